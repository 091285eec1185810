import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

/** GitHub’s own parser of workflows is made for bundlers: it imports JSON as they do, and has source maps of nothing. */
const workflowParser = {
  name: 'workflow-parser',
  load: (id: string) => (id.includes('/@actions/workflow-parser/') ? readFileSync(id, 'utf8') : undefined),
}

export default defineConfig({
  plugins: [workflowParser],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/warehouse/**', '**/node_modules/**'], // they need more: `npm run browser`, `warehouse`
    globalSetup: ['test/build.ts'],
    testTimeout: 20_000,
    maxWorkers: '100%',
    server: { deps: { inline: ['@actions/workflow-parser'] } },
  },
})

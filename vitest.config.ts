import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

/** GitHub’s own parser of workflows is made for bundlers: it imports JSON as they do, and has source maps of nothing. */
const workflowParser = {
  name: 'workflow-parser',
  load: (id: string) => (id.includes('/@actions/workflow-parser/') ? readFileSync(id, 'utf8') : undefined),
}

const pure = ['test/core/**/*.test.ts', 'test/formats/**/*.test.ts', 'test/i18n/**/*.test.ts']

export default defineConfig({
  plugins: [workflowParser],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', '**/node_modules/**'], // those in a browser need more than npm: `npm run browser`
    globalSetup: ['test/build.ts'],
    testTimeout: 20_000,
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } }, // values in, text out: nothing to leave behind
      { extends: true, test: { name: 'world', exclude: [...pure, 'test/browser/**', '**/node_modules/**'] } },
    ],
    server: { deps: { inline: ['@actions/workflow-parser'] } },
  },
})

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
    globalSetup: ['test/build.ts'],
    testTimeout: 20_000,
    maxWorkers: '100%',
    projects: [
      // values in, text out: nothing is left behind, so they share a process
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      // those in a browser and in a warehouse need more than npm: `npm run browser`, `npm run warehouse`
      {
        extends: true,
        test: {
          name: 'world',
          include: ['test/**/*.test.ts'],
          exclude: [...pure, 'test/browser/**', 'test/warehouse/**', '**/node_modules/**'],
        },
      },
    ],
    server: { deps: { inline: ['@actions/workflow-parser'] } },
  },
})

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'], // they need more than npm: `npm run browser`
    globalSetup: ['test/build.ts'],
    testTimeout: 20_000,
    maxWorkers: '100%',
  },
})

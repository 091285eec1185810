import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', '**/node_modules/**'],
    globalSetup: ['test/build.ts'],
    testTimeout: 20_000,
    maxWorkers: '100%',
  },
})

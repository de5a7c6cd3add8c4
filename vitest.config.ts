import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // A file leaves nothing behind, so the next one need not read all modules again.
    isolate: false,
    // A browser that waits for a page leaves room for another file.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
  },
})

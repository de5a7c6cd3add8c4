import { defineConfig } from 'vitest/config'

/**
 * The core by which nothing is lost: state, session, trackers and statements, with their own tests
 * only, so that these alone must reach every branch of it.
 */
export default defineConfig({
  test: {
    include: ['test/{state,runtime,xapi}/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 30_000,
    coverage: {
      provider: 'v8',
      include: [
        'src/state/*.ts',
        'src/runtime/{session,ledger,saver,mirror,clock,environment}.ts',
        'src/runtime/{scorm*,find-api,device-store,timespan}.ts',
        'src/runtime/{trackers,interactions,xapi}/*.ts',
        'src/xapi/*.ts',
      ],
      reporter: ['text'],
      reportOnFailure: true,
      thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
    },
  },
})

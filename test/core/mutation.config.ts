import { defineConfig } from 'vitest/config'

/**
 * What `stryker.config.mjs` runs for each mutant: the tests of the mutated files themselves, so that
 * they alone must notice, and without the slow ones that play whole courses.
 */
export default defineConfig({
  test: {
    include: [
      'test/state/{codec,answer-code,text-code,day-code,merge,share,quiz}.test.ts',
      'test/runtime/{session*,ledger,room,saver,mirror,clock}.test.ts',
    ],
    // A mutant has its own worker; within that the files share what they import.
    isolate: false,
    testTimeout: 120_000,
  },
})

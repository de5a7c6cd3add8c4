/**
 * Breaks the code in many small ways and counts how many the tests notice. Takes a while, so it
 * runs on request: `npm run mutate`. The figures stand in the README of each folder.
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/core/mutation.config.ts' },
  mutate: [
    'src/state/{codec,answer-code,text-code,day-code,checksum,merge,share}.ts',
    'src/runtime/{session,ledger,saver,mirror,clock}.ts',
  ],
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false },
  concurrency: 2,
  coverageAnalysis: 'perTest',
  // What never ends is known by how often it passes a place; this is for a busy machine.
  timeoutMS: 60_000,
  tempDirName: '.mutation',
  allowEmpty: false,
}

import { parentPort } from 'node:worker_threads'

/** A parser's thread that fails in the way the file's name says. */
parentPort.on('message', ({ file }) => {
  if (file === 'hang.md') for (;;);
  if (file === 'stack.md') overflow()
  if (file === 'memory.md') fill()
  // Longer than the limit of the test that asks for it, without any work.
  if (file === 'waits.md') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 600)
  if (file === 'bug.md') throw new TypeError('a mistake of ours')
  parentPort.postMessage({ file, id: 'fine', diagnostics: [] })
})

function overflow() {
  return overflow() + 1
}

function fill() {
  const kept = []
  for (;;) kept.push({ text: new Array(1000).fill(kept.length) })
}

import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Done, Job } from './job.ts'

/** Does all jobs, one at a time on each core, and tells what comes of each. */
export async function doAll<Given extends Job>(
  jobs: Iterable<Given>,
  hear: (done: Done, job: Given) => void,
): Promise<void> {
  const left = jobs[Symbol.iterator]()
  await Promise.all(Array.from({ length: availableParallelism() }, () => work(left, hear)))
}

async function work<Given extends Job>(
  jobs: Iterator<Given>,
  hear: (done: Done, job: Given) => void,
): Promise<void> {
  const worker = new Worker(new URL('worker.mjs', import.meta.url))
  try {
    for (let next = jobs.next(); next.done !== true; next = jobs.next()) {
      hear(await doOne(worker, next.value), next.value)
    }
  } finally {
    await worker.terminate()
  }
}

function doOne(worker: Worker, job: Job): Promise<Done> {
  return new Promise((resolve, reject) => {
    worker.once('message', (done: Done) => {
      worker.off('error', reject)
      resolve(done)
    })
    worker.once('error', reject)
    worker.postMessage(job)
  })
}

import { parentPort } from 'node:worker_threads'
import { playJob, type Job } from './job.ts'

// Virtual time takes over the timers of its thread: one session at a time.
const shown = new Set<string>()
parentPort?.on('message', (job: Job) => {
  void playJob(job, shown).then((done) => parentPort?.postMessage(done))
})

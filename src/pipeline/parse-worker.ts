import { parentPort } from 'node:worker_threads'
import { runParseJob, type ParseJob } from './parse-job.ts'

/** The parser's thread: one job at a time, so that a slow file can be stopped by itself. */
parentPort?.on('message', (job: ParseJob) => {
  // What it throws stops the thread, which is how the pool hears of it.
  void runParseJob(job).then((result) => parentPort?.postMessage(result))
})

import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { temporaryFolder } from '../support/command.ts'
import { courseFiles } from '../support/course-files.ts'
import { writeCourse } from '../support/write-course.ts'
import { failOnce, longCourse, pace, type Failure, type Loss } from './kill.ts'

const { LESPAKKET_KILLS: asked = '', LESPAKKET_SEED: seed = '20261' } = process.env

const failures: fc.Arbitrary<Failure> = fc.record({
  answers: fc.integer({ min: 1, max: 20 }),
  delay: fc.integer({ min: 0, max: pace }),
  saves: fc.constantFrom('beacon', 'keepalive', 'wait', 'moodle'),
})

/** Two seconds of work. Counted in answers, because a machine that is busy slows them down too. */
const mostMissing = Math.ceil(2000 / pace)

const losses: Loss[] = []

test.each(fc.sample(failures, { seed: Number(seed), numRuns: Number(asked) || 5 }))(
  'killed $delay ms after answer $answers, an LMS that saves by $saves has all but two seconds',
  { timeout: 120_000 },
  async (failure) => {
    const files = await courseFiles(writeCourse(temporaryFolder(), longCourse), 'scorm12')
    const loss = await failOnce(files, failure)
    losses.push(loss)
    expect(loss.breaches).toEqual([])
    expect(loss.missing).toBeLessThanOrEqual(mostMissing)
  },
)

afterAll(() => {
  if (asked === '') return
  const most = (field: 'given' | 'missing' | 'milliseconds'): number =>
    Math.max(...losses.map((loss) => loss[field]))
  const worst = `${most('missing')} answers, ${most('milliseconds')} ms`
  process.stdout.write(`Killed ${losses.length} times: at worst the last ${worst} were missing.\n`)
})

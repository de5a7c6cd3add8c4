import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { temporaryFolder } from '../support/command.ts'
import { courseFiles } from '../support/course-files.ts'
import { writeCourse } from '../support/write-course.ts'
import type { Target } from './enrolled.ts'
import { failOnce, longCourse, pace, type Failure, type Loss } from './kill.ts'

const { LESPAKKET_KILLS: asked = '', LESPAKKET_SEED: seed = '20261' } = process.env

const failures: fc.Arbitrary<Failure & { readonly format: Target['format'] }> = fc.record({
  format: fc.constantFrom('scorm12', 'scorm2004'),
  answers: fc.integer({ min: 1, max: 20 }),
  delay: fc.integer({ min: 0, max: pace }),
  saves: fc.constantFrom('beacon', 'keepalive', 'wait', 'moodle'),
})

/** Two seconds of work. Counted in answers, because a machine that is busy slows them down too. */
const mostMissing = Math.ceil(2000 / pace)

const losses: Loss[] = []

test.each(fc.sample(failures, { seed: Number(seed), numRuns: Number(asked) || 5 }))(
  '$format, killed $delay ms after answer $answers: an LMS that saves by $saves has all but two seconds',
  { timeout: 120_000 },
  async ({ format, ...failure }) => {
    const files = await courseFiles(writeCourse(temporaryFolder(), longCourse), format)
    const loss = await failOnce(files, failure)
    losses.push(loss)
    expect(loss.breaches).toEqual([])
    expect(loss.missing).toBeLessThanOrEqual(mostMissing)
  },
)

afterAll(() => {
  if (asked !== '') process.stdout.write(`${distribution(losses)}\n`)
})

/** How old the oldest work that was missing had become, as a table. */
function distribution(all: readonly Loss[]): string {
  const ages = all.map(({ milliseconds }) => milliseconds).toSorted((one, other) => one - other)
  const at = (part: number): string => `${ages[Math.ceil(part * ages.length) - 1] ?? 0} ms`
  const most = Math.max(...all.map(({ missing }) => missing))
  const none = all.filter(({ missing }) => missing === 0).length
  const shares = [0.5, 0.9, 0.99, 1].map((part) => `${part * 100} %: ${at(part)}`)
  return `Killed ${all.length} times, ${none} times nothing missing; at worst the last ${most} answers.
Age of the oldest work that was missing: ${shares.join(', ')}.`
}

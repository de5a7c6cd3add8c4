import { expect, test } from 'vitest'
import { play } from './xapi/play.ts'
import { scriptOf } from './xapi/script.ts'

/** Other sessions than the usual: `LESPAKKET_SEED=7 npx vitest run test/hostile/xapi-sessions.test.ts`. */
const first = Number(process.env['LESPAKKET_SEED'] ?? 1)
const sessions = Number(process.env['LESPAKKET_SESSIONS'] ?? 1000)

test(
  'sessions with stores that fail have every answer once, in order, and moveOn right',
  { timeout: 1_200_000 },
  async () => {
    const failed: string[] = []
    let answers = 0
    for (let seed = first; seed < first + sessions; seed++) {
      const { problems, given } = await play(scriptOf(seed))
      answers += given
      if (problems.length > 0) failed.push(`seed ${String(seed)}: ${problems.join('; ')}`)
    }
    expect(failed).toEqual([])
    expect(answers).toBeGreaterThan(sessions)
  },
)

import { expect, test } from 'vitest'
import { brokenXapiRuntimes, type BrokenXapiName } from './xapi/broken.ts'
import { play } from './xapi/play.ts'
import { scriptOf } from './xapi/script.ts'

/** A net that needs more sessions than this has holes. */
const most = 150

/** By which session, and by what: `LESPAKKET_TELL=1 npx vitest run test/hostile/xapi-broken.test.ts`. */
const tells = process.env['LESPAKKET_TELL'] !== undefined

// One entry for each of these keys.
const names = Object.keys(brokenXapiRuntimes) as BrokenXapiName[]

test.each(names)('%s is caught', async (name) => {
  const { runtime } = brokenXapiRuntimes[name]
  let found: readonly string[] = []
  let seed = 0
  while (found.length === 0 && seed < most) found = (await play(scriptOf(++seed), runtime)).problems
  if (tells) process.stdout.write(`${name}: seed ${String(seed)}: ${found.join('; ')}\n`)
  expect(found).not.toEqual([])
})

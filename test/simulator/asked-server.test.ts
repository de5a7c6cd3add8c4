import { expect, test } from 'vitest'
import { askedServer, type AskedServer } from '../../src/simulator/asked-server.ts'

interface Asked {
  readonly server: AskedServer
  /** What the server said of itself at each change. */
  readonly told: readonly boolean[]
  isGone: boolean
}

function asked(): Asked {
  const told: boolean[] = []
  const server = askedServer((path) =>
    all.isGone ? Promise.reject(new Error('gone')) : Promise.resolve(path),
  )
  const all: Asked = { server, told, isGone: false }
  server.subscribe(() => told.push(server.hasFailed()))
  return all
}

test('who asks hears that it came to nothing, and so does the page', async () => {
  const all = asked()
  all.isGone = true
  await expect(all.server.post('/api/format', 'cmi5')).rejects.toThrow('gone')
  await expect(all.server.post('/api/format', 'web')).rejects.toThrow('gone')
  expect(all.told).toEqual([true])
})

test('what goes well again, or a server that is back, ends it', async () => {
  const all = asked()
  all.isGone = true
  await all.server.post('/a', '').catch(() => undefined)
  all.isGone = false
  expect(await all.server.post('/b', '')).toBe('/b')
  all.isGone = true
  await all.server.post('/c', '').catch(() => undefined)
  all.server.forgive()
  expect(all.told).toEqual([true, false, true, false])
})

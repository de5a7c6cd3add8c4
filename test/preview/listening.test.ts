import { Server } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { UsageError } from '../../src/model/usage-error.ts'
import { listenOn, type Listening, type ListenOptions } from '../../src/preview/http-server.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

async function listening(options: Partial<ListenOptions>): Promise<Listening> {
  const found = await listenOn(() => ({ status: 200, body: 'hoi' }), {
    ...{ host: '127.0.0.1', port: 0, isFixed: false },
    ...options,
  })
  onTestFinished(() => found.close())
  return found
}

/** The words of why it does not listen. */
async function refusal(options: Partial<ListenOptions>): Promise<UsageError['text']> {
  const error = await listening(options).catch((thrown: unknown) => thrown)
  if (error instanceof UsageError) return error.text
  throw new Error(`No words: ${String(error)}`)
}

/** Every attempt to listen fails so, as on a machine of somebody who is not root. */
function failing(code: string): { readonly tried: () => number } {
  const spy = vi.spyOn(Server.prototype, 'listen').mockImplementation(function (this: Server) {
    queueMicrotask(() => this.emit('error', Object.assign(new Error(code), { code })))
    return this
  })
  return { tried: () => spy.mock.calls.length }
}

test('a usual port that is taken gives the next free one', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void taken.close())
  await new Promise((resolve) => taken.once('listening', resolve))
  // A server that listens on a port has an address of this kind.
  const { port } = taken.address() as AddressInfo
  const found = await listening({ port })
  expect(found.port).toBeGreaterThan(port)
  expect(await (await fetch(found.address)).text()).toBe('hoi')
})

test('where twenty of them are taken, it says so', async () => {
  const { tried } = failing('EADDRINUSE')
  expect(await refusal({ port: 4400 })).toEqual({
    nl: 'Poort 4419 is al in gebruik. Sluit wat er draait, of kies met --port een andere.',
    en: 'Port 4419 is in use already. Close what runs there, or choose another with --port.',
  })
  expect(tried()).toBe(20)
})

test.each([
  [80, 'EACCES', /80 .*\(EACCES\).*boven 1024/, /80 .*\(EACCES\).*above 1024/],
  [4400, 'EADDRNOTAVAIL', /adres van deze computer/, /address of this machine/],
])('port %i that fails with %s is tried once, and told', async (port, code, nl, en) => {
  const { tried } = failing(code)
  const told = await refusal({ port })
  expect(told.nl).toMatch(nl)
  expect(told.en).toMatch(en)
  expect(tried()).toBe(1)
})

import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesInMemory } from '../../src/package/package-files.ts'
import { openPreview, type Preview } from '../../src/preview/preview.ts'
import type { Source, SourceShow } from '../../src/preview/source.ts'

const show: SourceShow = {
  ...{ build: 1, opened: 1, updates: {}, format: 'web', formats: [], source: 'course' },
  ...{ modules: [], findings: [], isStale: false, editor: '', identity: '' },
  playable: { standard: 'web', edition: '', title: 'Proef', menu: [] },
}

const files = filesInMemory([{ path: 'index.html', contents: '<h1>Proef</h1>' }])

const source: Source = {
  show: () => show,
  file: (build, path) => (build === 1 ? files.read(path) : Promise.resolve(undefined)),
  sourceOf: () => [],
  choose: () => Promise.resolve(),
  onChange: () => undefined,
  close: () => Promise.resolve(),
}

let preview: Preview

beforeAll(async () => {
  preview = await openPreview(source, {
    ...{ host: '127.0.0.1', port: 0, isFixed: false, locale: 'nl' },
  })
})
afterAll(() => preview.close())

/** Sends bytes as they are, and gives the status that came back; 0: the line was cut. */
function statusOf(request: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(preview.port, '127.0.0.1')
    let text = ''
    socket.setEncoding('latin1')
    socket.on('data', (part: string) => (text += part))
    socket.on('close', () => {
      resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0))
    })
    socket.on('error', () => {
      resolve(0)
    })
    socket.end(request)
  })
}

function asked(line: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  const all = { Host: `127.0.0.1:${preview.port}`, Connection: 'close', ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return statusOf([`${line} HTTP/1.1`, ...lines, '', ''].join('\r\n'))
}

describe('the preview answers', () => {
  test.each(['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST'])('who asks %s', async (host) => {
    expect(await asked('GET /api/show', { Host: `${host}:${preview.port}` })).toBe(200)
  })

  test('a page of its own, which says that it is', async () => {
    const headers = { Origin: `http://localhost:${preview.port}`, 'Sec-Fetch-Site': 'same-origin' }
    expect(await asked('POST /api/format', { ...headers, 'Content-Length': '0' })).toBe(200)
  })

  test('a person who follows a link to it', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }
    expect(await asked('GET /', headers)).toBe(200)
  })
})

describe('the preview refuses', () => {
  test.each([
    ['another name for this machine', { Host: 'kwaad.example' }],
    ['that name with our port', { Host: 'kwaad.example:{port}' }],
    ['our name with another port', { Host: '127.0.0.1:1' }],
    ['our name without a port', { Host: '127.0.0.1' }],
    ['our name with port 0', { Host: '127.0.0.1:0' }],
    ['our name with a dot behind it', { Host: 'localhost.:{port}' }],
    ['our address, written as IPv6', { Host: '[::ffff:127.0.0.1]:{port}' }],
    ['our address, written short', { Host: '127.1:{port}' }],
    ['every address', { Host: '0.0.0.0:{port}' }],
    ['our name behind that of somebody', { Host: 'kwaad@127.0.0.1:{port}' }],
    ['a name that begins as ours', { Host: '127.0.0.1.kwaad.example:{port}' }],
    ['a page of another site', { Origin: 'https://kwaad.example' }],
    ['a page on another port', { Origin: 'http://127.0.0.1:1' }],
    ['a page without a place', { Origin: 'null' }],
    ['what a browser says is of another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['what a browser says is of another port', { 'Sec-Fetch-Site': 'same-site' }],
    ['a link of another site', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }],
  ])('%s', async (_, headers) => {
    const filled = Object.entries<string>(headers).map(
      ([name, value]) => [name, value.replace('{port}', String(preview.port))] as const,
    )
    expect(await asked('GET /api/show', Object.fromEntries(filled))).toBe(403)
  })

  test.each(['/api/events', '/course/1/index.html', '/simulator.js', '/lrs/statements'])(
    'a page of another site that asks %s',
    async (path) => {
      expect(await asked(`GET ${path}`, { 'Sec-Fetch-Site': 'cross-site' })).toBe(403)
      expect(await asked(`GET ${path}`, { Origin: 'https://kwaad.example' })).toBe(403)
    },
  )

  test('a change that a form of another site sends', async () => {
    const form = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }
    expect(await asked('POST /', { ...form, Origin: 'null', 'Content-Length': '0' })).toBe(403)
    expect(await asked('POST /', { ...form, 'Content-Length': '0' })).toBe(403)
  })

  test.each([
    ['Host', ['kwaad.example', '{host}']],
    ['Host', ['{host}', 'kwaad.example']],
    ['Host', ['{host}', '{host}']],
    ['hOST', ['{host}', '']],
    ['Origin', ['http://{host}', 'https://kwaad.example']],
    ['Sec-Fetch-Site', ['same-origin', 'cross-site']],
  ])('%s in two lines: %j', async (name, values) => {
    const host = `127.0.0.1:${preview.port}`
    const first = name.toLowerCase() === 'host' ? [] : [`Host: ${host}`]
    const lines = [...first, ...values.map((value) => `${name}: ${value.replace('{host}', host)}`)]
    const head = [...lines, 'Connection: close', '', ''].join('\r\n')
    expect([400, 403]).toContain(await statusOf(`GET /api/show HTTP/1.1\r\n${head}`))
  })

  test('a change by who does not say where it comes from', async () => {
    expect(await asked('POST /api/format', { 'Content-Length': '0' })).toBe(403)
  })

  test('a request without a name', async () => {
    expect(await statusOf('GET /api/show HTTP/1.1\r\n\r\n')).toBe(400)
    expect(await statusOf('GET /api/show HTTP/1.0\r\n\r\n')).toBe(403)
  })
})

describe('no path leads to the disk', () => {
  test('but a file of the package is there', async () => {
    expect(await asked('GET /course/1/index.html')).toBe(200)
  })

  test.each([
    '/../../../../etc/passwd',
    '/course/1/../../../../etc/passwd',
    '/course/1/%2e%2e/%2e%2e/etc/passwd',
    '/course/1/..%2f..%2fetc%2fpasswd',
    '/course/1/..%5c..%5cetc%5cpasswd',
    '/course/1/%252e%252e/package.json',
    '/course/1//etc/passwd',
    '/course/1/index.html%00.png',
    '/course/1/%ff%fe',
    '/course/2/index.html',
    '/course/01x/index.html',
    '/package.json',
    '/simulator.js/../../package.json',
    '/__proto__',
    'http://127.0.0.1/etc/passwd',
    'http://127.0.0.1/course/1/index.html',
    '//etc/passwd',
    '/course/1/..;/..;/etc/passwd',
    '/course/1/./index.html',
    '/course/1/index.html/',
    '/course/1/index.html%2f..%2f..%2fpackage.json',
    '/course/1/%c0%ae%c0%ae/package.json',
    '/course/1/..\\..\\package.json',
    '/course/-1/index.html',
    '/course/1e0/index.html',
  ])('%s', async (path) => {
    expect(await asked(`GET ${path}`)).toBe(404)
  })

  test('nor does a path with a byte that no path may have', async () => {
    expect([0, 400]).toContain(await asked('GET /course/1/\0'))
  })
})

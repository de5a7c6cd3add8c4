import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rangeOf } from '../../src/preview/byte-range.ts'
import { openPreview, type Preview } from '../../src/preview/preview.ts'
import { openPackage } from '../../src/preview/zip-source.ts'
import { handMadeZip } from '../support/hand-made-zip.ts'
import { madeManifest } from '../support/made-package.ts'

const megabyte = 1024 ** 2
const video = randomBytes(6 * megabyte)
const small = Buffer.from('0123456789')

const folder = mkdtempSync(join(tmpdir(), 'groot-'))
const told: unknown[] = []
let preview: Preview
beforeAll(async () => {
  const path = join(folder, 'groot.zip')
  const zip = handMadeZip([
    { name: 'imsmanifest.xml', contents: madeManifest() },
    { name: 'index.html', contents: '<p>Hoi</p>' },
    { name: 'klein.mp4', contents: small },
    { name: 'leeg.txt' },
    { name: 'film.mp4', contents: video },
    { name: 'los.mp4', contents: video, isStored: true },
    { name: 'langer.mp4', contents: video, size: 5 * megabyte },
    { name: 'korter.mp4', contents: video, size: 7 * megabyte },
    { name: 'losser.mp4', contents: video, isStored: true, size: 7 * megabyte },
    { name: 'kapot.mp4', contents: video, crc: 1 },
  ])
  writeFileSync(path, zip)
  const source = await openPackage(path, { onFailed: (error) => told.push(error) })
  preview = await openPreview(source, {
    ...{ host: '127.0.0.1', port: 0, isFixed: true, locale: 'nl' },
  })
})
afterAll(async () => {
  await preview.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Got {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** All came that was told of. */
  readonly isWhole: boolean
}

function ask(name: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const { port } = preview
    const path = `/course/1/${name}`
    get({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', () => undefined)
      response.on('close', () => {
        const { statusCode: status = 0, headers: given, complete: isWhole } = response
        resolve({ ...{ status, isWhole, headers: given }, body: Buffer.concat(parts) })
      })
    }).on('error', reject)
  })
}

describe.each(['film.mp4', 'los.mp4'])('of a large file, %s', (name) => {
  it('all is given in pieces, with its size', async () => {
    const { status, headers, body } = await ask(name)
    expect([status, headers['content-length'], headers['accept-ranges']]).toEqual([
      ...[200, String(video.length), 'bytes'],
    ])
    expect(body.equals(video)).toBe(true)
  })

  it.each([
    ['bytes=0-0', 0, 0],
    ['bytes=5000000-5000009', 5_000_000, 5_000_009],
    ['bytes=-7', video.length - 7, video.length - 1],
    ['bytes=6291400-', 6_291_400, video.length - 1],
    ['bytes=6291400-99999999', 6_291_400, video.length - 1],
  ])('the part %s is given alone', async (range, first, last) => {
    const { status, headers, body } = await ask(name, { range })
    expect(status).toBe(206)
    expect(headers['content-range']).toBe(`bytes ${first}-${last}/${video.length}`)
    expect(headers['content-length']).toBe(String(last - first + 1))
    expect(body.equals(video.subarray(first, last + 1))).toBe(true)
  })

  it('what lies behind its end is refused, with its size', async () => {
    const { status, headers } = await ask(name, { range: `bytes=${video.length}-` })
    expect(status).toBe(416)
    expect(headers['content-range']).toBe(`bytes */${video.length}`)
  })

  it('a question about it gets no body', async () => {
    const { headers, body } = await ask(name, {}, 'HEAD')
    expect([headers['content-length'], body.length]).toEqual([String(video.length), 0])
  })
})

it('a small file is given by parts as well', async () => {
  const { status, body } = await ask('klein.mp4', { range: 'bytes=2-4' })
  expect([status, String(body)]).toEqual([206, '234'])
  expect((await ask('leeg.txt')).status).toBe(200)
  expect((await ask('leeg.txt', { range: 'bytes=0-' })).status).toBe(416)
})

it.each(['bytes=1-2,4-5', 'bytes=', 'bytes=-', 'regels=1-2', 'bytes=4-2', 'bytes=a-b'])(
  'answers %j with the whole, as it may',
  async (range) => {
    const { status, body } = await ask('klein.mp4', { range })
    expect([status, String(body)]).toEqual([200, String(small)])
  },
)

it('does not mix versions', async () => {
  const { status } = await ask('klein.mp4', { range: 'bytes=2-4', 'if-range': '"x"' })
  expect(status).toBe(200)
})

it.each(['langer.mp4', 'korter.mp4', 'losser.mp4', 'kapot.mp4'])(
  'cuts the line on a file that is not what it says, tells why, and goes on: %s',
  async (name) => {
    told.length = 0
    const { isWhole, body } = await ask(name).catch(() => ({ isWhole: false, body: small }))
    expect(isWhole).toBe(false)
    expect(body.length).toBeLessThanOrEqual(video.length)
    expect(told).toHaveLength(1)
    expect((await ask('klein.mp4')).status).toBe(200)
  },
)

it('who goes away in the middle keeps nothing open', async () => {
  const answer = await fetch(`${preview.address}course/1/film.mp4`)
  await answer.body?.cancel()
  expect((await ask('film.mp4', { range: 'bytes=1-2' })).status).toBe(206)
})

it('reads a range whatever it says', () => {
  expect(rangeOf('bytes=-0', 5)).toBe('none')
  expect(rangeOf('bytes=-9', 5)).toEqual([0, 4])
  expect(rangeOf('BYTES=1-', 5)).toEqual([1, 4])
  expect(rangeOf(`bytes=${'9'.repeat(400)}-`, 5)).toBe('none')
})

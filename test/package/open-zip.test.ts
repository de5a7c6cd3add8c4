import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { UsageError } from '../../src/model/usage-error.ts'
import { openZip, type ZipPackage } from '../../src/package/open-zip.ts'
import { handMadeZip, type HandMade } from '../support/hand-made-zip.ts'

const folder = mkdtempSync(join(tmpdir(), 'open-zip-'))
let number = 0

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function put(bytes: Uint8Array): string {
  number += 1
  const path = join(folder, `${number}.zip`)
  writeFileSync(path, bytes)
  return path
}

async function refused(path: string): Promise<string> {
  const error = await openZip(path).then(
    async (zip) => zip.close(),
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(UsageError)
  // Only of this class is it a text.
  const { text } = error as UsageError
  expect(text.nl).toMatch(/^Kan ".+" niet afspelen: .{20}.*\.$/)
  expect(text.en).toMatch(/^Cannot play ".+": .{20}.*\.$/)
  return text.en.replace(/^Cannot play ".*?": /, '')
}

async function refusedFiles(...files: readonly HandMade[]): Promise<string> {
  return refused(put(handMadeZip(files)))
}

async function textIn(zip: ZipPackage, name: string): Promise<string | undefined> {
  const bytes = await zip.read(name)
  return bytes && new TextDecoder().decode(bytes)
}

async function failure(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return error instanceof UsageError ? error.text.en : `no UsageError: ${String(error)}`
}

describe('opening a zip', () => {
  it('reads what is asked for, packed or stored, and knows no other name', async () => {
    const files = [
      { name: 'imsmanifest.xml', contents: '<manifest/>' },
      { name: 'map/' },
      { name: 'map/leeg.txt' },
      { name: 'map/één.txt', contents: 'twee', isStored: true },
    ]
    const zip = await openZip(put(handMadeZip(files)))

    expect(zip.paths).toEqual(['imsmanifest.xml', 'map/leeg.txt', 'map/één.txt'])
    expect(await textIn(zip, 'imsmanifest.xml')).toBe('<manifest/>')
    expect(await textIn(zip, 'map/één.txt')).toBe('twee')
    expect(await textIn(zip, 'map/leeg.txt')).toBe('')
    for (const name of ['map/', 'map', 'IMSMANIFEST.XML', '../imsmanifest.xml', '']) {
      expect(await zip.read(name)).toBeUndefined()
    }
    await zip.close()
  })

  it('reads names in code page 437, in UTF-8, and in UTF-8 that does not say so', async () => {
    const name = 'blok-één.html'
    const zip = await openZip(
      put(
        handMadeZip([
          { name: Buffer.from([0x82, 0x2e, 0x68, 0x74, 0x6d]) },
          { name, contents: 'a' },
          { name: Buffer.from(`stil-${name}`), contents: 'b' },
          { name: 'oud\\windows.js', contents: 'c' },
        ]),
      ),
    )

    expect(zip.paths).toEqual(['é.htm', name, `stil-${name}`, 'oud/windows.js'])
    await zip.close()
  })

  it('goes on with the file that it opened when its name is gone', async () => {
    const path = put(handMadeZip([{ name: 'a.txt', contents: 'blijft' }]))
    const zip = await openZip(path)
    rmSync(path)

    expect(await textIn(zip, 'a.txt')).toBe('blijft')
    await zip.close()
  })

  it('says so when the file is changed under its hands, and goes on', async () => {
    const path = put(handMadeZip([{ name: 'a.txt', contents: 'blijft' }]))
    const zip = await openZip(path)
    truncateSync(path, 10)

    expect(await failure(zip.read('a.txt'))).toContain('changed while it was played')
    expect(await zip.read('b.txt')).toBeUndefined()
    appendFileSync(path, 'x')
    expect(await failure(zip.read('a.txt'))).toContain('changed while it was played')
    await zip.close()
  })

  it('waits with closing for what is being read', async () => {
    const zip = await openZip(put(handMadeZip([{ name: 'a.txt', contents: 'gelezen' }])))
    const text = textIn(zip, 'a.txt')
    await zip.close()

    expect(await text).toBe('gelezen')
  })
})

describe('what is no zip', () => {
  it('is told for what it is', async () => {
    mkdirSync(join(folder, 'map.zip'))
    execFileSync('mkfifo', [join(folder, 'pijp.zip')])

    expect(await refused(join(folder, 'geen.zip'))).toContain('no such file')
    expect(await refused(join(folder, 'map.zip'))).toContain('a folder')
    expect(await refused(join(folder, 'pijp.zip'))).toContain('not a regular file')
    expect(await refused(put(Buffer.alloc(0)))).toContain('no zip file')
    expect(await refused(put(Buffer.from('Rar!\u001a\u0007')))).toContain('no zip file')
    expect(await refused(put(Buffer.from('<html>Log eerst in</html>')))).toContain('no zip file')
  })

  it('is told to be cut off, wherever it was cut', async () => {
    const whole = handMadeZip([
      { name: 'a.txt', contents: 'x'.repeat(500), isStored: true },
      { name: 'b.txt', contents: 'y' },
    ])
    for (let length = 4; length < whole.length; length += 7) {
      expect(await refused(put(whole.subarray(0, length)))).toContain('not complete')
    }
  })

  it('is told to be damaged, whatever byte of the index is other', async () => {
    const whole = handMadeZip([{ name: 'a.txt', contents: 'x'.repeat(50) }])
    for (let at = 0; at < whole.length; at += 1) {
      const broken = Buffer.from(whole)
      broken[at] = (broken[at] ?? 0) ^ 0xff
      const path = put(broken)
      const told = await openZip(path).then(
        async (zip) => {
          await zip.read('a.txt').catch((error: unknown) => {
            expect(error).toBeInstanceOf(UsageError)
          })
          await zip.close()
        },
        (error: unknown) => error,
      )
      if (told !== undefined) expect(told).toBeInstanceOf(UsageError)
      rmSync(path)
    }
  })
})

describe('what a package may not hold', () => {
  it.each([
    '../evil.js',
    'a/../../evil.js',
    '..',
    '/etc/passwd',
    'C:/evil.js',
    'c:evil.js',
    '..\\evil.js',
    'a\\..\\..\\evil.js',
    '\\\\server\\share\\evil.js',
  ])('refuses the name %j, which leaves it', async (name) => {
    expect(await refusedFiles({ name })).toContain('a place outside the package')
  })

  it.each(['a\u0000.html', 'a\u001b[2Jb.html', 'a//b', './a', '', 'a'.repeat(1001)])(
    'refuses the name %j, which is none',
    async (name) => {
      const told = await refusedFiles({ name })

      expect(told).toContain('cannot be the name of a file')
      expect(told).not.toMatch(/\p{Cc}/u)
      expect(told.length).toBeLessThan(300)
    },
  )

  it('refuses a name that is there twice, also by another stroke', async () => {
    expect(await refusedFiles({ name: 'a.js' }, { name: 'a.js' })).toContain('twice')
    expect(await refusedFiles({ name: 'a/b.js' }, { name: 'a\\b.js' })).toContain('twice')
  })

  it('refuses a link, a password, and what is packed in another way', async () => {
    expect(await refusedFiles({ name: 'a', mode: 0o120777, contents: '/etc' })).toContain('a link')
    expect(await refusedFiles({ name: 'a', flags: 1 })).toContain('has a password')
    expect(await refusedFiles({ name: 'a', flags: 0x41 })).toContain('has a password')
    expect(await refusedFiles({ name: 'a', method: 14 })).toContain('packed in a way')
  })
})

describe('a zip that fills a computer', () => {
  const zeros = Buffer.alloc(70 * 1024 * 1024)

  it('is refused by what it says it is', async () => {
    expect(await refusedFiles({ name: 'bom', contents: zeros })).toContain('more than 200 times')
    const large = { name: 'groot.mp4', size: 513 * 1024 ** 2, contents: '', isStored: true }
    expect(await refusedFiles(large)).toContain('more than 200 times')
    const half = Buffer.alloc(3 * 1024 * 1024, 'ab')
    const shared = Array.from({ length: 40 }, (_, index): HandMade => ({
      ...{ name: `deel-${index}`, contents: half, size: 60 * 1024 ** 2 },
      ...(index > 0 && { sharesWith: 0 }),
    }))
    expect(await refusedFiles(...shared)).toContain('more than 200 times')
  })

  it('is stopped while it is read when it lies', async () => {
    const zip = await openZip(
      put(
        handMadeZip([
          { name: 'bom', contents: zeros, size: 1000 },
          { name: 'leeg', contents: zeros, size: 0 },
          { name: 'hol', contents: 'kort', size: 60 * 1024 ** 2 },
          { name: 'kort', contents: 'kort', size: 5 },
          { name: 'ander', contents: 'kort', crc: 1 },
          { name: 'goed', contents: 'goed' },
        ]),
      ),
    )
    const before = process.memoryUsage().rss

    expect(await failure(zip.read('bom'))).toContain('larger than the zip says')
    expect(await failure(zip.read('leeg'))).toContain('larger than the zip says')
    expect(await failure(zip.read('hol'))).toContain('is damaged (hol)')
    expect(await failure(zip.read('kort'))).toContain('is damaged (kort)')
    expect(await failure(zip.read('ander'))).toContain('is damaged (ander)')
    expect(process.memoryUsage().rss - before).toBeLessThan(32 * 1024 ** 2)
    expect(await textIn(zip, 'goed')).toBe('goed')
    await zip.close()
  })

  it('is refused by the number of its files, also where the count ran over', async () => {
    const files = Array.from({ length: 20_001 }, (_, index) => ({ name: `${index}` }))
    expect(await refused(put(handMadeZip(files)))).toContain('it holds 20001 files')
    const more = Array.from({ length: 70_000 }, (_, index) => ({ name: `${index}` }))
    expect(await refused(put(handMadeZip(more)))).toContain('damaged (index)')
  })

  it('is refused by the size of its index', async () => {
    const files = Array.from({ length: 600 }, (_, index) => ({
      name: `${index}${'n'.repeat(60_000)}`,
    }))
    expect(await refused(put(handMadeZip(files)))).toContain('index of the zip is larger')
  })

  it('is refused by its size on disk', async () => {
    const path = put(Buffer.alloc(0))
    truncateSync(path, 4 * 1024 ** 3)
    expect(await refused(path)).toContain('this is 4.0 GB')
  })
})

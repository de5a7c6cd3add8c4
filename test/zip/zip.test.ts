import { createHash } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PackageFile } from '../../src/model/site.ts'
import { contentHash, zipFiles } from '../../src/zip/zip.ts'
import { verifyZip } from '../../src/zip/verify.ts'
import { sampleSite } from '../support/sample-site.ts'
import { readLayout } from '../support/zip-layout.ts'

const files = sampleSite().files

describe('the zip', () => {
  it('holds the first file first and the rest by code point', async () => {
    const { entries } = readLayout(await zipFiles(files, 'index.html'))

    expect(entries.map((entry) => entry.name)).toEqual([
      'index.html',
      'about.html',
      'course.js',
      'lessons/l1.html',
      'lessons/l1.js',
      'lessons/l2.html',
      'lessons/l2.js',
      'lessons/l3.html',
      'lessons/l3.js',
      'media/foto.png',
      'media/ladder.svg',
    ])
  })

  it('opens with the first of the list when nothing else is said', async () => {
    const { entries } = readLayout(await zipFiles(files))

    expect(entries[0]?.name).toBe(files[0]?.path)
  })

  it('is the same bytes whatever the order of the list', async () => {
    const turned = await zipFiles(files.toReversed(), 'index.html')

    expect(turned).toEqual(await zipFiles(files, 'index.html'))
  })

  it('has headers that every reader takes: no zip64, no extra fields, ASCII names', async () => {
    const { entries, count, commentLength } = readLayout(await zipFiles(files))

    expect(count).toBe(files.length)
    expect(commentLength).toBe(0)
    for (const { name, local, central } of entries) {
      const common = {
        name,
        // 2.0: deflate, no zip64.
        needed: 20,
        // Bit 3: the sizes follow the data; the directory has them too.
        flags: 0x0008,
        method: 8,
        // 1980-01-01 00:00:00.
        time: 0,
        date: 0x0021,
        extraLength: 0,
      }
      expect(local).toEqual({ ...common, signature: 0x04034b50 })
      expect(central).toMatchObject({ ...common, signature: 0x02014b50 })
      expect(central.commentLength).toBe(0)
    }
  })

  it('marks every entry as a plain file that anyone may read', async () => {
    const { entries } = readLayout(await zipFiles(files))

    for (const { central } of entries) {
      expect(central.madeBy >> 8).toBe(3)
      expect(central.externalAttributes >>> 16).toBe(0o100644)
      expect(central.internalAttributes).toBe(0)
    }
  })

  it('records size, checksum and what level 6 makes of the contents', async () => {
    // Squares in threes: a text of which each level makes something else.
    const text = Array.from({ length: 20_000 }, (_, n) => (n * n).toString(3)).join('')
    const { entries } = readLayout(await zipFiles([{ path: 'squares.txt', contents: text }]))

    expect(deflated(text, 6)).not.toBe(deflated(text, 9))
    expect(deflated(text, 6)).not.toBe(deflated(text, 5))
    expect(entries[0]?.central).toMatchObject({
      size: text.length,
      crc: crc32(text),
      compressedSize: deflated(text, 6),
    })
  })

  it('takes bytes that are a part of a larger buffer', async () => {
    const contents = new Uint8Array([0, 1, 2, 3, 4, 5]).subarray(2, 4)
    const part: PackageFile = { path: 'a.bin', contents }

    const { entries } = readLayout(await zipFiles([part]))
    expect(entries[0]?.central).toMatchObject({ size: 2, crc: crc32(contents) })
  })

  it('gives back any contents', async () => {
    const contents = fc.oneof(fc.uint8Array({ minLength: 1 }), fc.string({ minLength: 1 }))
    await fc.assert(
      fc.asyncProperty(fc.array(contents, { minLength: 1, maxLength: 5 }), async (all) => {
        const list = all.map((one, index) => ({ path: `${index}.bin`, contents: one }))
        await verifyZip(await zipFiles(list), list)
      }),
      { numRuns: 50 },
    )
  })

  it('is not made of a list that no LMS could unpack', async () => {
    await expect(zipFiles([{ path: 'Index.html', contents: 'x' }])).rejects.toThrow()
  })
})

describe('the content hash', () => {
  it('is the SHA-256 of what sha256sum prints for the sorted files', () => {
    const lines = [
      `${createHash('sha256').update('één').digest('hex')}  a/b.html\n`,
      `${createHash('sha256').update('x').digest('hex')}  a0.html\n`,
    ]
    const list = [
      { path: 'a0.html', contents: 'x' },
      { path: 'a/b.html', contents: Buffer.from('één') },
    ]

    expect(contentHash(list)).toBe(createHash('sha256').update(lines.join('')).digest('hex'))
  })

  it('does not depend on order, nor on text or bytes', () => {
    const asBytes = files.map(({ path, contents }) => ({ path, contents: Buffer.from(contents) }))

    expect(contentHash(asBytes.toReversed())).toBe(contentHash(files))
  })

  it('changes with a name, a byte or a file less', () => {
    const [first, ...rest] = files
    if (first === undefined) throw new Error('The sample has no files.')
    const others = [
      [{ ...first, path: 'other.html' }, ...rest],
      [{ ...first, contents: `${String(first.contents)} ` }, ...rest],
      rest,
    ]

    const hashes = [files, ...others].map(contentHash)
    expect(new Set(hashes).size).toBe(4)
  })
})

function deflated(text: string, level: number): number {
  return deflateRawSync(text, { level }).length
}

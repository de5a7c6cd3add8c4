import { describe, expect, it } from 'vitest'
import type { PackageFile } from '../../src/model/site.ts'
import { verifyZip } from '../../src/zip/verify.ts'
import { zipFiles } from '../../src/zip/zip.ts'
import { sampleSite } from '../support/sample-site.ts'

const files = sampleSite().files
const zip = await zipFiles(files)

describe('verifying a zip', () => {
  it('accepts what was meant', async () => {
    await expect(verifyZip(zip, files)).resolves.toBeUndefined()
  })

  it('refuses one that lacks a file', async () => {
    await expect(verifyZip(await zipFiles(files.slice(1)), files)).rejects.toThrow()
  })

  it('refuses one with a file too many', async () => {
    await expect(verifyZip(zip, files.slice(1))).rejects.toThrow()
  })

  it('refuses one with other contents of the same length', async () => {
    await expect(verifyZip(zip, changedFirst('x'))).rejects.toThrow()
  })

  it('refuses one that is cut off at any of a hundred places', async () => {
    const cuts = Array.from({ length: 100 }, (_, n) => Math.floor((zip.length * n) / 100))
    for (const cut of cuts) await expect(verifyZip(zip.subarray(0, cut), files)).rejects.toThrow()
  })

  it('refuses a checksum that does not belong to the contents', async () => {
    const bytes = Buffer.from(zip)
    const directory = bytes.readUInt32LE(bytes.length - 6)
    bytes.writeUInt32LE(bytes.readUInt32LE(directory + 16) ^ 1, directory + 16)

    await expect(verifyZip(bytes, files)).rejects.toThrow()
  })
})

function changedFirst(letter: string): readonly PackageFile[] {
  const [first, ...rest] = files
  const length = first?.contents.length ?? 0
  return [{ path: first?.path ?? '', contents: letter.repeat(length) }, ...rest]
}

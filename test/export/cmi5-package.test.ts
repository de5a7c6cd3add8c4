import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { scoUnits, type ScoUnit } from '../../src/model/sco.ts'
import { command, temporaryFolder } from '../support/command.ts'
import { all, parse } from '../support/manifest-faults.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'
import { readLayout } from '../support/zip-layout.ts'

/** The zip that the command line makes of a small course. */
async function packageOf(sco: ScoUnit | undefined): Promise<Buffer> {
  const cwd = temporaryFolder()
  writeCourse(join(cwd, 'course'), smallCourse)
  const division = sco === undefined ? '' : `--sco ${sco}`
  const { stdout } = await command(`export --format cmi5 --json ${division}`, { cwd })
  const { packages } = JSON.parse(stdout) as { readonly packages: readonly { file: string }[] }
  return readFileSync(join(cwd, packages[0]?.file ?? ''))
}

/** RFC 1738, 5: a path of `uchar` and what may stand in it as it is. It knows no fragment. */
const path = /^(?:[A-Za-z0-9$\-_.+!*'(),:@&=]|%[0-9A-Fa-f]{2}|\/(?!\/|$))+$/

describe.each([undefined, ...scoUnits])('the cmi5 package with a unit for %s', (sco) => {
  test('opens units by addresses that conform to RFC 1738: 13.1.4.0-2', async () => {
    const zip = await packageOf(sco)
    const urls = all(parse(contentsOf(zip, 'cmi5.xml')), 'url').map((node) => node.textContent)
    expect(urls.length).toBeGreaterThan(0)
    expect(urls.filter((url) => !path.test(url ?? ''))).toEqual([])
    // Without a scheme or a slash in front it is below the package, wherever that is put (14.1).
    const base = 'https://lms.test/content/7/'
    const hrefs = urls.map((url) => new URL(url ?? '', base).href)
    expect(hrefs).toEqual(urls.map((url) => `${base}${url}`))
  })

  test('is a zip as its specification has it, that any reader takes: 14.1.0.0-1', async () => {
    const zip = await packageOf(sco)
    const { entries, count, commentLength } = readLayout(zip)
    expect([entries.length, commentLength]).toEqual([count, 0])
    for (const { name, local, central } of entries) {
      // APPNOTE 4.3.7, 4.3.12, 4.4.3 and 4.4.5: not newer than 2.0, stored or deflated.
      expect([local.signature, central.signature]).toEqual([0x04034b50, 0x02014b50])
      expect([local.name, local.method, local.flags]).toEqual([name, central.method, central.flags])
      expect(central.needed).toBeLessThanOrEqual(20)
      expect([0, 8]).toContain(central.method)
      // APPNOTE 4.4.4 and 4.4.17: not encrypted; slashes, and neither a drive nor one in front.
      expect(central.flags & 0b0010_0000_0100_0001).toBe(0)
      expect(name).toMatch(/^[a-zA-Z0-9][^\\:]*$/)
      const contents = bytesOf(zip, name)
      expect([contents.length, crc32(contents)]).toEqual([central.size, central.crc])
    }
  })
})

/** A file in a zip, read by its headers: APPNOTE 4.3.7, with the sizes of the directory. */
function bytesOf(zip: Buffer, name: string): Buffer {
  const entry = readLayout(zip).entries.find((each) => each.name === name)
  if (!entry) throw new Error(`Not in the zip: "${name}".`)
  const { central, local, offset } = entry
  const from = offset + 30 + Buffer.byteLength(name) + local.extraLength
  const packed = zip.subarray(from, from + central.compressedSize)
  return central.method === 0 ? packed : inflateRawSync(packed)
}

function contentsOf(zip: Buffer, name: string): string {
  return bytesOf(zip, name).toString()
}

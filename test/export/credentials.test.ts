import { text } from 'node:stream/consumers'
import { describe, expect, it, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { cmi5 } from '../../src/export/cmi5.ts'
import { exporters } from '../../src/export/registry.ts'
import { xapi } from '../../src/export/xapi.ts'
import { findCredentials } from '../../src/model/credential.ts'
import type { PackageFile } from '../../src/model/site.ts'
import { checkFolder, hasErrors } from '../../src/pipeline/check-course.ts'
import { packFormat, renderCourse } from '../../src/pipeline/export-course.ts'
import { zipFiles } from '../../src/zip/zip.ts'
import { checkFiles } from '../support/rule-fixtures.ts'
import { sampleParts } from '../support/sample-parts.ts'

const checked = await checkFolder('course')
const iri = checked.course.iri === '' ? 'https://example.org/cursus' : checked.course.iri
const site = renderCourse({ ...checked, course: { ...checked.course, iri } })

const registered = exporters.map(({ id }) => id)
const packings: readonly (readonly [string, () => readonly PackageFile[]])[] = [
  ...exporters.map((exporter) => [exporter.id, () => packFormat(exporter, site)] as const),
  ...[cmi5, xapi]
    .filter(({ id }) => !registered.includes(id))
    .map((exporter) => [exporter.id, () => exporter.pack(site, sampleParts(exporter))] as const),
]

/** Every file of a zip as text, whatever it is. */
async function textsIn(zip: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  const opened = await fromBufferPromise(Buffer.from(zip), { lazyEntries: true })
  for await (const entry of opened.eachEntry()) {
    texts.set(entry.fileName, await text(await opened.openReadStreamPromise(entry)))
  }
  return texts
}

describe.each(packings)('the zip for %s', (_, pack) => {
  it('holds no credential and no address of a record store', async () => {
    const files = await textsIn(await zipFiles(pack()))
    expect(files.size).toBeGreaterThan(10)
    for (const [path, contents] of files) {
      expect([path, findCredentials(contents)]).toEqual([path, []])
      const launch = /[?&](?:endpoint|fetch|auth)=\w/.exec(contents)
      expect([path, launch?.[0]]).toEqual([path, undefined])
    }
  })
})

/** Made up, and put together here so that no scanner takes this file for a leak. */
const secret = `Basic ${btoa('a1b2c3:Zx9k2mQ7')}`
const head = '---\nid: les\ntitle: De les\nminutes: 5\n---\n\n'
const course =
  '---\nid: proef\ntitle: Proef\nlanguage: nl\nversion: 1.0.0\nsummary: Om te proberen.\n---\n\n'
const lesson = '01-begin/01-les.md'

describe('a credential that would get into a package is refused', () => {
  test.each([
    ['a text', { [lesson]: `${head}Vul in: ${secret}\n` }],
    ['a block of code', { [lesson]: `${head}Zo:\n\n\`\`\`text\n${secret}\n\`\`\`\n` }],
    ['a comment', { [lesson]: `${head}Tekst.\n\n<!-- ${secret} -->\n` }],
    [
      'a link',
      { [lesson]: `${head}[Start](https://lms.nl/?auth=${encodeURIComponent(secret)})\n` },
    ],
    ['front matter', { [lesson]: head.replace('De les', secret) + 'Tekst.\n' }],
    ['a question', { [lesson]: `${head}:::choice{#a}\nWat?\n\n- [x] ${secret}\n- [ ] Nee\n:::\n` }],
    ['the course page', { 'course.md': `${course}${secret}\n` }],
    ['the glossary', { 'glossary.md': `## LRS\n\nEen opslag: ${secret}\n` }],
    ['the list of changes', { 'CHANGELOG.md': `## 1.0.0\n\n- ${secret}\n` }],
    [
      'a drawing',
      {
        [lesson]: `${head}![Een plaat](plaat.svg)\n`,
        '01-begin/plaat.svg': `<svg xmlns="http://www.w3.org/2000/svg"><desc>${secret}</desc></svg>`,
      },
    ],
    [
      'a download',
      {
        [lesson]: `${head}[Het script](script.txt)\n`,
        '01-begin/script.txt': `curl -H "Authorization: ${secret}"\n`,
      },
    ],
  ])('in %s', async (_, files) => {
    const base = {
      'course.md': `${course}Welkom.\n`,
      '01-begin/module.md':
        '---\nid: begin\ntitle: Begin\nkind: core\nsummary: Het begin.\n---\n\nTekst.\n',
      [lesson]: `${head}Tekst.\n`,
    }
    const found = await checkFiles({ ...base, ...files })
    expect(found.map(({ rule }) => rule)).toContain('file/credential')
    expect(hasErrors(found)).toBe(true)
    // What is found is shown in logs, so it must not hold what it is about.
    expect(JSON.stringify(found)).not.toContain(secret.slice(6))
  })
})

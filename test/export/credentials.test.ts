import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { exporters, formatNames } from '../../src/export/registry.ts'
import { findCredentials } from '../../src/model/credential.ts'
import { scoUnits } from '../../src/model/sco.ts'
import type { PackageFile } from '../../src/model/site.ts'
import { checkFolder, hasErrors } from '../../src/pipeline/check-course.ts'
import { exportCourse, packFormat, renderCourse } from '../../src/pipeline/export-course.ts'
import { openParser } from '../../src/pipeline/parse-pool.ts'
import type { RenderOptions } from '../../src/render/site.ts'
import { zipFiles } from '../../src/zip/zip.ts'
import { command, temporaryFolder } from '../support/command.ts'
import { checkFiles } from '../support/rule-fixtures.ts'
import { smallCourse, writeCourse, type CourseFiles } from '../support/write-course.ts'

/** Every package of a course: of each format in all its editions, whole and divided, for trainers too. */
async function packagesOf(folder: string): Promise<readonly (readonly [string, Packing])[]> {
  const checked = await checkFolder(folder)
  const iri = checked.course.iri === '' ? 'https://example.org/cursus' : checked.course.iri
  const course = { ...checked, course: { ...checked.course, iri } }
  return exporters.flatMap((exporter) => {
    const editions = exporter.editions?.map(({ id }) => id) ?? [undefined]
    const ways: readonly RenderOptions[] = [
      {},
      { isForTrainer: true },
      // The files are those of the whole, with another page in front.
      ...(exporter.scoRules && folder === 'templates/start/nl'
        ? scoUnits.map((sco) => ({ sco }))
        : []),
    ]
    return editions.flatMap((edition) =>
      ways.map((way) => {
        const name = [folder, exporter.id, edition ?? '', JSON.stringify(way)].join(' ')
        return [name, () => packFormat(exporter, renderCourse(course, way), { edition })] as const
      }),
    )
  })
}

type Packing = () => readonly PackageFile[]

const folders = ['course', 'templates/start/nl', 'templates/start/en', 'templates/showcase']
const packings = (await Promise.all(folders.map(packagesOf))).flat()

/** Every file of a zip as text, whatever it is. */
async function textsIn(zip: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  const opened = await fromBufferPromise(Buffer.from(zip), { lazyEntries: true })
  for await (const entry of opened.eachEntry()) {
    texts.set(entry.fileName, await text(await opened.openReadStreamPromise(entry)))
  }
  return texts
}

/** What a launch has in it, and what an LRS is called; not what the standard itself is known by. */
const launch = /[?&](?:endpoint|fetch|auth)=\w/
const recordStore = /https?:\/\/(?!w3id\.org\/xapi\/)[^\s"'<>`]*(?:\/xapi\b|\blrs\b)/i

test.each(packings)('the zip of %s holds no credential and no record store', async (_, pack) => {
  const files = await textsIn(await zipFiles(pack()))
  expect(files.size).toBeGreaterThan(5)
  for (const [path, contents] of files) {
    const found = [launch, recordStore].map((pattern) => pattern.exec(contents)?.[0])
    expect([path, findCredentials(contents), ...found]).toEqual([path, [], undefined, undefined])
  }
})

/** Made up, and put together here so that no scanner takes this file for a leak. */
const login = btoa('a1b2c3:Zx9k2mQ7')
const secret = `Basic ${login}`
const halves = [login.slice(0, 5), login.slice(5)] as const
const address = 'https://a1b2c3:Zx9k2mQ7@lrs.gemeente.nl/xapi/'
const token = ['Qm9', 'kZXJsaW5n', '4711', 'aBcDeFgHiJ'].join('')

const lesson = '01-begin/01-hallo.md'
const plain = smallCourse[lesson]
const behind = (text: string): CourseFiles => ({ [lesson]: `${plain}\n${text}\n` })
const inCourse = (line: string): CourseFiles => ({
  'course.md': smallCourse['course.md'].replace(/^summary: .*$/m, line),
})
const withFile = (name: string, contents: string | Uint8Array): CourseFiles => ({
  ...behind(name.endsWith('svg') ? `![Een plaat](${name})` : `[Het bestand](${name})`),
  [`01-begin/${name}`]: contents,
})
const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`

const smuggled: readonly (readonly [string, CourseFiles])[] = [
  ['a text', behind(`Vul in: ${secret}`)],
  ['a block of code', behind(`\`\`\`text\n${secret}\n\`\`\``)],
  ['a comment', behind(`<!-- ${secret} -->`)],
  ['a comment that silences the rule', behind(silenced(`Vul in: ${secret}`))],
  ['a text that markup splits', behind(`Vul in: Basic ${halves[0]}**${halves[1]}**`)],
  ['a text that a comment splits', behind(`Vul in: Basic ${halves[0]}<!-- x -->${halves[1]}`)],
  ['a text on two lines', behind(`Vul in: Basic\n${login}`)],
  ['a text of entities', behind(`Vul in: &#66;asic&#32;${login}`)],
  ['a text with backslashes', behind(`Ga naar https\\://a1b2c3:Zx9k2mQ7\\@lrs.gemeente.nl`)],
  ['a link with a login', behind(`[Het LRS](${address})`)],
  ['a link by itself', behind(`<${address}>`)],
  ['a link of a launch', behind(`[Start](https://lms.nl/?auth=${encodeURIComponent(secret)})`)],
  ['a link in a link', behind(`[Start](https://lms.nl/?endpoint=${encodeURIComponent(address)})`)],
  ['a link in its definition', behind(`[Start][s]\n\n[s]: ${address} "Het LRS"`)],
  ['a link with data', behind(`[Start](data:text/plain;base64,${btoa(secret)})`)],
  ['the words with a picture', behind(`![Log in met ${secret}](plaat.svg)`)],
  ['front matter', inCourse(`summary: ${secret}`)],
  ['front matter in codes', inCourse(`summary: "\\u0042asic ${login}"`)],
  ['front matter on two lines', inCourse(`summary: >-\n  Basic\n  ${login}`)],
  ['a comment in front matter', inCourse(`summary: Kort.\n# ${secret}`)],
  ['a question', behind(`:::choice{#a}\nWat?\n\n- [x] ${secret}\n- [ ] Nee\n:::`)],
  [
    'a long sentence',
    behind(`Het LRS opent met ${secret} en ${'daarna lees je verder '.repeat(6)}tot het eind.`),
  ],
  ['notes for the trainer', behind(`:::trainer\nHet LRS: ${address}\n:::`)],
  ['the course page', { 'course.md': `${smallCourse['course.md']}\n${secret}\n` }],
  ['the glossary', { 'glossary.md': `## LRS\n\nEen opslag: ${secret}\n` }],
  ['the list of changes', { 'CHANGELOG.md': `## 1.0.0\n\n- ${secret}\n` }],
  ['a drawing', withFile('plaat.svg', svg(`<desc>${secret}</desc>`))],
  ['a drawing in codes', withFile('plaat.svg', svg(`<desc>&#66;asic ${login}</desc>`))],
  ['a drawing in parts', withFile('plaat.svg', svg(`<text>Basic <tspan>${login}</tspan></text>`))],
  ['a script', withFile('script.txt', `curl -H "Authorization: ${secret}"\n`)],
  ['settings', withFile('lrs.json', JSON.stringify({ endpoint: 'x', key: 'a', secret: token }))],
  ['settings with codes', withFile('lrs.json', `{"lrs":"${address.replaceAll('/', '\\/')}"}`)],
  ['settings in UTF-16', withFile('lrs.txt', Buffer.from(`\ufeff${secret}`, 'utf16le'))],
  [
    'a document',
    withFile('les.pdf', Buffer.from(`%PDF-1.4\n/URI (${address})\n\xff\xfe`, 'latin1')),
  ],
]

function silenced(text: string): string {
  return `<!-- lespakket-disable file/credential: een voorbeeld -->\n\n${text}`
}

const overFiles = (files: CourseFiles): CourseFiles => ({ ...smallCourse, ...files })

describe('a credential that would get into a package', () => {
  /** To start a thread for each course takes longer than to check it. */
  const parser = openParser()
  afterAll(() => parser.close())

  test.each(smuggled)('is refused in %s', async (_, files) => {
    const found = await checkFiles(overFiles(files), { formats: formatNames }, parser)
    expect(found.map(({ rule }) => rule)).toContain('file/credential')
    expect(hasErrors(found)).toBe(true)
    // What is found is shown in logs, so it must not hold what it is about.
    for (const part of [login, 'Zx9k2mQ7', token]) expect(JSON.stringify(found)).not.toContain(part)
  })

  test('is refused in a document of an office program', async () => {
    const parts = [{ path: 'word/document.xml', contents: `<w:t>Basic </w:t><w:t>${login}</w:t>` }]
    const document = await zipFiles(parts)
    const found = await checkFiles(overFiles(withFile('uitleg.docx', document)), {}, parser)
    expect(found.map(({ rule, position }) => [rule, position.file])).toContainEqual([
      'file/credential',
      '01-begin/uitleg.docx',
    ])
  })

  test.each([
    ['a login', 'https://a1b2c3:Zx9k2mQ7@gemeente.nl/training'],
    ['a token', `https://gemeente.nl/training?token=${token}`],
  ])('is refused in an iri with %s, which is no iri either', async (_, iri) => {
    const course = smallCourse['course.md'].replace(/^iri: .*$/m, `iri: ${iri}`)
    const found = await checkFiles(overFiles({ 'course.md': course }), {}, parser)
    expect(found.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['file/credential', 'iri/form']),
    )
  })

  test.each(smuggled.filter((_, index) => index % 4 === 0))(
    'stops an export in %s: the old packages stay as they were',
    async (_, files) => {
      const cwd = temporaryFolder()
      const out = join(cwd, 'dist/packages')
      writeCourse(join(cwd, 'course'), smallCourse)
      const line = 'export --format all'
      expect((await command(line, { cwd })).code).toBe(0)
      const before = contentsIn(out)
      const lock = readFileSync(join(cwd, 'course/course.lock.json'))
      writeCourse(join(cwd, 'course'), files)
      const { code, stdout, stderr } = await command(line, { cwd })
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toContain('file/credential')
      expect(contentsIn(out)).toEqual(before)
      expect(readFileSync(join(cwd, 'course/course.lock.json'))).toEqual(lock)
    },
  )

  test('is refused where only what was made of a course holds it', async () => {
    const folder = temporaryFolder()
    writeCourse(join(folder, 'course'), smallCourse)
    const clean = await checkFolder(join(folder, 'course'))
    const course = { ...clean.course, summary: `Met ${secret}` }
    const out = join(folder, 'uit')
    const making = exportCourse({ ...clean, course }, formatNames, out)
    await expect(making).rejects.toThrow(/index\.html/)
    expect([existsSync(out), existsSync(join(folder, 'course/course.lock.json'))]).toEqual([
      false,
      false,
    ])
  })
})

function contentsIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder).toSorted()
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  )
}

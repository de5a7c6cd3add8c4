import { describe, expect, it, test } from 'vitest'
import { scorm2004 } from '../../src/export/scorm2004.ts'
import type { PackageFile, Site } from '../../src/model/site.ts'
import { courseFiles } from '../support/course-files.ts'
import { lomFaults } from '../support/lom-faults.ts'
import { manifestFaults2004 } from '../support/manifest-faults-2004.ts'
import { sampleParts } from '../support/sample-parts.ts'
import { sampleSite } from '../support/sample-site.ts'
import { schemaErrors2004 } from '../support/scorm2004-schemas.ts'

const editions = ['3rd', '4th'] as const

function filesOf(site: Site, edition = '4th'): readonly PackageFile[] {
  return scorm2004.pack(site, sampleParts(scorm2004, '.', edition), { edition })
}

function textOf(files: readonly PackageFile[], path: string): string {
  return String(files.find((file) => file.path === path)?.contents)
}

function manifestOf(site: Site, edition?: string): string {
  return textOf(filesOf(site, edition), 'imsmanifest.xml')
}

function changedIn(text: string, part: string | RegExp, instead: string): string {
  const changed = text.replace(part, instead)
  expect(changed).not.toBe(text)
  return changed
}

function identifiersOf(text: string): readonly (string | undefined)[] {
  return [...text.matchAll(/ identifier="([^"]*)"/g)].map((match) => match[1])
}

describe.each(editions)('the SCORM 2004 manifest of the %s edition', (edition) => {
  const packed = filesOf(sampleSite(), edition).map(({ path }) => path)
  const manifest = manifestOf(sampleSite(), edition)

  it('is valid by the official schemas', async () => {
    expect(await schemaErrors2004[edition](manifest)).toEqual([])
  })

  it('keeps the rules that the schemas do not know', () => {
    expect(manifestFaults2004(manifest, packed, edition)).toEqual([])
  })

  it('is as good for the bundled course', async () => {
    const files = await courseFiles('course', 'scorm2004', { edition })
    const text = textOf(files, 'imsmanifest.xml')
    const paths = files.map(({ path }) => path)

    expect(files.length).toBeGreaterThan(40)
    expect(await schemaErrors2004[edition](text)).toEqual([])
    expect(manifestFaults2004(text, paths, edition)).toEqual([])
    expect(lomFaults(textOf(files, 'metadata.xml'))).toEqual([])
  })

  it('comes first in the package', () => {
    expect(packed[0]).toBe('imsmanifest.xml')
  })

  it('writes the schema version on one line, without which Moodle gives no API', () => {
    expect(manifest).toContain(`<schemaversion>2004 ${edition} Edition</schemaversion>`)
  })

  it('has the prefixes that Moodle looks for', () => {
    expect(manifest).toContain('<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"')
    for (const prefix of ['adlcp', 'adlseq', 'adlnav', 'imsss']) {
      expect(manifest).toContain(` xmlns:${prefix}="http`)
    }
  })

  it('says the title, word for word, of the organization and the item', () => {
    const title = `<title>Participatie &amp; inspraak: "wie &lt; wat" in 's-Hertogenbosch 😀 één</title>`

    expect(manifest.split(title)).toHaveLength(3)
  })

  it('identifies a course by its key: title, version and order change nothing', () => {
    const { keys, ...site } = sampleSite()
    const renewed = sampleSite({
      title: 'Heel anders',
      version: '9.0.0-beta.20251123',
      modules: site.course.modules.toReversed(),
    })
    const another = { ...site, keys: { ...keys, course: 'k2' } }

    expect(identifiersOf(manifestOf(renewed, edition))).toEqual(identifiersOf(manifest))
    expect(identifiersOf(manifestOf(another, edition))).toEqual([
      'lespakket_k2',
      'org_k2',
      'item_k2',
      'res_k2',
    ])
  })
})

test('the editions differ in what an LMS reads of them, and in nothing that runs', async () => {
  const [third, fourth] = await Promise.all(
    editions.map((edition) => courseFiles('course', 'scorm2004', { edition })),
  )
  const runs = (files: readonly PackageFile[] = []): readonly PackageFile[] =>
    files.filter(({ path }) => /\.(js|css|html)$/.test(path))

  expect(runs(third).length).toBeGreaterThan(15)
  expect(runs(third)).toEqual(runs(fourth))
})

describe('the schema check', () => {
  const manifest = manifestOf(sampleSite())

  it.each([
    ['no resources', /<resources>.*<\/resources>/s, ''],
    ['a double identifier', 'identifier="res_', 'identifier="org_'],
    ['an identifier that starts with a digit', 'identifier="item_', 'identifier="1item_'],
    ['an unknown kind of resource', 'scormType="sco"', 'scormType="scorm"'],
    ['an unknown control', '>abandonAll<', '>abandonall<'],
    ['a word for a truth', 'completionSetByContent="true"', 'completionSetByContent="yes"'],
    ['sequencing before the title', '<title>', '<imsss:sequencing/><title>'],
    ['a file without a name', '<file href="about.html"/>', '<file/>'],
    ['half a manifest', '</manifest>', ''],
  ])('refuses %s', async (_, part, instead) => {
    for (const edition of editions) {
      expect(await schemaErrors2004[edition](changedIn(manifest, part, instead))).not.toEqual([])
    }
  })

  it('knows the attribute as SCORM 1.2 spells it, which only the third edition refuses', async () => {
    const text = changedIn(manifest, 'adlcp:scormType', 'adlcp:scormtype')

    expect(await schemaErrors2004['3rd'](text)).not.toEqual([])
    expect(await schemaErrors2004['4th'](text)).toEqual([])
  })
})

describe('the check of our own rules', () => {
  const packed = filesOf(sampleSite()).map(({ path }) => path)
  const manifest = manifestOf(sampleSite())
  const objectives = '<imsss:objectives><imsss:objective objectiveID="a"/></imsss:objectives>'

  it.each<[string, string | RegExp, string]>([
    [
      'metadata starts with schema and schemaversion',
      /(<schema>.*<\/schema>)(\s*<schemav.*)/,
      '$2',
    ],
    ['schema and schemaversion stand once', '<schema>', '<schema/><schema>'],
    ['the schema is ADL SCORM', 'ADL SCORM', 'SCORM'],
    ['the schemaversion is that of the edition', 'Edition<', 'Edition\n<'],
    ['the schemaversion is that of the edition', '2004 4th', '2004 3rd'],
    ['the metadata lies in a packed file', '>metadata.xml<', '>lom.xml<'],
    ['there is an organization', /<organization .*<\/organization>/s, ''],
    ['everything has one title', '<title>', '<title/><title>'],
    ['titles are no longer than 200', '<title>', `<title>${'x'.repeat(200)}`],
    ['leaves and only leaves have a resource', / identifierref="[^"]*"/, ''],
    ['every resource is used', '<resources>', '<resources><resource identifier="r2"/>'],
    ['every resource says what it is', 'adlcp:scormType', 'adlcp:scormtype'],
    ['a SCO has a page of its own, and nothing else has', ' href="index.html">', '>'],
    ['hrefs are relative, with an extension', '"about.html"', '"/about.html"'],
    ['hrefs are relative, with an extension', '"about.html"', '"media\\\\about.html"'],
    ['hrefs are relative, with an extension', '"about.html"', '"about"'],
    ['hrefs are relative, with an extension', '"about.html"', '"file:about.html"'],
    ['extensions stand where they may, once', '<resources>', '<resources><adlnav:presentation/>'],
    ['extensions stand where they may, once', '<adlnav:pres', '<adlnav:presentation/><adlnav:pres'],
    ['objectives have one primary objective', '<imsss:delivery', `${objectives}<imsss:delivery`],
    ['ids of objectives are unique', '<imsss:d', `${objectives}${objectives}<imsss:d`],
    ['nothing is mapped to global objectives', '<imsss:d', '<imsss:mapInfo/><imsss:d'],
    ['no sequencing is kept for reuse', '<imsss:sequencing>', '<imsss:sequencing ID="s">'],
    ['no limits and no auxiliary resources', '<imsss:d', '<imsss:limitConditions/><imsss:d'],
    ['a launch finds the first item', 'flow="true"', 'flow="false"'],
    ['content says what is completed', 'completionSetByContent="true"', ''],
    ['content says what is satisfied', 'objectiveSetByContent="true"', ''],
    ['no measure overrules the content', '<imsss:s', '<adlcp:completionThreshold/><imsss:s'],
    ['known controls are hidden, each once', '>previous<', '>continue<'],
    ['a learner can leave', '>abandonAll<', '>suspendAll<'],
    ['the named schemas are packed', 'imsss_v1p0.xsd"', 'imsss.xsd"'],
    ['every packed file is listed', '<file href="metadata.xml"/>', ''],
    ['every item points at a resource, or holds items', 'identifierref="res', 'identifierref="no'],
    ['each SCO is in the menu once, and nothing else is', '"sco"', '"asset"'],
  ])('claims: %s', (claim, part, instead) => {
    const text = changedIn(manifest, part, instead)

    expect(manifestFaults2004(text, packed, '4th')).toContain(claim)
  })

  it('claims: names differ in more than case', () => {
    expect(manifestFaults2004(manifest, [...packed, 'About.html'], '4th')).toContain(
      'names differ in more than case',
    )
  })
})

describe('the metadata of the package', () => {
  const lom = textOf(filesOf(sampleSite()), 'metadata.xml')

  it('is learning object metadata to the letter, with and without a licence', () => {
    const plain = textOf(filesOf(sampleSite({ licence: '' })), 'metadata.xml')

    expect(lomFaults(lom)).toEqual([])
    expect(lomFaults(plain)).toEqual([])
    expect(lom).toContain('<string language="nl">CC-BY-4.0</string>')
    expect(plain).not.toContain('rights')
  })

  it('has no more of a text than the smallest reader takes', () => {
    const long = sampleSite({ summary: 'x'.repeat(2001), version: `1.0.0-${'a'.repeat(60)}` })

    expect(lomFaults(textOf(filesOf(long), 'metadata.xml'))).toEqual([])
  })

  it.each<[string, string | RegExp, string]>([
    ['the root is lom in the namespace of LOM', 'xsd/LOM"', 'xsd/LOM/"'],
    ['every element stands where it may', '<technical>', '<technical><size/>'],
    ['nothing stands twice', '<title>', '<title/><title>'],
    ['texts are strings in a language', '<string language="nl">', '<string>'],
    ['no text is empty', /<version>.*<\/version>/s, '<version/>'],
    ['texts are no longer than the smallest reader takes', '1.2.0', '1'.repeat(51)],
    ['the language is a language', '<language>nl', '<language>Nederlands'],
    ['an identifier has catalog and entry', /<catalog>.*<\/catalog>/, ''],
    ['words come from the vocabulary', '<value>yes', '<value>ja'],
    ['the schema of the metadata is named', '>LOMv1.0</metadataSchema>', '>LOM</metadataSchema>'],
  ])('claims: %s', (claim, part, instead) => {
    expect(lomFaults(changedIn(lom, part, instead))).toContain(claim)
  })
})

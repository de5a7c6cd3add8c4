import { describe, expect, it } from 'vitest'
import { create } from 'xmlbuilder2'
import { scorm12 } from '../../src/export/scorm12.ts'
import type { Course } from '../../src/model/course.ts'
import type { Position } from '../../src/model/position.ts'
import type { Rule } from '../../src/model/rule.ts'
import type { Site } from '../../src/model/site.ts'
import { courseFiles } from '../support/course-files.ts'
import { manifestFaults } from '../support/manifest-faults.ts'
import { sampleParts } from '../support/sample-parts.ts'
import { noState } from '../support/short-course.ts'
import { sampleSite } from '../support/sample-site.ts'
import { schemaErrors } from '../support/scorm12-schemas.ts'

const packed = pathsOf(sampleSite())
const manifest = manifestOf(sampleSite())

describe('the SCORM 1.2 manifest', () => {
  it('is valid by the official schemas', async () => {
    expect(await schemaErrors(manifest)).toEqual([])
  })

  it('keeps the rules that the schemas do not know', () => {
    expect(manifestFaults(manifest, packed)).toEqual([])
  })

  it('is as good for the bundled course', async () => {
    const files = await courseFiles('course', 'scorm12')
    const text = String(files[0]?.contents)

    expect(files.length).toBeGreaterThan(20)
    expect(await schemaErrors(text)).toEqual([])
    expect(
      manifestFaults(
        text,
        files.map(({ path }) => path),
      ),
    ).toEqual([])
  })

  it('comes first in the package', () => {
    expect(packed[0]).toBe('imsmanifest.xml')
  })

  it('starts with the XML declaration and has LF line ends only', () => {
    expect(manifest.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')).toBe(true)
    expect(manifest).not.toContain('\r')
  })

  it('writes the schema version on one line, without which Moodle gives no API', () => {
    expect(manifest).toContain('<schemaversion>1.2</schemaversion>')
  })

  it('says the title, word for word, of the organization, the item and the metadata', () => {
    const { title } = sampleSite().course

    expect(textsOf(manifest, 'title')).toEqual([title, title])
    expect(textsOf(manifest, 'imsmd:langstring')).toEqual([title, sampleSite().course.summary])
  })

  it('takes the longest title that the rule lets pass', async () => {
    expect(await schemaErrors(manifestOf(sampleSite({ title: '😀'.repeat(200) })))).toEqual([])
    expect(await schemaErrors(manifestOf(sampleSite({ title: 'x'.repeat(201) })))).not.toEqual([])
  })

  it('identifies a course by its key: title, version and order change nothing', () => {
    const { keys, ...site } = sampleSite()
    const renewed = sampleSite({
      title: 'Heel anders',
      version: '9.0.0-beta.20251123',
      modules: site.course.modules.toReversed(),
    })

    expect(identifiersOf(manifestOf(renewed))).toEqual(identifiersOf(manifest))
    expect(identifiersOf(manifestOf({ ...site, keys: { ...keys, course: 'k2' } }))).toEqual([
      'lespakket_k2',
      'org_k2',
      'item_k2',
      'res_k2',
    ])
  })
})

describe('the schema check', () => {
  it.each([
    ['no resources', /<resources>.*<\/resources>/s, ''],
    ['a double identifier', 'identifier="res_', 'identifier="org_'],
    ['an identifier that starts with a digit', 'identifier="item_', 'identifier="1item_'],
    ['the attribute as SCORM 2004 spells it', 'adlcp:scormtype', 'adlcp:scormType'],
    ['an unknown kind of resource', 'scormtype="sco"', 'scormtype="scorm"'],
    ['an element out of place', '<schemaversion>', '<imsmd:lom/><schemaversion>'],
    ['metadata out of order', /(<imsmd:title>.*<\/imsmd:title>)(.*<\/imsmd:language>)/s, '$2$1'],
    ['a file without a name', '<file href="about.html"/>', '<file/>'],
    ['half a manifest', '</manifest>', ''],
  ])('refuses %s', async (_, part, instead) => {
    expect(await schemaErrors(broken(part, instead))).not.toEqual([])
  })
})

describe('the check of our own rules', () => {
  it.each<[string, string | RegExp, string]>([
    ['one schemaversion, exactly 1.2', '1.2</schemaversion>', '1.2\n</schemaversion>'],
    ['one schemaversion, exactly 1.2', '<schemaversion>1.2</schemaversion>', ''],
    ['the default organization exists', 'default="org_', 'default="orgs_'],
    ['every item points at a resource, or holds items', 'identifierref="', 'identifierref="no'],
    ['there is an item', /<item .*<\/item>/s, ''],
    ['identifiers are unique', 'identifier="item_', 'identifier="org_'],
    ['identifiers are plain', 'identifier="item_', 'identifier="item-'],
    ['resources are launched from a listed file', ' href="index.html">', ' href="start.html">'],
    ['each SCO is in the menu once, and nothing else is', '"sco"', '"asset"'],
    ['a SCO has a page of its own, and nothing else has', ' href="index.html">', '>'],
    [
      'what a resource depends on is there',
      '</resource>',
      '<dependency identifierref="x"/></resource>',
    ],
    ['files are listed once', '<file href="about.html"/>', '<file href="course.js"/>'],
    ['every packed file is listed', '<file href="ims_xml.xsd"/>', ''],
    ['every listed file is packed', 'href="about.html"', 'href="About.html"'],
    ['the named schemas are packed', 'adlcp_rootv1p2.xsd"', 'adlcp.xsd"'],
    ['no mastery score', '</item>', '<adlcp:masteryscore>70</adlcp:masteryscore></item>'],
  ])('claims: %s', (claim, part, instead) => {
    expect(manifestFaults(broken(part, instead), packed)).toContain(claim)
  })
})

describe('scorm12/title-length', () => {
  it('lets 200 characters pass, counted as people count them', () => {
    expect(findings(sampleSite({ title: '😀'.repeat(200) }).course)).toEqual([])
  })

  it('reports a longer one where it is written', () => {
    const title = 'x'.repeat(201)

    expect(findings(sampleSite({ title }).course)).toEqual([
      {
        position: { file: 'course.md', line: 3, column: 1 },
        data: { title, length: 201, limit: 200 },
      },
    ])
  })
})

function findings(course: Course): readonly { position: Position; data: object }[] {
  const found: { position: Position; data: object }[] = []
  const rule = scorm12.rules.find(({ id }) => id === 'scorm12/title-length')
  // The registry forgets the type of a rule's data; here it is only looked at.
  const known = rule as unknown as Rule | undefined
  known?.course?.(course, (position, data) => found.push({ position, data }), { size: noState })
  return found
}

function manifestOf(site: Site): string {
  const file = scorm12.pack(site, sampleParts(scorm12))[0]
  return String(file?.contents)
}

function pathsOf(site: Site): readonly string[] {
  return scorm12.pack(site, sampleParts(scorm12)).map((file) => file.path)
}

function broken(part: string | RegExp, instead: string): string {
  const text = manifest.replace(part, instead)
  expect(text).not.toBe(manifest)
  return text
}

function textsOf(text: string, name: string): readonly (string | null)[] {
  const texts: (string | null)[] = []
  create(text).each(
    ({ node }) => {
      if (node.nodeName === name) texts.push(node.textContent)
    },
    false,
    true,
  )
  return texts
}

function identifiersOf(text: string): readonly (string | undefined)[] {
  return [...text.matchAll(/ identifier="([^"]*)"/g)].map((match) => match[1])
}

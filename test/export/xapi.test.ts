import { describe, expect, it, test } from 'vitest'
import { xapi } from '../../src/export/xapi.ts'
import type { Site } from '../../src/model/site.ts'
import { checkFolder } from '../../src/pipeline/check-course.ts'
import { renderCourse } from '../../src/pipeline/export-course.ts'
import { all, attributes, below, parse } from '../support/manifest-faults.ts'
import { sampleParts } from '../support/sample-parts.ts'
import { sampleSite } from '../support/sample-site.ts'
import { tincanFaults } from '../support/tincan-faults.ts'

const iri = 'https://example.org/participatie'

async function siteIn(folder: string, isForTrainer = false): Promise<Site> {
  const checked = await checkFolder(folder)
  const course = { ...checked.course, iri }
  return renderCourse({ ...checked, course }, { isForTrainer })
}

const showcase = await siteIn('templates/showcase')
const sites = [
  ['the sample site', sampleSite()],
  ['the bundled course', await siteIn('course')],
  ['the showcase', showcase],
] as const

function structureOf(site: Site): readonly [structure: string, paths: readonly string[]] {
  const files = xapi.pack(site, sampleParts(xapi))
  const structure = String(files.find(({ path }) => path === 'tincan.xml')?.contents)
  return [structure, files.map(({ path }) => path)]
}

describe.each(sites)('the structure of %s', (_, site) => {
  const [structure, paths] = structureOf(site)

  it('has no fault', () => {
    expect(tincanFaults(structure, paths)).toEqual([])
  })

  it('holds every module, lesson and question by its frozen key', () => {
    const { modules, lessons } = site.keys
    const expected = [
      iri,
      ...Object.values(modules).map((key) => `${iri}/modules/${key}`),
      ...Object.values(lessons).map((key) => `${iri}/lessons/${key}`),
      ...site.questions.map(({ key }) => `${iri}/questions/${key}`),
    ]
    expect(attributes(parse(structure), 'activity', 'id').toSorted()).toEqual(expected.toSorted())
  })
})

test('every kind of question of the showcase is described', () => {
  const types = all(parse(structureOf(showcase)[0]), 'interactionType')
  expect(new Set(types.map((node) => node.textContent))).toEqual(
    new Set([
      ...['true-false', 'choice', 'sequencing', 'matching', 'fill-in', 'numeric', 'performance'],
      ...['likert', 'long-fill-in', 'other'].filter((type) =>
        showcase.questions.some(({ interaction }) => interaction.type === type),
      ),
    ]),
  )
})

test('no question is without words', () => {
  const empty = sites
    .slice(1)
    .flatMap(([, { questions }]) =>
      questions.filter(({ prompt }) => prompt === '' || /<[a-z/]|&[a-z#]+;/.test(prompt)),
    )
  expect(empty).toEqual([])
})

test('a question and its answers are told as they are, whatever marks are in them', () => {
  const root = parse(structureOf(sampleSite())[0])
  const question = all(root, 'activity').at(-1)
  const words = question && below(question, 'name')[0]?.textContent
  expect(words).toBe('Vragen & "zelf" beslissen: <welke> trede?')
  expect(all(root, 'correctResponsePattern').map((node) => node.textContent)).toEqual(['n1'])
  expect(all(root, 'id').map((node) => node.textContent)).toEqual(['a', 'n1'])
})

test('the edition for trainers has addresses of its own', async () => {
  const [structure] = structureOf(await siteIn('course', true))
  const ids = attributes(parse(structure), 'activity', 'id')
  expect(ids.every((id) => id.startsWith(`${iri}/trainer`))).toBe(true)
})

describe('the check of a structure', () => {
  const [structure, paths] = structureOf(sampleSite())

  it.each([
    ['in its namespace', /tincan\.xsd/, 'tincan2.xsd'],
    ['in its order', /<name [^<]*<\/name>/, ''],
    ['absolute IRI', /activity id="[^"]*"/, 'activity id="modules/m1"'],
    ['there once', /\/modules\/m1"/, '/lessons/l1"'],
    ['is launched, the first one', /<launch[^<]*<\/launch>/, ''],
    ['a file of the package', />index\.html</, '>start.html<'],
    ['in a language', /lang="nl"/, ''],
    ['of a type that xAPI knows', />choice</, '>multiple<'],
    ['the lists of its type', />choice</, '>likert<'],
    ['where there are any', /<correctResponsePattern>[^<]*<\/correctResponsePattern>/, ''],
    ['of the components of its question', /(?<=<correctResponsePattern>)n1/, 'n2'],
    ['of the components of its question', /(?<=<correctResponsePattern>)n1/, 'n1[,]n1'],
    ['without blanks', /<id>a</, '<id>a b<'],
    ['without blanks', /<id>a</, '<id>n1<'],
  ])('sees to what is %s', (claim, from, to) => {
    const spoilt = structure.replace(from, to)
    expect(spoilt).not.toBe(structure)
    expect(tincanFaults(spoilt, paths).join()).toContain(claim)
  })
})

import { describe, expect, it, test } from 'vitest'
import { cmi5 } from '../../src/export/cmi5.ts'
import { masteryScoreOf } from '../../src/export/cmi5-structure.ts'
import type { Course, Objective } from '../../src/model/course.ts'
import { startOf } from '../../src/model/position.ts'
import { scoUnits, type ScoUnit } from '../../src/model/sco.ts'
import type { Site } from '../../src/model/site.ts'
import { checkFolder } from '../../src/pipeline/check-course.ts'
import { renderCourse } from '../../src/pipeline/export-course.ts'
import { renderSite } from '../../src/render/site.ts'
import { cmi5Faults } from '../support/cmi5-faults.ts'
import { all, attributes, parse } from '../support/manifest-faults.ts'
import { sampleCourse, sampleKeys, sampleMedia } from '../support/sample-course.ts'
import { sampleParts } from '../support/sample-parts.ts'
import { sampleSite } from '../support/sample-site.ts'

const iri = 'https://example.org/meedoen'

const sample = (sco?: ScoUnit, changes: Partial<Course> = {}): Site =>
  renderSite({ ...sampleCourse, iri, ...changes }, sampleKeys, sampleMedia, 'body{margin:0}', {
    sco,
  })

const folders = ['course', 'templates/showcase']
const written = await Promise.all(
  folders.map(async (folder) => {
    const checked = await checkFolder(folder)
    const course = { ...checked.course, iri }
    return [folder, (sco?: ScoUnit) => renderCourse({ ...checked, course }, { sco })] as const
  }),
)
const courses = [['the sample course', sample], ...written] as const

function structureOf(site: Site): readonly [structure: string, paths: readonly string[]] {
  const files = cmi5.pack(site, sampleParts(cmi5))
  const structure = String(files.find(({ path }) => path === 'cmi5.xml')?.contents)
  return [structure, files.map(({ path }) => path)]
}

describe.each(courses)('the course structure of %s', (_, site) => {
  it.each([undefined, ...scoUnits])('has no fault with a unit for %s', (sco) => {
    expect(cmi5Faults(...structureOf(site(sco)))).toEqual([])
  })
})

test('titles that bite are told whole', () => {
  const site = sampleSite()
  const [structure, paths] = structureOf(site)
  expect(cmi5Faults(structure, paths)).toEqual([])
  const [title] = all(parse(structure), 'langstring')
  expect(title?.textContent).toBe(site.course.title)
})

/** Each unit by its address behind that of the course, with what an LMS waits for. */
function unitsOf(site: Site): readonly string[] {
  const root = parse(structureOf(site)[0])
  return all(root, 'au').map((unit) =>
    ['id', 'moveOn', 'masteryScore', 'activityType']
      .map((name) => (unit.getAttribute(name) ?? '-').replace(/.*(meedoen|activities)\//, ''))
      .join(' '),
  )
}

describe('a unit', () => {
  it('is the whole course, and waits for completed where the author asks no more', () => {
    expect(unitsOf(sample())).toEqual(['whole Completed 0.7 course'])
  })

  it('waits for completed and passed where the author wants to know who passed', () => {
    const completion = { of: 'core', report: 'passed' } as const
    expect(unitsOf(sample(undefined, { completion, passing: 66.67 }))).toEqual([
      'whole CompletedAndPassed 0.6667 course',
    ])
  })

  it('can be a module or a lesson, known by its frozen key; a bonus is nothing to wait for', () => {
    const completion = { of: 'core', report: 'passed' } as const
    expect(unitsOf(sample('module', { completion }))).toEqual([
      'modules/m1 CompletedAndPassed 0.7 module',
      'modules/m2 NotApplicable - module',
    ])
    expect(unitsOf(sample('lesson', { completion }))).toEqual([
      'lessons/l1 Completed - lesson',
      'lessons/l2 CompletedAndPassed 0.7 lesson',
      'lessons/l3 NotApplicable - lesson',
    ])
  })

  it('tells with its launch which version was launched', () => {
    const [parameters] = all(parse(structureOf(sample())[0]), 'launchParameters')
    expect(JSON.parse(parameters?.textContent ?? '')).toEqual({
      course: 'meedoen',
      version: '1.2.0',
    })
  })
})

test('lessons stand under their module', () => {
  const root = parse(structureOf(sample('lesson'))[0])
  expect(attributes(root, 'block', 'id')).toEqual([`${iri}/modules/m1`, `${iri}/modules/m2`])
})

describe('an objective', () => {
  const objective = (id: string): Objective => ({
    ...{ id, text: `Je kunt ${id}.`, assessed: true },
    position: startOf('course.md'),
  })
  const [first, ...rest] = sampleCourse.modules
  if (!first) throw new Error('The sample course has no module.')
  const lessons = first.lessons.map((lesson, index) => ({
    ...lesson,
    objectives: index === 0 ? [objective('wegen'), objective('kiezen')] : [],
  }))
  const modules = [{ ...first, objectives: [objective('kiezen')], lessons }, ...rest]
  const changes = { objectives: [objective('wegen')], modules }

  it('is declared once, wherever it is used, under an address made of its id', () => {
    const [structure, paths] = structureOf(sample('lesson', changes))
    expect(cmi5Faults(structure, paths)).toEqual([])
    const declared = all(parse(structure), 'objective').flatMap(
      (node) => node.getAttribute('id') ?? [],
    )
    expect(declared).toEqual([`${iri}/objectives/wegen`, `${iri}/objectives/kiezen`])
  })

  it('belongs to the units that work on it', () => {
    const root = parse(structureOf(sample('lesson', changes))[0])
    const named = all(root, 'au').map((unit) => attributes(unit, 'objective', 'idref').length)
    expect(named).toEqual([2, 0, 0])
  })
})

test.each([
  [70, '0.7'],
  [0, '0'],
  [100, '1'],
  [66.67, '0.6667'],
  [66.666, '0.6666'],
  [29, '0.29'],
  [0.01, '0.0001'],
])('passing: %d is a mastery score of %s', (passing, score) => {
  expect(masteryScoreOf(passing)).toBe(score)
})

describe('the check of a course structure', () => {
  const [structure, paths] = structureOf(
    sample('lesson', {
      objectives: [{ id: 'wegen', text: 'Wegen.', assessed: true, position: startOf('course.md') }],
      completion: { of: 'core', report: 'passed' },
    }),
  )

  it.each([
    ['holds what it may', /<title>/, '<titel>', /<\/title>/, '</titel>'],
    ['holds what it may', /<url>[^<]*<\/url>/, ''],
    ['is there, in its form', /moveOn="Completed"/, 'moveOn="completed"'],
    ['is there, in its form', / moveOn="Completed"/, ''],
    ['is there, in its form', /lang="nl"/, 'lang="nederlands"'],
    ['fully qualified', /<block id="[^"]*"/, '<block id="modules/m1"'],
    ['fully qualified', /\/objectives\/wegen"/, '/objectives/we gen"'],
    ['is there once', /<au id="[^"]*"/, `<au id="${iri}"`],
    ['from 0 to 1', /masteryScore="0.7"/, 'masteryScore="70"'],
    ['from 0 to 1', /masteryScore="0.7"/, 'masteryScore="0.66667"'],
    ['ask for passed', / masteryScore="0.7"/, ''],
    ['a file of the package', /<url>/, '<url>nergens/'],
    ['a parameter of a launch', /<\/url>/, '?endpoint=x</url>'],
    ['say something', /(<langstring[^>]*>)[^<]*/, '$1'],
  ])('sees to it that what it says %s', (claim, ...changes) => {
    const [from, to, then = /$/, rest = ''] = changes as [RegExp, string, RegExp?, string?]
    const spoilt = structure.replace(from, to).replace(then, rest)
    expect(spoilt).not.toBe(structure)
    expect(cmi5Faults(spoilt, paths).join()).toContain(claim)
  })

  it('sees to it that the structure is at the root', () => {
    const moved = paths.map((path) => (path === 'cmi5.xml' ? 'course/cmi5.xml' : path))
    expect(cmi5Faults(structure, moved).join()).toContain('at the root')
  })
})

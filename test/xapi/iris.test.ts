import { expect, test } from 'vitest'
import * as iris from '../../src/xapi/iris.ts'
import { verbs } from '../../src/xapi/verbs.ts'

const { courseIri, lessonIri, moduleIri, objectiveIri, questionIri, wholeIri } = iris

/** Frozen: what is recorded under an address can be found under no other. */
test('an address is the course’s own with a kind and a frozen key behind it', () => {
  const iri = 'https://example.org/cursus'
  expect([
    courseIri(iri),
    wholeIri(iri),
    moduleIri(iri, 'm1'),
    lessonIri(iri, 'l1'),
    questionIri(iri, 'a1'),
    objectiveIri(iri, 'wegen'),
  ]).toEqual([
    'https://example.org/cursus',
    'https://example.org/cursus/whole',
    'https://example.org/cursus/modules/m1',
    'https://example.org/cursus/lessons/l1',
    'https://example.org/cursus/questions/a1',
    'https://example.org/cursus/objectives/wegen',
  ])
})

test('every verb is one of ADL’s, with words in Dutch and English', () => {
  for (const [name, { id, display }] of Object.entries(verbs)) {
    expect(id).toBe(`http://adlnet.gov/expapi/verbs/${name}`)
    expect(display['en']).toBe(name)
    expect(display['nl']).toMatch(/^[a-z ]+$/)
  }
})

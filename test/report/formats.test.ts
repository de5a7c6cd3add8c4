import { create } from 'xmlbuilder2'
import { describe, expect, test } from 'vitest'
import type { Message, Report } from '../../src/report/message.ts'
import { countMessages } from '../../src/report/message.ts'
import { reportFormats } from '../../src/report/registry.ts'

const messages: readonly Message[] = [
  {
    rule: 'image/alt',
    severity: 'error',
    position: { file: '01-één les/a b.md', line: 3, column: 5 },
    message: 'De "afbeelding" <img> heeft *geen* tekst & | of ::.',
    hint: 'Zeg wat erop staat: 50%, meer.',
    related: [{ position: { file: 'course.md', line: 1, column: 1 }, message: 'Zie ook hier.' }],
  },
  {
    rule: 'lesson/minutes',
    severity: 'warning',
    position: { file: 'course.md', line: 2, column: 1 },
    message: 'Kort.',
    hint: '',
    related: [],
  },
]

const course = {
  id: 'c',
  title: 'Cursus <1> & | meer',
  version: '1.0.0',
  modules: 1,
  lessons: 2,
  activities: 3,
  scored: 3,
  minutes: 4,
}

function report(found: readonly Message[] = messages): Report {
  return {
    course,
    size: { characters: 312, frame: 70, lessons: [{ id: 'les', characters: 242 }] },
    stateLimits: [{ format: 'scorm12', title: 'SCORM 1.2', limit: 4096 }],
    messages: found,
    counts: countMessages(found),
    locale: 'nl',
    prefix: 'course/',
    repositoryPrefix: 'lessen/course/',
  }
}

function write(id: string, about: Report = report()): string {
  return (
    reportFormats(false)
      .find((format) => format.id === id)
      ?.write(about) ?? ''
  )
}

test('these are the forms of a report', () => {
  expect(reportFormats(false).map(({ id }) => id)).toEqual([
    'pretty',
    'json',
    'sarif',
    'junit',
    'github',
    'gitlab',
    'markdown',
  ])
})

test.each(reportFormats(false).map(({ id }) => id))(
  '%s says every finding, and is no mistake without one',
  (id) => {
    const text = write(id)
    for (const { rule } of messages) expect(text).toContain(rule)
    const empty = write(id, report([]))
    expect(empty).not.toContain('image/alt')
    expect(empty.endsWith('\n') || empty === '').toBe(true)
  },
)

test('sarif names places by URI from the repository, with the related ones', () => {
  const log = JSON.parse(write('sarif')) as {
    readonly version: string
    readonly runs: readonly [{ readonly results: readonly unknown[] }]
  }
  expect(log.version).toBe('2.1.0')
  expect(log.runs[0].results[0]).toMatchObject({
    ruleId: 'image/alt',
    ruleIndex: 0,
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'lessen/course/01-%C3%A9%C3%A9n%20les/a%20b.md' },
          region: { startLine: 3, startColumn: 5 },
        },
      },
    ],
    relatedLocations: [{ message: { text: 'Zie ook hier.' } }],
  })
})

describe('junit', () => {
  test('an error is a failure, a warning is not', () => {
    const suites = create(write('junit')).end({ format: 'object' }) as {
      readonly testsuites: Readonly<Record<string, unknown>>
    }
    expect(suites.testsuites).toMatchObject({ '@tests': '2', '@failures': '1' })
    expect(write('junit').match(/<failure /g)).toHaveLength(1)
  })

  test('author text is escaped', () => {
    expect(write('junit')).toContain('&lt;img&gt;')
    expect(write('junit')).not.toContain('xmlns')
  })

  test('a clean course is one test that passed', () => {
    expect(write('junit', report([]))).toContain('tests="1" failures="0"')
  })
})

test('github gets one escaped line for each finding', () => {
  expect(write('github').trimEnd().split('\n')).toHaveLength(2)
  expect(write('github')).toContain('50%25, meer')
  expect(write('github')).toContain(
    'file=lessen/course/01-één les/a b.md,line=3,col=5,title=image/alt::',
  )
})

test('gitlab gets a fingerprint for each place', () => {
  const issues = JSON.parse(write('gitlab')) as readonly { readonly fingerprint: string }[]
  expect(issues[0]).toMatchObject({
    check_name: 'image/alt',
    severity: 'major',
    location: { path: 'lessen/course/01-één les/a b.md', lines: { begin: 3 } },
  })
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(2)
})

test('markdown shows author text without following it', () => {
  const row = write('markdown')
    .split('\n')
    .find((line) => line.includes('image/alt'))
  expect(row).toContain('\\*geen\\* tekst \\& \\| of')
  expect(row?.match(/(?<!\\)\|/g)).toHaveLength(6)
})

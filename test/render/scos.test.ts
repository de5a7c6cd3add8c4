import { runInNewContext } from 'node:vm'
import { describe, expect, it, test } from 'vitest'
import type { Course } from '../../src/model/course.ts'
import type { CourseScripts, SearchIndex } from '../../src/model/learner-course.ts'
import { startOf } from '../../src/model/position.ts'
import type { RichText } from '../../src/model/rich-text.ts'
import { scoUnits, type ScoUnit } from '../../src/model/sco.ts'
import type { Sco, Site } from '../../src/model/site.ts'
import { checkFolder } from '../../src/pipeline/check-course.ts'
import { renderCourse } from '../../src/pipeline/export-course.ts'
import { renderSite } from '../../src/render/site.ts'
import { attributesOf } from '../support/attributes.ts'
import { sampleCourse, sampleKeys, sampleMedia } from '../support/sample-course.ts'

const showcase = await checkFolder('templates/showcase')
const bundled = await checkFolder('course')

function sample(sco: ScoUnit, course: Course = sampleCourse): Site {
  return renderSite(course, sampleKeys, sampleMedia, 'body{margin:0}', { sco })
}

function contentsOf(site: Site, path: string): string {
  return String(site.files.find((file) => file.path === path)?.contents)
}

function folderOf({ launch }: Sco): string {
  return launch.replace('index.html', '')
}

/** A file of one of the SCOs, which are in the order of the course. */
function file(site: Site, index: number, path: string): string {
  const sco = site.scos?.[index]
  return sco ? contentsOf(site, folderOf(sco) + path) : ''
}

function scriptsOf(site: Site, index: number, ...paths: readonly string[]): CourseScripts {
  const self: { self?: object; lespakket?: CourseScripts } = {}
  self.self = self
  for (const path of ['course.js', ...paths]) runInNewContext(file(site, index, path), self)
  if (!self.lespakket) throw new Error('course.js left nothing')
  return self.lespakket
}

const cases = scoUnits.flatMap((unit) => [
  [unit, 'the sample course', sample(unit)] as const,
  [unit, 'the bundled course', renderCourse(bundled, { sco: unit })] as const,
  [unit, 'the showcase', renderCourse(showcase, { sco: unit })] as const,
  [
    unit,
    "the trainer's showcase",
    renderCourse(showcase, { sco: unit, isForTrainer: true }),
  ] as const,
])

describe.each(cases)('with a SCO for each %s of %s', (_, __, site) => {
  const pages = site.files.filter(({ path }) => path.endsWith('.html'))
  const late = 'runtime/player.js'

  it('every address on every page leads to a place in its own SCO, or to a shared file', () => {
    const broken = pages.flatMap(({ path, contents }) => {
      const sco = site.scos?.find(({ files }) => files.includes(path))
      const root = new URL(sco ? folderOf(sco) : 'none/', 'http://x/')
      const all = [
        ...attributesOf(String(contents), 'href'),
        ...attributesOf(String(contents), 'src'),
      ]
      const local = all.filter((address) => !/^(\w+:|\.\.\/$)/.test(address))
      expect(local.length).toBeGreaterThan(3)
      return local.filter((address) => {
        const { pathname, hash } = new URL(address, root)
        const target = pathname.slice(1)
        if (target === late) return false
        const isReachable = sco?.files.includes(target) === true || !target.startsWith('scos/')
        const ids = attributesOf(contentsOf(site, target), 'id')
        const isThere = site.files.some((each) => each.path === target)
        return (
          !isReachable ||
          !isThere ||
          (hash !== '' && !ids.includes(decodeURIComponent(hash.slice(1))))
        )
      })
    })
    expect(broken).toEqual([])
  })

  it('a page in a folder takes the folder of its SCO for its base', () => {
    for (const { path, contents } of pages) {
      const base = attributesOf(/<base[^>]*>/.exec(String(contents))?.[0] ?? '', 'href')
      expect(base, path).toEqual(path.includes('/lessons/') ? ['../'] : [])
    }
  })

  it('tags are closed as they were opened, also where a link became text', () => {
    for (const { path, contents } of pages) {
      const opened = [...String(contents).matchAll(/<a[\s>]/g)].length
      expect([...String(contents).matchAll(/<\/a\s*>/g)].length, path).toBe(opened)
    }
  })

  it('the player finds the files of all SCOs by its way to the root', () => {
    for (const [index, { launch }] of (site.scos ?? []).entries()) {
      const { root = '' } = scriptsOf(site, index).course
      expect(new URL(`${root}runtime/player.css`, `http://x/${launch}`).pathname).toBe(
        '/runtime/player.css',
      )
    }
  })

  it('no SCO has a certificate, or tells of one', () => {
    expect(site.files.filter(({ path }) => path.includes('certificate'))).toEqual([])
    const words = pages.filter(({ contents }) => String(contents).includes('certificate.html'))
    expect(words).toEqual([])
  })

  it('no SCO knows of a lesson of another one', () => {
    for (const [index] of (site.scos ?? []).entries()) {
      const { course } = scriptsOf(site, index)
      const own = course.modules.flatMap(({ lessons }) => lessons.map(({ path }) => path))
      const found = scriptsOf(site, index, 'search.js').loaded['search']?.data as SearchIndex
      const lessons = found.map(([path]) => path).filter((path) => path.startsWith('lessons/'))
      expect(lessons).toEqual(own)
    }
  })
})

test('each part has the lessons that are its own, and a state of its own', () => {
  const courses = [0, 1].map((index) => scriptsOf(sample('module'), index).course)
  expect(courses.map(({ key, part }) => [key, part])).toEqual([
    ['cmeedoen_module_m1', 'module'],
    ['cmeedoen_module_m2', 'module'],
  ])
  expect(courses.map(({ modules }) => modules.map(({ key }) => key))).toEqual([['m1'], ['m2']])
  const lessons = [0, 1, 2].map((index) => scriptsOf(sample('lesson'), index).course)
  expect(lessons.map(({ key }) => key)).toEqual(
    ['l1', 'l2', 'l3'].map((key) => `cmeedoen_lesson_${key}`),
  )
})

test('in a bonus module that is a SCO the lessons count, or it could never be done', () => {
  const { course } = scriptsOf(sample('module'), 1)
  expect(course.modules.map(({ kind }) => kind)).toEqual(['bonus'])
  expect(course.completion).toEqual({ of: 'all', report: 'completed' })
})

test('a link to another SCO is text, and one within it is still a link', () => {
  const modules = sample('module')
  expect(file(modules, 0, 'index.html')).toContain(
    'Begin bij <a href="lessons/lesson-ladder.html#s-api">de ladder</a>, of lees wat de wet zegt.',
  )
  expect(file(modules, 1, 'index.html')).toContain(
    'Begin bij de ladder, of lees <a href="index.html#module-m2">wat de wet zegt</a>.',
  )
  expect(file(modules, 1, 'about.html')).toContain('na de ladder.</p>')
})

test('a lesson waits for those in its own SCO and for no other', () => {
  expect(scriptsOf(sample('module'), 1).course.modules[0]?.lessons[0]?.after).toBeUndefined()
  expect(file(sample('module'), 1, 'lessons/lesson-vergunning.html')).not.toContain('first-note')
  const [first, second] = sampleCourse.modules
  const lessons = [...(first?.lessons ?? []), ...(second?.lessons ?? [])]
  const together = { ...sampleCourse, modules: first ? [{ ...first, lessons }] : [] }
  const { course } = scriptsOf(sample('module', together), 0)
  expect(course.modules[0]?.lessons[2]?.after).toEqual(['l1', 'l2'])
})

test('after a lesson by itself no other is offered; in a module the next one is', () => {
  const alone = file(sample('lesson'), 0, 'lessons/lesson-welkom.html')
  expect(alone).not.toContain('class="step')
  const within = file(sample('module'), 0, 'lessons/lesson-welkom.html')
  expect(within).toContain('href="lessons/lesson-ladder.html"')
})

test('the overview of a part counts its lessons, and no modules', () => {
  const facts = (html: string) => /<p class="facts">([^<]*)</.exec(html)?.[1]?.trim()
  expect(facts(file(sample('module'), 0, 'index.html'))).toBe('2 lessen · ongeveer 10 minuten')
})

test('the name of a module stands before that of the course; a lesson has its own title', () => {
  expect(file(sample('module'), 0, 'index.html')).toContain(
    '<title>Het fenomeen – Meedoen &amp; meepraten</title>',
  )
  expect(file(sample('lesson'), 2, 'lessons/lesson-vergunning.html')).toContain(
    '<title>De vergunning – Meedoen &amp; meepraten</title>',
  )
})

const glossary = (target: string): RichText => [
  '<p><a href="',
  { kind: 'link', target: { kind: 'file', path: 'glossary.md', anchor: target } },
  '">daar</a></p>',
]

/** Three terms: a lesson uses the first, which leads to the second. */
function withTerms(body: RichText): Course {
  const place = startOf('glossary.md')
  const term = (name: string, text: RichText) => ({
    ...{ names: [name], text, plain: name, position: place },
  })
  const [first, second] = sampleCourse.modules
  const lessons = first?.lessons
    .slice(0, 1)
    .map((each) => ({ ...each, prose: { ...each.prose, body } }))
  return {
    ...sampleCourse,
    modules: first && second ? [{ ...first, lessons: lessons ?? [] }, second] : [],
    terms: [
      term('Een', [
        '<p>Zie <a href="',
        { kind: 'link', target: { kind: 'anchor', anchor: 'twee' } },
        '">twee</a>.</p>',
      ]),
      term('Twee', ['<p>Tekst.</p>']),
      term('Drie', ['<p>Tekst.</p>']),
    ],
  }
}

test.each<readonly [string, RichText, readonly string[]]>([
  [
    'the terms that its lessons use, and those that these lead to',
    [
      { kind: 'term', name: 'Een', edge: 'start' },
      'een',
      { kind: 'term', name: 'Een', edge: 'end' },
    ],
    ['Een', 'Twee'],
  ],
  ['the term that a link leads to', glossary('drie'), ['Drie']],
  ['all terms, where a link leads to the glossary', glossary(''), ['Een', 'Twee', 'Drie']],
])('a SCO has %s', (_, body, names) => {
  const site = sample('module', withTerms(body))
  const found = [...file(site, 0, 'glossary.html').matchAll(/<dfn>([^<]*)/g)]
  expect(found.map(([, name]) => name)).toEqual(names)
  expect(site.files.filter(({ path }) => /m2\/glossary/.test(path))).toEqual([])
  expect(file(site, 1, 'index.html')).not.toContain('glossary')
})

test('the pages of the whole course are the same as before there were parts', () => {
  const site = renderSite(sampleCourse, sampleKeys, sampleMedia, 'x')
  expect(site.scos).toBeUndefined()
  expect(site.files.some(({ path }) => path.startsWith('scos/'))).toBe(false)
  expect(contentsOf(site, 'course.js')).not.toContain('"part"')
})

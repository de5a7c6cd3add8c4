import { noProse, type Course, type Lesson, type Module } from '../../src/model/course.ts'
import type { Keys } from '../../src/model/keys.ts'
import { startOf } from '../../src/model/position.ts'
import type { PackageFile, Site, SiteQuestion } from '../../src/model/site.ts'

/** A rendered course by hand: two modules, three lessons, a picture, and titles that bite. */
export function sampleSite(changes: Partial<Course> = {}): Site {
  return { course: { ...course, ...changes }, keys, files, questions }
}

const course: Course = {
  id: 'participatie',
  iri: 'https://example.org/participatie',
  title: `Participatie & inspraak: "wie < wat" in 's-Hertogenbosch 😀 één`,
  language: 'nl',
  version: '1.2.0',
  summary: 'Mee\u00ADdoen &amp; meepraten: &nbsp; <van> idee tot “besluit”.',
  audience: '',
  reading: 'professional',
  authors: ['Zoë Ångström'],
  publishers: [],
  licence: 'CC-BY-4.0',
  feedback: '',
  objectives: [],
  expect: {},
  formats: ['scorm12'],
  completion: { of: 'core', report: 'completed' },
  passing: 70,
  preview: '',
  prose: noProse,
  modules: [
    moduleOf('fenomeen', 1, 'Het fenomeen', [
      lessonOf('makkelijker-gezegd', '1.1', 'Makkelijker gezegd <dan> gedaan'),
      lessonOf('ladder', '1.2', 'De \'ladder\' & "treden"'),
    ]),
    moduleOf('wet', 2, 'De wet — art. 150 Gemeentewet', [
      lessonOf('omgevingswet', '2.1', 'Omgevingswet ✅ naïef'),
    ]),
  ],
  terms: [],
  assets: [{ path: '01-fenomeen/media/Ladder.svg', bytes: 60 }],
  unreadable: [],
  counted: { modules: 2, lessons: 3 },
  position: startOf('course.md'),
  fields: { title: { file: 'course.md', line: 3, column: 1 } },
}

const keys: Keys = {
  course: 'cparticipatie',
  modules: { wet: 'm2', fenomeen: 'm1' },
  lessons: { omgevingswet: 'l3', ladder: 'l2', 'makkelijker-gezegd': 'l1' },
  activities: { 'trede-raadplegen': { key: 'a1', choices: ['a', 'b'] } },
}

const questions: readonly SiteQuestion[] = [
  {
    ...{ key: 'a1', lesson: 'l2', prompt: 'Vragen & "zelf" beslissen: <welke> trede?' },
    interaction: {
      type: 'choice',
      choices: [
        ['a', 'Informeren'],
        ['1', 'Raadplegen & <adviseren>'],
      ],
      correct: [['1']],
    },
  },
]

const files: readonly PackageFile[] = [
  page('lessons/l3.html', 'Omgevingswet'),
  page('index.html', 'Participatie'),
  page('lessons/l1.html', 'Makkelijker gezegd'),
  page('lessons/l2.html', 'De ladder 😀'),
  { path: 'lessons/l1.js', contents: 'lespakket.lesson({"key":"l1"})\n' },
  { path: 'lessons/l2.js', contents: 'lespakket.lesson({"key":"l2"})\n' },
  { path: 'lessons/l3.js', contents: 'lespakket.lesson({"key":"l3"})\n' },
  { path: 'about.html', contents: '<!doctype html><title>Over deze training</title>\n' },
  { path: 'course.js', contents: 'lespakket.course({"key":"cparticipatie"})\n' },
  { path: 'media/ladder.svg', contents: '<svg xmlns="http://www.w3.org/2000/svg"/>\n' },
  { path: 'media/foto.png', contents: Uint8Array.from({ length: 5000 }, (_, n) => (n * n) % 251) },
]

function page(path: string, title: string): PackageFile {
  return { path, contents: `<!doctype html><title>${title}</title>${'<p>tekst</p>'.repeat(200)}\n` }
}

function moduleOf(id: string, number: number, title: string, lessons: readonly Lesson[]): Module {
  const folder = `0${number}-${id}`
  return {
    id,
    title,
    kind: 'core',
    summary: '',
    objectives: [],
    folder,
    number,
    order: number,
    prose: noProse,
    lessons,
    position: startOf(`${folder}/module.md`),
    fields: {},
  }
}

function lessonOf(id: string, number: string, title: string): Lesson {
  return {
    id,
    title,
    minutes: 6,
    summary: '',
    objectives: [],
    sources: [],
    legal: false,
    checkedOn: '',
    reviewBy: '',
    after: [],
    number,
    order: Number(number.split('.')[1]),
    prose: noProse,
    activities: [],
    position: startOf(`lessons/${id}.md`),
    fields: {},
  }
}

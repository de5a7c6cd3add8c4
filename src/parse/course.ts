import {
  noProse,
  type Asset,
  type Course,
  type Expectation,
  type Fields,
  type Lesson,
  type Module,
  type Objective,
  type UnreadableFile,
} from '../model/course.ts'
import type { Report } from '../model/finding.ts'
import { startOf, type Position } from '../model/position.ts'
import { unknownObjective } from './findings.ts'
import type { ListedObjective, ParsedFile, ParsedHead } from './file.ts'

/** The shape of a course on disk. */
export interface CourseShape {
  readonly courseFile?: string | undefined
  readonly glossaryFile?: string | undefined
  readonly changesFile?: string | undefined
  readonly modules: readonly ModuleShape[]
  readonly counted: Required<Expectation>
}

interface ModuleShape {
  readonly folder: string
  readonly order: number
  readonly moduleFile?: string | undefined
  readonly lessons: readonly { readonly file: string; readonly order: number }[]
}

/** What the parser made of the files, by file. */
export interface ParsedCourse {
  readonly files: ReadonlyMap<string, ParsedFile>
  readonly unreadable: readonly UnreadableFile[]
}

/**
 * Puts parsed files together in the order of the folders. Files that could not be read are left
 * out; `assets` are added when they have been looked at.
 */
export function assembleCourse(shape: CourseShape, parsed: ParsedCourse, report: Report): Course {
  const file = shape.courseFile === undefined ? undefined : parsed.files.get(shape.courseFile)
  const head = file && headOf(file, 'course')
  const values = head?.values ?? {}
  const declare = objectivesInOrder(report)
  const objectives = declare(values.objectives ?? [], head?.fields)
  const modules = shape.modules.map((module, index) =>
    assembleModule(module, index + 1, { parsed, declare }),
  )
  const glossary = parsed.files.get(shape.glossaryFile ?? '')
  const changes = parsed.files.get(shape.changesFile ?? '')
  return {
    id: head?.id ?? 'cursus',
    iri: values.iri ?? '',
    title: values.title ?? '',
    language: values.language ?? 'nl',
    version: values.version ?? '0.0.0',
    summary: values.summary ?? '',
    audience: values.audience ?? '',
    reading: values.reading ?? 'professional',
    authors: values.author ?? [],
    publishers: values.publisher ?? [],
    licence: values.licence ?? '',
    feedback: values.feedback ?? '',
    objectives,
    expect: values.expect ?? {},
    formats: values.formats ?? ['scorm12'],
    completion: values.completion ?? { of: 'core', report: 'completed' },
    passing: values.passing ?? 70,
    preview: values.preview ?? '',
    prose: file?.prose ?? noProse,
    modules,
    terms: glossary?.head.kind === 'glossary' ? glossary.head.terms : [],
    ...(glossary && { glossary: glossary.prose }),
    ...(changes && { changes: changes.prose }),
    assets: [],
    unreadable: parsed.unreadable,
    counted: shape.counted,
    position: head?.position ?? startOf('course.md'),
    fields: head?.fields ?? {},
  }
}

/** Adds the assets that exist; everything else stays as it is. */
export function withAssets(course: Course, assets: readonly Asset[]): Course {
  return { ...course, assets }
}

interface Parts {
  readonly parsed: ParsedCourse
  readonly declare: Declare
}

function assembleModule(shape: ModuleShape, number: number, parts: Parts): Module {
  const { parsed, declare } = parts
  const file = parsed.files.get(shape.moduleFile ?? '')
  const head = file && headOf(file, 'module')
  const values = head?.values ?? {}
  const objectives = declare(values.objectives ?? [], head?.fields)
  const lessons = shape.lessons.flatMap(({ file: path, order }, index) => {
    const lesson = parsed.files.get(path)
    return lesson ? [assembleLesson(lesson, order, `${number}.${index + 1}`, parts)] : []
  })
  return {
    id: head?.id ?? shape.folder.replace(/^\d+-?/, ''),
    title: values.title ?? shape.folder,
    kind: values.kind ?? 'core',
    summary: values.summary ?? '',
    objectives,
    folder: shape.folder,
    number,
    order: shape.order,
    prose: file?.prose ?? noProse,
    lessons,
    position: head?.position ?? startOf(`${shape.folder}/module.md`),
    fields: head?.fields ?? {},
  }
}

/** Of each file what it became the last time: the very same lesson, for all that nothing changed for. */
const assembled = new WeakMap<ParsedFile, Lesson>()

function assembleLesson(file: ParsedFile, order: number, number: string, parts: Parts): Lesson {
  const head = headOf(file, 'lesson')
  const objectives = parts.declare(head?.values.objectives ?? [], head?.fields)
  const last = assembled.get(file)
  const isSame =
    last?.order === order && last.number === number && areSame(last.objectives, objectives)
  const lesson = isSame ? last : lessonOf(file, { order, number, objectives })
  assembled.set(file, lesson)
  return lesson
}

function areSame(some: readonly Objective[], others: readonly Objective[]): boolean {
  return some.length === others.length && some.every((each, index) => each === others[index])
}

function lessonOf(
  file: ParsedFile,
  { order, number, objectives }: Pick<Lesson, 'order' | 'number' | 'objectives'>,
): Lesson {
  const head = headOf(file, 'lesson')
  const values = head?.values ?? {}
  return {
    id: head?.id ?? '',
    title: values.title ?? file.file,
    minutes: values.minutes ?? 0,
    summary: values.summary ?? '',
    objectives,
    sources: values.sources ?? [],
    legal: values.legal ?? false,
    checkedOn: values.checkedOn ?? '',
    reviewBy: values.reviewBy ?? '',
    after: values.after ?? [],
    number,
    order,
    prose: file.prose,
    activities: file.activities,
    position: head?.position ?? startOf(file.file),
    fields: head?.fields ?? {},
  }
}

type HeadOf<K> = Extract<ParsedHead, { kind: K }>

function headOf<K extends ParsedHead['kind']>(file: ParsedFile, kind: K): HeadOf<K> | undefined {
  // The kind of a file follows from where it stands, so a head of another kind cannot be here.
  return file.head.kind === kind ? (file.head as HeadOf<K>) : undefined
}

type Declare = (
  listed: readonly ListedObjective[],
  fields: Fields | undefined,
) => readonly Objective[]

/** Who names an objective has the very same as who declares it, also the next time. */
const declared = new WeakMap<object, Objective>()

function objectiveAt(entry: Exclude<ListedObjective, string>, position: Position): Objective {
  const objective = declared.get(entry) ?? { ...entry, position }
  declared.set(entry, objective)
  return objective
}

/** Objectives in the order they are met, so that a lesson may name one declared above it. */
function objectivesInOrder(report: Report): Declare {
  const known = new Map<string, Objective>()
  return (listed, fields) =>
    listed.flatMap((entry, index) => {
      const position = fields?.[`objectives.${index}`] ?? startOf('course.md')
      if (typeof entry !== 'string') {
        const objective = objectiveAt(entry, position)
        if (!known.has(entry.id)) known.set(entry.id, objective)
        return [objective]
      }
      const objective = known.get(entry)
      if (!objective) report(unknownObjective, position, { id: entry })
      return objective ? [objective] : []
    })
}

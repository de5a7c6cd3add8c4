import { inspectAsset } from '../load/assets.ts'
import { loadTree, type CourseTree } from '../load/tree.ts'
import { lessonsOf, type Asset, type AssetUse, type Course, type Prose } from '../model/course.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { collector } from '../model/finding.ts'
import type { Suppression } from '../model/suppression.ts'
import type { TextKind } from '../model/text-file.ts'
import { assembleCourse, withAssets } from '../parse/course.ts'
import type { ParseResult } from './parse-job.ts'
import { openParser, type Parser } from './parse-pool.ts'

/** A course as far as it could be read, with what was found on the way. */
export interface LoadedCourse {
  readonly course: Course
  readonly diagnostics: readonly Diagnostic[]
  readonly suppressions: readonly Suppression[]
}

/** What reads the files of a course, where it is not the usual. */
export interface Readers {
  /** One that is open already, and stays so. */
  readonly parser?: Parser | undefined
  readonly inspect?: typeof inspectAsset
}

/** Disk to course: names, then texts in the parser's thread, then the files they refer to. */
export async function loadCourse(
  folder: string,
  { parser, inspect = inspectAsset }: Readers = {},
): Promise<LoadedCourse> {
  const diagnostics: Diagnostic[] = []
  const report = collector(diagnostics)
  const tree = loadTree(folder, report)
  const results = await (parser ? parseAll(folder, tree, parser) : parseOnce(folder, tree))
  const parsed = results.flatMap((result) => (result.parsed ? [result.parsed] : []))
  const unreadable = results
    .filter((result) => !result.parsed)
    .map(({ file, id }) => ({ file, id }))
  const files = new Map(parsed.map((file) => [file.file, file]))
  const course = assembleCourse(tree, { files, unreadable }, report)
  const assets = inspectAssets(course, (use) => inspect(folder, use, report))
  return {
    course: withAssets(course, assets),
    diagnostics: [...results.flatMap((result) => result.diagnostics), ...diagnostics],
    suppressions: parsed.flatMap((file) => file.suppressions),
  }
}

async function parseOnce(folder: string, tree: CourseTree): Promise<readonly ParseResult[]> {
  const parser = openParser()
  try {
    return await parseAll(folder, tree, parser)
  } finally {
    await parser.close()
  }
}

/**
 * `course.md` goes first: its language is in the words that the other texts are compiled with.
 * Then the glossary: lessons explain its terms.
 */
async function parseAll(
  folder: string,
  tree: CourseTree,
  parser: Parser,
): Promise<readonly ParseResult[]> {
  let language = 'nl'
  let terms: readonly (readonly string[])[] = []
  const job = (kind: TextKind) => (file: string) => ({
    ...{ folder, file, kind, language },
    terms: kind === 'lesson' ? terms : [],
  })
  const first = await parser.parse([tree.courseFile].flatMap(orNothing).map(job('course')))
  const course = first[0]?.parsed?.head
  if (course?.kind === 'course') language = course.values.language ?? language
  const second = await parser.parse([tree.glossaryFile].flatMap(orNothing).map(job('glossary')))
  const glossary = second[0]?.parsed?.head
  if (glossary?.kind === 'glossary') terms = glossary.terms.map(({ names }) => names)
  const rest = await parser.parse([
    ...[tree.changesFile].flatMap(orNothing).map(job('changes')),
    ...tree.modules.flatMap(({ moduleFile, lessons }) => [
      ...[moduleFile].flatMap(orNothing).map(job('module')),
      ...lessons.map(({ file }) => file).map(job('lesson')),
    ]),
  ])
  return [...first, ...second, ...rest]
}

function orNothing(file: string | undefined): readonly string[] {
  return file === undefined ? [] : [file]
}

/** Looks at every file a text refers to; a file that is fine is looked at once. */
function inspectAssets(
  course: Course,
  inspect: (use: AssetUse) => Asset | undefined,
): readonly Asset[] {
  const found = new Map<string, Asset>()
  const uses = assetUses(course)
  for (const use of uses) {
    if (found.has(use.path)) continue
    const asset = inspect(use)
    if (asset) found.set(use.path, asset)
  }
  const forAll = new Set(uses.flatMap((use) => (use.isForTrainer ? [] : [use.path])))
  return [...found.values()].map((asset) =>
    forAll.has(asset.path) ? asset : { ...asset, isForTrainer: true },
  )
}

function assetUses(course: Course): readonly AssetUse[] {
  const texts = [
    course.prose,
    ...(course.glossary ? [course.glossary] : []),
    ...(course.changes ? [course.changes] : []),
    ...course.modules.map((module) => module.prose),
    ...lessonsOf(course).map((lesson) => lesson.prose),
  ]
  return texts.flatMap((prose) => [...prose.images, ...downloads(prose)])
}

/** A link to a Markdown file is a link to a lesson, or a mistake that a rule reports. */
function downloads({ links }: Prose): readonly AssetUse[] {
  return links.flatMap(({ target, ...where }) =>
    target.kind === 'file' && !target.path.endsWith('.md') ? [{ path: target.path, ...where }] : [],
  )
}

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkFolder, type CheckOptions } from '../../src/pipeline/check-course.ts'
import type { Parser } from '../../src/pipeline/parse-pool.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { writeCourse, type CourseFiles } from './write-course.ts'

const root = join(import.meta.dirname, '../fixtures/rules')

/** Where a finding is expected. */
export interface Expected {
  readonly rule: string
  readonly file: string
  readonly line: number
  readonly column: number
}

/** The smallest course with one kind of mistake, and its nearest neighbour without. */
export interface RuleFixture {
  readonly rule: string
  readonly expected: readonly Expected[]
  readonly bad: CourseFiles
  readonly good: CourseFiles
}

/** All fixtures, in the order of their names; each lies over one plain course. */
export async function ruleFixtures(): Promise<readonly RuleFixture[]> {
  const names = readdirSync(root).filter((name) => name !== '_base')
  return Promise.all(names.toSorted().map(readFixture))
}

async function readFixture(name: string): Promise<RuleFixture> {
  const folder = join(root, name)
  const base = readFiles(join(root, '_base'))
  const made = await madeFiles(folder)
  const absent = made.absent ?? []
  const rest = Object.entries(base).filter(([path]) => !absent.includes(path))
  return {
    rule: name.replace('--', '/'),
    // Written by hand beside the fixture; a mistake in it fails the comparison.
    expected: JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected[],
    bad: { ...Object.fromEntries(rest), ...readFiles(join(folder, 'bad')), ...made.bad },
    good: { ...base, ...readFiles(join(folder, 'good')), ...made.good },
  }
}

interface MadeFiles {
  /** Files of the plain course that the bad one is without. */
  readonly absent?: readonly string[]
  readonly bad?: CourseFiles
  readonly good?: CourseFiles
}

/** Contents that git or an editor would spoil, or that are too long to keep, as a script. */
async function madeFiles(folder: string): Promise<MadeFiles> {
  const script = join(folder, 'files.ts')
  return existsSync(script) ? ((await import(script)) as MadeFiles) : {}
}

function readFiles(folder: string): CourseFiles {
  if (!existsSync(folder)) return {}
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]
    }),
  )
}

/** Checks files as a course on disk; many by one parser that is open already. */
export async function checkFiles(
  files: CourseFiles,
  options: CheckOptions = {},
  parser?: Parser,
): Promise<readonly Diagnostic[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lespakket-check-'))
  try {
    const { diagnostics } = await checkFolder(writeCourse(folder, files), options, { parser })
    return diagnostics
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A finding as it is written in `expected.json`. */
export function asExpected({ rule, position }: Diagnostic): Expected {
  const { file, line, column } = position
  return { rule, file, line, column }
}

import { InvalidArgumentError, Option, type Command } from 'commander'
import { relative, resolve } from 'node:path'
import { editionNames, exporterFor, formatNames } from '../../export/registry.ts'
import type { Locale } from '../../model/diagnostic.ts'
import { fill } from '../../model/fill.ts'
import { scoUnits, type ScoUnit } from '../../model/sco.ts'
import { checkFolder, hasErrors } from '../../pipeline/check-course.ts'
import { editionFor } from '../../export/editions.ts'
import { exportCourse, type MadePackage } from '../../pipeline/export-course.ts'
import { demandScos } from '../../pipeline/sco-formats.ts'
import { prettyFormat } from '../../report/pretty.ts'
import { isFrozen, reportOn } from '../course-report.ts'
import type { CommandContext, ExitCode } from '../context.ts'
import { localDay } from '../today.ts'
import { wordsIn, type Words } from '../words.ts'

/** What `export` was asked. `frozen` is absent when the environment decides. */
interface Flags {
  readonly format?: readonly string[]
  readonly edition?: string
  readonly out: string
  readonly json?: true
  readonly frozen?: boolean
  readonly theme?: string
  readonly trainer?: true
  readonly sco?: ScoUnit
}

/** `lespakket export`: checks, then packs; nothing is made of a course with errors. */
export function declare(command: Command, context: CommandContext): void {
  const { words, finish } = context
  command
    .usage(`${words.someOptions} [course]`)
    .argument('[course]', words.course, 'course')
    .addOption(
      new Option('--format <format>', words.exportFormat)
        .choices(choices)
        .argParser(collectFormats)
        .default(undefined, 'scorm12'),
    )
    .addOption(
      new Option('--edition <edition>', words.edition)
        .choices(editionNames)
        .default(undefined, editionNames[0]),
    )
    .option('--out <folder>', words.out, 'dist/packages')
    .option('--json', words.exportJson)
    .option('--frozen', words.frozen)
    .option('--no-frozen', words.noFrozen)
    .option('--theme <theme>', words.theme)
    .option('--trainer', words.trainer)
    .addOption(new Option('--sco <part>', words.sco).choices(scoUnits))
    .action(async (course: string, flags: Flags) => {
      finish(await exportPackages(course, flags, context))
    })
}

const choices = [...formatNames, 'all']

/** `--format` may be repeated, and takes only what can be made. */
function collectFormats(name: string, earlier: readonly string[] | undefined): readonly string[] {
  if (choices.includes(name)) return [...(earlier ?? []), name]
  throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`)
}

async function exportPackages(
  course: string,
  flags: Flags,
  context: CommandContext,
): Promise<ExitCode> {
  const { surroundings, screen, words } = context
  const asked = flags.format ?? ['scorm12']
  const formats = formatNames.filter((id) => asked.includes(id) || asked.includes('all'))
  demandScos(formats, flags.sco)
  const checked = await checkFolder(resolve(surroundings.cwd, course), {
    frozen: isFrozen(flags.frozen, context),
    formats,
    isForExport: true,
    sco: flags.sco,
    theme: flags.theme,
    today: localDay(),
    cwd: surroundings.cwd,
  })
  screen.talk(prettyFormat(false).write(reportOn(checked, context)).trimEnd())
  if (hasErrors(checked.diagnostics)) {
    screen.talk(words.stopped)
    return 1
  }
  const made = await exportCourse(checked, formats, resolve(surroundings.cwd, flags.out), {
    isForTrainer: flags.trainer === true,
    sco: flags.sco,
    edition: flags.edition,
  })
  const packages = made.map((one) => ({ ...one, file: shortPath(surroundings.cwd, one.file) }))
  screen.result(
    flags.json
      ? `${JSON.stringify({ packages }, null, 2)}\n`
      : packages.map((one) => describe(one, screen.locale)).join('') + choice(packages, words),
  )
  return 0
}

function shortPath(from: string, file: string): string {
  const path = relative(from, file).replaceAll('\\', '/')
  return path.startsWith('../../') ? file : path
}

/** Who gets a package for every LMS must not think that all of them go in. */
function choice(made: readonly MadePackage[], words: Words): string {
  const forLms = made.filter(({ format }) => format !== 'web')
  const usual = exporterFor('scorm12')
  if (forLms.length < 2 || !usual || !forLms.some(({ format }) => format === usual.id)) return ''
  return `\n${fill(words.chooseOne, { usual: usual.title })}\n`
}

/** A package as a person needs it: what, where, how big, which, and what to do with it. */
function describe(made: MadePackage, locale: Locale): string {
  const exporter = exporterFor(made.format)
  const edition = exporter && editionFor(exporter, made.edition)
  const size = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(made.bytes / 1000)
  const lines = [
    '',
    [exporter?.title ?? made.format, ...(edition ? [edition.title] : [])].join(' '),
    `  ${made.file}`,
    `  ${size} kB, ${fill(wordsIn(locale).files, { n: made.files })}`,
    `  SHA-256 ${made.sha256}`,
    `  ${exporter?.advice[locale] ?? ''}`,
  ]
  return `${lines.join('\n')}\n`
}

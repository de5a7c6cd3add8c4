import { Option, type Command } from 'commander'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { statsOf } from '../../check/stats.ts'
import { formatNames } from '../../export/registry.ts'
import { checkFolder } from '../../pipeline/check-course.ts'
import { scoUnits, type ScoUnit } from '../../model/sco.ts'
import { UsageError } from '../../model/usage-error.ts'
import type { Report } from '../../report/message.ts'
import { onlyIn, parseBaseline, withoutKnown } from '../../report/narrow.ts'
import { reportFormats } from '../../report/registry.ts'
import { writeWhole } from '../../zip/write.ts'
import { changedFiles } from '../changed-files.ts'
import { isFrozen, reportOn } from '../course-report.ts'
import type { CommandContext, ExitCode } from '../context.ts'
import { dayOf, localDay } from '../today.ts'

/** What `check` was asked. `frozen` is absent when the environment decides. */
interface Flags {
  readonly format: string
  readonly output?: string
  readonly strict?: true
  readonly frozen?: boolean
  readonly theme?: string
  readonly for?: string
  readonly sco?: ScoUnit
  readonly since?: string
  readonly baseline?: string
  readonly stats?: true
  readonly today?: string
}

/** `lespakket check`: every finding of a course, in the form that was asked for. */
export function declare(command: Command, context: CommandContext): void {
  const { words, screen, finish } = context
  const forms = reportFormats(screen.colour).map(({ id }) => id)
  command
    .usage(`${words.someOptions} [course]`)
    .argument('[course]', words.course, 'course')
    .addOption(new Option('--format <format>', words.checkFormat).choices(forms).default('pretty'))
    .option('--output <file>', words.checkOutput)
    .option('--strict', words.strict)
    .option('--frozen', words.frozen)
    .option('--no-frozen', words.noFrozen)
    .option('--theme <theme>', words.theme)
    .option('--since <revision>', words.since)
    .option('--baseline <file>', words.baseline)
    .addOption(new Option('--for <format>', words.limitsOf).choices(formatNames))
    .addOption(new Option('--sco <part>', words.limitsOfSco).choices(scoUnits))
    .option('--stats', words.stats)
    .addOption(new Option('--today <day>', words.today).argParser(dayOf))
    .action(async (course: string, flags: Flags) => {
      finish(await check(course, flags, context))
    })
}

async function check(course: string, flags: Flags, context: CommandContext): Promise<ExitCode> {
  const { surroundings, screen } = context
  const checked = await checkFolder(resolve(surroundings.cwd, course), {
    frozen: isFrozen(flags.frozen, context),
    formats: flags.for === undefined ? [] : [flags.for],
    sco: flags.sco,
    theme: flags.theme,
    today: flags.today ?? localDay(),
    cwd: surroundings.cwd,
  })
  const whole = narrowed(reportOn(checked, context), checked.folder, flags, context)
  const report = flags.stats ? { ...whole, stats: statsOf(checked.course) } : whole
  const colour = screen.colour && flags.output === undefined
  const text = reportFormats(colour)
    .find(({ id }) => id === flags.format)
    ?.write(report)
  if (flags.output === undefined) screen.result(text ?? '')
  else await writeWhole(resolve(surroundings.cwd, flags.output), new TextEncoder().encode(text))
  const failed = report.counts.error + (flags.strict ? report.counts.warning : 0)
  return failed > 0 ? 1 : 0
}

/** The report without what was not asked about. */
function narrowed(report: Report, folder: string, flags: Flags, context: CommandContext): Report {
  const { since, baseline } = flags
  const recent = since === undefined ? report : onlyIn(report, changedFiles(folder, since))
  if (baseline === undefined) return recent
  return withoutKnown(recent, readBaseline(resolve(context.surroundings.cwd, baseline)))
}

function readBaseline(file: string): ReturnType<typeof parseBaseline> & object {
  const known = parseBaseline(readTextFile(file))
  if (known) return known
  throw new UsageError({
    nl: `${file} is geen verslag van lespakket check --format json.`,
    en: `${file} is not a report of lespakket check --format json.`,
  })
}

function readTextFile(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(
      {
        nl: `${file} is niet te lezen. Maak het met lespakket check --format json --output.`,
        en: `${file} cannot be read. Make it with lespakket check --format json --output.`,
      },
      { cause: error },
    )
  }
}

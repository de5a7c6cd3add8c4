import { InvalidArgumentError, Option, type Command } from 'commander'
import { resolve } from 'node:path'
import { editionNames, formatNames } from '../../export/registry.ts'
import { hostileProfiles } from '../../lms/hostile-profiles.ts'
import { fill } from '../../model/fill.ts'
import { scoUnits, type ScoUnit } from '../../model/sco.ts'
import { UsageError } from '../../model/usage-error.ts'
import type { BuiltCourse } from '../../pipeline/workshop.ts'
import { demandScos } from '../../pipeline/sco-formats.ts'
import { openCourse } from '../../preview/course-source.ts'
import { openPreview } from '../../preview/preview.ts'
import type { Source } from '../../preview/source.ts'
import { openPackage } from '../../preview/zip-source.ts'
import type { CommandContext, ExitCode } from '../context.ts'
import { demandEditor, editorIn } from '../editors.ts'
import { openBrowser } from '../open-browser.ts'
import { addProfileHelp, profileOf } from '../profile-help.ts'
import { progressOn } from '../progress.ts'
import { localDay } from '../today.ts'

interface Flags {
  readonly format: string
  readonly edition?: string
  readonly sco?: ScoUnit
  readonly theme?: string
  readonly port?: number
  readonly host: string
  readonly open?: true
  readonly editor: string
  readonly lesson?: string
  readonly profile?: string
  readonly play?: string
}

/** What only a course has; as commander names the options. */
const ofCourse = ['format', 'edition', 'sco', 'theme', 'lesson', 'profile']

/** Tried first, and the ones after it, where no port is named. */
const usualPort = 4400

/** `lespakket preview`: runs until it is interrupted. */
export function declare(command: Command, context: CommandContext): void {
  const { words, finish } = context
  command
    .usage(`${words.someOptions} [course]`)
    .argument('[course]', words.course, 'course')
    .addOption(
      new Option('--format <format>', words.previewFormat).choices(formatNames).default('scorm12'),
    )
    .addOption(
      new Option('--edition <edition>', words.edition)
        .choices(editionNames)
        .default(undefined, editionNames[0]),
    )
    .addOption(new Option('--sco <part>', words.sco).choices(scoUnits))
    .option('--theme <theme>', words.theme)
    .option('--lesson <id>', words.previewLesson)
    .addOption(new Option('--play <zip>', words.previewPlay).conflicts(ofCourse))
    .addOption(new Option('--profile <lms>', words.previewProfile).argParser(profileOf))
    .addOption(
      new Option('--port <port>', words.port).argParser(portOf).default(undefined, `${usualPort}`),
    )
    .option('--host <host>', words.host, '127.0.0.1')
    .option('--open', words.open)
    .option('--editor <editor>', words.editor, 'vscode')
    .action(async (course: string, flags: Flags) => {
      finish(await preview(course, flags, context))
    })
  addProfileHelp(command, context)
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new InvalidArgumentError('Allowed choices are 0-65535.')
}

async function preview(course: string, flags: Flags, context: CommandContext): Promise<ExitCode> {
  const { surroundings, screen, words } = context
  const { port, host, play } = flags
  demandEditor(flags.editor)
  const source = await (play === undefined
    ? courseIn(resolve(surroundings.cwd, course), flags, context)
    : openPackage(resolve(surroundings.cwd, play), { onFailed: tellFailure(context) }))
  const running = await openPreview(source, {
    ...{ host, port: port ?? usualPort, isFixed: port !== undefined, locale: screen.locale },
    before: Date.now(),
  }).catch(async (error: unknown) => {
    await source.close()
    throw error
  })
  screen.result(`${fill(words.previewAt, { address: running.address })}\n`)
  if (!['127.0.0.1', 'localhost', '::1'].includes(host)) screen.talk(words.previewOpen)
  screen.talk(words.previewStop)
  if (flags.open) {
    openBrowser(running.address, () => {
      screen.talk(words.noBrowser)
    })
  }
  // The server lives until somebody interrupts the program.
  return new Promise(() => undefined)
}

/** The course of an author, which is followed. */
function courseIn(folder: string, flags: Flags, context: CommandContext): Promise<Source> {
  const { surroundings, screen, words } = context
  const { format, edition, sco, theme, lesson, profile } = flags
  demandProfile(profile, format)
  if (sco !== undefined) demandScos([format], sco)
  const progress = progressOn(surroundings)
  const failed = tellFailure(context)
  return openCourse(folder, {
    ...{ format, edition, sco, theme, lesson, profile, cwd: surroundings.cwd },
    today: localDay(),
    editor: editorIn(folder, flags.editor),
    onRead: (done, all) => {
      progress.show(fill(words.reading, { done, all }))
    },
    onBuilt: (built, milliseconds) => {
      progress.clear()
      screen.talk(lineOf(built, milliseconds, context))
    },
    onFailed: (error) => {
      progress.clear()
      failed(error)
    },
  }).finally(progress.clear)
}

function tellFailure({ screen, words }: CommandContext): (error: unknown) => void {
  return (error) => {
    const reason = error instanceof UsageError ? error.text[screen.locale] : String(error)
    screen.talk(fill(words.notBuilt, { time: time(), reason }))
  }
}

/** A line for each build: what there is to mend, and how long it took. */
function lineOf({ checked }: BuiltCourse, milliseconds: number, { words }: CommandContext): string {
  const counted = (severity: string, one: string, some: string): readonly string[] => {
    const n = checked.diagnostics.filter((each) => each.severity === severity).length
    return n === 0 ? [] : [n === 1 ? one : fill(some, { n })]
  }
  const found = [
    ...counted('error', words.oneError, words.someErrors),
    ...counted('warning', words.oneWarning, words.someWarnings),
    ...counted('info', words.oneInfo, words.someInfos),
  ]
  return fill(words.built, {
    ...{ time: time(), found: found.length === 0 ? words.noFindings : found.join(', ') },
    ms: Math.round(milliseconds),
  })
}

/** What is seen of an LMS in one standard says nothing of another. */
function demandProfile(name: string | undefined, format: string): void {
  const known = Object.entries(hostileProfiles).find(([each]) => each === name)?.[1]
  if (!known || known.standards.some((each) => each === format)) return
  const list = known.standards.join(', ')
  throw new UsageError({
    nl: `--profile ${name ?? ''} kan niet bij het formaat ${format}. Kies met --format uit: ${list}.`,
    en: `--profile ${name ?? ''} is not possible for the format ${format}. Choose with --format from: ${list}.`,
  })
}

function time(): string {
  return new Date().toLocaleTimeString('nl')
}

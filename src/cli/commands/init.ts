import { Option, type Command } from 'commander'
import { relative, resolve } from 'node:path'
import type { Locale } from '../../model/diagnostic.ts'
import { fill } from '../../model/fill.ts'
import { iriFault } from '../../model/iri.ts'
import { demandRoom, makeCourse } from '../../pipeline/make-course.ts'
import {
  templateNames,
  type CourseAnswers,
  type TemplateName,
} from '../../scaffold/course-folder.ts'
import { typedFault } from '../../scaffold/typed-text.ts'
import type { CommandContext, ExitCode } from '../context.ts'
import { nextSteps } from '../next-steps.ts'
import {
  demandNoFault,
  faultOf,
  openQuestions,
  untilCancelled,
  type Questions,
} from '../questions.ts'
import { scaffoldWords, type ScaffoldWords } from '../scaffold-words.ts'

/** What `init` was asked. */
interface Flags {
  readonly title?: string
  readonly language?: Locale
  readonly organisation?: string
  readonly modules?: string
  readonly template?: TemplateName
  readonly iri?: string
  readonly input: boolean
}

/** `lespakket init`: a new course that checks clean. */
export function declare(command: Command, context: CommandContext): void {
  const words = scaffoldWords(context.screen.locale)
  command
    .usage(`${context.words.someOptions} [folder]`)
    .argument('[folder]', words.folder, 'course')
    .option('--title <title>', words.courseTitle)
    .addOption(new Option('--language <language>', words.language).choices(['nl', 'en']))
    .option('--organisation <name>', words.organisation)
    .option('--modules <titles>', words.modules)
    .addOption(new Option('--template <template>', words.template).choices(templateNames))
    .option('--iri <address>', words.iri)
    .option('--no-input', words.noInput)
    .action(async (folder: string, flags: Flags) => {
      context.finish(await untilCancelled(context, () => init(folder, flags, context)))
    })
}

async function init(folder: string, flags: Flags, context: CommandContext): Promise<ExitCode> {
  const { surroundings, screen } = context
  const words = scaffoldWords(screen.locale)
  const place = resolve(surroundings.cwd, folder)
  demandRoom(place)
  demandFitting(flags)
  const questions = await openQuestions(context, flags.input)
  const answers = await answersOf(flags, questions, context)
  const files = makeCourse(place, answers)
  const shown = relative(surroundings.cwd, place).replaceAll('\\', '/') || '.'
  const lines = [
    fill(words.made, { folder: shown }),
    ...files.map((file) => `  ${shown === '.' ? '' : `${shown}/`}${file}`),
    '',
    ...nextSteps(shown, words),
  ]
  screen.result(`${lines.join('\n')}\n`)
  return 0
}

/** Before anything is asked: whoever gave a wrong option should not answer four questions first. */
function demandFitting({ title, organisation, modules, iri }: Flags): void {
  const texts = { '--title': title, '--organisation': organisation }
  for (const [option, text] of Object.entries(texts)) {
    if (text === undefined || (text === '' && option === '--organisation')) continue
    demandNoFault(option, (words) => faultOf(words, text))
  }
  if (modules !== undefined) demandNoFault('--modules', (words) => modulesFault(words, modules))
  if (iri === undefined || iriFault(iri) === undefined) return
  demandNoFault('--iri', (words) => words.wrongIri)
}

async function answersOf(
  flags: Flags,
  questions: Questions | undefined,
  { screen }: CommandContext,
): Promise<CourseAnswers> {
  const words = scaffoldWords(screen.locale)
  const orNothing = (text: string) => (text.trim() === '' ? undefined : faultOf(words, text))
  const language =
    flags.language ??
    (await questions?.choose<Locale>(
      words.askLanguage,
      [
        { value: 'nl', name: words.dutch },
        { value: 'en', name: words.english },
      ],
      screen.locale,
    )) ??
    screen.locale
  const { usualTitle } = scaffoldWords(language)
  const title =
    flags.title ??
    (await questions?.text(words.askTitle, {
      usual: usualTitle,
      faultIn: (text) => faultOf(words, text),
    })) ??
    usualTitle
  const organisation =
    flags.organisation ??
    (await questions?.text(words.askOrganisation, { faultIn: orNothing })) ??
    ''
  const template =
    flags.template ??
    (await questions?.choose<TemplateName>(
      words.askTemplate,
      [
        { value: 'examples', name: words.withExamples },
        { value: 'empty', name: words.empty },
      ],
      'examples',
    )) ??
    'examples'
  const modules =
    flags.modules ??
    (await questions?.text(words.askModules, { faultIn: (text) => modulesFault(words, text) })) ??
    ''
  return {
    title: title.trim(),
    language,
    organisation: organisation.trim(),
    template,
    iri: flags.iri ?? '',
    modules: titlesIn(modules, scaffoldWords(language)),
  }
}

/** `3` gives that many modules, to be named later; anything else holds their titles. */
function titlesIn(modules: string, { ordinals, numbered }: ScaffoldWords): readonly string[] {
  if (/^\s*\d+\s*$/.test(modules)) {
    return ordinals.slice(0, Number(modules)).map((nth) => fill(numbered, { nth }))
  }
  return modules
    .split(';')
    .map((title) => title.trim())
    .filter((title) => title !== '')
}

function modulesFault(words: ScaffoldWords, modules: string): string | undefined {
  if (modules.trim() === '') return undefined
  if (/^\s*\d+\s*$/.test(modules)) {
    const most = words.ordinals.length
    return Number(modules) > most ? fill(words.upTo, { n: most }) : undefined
  }
  const titles = titlesIn(modules, words)
  const wrong = titles.find((title) => typedFault(title) !== undefined)
  return wrong === undefined ? undefined : faultOf(words, wrong)
}

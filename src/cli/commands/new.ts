import { InvalidArgumentError, Option, type Command } from 'commander'
import { relative, resolve } from 'node:path'
import { fill } from '../../model/fill.ts'
import { loadOutline } from '../../pipeline/load-outline.ts'
import { applyAddition } from '../../pipeline/apply-addition.ts'
import { addLesson, addModule, addQuestion, type Addition } from '../../scaffold/additions.ts'
import { outlineLessons, type Outline } from '../../scaffold/outline.ts'
import { questionTypes, type QuestionType } from '../../scaffold/texts/examples.ts'
import { scaffoldTexts } from '../../scaffold/texts/languages.ts'
import type { CommandContext, ExitCode } from '../context.ts'
import { nextSteps } from '../next-steps.ts'
import { demandFolder, indexAfter, lessonNamed, moduleNamed } from '../named-place.ts'
import { demandNoFault, faultOf, openQuestions, untilCancelled } from '../questions.ts'
import type { Questions } from '../questions.ts'
import { scaffoldWords } from '../scaffold-words.ts'

/** What `new` was asked, whatever it makes. */
interface Flags {
  readonly title?: string
  readonly summary?: string
  readonly module?: string
  readonly lesson?: string
  readonly after?: string
  readonly first?: true
  readonly minutes?: number
  readonly type?: QuestionType
  readonly input: boolean
}

type Make = (
  outline: Outline,
  flags: Flags,
  questions: Questions | undefined,
  context: CommandContext,
) => Promise<Addition>

/** `lespakket new`: a module, a lesson or a question, in its place, under an id of its own. */
export function declare(command: Command, context: CommandContext): void {
  const words = scaffoldWords(context.screen.locale)
  const sub = (name: string, does: string, make: Make): Command =>
    command
      .command(name)
      .description(does)
      .usage(`${context.words.someOptions} [course]`)
      .helpOption('-h, --help', context.words.help)
      .addOption(new Option('--lang <lang>', context.words.lang).choices(['nl', 'en']))
      .argument('[course]', context.words.course, 'course')
      .option('--no-input', words.noInput)
      .action(async (course: string, flags: Flags) => {
        context.finish(await untilCancelled(context, () => add(course, flags, make, context)))
      })
  command.helpCommand(false).usage(`${context.words.someOptions} ${context.words.someCommand}`)
  sub('module', words.newModule, makeModule)
    .option('--title <title>', words.moduleTitle)
    .option('--summary <text>', words.summary)
    .option('--after <module>', words.afterModule)
    .option('--first', words.first)
  sub('lesson', words.newLesson, makeLesson)
    .option('--module <module>', words.inModule)
    .option('--title <title>', words.lessonTitle)
    .option('--after <lesson>', words.afterLesson)
    .option('--first', words.first)
    .addOption(new Option('--minutes <n>', words.minutes).argParser(minutesIn))
  sub('question', words.newQuestion, makeQuestion)
    .option('--lesson <lesson>', words.inLesson)
    .addOption(new Option('--type <type>', words.type).choices(questionTypes))
}

function minutesIn(text: string): number {
  const minutes = Number(text)
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= 600) return minutes
  throw new InvalidArgumentError('Allowed choices are 1-600.')
}

async function add(
  course: string,
  flags: Flags,
  make: Make,
  context: CommandContext,
): Promise<ExitCode> {
  const { surroundings, screen } = context
  const words = scaffoldWords(screen.locale)
  for (const [option, text] of Object.entries({
    '--title': flags.title,
    '--summary': flags.summary,
  })) {
    if (text !== undefined) demandNoFault(option, (each) => faultOf(each, text))
  }
  const folder = resolve(surroundings.cwd, course)
  demandFolder(folder, course, make !== makeQuestion)
  const outline = await loadOutline(folder)
  const questions = await openQuestions(context, flags.input)
  const addition = await make(outline, flags, questions, context)
  await applyAddition(folder, outline, addition)
  const shown = relative(surroundings.cwd, folder).replaceAll('\\', '/') || '.'
  const { renames, edits } = addition.changes
  const changed = edits.filter(({ path }) => path !== addition.file)
  const lines = [
    fill(words.added, { id: addition.id }),
    `  ${shown === '.' ? '' : `${shown}/`}${addition.file}`,
    ...(renames.length > 0 ? [words.renumbered] : []),
    ...renames.toReversed().map(({ from, to }) => `  ${from} -> ${to}`),
    ...(changed.length > 0 ? [words.alsoChanged] : []),
    ...changed.map(({ path }) => `  ${path}`),
    '',
    ...nextSteps(shown, words),
  ]
  screen.result(`${lines.join('\n')}\n`)
  return 0
}

const makeModule: Make = async (outline, flags, questions, { screen }) => {
  const words = scaffoldWords(screen.locale)
  const { modules } = outline
  const index = indexAfter(modules, flags, (name) => moduleNamed(outline, name, '--after'))
  const title = await titleOf(flags, questions, words.askModuleTitle, outline, 'module')
  const place = index ?? (await askPlace(questions, modules, words)) ?? modules.length
  return addModule(outline, place, { title, summary: flags.summary?.trim() })
}

const makeLesson: Make = async (outline, flags, questions, { screen }) => {
  const words = scaffoldWords(screen.locale)
  const { modules } = outline
  const after = flags.after === undefined ? undefined : lessonNamed(outline, flags.after, '--after')
  const holding = modules.find(({ lessons }) => after !== undefined && lessons.includes(after))
  const last = moduleNamed(outline, modules.at(-1)?.folder ?? '', '--module')
  const asked =
    flags.module ??
    holding?.folder ??
    (modules.length > 1
      ? await questions?.choose(
          words.askModule,
          modules.map(({ folder, title }) => ({ value: folder, name: `${folder}  ${title}` })),
          last.folder,
        )
      : undefined) ??
    last.folder
  const module = moduleNamed(outline, asked, '--module')
  const { lessons } = module
  const index = indexAfter(lessons, flags, (name) =>
    lessonNamed({ ...outline, modules: [module] }, name, '--after'),
  )
  const title = await titleOf(flags, questions, words.askLessonTitle, outline, 'lesson')
  const place = index ?? (await askPlace(questions, lessons, words)) ?? lessons.length
  return addLesson(outline, module, place, { title, minutes: flags.minutes ?? 1 })
}

const makeQuestion: Make = async (outline, flags, questions, { screen }) => {
  const words = scaffoldWords(screen.locale)
  const lessons = outlineLessons(outline)
  const last = lessons.at(-1)?.file ?? ''
  const name =
    flags.lesson ??
    (await questions?.choose(
      words.askLesson,
      lessons.map(({ file, title }) => ({ value: file, name: `${file}  ${title}` })),
      last,
    )) ??
    last
  const lesson = lessonNamed(outline, name, '--lesson')
  const type =
    flags.type ??
    (await questions?.choose<QuestionType>(
      words.askType,
      questionTypes.map((value) => ({ value, name: `${value}: ${words.types[value]}` })),
      'choice',
    )) ??
    'choice'
  return addQuestion(outline, lesson, type)
}

async function titleOf(
  { title }: Flags,
  questions: Questions | undefined,
  message: string,
  { language }: Outline,
  kind: 'module' | 'lesson',
): Promise<string> {
  const texts = scaffoldTexts[language]
  const usual = kind === 'module' ? texts.newModule : texts.newLesson
  const words = scaffoldWords(language)
  const faultIn = (text: string): string | undefined => faultOf(words, text)
  return (title ?? (await questions?.text(message, { usual, faultIn })) ?? usual).trim()
}

/** Where something comes between others; the end is the usual place. */
async function askPlace(
  questions: Questions | undefined,
  others: readonly { readonly title: string }[],
  words: ReturnType<typeof scaffoldWords>,
): Promise<number | undefined> {
  if (others.length === 0) return undefined
  const places = others.map(({ title }, index) => ({
    value: String(index + 1),
    name: fill(words.placeAfter, { title }),
  }))
  const choices = [{ value: '0', name: words.placeFirst }, ...places]
  const chosen = await questions?.choose(words.askPlace, choices, String(others.length))
  return chosen === undefined ? undefined : Number(chosen)
}

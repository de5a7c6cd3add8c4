import { uniqueId } from '../model/course-id.ts'
import type { Changes, ScaffoldFile } from './changes.ts'
import { countUp } from './count-up.ts'
import { lessonFile } from './lesson-file.ts'
import { makeRoom } from './make-room.ts'
import { moduleFolder, type ModuleAnswers } from './module-folder.ts'
import type { Outline, OutlineLesson, OutlineModule } from './outline.ts'
import { relink } from './relink.ts'
import { examples, questionTypes, type QuestionType } from './texts/examples.ts'

/** Something new in a course: what changes on disk, and what to call it. */
export interface Addition {
  readonly id: string
  /** The file to go on in. */
  readonly file: string
  readonly changes: Changes
}

/** A lesson in a module, at an index between those that are there. */
export function addLesson(
  outline: Outline,
  { folder, lessons }: OutlineModule,
  index: number,
  answers: { readonly title: string; readonly minutes: number },
): Addition {
  const names = lessons.map(({ file }) => file.slice(folder.length + 1))
  const room = makeRoom(names, index)
  const { id, text } = lessonFile(answers, outline.language, outline.taken)
  const file = `${folder}/${room.number}-${id}.md`
  const renames = room.renames.map(({ from, to }) => ({
    from: `${folder}/${from}`,
    to: `${folder}/${to}`,
  }))
  const edits = editsFor(outline, renames, ['lessons'])
  const creations = [{ path: file, files: [{ path: '', contents: text }] }]
  return { id, file, changes: { edits, renames, creations } }
}

/** A module with one lesson, at an index between those that are there. */
export function addModule(outline: Outline, index: number, answers: ModuleAnswers): Addition {
  const { number, renames } = makeRoom(
    outline.modules.map(({ folder }) => folder),
    index,
  )
  const { id, files } = moduleFolder(answers, outline.language, outline.taken)
  const path = `${number}-${id}`
  const edits = editsFor(outline, renames, ['modules', 'lessons'])
  return {
    id,
    file: `${path}/${files[1]?.path ?? ''}`,
    changes: { edits, renames, creations: [{ path, files }] },
  }
}

/** An example of a question, at the end of a lesson. */
export function addQuestion(
  { language, taken, texts }: Outline,
  { file }: OutlineLesson,
  type: QuestionType,
): Addition {
  const used = new Set(taken)
  let first = ''
  // The questions in a quiz have ids too; the quiz itself comes first.
  const block = examples[language][type].replace(/\{#([a-z0-9-]+)/g, (_, wanted: string) => {
    const id = uniqueId(wanted, used)
    used.add(id)
    first ||= id
    return `{#${id}`
  })
  const text = texts.get(file) ?? ''
  const contents = withTime(`${text.trimEnd()}\n\n${block.trim()}\n`)
  const asWritten = text.includes('\r\n') ? contents.replace(/\r?\n/g, '\r\n') : contents
  return {
    id: first,
    file,
    changes: { edits: [{ path: file, contents: asWritten }], renames: [], creations: [] },
  }
}

/** Of a question with its text. */
const minutesPerQuestion = 2

/** How far off `lesson/minutes` lets a lesson be. */
const factor = 1.75

const questionStart = new RegExp(`^:{3,}(?:${questionTypes.join('|')})\\b`, 'gm')

/** A lesson that says a minute and holds ten questions would be a finding of our own making. */
function withTime(text: string): string {
  const least = (text.match(questionStart) ?? []).length * minutesPerQuestion
  return text.replace(/^minutes: (\d+)$/m, (line, minutes: string) =>
    least > Number(minutes) * factor ? `minutes: ${least}` : line,
  )
}

/** Both may want `course.md`: what one wrote is what the other goes on with. */
function editsFor(
  { texts }: Outline,
  renames: Changes['renames'],
  counted: readonly ('modules' | 'lessons')[],
): readonly ScaffoldFile[] {
  const counts = countUp(texts, counted)
  const now = new Map(texts)
  for (const { path, contents } of counts) if (typeof contents === 'string') now.set(path, contents)
  const links = relink(now, renames)
  return [...counts.filter(({ path }) => links.every((link) => link.path !== path)), ...links]
}

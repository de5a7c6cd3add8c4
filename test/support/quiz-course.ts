import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeCourse, type CourseFiles } from './write-course.ts'

/** Questions of which the answer is always yes. */
export const bank: readonly string[] = ['een', 'twee', 'drie', 'vier']

/** A course of one lesson: a question, and a quiz that draws two of these. */
export function quizCourse(questions = bank, options = 'draw=2 pass=50 attempts=2'): CourseFiles {
  return {
    'course.md':
      '---\nid: toetsing\ntitle: Toetsing\nlanguage: nl\nversion: 1.0.0\nsummary: Een toets.\n---\n\nWelkom.\n',
    '01-begin/module.md':
      '---\nid: begin\ntitle: Begin\nkind: core\nsummary: Een begin.\n---\n\nEen begin.\n',
    '01-begin/01-les.md': `---\nid: les\ntitle: De les\nminutes: 1\n---

${question('los')}
::::quiz{#toets ${options}}
Weet je het nog?

${questions.map(question).join('\n')}
:::right
Mooi gedaan.
:::

:::wrong
Lees de les nog eens.
:::
::::
`,
  }
}

/** The same on disk, in a folder of its own. */
export function quizFolder(files = quizCourse()): string {
  return writeCourse(mkdtempSync(join(tmpdir(), 'lespakket-quiz-')), files)
}

function question(id: string): string {
  return `:::choice{#${id}}\nKlopt stelling ${id}?\n\n- [x] Ja, ${id} klopt.\n  > Zo is het met ${id}.\n- [ ] Nee\n:::\n`
}

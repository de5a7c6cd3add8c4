import { isVisible } from '../../model/characters.ts'
import { activitiesOf } from '../../model/course.ts'
import type { RichText } from '../../model/rich-text.ts'
import { oncePer } from '../../model/once.ts'
import { defineRule } from '../../model/rule.ts'

interface Found {
  readonly id: string
}

/**
 * The question names the group of answers: without it nobody knows what to choose. A quiz may
 * begin with its first question.
 */
export const activityPrompt = defineRule<Found>({
  id: 'activity/prompt',
  severity: 'error',
  text: {
    nl: ({ id }) => ({
      message: `Bij vraag "${id}" staat geen vraag, alleen wat erbij hoort.`,
      hint: 'Schrijf de vraag onder de eerste regel van het blok, boven de antwoorden.',
    }),
    en: ({ id }) => ({
      message: `Question "${id}" asks nothing: it has only what goes with a question.`,
      hint: 'Write the question below the first line of the block, above the answers.',
    }),
  },
  course(course, report) {
    for (const { id, prompt, questions, position } of activitiesOf(course)) {
      if (questions.length === 0 && !saysSomething(prompt)) report(position, { id })
    }
  },
})

/** Words or an image; tags alone ask nothing. */
const saysSomething = oncePer((text: RichText): boolean =>
  text.some((fragment) =>
    typeof fragment === 'string' ? isVisible(bare(fragment)) : fragment.kind === 'asset',
  ),
)

/** A piece may begin or end in the middle of a tag, where a link or an image was cut out. */
function bare(html: string): string {
  return html.replace(/^[^<]*?"[^<]*?>|<[^>]*(?:>|$)/g, '')
}

import type { Lesson } from '../model/course.ts'
import type { SiteQuestion } from '../model/site.ts'
import { interactions, isQuiz, pose, type Posed } from './activity.ts'
import { lessonKey, type RenderContext } from './context.ts'
import { ofEachLesson } from './memory.ts'
import { coursePath } from './names.ts'
import { plainWords } from './plain-words.ts'
import { richText } from './rich-text.ts'

/** The questions of a course as reports know them; those of a quiz each by itself. */
export function siteQuestions(context: RenderContext): readonly SiteQuestion[] {
  return ofEachLesson(context, lessonQuestions).flat()
}

function lessonQuestions(
  { id, activities }: Lesson,
  context: RenderContext,
): readonly SiteQuestion[] {
  return activities
    .map((activity) => pose(activity, context, richText(context, coursePath)))
    .flatMap((posed) => asked(posed, lessonKey(context, id)))
}

function asked(posed: Posed, lesson: string): readonly SiteQuestion[] {
  if (isQuiz(posed)) return posed.questions.flatMap((question) => asked(question, lesson))
  const prompt = plainWords(posed.activity.prompt)
  return interactions(posed).map(([key, interaction]) => ({ key, lesson, prompt, interaction }))
}

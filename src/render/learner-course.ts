import type { Activity } from '../model/activity.ts'
import { lessonsOf, type Lesson } from '../model/course.ts'
import type { LearnerActivity, LearnerCourse, LearnerLesson } from '../model/learner-course.ts'
import { authorOf } from './activity.ts'
import { activityKeys, lessonKey, moduleKey, type RenderContext } from './context.ts'
import { ofEachLesson } from './memory.ts'
import { lessonPath } from './names.ts'

/** The course as the player needs it before any lesson is loaded. */
export function learnerCourse(context: RenderContext): LearnerCourse {
  const { course, keys, words, isForTrainer, part, root } = context
  const { id, iri, title, language, version, completion, passing } = course
  const lessons = ofEachLesson(context, learnerLesson)
  const places = new Map(lessonsOf(course).map((lesson, index) => [lesson, lessons[index]]))
  return {
    ...{ key: keys.course, id, title, language, version, completion, passing },
    ...(iri !== '' && { iri }),
    ...(part && { part }),
    ...(root !== undefined && { root }),
    ...(isForTrainer && { edition: 'trainer' }),
    modules: course.modules.map((module) => ({
      key: moduleKey(context, module.id),
      number: module.number,
      title: module.title,
      kind: module.kind,
      lessons: module.lessons.flatMap((lesson) => places.get(lesson) ?? []),
    })),
    words,
  }
}

function learnerLesson(lesson: Lesson, context: RenderContext): LearnerLesson {
  const { id, number, title, minutes, after, activities } = lesson
  return {
    ...{ key: lessonKey(context, id), number, title, minutes, path: lessonPath(id) },
    ...(after.length > 0 && { after: after.map((first) => lessonKey(context, first)) }),
    activities: activities.map((activity) => learnerActivity(activity, context)),
  }
}

function learnerActivity(activity: Activity, context: RenderContext): LearnerActivity {
  const { id, type, points, attempts, required, shuffle, data, questions } = activity
  const { key, choices } = activityKeys(context, id)
  const author = authorOf(activity)
  const keeps = author.keeps?.(data)
  const rounds = author.rounds?.(data)
  return {
    ...{ key, type, points, attempts, required },
    ...(shuffle && { shuffle }),
    ...(keeps !== undefined && { keeps }),
    ...(rounds && {
      quiz: {
        ...rounds,
        questions: questions.map((question, index) => ({
          choice: choices[index] ?? '',
          ...learnerActivity(question, context),
        })),
      },
    }),
  }
}

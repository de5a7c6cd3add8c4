import type { Lesson } from '../model/course.ts'
import type { LearnerCourse, LearnerLesson } from '../model/learner-course.ts'
import { activityKeys, lessonKey, moduleKey, type RenderContext } from './context.ts'
import { lessonPath } from './names.ts'

/** The course as the player needs it before any lesson is loaded. */
export function learnerCourse(context: RenderContext): LearnerCourse {
  const { course, keys, words } = context
  const { id, title, language, version, completion, passing } = course
  return {
    ...{ key: keys.course, id, title, language, version, completion, passing },
    modules: course.modules.map((module) => ({
      key: moduleKey(context, module.id),
      number: module.number,
      title: module.title,
      kind: module.kind,
      lessons: module.lessons.map((lesson) => learnerLesson(lesson, context)),
    })),
    words,
  }
}

function learnerLesson(lesson: Lesson, context: RenderContext): LearnerLesson {
  const { id, number, title, minutes } = lesson
  return {
    ...{ key: lessonKey(context, id), number, title, minutes, path: lessonPath(id) },
    activities: lesson.activities.map(({ id: activity, type, points, attempts, required }) => {
      return { key: activityKeys(context, activity).key, type, points, attempts, required }
    }),
  }
}

import { wordsFor } from '../i18n/words.ts'
import type { Course } from '../model/course.ts'
import type { Keys } from '../model/keys.ts'
import type { ScoUnit } from '../model/sco.ts'
import type { PackageFile, Site } from '../model/site.ts'
import type { RenderContext } from './context.ts'
import { coursePages } from './course-pages.ts'
import { learnerEdition, learnerFiles, trainerEdition, trainerKeys } from './edition.ts'
import { icon } from './icon.ts'
import type { RenderMemory } from './memory.ts'
import { mediaNames, stylePath } from './names.ts'
import { siteQuestions } from './questions.ts'
import { renderScos } from './scos.ts'

/** What is rendered otherwise than usual. */
export interface RenderOptions {
  /** With the notes for the trainer, which a learner's package does not hold. */
  readonly isForTrainer?: boolean
  /** What is a SCO by itself; absent: the whole course is one. */
  readonly sco?: ScoUnit | undefined
  /** What was rendered before, for who does it again and again. */
  readonly memory?: RenderMemory | undefined
}

/**
 * Renders a course to the files that every package format shares. `files` holds the bytes of the
 * course's assets by their path, `styles` the built style sheet.
 */
export function renderSite(
  whole: Course,
  learnerKeys: Keys,
  files: ReadonlyMap<string, Uint8Array>,
  styles: string,
  { isForTrainer = false, sco, memory }: RenderOptions = {},
): Site {
  const course = isForTrainer ? trainerEdition(whole) : learnerEdition(whole)
  const keys = isForTrainer ? trainerKeys(learnerKeys) : learnerKeys
  const media = isForTrainer ? files : learnerFiles(whole, files)
  const names = mediaNames([...media.keys()])
  const words = wordsFor(course.language)
  const context: RenderContext = {
    ...{ course, keys, words, media: names, isForTrainer },
    ...(memory && { memory }),
  }
  const shared = [{ path: stylePath, contents: styles }, icon, ...mediaFiles(media, names)]
  const questions = siteQuestions(context)
  if (!sco) return { course, keys, files: [...coursePages(context), ...shared], questions }
  const rendered = renderScos(context, sco)
  const own = rendered.flatMap((each) => each.files)
  const scos = rendered.map((each) => each.sco)
  return { course, keys, files: [...own, ...shared], questions, scos }
}

function mediaFiles(
  media: ReadonlyMap<string, Uint8Array>,
  names: ReadonlyMap<string, string>,
): readonly PackageFile[] {
  return [...media].flatMap(([path, contents]) => {
    const name = names.get(path)
    return name === undefined ? [] : [{ path: name, contents }]
  })
}

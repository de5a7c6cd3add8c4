import { launchable, type Show, type ShownLesson } from '../model/simulation.ts'

/** The lesson that is open, through the builds of its course. */
export interface OpenLesson {
  /**
   * Where to go on in another build, and in which item where that is another: in a lesson that has
   * another id in its file; of one that is gone, on the page of the course.
   */
  follow(from: OpenPlace, next: Show): { readonly place: string; readonly item?: string }
  /** What was open when its author took it away, until another is opened. */
  gone(): ShownLesson | undefined
  forget(): void
}

/** What is open: a place in the page of an item. */
export interface OpenPlace {
  readonly show: Show
  readonly item: string | undefined
  readonly place: string
}

export function openLesson(first: Show): OpenLesson {
  /** While a course is broken, its lessons are others than those of what is played. */
  let whole = first
  let gone: ShownLesson | undefined

  return {
    follow({ show, item, place }, next) {
      const before = whole
      if (next.build !== show.build) whole = next
      if (!isSamePlace(show, next)) {
        gone = undefined
        return { place: '' }
      }
      if (next.build === show.build) return { place }
      const back = gone && lessonLike(gone, next)
      if (back) gone = undefined
      // Some editors take a file away before they write it: who went nowhere since is in it again.
      if (back && place === '') return whereabouts(back)
      const lesson = lessonAt(place, before, item)
      if (!lesson) return { place }
      const now = lessonLike(lesson, next)
      gone = now ? undefined : lesson
      if (!now) return { place: '' }
      if (now.path === lesson.path) return { place }
      return whereabouts(now)
    },
    gone: () => gone,
    forget() {
      gone = undefined
    },
  }
}

/** The lesson at a place in a course: `#hoe`, or a place within it. */
export function lessonAt(
  place: string,
  show: Pick<Show, 'modules'>,
  item: string | undefined,
): ShownLesson | undefined {
  const name = lessonNameIn(place)
  const lessons = lessonsIn(show)
  const named = lessons.find(({ path }) => path.endsWith(`/lesson-${name}`))
  // A lesson that is a SCO by itself is shown without being named.
  const own = lessons.filter((lesson) => lesson.item !== undefined && lesson.item === item)
  return named ?? (own.length === 1 ? own[0] : undefined)
}

/** By what a place calls its lesson, before what is in it: `hoe` of `#hoe/kop`; empty where it is no address. */
export function lessonNameIn(place: string): string {
  try {
    return decodeURI(place).slice(1).split('/')[0] ?? ''
  } catch {
    return ''
  }
}

function whereabouts(lesson: ShownLesson): { readonly place: string; readonly item?: string } {
  const { item } = lesson
  return { place: placeOfLesson(lesson), ...(item !== undefined && { item }) }
}

/** The place of a lesson in the address of its course. */
export function placeOfLesson({ path }: Pick<ShownLesson, 'path'>): string {
  return `#${encodeURI(path.replace(/^.*\/lesson-/, ''))}`
}

/** Of the same id, wherever it is now; else in the same file. */
function lessonLike(lesson: ShownLesson, show: Show): ShownLesson | undefined {
  const all = lessonsIn(show)
  return (
    all.find(({ path }) => path === lesson.path) ?? all.find(({ file }) => file === lesson.file)
  )
}

function lessonsIn({ modules }: Pick<Show, 'modules'>): readonly ShownLesson[] {
  return modules.flatMap(({ lessons }) => lessons)
}

/** A place is one of a course; and with several items, of one of those, which has its own name in each standard. */
function isSamePlace(show: Show, { identity, playable }: Show): boolean {
  if (identity !== show.identity) return false
  const isWhole = launchable(playable.menu).length === 1
  return isWhole || playable.standard === show.playable.standard
}

/** A course in figures, for who looks after its quality: `check --stats`. Hints, and no proof of anything. */
export interface CourseStats {
  readonly lessons: readonly LessonStats[]
  readonly objectives: readonly ObjectiveStats[]
  readonly total: TextStats
}

/** How much a text holds and how it reads; `null` where there is nothing to tell by. */
export interface TextStats {
  readonly minutes: number
  readonly words: number
  readonly wordsPerSentence: number | null
  /** 0 is very hard, 100 very easy; in Dutch only. */
  readonly fleschDouma: number | null
  /** 20 is very easy, 60 very hard. */
  readonly lix: number | null
  /** Activities that give points; a quiz is one, as in the sum of the course. */
  readonly scored: number
}

export interface LessonStats extends TextStats {
  readonly id: string
  /** As learners see it: `1.2`. */
  readonly number: string
  readonly title: string
}

export interface ObjectiveStats {
  readonly id: string
  readonly text: string
  readonly of: 'course' | 'module' | 'lesson'
  /** Numbers of the lessons that name it. */
  readonly lessons: readonly string[]
  /** Questions for points that test it. */
  readonly scored: number
  /** `false` where the author says that no question can test it. */
  readonly assessed: boolean
}

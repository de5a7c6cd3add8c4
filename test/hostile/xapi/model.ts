import { questions } from './script.ts'

/** What one page was for, and what became known to it. */
export interface ModelPage {
  readonly unit: number
  readonly mode: 'Normal' | 'Browse' | 'Review'
  /** Serial numbers of the answers that it was given, in that order. */
  readonly serials: number[]
}

/** What must be in the record: from what was done, never from what the page says of it. */
export interface Model {
  open(unit: number, mode: ModelPage['mode']): ModelPage
  /** `isKept`: the page had not been told that nothing of it is recorded. */
  answer(page: ModelPage, key: string, isRight: boolean, isKept: boolean): number
  finish(page: ModelPage, isKept: boolean): void
  given(): number
  pages(): readonly ModelPage[]
  /** Serial numbers that must be in the store once, in that order. */
  told(): readonly number[]
  expected(unit: number): Expected
}

export interface Expected {
  /** Keys of what was answered, and of lessons that are done. */
  readonly answered: readonly string[]
  readonly done: readonly string[]
  /** Completed, with all the points that are asked for. */
  readonly isMet: boolean
  readonly isCompleted: boolean
}

interface Given {
  readonly serial: number
  readonly key: string
  readonly isRight: boolean
  readonly page: ModelPage
}

export function createModel(rejected: string | undefined): Model {
  const pages: ModelPage[] = []
  const given: Given[] = []
  const finished = new Set<number>()
  let serial = 0

  function expected(unit: number): Expected {
    const ours = given.filter(({ page }) => page.unit === unit && page.mode !== 'Browse')
    const answered = questions.filter((key) => ours.some((each) => each.key === key))
    const right = questions.filter((key) => ours.some((each) => each.key === key && each.isRight))
    const done = [
      ...(answered.length === questions.length ? ['l1'] : []),
      ...(finished.has(unit) ? ['l2'] : []),
    ]
    // Of four questions 80 % is all four.
    const isCompleted = done.length === 2
    return { answered, done, isCompleted, isMet: isCompleted && right.length === questions.length }
  }

  return {
    open(unit, mode) {
      const page: ModelPage = { unit, mode, serials: [] }
      pages.push(page)
      return page
    },
    answer(page, key, isRight, isKept) {
      serial += 1
      if (!isKept) return serial
      given.push({ serial, key, isRight, page })
      if (key !== rejected && page.mode === 'Normal') page.serials.push(serial)
      return serial
    },
    finish(page, isKept) {
      if (isKept && page.mode !== 'Browse') finished.add(page.unit)
    },
    given: () => serial,
    pages: () => pages,
    told: () => pages.flatMap(({ serials }) => serials),
    expected,
  }
}

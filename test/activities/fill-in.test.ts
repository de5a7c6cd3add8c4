import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseLesson, rulesOf } from '../support/parse-lesson.ts'
import { sampled, sampleOf } from './sample.ts'

const question = (list: string, options = '') =>
  `:::fill-in{#f ${options}}\nWelke trede is dit?\n\n${list}\n:::`

/** Grades against a question; the keys of its answers are a, b, c. */
function graded(markdown: string, ...answer: readonly string[]) {
  const { author, activity, context, learner } = sampled(markdown)
  const keyed = { ...context, choiceKeys: ['a', 'b', 'c'] }
  return learner.grade(author.forLearner(activity.data, keyed), answer)
}

const list = '- [x] Één keer\n- [ ] Nooit\n  > Toch wel.\n- [x] Eenmaal'

describe('grading', () => {
  test.each([
    ['één keer', 'right', ['a']],
    [' EEN  KEER ', 'right', ['a']],
    ['eenmaal', 'right', ['c']],
    ['nooit', 'wrong', ['b']],
    ['altijd', 'wrong', []],
    ['', 'wrong', []],
  ])('"%s" is %s, about %j', (typed, verdict, about) => {
    const score = verdict === 'right' ? 1 : 0
    expect(graded(question(list), typed)).toEqual({ verdict, score, about })
  })

  test('typing the key of a known mistake does not bring up its feedback', () => {
    expect(graded(question(list), 'b').about).toEqual([])
  })

  test.each([
    ['case=exact', 'één keer', 'wrong'],
    ['case=exact', 'Een keer', 'right'],
    ['accents=exact', 'een keer', 'wrong'],
    ['accents=exact', 'één keer', 'right'],
    ['case=ignore accents=ignore', 'een keer', 'right'],
    ['case=exact accents=exact', 'Één keer', 'right'],
  ])('with %s "%s" is %s', (options, typed, verdict) => {
    expect(graded(question(list, options), typed).verdict).toBe(verdict)
  })

  test('the order of the answers and their being mistakes or not decide nothing but the verdict', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/)
    const words = fc.uniqueArray(word, { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(words, fc.array(fc.string()), ([right = '', ...wrong], answer) => {
        const items = [...wrong.map((each) => `- [ ] ${each}`), `- [x] ${right}`]
        const verdictOf = (lines: readonly string[], given: readonly string[]) =>
          graded(question(lines.join('\n')), ...given).verdict
        const turned = items.toReversed()
        for (const each of wrong) expect(verdictOf(items, [each])).toBe('wrong')
        expect(verdictOf(items, [right.toUpperCase()])).toBe('right')
        expect(verdictOf(items, answer)).toBe(verdictOf(turned, answer))
      }),
      { numRuns: 20 },
    )
  })
})

test('nothing but blanks and what cannot be seen is not judged', () => {
  const { author, activity, context, learner } = sampleOf('fill-in')
  const data = author.forLearner(activity.data, context)
  for (const answer of [[], [''], [' \u00a0'], ['\u200b']]) {
    expect(learner.complain?.(data, answer)).toBe('typeFirst')
  }
  expect(learner.complain?.(data, ['?'])).toBeUndefined()
})

test('the answer key lists accepted answers, and known mistakes with what is said of them', () => {
  const { author, activity, context } = sampled(question(list))
  const key = author.explain(activity.data, context).html.replace(/<[^>]*>|\s+/g, ' ')
  expect(key.replace(/ +/g, ' ').trim()).toBe(
    'Goed antwoord: Één keer Niet goed: Nooit Toch wel. Goed antwoord: Eenmaal',
  )
})

test('each accepted answer is a pattern of its own, with or without capitals', () => {
  const correct = [['Één keer'], ['Eenmaal']]
  const read = (options: string) => {
    const { author, activity, context } = sampled(question(list, options))
    return author.interaction(activity.data, context)
  }
  expect(read('')).toEqual({ type: 'fill-in', correct, caseMatters: false })
  expect(read('case=exact')).toEqual({ type: 'fill-in', correct, caseMatters: true })
})

describe('findings', () => {
  const long = 'a'.repeat(41)

  test.each([
    ['- [ ] Fout', '', ['fill-in/right-answer']],
    ['- Goed\n- Fout', '', ['fill-in/right-answer']],
    ['', '', ['fill-in/right-answer']],
    ['- [x] Goed\n- Anders', '', ['fill-in/box']],
    ['- [x] Goed\n- [ ] GOED', '', ['fill-in/contradiction']],
    ['- [x] Goed\n- [ ] GOED', 'case=exact', []],
    ['- [x] één\n- [ ] een', 'accents=exact', []],
    ['- [x] één\n- [x] een', '', ['fill-in/repeated-answer']],
    ['- [x] Goed\n- [ ] nee\n- [ ] Nee', '', ['fill-in/repeated-answer']],
    [`- [x] ${long}`, '', ['fill-in/length']],
    [`- [x] Goed\n- [ ] ${long}`, '', ['fill-in/length']],
    [`- [x] ${long.slice(1)}`, '', []],
    ['- [x] Goed', 'case=strict', ['fill-in/strictness']],
    ['- [x] Goed', 'case accents=yes', ['fill-in/strictness', 'fill-in/strictness']],
  ])('%j with "%s" has %j', (items, options, rules) => {
    expect(rulesOf(parseLesson(question(items, options)))).toEqual(rules)
  })

  test('two answers that are the same are both pointed at', () => {
    const [found] = parseLesson(question('- [x] ’t Hof\n- [ ] ‘t hof')).diagnostics
    expect(found?.data).toEqual({ id: 'f', text: '‘t hof', other: '’t Hof' })
    expect(found?.position.line).toBe(5)
    expect(found?.related.map(({ line }) => line)).toEqual([4])
  })
})

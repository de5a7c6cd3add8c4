import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnswer, writeAnswer } from '../../src/state/answer-code.ts'
import { answerState } from './arbitraries.ts'

const right = { attempts: 1, best: 1 }

describe('an answer in a state', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(answerState, (state) => {
        const read = readAnswer(writeAnswer(state))
        // One text that is empty cannot be told from no text at all, and need not.
        const isEmpty = state.answer.join('') === ''
        expect(read).toEqual(isEmpty ? { ...state, answer: read?.answer } : state)
      }),
    )
  })

  test.each([
    ['Babd', { answer: ['a', 'b', 'd'], ...right }],
    ['Baaf', { answer: ['a', 'b', 'c', 'd', 'e', 'f'], ...right }],
    ['Byy1', { answer: ['y', 'z', '0', '1'], ...right }],
    ['Babc', { answer: ['a', 'b', 'c'], ...right }],
    ['Bbacd', { answer: ['b', 'a', 'c', 'd'], ...right }],
    ['Naz0az0f', { answer: ['a', 'a', 'f'], ...right }],
    ['A', { answer: [], attempts: 1, best: 0 }],
    ['E7', { answer: ['7'], attempts: 2, best: 1 }],
    ['Ca_dw', { answer: ['a'], attempts: 1, best: 0.5 }],
    ['Ka_c', { answer: ['a'], attempts: 12, best: 1 }],
    ['La_c_dw', { answer: ['a'], attempts: 12, best: 0.5 }],
    ['Nabcz0d', { answer: ['abc', 'd'], ...right }],
    ['Nabz0abc', { answer: ['ab', 'abc'], ...right }],
    ['Nzcab', { answer: ['Cab'], ...right }],
    ['Zdacd', { answer: ['ac', 'bd'], ...right }],
    ['Zccefd', { answer: ['ce', 'df', 'ed'], attempts: 3, best: 0 }],
    ['Zfz12', { answer: ['z1', '02'], attempts: 3, best: 1 }],
    ['Z4acce', { answer: ['ac', 'ce'], ...right }],
    ['Z3bdac', { answer: ['bd', 'ac'], attempts: 3, best: 0 }],
    ['Z6ac', { answer: ['ac'], attempts: 3, best: 1 }],
    ['Yac_4_rs', { answer: ['ac'], attempts: 4, best: 1 }],
    ['Yac_0_0', { answer: ['ac'], attempts: 0, best: 0 }],
    ['Yacbd_1_dw', { answer: ['ac', 'bd'], attempts: 1, best: 0.5 }],
  ])('is written as %s', (written, state) => {
    expect(writeAnswer(state)).toBe(written)
    expect(readAnswer(written)).toEqual(state)
  })
})

test('what is written shorter now is read as older players wrote it', () => {
  expect(readAnswer('Z4acbd')).toEqual({ answer: ['ac', 'bd'], ...right })
  expect(readAnswer('Babcdef')).toEqual({ answer: ['a', 'b', 'c', 'd', 'e', 'f'], ...right })
})

describe('what nobody wrote as an answer', () => {
  test.each(['Z', 'Z0ab', 'Z7ab', 'Zab', 'Zabc', 'Zgabc', 'Za~bc', 'Za9ab', '~', '', '1', '@a'])(
    '%s is none',
    (written) => {
      expect(readAnswer(written)).toBeUndefined()
    },
  )

  test.each([
    ['L', { answer: [], attempts: 0, best: 0 }],
    ['Ca', { answer: ['a'], attempts: 1, best: 0 }],
    ['Y', { answer: [], attempts: 0, best: 0 }],
    ['Z4', { answer: [], attempts: 1, best: 1 }],
    ['Aaaa', { answer: ['a'], attempts: 1, best: 0 }],
    ['Affa', { answer: [], attempts: 1, best: 0 }],
    ['Yabc', { answer: ['ab'], attempts: 0, best: 0 }],
  ])('%s gives no points and no attempts that it does not name', (written, state) => {
    expect(readAnswer(written)).toEqual(state)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkLetter, checksum } from '../../src/state/checksum.ts'
import { decode, encode } from '../../src/state/codec.ts'
import { emptySnapshot, type AnswerState, type Snapshot } from '../../src/state/snapshot.ts'
import { snapshot } from './arbitraries.ts'
import { oldStates } from './old-states.ts'

const some: Snapshot = {
  revision: 41,
  version: '1.4.0',
  place: 'l3f9',
  done: ['l2aa', 'l3f9'],
  answers: {
    a001: { answer: ['a'], attempts: 1, best: 1 },
    a002: { answer: ['b', 'c'], attempts: 2, best: 0.667 },
    a003: { answer: ['Inspraak is één ladder 🪜'], attempts: 12, best: 0 },
  },
  completedOn: '2026-11-27',
  attempt: '7k3q2',
}

/** As large as the bundled course when every question is answered. */
function largeSnapshot(): Snapshot {
  const keys = (letter: string, count: number): readonly string[] =>
    Array.from(
      { length: count },
      (_, n) => letter + ((n * 7919 + 1301) % 46656).toString(36).padStart(3, '0'),
    )
  const answers = keys('a', 100).map((key, n): [string, AnswerState] => [
    key,
    {
      answer: ['3', 'x', 'a', '9', 'k'].slice(0, 1 + (n % 5)),
      attempts: 1 + (n % 3),
      best: n % 4 === 0 ? 0 : 1,
    },
  ])
  return {
    revision: 412,
    version: '1.4.0',
    place: 'l3f9',
    done: [...keys('l', 27)].sort(),
    answers: Object.fromEntries(answers),
    completedOn: '2027-02-28',
    attempt: 'y9f0a',
  }
}

/** Nothing in `read` that is not in `written`. Compared by hand: it is asked for thousands of texts. */
function expectPartOf(read: Snapshot, written: Snapshot): void {
  const heading = ({ revision, version, place, completedOn, attempt }: Snapshot): string =>
    JSON.stringify([revision, version, place, completedOn, attempt])
  const isPart =
    JSON.stringify(read) === JSON.stringify(emptySnapshot) ||
    (heading(read) === heading(written) && isWithin(read, written))
  if (!isPart) expect(read).toEqual(written)
}

/** Whether the lessons and answers of one are all in the other, as they are there. */
function isWithin(part: Snapshot, whole: Snapshot): boolean {
  return (
    part.done.every((key) => whole.done.includes(key)) &&
    Object.entries(part.answers).every(
      ([key, answer]) => JSON.stringify(answer) === JSON.stringify(whole.answers[key]),
    )
  )
}

describe('a state as text', () => {
  test('comes back as it was', () => {
    expect(decode(encode(some, 'c1'), 'c1')).toEqual(some)
    fc.assert(
      fc.property(snapshot, (any) => {
        expect(decode(encode(any, 'c1'), 'c1')).toEqual(any)
      }),
    )
  })

  test('holds only characters that every LMS returns as they were', () => {
    fc.assert(
      fc.property(snapshot, (any) => {
        expect(encode(any, 'c1')).toMatch(/^[A-Za-z0-9._~-]+$/)
      }),
    )
  })

  test('takes less than 1,024 characters for 27 lessons and 100 answers', () => {
    const large = largeSnapshot()
    expect(Object.keys(large.answers)).toHaveLength(100)
    expect(large.done).toHaveLength(27)
    expect(encode(large, 'c1').length).toBeLessThan(1024)
    expect(decode(encode(large, 'c1'), 'c1')).toEqual(large)
  })

  test('does not depend on the order in which things were done', () => {
    const turned = {
      ...some,
      done: [...some.done].reverse(),
      answers: Object.fromEntries(Object.entries(some.answers).reverse()),
    }
    expect(encode(turned, 'c1')).toBe(encode(some, 'c1'))
  })

  test('has its lines and entries by their keys, and nothing for what is empty at the end', () => {
    const { answers } = some
    const more = { ...some, answers: { b1: { answer: [], attempts: 1, best: 0 }, ...answers } }
    expect(encode(more, 'c1')).toMatch(/^L1-[^~]*~[^.]*\.Dl2aa.3f9.~[^.]*\.Aa001.*002.*003.*\.Ab1/)
    const { revision, version, place } = some
    expect(encode({ ...emptySnapshot, revision, version, place }, 'c1')).toMatch(
      /^L1-0-15-1z64z60-l3f9~[\w-]{4}\.$/,
    )
    expect(encode(emptySnapshot, 'c1')).toMatch(/^L1-0-0--~[\w-]{4}\.$/)
  })

  test('of a course that is done takes three characters more', () => {
    const open = encode({ ...some, completedOn: '' }, 'c1')
    for (const completedOn of ['2026-11-27', '2099-12-31']) {
      expect(encode({ ...some, completedOn }, 'c1')).toHaveLength(open.length + 3)
    }
  })

  test.each(oldStates)('that was written $name is read as it was', ({ text, snapshot: old }) => {
    expect(decode(text, 'c1')).toEqual(old)
    expect(decode(encode(old, 'c1'), 'c1')).toEqual(old)
    expect(encode(old, 'c1').length).toBeLessThanOrEqual(text.length)
  })

  test('with a day is read by the pattern of before there was one', () => {
    const written = encode(some, 'c1')
    expect(written).toMatch(/^(L1-([a-z0-9]+)-([a-z0-9]+-[a-z0-9]*-[a-z0-9]*))~([\w-]{4})\./)
  })

  test('survives what an LMS adds around it and puts between', () => {
    const text = encode(some, 'c1')
    const lines = text.replace(/.{19}/g, '$&\r\n')
    for (const changed of [
      `\n ${text}\r\n`,
      `\ufeff${text}\u00a0`,
      lines,
      text.split('').join(' '),
    ]) {
      expect(decode(changed, 'c1')).toEqual(some)
    }
  })

  test('is the same when it is escaped, unescaped or trimmed', () => {
    const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
    const property = fc.property(snapshot, (any) => {
      const text = encode(any, 'c1')
      expect(
        Object.entries(entities).reduce((all, [from, to]) => all.replaceAll(from, to), text),
      ).toBe(text)
      expect(text.replace(/&[#\w]+;|\\./g, '')).toBe(text)
      expect(encodeURIComponent(text)).toBe(text)
      expect(decodeURIComponent(decodeURIComponent(text.replaceAll('+', ' ')))).toBe(text)
      expect(text.trim().normalize('NFKD')).toBe(text)
    })
    fc.assert(property)
  })

  test('is empty for anything that is not ours', () => {
    for (const foreign of ['', 'null', '{"v":1}', 'L2-0-1-x-~abcd.', 'L1-0-1--~aaaa.', '<html>']) {
      expect(decode(foreign, 'c1')).toEqual(emptySnapshot)
    }
    expect(decode(`x${encode(some, 'c1')}`, 'c1')).toEqual(emptySnapshot)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(decode(any, 'c1')).toEqual(emptySnapshot)
      }),
    )
  })

  test('never makes a player fail, also where every checksum is right', () => {
    const body = fc.array(
      fc.tuple(fc.constantFrom('D', 'A', 'X', ''), fc.stringMatching(/^[a-z0-9A-Z_~-]{0,30}$/)),
      { maxLength: 4 },
    )
    const moment = fc.stringMatching(/^[a-z0-9]{1,14}-[a-z0-9]{0,20}-[a-z][a-z0-9]{0,4}$/)
    const property = fc.property(moment, body, fc.nat(400), (start, lines, length) => {
      const fields = `L1-${length.toString(36)}-${start}`
      const text = lines.map(
        ([tag, rest]) => `${tag}${rest}~${checksum(`c1${start}${tag}${rest}`)}.`,
      )
      const read = decode(`${fields}~${checksum(`c1${fields}`)}.${text.join('')}`, 'c1')
      expect(decode(encode(read, 'c1'), 'c1')).toEqual(read)
    })
    fc.assert(property, { numRuns: 1000 })
  })

  test('of another course is left alone, whatever is left of it', () => {
    const text = encode(some, 'c1')
    for (let length = 0; length <= text.length; length++) {
      expect(decode(text.slice(0, length), 'c2')).toEqual(emptySnapshot)
    }
  })

  test('of another format version is left alone', () => {
    expect(decode(encode(some, 'c1').replace('L1', 'L2'), 'c1')).toEqual(emptySnapshot)
  })
})

describe('a state that was cut', () => {
  test('gives all that is whole in it, at every length', () => {
    for (const whole of [some, largeSnapshot()]) {
      const text = encode(whole, 'c1')
      let before = emptySnapshot
      for (let length = 0; length <= text.length; length++) {
        const read = decode(text.slice(0, length), 'c1')
        expectPartOf(read, whole)
        expect(isWithin(before, read), text.slice(0, length)).toBe(true)
        before = read
      }
      expect(before).toEqual(whole)
    }
  })

  test('gives it back whatever it held', () => {
    const property = fc.property(snapshot, (whole) => {
      const text = encode(whole, 'c1')
      let known = emptySnapshot
      for (let length = 0; length <= text.length; length++) {
        const read = decode(text.slice(0, length), 'c1')
        expect(isWithin(known, read), text.slice(0, length)).toBe(true)
        known = read
      }
      expect(known).toEqual(whole)
    })
    fc.assert(property, { numRuns: 30 })
  })

  test('loses only the entries behind the cut', () => {
    const large = largeSnapshot()
    const text = encode(large, 'c1')
    const lost = text.length - 255
    const { done, answers } = decode(text.slice(0, 255), 'c1')
    expect(done).toEqual(large.done)
    expect(Object.keys(answers).length).toBeGreaterThan(100 - lost / 7)
  })

  test('gives its place and lessons before its answers', () => {
    const text = encode(largeSnapshot(), 'c1')
    const { place, revision, done, answers } = decode(text.slice(0, 167), 'c1')
    expect({ place, revision }).toEqual({ place: 'l3f9', revision: 412 })
    expect(done).toHaveLength(27)
    expect(answers).toEqual({})
  })
})

describe('a state with something that only a later player knows', () => {
  test('gives the rest', () => {
    const moment = '1-z0-'
    const seal = `c1${moment}`
    const known = 'Aa001Ba'
    const line = known + checkLetter(seal + known)
    const entry = `${line}002Za`
    const content = entry + checkLetter(seal + entry)
    const body = `${content}~${checksum(seal + content)}.`
    const header = `L1-${body.length.toString(36)}-${moment}`
    const text = `${header}~${checksum(`c1${header}`)}.${body}`
    expect(decode(text, 'c1').answers).toStrictEqual({
      a001: { answer: ['a'], attempts: 1, best: 1 },
    })
  })
})

describe('a state that was damaged', () => {
  /** Not shorter than it was: a cut is another matter. */
  const damage = fc.array(
    fc.record({
      at: fc.nat(2000),
      remove: fc.nat(3),
      insert: fc.stringMatching(/^[A-Za-z0-9._~-]{3,6}$/),
    }),
    { minLength: 1, maxLength: 4 },
  )

  test('never gives what was not in it', () => {
    const property = fc.property(snapshot, damage, (whole, faults) => {
      let text = encode(whole, 'c1')
      for (const { at, remove, insert } of faults) {
        const place = at % (text.length + 1)
        text = text.slice(0, place) + insert + text.slice(place + remove)
      }
      expectPartOf(decode(text, 'c1'), whole)
    })
    fc.assert(property, { numRuns: 1000 })
  })

  test('in one character, wherever that is, never gives what was not in it', () => {
    for (const whole of [some, largeSnapshot()]) {
      const text = encode(whole, 'c1')
      for (let place = 0; place < text.length; place++) {
        for (const wrong of Array.from(whole === some ? '0azA_-~. é' : '0.')) {
          const damaged = text.slice(0, place) + wrong + text.slice(place + 1)
          expectPartOf(decode(damaged, 'c1'), whole)
        }
      }
    }
  })

  test('keeps the lines that were not hit', () => {
    const large = largeSnapshot()
    const text = encode(large, 'c1')
    const place = text.indexOf('.Aa') + 30
    const read = decode(`${text.slice(0, place)}!${text.slice(place + 1)}`, 'c1')
    expect(read.done).toEqual(large.done)
    expect(Object.keys(read.answers)).toHaveLength(80)
  })

  test('at its very end, and not cut, loses the last line whole', () => {
    const text = encode(some, 'c1')
    const read = decode(`${text.slice(0, -1)}~`, 'c1')
    expect(read).toEqual({ ...some, answers: {} })
  })

  test('and cut drops the line that was hit', () => {
    const text = encode(largeSnapshot(), 'c1').slice(0, 400)
    const place = text.lastIndexOf('.') + 20
    const read = decode(`${text.slice(0, place)}00${text.slice(place + 2)}`, 'c1')
    expect(Object.keys(decode(text, 'c1').answers).length).toBeGreaterThan(20)
    expect(Object.keys(read.answers)).toHaveLength(20)
  })

  test('never mixes with another state', () => {
    const newer = {
      ...some,
      revision: 42,
      answers: { a009: { answer: ['x'], attempts: 1, best: 1 } },
    }
    const [head = ''] = encode(newer, 'c1').split('.')
    const [, ...rest] = encode(some, 'c1').split('.')
    const mixed = decode([head, ...rest].join('.'), 'c1')
    expect(mixed.answers).toEqual({})
    expect(mixed.done).toEqual([])
  })

  test('that was written over a longer one does not read the rest of that', () => {
    const short = { ...some, answers: {} }
    const text = encode(short, 'c1')
    expect(decode(text + encode(largeSnapshot(), 'c1').slice(text.length), 'c1')).toEqual(short)
  })
})

describe('a snapshot from somewhere else', () => {
  const read = (state: Partial<Snapshot>): Snapshot =>
    decode(encode({ ...some, ...state }, 'c1'), 'c1')
  const one = (state: Partial<AnswerState>): AnswerState | undefined =>
    read({ answers: { a1: { answer: ['a'], attempts: 1, best: 1, ...state } } }).answers['a1']

  test('has a day that exists, or none', () => {
    for (const completedOn of ['2026-13-01', '2026-01-32', 'vandaag', '2026-1-1', '1999-12-31']) {
      expect(read({ completedOn }).completedOn).toBe('')
    }
  })

  test('loses keys that are no keys', () => {
    const answers = JSON.parse(
      '{"__proto__":{"answer":[],"attempts":1,"best":1}}',
    ) as Snapshot['answers']
    expect(
      Object.keys(read({ answers, done: ['L1', 'é', '', 'l-1', 'l1', 'l1'] }).answers),
    ).toEqual([])
    expect(read({ done: ['L1', 'é', '', 'l-1', 'l1', 'l1'], place: '../x' })).toMatchObject({
      done: ['l1'],
      place: '',
    })
  })

  test('has shares between nothing and all, and only those exactly', () => {
    expect(one({ best: Number.NaN })?.best).toBe(0)
    expect(one({ best: -1 })?.best).toBe(0)
    expect(one({ best: 7 })?.best).toBe(1)
    expect(one({ best: 0.99999 })?.best).toBe(0.999)
    expect(one({ best: 0.00001 })?.best).toBe(0.001)
  })

  test('has numbers that a later session can count on with', () => {
    expect(one({ attempts: Number.POSITIVE_INFINITY })?.attempts).toBe(36 ** 4 - 1)
    expect(one({ attempts: -3 })?.attempts).toBe(0)
    expect(one({ attempts: Number.NaN })?.attempts).toBe(0)
    expect(read({ revision: Number.POSITIVE_INFINITY }).revision).toBe(Number.MAX_SAFE_INTEGER)
    for (const revision of [Number.NaN, -3, 0.5]) {
      expect(read({ revision })).toEqual({ ...some, revision: 0 })
    }
  })

  test('keeps 400 characters of what was typed, whatever the script', () => {
    expect(one({ answer: ['🪜'.repeat(401)] })?.answer).toEqual(['🪜'.repeat(400)])
    expect(one({ answer: ['\ud800', '', 'z0z'] })?.answer).toEqual(['\ud800', '', 'z0z'])
  })
})

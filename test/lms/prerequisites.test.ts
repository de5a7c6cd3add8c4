import { expect, it } from 'vitest'
import { unmetIn, type PrerequisiteStatus } from '../../src/lms/prerequisites.ts'

const statuses: Readonly<Record<string, PrerequisiteStatus>> = {
  ...{ p: 'passed', c: 'completed', f: 'failed', i: 'incomplete', n: 'not attempted' },
}

function unmet(script: string): readonly string[] {
  return unmetIn(script, (item) => statuses[item]).map(({ item }) => item)
}

it.each([
  ['p', []],
  ['n', ['n']],
  ['p&c', []],
  ['p & n & i', ['n', 'i']],
  ['n|c', []],
  ['n|i', ['n', 'i']],
  ['n|p&c', []],
  ['(n|p)&i', ['i']],
  ['~n', []],
  ['~p', ['p']],
  ['f=failed', []],
  ['f="failed"', []],
  ['n="not attempted"', []],
  ['f=p', ['f']],
  ['f<>passed', []],
  ['p<>passed', ['p']],
  ['{p,c}', []],
  ['{p,n}', ['n']],
  ['2*{p,n,c}', []],
  ['2*{p,n,i}', ['n', 'i']],
  ['p&1*{n,~f}', []],
])('%s is kept closed by %j', (script, items) => {
  expect(unmet(script)).toEqual(items)
})

it.each(['', '   ', 'p&', '(n', '{n', '*{n}', 'n=', 'n=gone', '&&&', 'n n', '~'.repeat(3)])(
  'a script that cannot be read locks nothing: %j',
  (script) => {
    expect(unmet(script)).toEqual([])
  },
)

it('what is not in the package keeps nothing closed', () => {
  expect(unmet('elsewhere')).toEqual([])
})

it('says what each should be', () => {
  expect(unmetIn('~p | n=passed', (item) => statuses[item])).toEqual([
    { item: 'p', isNot: true },
    { item: 'n', wanted: 'passed' },
  ])
})

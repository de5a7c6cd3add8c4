/** What a learner does with one activity of the showcase: by the id that its author gave it. */
export type Play =
  /** Wrong first, then right. A value is the place of a choice in the text, from 0. */
  | { readonly kind: 'pick'; readonly wrong: number; readonly right: number }
  | { readonly kind: 'tick'; readonly wrong: readonly number[]; readonly right: readonly number[] }
  | { readonly kind: 'truth'; readonly right: 'true' | 'false' }
  /** The places of the items in the right order are 0, 1, 2 ...: as the author wrote them. */
  | { readonly kind: 'order'; readonly items: readonly string[] }
  /** Each text on the left with the one on the right; the first two are put the wrong way round. */
  | { readonly kind: 'match' | 'sort'; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly kind: 'type'; readonly wrong: string; readonly right: string }
  | { readonly kind: 'quiz'; readonly answers: Readonly<Record<string, Play>> }
  /** The words of the choices on the way to an ending. */
  | { readonly kind: 'walk'; readonly ways: readonly (readonly string[])[] }
  | { readonly kind: 'rate'; readonly labels: number }
  | { readonly kind: 'write'; readonly text: string }
  | { readonly kind: 'tick-off' }

export const plays: Readonly<Record<string, Play>> = {
  'opmaak-id': { kind: 'truth', right: 'true' },
  'kader-kiezen': { kind: 'pick', wrong: 0, right: 1 },
  'delen-papier': { kind: 'truth', right: 'false' },
  'zonder-ondertiteling': { kind: 'pick', wrong: 0, right: 1 },
  'opkomst-berekenen': { kind: 'type', wrong: '12', right: '30 procent' },
  hoofdstad: { kind: 'pick', wrong: 1, right: 0 },
  waddeneilanden: { kind: 'tick', wrong: [0, 2], right: [0, 1] },
  zeespiegel: { kind: 'truth', right: 'true' },
  oefening: { kind: 'pick', wrong: 0, right: 1 },
  dagdelen: { kind: 'order', items: ['Ochtend', 'Middag', 'Avond'] },
  provincies: {
    kind: 'match',
    pairs: [
      ['Gelderland', 'Arnhem'],
      ['Overijssel', 'Zwolle'],
      ['Noord-Brabant', 'Den Bosch'],
    ],
  },
  water: {
    kind: 'sort',
    pairs: [
      ['Rivier', 'Stroomt'],
      ['Vijver', 'Staat stil'],
      ['Beek', 'Stroomt'],
      ['Plas', 'Staat stil'],
    ],
  },
  rivier: { kind: 'type', wrong: 'rijn', right: 'de maas' },
  afkorting: { kind: 'type', wrong: 'lms', right: 'LMS' },
  gemeenten: { kind: 'type', wrong: '1.000', right: '345' },
  weten: {
    kind: 'quiz',
    answers: {
      'weten-id': { kind: 'truth', right: 'true' },
      'weten-vakje': { kind: 'pick', wrong: 1, right: 0 },
      'weten-vragen': { kind: 'type', wrong: '3', right: '12' },
    },
  },
  mail: {
    kind: 'walk',
    ways: [
      ['Je antwoordt meteen.', 'Je schrijft dat je maandag verder kijkt.'],
      ['Je belt eerst even.'],
    ],
  },
  schrijver: { kind: 'rate', labels: 3 },
  'eigen-les': { kind: 'write', text: 'Een les over het eerste gesprek.' },
  mening: { kind: 'write', text: 'Fijn dat ik alles kon proberen.' },
  klaar: { kind: 'tick-off' },
}

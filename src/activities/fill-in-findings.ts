import type { Block, Item } from '../model/block.ts'
import { defineFinding, type AnyFinding, type Report } from '../model/finding.ts'
import { comparable, longestTyped, type Strictness } from './typed-text.ts'

const noAcceptedAnswer = /* @__PURE__ */ defineFinding<{ id: string }>({
  id: 'fill-in/right-answer',
  severity: 'error',
  text: {
    nl: ({ id }) => ({
      message: `Invulvraag "${id}" heeft geen goed antwoord: wat iemand ook typt, het is fout.`,
      hint: 'Schrijf onder de vraag elk antwoord dat goed is als - [x] ... op een eigen regel.',
    }),
    en: ({ id }) => ({
      message: `Fill-in question "${id}" has no right answer: whatever is typed, it is wrong.`,
      hint: 'Below the question, write each answer that is right as - [x] ... on a line of its own.',
    }),
  },
})

const withoutBox = /* @__PURE__ */ defineFinding<{ id: string; text: string }>({
  id: 'fill-in/box',
  severity: 'error',
  text: {
    nl: ({ id, text }) => ({
      message: `Antwoord "${text}" van invulvraag "${id}" heeft geen vakje, dus niemand weet of het goed is.`,
      hint: 'Begin de regel met - [x] (goed) of - [ ] (bekende fout), met een spatie voor het antwoord.',
    }),
    en: ({ id, text }) => ({
      message: `Answer "${text}" of fill-in question "${id}" has no box, so nobody knows whether it is right.`,
      hint: 'Start the line with - [x] (right) or - [ ] (known mistake), with a blank before the answer.',
    }),
  },
})

const tooLong = /* @__PURE__ */ defineFinding<{ id: string; text: string; length: number }>({
  id: 'fill-in/length',
  severity: 'error',
  text: {
    nl: ({ id, text, length }) => ({
      message: `Antwoord "${text}" van invulvraag "${id}" heeft ${length} tekens, verwacht hooguit ${longestTyped}: meer is niet te typen en niet te bewaren.`,
      hint: 'Vraag naar een woord of een korte naam, of maak er een choice van.',
    }),
    en: ({ id, text, length }) => ({
      message: `Answer "${text}" of fill-in question "${id}" has ${length} characters, expected at most ${longestTyped}: more cannot be typed or kept.`,
      hint: 'Ask for a word or a short name, or make it a choice.',
    }),
  },
})

interface Double {
  readonly id: string
  readonly text: string
  readonly other: string
}

const contradiction = /* @__PURE__ */ defineFinding<Double>({
  id: 'fill-in/contradiction',
  severity: 'error',
  text: {
    nl: ({ id, text, other }) => ({
      message: `In invulvraag "${id}" is "${text}" voor wie het typt hetzelfde als "${other}", maar het ene is goed en het andere fout.`,
      hint: 'Verwijder een van de twee, of laat hoofdletters of accenten meetellen met case=exact of accents=exact.',
      related: 'Dit is het andere antwoord.',
    }),
    en: ({ id, text, other }) => ({
      message: `In fill-in question "${id}" "${text}" is the same to who types it as "${other}", but one is right and the other wrong.`,
      hint: 'Remove one of the two, or let capitals or accents count with case=exact or accents=exact.',
      related: 'This is the other answer.',
    }),
  },
})

const repeatedAnswer = /* @__PURE__ */ defineFinding<Double>({
  id: 'fill-in/repeated-answer',
  severity: 'warning',
  text: {
    nl: ({ id, text, other }) => ({
      message: `In invulvraag "${id}" is "${text}" voor wie het typt hetzelfde als "${other}"; alleen het eerste wordt gebruikt.`,
      hint: 'Verwijder een van de twee. Hoofdletters, accenten en soorten streepjes hoef je niet apart op te schrijven.',
      related: 'Hier staat het de eerste keer.',
    }),
    en: ({ id, text, other }) => ({
      message: `In fill-in question "${id}" "${text}" is the same to who types it as "${other}"; only the first is used.`,
      hint: 'Remove one of the two. Capitals, accents and kinds of hyphens need no answer of their own.',
      related: 'It is here the first time.',
    }),
  },
})

const unknownStrictness = /* @__PURE__ */ defineFinding<{ option: string; found: string }>({
  id: 'fill-in/strictness',
  severity: 'error',
  text: {
    nl: ({ option, found }) => ({
      message: `${option} is "${found}", verwacht exact of ignore.`,
      hint: `Schrijf ${option}=exact als dit verschil moet meetellen; haal de optie anders weg.`,
    }),
    en: ({ option, found }) => ({
      message: `${option} is "${found}", expected exact or ignore.`,
      hint: `Write ${option}=exact if this difference must count; remove the option otherwise.`,
    }),
  },
})

/** All that can be wrong with a fill-in question of itself. */
export const fillInFindings: readonly AnyFinding[] = [
  ...[noAcceptedAnswer, withoutBox, tooLong, contradiction, repeatedAnswer, unknownStrictness],
]

/** Reports what makes a question to fill in impossible, unfair or other than its author thinks. */
export function checkFillIn(strictness: Strictness, block: Block, report: Report): void {
  const { id, items, options, position } = block
  for (const option of ['case', 'accents']) {
    const found = options[option] ?? 'ignore'
    if (found !== 'ignore' && found !== 'exact') {
      report(unknownStrictness, position, { option, found })
    }
  }
  const boxed = items.filter(({ checked }) => checked !== undefined)
  if (!boxed.some(({ checked }) => checked)) report(noAcceptedAnswer, position, { id })
  // Without any box at all that is the one thing to say.
  for (const item of boxed.length === 0 ? [] : items) {
    if (item.checked === undefined) report(withoutBox, item.position, { id, text: textOf(item) })
  }
  for (const item of items) {
    const { length } = textOf(item)
    if (length > longestTyped) report(tooLong, item.position, { id, text: textOf(item), length })
  }
  checkDoubles(strictness, id, boxed, report)
}

function checkDoubles(
  strictness: Strictness,
  id: string,
  items: readonly Item[],
  report: Report,
): void {
  const seen = new Map<string, Item>()
  for (const item of items) {
    const read = comparable(item.plain, strictness)
    const first = seen.get(read)
    if (!first) seen.set(read, item)
    else {
      const finding = first.checked === item.checked ? repeatedAnswer : contradiction
      const data = { id, text: textOf(item), other: textOf(first) }
      report(finding, item.position, data, [first.position])
    }
  }
}

function textOf({ plain }: Item): string {
  return plain.trim()
}

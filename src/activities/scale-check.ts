import type { Block, Item, OwnPart } from '../model/block.ts'
import { defineFinding, type AnyFinding, type Report } from '../model/finding.ts'
import { checkRepeats, repeatedChoice } from './choices.ts'

const fewest = 2
const most = 7

/** A profile as it is written, with what its options come down to. */
interface WrittenProfile {
  readonly from: number
  readonly to: number
  readonly part: OwnPart
}

/** The labels of `labels="Oneens|Neutraal|Eens"`. */
export function labelsOf({ options }: Block): readonly string[] {
  const written = options['labels'] ?? ''
  return written.trim() === '' ? [] : written.split('|').map((label) => label.trim())
}

/** The profiles from low to high; without options one is for all. */
export function profilesOf({ ownParts }: Block): readonly WrittenProfile[] {
  const profiles = ownParts.map((part) => ({
    from: percentage(part.options['from']) ?? 0,
    to: percentage(part.options['to']) ?? 100,
    part,
  }))
  return profiles.sort((a, b) => a.from - b.from)
}

/** Reports everything about a scale that would not work as its author means it. */
export function checkScale(block: Block, report: Report): void {
  const { id, position, items } = block
  const cause = faultInLabels(labelsOf(block))
  if (cause) report(scaleLabels, position, { id, cause, count: labelsOf(block).length })
  if (items.length === 0) report(scaleStatements, position, { id })
  for (const item of items) checkStatement(item, id, report)
  checkRepeats(items, id, report)
  checkProfiles(block, report)
}

function checkStatement(item: Item, id: string, report: Report): void {
  const text = item.plain.trim()
  if (item.checked !== undefined) report(scaleBox, item.position, { id, text })
  if (item.feedback) report(scaleFeedback, item.position, { id, text })
}

function checkProfiles(block: Block, report: Report): void {
  const { id, ownParts } = block
  const odd = ownParts.flatMap((part) => faultsInRange(part).map((found) => ({ part, found })))
  for (const { part, found } of odd) report(scaleRange, part.position, { id, ...found })
  if (odd.length > 0) return
  const profiles = profilesOf(block)
  profiles.forEach(({ from, part }, index) => {
    const before = profiles[index - 1]
    const end = before?.to ?? 0
    if (before && from < end) {
      report(scaleOverlap, part.position, { id, from, to: end }, [before.part.position])
    } else if (from > (before ? end + 1 : 0)) {
      report(scaleGap, part.position, { id, from: end, to: from })
    }
  })
  const last = profiles[profiles.length - 1]
  if (last && last.to < 100) report(scaleGap, last.part.position, { id, from: last.to, to: 100 })
}

function faultsInRange({ options }: OwnPart): readonly { option: string; found: string }[] {
  const { from = '0', to = '100' } = options
  const odd = Object.entries({ from, to }).filter(([, found]) => percentage(found) === undefined)
  if (odd.length > 0) return odd.map(([option, found]) => ({ option, found }))
  return Number(from) > Number(to) ? [{ option: 'from', found: from }] : []
}

function percentage(written: string | undefined): number | undefined {
  return written !== undefined && /^(?:\d\d?|100)$/.test(written) ? Number(written) : undefined
}

type LabelFault = 'none' | 'count' | 'empty' | 'repeated'

function faultInLabels(labels: readonly string[]): LabelFault | undefined {
  if (labels.length === 0) return 'none'
  if (labels.includes('')) return 'empty'
  if (labels.length < fewest || labels.length > most) return 'count'
  const different = new Set(labels.map((label) => label.toLowerCase()))
  return different.size < labels.length ? 'repeated' : undefined
}

const faults = {
  nl: {
    none: () => 'heeft geen woorden om mee te antwoorden',
    count: (count: number) =>
      `heeft ${count} ${count === 1 ? 'woord' : 'woorden'} om mee te antwoorden, verwacht ${fewest} tot ${most}`,
    empty: () => 'heeft een leeg woord om mee te antwoorden',
    repeated: () => 'heeft twee keer hetzelfde woord om mee te antwoorden',
  },
  en: {
    none: () => 'has no labels to answer with',
    count: (count: number) =>
      `has ${count} ${count === 1 ? 'label' : 'labels'} to answer with, expected ${fewest} to ${most}`,
    empty: () => 'has an empty label to answer with',
    repeated: () => 'has the same label twice',
  },
} satisfies Record<'nl' | 'en', Record<LabelFault, (count: number) => string>>

const scaleLabels = /* @__PURE__ */ defineFinding<{ id: string; cause: LabelFault; count: number }>(
  {
    id: 'scale/labels',
    severity: 'error',
    text: {
      nl: ({ id, cause, count }) => ({
        message: `Schaal "${id}" ${faults.nl[cause](count)}.`,
        hint: 'Schrijf ze van laag naar hoog met | ertussen: labels="Oneens|Neutraal|Eens"',
      }),
      en: ({ id, cause, count }) => ({
        message: `Scale "${id}" ${faults.en[cause](count)}.`,
        hint: 'Write them from low to high with | between them: labels="Disagree|Neutral|Agree"',
      }),
    },
  },
)

const scaleStatements = /* @__PURE__ */ defineFinding<{ id: string }>({
  id: 'scale/statements',
  severity: 'error',
  text: {
    nl: ({ id }) => ({
      message: `Schaal "${id}" heeft geen stellingen.`,
      hint: 'Schrijf elke stelling als - ... op een eigen regel.',
    }),
    en: ({ id }) => ({
      message: `Scale "${id}" has no statements.`,
      hint: 'Write each statement as - ... on a line of its own.',
    }),
  },
})

const scaleBox = /* @__PURE__ */ defineFinding<{ id: string; text: string }>({
  id: 'scale/box',
  severity: 'error',
  text: {
    nl: ({ id, text }) => ({
      message: `Stelling "${text}" van schaal "${id}" heeft een vakje, maar een stelling is niet goed of fout.`,
      hint: 'Haal het vakje weg en laat alleen het streepje staan: - ...',
    }),
    en: ({ id, text }) => ({
      message: `Statement "${text}" of scale "${id}" has a box, but a statement is not right or wrong.`,
      hint: 'Remove the box and keep only the hyphen: - ...',
    }),
  },
})

const scaleFeedback = /* @__PURE__ */ defineFinding<{ id: string; text: string }>({
  id: 'scale/feedback',
  severity: 'error',
  text: {
    nl: ({ id, text }) => ({
      message: `De uitleg onder "${text}" wordt niet getoond: schaal "${id}" reageert op alle stellingen samen.`,
      hint: 'Zet de uitleg in een blok :::profile onder de lijst.',
    }),
    en: ({ id, text }) => ({
      message: `The feedback under "${text}" is not shown: scale "${id}" responds to all statements together.`,
      hint: 'Put the feedback in a block :::profile under the list.',
    }),
  },
})

const scaleRange = /* @__PURE__ */ defineFinding<{ id: string; option: string; found: string }>({
  id: 'scale/range',
  severity: 'error',
  text: {
    nl: ({ id, option, found }) => ({
      message: `Een profiel van schaal "${id}" heeft ${option}="${found}", verwacht een heel getal van 0 tot 100, en from niet hoger dan to.`,
      hint: 'Schrijf van laag naar hoog, in procenten: :::profile{from=0 to=40}',
    }),
    en: ({ id, option, found }) => ({
      message: `A profile of scale "${id}" has ${option}="${found}", expected a whole number from 0 to 100, and from not above to.`,
      hint: 'Write low to high, in percent: :::profile{from=0 to=40}',
    }),
  },
})

const scaleGap = /* @__PURE__ */ defineFinding<{ id: string; from: number; to: number }>({
  id: 'scale/gap',
  severity: 'error',
  text: {
    nl: ({ id, from, to }) => ({
      message: `Schaal "${id}" heeft geen profiel van ${from} tot ${to} procent.`,
      hint: 'Laat de profielen op elkaar aansluiten, van 0 tot 100: from van de een is to van de vorige.',
    }),
    en: ({ id, from, to }) => ({
      message: `Scale "${id}" has no profile from ${from} to ${to} percent.`,
      hint: 'Let the profiles join up, from 0 to 100: from of the one is to of the one before.',
    }),
  },
})

const scaleOverlap = /* @__PURE__ */ defineFinding<{ id: string; from: number; to: number }>({
  id: 'scale/overlap',
  severity: 'error',
  text: {
    nl: ({ id, from, to }) => ({
      message: `Schaal "${id}" heeft twee profielen van ${from} tot ${to} procent.`,
      hint: `Schrijf hier from=${to}, of laat het vorige profiel eerder ophouden.`,
      related: 'Dit is het vorige profiel.',
    }),
    en: ({ id, from, to }) => ({
      message: `Scale "${id}" has two profiles from ${from} to ${to} percent.`,
      hint: `Write from=${to} here, or let the profile before it end earlier.`,
      related: 'This is the profile before it.',
    }),
  },
})

/** All that can be wrong with a scale. */
export const scaleFindings: readonly AnyFinding[] = [
  ...[scaleLabels, scaleStatements, scaleBox, scaleFeedback, scaleRange, scaleGap, scaleOverlap],
  repeatedChoice,
]

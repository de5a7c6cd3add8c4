import type { Block, Cell } from '../model/block.ts'
import { counted } from '../model/counted.ts'
import { defineFinding, type Report } from '../model/finding.ts'
import { asRead, checkRepeats } from './choices.ts'

interface Found {
  readonly id: string
}

/** Longer texts do not fit a list to choose from on a phone. */
const longestRight = 60

export const noTable = /* @__PURE__ */ defineFinding<Found>({
  id: 'match/table',
  severity: 'error',
  text: {
    nl: ({ id }) => ({
      message: `Vraag "${id}" heeft geen tabel, dus er is niets om bij elkaar te zoeken.`,
      hint: 'Schrijf een tabel van twee kolommen, met | --- | --- | onder de eerste regel en een lege regel erboven.',
    }),
    en: ({ id }) => ({
      message: `Question "${id}" has no table, so there is nothing to match.`,
      hint: 'Write a table of two columns, with | --- | --- | below its first line and an empty line above it.',
    }),
  },
})

export const wrongColumns = /* @__PURE__ */ defineFinding<Found & { count: number }>({
  id: 'match/columns',
  severity: 'error',
  text: {
    nl: ({ id, count }) => ({
      message: `De tabel van vraag "${id}" heeft ${counted(count, 'kolom', 'kolommen')}, verwacht 2.`,
      hint: 'Zet links wat gegeven is en rechts wat erbij hoort. Schrijf \\| voor een streep in de tekst zelf.',
    }),
    en: ({ id, count }) => ({
      message: `The table of question "${id}" has ${counted(count, 'column', 'columns')}, expected 2.`,
      hint: 'Put what is given on the left and what goes with it on the right. Write \\| for a bar in the text itself.',
    }),
  },
})

export const tooFewPairs = /* @__PURE__ */ defineFinding<Found & { count: number }>({
  id: 'match/pairs',
  severity: 'error',
  text: {
    nl: ({ id, count }) => ({
      message: `De tabel van vraag "${id}" heeft onder de kop ${counted(count, 'regel', 'regels')} met links een tekst, verwacht 2 of meer.`,
      hint: 'Schrijf elk paar als | links | rechts | op een eigen regel onder de kop van de tabel.',
    }),
    en: ({ id, count }) => ({
      message: `The table of question "${id}" has ${counted(count, 'line', 'lines')} below its head with a text on the left, expected 2 or more.`,
      hint: 'Write each pair as | left | right | on a line of its own below the head of the table.',
    }),
  },
})

export const emptyRight = /* @__PURE__ */ defineFinding<Found & { left: string }>({
  id: 'match/empty-right',
  severity: 'error',
  text: {
    nl: ({ id, left }) => ({
      message:
        left === ''
          ? `In de tabel van vraag "${id}" staat een lege regel.`
          : `In vraag "${id}" hoort niets bij "${left}": de rechterkolom is daar leeg.`,
      hint:
        left === ''
          ? 'Vul de regel in of verwijder hem.'
          : 'Vul de rechterkolom in. Is het tekst die niet in de tabel hoort? Zet er een lege regel voor.',
    }),
    en: ({ id, left }) => ({
      message:
        left === ''
          ? `The table of question "${id}" has an empty line.`
          : `In question "${id}" nothing goes with "${left}": its right column is empty.`,
      hint:
        left === ''
          ? 'Fill in the line or remove it.'
          : 'Fill in the right column. Is it a text outside the table? Put an empty line before it.',
    }),
  },
})

export const oneRight = /* @__PURE__ */ defineFinding<Found & { right: string }>({
  id: 'match/one-right',
  severity: 'error',
  text: {
    nl: ({ id, right }) => ({
      message: `In vraag "${id}" staat rechts overal "${right}": er valt niets te kiezen.`,
      hint: 'Zet rechts verschillende teksten. Een foute keuze erbij? Schrijf een regel waarvan de linkerkolom leeg is.',
    }),
    en: ({ id, right }) => ({
      message: `Question "${id}" has "${right}" on the right everywhere: there is nothing to choose.`,
      hint: 'Put different texts on the right. A wrong choice as well? Write a line with an empty left column.',
    }),
  },
})

export const formattedRight = /* @__PURE__ */ defineFinding<Found & { right: string }>({
  id: 'match/plain-right',
  severity: 'warning',
  text: {
    nl: ({ id, right }) => ({
      message: `In vraag "${id}" heeft "${right}" opmaak; in de keuzelijst staat alleen de tekst.`,
      hint: 'Haal in de rechterkolom opmaak, links en beelden weg, of wissel de kolommen om.',
    }),
    en: ({ id, right }) => ({
      message: `In question "${id}", "${right}" has markup; the list to choose from shows its text only.`,
      hint: 'Remove markup, links and images from the right column, or swap the columns.',
    }),
  },
})

export const longRight = /* @__PURE__ */ defineFinding<Found & { right: string; length: number }>({
  id: 'match/long-right',
  severity: 'warning',
  text: {
    nl: ({ id, right, length }) => ({
      message: `In vraag "${id}" heeft "${right}" ${length} tekens; op een telefoon past dat niet in de keuzelijst.`,
      hint: `Houd de rechterkolom onder ${longestRight} tekens, of zet de lange teksten links.`,
    }),
    en: ({ id, right, length }) => ({
      message: `In question "${id}", "${right}" has ${length} characters, which do not fit the list to choose from on a phone.`,
      hint: `Keep the right column below ${longestRight} characters, or put the long texts on the left.`,
    }),
  },
})

/** Reports what keeps a table from being pairs. */
export function checkTable({ id, head, rows, position }: Block, report: Report): void {
  const [first] = head
  if (!first) {
    report(noTable, position, { id })
    return
  }
  // The head decides how many columns a table has; what a row has more is still a cell here.
  const uneven = [head, ...rows].find((row) => (row === head ? row.length !== 2 : row.length > 2))
  if (uneven) {
    report(wrongColumns, (uneven[0] ?? first).position, { id, count: uneven.length })
    return
  }
  const lefts = rows.flatMap(([left]) => (left && left.plain !== '' ? [left] : []))
  const rights = rows.flatMap(([, right]) => (right && right.plain !== '' ? [right] : []))
  for (const [left, right] of rows) {
    if (left && (right?.plain ?? '') === '') {
      report(emptyRight, left.position, { id, left: left.plain })
    }
  }
  if (lefts.length < 2) report(tooFewPairs, first.position, { id, count: lefts.length })
  else checkChoice(rights, id, report)
  checkRepeats(lefts, id, report)
  checkDistractors(rows, id, report)
  for (const right of rights) checkRight(right, id, report)
}

function checkChoice(rights: readonly Cell[], id: string, report: Report): void {
  const [right, ...others] = rights
  const isOne = others.every(({ plain }) => asRead(plain) === asRead(right?.plain ?? ''))
  if (right && others.length > 0 && isOne) {
    report(oneRight, right.position, { id, right: right.plain })
  }
}

/** What is there to mislead must go with nothing: each is compared with all before it. */
function checkDistractors(rows: Block['rows'], id: string, report: Report): void {
  const paired = rows.flatMap(([left, right]) => (left?.plain !== '' && right ? [right] : []))
  const once = paired.filter(
    ({ plain }, index) =>
      paired.findIndex((other) => asRead(other.plain) === asRead(plain)) === index,
  )
  const distractors = rows.flatMap(([left, right]) => (left?.plain === '' && right ? [right] : []))
  checkRepeats(
    [...once, ...distractors].filter(({ plain }) => plain !== ''),
    id,
    report,
  )
}

function checkRight({ text, plain, position }: Cell, id: string, report: Report): void {
  const isPlain = text.every((part) => typeof part === 'string' && !part.includes('<'))
  const right = plain.length > longestRight ? `${plain.slice(0, 30).trimEnd()} …` : plain
  if (!isPlain) report(formattedRight, position, { id, right })
  if (plain.length > longestRight) report(longRight, position, { id, right, length: plain.length })
}

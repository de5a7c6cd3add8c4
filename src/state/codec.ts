import { readAnswer, writeAnswer } from './answer-code.ts'
import { checkLetter, checksum } from './checksum.ts'
import { readDay, writeDay } from './day-code.ts'
import { emptySnapshot, isKey, type AnswerState, type Snapshot } from './snapshot.ts'
import { readTexts, writeTexts } from './text-code.ts'

/** One record in a line: a lesson that is done, or an activity with its answer. */
interface Entry {
  readonly key: string
  /** Empty for a lesson. */
  readonly answer: string
}

/** What a line holds, by its first letter: key without its first letter, answer, check letter. */
const entryPatterns: Readonly<Record<string, RegExp>> = {
  D: /([a-z0-9]*)()([A-Z])/gy,
  A: /([a-z0-9]*)([A-Z][a-z0-9]*(?:_[a-z0-9]+)*)([A-Z])/gy,
}

/** Length, moment, and of that the revision, the texts and the place; then the checksum. */
const headerPattern = /^(L1-([a-z0-9]+)-(([a-z0-9]+)-([a-z0-9]*)-([a-z0-9]*)))~([\w-]{4})\./

type HeaderParts = readonly [string, string, string, string, string, string, string, string]

/** A damaged line is dropped whole; a longer line needs fewer checksums. */
const entriesInLine = 20

/**
 * A snapshot as text, in `A-Z a-z 0-9 - _ . ~` only.
 *
 *     state   = header line*
 *     header  = "L1-" length "-" moment "~" checksum "."
 *     moment  = revision "-" version ["z0" day ["z0" attempt]] "-" place
 *     line    = ("D" | "A") letter entry* "~" checksum "."
 *     entry   = key-without-its-first-letter [answer] check-letter
 *
 * `length` counts the characters after the header; numbers are base36; `version` is written by
 * `text-code.ts`, `day` by `day-code.ts`, `answer` by `answer-code.ts`. The day on which the course
 * was done and the attempt are texts beside the version, so that players from before them read the
 * rest; what is empty at the end is left out.
 *
 * Lines `D` hold the lessons that are done, lines `A` the answers; the keys of one line begin with
 * the same letter. Data is lower case and marks are not, so an entry ends where its check letter
 * stands. Every check is taken over the moment and the key of the course too: a line counts only
 * under the header that it was written with, so two states never mix, and a state of another
 * course, whose keys may be the same, is none of ours.
 *
 * A whole line stands or falls by its checksum. In a text shorter than `length`, which was cut, the
 * last line has lost its checksum and its entries stand by their check letters, up to the cut; one
 * that was damaged as well passes once in 26 times.
 */
export function encode(snapshot: Snapshot, courseKey: string): string {
  const texts = [snapshot.version, writeDay(snapshot.completedOn), snapshot.attempt]
  const moment = [
    wholeRevision(snapshot.revision).toString(36),
    writeTexts(texts.filter((_, index) => texts.slice(index).some((text) => text !== ''))),
    isKey(snapshot.place) ? snapshot.place : '',
  ].join('-')
  const done = [...new Set(snapshot.done)].map((key) => ({ key, answer: '' }))
  const answers = Object.entries(snapshot.answers).map(([key, state]) => ({
    key,
    answer: writeAnswer(state),
  }))
  const seal = courseKey + moment
  const body = [...writeLines('D', done, seal), ...writeLines('A', answers, seal)].join('')
  const header = `L1-${body.length.toString(36)}-${moment}`
  return `${header}~${checksum(courseKey + header)}.${body}`
}

/** Whether a text was written in a form that this version does not know yet. */
export function isOfLaterForm(text: string): boolean {
  return /^L(?!1-)\d+-/.test(text.trim())
}

/** The best that is in a text: all of a state, what is whole of a damaged one, else nothing. */
export function decode(text: string, courseKey: string): Snapshot {
  const state = text.replace(/\s/g, '')
  const found: readonly string[] | null = headerPattern.exec(state)
  if (!found) return emptySnapshot

  // No group of the pattern is optional, so each holds a text, be it an empty one.
  const [header, fields, length, moment, revision, texts, place, sum] = found as HeaderParts
  if (checksum(courseKey + fields) !== sum) return emptySnapshot

  const [version = '', day = '', attempt = ''] = readTexts(texts)
  const body = state.slice(header.length)
  const wasCut = body.length < parseInt(length, 36)
  const done: string[] = []
  const answers: [string, AnswerState][] = []
  for (const entry of readLines(body, wasCut, courseKey + moment)) {
    const answer = readAnswer(entry.answer)
    if (entry.answer === '') done.push(entry.key)
    else if (answer) answers.push([entry.key, answer])
  }
  return {
    revision: wholeRevision(parseInt(revision, 36)),
    version,
    place,
    done: [...new Set(done)].sort(),
    answers: Object.fromEntries(answers),
    completedOn: readDay(day),
    attempt,
  }
}

function writeLines(tag: string, entries: readonly Entry[], seal: string): readonly string[] {
  let left = entries.filter(({ key }) => isKey(key)).sort((a, b) => (a.key < b.key ? -1 : 1))
  const lines: string[] = []
  while (left[0]) {
    const letter = left[0].key.charAt(0)
    const line = left.slice(0, entriesInLine).filter(({ key }) => key.startsWith(letter))
    left = left.slice(line.length)
    const content = line.reduce((before, { key, answer }) => {
      const entry = before + key.slice(1) + answer
      return entry + checkLetter(seal + entry)
    }, tag + letter)
    lines.push(`${content}~${checksum(seal + content)}.`)
  }
  return lines
}

function readLines(body: string, wasCut: boolean, seal: string): readonly Entry[] {
  const end = body.lastIndexOf('.') + 1
  const lines = body.slice(0, end).split('.')
  const whole = lines.flatMap((line) => {
    const content = contentOf(line)
    const isWhole = line === `${content}~${checksum(seal + content)}`
    return isWhole ? readEntries(content, seal) : []
  })
  return wasCut ? [...whole, ...readEntries(contentOf(body.slice(end)), seal)] : whole
}

function contentOf(line: string): string {
  return line.replace(/~.*/, '')
}

/** Each letter is over the line so far: behind a damaged entry none agrees, and the line is dropped. */
function readEntries(content: string, seal: string): readonly Entry[] {
  const pattern = entryPatterns[content.charAt(0)]
  const letter = content.charAt(1)
  const entries: Entry[] = []
  if (!pattern || !isKey(letter)) return entries
  let read = content.slice(0, 2)
  for (const [entry, rest = '', answer = '', check] of content.slice(2).matchAll(pattern)) {
    if (checkLetter(seal + read + rest + answer) !== check) return []
    entries.push({ key: letter + rest, answer })
    read += entry
  }
  return entries
}

function wholeRevision(revision: number): number {
  return revision > 0 ? Math.min(Math.floor(revision), Number.MAX_SAFE_INTEGER) : 0
}

import type { Nodes, Paragraph, Root } from 'mdast'
import { noReading, type LongText, type Reading } from '../model/course.ts'
import { isLabel, isNamed } from '../model/directive.ts'
import { isForTrainer } from '../model/tree.ts'
import { sentencesOf, type Sentence } from '../reading/sentences.ts'
import { dutchSyllables } from '../reading/syllables.ts'
import { isSpoken, wordsOf } from '../reading/words.ts'
import { paragraphText } from './paragraph-text.ts'
import type { TermFinder } from './terms.ts'

/** What measuring a text must know of the course. */
export interface ReadingContext {
  readonly file: string
  /** BCP 47. Syllables are counted in Dutch only. */
  readonly language: string
  /** Names that readers of this course know: they are left out of the counts. */
  readonly names: TermFinder
}

/** Shorter sentences and paragraphs are too long for nobody. */
const wordsOfNote = 12
const charactersOfNote = 300

/** How the running text of a tree reads: its counts, and what in it is long. */
export function readReading(tree: Root, context: ReadingContext): Reading {
  const isDutch = /^nl\b/i.test(context.language)
  const sums = { ...noReading }
  const longSentences: LongText[] = []
  const longParagraphs: LongText[] = []
  for (const paragraph of paragraphsIn(tree)) {
    const { text, placeAt } = paragraphText(paragraph, context.file)
    if (text.length > charactersOfNote)
      longParagraphs.push({ start: startOf(text), size: text.length, position: placeAt(0) })
    for (const sentence of sentencesOf(text)) {
      const { names, words } = wordsIn(sentence, context.names)
      const size = names + words.length
      sums.sentences += 1
      sums.words += size
      sums.plainWords += words.length
      sums.longWords += words.filter((word) => word.length > 6).length
      if (isDutch) sums.syllables += words.reduce((sum, word) => sum + dutchSyllables(word), 0)
      if (size > wordsOfNote)
        longSentences.push({
          start: startOf(sentence.text),
          size,
          position: placeAt(sentence.start),
        })
    }
  }
  return { ...sums, longSentences, longParagraphs }
}

/** How many names of the glossary a sentence holds, and its other words. */
function wordsIn(
  { text }: Sentence,
  names: TermFinder,
): { readonly names: number; readonly words: readonly string[] } {
  const found = names(text)
  const rest = [...found, { start: text.length }].map(({ start }, index) =>
    text.slice(found[index - 1]?.end ?? 0, start),
  )
  return { names: found.length, words: rest.flatMap(wordsOf).filter(isSpoken) }
}

/** Paragraphs of the course's own words, as a learner reads them. */
function paragraphsIn(node: Nodes): readonly Paragraph[] {
  if (node.type === 'paragraph') return isLabel(node) ? [] : [node]
  if (!('children' in node) || isForTrainer(node) || isOfOthers(node)) return []
  return node.children.flatMap(paragraphsIn)
}

/** Words of somebody else, and notes: where something comes from is no running text. */
function isOfOthers(node: Nodes): boolean {
  return isNamed(node, ['quote']) || node.type === 'footnoteDefinition' || node.type === 'noteList'
}

/** As much as an author needs to find it again, and no more: it is kept for each lesson. */
function startOf(text: string): string {
  return text.slice(0, 120).replace(/\s+/g, ' ')
}

import type { Diagnostic, Locale, Text } from '../../src/model/diagnostic.ts'
import type { AnyFinding, Finding } from '../../src/model/finding.ts'

/** What is wrong with the words of a finding; empty when they are fit for an author. */
export function faultsInWords(
  catalogue: ReadonlyMap<string, AnyFinding>,
  diagnostic: Diagnostic,
): readonly string[] {
  const nl = wordsOf(catalogue, diagnostic, 'nl')
  const en = wordsOf(catalogue, diagnostic, 'en')
  if (!nl || !en) return [`${diagnostic.rule}: not in the catalogue`]
  const texts = [nl, en].flatMap(({ message, hint, related }) => [message, hint ?? '', related])
  const faults = [
    nl.message === en.message && 'the message is the same in both languages',
    nl.hint === en.hint && 'the hint is the same in both languages',
    texts.some((text) => text?.trim() === '') && 'a message or a hint is missing',
    texts.some((text) => /undefined|NaN|\[object|null/.test(text ?? '')) && 'a value is missing',
    texts.some((text) => text !== undefined && !/[.?!)\]}>"”…:*_\w/-]$/.test(text)) && 'unfinished',
    diagnostic.related.length > 0 && !nl.related && 'the other place has no words',
  ]
  return faults.filter((fault) => fault !== false).map((fault) => `${diagnostic.rule}: ${fault}`)
}

function wordsOf(
  catalogue: ReadonlyMap<string, AnyFinding>,
  { rule, data }: Diagnostic,
  locale: Locale,
): Text | undefined {
  // The data was reported with this very finding, so it is of the kind its words are made from.
  const finding = catalogue.get(rule) as Finding | undefined
  return finding?.text[locale](data)
}

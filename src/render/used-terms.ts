import type { Course, Term } from '../model/course.ts'
import type { LinkFragment, TermFragment } from '../model/rich-text.ts'
import { termAnchor } from './terms.ts'

type Pointer = LinkFragment | TermFragment

/** The terms that the texts of a course lead to, and those that the texts of these lead to in turn. */
export function usedTerms(course: Course): readonly Term[] {
  const { terms } = course
  // What only the glossary leads to is used by nobody yet.
  const texts = { ...course, terms: [], glossary: undefined }
  const byAnchor = new Map(terms.toReversed().map((term) => [anchorOf(term), term]))
  const file = terms[0]?.position.file
  const pointed = (pointer: Pointer, isInGlossary: boolean): readonly Term[] => {
    if (pointer.kind === 'term') return known(byAnchor.get(termAnchor(pointer.name)))
    const { target } = pointer
    const leadsHere =
      (target.kind === 'file' && target.path === file) || (isInGlossary && target.kind === 'anchor')
    if (!leadsHere) return []
    const term = byAnchor.get(target.anchor)
    // What names no term leads to the glossary as a whole.
    return term ? [term] : terms
  }
  // A set that grows while it is walked: each term is followed by the ones that it leads to.
  const used = new Set(pointersIn(texts).flatMap((pointer) => pointed(pointer, false)))
  for (const { text } of used) {
    for (const term of pointersIn(text).flatMap((pointer) => pointed(pointer, true))) used.add(term)
  }
  return terms.filter((term) => used.has(term))
}

/** Every link and every term in the texts of plain data. */
function pointersIn(value: unknown): readonly Pointer[] {
  if (typeof value !== 'object' || value === null) return []
  const isPointer = 'kind' in value && (value.kind === 'link' || value.kind === 'term')
  // In a course nothing but these fragments is of one of these kinds.
  return isPointer ? [value as Pointer] : Object.values(value).flatMap(pointersIn)
}

function anchorOf({ names }: Term): string {
  return termAnchor(names[0] ?? '')
}

function known(term: Term | undefined): readonly Term[] {
  return term ? [term] : []
}

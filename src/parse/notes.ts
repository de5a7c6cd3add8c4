import type { FootnoteDefinition, FootnoteReference, Nodes, Parents, Root } from 'mdast'
import { isForTrainer } from '../model/tree.ts'
import type { PrepareContext } from './prepare.ts'
import { repeatedNote, unusedNote } from './reference-findings.ts'
import { visit, visitForLearner } from './visit.ts'

interface Marked {
  isForTrainer?: boolean
}

declare module 'mdast' {
  interface FootnoteReferenceData {
    /** From 1, in the order of the first marks. */
    number?: number
    /** Anchor of the note that the mark leads to. */
    note?: string
    /** Anchor of the mark itself, where the note leads back to. */
    mark?: string
  }
  interface RootContentMap {
    noteList: NoteList
    note: Note
  }
  interface NoteList {
    type: 'noteList'
    children: Note[]
    data?: Marked
    position?: undefined
  }
  interface Note {
    type: 'note'
    anchor: string
    /** Anchor of the mark to lead back to; none when all its marks are in questions. */
    mark: string | undefined
    children: FootnoteDefinition['children']
    data?: Marked
    position?: undefined
  }
}

/**
 * Numbers notes in the order of their first mark and lists them at the end of the text. Returns
 * the anchors of notes and marks.
 */
export function gatherNotes(
  tree: Root,
  name: (text: string) => string,
  context: PrepareContext,
): readonly string[] {
  const definitions = takeDefinitions(tree, context)
  const inQuestions = marksInQuestions(tree, context)
  const notes = new Map<string, Nodes & { type: 'note' }>()
  const mark = (reference: FootnoteReference, isTrainers: boolean): void => {
    const { identifier } = reference
    const definition = definitions.get(identifier)
    if (!definition || reference.data?.number !== undefined) return
    const note = notes.get(identifier) ?? {
      type: 'note',
      anchor: name(`note-${identifier}`),
      mark: undefined,
      children: definition.children,
      ...(isTrainers && { data: { isForTrainer: true } }),
    }
    notes.set(identifier, note)
    const number = [...notes.keys()].indexOf(identifier) + 1
    // What stands in a question is shown more than once, and an anchor may not be.
    const isShown = !inQuestions.has(reference) && isTrainers === isForTrainer(note)
    const leadsBack = note.mark === undefined && isShown
    if (leadsBack) note.mark = name(`mark-${identifier}`)
    reference.data = {
      number,
      note: note.anchor,
      ...(leadsBack && note.mark !== undefined && { mark: note.mark }),
    }
  }
  // Notes for everyone come first: their numbers are the same without those for the trainer.
  for (const isTrainers of [false, true]) {
    const each = (reference: FootnoteReference): void => {
      mark(reference, isTrainers)
    }
    eachMark(tree, each, isTrainers)
    // A note may hold marks of its own; the list grows while it is walked.
    for (const note of notes.values()) eachMark(note, each, isTrainers)
  }
  for (const [identifier, definition] of definitions) {
    if (notes.has(identifier)) continue
    context.report(unusedNote, context.at(definition), { name: nameOf(definition) })
  }
  const list = [...notes.values()]
  const isTrainers = list.every(isForTrainer)
  if (list.length > 0) {
    const data = isTrainers ? { data: { isForTrainer: true } } : {}
    tree.children.push({ type: 'noteList', children: list, ...data })
  }
  const shown = list.filter((note) => !isForTrainer(note))
  return shown.flatMap((note) => [note.anchor, ...(note.mark === undefined ? [] : [note.mark])])
}

/** Takes the notes out of the running text, wherever they stand in it. */
function takeDefinitions(
  tree: Root,
  { at, report }: PrepareContext,
): ReadonlyMap<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>()
  const remove = (node: Nodes, parent: Parents | undefined, index: number): unknown => {
    if (node.type !== 'footnoteDefinition' || !parent) return undefined
    parent.children.splice(index, 1)
    return index
  }
  visit(tree, (node) => {
    if (node.type !== 'footnoteDefinition') return
    const first = definitions.get(node.identifier)
    if (first) report(repeatedNote, at(node), { name: nameOf(node) }, [at(first)])
    else definitions.set(node.identifier, node)
  })
  // A note may stand in a note.
  for (const within of [tree, ...definitions.values()]) visit(within, remove)
  return definitions
}

function marksInQuestions(tree: Root, { isActivity }: PrepareContext): ReadonlySet<Nodes> {
  const found = new Set<Nodes>()
  visit(tree, (node) => {
    if (isActivity(node)) eachMark(node, (reference) => found.add(reference), true)
  })
  return found
}

/** The marks in a node, with or without those in text for the trainer. */
function eachMark(
  node: Nodes,
  act: (reference: FootnoteReference) => unknown,
  isForAll: boolean,
): void {
  const visitor = (each: Nodes): void => {
    if (each.type === 'footnoteReference') act(each)
  }
  if (isForAll) visit(node, visitor)
  else visitForLearner(node, visitor)
}

function nameOf({ label, identifier }: FootnoteDefinition): string {
  return label ?? identifier
}

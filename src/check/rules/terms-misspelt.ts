import { defineRule } from '../../model/rule.ts'
import { walk } from '../../model/tree.ts'
import type { Objective } from '../../model/course.ts'
import { oncePer } from '../../model/once.ts'
import { headsOf, listedObjectives, type Head } from '../heads.ts'
import { misspelt } from '../misspelt.ts'
import { placeIn } from '../place-in.ts'

interface Found {
  readonly word: string
  readonly right: string
}

/** Who misspells the subject of a training is not believed about the rest of it. */
export const termsMisspelt = defineRule<Found>({
  id: 'terms/misspelt',
  severity: 'warning',
  text: {
    nl: ({ word, right }) => ({
      message: `"${word}" is een veelgemaakte schrijffout.`,
      hint: `Schrijf "${right}".`,
    }),
    en: ({ word, right }) => ({
      message: `"${word}" is often written like this, and is wrong.`,
      hint: `Write "${right}".`,
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      if (node.type !== 'text') continue
      for (const { word, index } of wrongIn(text.source(node)))
        report(placeIn(text, node, index), { word, right: rightOf(word) })
    }
  },
  course(course, report) {
    for (const head of headsOf(course)) {
      for (const { word, key } of wrongInHead(head))
        report(head.fields[key] ?? head.position, { word, right: rightOf(word) })
    }
    for (const objective of new Set(listedObjectives(course))) {
      for (const { word } of wrongInObjective(objective))
        report(objective.position, { word, right: rightOf(word) })
    }
  },
})

const wrong = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${Object.keys(misspelt).join('|').replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}-])`,
  'giu',
)

function wrongIn(text: string): readonly { readonly word: string; readonly index: number }[] {
  return [...text.matchAll(wrong)].map(({ 0: word, index }) => ({ word, index }))
}

const wrongInHead = oncePer((head: Head) =>
  (['title', 'summary'] as const).flatMap((key) =>
    wrongIn(head[key]).map(({ word }) => ({ word, key })),
  ),
)

const wrongInObjective = oncePer(({ text }: Objective) => wrongIn(text))

/** With a capital where the word has one, as at the start of a sentence. */
function rightOf(word: string): string {
  const right = misspelt[word.toLowerCase().replace(/\s+/g, ' ')] ?? ''
  const isCapital = /^\p{Lu}/u.test(word)
  return isCapital ? right.slice(0, 1).toUpperCase() + right.slice(1) : right
}

import { z } from 'zod'
import { extensions, iri, languageMap } from './values.ts'

/** Which lists of components go with which type (xAPI 1.0.3, Data 2.4.4.1, "Interaction Activities"). */
const listsOf = {
  'true-false': [],
  choice: ['choices'],
  'fill-in': [],
  'long-fill-in': [],
  matching: ['source', 'target'],
  performance: ['steps'],
  sequencing: ['choices'],
  likert: ['scale'],
  numeric: [],
  other: [],
} as const satisfies Readonly<Record<string, readonly List[]>>

const lists = ['choices', 'scale', 'source', 'target', 'steps'] as const
type List = (typeof lists)[number]
type InteractionType = keyof typeof listsOf

/** Names that TypeScript keeps in step with `listsOf`. */
const types = Object.keys(listsOf) as [InteractionType, ...InteractionType[]]

const components = z
  .array(z.strictObject({ id: z.string().min(1), description: languageMap.optional() }))
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'expected ids that differ')
  .optional()

/** What an activity is, questions included; what is not in the standard is refused. */
export const definitionSchema = z
  .strictObject({
    name: languageMap.optional(),
    description: languageMap.optional(),
    type: iri.optional(),
    moreInfo: iri.optional(),
    extensions: extensions.optional(),
    interactionType: z.enum(types).optional(),
    correctResponsesPattern: z.array(z.string()).optional(),
    choices: components,
    scale: components,
    source: components,
    target: components,
    steps: components,
  })
  .superRefine((definition, context) => {
    const type = definition.interactionType
    const fitting: readonly List[] = type === undefined ? [] : listsOf[type]
    for (const list of lists.filter((name) => definition[name] && !fitting.includes(name))) {
      const owner = type ?? 'an activity without interactionType'
      context.addIssue({ code: 'custom', path: [list], message: `no list of ${owner}` })
    }
    if (type === undefined && definition.correctResponsesPattern) {
      const message = 'expected an interactionType beside it'
      context.addIssue({ code: 'custom', path: ['correctResponsesPattern'], message })
    }
  })

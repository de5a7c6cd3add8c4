import { z } from 'zod'
import { definitionSchema } from './definition-schema.ts'
import {
  chosen,
  duration,
  extensions,
  iri,
  languageMap,
  languageTag,
  mbox,
  sha1,
  timestamp,
  uuid,
  version,
} from './values.ts'

const voided = 'http://adlnet.gov/expapi/verbs/voided'

const identifiers = {
  mbox: mbox.optional(),
  mbox_sha1sum: sha1.optional(),
  openid: iri.optional(),
  account: z.strictObject({ homePage: iri, name: z.string().min(1) }).optional(),
}

/** How many identifiers somebody has: one who is known has one (xAPI 1.0.3, Data 2.4.2.3). */
function identifiersIn(actor: object): number {
  return Object.keys(identifiers).filter((name) => name in actor).length
}

const oneIdentifier = 'expected one of mbox, mbox_sha1sum, openid and account'

/** An Agent: who is known by one identifier. */
export const agentSchema = z
  .strictObject({
    objectType: z.literal('Agent').optional(),
    name: z.string().optional(),
    ...identifiers,
  })
  .refine((agent) => identifiersIn(agent) === 1, oneIdentifier)

const groupSchema = z
  .strictObject({
    objectType: z.literal('Group'),
    name: z.string().optional(),
    member: z.array(agentSchema).optional(),
    ...identifiers,
  })
  .refine((group) => identifiersIn(group) <= 1, oneIdentifier)
  .refine(
    (group) => identifiersIn(group) === 1 || (group.member ?? []).length > 0,
    'expected members in a group without an identifier',
  )

const actor = chosen((type) => (type === 'Group' ? groupSchema : agentSchema))

const activity = z.strictObject({
  objectType: z.literal('Activity').optional(),
  id: iri,
  definition: definitionSchema.optional(),
})

const verb = z.strictObject({ id: iri, display: languageMap.optional() })
const reference = z.strictObject({ objectType: z.literal('StatementRef'), id: uuid })

const score = z
  .strictObject({
    scaled: z.number().min(-1).max(1).optional(),
    raw: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
  })
  .refine(({ min = -Infinity, max = Infinity }) => min < max, 'expected min below max')
  .refine(
    ({ raw, min = -Infinity, max = Infinity }) => raw === undefined || (raw >= min && raw <= max),
    'expected raw from min to max',
  )

const result = z.strictObject({
  score: score.optional(),
  success: z.boolean().optional(),
  completion: z.boolean().optional(),
  response: z.string().optional(),
  duration: duration.optional(),
  extensions: extensions.optional(),
})

const activities = z.union([activity, z.array(activity)]).optional()

const context = z.strictObject({
  registration: uuid.optional(),
  instructor: actor.optional(),
  team: groupSchema.optional(),
  contextActivities: z
    .strictObject({
      parent: activities,
      grouping: activities,
      category: activities,
      other: activities,
    })
    .optional(),
  revision: z.string().optional(),
  platform: z.string().optional(),
  language: languageTag.optional(),
  statement: reference.optional(),
  extensions: extensions.optional(),
})

const attachment = z.strictObject({
  usageType: iri,
  display: languageMap,
  description: languageMap.optional(),
  contentType: z.string(),
  length: z.int().min(0),
  sha2: z.string(),
  // Content travels in parts of the request, which this LRS does not take: it must be elsewhere.
  fileUrl: iri,
})

const common = {
  actor,
  verb,
  result: result.optional(),
  context: context.optional(),
  timestamp: timestamp.optional(),
  attachments: z.array(attachment).optional(),
}

interface AboutSomething {
  readonly object?: unknown
  readonly context?: { readonly revision?: unknown; readonly platform?: unknown } | undefined
}

/** `revision` and `platform` are those of an activity (xAPI 1.0.3, Data 2.4.6). */
function fitsObject({ object, context: found }: AboutSomething): boolean {
  const type = (object as { readonly objectType?: unknown } | undefined)?.objectType
  const isActivity = type === undefined || type === 'Activity'
  return isActivity || (found?.revision === undefined && found?.platform === undefined)
}

const onlyOfActivities = 'expected context.revision and context.platform only beside an activity'

const objects: Readonly<Record<string, z.ZodType>> = {
  Activity: activity,
  Agent: agentSchema,
  Group: groupSchema,
  StatementRef: reference,
}

/** A type that there is not is refused by the schema of an activity. */
const objectOf = (type: unknown): z.ZodType => objects[String(type)] ?? activity

const subStatement = z
  .strictObject({ objectType: z.literal('SubStatement'), ...common, object: chosen(objectOf) })
  .refine(fitsObject, onlyOfActivities)

/** A statement as a client may send it (xAPI 1.0.3, Data 2.2 to 2.4 and 4); nothing else is in it. */
export const statementSchema = z
  .strictObject({
    id: uuid.optional(),
    ...common,
    object: chosen((type) => (type === 'SubStatement' ? subStatement : objectOf(type))),
    stored: timestamp.optional(),
    authority: actor.optional(),
    version: version.optional(),
  })
  .refine(fitsObject, onlyOfActivities)
  .refine(
    ({ verb: { id }, object }) =>
      id !== voided || (object as { readonly objectType?: unknown }).objectType === 'StatementRef',
    'expected a StatementRef as object of voided',
  )

import { z } from 'zod'
import { agentSchema } from './statement-schema.ts'
import type { Actor } from './statement.ts'
import { iri, timestamp, uuid } from './values.ts'

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')

/** An agent as JSON in a parameter. */
export const agentParameter = z.string().transform((text, context): Actor => {
  const failed = (message: string): never => {
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
  try {
    const parsed = agentSchema.safeParse(JSON.parse(text))
    // The schema is that of an agent; it only spells absent properties otherwise.
    if (parsed.success) return parsed.data as Actor
    return failed(parsed.error.issues.map(({ message }) => message).join('; '))
  } catch {
    return failed('expected an agent in JSON')
  }
})

/** Parameters of a GET of statements (xAPI 1.0.3, Communication 2.1.3). */
export const statementQuery = z
  .strictObject({
    statementId: uuid.optional(),
    voidedStatementId: uuid.optional(),
    agent: agentParameter.optional(),
    verb: iri.optional(),
    activity: iri.optional(),
    registration: uuid.optional(),
    related_activities: flag.optional(),
    related_agents: flag.optional(),
    since: timestamp.optional(),
    until: timestamp.optional(),
    limit: z.coerce.number().int().min(0).optional(),
    format: z.enum(['ids', 'exact', 'canonical']).optional(),
    attachments: flag.optional(),
    ascending: flag.optional(),
    more: z.coerce.number().int().min(0).optional(),
  })
  .refine((query) => {
    const isOne = query.statementId !== undefined || query.voidedStatementId !== undefined
    const others = Object.keys(query).filter((name) => name !== 'format' && name !== 'attachments')
    return !isOne || others.length === 1
  }, 'expected statementId or voidedStatementId alone')

export type StatementQuery = z.output<typeof statementQuery>

/** What names a document, for each resource that has documents. */
export const documentQueries = {
  'activities/state': z.strictObject({
    activityId: iri,
    agent: agentParameter,
    registration: uuid.optional(),
    stateId: z.string().min(1).optional(),
    since: timestamp.optional(),
  }),
  'activities/profile': z.strictObject({
    activityId: iri,
    profileId: z.string().min(1).optional(),
    since: timestamp.optional(),
  }),
  'agents/profile': z.strictObject({
    agent: agentParameter,
    profileId: z.string().min(1).optional(),
    since: timestamp.optional(),
  }),
} as const

export type DocumentResource = keyof typeof documentQueries

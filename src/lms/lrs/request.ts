import type { z } from 'zod'
import { refuse, type LrsAnswer, type LrsRequest, type Outcome } from './http.ts'
import type { Actor } from './statement.ts'

/** The resources of an LRS (xAPI 1.0.3, Communication 2), by the path below the endpoint. */
export const resources = [
  'statements',
  'activities/state',
  'activities/profile',
  'activities',
  'agents/profile',
  'agents',
  'about',
] as const
export type Resource = (typeof resources)[number]

/** Who asks, as far as an LRS has to know. */
export interface Permit {
  /** What the LRS writes down as authority of a statement. */
  readonly authority: Actor
  /** The session that the permission is good for, where it is for one. */
  readonly session?: string
}

/** A request that was let in. */
export interface Asked {
  readonly method: string
  readonly resource: Resource
  readonly query: Readonly<Record<string, string>>
  readonly headers: LrsRequest['headers']
  readonly body: string
  readonly permit: Permit
}

/** Checks what came in by a schema; the no tells where the fault is and what was expected. */
export function checkBy<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  what: string,
): Outcome<z.output<Schema>> {
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data }
  const told = result.error.issues.map(({ path, message }) => {
    return `${[what, ...path].join('.')}: ${message}`
  })
  return { refusal: refuse(400, told.join('; ')) }
}

/** The parameters of an address, each once. */
export function queryOf(search: URLSearchParams): Outcome<Readonly<Record<string, string>>> {
  const names = [...search.keys()]
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) return { refusal: refuse(400, `the parameter ${twice} is given twice`) }
  return { value: Object.fromEntries(search) }
}

export function notAllowed({ method, resource }: Asked): LrsAnswer {
  return refuse(405, `${resource} knows no ${method}`)
}

/** Who (xAPI 1.0.3, Data 2.4.2): an Agent or a Group. */
export interface Actor {
  readonly objectType?: 'Agent' | 'Group'
  readonly name?: string
  readonly mbox?: string
  readonly mbox_sha1sum?: string
  readonly openid?: string
  readonly account?: { readonly homePage: string; readonly name: string }
  readonly member?: readonly Actor[]
}

export type LanguageMap = Readonly<Record<string, string>>
export type Extensions = Readonly<Record<string, unknown>>

export interface ActivityDefinition {
  readonly name?: LanguageMap
  readonly description?: LanguageMap
  readonly type?: string
  readonly extensions?: Extensions
  readonly [property: string]: unknown
}

export interface Activity {
  readonly objectType?: 'Activity'
  readonly id: string
  readonly definition?: ActivityDefinition
}

export interface StatementRef {
  readonly objectType: 'StatementRef'
  readonly id: string
}

export interface SubStatement {
  readonly objectType: 'SubStatement'
  readonly actor: Actor
  readonly verb: Verb
  readonly object: Activity | Actor | StatementRef
  readonly result?: Result
  readonly context?: Context
  readonly timestamp?: string
}

export interface Verb {
  readonly id: string
  readonly display?: LanguageMap
}

export interface Score {
  readonly scaled?: number
  readonly raw?: number
  readonly min?: number
  readonly max?: number
}

export interface Result {
  readonly score?: Score
  readonly success?: boolean
  readonly completion?: boolean
  readonly response?: string
  readonly duration?: string
  readonly extensions?: Extensions
}

export type ContextActivities = Readonly<
  Partial<Record<'parent' | 'grouping' | 'category' | 'other', readonly Activity[] | Activity>>
>

export interface Context {
  readonly registration?: string
  readonly instructor?: Actor
  readonly team?: Actor
  readonly contextActivities?: ContextActivities
  readonly revision?: string
  readonly platform?: string
  readonly language?: string
  readonly statement?: StatementRef
  readonly extensions?: Extensions
}

/** A statement as a client sends it (xAPI 1.0.3, Data 2.4). */
export interface Statement {
  readonly id?: string
  readonly actor: Actor
  readonly verb: Verb
  readonly object: Activity | Actor | StatementRef | SubStatement
  readonly result?: Result
  readonly context?: Context
  readonly timestamp?: string
  readonly stored?: string
  readonly authority?: Actor
  readonly version?: string
  readonly attachments?: readonly unknown[]
}

/** A statement as an LRS keeps it. */
export type StoredStatement = Statement &
  Required<Pick<Statement, 'id' | 'timestamp' | 'stored' | 'authority' | 'version'>>

/** The activity that a statement is about, if it is about one. */
export function activityOf({ object }: Pick<Statement, 'object'>): Activity | undefined {
  const isActivity = object.objectType === undefined || object.objectType === 'Activity'
  // An object without a type is an activity (xAPI 1.0.3, Data 2.4.4).
  return isActivity ? (object as Activity) : undefined
}

/** One activity or many: always many (xAPI 1.0.3, Data 2.4.6.2). */
export function listOfActivities(
  context: Context | undefined,
  name: keyof ContextActivities,
): readonly Activity[] {
  const found = context?.contextActivities?.[name]
  if (found === undefined) return []
  // `Array.isArray` does not narrow a list that is readonly.
  return Array.isArray(found) ? (found as readonly Activity[]) : [found as Activity]
}

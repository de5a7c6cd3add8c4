/** Who learns, by one thing that only they have (xAPI 1.0.3 Data 2.4.2.1). */
export interface Agent {
  readonly objectType: 'Agent'
  readonly name?: string
  readonly account?: { readonly homePage: string; readonly name: string }
  readonly mbox?: string
  readonly mbox_sha1sum?: string
  readonly openid?: string
}

/**
 * An actor as an LMS puts it into a launch address. The oldest ones write each property as a list
 * (TinCan 0.90), and an account under other names. `undefined` when it names nobody.
 */
export function agentOf(text: string | null): Agent | undefined {
  const given = objectOf(parsed(text))
  if (!given) return undefined
  const name = textOf(given['name'])
  const named = { objectType: 'Agent', ...(name !== undefined && { name }) } as const
  const account = accountOf(objectOf(first(given['account'])))
  if (account) return { ...named, account }
  const mbox = textOf(given['mbox'])
  if (mbox !== undefined) return { ...named, mbox: mbox.includes(':') ? mbox : `mailto:${mbox}` }
  const hash = textOf(given['mbox_sha1sum'])
  if (hash !== undefined) return { ...named, mbox_sha1sum: hash }
  const openid = textOf(given['openid'])
  return openid === undefined ? undefined : { ...named, openid }
}

/** The same text for the same person, whatever they are called. */
export function identityOf({ account, mbox, mbox_sha1sum: hash, openid }: Agent): string {
  return account ? `${account.homePage} ${account.name}` : (mbox ?? hash ?? openid ?? '')
}

function accountOf(
  given: Readonly<Record<string, unknown>> | undefined,
): Agent['account'] | undefined {
  const homePage = textOf(given?.['homePage'] ?? given?.['accountServiceHomePage'])
  const name = textOf(given?.['name'] ?? given?.['accountName'])
  return homePage === undefined || name === undefined ? undefined : { homePage, name }
}

/** What is in JSON, or nothing where it is none. */
export function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

export function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  // An object that JSON made has text for keys.
  return isObject ? (value as Readonly<Record<string, unknown>>) : undefined
}

/** A text that is not empty, also the first of a list of them. */
export function textOf(value: unknown): string | undefined {
  const text = first(value)
  return typeof text === 'string' && text.trim() !== '' ? text : undefined
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value
}

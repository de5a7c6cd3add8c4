import type { Actor } from './lrs/statement.ts'

/** How an LMS writes the address of a launch; all of these are right (cmi5 8.1, RFC 3986). */
export interface LaunchStyle {
  /** The parameters the other way round. */
  readonly isReversed?: boolean
  /** A blank as `+`, as forms write it. */
  readonly hasPlus?: boolean
}

/** Puts parameters behind those that an address has. */
export function withParameters(
  address: string,
  parameters: Readonly<Record<string, string | undefined>>,
  { isReversed = false, hasPlus = false }: LaunchStyle = {},
): string {
  const [rest = '', ...hash] = address.split('#')
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  const ordered = isReversed ? pairs.toReversed() : pairs
  const query = ordered.join('&').replaceAll('%20', hasPlus ? '+' : '%20')
  const fragment = hash.length > 0 ? `#${hash.join('#')}` : ''
  return `${rest}${rest.includes('?') ? '&' : '?'}${query}${fragment}`
}

/** A launch as the LMSs do it that read `tincan.xml` (RusticiSoftware, "Launch", `lms_lrs.md`). */
export interface TincanLaunch {
  readonly address: string
  readonly endpoint: string
  /** As a whole header, or without its scheme. */
  readonly auth: string
  readonly actor: Actor
  readonly activityId: string
  readonly registration?: string
  readonly platform?: string
  /** Some LMSs write an actor as xAPI 0.9 had it: each property a list, and no type. */
  readonly actorAs?: 'now' | 'old'
  /** Parameters of the LMS's own. */
  readonly others?: Readonly<Record<string, string>>
}

export function tincanLaunchUrl(launch: TincanLaunch, style: LaunchStyle = {}): string {
  const { actor, actorAs = 'now', others = {} } = launch
  const parameters = {
    endpoint: launch.endpoint,
    auth: launch.auth,
    actor: JSON.stringify(actorAs === 'old' ? oldActor(actor) : actor),
    registration: launch.registration,
    activity_id: launch.activityId,
    activity_platform: launch.platform,
    ...others,
  }
  return withParameters(launch.address, parameters, style)
}

function oldActor({ name, mbox, account }: Actor): object {
  return {
    ...(name !== undefined && { name: [name] }),
    ...(mbox !== undefined && { mbox: [mbox] }),
    ...(account && {
      account: [{ accountServiceHomePage: account.homePage, accountName: account.name }],
    }),
  }
}

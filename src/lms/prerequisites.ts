/** What an item has reached, in the words of AICC (CMI Guidelines 3.5, Appendix A). */
export type PrerequisiteStatus =
  'passed' | 'completed' | 'browsed' | 'failed' | 'not attempted' | 'incomplete'

/** Why something cannot be opened yet: items, and what each of them should be. */
export interface Unmet {
  readonly item: string
  /** Absent: passed or completed. */
  readonly wanted?: PrerequisiteStatus
  /** It should be anything else. */
  readonly isNot?: true
}

type Script =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Script[] }
  | { readonly kind: 'some'; readonly count: number; readonly parts: readonly Script[] }
  | { readonly kind: 'not'; readonly part: Script }
  | { readonly kind: 'item'; readonly unmet: Unmet }

const words: readonly PrerequisiteStatus[] = [
  ...(['passed', 'completed', 'browsed', 'failed', 'not attempted', 'incomplete'] as const),
]

/**
 * Reads `adlcp:prerequisites` (SCORM 1.2 CAM 2.3.2.5: the script of AICC): `&`, `|`, `~`, `=`, `<>`,
 * `{a,b}`, `2*{a,b,c}` and brackets. Answers what is still to be done; nothing where all is. A script
 * that cannot be read locks nothing, as in the LMSs that read none.
 */
export function unmetIn(
  script: string,
  statusOf: (item: string) => PrerequisiteStatus | undefined,
): readonly Unmet[] {
  const read = readScript(script)
  return read && !isMet(read, statusOf) ? missing(read, statusOf) : []
}

function readScript(script: string): Script | undefined {
  const tokens = script.match(/<>|[&|~=(){},*]|"[^"]*"|[^\s&|~=(){},*<>"]+/g) ?? []
  const left = [...tokens]
  const take = (token: string): boolean => left[0] === token && left.shift() !== undefined

  function either(): Script | undefined {
    return joined('any', '|', both)
  }

  function both(): Script | undefined {
    return joined('all', '&', one)
  }

  function joined(
    kind: 'all' | 'any',
    sign: string,
    next: () => Script | undefined,
  ): Script | undefined {
    const parts: Script[] = []
    do {
      const part = next()
      if (!part) return undefined
      parts.push(part)
    } while (take(sign))
    return { kind, parts }
  }

  function one(): Script | undefined {
    if (take('~')) {
      const part = one()
      return part && { kind: 'not', part }
    }
    if (take('(')) {
      const inner = either()
      return take(')') ? inner : undefined
    }
    if (left[0] === '{') return set(undefined)
    if (left[1] === '*') {
      const count = Number(left.splice(0, 2)[0])
      return Number.isInteger(count) ? set(count) : undefined
    }
    return named()
  }

  function set(count: number | undefined): Script | undefined {
    if (!take('{')) return undefined
    const parts: Script[] = []
    do {
      const part = either()
      if (!part) return undefined
      parts.push(part)
    } while (take(','))
    if (!take('}')) return undefined
    return { kind: 'some', count: count ?? parts.length, parts }
  }

  function named(): Script | undefined {
    const item = left.shift()
    if (item === undefined || /^[^\w"-]/.test(item)) return undefined
    const id = item.replaceAll('"', '')
    const isNot = take('<>')
    if (!isNot && !take('=')) return { kind: 'item', unmet: { item: id } }
    const text = left.shift()?.replaceAll('"', '').toLowerCase() ?? ''
    const wanted = words.find((word) => word === text || (text.length === 1 && word[0] === text))
    return wanted && { kind: 'item', unmet: { item: id, wanted, ...(isNot && { isNot }) } }
  }

  const read = either()
  return left.length === 0 ? read : undefined
}

type StatusOf = (item: string) => PrerequisiteStatus | undefined

function isMet(script: Script, statusOf: StatusOf): boolean {
  switch (script.kind) {
    case 'all':
      return script.parts.every((part) => isMet(part, statusOf))
    case 'any':
      return script.parts.some((part) => isMet(part, statusOf))
    case 'some':
      return script.parts.filter((part) => isMet(part, statusOf)).length >= script.count
    case 'not':
      return !isMet(script.part, statusOf)
    case 'item': {
      const { item, wanted, isNot } = script.unmet
      const status = statusOf(item)
      // An item that is not there cannot be done.
      if (wanted === undefined) return !status || status === 'passed' || status === 'completed'
      return (status === wanted) !== (isNot === true)
    }
  }
}

/** The items that keep it closed. */
function missing(script: Script, statusOf: StatusOf): readonly Unmet[] {
  switch (script.kind) {
    case 'item':
      return [script.unmet]
    case 'not':
      return itemsIn(script.part).map((unmet) => ({ ...unmet, isNot: true }))
    default:
      return script.parts
        .filter((part) => !isMet(part, statusOf))
        .flatMap((part) => missing(part, statusOf))
  }
}

function itemsIn(script: Script): readonly Unmet[] {
  if (script.kind === 'item') return [script.unmet]
  return script.kind === 'not' ? itemsIn(script.part) : script.parts.flatMap(itemsIn)
}

import type { Access, Element, Elements, Fault, Place } from './element.ts'

/** The error codes of a standard for wrong use of its data model. */
export interface ModelErrors {
  readonly unknown: Readonly<Record<Way, string>>
  /** An index that is not there, or an empty name. */
  readonly nowhere: Readonly<Record<Way, string>>
  readonly noChildren: string
  readonly noCount: string
  readonly keyword: string
  readonly readOnly: string
  readonly writeOnly: string
  readonly dependency: string
  readonly faults: Readonly<Record<Fault, string>>
}

type Way = 'get' | 'set'

/** A data model, as content uses it. An error is the number that the content gets, if any. */
export interface DataModel {
  read(name: string): string | undefined
  write(name: string, value: string): string | undefined
  /** The LMS took a value. */
  took(name: string, value: string): void
  /** Whether an empty answer says that there is no value yet. */
  isUnset(name: string): boolean
}

interface Index {
  readonly index: number
  /** How many records there are; not a number where the LMS does not say. */
  readonly count: number
}

interface Found {
  readonly element: Element
  readonly indexes: readonly Index[]
}

/** `ask` reads what the LMS has. */
export function createDataModel(
  elements: Elements,
  errors: ModelErrors,
  ask: (name: string) => string,
): DataModel {
  /** What was written in this session: some of it cannot be read back. */
  const written = new Map<string, string>()

  function read(name: string): string | undefined {
    const found = find(name)
    if (!found) return unknown(name, 'get')
    if (accessTo(found) === 'write') return errors.writeOnly
    return found.indexes.some(({ index, count }) => index >= count) ? errors.nowhere.get : undefined
  }

  function write(name: string, value: string): string | undefined {
    const found = find(name)
    if (!found) return unknown(name, 'set')
    const { element, indexes } = found
    const access = accessTo(found)
    if (access === 'keyword') return errors.keyword
    if (access === 'read') return errors.readOnly
    // The next record may be begun, and none after it.
    if (indexes.some(({ index, count }) => index > count)) return errors.nowhere.set
    const place = placeOf(name, indexes)
    const isReady = (element.needs ?? []).every((needed) => place.valueOf(needed) !== '')
    if (!isReady) return errors.dependency
    const fault = element.fault(value, place)
    return fault && errors.faults[fault]
  }

  function find(name: string): Found | undefined {
    const pattern = patternOf(name)
    const element = Object.hasOwn(elements, pattern) ? elements[pattern] : undefined
    if (!element) return undefined
    const indexes = [...name.matchAll(indexPattern)].map((match) => ({
      index: Number(match[1]),
      count: parseInt(ask(`${name.slice(0, match.index)}._count`), 10),
    }))
    return { element, indexes }
  }

  function unknown(name: string, way: Way): string {
    if (name === '') return errors.nowhere[way]
    const owner = patternOf(`${name.slice(0, name.lastIndexOf('.'))}.`)
    const isOwned = Object.keys(elements).some((known) => `${known}.`.startsWith(owner))
    if (way === 'get' && isOwned && name.endsWith('._children')) return errors.noChildren
    return way === 'get' && isOwned && name.endsWith('._count')
      ? errors.noCount
      : errors.unknown[way]
  }

  function placeOf(name: string, indexes: readonly Index[]): Place {
    const { index, count } = indexes.at(-1) ?? { index: 0, count: 0 }
    const inRecord = (other: number): string =>
      known(withIndexes(patternOf(name), [...indexes.slice(0, -1), { index: other }]))
    return {
      valueOf: (pattern) => known(withIndexes(pattern, indexes)),
      others: () => [...Array(count || 0).keys()].filter((other) => other !== index).map(inRecord),
      current: () => known(name),
      index,
    }
  }

  function known(name: string): string {
    const isReadable = elements[patternOf(name)]?.access !== 'write'
    return written.get(name) ?? (isReadable ? ask(name) : '')
  }

  return {
    read,
    write,
    took(name, value) {
      written.set(name, value)
    },
    isUnset: (name) => !written.has(name) && find(name)?.element.startsUnset === true,
  }
}

function accessTo({ element, indexes }: Found): Access {
  return element.accessIn?.(indexes.at(-1)?.index ?? 0) ?? element.access
}

/** An index stands between two names and has no leading zeros. */
const indexPattern = /\.(0|[1-9]\d*)(?=\.)/g

/** The name as it stands in the table; what a request is about differs too. */
function patternOf(name: string): string {
  return name.replace(indexPattern, '.n').replace(/\.\{target=[\w.-]+\}$/, '.{target}')
}

/** `cmi.objectives.n.id` with the first of the indexes is `cmi.objectives.0.id`. */
function withIndexes(pattern: string, indexes: readonly { readonly index: number }[]): string {
  const left = [...indexes]
  return pattern.replace(/\.n(?=\.)/g, () => `.${left.shift()?.index ?? 'n'}`)
}

import type { ActiveKind } from './asset-findings.ts'
import { xmlTokens, type XmlAttribute, type XmlTag } from './svg-tokens.ts'

/** Something in an SVG that does more than show, and where it stands. */
export interface ActivePart {
  readonly kind: ActiveKind
  readonly found: string
  readonly offset: number
}

type Found = Omit<ActivePart, 'offset'>

const scripts = new Set(['script', 'handler', 'listener'])
const foreigners = new Set(['foreignobject', 'iframe', 'embed', 'object', 'audio', 'video'])
const picture = /^data:image\/(?:png|jpe?g|gif|webp)[;,]/i

/**
 * What makes an SVG more than a picture, the first of each kind. Opened by itself it runs in the
 * name of the LMS, so all that can run or fetch is refused, also what browsers no longer do.
 */
export function findActiveParts(svg: string): readonly ActivePart[] {
  const first = new Map<ActiveKind, ActivePart>()
  for (const part of activeParts(svg)) if (!first.has(part.kind)) first.set(part.kind, part)
  return [...first.values()]
}

function* activeParts(svg: string): Generator<ActivePart> {
  let style = ''
  let styleAt: number | undefined
  for (const token of xmlTokens(svg)) {
    const { kind, offset } = token
    if (kind === 'text' && styleAt !== undefined) style += token.text
    if (kind === 'declaration') yield { kind: 'doctype', found: token.text, offset }
    if (kind === 'malformed') yield { kind, found: token.text, offset }
    if (kind === 'instruction' && !/^xml\s/.test(token.text)) {
      yield { kind: 'external', found: `<?${token.text.slice(0, 40)}`, offset }
    }
    if (kind !== 'tag') continue
    for (const found of inTag(token)) yield { ...found, offset }
    if (token.name === 'style' && !token.isEnd) styleAt ??= offset
    else if (token.name === 'style' && styleAt !== undefined) {
      for (const found of inCss(style)) yield { ...found, offset: styleAt }
      style = ''
      styleAt = undefined
    }
  }
}

function* inTag({ name, attributes }: XmlTag): Generator<Found> {
  if (scripts.has(name)) yield { kind: 'script', found: `<${name}>` }
  if (foreigners.has(name)) yield { kind: 'foreign', found: `<${name}>` }
  for (const attribute of attributes) {
    const kind = activeAttribute(attribute)
    const found = `${attribute.name}="${attribute.value.slice(0, 40)}"`
    if (kind !== undefined) yield { kind, found }
    for (const { kind: inValue } of inCss(attribute.value)) yield { kind: inValue, found }
  }
}

function activeAttribute({ name, value }: XmlAttribute): ActiveKind | undefined {
  if (/^on./.test(name)) return 'handler'
  // An animation can put a script into a link.
  if (name === 'attributename' && /^(?:.*:)?(?:href|on.*)$/i.test(value.trim())) return 'script'
  const isReference = name === 'href' || name === 'src' || name === 'base'
  return isReference && !isInside(value) ? 'external' : undefined
}

/** CSS that fetches. Escapes could spell any name, so they may not stand beside what fetches. */
function* inCss(css: string): Generator<Found> {
  const plain = css.replace(/\/\*[^]*?(?:\*\/|$)/g, '')
  const imports = /@import/i.exec(plain)?.[0]
  const images = /\b(?:image-set|image|src)\(/i.exec(plain)?.[0]
  const escapes = /[(@]/.test(plain) ? /\\.{0,6}/.exec(plain)?.[0] : undefined
  const urls = [...plain.matchAll(/url\(\s*["']?\s*(?=([^]{0,40}))/gi)]
  const url = urls.find(([, target = '']) => !isInside(target))?.[1]
  const found = imports ?? images ?? escapes ?? url
  if (found !== undefined) yield { kind: 'external', found }
}

/** In the same file: a fragment, or a bitmap as data. */
function isInside(address: string): boolean {
  const target = address.trim()
  return target === '' || target.startsWith('#') || picture.test(target)
}

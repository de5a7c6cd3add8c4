/** Names of characters that a page shows as the marks of an address or of a header. */
const names: Readonly<Record<string, string>> = {
  ...{ amp: '&', colon: ':', sol: '/', commat: '@', equals: '=', plus: '+', quest: '?' },
  ...{ period: '.', lowbar: '_', num: '#', nbsp: ' ', tab: ' ', quot: '"', apos: "'" },
}

/** Whatever has no width, and the hyphen that shows only where a line breaks. */
const unseen = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g

/**
 * A text as people and programs read it: what is a code (of HTML, JSON, YAML or an address) written
 * out, and then without markup too. What only looks like a code is written out as well, for these
 * are to be searched, not shown. Their lines are those of the text.
 */
export function readingsOf(text: string): readonly string[] {
  // Codes may hold codes, as an address in an attribute does.
  const plain = decoded(decoded(text)).replace(dataUrl, inDataUrl).replace(unseen, '')
  return [plain, withoutMarkup(plain)]
}

function decoded(text: string): string {
  return text
    .replace(/&#x([\da-f]{1,6});?/gi, (code: string, hex: string) => written(code, hex, 16))
    .replace(/&#(\d{1,7});?/g, (code: string, digits: string) => written(code, digits, 10))
    .replace(/&([a-z]{2,8});/gi, (code, name: string) => names[name.toLowerCase()] ?? code)
    .replace(/\\u([\da-f]{4})/gi, (code: string, hex: string) => written(code, hex, 16))
    .replace(/\\x([\da-f]{2})/gi, (code: string, hex: string) => written(code, hex, 16))
    .replace(/%([2-7][\da-f])/gi, (code: string, hex: string) => written(code, hex, 16))
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

const dataUrl = /;base64,([A-Za-z0-9+/]{12,})/g

function inDataUrl(_: string, packed: string): string {
  const whole = packed.length % 4 === 1 ? packed.slice(0, -1) : packed
  return `, ${atob(whole).replaceAll('\n', ' ')}`
}

/** A line feed stays a code, so that lines stay lines. */
function written(code: string, digits: string, base: number): string {
  const value = parseInt(digits, base)
  if (value > 0x10ffff) return code
  return value < 0x20 ? ' ' : String.fromCodePoint(value)
}

/** Of HTML, XML and Markdown; what stood on both sides of a mark is then one word. */
function withoutMarkup(text: string): string {
  return text
    .replace(/<[^<>]{0,2000}>/g, (tag) => tag.replace(/[^\n]/g, ''))
    .replace(/\[([^[\]\n]{0,500})\]\([^()\n]{0,2000}\)/g, '$1')
    .replace(/[*`]|~~|==|(?<![A-Za-z0-9_])_{1,3}|_{1,3}(?![A-Za-z0-9_])/g, '')
}

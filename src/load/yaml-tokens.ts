/** What makes front matter unfit for the YAML parser, and at which character it shows. */
export interface Unfit {
  readonly kind: 'deep' | 'alias' | 'tab' | 'quote' | 'bracket'
  readonly offset: number
  readonly token: string
}

/** A token in its place, as `Lexer.lex` of the `yaml` package cuts the text; blanks left out. */
interface Token {
  readonly text: string
  readonly offset: number
  readonly column: number
  /** What stands before the first token of a line. */
  readonly indent: string | undefined
  /** Plain text or a block of text: never a sign of YAML, whatever it begins with. */
  readonly isText: boolean
}

/** The lexer marks the begin of a document, of a scalar and of an error by control characters. */
const scalarFollows = '\u001F'
const marker = /^[\u0002\u0018\u001F\uFEFF]$/

/**
 * The first thing for which front matter is refused before a parser sees it: the parser recurses
 * and overflows its stack, the lexer does not. Quotes and blocks of text may hold anything.
 */
export function findUnfit(lexed: Iterable<string>, maxDepth: number): Unfit | undefined {
  const brackets: Token[] = []
  let columns: readonly number[] = []
  for (const [token, before] of significant(lexed)) {
    const kind = unfitAlone(token, brackets.length > 0)
    if (kind !== undefined) return { kind, offset: placeOf(kind, token), token: token.text }
    if (brackets.length === 0) columns = indented(columns, token, before)
    if (!token.isText && /^[[{]$/.test(token.text)) brackets.push(token)
    if (!token.isText && /^[\]}]$/.test(token.text)) brackets.pop()
    if (columns.length - 1 + brackets.length > maxDepth) {
      return { kind: 'deep', offset: token.offset, token: token.text }
    }
  }
  const unclosed = brackets.at(-1)
  return unclosed && { kind: 'bracket', offset: unclosed.offset, token: unclosed.text }
}

/** Each token that is no blank or comment, with those before it on its line. */
function* significant(lexed: Iterable<string>): Generator<[Token, readonly string[]]> {
  let offset = 0
  let lineStart = 0
  let indent: string | undefined = ''
  let line: string[] = []
  let isText = false
  for (const text of lexed) {
    if (!isText && marker.test(text)) {
      isText = text === scalarFollows
      continue
    }
    const isBlank = !isText && /^(?:\s+|#.*)$/.test(text)
    if (!isBlank) yield [{ text, offset, column: offset - lineStart, indent, isText }, line]
    if (!isBlank) line.push(isText ? '' : text)
    offset += text.length
    const lineEnd = text.lastIndexOf('\n')
    if (lineEnd >= 0) lineStart = offset - text.length + lineEnd + 1
    if (text.endsWith('\n')) {
      indent = ''
      line = []
    } else if (!isBlank) indent = undefined
    else if (indent !== undefined) indent += text
    isText = false
  }
}

function unfitAlone(token: Token, isInBrackets: boolean): Unfit['kind'] | undefined {
  const { text, indent, isText } = token
  if (isText ? text === '<<' : /^[&*!]/.test(text)) return 'alias'
  if (!isInBrackets && indent?.includes('\t') === true) return 'tab'
  const quote = isText ? undefined : /^["']/.exec(text)?.[0]
  return quote !== undefined && (text.length < 2 || !text.endsWith(quote)) ? 'quote' : undefined
}

function placeOf(kind: Unfit['kind'], { offset, indent = '' }: Token): number {
  return kind === 'tab' ? offset - indent.length + indent.indexOf('\t') : offset
}

/**
 * The columns at which something is open after a token. A new column begins a level: at the start
 * of a line, behind a dash or a question mark, and behind a second colon, which is a mistake that
 * the parser nests for all that.
 */
function indented(
  columns: readonly number[],
  { column, indent }: Token,
  before: readonly string[],
): readonly number[] {
  if (indent !== undefined) return [...columns.filter((open) => open < column), column]
  const last = before.at(-1) ?? ''
  const opens = /^[-?]$/.test(last) || (last === ':' && before.indexOf(':') < before.length - 1)
  return opens && column > (columns.at(-1) ?? -1) ? [...columns, column] : columns
}

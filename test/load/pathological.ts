type Shape = (bytes: number) => string

/**
 * Texts that are known to make Markdown parsers slow or deep: those of cmark's own suite, those of
 * the reports against micromark, and one for each construct of GFM and of directives.
 */
export const shapes: Readonly<Record<string, Shape>> = {
  'emphasis that opens': fill('*a '),
  'emphasis of two kinds': fill('*a_ '),
  'strong that opens': fill('**a '),
  'underscores that open': fill('_a '),
  'emphasis in a word': fill('a**b'),
  'emphasis with other ends': (bytes) => fill('a**b')(bytes / 2) + fill('c* ')(bytes / 2),
  'nested emphasis': (bytes) => twice('*a **a ', 'b** b*', bytes),
  'nested strong': (bytes) => twice('**a', 'b**', bytes),
  'emphasis of mixed lengths': fill('*a**b***c '),
  'tildes that open': fill('~~a '),
  stars: fill('*'),
  'stars behind a letter': (bytes) => `a${fill('*')(bytes)}`,
  'underscores behind a letter': (bytes) => `a${fill('_')(bytes)}b`,
  'tildes behind a letter': (bytes) => `a${fill('~')(bytes)}`,
  backticks: (bytes) => `a${fill('`')(bytes)}`,
  'backticks of growing length': growing((count) => `${'`'.repeat(count)} a `),
  'backticks in pairs': fill('` `` '),
  'quotes on one line': fill('>'),
  'quotes with spaces': fill('> '),
  'quotes and a text': (bytes) => `${fill('> ')(bytes)}a`,
  'dashes with spaces': fill('- '),
  'lists on one line': (bytes) => `${fill('- ')(bytes)}a`,
  'stars with spaces': (bytes) => `${fill('* ')(bytes)}a`,
  'numbers on one line': (bytes) => `${fill('1. ')(bytes)}a`,
  'quotes and lists by turns': (bytes) => `${fill('> - ')(bytes)}a`,
  'lists by indentation': stairs((depth) => `${'  '.repeat(depth)}- a\n`),
  'numbers by indentation': stairs((depth) => `${'   '.repeat(depth)}1. a\n`),
  'quotes over lines': stairs((depth) => `${'>'.repeat(depth + 1)} a\n`),
  'lists in quotes over lines': stairs((depth) => `> ${'  '.repeat(depth)}- a\n`),
  'lists by tabs': stairs((depth) => `${'\t'.repeat(depth)}- a\n`),
  'deep list and back': (bytes) => fill(stairs((d) => `${'  '.repeat(d)}- a\n`)(1500))(bytes),
  'empty items': fill('-\n'),
  'items with blank lines': fill('- a\n\n'),
  'items of changing marks': fill('- a\n* b\n+ c\n'),
  'items of falling depth': fill('    - a\n   - b\n  - c\n - d\n- e\n'),
  'lazy lines in a quote': (bytes) => `> a\n${fill('b\n')(bytes)}`,
  'lazy lines in deep quotes': (bytes) => `${'> '.repeat(30)}a\n${fill('b\n')(bytes)}`,
  'quotes that stop and start': fill('> a\n\n'),
  'deep quotes of many lines': fill(`${'> '.repeat(30)}a\n`),
  'deep quotes of many paragraphs': fill(`${'> '.repeat(30)}a\n${'> '.repeat(30)}\n`),
  'brackets that open': fill('['),
  'brackets that open with text': fill('[a'),
  'brackets that open with spaces': fill('[ a '),
  'brackets that close': fill(']'),
  'nested brackets': (bytes) => twice('[', ']', bytes),
  'nested brackets with text': (bytes) => twice('[a', 'b]', bytes),
  'brackets in pairs': fill('[]'),
  'links that open': fill('[a]('),
  'links that open twice': fill('[a](b'),
  'links without an end': fill('[a](<b'),
  'links with a title that opens': fill('[a](b "'),
  'links in links': (bytes) => twice('[', '](b)', bytes),
  'images that open': fill('!['),
  'images in images': (bytes) => twice('![', '](b)', bytes),
  'images and brackets': fill('![[]()'),
  'round brackets in a link': (bytes) => `[a](${fill('(')(bytes)}`,
  'round brackets in pairs': (bytes) => `[a](${twice('(', ')', bytes)})`,
  'references that open': fill('[a]['),
  'references to one definition': (bytes) => `[a]: b\n\n${fill('[a] ')(bytes)}`,
  definitions: numbered((n) => `[a${n}]: b\n`),
  'definitions of one label': fill('[a]: b\n'),
  'definitions and references': numbered((n) => `[a${n}]: b\n\n[a${n}]\n\n`),
  'a definition that never ends': fill('[a\n'),
  'a label that never ends': (bytes) => `[${fill('a')(bytes)}`,
  'a definition with a title that opens': (bytes) => `[a]: b "${fill('c\n')(bytes)}`,
  footnotes: numbered((n) => `[^a${n}]: b\n`),
  'footnotes and calls': numbered((n) => `[^a${n}]\n\n[^a${n}]: b\n\n`),
  'calls to one footnote': (bytes) => `[^a]: b\n\n${fill('[^a] ')(bytes)}`,
  'footnotes in footnotes': fill('[^a]: '),
  'footnote calls that open': fill('[^a'),
  'tags that open': fill('<'),
  'tags with a letter': fill('<a'),
  'tags with an attribute': fill('<a b="'),
  'tags with many attributes': (bytes) => `<a${fill(' b')(bytes)}`,
  'declarations that open': fill('<!'),
  'declarations with a letter': fill('<!A '),
  'comments that open': fill('<!--'),
  'comments with text': fill('a <!-- a '),
  'instructions that open': fill('a <?'),
  'data sections that open': fill('a <![CDATA['),
  'html blocks': fill('<div>\n\n'),
  'html blocks that stay open': fill('<div>\n'),
  'comments over blocks': fill('<!-- a\n\n'),
  ampersands: fill('&'),
  'entities that do not exist': fill('&a;'),
  'entities without an end': fill('&#'),
  entities: fill('&amp;'),
  'web addresses': fill('www.'),
  'web addresses with spaces': fill('www.a.b '),
  'web addresses with text': fill('http://a.b '),
  'one web address': (bytes) => `http://a.b/${fill('c')(bytes)}`,
  'a web address with entities': (bytes) => `http://a.b/${fill('&a;')(bytes)}`,
  'a web address with brackets': (bytes) => `http://a.b/${fill(')')(bytes)}`,
  'a web address with marks': (bytes) => `http://a.b/${fill('?!')(bytes)}`,
  'schemes that open': fill('http://'),
  'mail addresses': fill('a@b.c '),
  'mail addresses that open': fill('a@'),
  'one mail address': (bytes) => `${fill('a.')(bytes)}@b.c`,
  'at signs': fill('@'),
  'addresses between brackets': fill('<a@b.c>'),
  'a long word': fill('a'),
  'a long word with underscores': fill('a_'),
  'a long word with dots': fill('a.'),
  'a table of many columns': (bytes) => table(bytes / 6, 2),
  'a table of many rows': (bytes) => table(3, bytes / 8),
  'a table that is square': (bytes) => table(Math.sqrt(bytes / 4), Math.sqrt(bytes / 4)),
  'a table of short rows': (bytes) =>
    `|${'a|'.repeat(bytes / 8)}\n|${'-|'.repeat(bytes / 8)}\n${fill('b\n')(bytes / 2)}`,
  'a head of many columns': (bytes) => `|${fill('a|')(bytes)}`,
  'heads without a table': fill('|a|\n'),
  'dashes of a table': fill('|-'),
  'rows that could be heads': fill('a|b\n-|\n'),
  'cells with emphasis': (bytes) => `|a|b|\n|-|-|\n${fill('|*a_|_b*|\n')(bytes)}`,
  'cells with code': (bytes) => `|a|b|\n|-|-|\n${fill('|`a|b`|\n')(bytes)}`,
  pipes: fill('|'),
  'escaped pipes': (bytes) => `|a|\n|-|\n|${fill('\\|')(bytes)}`,
  escapes: fill('\\'),
  'escapes of stars': fill('\\*'),
  'line ends with escapes': fill('a\\\n'),
  'line ends with spaces': fill('a  \n'),
  spaces: fill(' '),
  'spaces behind a letter': (bytes) => `a${fill(' ')(bytes)}b`,
  tabs: fill('\t'),
  'blank lines': fill('\n'),
  'blank lines in a list': (bytes) => `- a\n${fill('\n')(bytes)}  b`,
  'blank lines in a quote': (bytes) => `> a\n${fill('>\n')(bytes)}> b`,
  'blank lines in a footnote': (bytes) => `[^a]: b\n${fill('\n')(bytes)}    c`,
  'blank lines in code': (bytes) => `    a\n${fill('\n')(bytes)}    b`,
  'fences that open': fill('```\n'),
  'fences of growing length': growing((count) => `${'`'.repeat(count + 3)}\n`),
  'fences in quotes': fill('> ```\n'),
  headings: fill('# a\n'),
  'a heading of marks': (bytes) => `# ${fill('#')(bytes)}`,
  'a heading of marks and spaces': (bytes) => `# ${fill('# ')(bytes)}`,
  underlines: fill('a\n=\n'),
  'underlines behind text': (bytes) => `${fill('a\n')(bytes)}=`,
  'thematic breaks': fill('---\n'),
  'stars as a break': (bytes) => fill('* ')(bytes),
  'lines of one paragraph': fill('a\n'),
  paragraphs: fill('a\n\n'),
  'numbers that are too long': fill('1234567890. a\n'),
  'task boxes': fill('- [ ] a\n'),
  'boxes on one line': fill('- [ ] '),
  'directives that open': fill(':::a\n'),
  'directives and ends': fill(':::a\n:::\n'),
  'directives in directives': nested,
  'a directive of many colons': (bytes) => `${fill(':')(bytes)}a`,
  colons: fill('a:'),
  'directive labels that open': fill(':::a['),
  'a directive label of brackets': (bytes) => `:::a${twice('[', ']', bytes)}\n:::`,
  'a directive of many attributes': (bytes) => `:::a{${fill('b=c ')(bytes)}}\n:::`,
  'a directive with an open attribute': (bytes) => `:::a{b="${fill('c ')(bytes)}\n:::`,
  'leaf directives': fill('::a\n'),
  'a directive of many paragraphs': (bytes) => `:::a\n${fill('b\n\n')(bytes)}:::`,
  'a directive of many lines': (bytes) => `:::a\n${fill('b\n')(bytes)}:::`,
  'paragraphs of nested emphasis': tiles((bytes) => twice('*a **a ', 'b** b*', bytes), 1_200),
  'paragraphs of nested images': tiles((bytes) => twice('![', '](b)', bytes), 300),
  'paragraphs of closing brackets': tiles(fill(']'), 190),
  'paragraphs of comments': tiles(fill('a <!-- a '), 1_700),
  'paragraphs of attributes': tiles((bytes) => `:::a{${fill('b=c ')(bytes)}}\n:::`, 19_000),
  'deep lists on lines': tiles((bytes) => `${fill('- ')(bytes)}a`, 62),
  'deep numbers on lines': tiles((bytes) => `${fill('1. ')(bytes)}a`, 90),
  'deep quotes by turns': tiles(
    stairs((depth) => `${'>'.repeat(depth + 1)} a\n`),
    580,
  ),
  'deep lists by turns': tiles(
    stairs((depth) => `${'  '.repeat(depth)}- a\n`),
    1_000,
  ),
  'blocks in blocks of many paragraphs': (bytes) => `${':::a\n'.repeat(8)}${fill('b\n\n')(bytes)}`,
  'a directive of many list items': (bytes) => `:::a\n${fill('- [ ] b\n')(bytes)}:::`,
}

function fill(piece: string): Shape {
  return (bytes) => piece.repeat(Math.max(1, Math.floor(bytes / piece.length)))
}

/** One piece over and over, so that each stays below what one piece may be. */
function tiles(shape: Shape, size: number): Shape {
  return (bytes) => `${shape(size)}\n\n`.repeat(Math.ceil(bytes / size))
}

function twice(open: string, close: string, bytes: number): string {
  const count = Math.floor(bytes / (open.length + close.length))
  return open.repeat(count) + close.repeat(count)
}

function growing(piece: (count: number) => string): Shape {
  return (bytes) => collect(bytes, (index) => piece(index + 1))
}

function stairs(step: (depth: number) => string): Shape {
  return (bytes) => collect(bytes, step)
}

function numbered(piece: (index: number) => string): Shape {
  return (bytes) => collect(bytes, piece)
}

function nested(bytes: number): string {
  const depth = Math.floor(Math.sqrt(bytes))
  const open = Array.from({ length: depth }, (_, index) => `${':'.repeat(depth - index + 3)}a\n`)
  const close = Array.from({ length: depth }, (_, index) => `${':'.repeat(index + 4)}\n`)
  return open.join('') + close.join('')
}

function table(columns: number, rows: number): string {
  const row = `|${'a|'.repeat(columns)}\n`
  return `${row}|${'-|'.repeat(columns)}\n${row.repeat(rows)}`
}

function collect(bytes: number, piece: (index: number) => string): string {
  let text = ''
  for (let index = 0; text.length < bytes; index++) text += piece(index)
  return text
}

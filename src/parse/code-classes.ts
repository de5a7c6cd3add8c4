/** The colours that code has: see `code.css`. */
const names: Readonly<Record<string, readonly string[]>> = {
  'code-comment': ['comment', 'quote', 'doctag'],
  'code-keyword': ['keyword', 'selector-tag', 'built_in', 'type', 'name', 'tag', 'meta'],
  'code-string': ['string', 'regexp', 'symbol', 'link', 'char', 'code', 'formula'],
  'code-number': ['number', 'literal', 'selector-pseudo', 'bullet'],
  'code-name': [
    ...['title', 'section', 'attr', 'attribute', 'property', 'variable', 'template-variable'],
    ...['selector-class', 'selector-id', 'selector-attr'],
  ],
  'code-strong': ['strong'],
  'code-added': ['addition'],
  'code-deleted': ['deletion'],
}

/** Every class that a piece of code may have. */
export const codeClasses: readonly string[] = Object.keys(names)

const ours: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([name, theirs]) =>
    theirs.map((each) => [`hljs-${each}`, name] as const),
  ),
)

/** Our class for those of the library; nothing for what has no colour of its own. */
export function codeClass(theirs: unknown): string | undefined {
  return Array.isArray(theirs) ? ours.get(String(theirs[0])) : undefined
}

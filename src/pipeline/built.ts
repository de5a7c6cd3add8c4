/**
 * Where a built part of the toolkit lies: the parser's thread, a player, the schemas. Source and
 * bundle both find it, because a bundle stands in `dist` itself.
 */
export function builtPart(path: string): URL {
  const isSource = import.meta.url.endsWith('.ts')
  return new URL(isSource ? `../../dist/${path}` : `./${path}`, import.meta.url)
}

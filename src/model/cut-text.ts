/** The first characters of a text that fit, as LMSs count them, and none cut in two. */
export function cutText(text: string, limit: number): string {
  return text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '')
}

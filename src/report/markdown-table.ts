/** The lines of a table; what stands in the cells is shown as it is. */
export function markdownRows(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const all = [head, head.map(() => '---'), ...rows.map((row) => row.map(markdownText))]
  return all.map((row) => `| ${row.join(' | ')} |`)
}

/** The author's words are shown, not followed. */
export function markdownText(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~&]/g, '\\$&')
}

/** Characters by which a text within a block is known. */
const most = 80

/** By what a text is known in the file of its author and on the page: how it begins, without its blanks. */
export function partText(text: string): string {
  return text.replace(/\s+/g, '').slice(0, most)
}

/** A number with the word for so many: `1 antwoord`, `2 antwoorden`, `0 antwoorden`. */
export function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`
}

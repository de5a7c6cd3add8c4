import type { ScaffoldWords } from './scaffold-words.ts'

/** The commands that come next for a course in a folder, as they can be typed. */
export function nextSteps(folder: string, words: ScaffoldWords): readonly string[] {
  const course = /^[\w./-]+$/.test(folder) ? folder : `"${folder}"`
  const steps = [
    [`lespakket check ${course}`, words.nextCheck],
    [`lespakket preview ${course}`, words.nextPreview],
    [`lespakket export ${course}`, words.nextExport],
  ] as const
  const width = Math.max(...steps.map(([command]) => command.length))
  return [words.next, ...steps.map(([command, does]) => `  ${command.padEnd(width)}  ${does}`)]
}

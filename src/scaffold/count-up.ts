import type { ScaffoldFile } from './changes.ts'

/** `course.md` with one more where `expect` counts what is added; nothing where it does not. */
export function countUp(
  texts: ReadonlyMap<string, string>,
  keys: readonly ('modules' | 'lessons')[],
): readonly ScaffoldFile[] {
  const text = texts.get('course.md') ?? ''
  const [front = ''] = /^\uFEFF?---[^]*?\n---/.exec(text) ?? []
  const number = new RegExp(`\\b(${keys.join('|')})(["']?[ \\t]*:[ \\t]*)(\\d+)`, 'g')
  // The key, with what stands behind it on its line and indented below it.
  const counted = front.replace(/^expect:.*(?:\r?\n[ \t]+.*)*/m, (expect) =>
    expect.replace(number, (_, key: string, colon: string, count: string) =>
      [key, colon, String(Number(count) + 1)].join(''),
    ),
  )
  return counted === front
    ? []
    : [{ path: 'course.md', contents: counted + text.slice(front.length) }]
}

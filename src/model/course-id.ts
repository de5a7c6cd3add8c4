/** The form of every id an author gives: course, module, lesson, activity, objective. */
export const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
export const idLength = 40

/** Letters that do not fall apart into a letter and a mark. */
const spelt: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  þ: 'th',
}

/** A well-formed id made of a text: `Één les` gives `een-les`. Empty where no letter of it fits. */
export function idFrom(text: string): string {
  const plain = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđþ]/g, (letter) => spelt[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, idLength)
    .replace(/-$/, '')
  return idPattern.test(plain) ? plain : ''
}

/** The id itself, or the first of `id-2`, `id-3` that is free. */
export function uniqueId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `-${number}`
    const candidate = id.slice(0, idLength - ending.length).replace(/-$/, '') + ending
    if (!taken.has(candidate)) return candidate
  }
}

/** Items with what stands between them in a sentence: "a, b en c". */
export function listed<Item>(items: readonly Item[], and: string): readonly (Item | string)[] {
  return items.flatMap((item, index) => {
    if (index === 0) return [item]
    return [index === items.length - 1 ? ` ${and} ` : ', ', item]
  })
}

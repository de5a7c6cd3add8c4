import type { Edition, Exporter } from '../model/site.ts'

/** The edition by that name, or else the usual one. An unknown name is a mistake of the caller. */
export function editionOf(editions: readonly Edition[], name: string | undefined): Edition {
  const edition = name === undefined ? editions[0] : editions.find(({ id }) => id === name)
  if (!edition) throw new Error(`There is no edition "${name ?? ''}".`)
  return edition
}

/** Which edition an exporter packs when this one is asked for; none where it knows no editions. */
export function editionFor({ editions }: Exporter, name?: string): Edition | undefined {
  return editions && editionOf(editions, name)
}

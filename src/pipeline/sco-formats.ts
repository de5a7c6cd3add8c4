import { exporters } from '../export/registry.ts'
import type { ScoUnit } from '../model/sco.ts'
import { UsageError } from '../model/usage-error.ts'

/** Throws where one of the formats cannot hold what `--sco` asks for. */
export function demandScos(formats: readonly string[], unit: ScoUnit | undefined): void {
  const able = exporters.filter(({ holdsScos }) => holdsScos).map(({ id }) => id)
  const format = formats.find((id) => !able.includes(id))
  if (unit === undefined || format === undefined) return
  const names = able.join(', ')
  throw new UsageError({
    nl: `--sco ${unit} kan niet bij het formaat ${format}: SCO's zijn er alleen in ${names}. Noem die met --format, of laat --sco weg.`,
    en: `--sco ${unit} is not possible for the format ${format}: only ${names} has SCOs. Name it with --format, or leave out --sco.`,
  })
}

import { compareText } from '../model/position.ts'
import { launchPage, type Sco, type Site } from '../model/site.ts'

/** An entry of the menu that an LMS shows: an item of the organization. */
export interface MenuItem {
  readonly identifier: string
  readonly title: string
  /** Identifier of what it launches; absent for a heading above other entries. */
  readonly resource?: string
  /** It does not count for the course as a whole. */
  readonly isBonus?: true
  readonly items: readonly MenuItem[]
}

/** What a manifest says of files that belong together. */
export interface PackageResource {
  readonly identifier: string
  /** The page that an LMS opens: then it is a SCO. */
  readonly launch?: string
  /** In one order, whatever order they came in. */
  readonly files: readonly string[]
  /** Identifiers of the resources that it cannot do without. */
  readonly needs: readonly string[]
}

/**
 * The menu of the LMS. It finds a learner's record by these identifiers, so they are made of the
 * frozen keys and of nothing that an author may change. No key holds a `_`, so that the kinds never
 * meet: `item_c1`, `item_c1_module_m1`, `item_c1_lesson_l1`, `group_c1_m1`.
 */
export function menuOf(site: Site, titleLimit: number): readonly MenuItem[] {
  const { course, keys, scos } = site
  if (!scos) return [item({ key: keys.course, title: course.title }, titleLimit)]
  const groups = new Map(scos.flatMap(({ group }) => (group ? [[group.key, group]] : [])))
  const headings = [...groups.values()].map(({ key, title }): MenuItem => {
    const held = scos.filter(({ group }) => group?.key === key)
    return {
      identifier: `group_${key}`,
      title: shortened(title, titleLimit),
      ...(held.every(({ isBonus }) => isBonus) && { isBonus: true }),
      items: held.map((sco) => item(sco, titleLimit)),
    }
  })
  const loose = scos.filter(({ group }) => !group).map((sco) => item(sco, titleLimit))
  return [...headings, ...loose]
}

/**
 * Every file but the manifest, the schemas included, in one resource each: an LMS may drop what is
 * not listed, and equality both ways is a claim that anyone can check.
 */
export function resourcesOf(site: Site, paths: readonly string[]): readonly PackageResource[] {
  const { keys, scos } = site
  const files = paths.toSorted(compareText)
  if (!scos) {
    return [{ identifier: `res_${keys.course}`, launch: launchPage, files, needs: [] }]
  }
  const shared = `res_${keys.course}_shared`
  const owned = new Set(scos.flatMap((sco) => sco.files))
  const parts = scos.map(({ key, launch, files: own }): PackageResource => ({
    ...{ identifier: `res_${key}`, launch, needs: [shared] },
    files: own.toSorted(compareText),
  }))
  const rest = files.filter((path) => !owned.has(path))
  return [...parts, { identifier: shared, files: rest, needs: [] }]
}

function item(
  { key, title, isBonus }: Pick<Sco, 'key' | 'title' | 'isBonus'>,
  limit: number,
): MenuItem {
  return {
    identifier: `item_${key}`,
    title: shortened(title, limit),
    resource: `res_${key}`,
    ...(isBonus && { isBonus }),
    items: [],
  }
}

/** Only in the menu: the page itself has the whole of it. */
function shortened(title: string, limit: number): string {
  const characters = Array.from(title)
  return characters.length <= limit ? title : `${characters.slice(0, limit - 1).join('')}…`
}

import { defineFinding, type AnyFinding } from '../model/finding.ts'

/** `found` is a file that looks like it, or empty. */
export const courseRequiredFile = defineFinding<{ missing: 'course' | 'module'; found: string }>({
  id: 'course/required-file',
  severity: 'error',
  text: {
    nl: ({ missing, found }) =>
      missing === 'module'
        ? {
            message: 'De cursusmap heeft geen enkele module.',
            hint: 'Maak een map als 01-begin met daarin module.md en een les als 01-welkom.md.',
          }
        : {
            message: `De cursusmap heeft geen course.md${found && `, wel "${found}"`}.`,
            hint: found
              ? `Noem "${found}" course.md, met kleine letters.`
              : 'Kies de map waar course.md in staat, of maak dat bestand.',
          },
    en: ({ missing, found }) =>
      missing === 'module'
        ? {
            message: 'The course folder has no module at all.',
            hint: 'Make a folder like 01-start with module.md and a lesson like 01-welcome.md in it.',
          }
        : {
            message: `The course folder has no course.md${found && `, but it has "${found}"`}.`,
            hint: found
              ? `Call "${found}" course.md, in lower case.`
              : 'Choose the folder that holds course.md, or make that file.',
          },
  },
})

export const moduleRequiredFile = defineFinding<{ folder: string; found: string }>({
  id: 'module/required-file',
  severity: 'error',
  text: {
    nl: ({ folder, found }) => ({
      message: `Module "${folder}" heeft geen module.md${found && `, wel "${found}"`}.`,
      hint: found
        ? `Noem "${found}" module.md, met kleine letters.`
        : `Maak ${folder}/module.md met id, title, kind en summary.`,
    }),
    en: ({ folder, found }) => ({
      message: `Module "${folder}" has no module.md${found && `, but it has "${found}"`}.`,
      hint: found
        ? `Call "${found}" module.md, in lower case.`
        : `Make ${folder}/module.md with id, title, kind and summary.`,
    }),
  },
})

export const moduleEmpty = defineFinding<{ folder: string }>({
  id: 'module/empty',
  severity: 'error',
  text: {
    nl: ({ folder }) => ({
      message: `Module "${folder}" heeft geen lessen.`,
      hint: `Maak een les als ${folder}/01-welkom.md, of verwijder de map.`,
    }),
    en: ({ folder }) => ({
      message: `Module "${folder}" has no lessons.`,
      hint: `Make a lesson like ${folder}/01-welcome.md, or remove the folder.`,
    }),
  },
})

export const unnumberedFile = defineFinding<{ name: string; isFolder: boolean }>({
  id: 'structure/unnumbered-file',
  severity: 'warning',
  text: {
    nl: ({ name, isFolder }) => ({
      message: isFolder
        ? `De map "${name}" is geen module, dus de tekst erin komt niet in de cursus.`
        : `"${name}" is geen les van een module en komt niet in de cursus.`,
      hint: isFolder
        ? 'Zet een module in de cursusmap zelf en begin de naam met twee cijfers: 01-naam.'
        : 'Zet een les in een module en begin de naam met twee cijfers: 01-naam.md.',
    }),
    en: ({ name, isFolder }) => ({
      message: isFolder
        ? `Folder "${name}" is not a module, so the text in it is not in the course.`
        : `"${name}" is not a lesson of a module and is not in the course.`,
      hint: isFolder
        ? 'Put a module in the course folder itself and begin its name with two digits: 01-name.'
        : 'Put a lesson in a module and begin its name with two digits: 01-name.md.',
    }),
  },
})

export const doubleNumber = defineFinding<{ name: string; other: string; order: number }>({
  id: 'structure/double-number',
  severity: 'error',
  text: {
    nl: ({ name, other, order }) => ({
      message: `"${name}" en "${other}" hebben allebei nummer ${order}: de volgorde is niet te zien.`,
      hint: 'Geef een van de twee een ander nummer.',
      related: 'Deze heeft hetzelfde nummer.',
    }),
    en: ({ name, other, order }) => ({
      message: `"${name}" and "${other}" both have number ${order}: their order does not show.`,
      hint: 'Give one of the two another number.',
      related: 'This one has the same number.',
    }),
  },
})

export const nameCollision = defineFinding<{ name: string; other: string }>({
  id: 'structure/name-collision',
  severity: 'error',
  text: {
    nl: ({ name, other }) => ({
      message: `"${name}" en "${other}" zijn op Windows en macOS dezelfde naam: een van de twee verdwijnt daar.`,
      hint: 'Geef een van de twee een naam die in meer dan hoofdletters of accenten verschilt.',
      related: 'Dit is de andere.',
    }),
    en: ({ name, other }) => ({
      message: `"${name}" and "${other}" are one name on Windows and macOS: one of them vanishes there.`,
      hint: 'Give one of them a name that differs in more than capitals or accents.',
      related: 'This is the other one.',
    }),
  },
})

export const portableName = defineFinding<{ name: string }>({
  id: 'structure/portable-name',
  severity: 'warning',
  text: {
    nl: ({ name }) => ({
      message: `De naam "${name}" kan op Windows niet bestaan: daar is deze cursus niet te openen.`,
      hint: 'Gebruik letters, cijfers en streepjes, en geen namen als "con", "aux" of "nul".',
    }),
    en: ({ name }) => ({
      message: `The name "${name}" cannot exist on Windows: the course cannot be opened there.`,
      hint: 'Use letters, digits and hyphens, and no names like "con", "aux" or "nul".',
    }),
  },
})

export const treeFindings: readonly AnyFinding[] = [
  courseRequiredFile,
  moduleRequiredFile,
  moduleEmpty,
  unnumberedFile,
  doubleNumber,
  nameCollision,
  portableName,
]

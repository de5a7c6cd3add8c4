import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decodeText } from '../load/text-gate.ts'
import type { Report } from '../model/finding.ts'
import { UsageError } from '../model/usage-error.ts'
import { checkTheme } from '../theme/check.ts'
import { readTheme, type Theme } from '../theme/read.ts'
import { writeTheme } from '../theme/write.ts'
import { builtPart } from './built.ts'

/** A theme is some colours and sizes; more than this is something else. */
const largestTheme = 64 * 1024

/**
 * The style sheet of a theme, checked: of one that comes with the toolkit by its name, or of a
 * file. Places in it are told relative to the course in `folder`.
 */
export function loadTheme(nameOrFile: string, cwd: string, folder: string, report: Report): string {
  const file = fileOf(nameOrFile, cwd)
  const shown = relative(folder, file).replaceAll('\\', '/')
  const css = decodeText(shown, readFile(file, nameOrFile), report)
  const theme = css === undefined ? undefined : readTheme(shown, css, report)
  if (!theme) return ''
  const base = usualTheme()
  return writeTheme(checkTheme(theme, base, report), base)
}

/** The theme that every course has without asking. */
export function usualTheme(): Theme {
  const broken: Report = ({ id }) => {
    throw new Error(`The usual theme has a fault: ${id}.`)
  }
  const theme = readTheme('theme.css', readFileSync(builtPart('theme.css'), 'utf8'), broken)
  if (!theme) throw new Error('The usual theme cannot be read.')
  return theme
}

/** The names of the themes that come along, each a folder with a `theme.css`. */
export function themeNames(): readonly string[] {
  return readdirSync(themesFolder).toSorted()
}

const themesFolder = fileURLToPath(builtPart('../templates/themes'))

function fileOf(nameOrFile: string, cwd: string): string {
  const isName = /^[a-z][a-z0-9-]*$/.test(nameOrFile) && themeNames().includes(nameOrFile)
  return isName ? resolve(themesFolder, nameOrFile, 'theme.css') : resolve(cwd, nameOrFile)
}

function readFile(file: string, asked: string): Uint8Array {
  const fail = (options?: ErrorOptions): never => {
    const names = themeNames().join(', ')
    throw new UsageError(
      {
        nl: `Het thema "${asked}" is niet te lezen. Geef een css-bestand van hooguit 64 kB, of kies uit: ${names}.`,
        en: `The theme "${asked}" cannot be read. Give a css file of at most 64 kB, or choose from: ${names}.`,
      },
      options,
    )
  }
  if (!existsSync(file)) return fail()
  try {
    const bytes = readFileSync(file)
    return bytes.length > largestTheme ? fail() : bytes
  } catch (error) {
    return fail({ cause: error })
  }
}

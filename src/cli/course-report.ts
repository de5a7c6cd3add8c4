import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { summarise } from '../model/summary.ts'
import { catalogue } from '../pipeline/catalogue.ts'
import type { CheckedCourse } from '../pipeline/check-course.ts'
import { countMessages, messageOf, type Report } from '../report/message.ts'
import type { CommandContext } from './context.ts'

/** The findings of a course in the words of this terminal, with paths from where it stands. */
export function reportOn(checked: CheckedCourse, { surroundings, screen }: CommandContext): Report {
  const messages = checked.diagnostics.map((diagnostic) =>
    messageOf(diagnostic, catalogue, screen.locale),
  )
  return {
    course: summarise(checked.course),
    size: checked.size,
    stateLimits: checked.stateLimits,
    messages,
    counts: countMessages(messages),
    locale: screen.locale,
    prefix: prefixFrom(surroundings.cwd, checked.folder),
    repositoryPrefix: prefixFrom(repositoryOf(checked.folder) ?? surroundings.cwd, checked.folder),
  }
}

function prefixFrom(place: string, folder: string): string {
  const path = relative(place, folder).replaceAll('\\', '/')
  return path === '' ? '' : `${path}/`
}

/** The folder above that git keeps, if any. */
function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  const above = dirname(folder)
  return above === folder ? undefined : repositoryOf(above)
}

/** Under CI nothing is committed afterwards, so no key may come or go there unless told to. */
export function isFrozen(flag: boolean | undefined, { surroundings }: CommandContext): boolean {
  const ci = surroundings.env['CI'] ?? ''
  return flag ?? (ci !== '' && ci !== 'false' && ci !== '0')
}

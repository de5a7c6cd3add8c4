import { execFileSync } from 'node:child_process'
import { UsageError } from '../model/usage-error.ts'

/** Files below a folder that differ from a git revision, new ones included, as paths in it. */
export function changedFiles(folder: string, revision: string): ReadonlySet<string> {
  const names = (args: readonly string[]): readonly string[] =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
      .split('\0')
      .filter((name) => name !== '')
  try {
    return new Set([
      ...names([
        'diff',
        '--name-only',
        '--relative',
        '-z',
        '--end-of-options',
        revision,
        '--',
        '.',
      ]),
      ...names(['ls-files', '--others', '--exclude-standard', '-z']),
    ])
  } catch (error) {
    throw new UsageError(
      {
        nl: `Git kan niet zeggen wat er sinds "${revision}" veranderd is. Geef een commit, tag of branch van deze map.`,
        en: `Git cannot tell what changed since "${revision}". Give a commit, tag or branch of this folder.`,
      },
      { cause: error },
    )
  }
}

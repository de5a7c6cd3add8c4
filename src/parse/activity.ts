import type { ContainerDirective } from 'mdast-util-directive'
import type { Activity, ActivityAuthor } from '../model/activity.ts'
import type { Block } from '../model/block.ts'
import type { Report } from '../model/finding.ts'
import type { Position } from '../model/position.ts'
import { toBlock, type Locatable } from './block.ts'
import { idFromName } from './fields.ts'
import { illFormedId, missingId, optionValue } from './findings.ts'
import type { Compile } from './html.ts'
import { idLength, idPattern } from './schemas.ts'

interface Tools {
  readonly compile: Compile
  readonly at: (node: Locatable) => Position
  readonly report: Report
}

/** Turns a directive into an activity and reports what its own type finds wrong with it. */
export function readActivity(
  node: ContainerDirective,
  author: ActivityAuthor,
  { compile, at, report }: Tools,
): Activity {
  const block = toBlock(node, compile, at)
  const id = block.id === '' ? proposeId(author.type, block) : block.id
  if (block.id === '') report(missingId, block.position, { proposal: `{#${id}}` })
  else if (!idPattern.test(id) || id.length > idLength) report(illFormedId, block.position, { id })
  const named = { ...block, id }
  const data = author.parse(named)
  author.check(data, named, report)
  const number = (option: 'points' | 'attempts', fallback: number): number =>
    readNumber(block, option, fallback, report)
  return {
    type: author.type,
    id,
    points: author.scored ? number('points', 1) : 0,
    attempts: number('attempts', 0),
    required: block.options['required'] !== undefined && block.options['required'] !== 'false',
    objectives: (block.options['objective'] ?? '').split(/[\s,]+/).filter((name) => name !== ''),
    prompt: block.body,
    parts: block.parts,
    data,
    choices: author.choices(named),
    position: block.position,
  }
}

/** An id made of the first words of the question, for the author to take over. */
function proposeId(type: string, block: Block): string {
  const words = block.bodyText.split(/\s+/).slice(0, 4).join('-')
  const proposed = idFromName(words)
  return words === '' || proposed === 'les' ? type : proposed
}

function readNumber(
  block: Block,
  option: 'points' | 'attempts',
  fallback: number,
  report: Report,
): number {
  const written = block.options[option]
  if (written === undefined) return fallback
  const value = Number(written)
  if (written.trim() !== '' && Number.isInteger(value) && value >= 0 && value <= 100) return value
  report(optionValue, block.position, {
    option,
    found: written,
    expected: { nl: 'een heel getal van 0 tot 100', en: 'a whole number from 0 to 100' },
  })
  return fallback
}

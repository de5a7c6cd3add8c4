import type { Nodes } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { canBeNested, type Activity, type ActivityAuthor } from '../model/activity.ts'
import type { Block } from '../model/block.ts'
import type { Report } from '../model/finding.ts'
import type { Position } from '../model/position.ts'
import { readAttributes, toBlock, type BlockShape, type Locatable } from './block.ts'
import { idLength, idPattern } from '../model/course-id.ts'
import { idFromName } from './fields.ts'
import { illFormedId, missingId, optionValue } from './findings.ts'
import type { Compile } from './html.ts'

interface Tools {
  /** The type of a directive, if it is a question. */
  readonly authorOf: (node: Nodes) => ActivityAuthor | undefined
  readonly compile: Compile
  readonly at: (node: Locatable) => Position
  readonly report: Report
}

/** Turns a directive into an activity and reports what its own type finds wrong with it. */
export function readActivity(
  node: ContainerDirective,
  author: ActivityAuthor,
  tools: Tools,
): Activity {
  const { report } = tools
  const questions = questionsIn(node, author, tools)
  const block = toBlock(node, shapeOf(author, questions), tools)
  const id = block.id === '' ? proposeId(author.type, block) : block.id
  if (block.id === '') report(missingId, block.position, { proposal: `{#${id}}` })
  else if (!idPattern.test(id) || id.length > idLength) report(illFormedId, block.position, { id })
  const held = questions.map(({ directive, type }) => ({
    ...readAttributes(directive),
    activity: readActivity(directive, type, tools),
  }))
  const named = {
    ...block,
    id,
    questions: held.map(({ options, activity }) => {
      return { id: activity.id, points: activity.points, options, position: activity.position }
    }),
  }
  const data = author.parse(named)
  author.check(data, named, report)
  const number = (option: 'points' | 'attempts', fallback: number): number =>
    readNumber(block, option, fallback, report)
  return {
    type: author.type,
    id,
    points: author.scored ? number('points', author.points?.(data) ?? 1) : 0,
    // What is not judged may be changed at any time.
    attempts: author.scored ? number('attempts', 0) : 0,
    shuffle: isOn(block, 'shuffle'),
    required: isOn(block, 'required'),
    objectives: (block.options['objective'] ?? '').split(/[\s,]+/).filter((name) => name !== ''),
    prompt: block.body,
    parts: block.parts,
    data,
    choices:
      author.holds === 'questions'
        ? // Its id is what a question is known by, however its text changes.
          named.questions.map((question) => ({ text: question.id, position: question.position }))
        : author.choices(named),
    questions: held.map(({ activity }) => activity),
    position: block.position,
  }
}

interface NestedQuestion {
  readonly directive: ContainerDirective
  readonly type: ActivityAuthor
}

/** The questions that stand directly in a block that holds them. */
function questionsIn(
  node: ContainerDirective,
  { holds }: ActivityAuthor,
  { authorOf }: Tools,
): readonly NestedQuestion[] {
  if (holds !== 'questions') return []
  return node.children.flatMap((child) => {
    const type = authorOf(child)
    // A rule reports what cannot be a question in a question.
    if (child.type !== 'containerDirective' || !type || !canBeNested(type)) return []
    return [{ directive: child, type }]
  })
}

function shapeOf(author: ActivityAuthor, questions: readonly NestedQuestion[]): BlockShape {
  const nested = new Set<unknown>(questions.map(({ directive }) => directive))
  return {
    holds: author.holds,
    ownParts: Object.keys(author.parts ?? {}),
    isQuestion: (child) => nested.has(child),
  }
}

function isOn({ options }: Block, option: string): boolean {
  return options[option] !== undefined && options[option] !== 'false'
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

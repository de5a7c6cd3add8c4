import type { Block, Item, Section } from '../model/block.ts'
import type { Report } from '../model/finding.ts'
import { nearest } from '../model/nearest.ts'
import type { Position } from '../model/position.ts'
import { checkRepeats } from './choices.ts'
import * as findings from './scenario-findings.ts'
import { isEnding, partsOf, shareOf, wholeNumber, type Scene } from './scenes.ts'

/** A scene with the place of its heading. */
interface Placed {
  readonly scene: Scene
  readonly position: Position
}

/** Reports everything about a scenario that would leave a learner stuck or a text unread. */
export function checkScenario(scenes: readonly Scene[], block: Block, report: Report): void {
  const { id, position, sections } = block
  if (scenes.length === 0) {
    report(findings.noScenes, position, { id })
    return
  }
  for (const section of sections) checkHeading(section, id, report)
  for (const { items } of sections) checkChoices(items, id, report)
  const placed = scenes.map((scene, index) => ({
    scene,
    position: sections[index]?.position ?? position,
  }))
  checkNames(placed, id, report)
  checkTexts(placed, id, report)
  checkPoints(placed, block, report)
  if (scenes[0] && isEnding(scenes[0])) {
    report(findings.startEnds, placed[0]?.position ?? position, { id, name: scenes[0].name })
    return
  }
  checkWays(placed, block, report)
}

function isName(text: string): boolean {
  return /^[a-z][a-z0-9-]*$/.test(text)
}

function checkHeading({ title, position }: Section, id: string, report: Report): void {
  const [name = '', , points = '', ...more] = partsOf(title)
  const isOdd = points !== '' && wholeNumber(points) === undefined
  if (!isName(name)) report(findings.sceneName, position, { id, found: title })
  else if (isOdd || more.length > 0) report(findings.sceneHeading, position, { id, found: title })
}

function checkChoices(items: readonly Item[], id: string, report: Report): void {
  for (const { plain, link, linkTitle: title, text, checked, position } of items) {
    const found = { id, text: plain.trim() }
    // An empty one has a finding of its own.
    if (link === '' && found.text !== '') report(findings.choiceLink, position, found)
    const hasSecond = text.some((each) => typeof each !== 'string' && each.kind === 'link')
    if (hasSecond) report(findings.choiceSecondLink, position, found)
    if (title !== '') report(findings.choiceTitle, position, { ...found, title })
    if (checked !== undefined) report(findings.choiceBox, position, found)
  }
  checkRepeats(items, id, report)
}

function checkNames(placed: readonly Placed[], id: string, report: Report): void {
  const firsts = new Map<string, Position>()
  for (const { scene, position } of placed) {
    const { name } = scene
    const first = firsts.get(name)
    if (name !== '' && first) report(findings.repeatedScene, position, { id, name }, [first])
    else firsts.set(name, position)
  }
}

/** Before the first scene stands the task, which may be all that there is to say. */
function checkTexts(placed: readonly Placed[], id: string, report: Report): void {
  for (const { scene, position } of placed.slice(1)) {
    const { name, body } = scene
    if (body.length === 0) report(findings.emptyScene, position, { id, name })
  }
}

function checkPoints(placed: readonly Placed[], block: Block, report: Report): void {
  const { id, position, options } = block
  const scenes = placed.map(({ scene }) => scene)
  const isScored = scenes.some((scene) => shareOf(scene, scenes) > 0)
  for (const { scene, position } of placed) {
    const { name, points } = scene
    if (!isEnding(scene) && points !== null) report(findings.scenePoints, position, { id, name })
    if (isScored && isEnding(scene) && points === null) {
      report(findings.endingPoints, position, { id, name })
    }
  }
  const points = Number(options['points'] ?? 0)
  if (!isScored && points > 0) report(findings.unscored, position, { id, points })
}

/** Whether all scenes can be reached, and an ending from each. */
function checkWays(placed: readonly Placed[], { id, position }: Block, report: Report): void {
  const names = placed.map(({ scene }) => scene.name)
  const known = new Set(names)
  for (const { to, plain, position } of placed.flatMap(({ scene }) => scene.ways)) {
    if (to === '' || known.has(to)) continue
    report(findings.unknownScene, position, {
      id,
      text: plain,
      to,
      near: nearest(to, names.filter(isName)),
    })
  }
  // A misspelt name is one mistake: it is taken for what it most likely means.
  const next = new Map(
    placed.map(({ scene }) => [
      scene.name,
      scene.ways.map(({ to }) => (known.has(to) ? to : nearest(to, names))),
    ]),
  )
  const reached = reachable(names.slice(0, 1), next)
  for (const { scene, position: place } of placed) {
    const { name } = scene
    if (!reached.has(name)) report(findings.unreachable, place, { id, name })
  }
  const stuck = placed.filter(({ scene }) => reached.has(scene.name) && !canEnd(scene.name, next))
  const [first, ...others] = stuck
  if (!first) return
  if (placed.every(({ scene }) => !isEnding(scene))) report(findings.noEnding, position, { id })
  else {
    const related = others.map((each) => each.position)
    report(findings.endless, first.position, { id, name: first.scene.name }, related)
  }
}

type Ways = ReadonlyMap<string, readonly (string | undefined)[]>

function reachable(from: readonly string[], next: Ways): ReadonlySet<string> {
  const reached = new Set(from)
  // A set also gives what is added while it is walked.
  for (const name of reached) {
    for (const to of next.get(name) ?? []) if (to !== undefined) reached.add(to)
  }
  return reached
}

/** A way that leads nowhere yet has a finding of its own, and may lead to an ending. */
function canEnd(name: string, next: Ways): boolean {
  return [...reachable([name], next)].some((each) => {
    const ways = next.get(each) ?? []
    return ways.length === 0 || ways.includes(undefined)
  })
}

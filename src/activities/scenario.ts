import { defineAuthor, defineLearner, type ActivityContext, type Json } from '../model/activity.ts'
import { anchorId } from '../model/anchor.ts'
import { fill } from '../model/fill.ts'
import { html, type Html } from '../model/html.ts'
import { checkScenario } from './scenario-check.ts'
import { scenarioFindings } from './scenario-findings.ts'
import { longestWalk, readScenes, shareOf, type Scene, type Way } from './scenes.ts'
import { walk, withoutLoops, type SceneGraph } from './walk.ts'

/** As the author wrote it; the first scene is where it starts. */
type Data = { readonly scenes: readonly Scene[] }

type Graded = { readonly scenes: SceneGraph }

/** A way together with the frozen key of the choice that it is. */
type KeyedWay = Way & { readonly key: string }

/** A dilemma to walk through, with consequences and endings; nothing in it is right or wrong. */
export const scenarioAuthor = /* @__PURE__ */ defineAuthor<Data>({
  type: 'scenario',
  scored: true,
  holds: 'sections',
  options: [],
  keyTitle: 'explanation',
  findings: scenarioFindings,

  parse: (block) => ({ scenes: readScenes(block) }),

  points: ({ scenes }) => (scenes.some((scene) => shareOf(scene, scenes) > 0) ? 1 : 0),

  choices: (block) =>
    readScenes(block).flatMap(({ name, ways }) =>
      ways.map(({ plain, position }) => ({ text: `${name} > ${plain}`, position })),
    ),

  check({ scenes }, block, report) {
    checkScenario(scenes, block, report)
  },

  render({ scenes }, context) {
    const ways = keyed(scenes, context)
    return html`<div class="scenes" data-widget="scenario">
      ${scenes.map((scene, index) => {
        const place = { index, number: index + 1, ways: ways[index] ?? [] }
        return renderScene(scene, place, scenes, context)
      })}
    </div>`
  },

  explain: () => html``,

  forLearner: ({ scenes }, context) => ({ scenes: graphOf(scenes, context) }),

  interaction: ({ scenes }, context) => ({
    type: 'performance',
    choices: keyed(scenes, context).flatMap((ways, index) =>
      ways.map(({ key, plain }) => [key, `${titleOf(scenes[index])} > ${plain}`] as const),
    ),
    correct: [],
  }),

  longest({ scenes }) {
    const shares = scenes.map((scene) => shareOf(scene, scenes))
    const isShared = shares.some((share) => share > 0 && share < 1)
    return { kind: 'choices', most: longestWalk(scenes), isShared }
  },
})

/** Half-way until an ending; then the share of the points that the ending gives. */
export const scenarioLearner = /* @__PURE__ */ defineLearner<Graded>({
  type: 'scenario',
  flow: 'steps',
  widget: 'scenario',

  grade({ scenes }, answer) {
    const share = scenes[walk(scenes, answer).at]?.share
    if (share === undefined) return { verdict: 'none', score: 0, isOpen: true }
    return { verdict: 'none', score: share }
  },

  kept: ({ scenes }, answer) => withoutLoops(scenes, answer),
})

interface Place {
  readonly index: number
  readonly number: number
  readonly ways: readonly KeyedWay[]
}

/** A scene as it is read without script: in the order of the text, with links to go on by. */
function renderScene(
  scene: Scene,
  { index, number, ways }: Place,
  scenes: readonly Scene[],
  context: ActivityContext,
): Html {
  const { words, rich } = context
  const isEnding = ways.length === 0
  const isScored = isEnding && scenes.some((each) => shareOf(each, scenes) > 0)
  const title = isEnding ? [words.ending, scene.title].filter(Boolean).join(': ') : scene.title
  const percentage = Math.round(100 * shareOf(scene, scenes))
  return html`<div class="scene" id="${anchorId(anchorOf(index, context))}">
    <p class="scene-title">
      <strong><span class="scene-number">${number}.</span> ${title}</strong>
    </p>
    ${rich(scene.body)}
    ${isScored && html`<p class="scene-score">${fill(words.endingScore, { n: percentage })}</p>`}
    ${
      !isEnding &&
      html`<ul class="ways">
        ${ways.map((way) => renderWay(way, scenes, context))}
      </ul>`
    }
  </div>`
}

function renderWay(
  { key, text, to, feedback }: KeyedWay,
  scenes: readonly Scene[],
  context: ActivityContext,
): Html {
  const { words, rich } = context
  const target = indexOf(to, scenes)
  const href = rich([
    { kind: 'link', target: { kind: 'anchor', anchor: anchorOf(target, context) } },
  ])
  return html`<li>
    <a class="way" data-way="${key}" href="${href}"><span>${rich(text)}</span></a>
    <span class="scene-number">${fill(words.goToScene, { n: target + 1 })}</span>
    ${feedback !== null && html`<div class="consequence">${rich(feedback)}</div>`}
  </li>`
}

/** The ways of each scene with their keys, which follow each other through all scenes. */
function keyed(
  scenes: readonly Scene[],
  { choiceKeys }: ActivityContext,
): readonly (readonly KeyedWay[])[] {
  const keys = [...choiceKeys]
  return scenes.map(({ ways }) => ways.map((way) => ({ ...way, key: keys.shift() ?? '' })))
}

function graphOf(scenes: readonly Scene[], context: ActivityContext): Json {
  return keyed(scenes, context).map((ways, index) => {
    const scene = scenes[index]
    const share = ways.length === 0 && scene ? shareOf(scene, scenes) : undefined
    return {
      ways: ways.map(({ key, to }) => [key, indexOf(to, scenes)]),
      ...(share !== undefined && { share }),
    }
  })
}

/** Of two scenes of one name the first counts. */
function indexOf(name: string, scenes: readonly Scene[]): number {
  return scenes.findIndex((scene) => scene.name === name)
}

function titleOf(scene: Scene | undefined): string {
  const { name = '', title = '' } = scene ?? {}
  return title === '' ? name : title
}

/** A heading of the lesson would have to be called after the key of an activity to have the same. */
function anchorOf(index: number, { key }: ActivityContext): string {
  return `q-${key}-${index + 1}`
}

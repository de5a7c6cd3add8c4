import type { ToldStatement } from '../../lms/lrs-record.ts'
import { activityOf, type LanguageMap, type Result, type Verb } from '../../lms/lrs/statement.ts'
import { lmsVerbs } from '../../lms/cmi5/names.ts'
import { fill } from '../../model/fill.ts'
import { launchable } from '../../model/simulation.ts'
import type { Locale } from '../../model/diagnostic.ts'
import { button, element } from '../dom.ts'
import { isXapi, type Panel } from '../panel.ts'
import { newestFirst } from '../newest-first.ts'
import { saveAs } from '../save-as.ts'
import type { SimulatorState } from '../simulator-state.ts'
import type { SimulatorWords } from '../words.ts'
import { durationIn } from '../duration.ts'

/** What was told of the learner, the newest first. */
export const statements: Panel = {
  id: 'statements',
  title: (words) => words.statements,
  isFor: isXapi,
  count: ({ lms }) => (lms.kind === 'xapi' ? lms.statements().length : 0),
  mount(place, simulator) {
    const { words, lms } = simulator.state()
    if (lms.kind !== 'xapi') return () => undefined
    const save = button(words.saveLog, () => {
      const told = lms.statements().map(({ statement }) => statement)
      saveAs(`${simulator.state().show.format}-statements.json`, JSON.stringify(told, null, 2))
    })
    const list = element('ol', { class: 'statements', reversed: true })
    const none = element('p', { class: 'none' }, words.noStatements)
    place.append(element('div', { class: 'tools' }, save), none, list)
    const update = newestFirst<ToldStatement>(list, (each) => rowOf(each, simulator.state()))
    return () => {
      const told = lms.statements()
      none.hidden = told.length > 0
      save.disabled = told.length === 0
      update(told)
    }
  },
}

function rowOf({ statement }: ToldStatement, state: SimulatorState): HTMLElement {
  const { words, locale } = state
  const { verb, result, timestamp } = statement
  const activity = activityOf(statement)
  const name = inLocale(activity?.definition?.name, locale) ?? titleOf(activity?.id ?? '', state)
  const said = result ? resultOf(result, words) : ''
  const json = element('details', {}, element('summary', {}, words.json))
  // Made when somebody wants to see it.
  json.addEventListener('toggle', () => {
    if (json.open && json.children.length < 2)
      json.append(element('pre', {}, JSON.stringify(statement, null, 2)))
  })
  return element(
    'li',
    {},
    element('time', {}, new Date(timestamp).toLocaleTimeString('nl')),
    spoken('strong', verbOf(verb, words, locale)),
    ' ',
    spoken('span', name),
    said !== '' && element('span', { class: 'result' }, said),
    json,
  )
}

/** What the menu calls it: the LMS itself tells of an item by its name only. */
function titleOf(activityId: string, { lms, show: { playable } }: SimulatorState): Spoken {
  const id = lms.kind === 'xapi' ? lms.itemOf(activityId) : undefined
  const item = launchable(playable.menu).find((each) => each.id === id)
  if (!item) return { text: activityId }
  const language = item.language ?? playable.language
  return { text: item.title, ...(language !== undefined && { language }) }
}

/** A text of a language map, with the language that it is of. */
interface Spoken {
  readonly text: string
  readonly language?: string
}

function spoken(tag: 'span' | 'strong', { text, language }: Spoken): HTMLElement {
  return element(tag, { lang: language }, text)
}

/** The verbs of an LMS in our words; the others as whoever told them calls them. */
function verbOf({ id, display }: Verb, words: SimulatorWords, locale: Locale): Spoken {
  const [own] = Object.entries(lmsVerbs).find(([, iri]) => iri === id) ?? []
  // The names of that object are verbs that we have words for.
  if (own !== undefined) return { text: words[own as keyof typeof lmsVerbs] }
  return inLocale(display, locale) ?? { text: id }
}

function inLocale(map: LanguageMap | undefined, locale: Locale): Spoken | undefined {
  const entries = Object.entries(map ?? {})
  const own = entries.find(([tag]) => tag.toLowerCase().split('-')[0] === locale)
  const [language, text] = own ?? entries[0] ?? []
  if (language === undefined || text === undefined) return undefined
  // A language that is not told (RFC 5646 4.1).
  return language === 'und' ? { text } : { text, language }
}

function resultOf(result: Result, words: SimulatorWords): string {
  const { success, completion, score, response, duration } = result
  const points = score?.raw ?? score?.scaled
  const of = score?.raw !== undefined && score.max !== undefined ? ` / ${score.max}` : ''
  return [
    success !== undefined && (success ? words.right : words.wrong),
    completion === true && words.done,
    points !== undefined && fill(words.points, { score: `${points}${of}` }),
    response !== undefined && fill(words.response, { text: response }),
    duration !== undefined && fill(words.duration, { text: durationIn(duration) }),
  ]
    .filter((part) => part !== false)
    .join(', ')
}

import { all, areUnique, attributes, below, broken, children, parse } from './manifest-faults.ts'

/** What an activity holds, in this order: the name first, the question last. */
const contents =
  /^(name )+(description )*(launch )?(interactionType (correctResponsePatterns )?(choices |scale |source target |steps )?)?$/

/** xAPI 1.0.3 Data 2.4.4.1: the lists of each type, and no others. */
const lists: Readonly<Record<string, readonly string[]>> = {
  choice: ['choices'],
  sequencing: ['choices'],
  likert: ['scale'],
  matching: ['source', 'target'],
  performance: ['steps'],
  'true-false': [],
  'fill-in': [],
  'long-fill-in': [],
  numeric: [],
  other: [],
}
const listNames = ['choices', 'scale', 'source', 'target', 'steps']
const question = 'http://adlnet.gov/expapi/activities/cmi.interaction'
const absolute = /^https?:\/\/[a-z0-9.-]+(\/[A-Za-z0-9\-._~!$&'()*+,;=:@%]+)*$/
const language = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** What an LMS would trip over in a tincan.xml. `packed` are the paths in the package. */
export function tincanFaults(text: string, packed: readonly string[]): readonly string[] {
  const root = parse(text)
  const activities = all(root, 'activity')
  const ids = attributes(root, 'activity', 'id')
  const launched = activities.filter((activity) => below(activity, 'launch').length > 0)
  const questions = activities.filter((activity) => activity.getAttribute('type') === question)
  const typeOf = (activity: (typeof activities)[number]): string =>
    below(activity, 'interactionType')[0]?.textContent ?? ''
  const components = listNames.flatMap((name) => all(root, name))
  const texts = ['name', 'description', 'launch'].flatMap((name) => all(root, name))
  return broken({
    'the root is tincan in its namespace': text.includes(
      '<tincan xmlns="http://projecttincan.com/tincan.xsd">',
    ),
    'the root holds activities, and these hold one or more': children(root).every(
      (node) => node.nodeName === 'activities' && below(node, 'activity').length > 0,
    ),
    'every activity holds what it may, in its order': activities.every((activity) =>
      contents.test(
        children(activity)
          .map(({ nodeName }) => `${nodeName} `)
          .join(''),
      ),
    ),
    'every id is an absolute IRI': ids.every((id) => absolute.test(id)),
    'every type is an absolute IRI': attributes(root, 'activity', 'type').every((type) =>
      absolute.test(type),
    ),
    'every id is there once': areUnique(ids),
    'one activity is launched, the first one':
      launched.length === 1 && launched[0] === activities[0],
    'what is launched is a file of the package': all(root, 'launch').every((node) =>
      packed.includes(node.textContent ?? ''),
    ),
    'every text is in a language and says something': texts.every(
      (node) =>
        language.test(node.getAttribute('lang') ?? '') && (node.textContent ?? '').trim() !== '',
    ),
    'a question is of a type that xAPI knows, and nothing else has a type':
      questions.every((each) => typeOf(each) in lists) &&
      activities.filter((each) => typeOf(each) !== '').length === questions.length,
    'a question has the lists of its type and no others': questions.every(
      (each) =>
        listNames.filter((name) => below(each, name).length > 0).join() ===
        lists[typeOf(each)]?.join(),
    ),
    'right answers are listed where there are any': all(root, 'correctResponsePatterns').every(
      (node) => below(node, 'correctResponsePattern').length > 0,
    ),
    'a list has components, each with an id of its own without blanks': components.every((list) => {
      const found = all(list, 'id').map((node) => node.textContent ?? '')
      return (
        found.length > 0 && areUnique(found) && found.every((id) => /^[A-Za-z0-9_-]+$/.test(id))
      )
    }),
    'a right answer is made of the components of its question': questions.every((each) =>
      all(each, 'correctResponsePattern').every((node) =>
        isMadeOf(each, typeOf(each), node.textContent ?? ''),
      ),
    ),
    'the structure is at the root, under its name': packed[0] === 'tincan.xml',
  })
}

type Activity = ReturnType<typeof all>[number]

/** The form of a right answer by its type (xAPI 1.0.3 Data 2.4.4.1, "Response Patterns"). */
function isMadeOf(question: Activity, type: string, pattern: string): boolean {
  const idsIn = (name: string): readonly string[] =>
    below(question, name).flatMap((list) => all(list, 'id').map((node) => node.textContent ?? ''))
  const parts = pattern.split('[,]').map((part) => part.split('[.]'))
  const named = parts.map(([id = '']) => id)
  const isIn = (ids: readonly string[], name: string): boolean =>
    areUnique(ids) && ids.every((id) => idsIn(name).includes(id))
  switch (type) {
    case 'true-false':
      return /^(true|false)$/.test(pattern)
    case 'choice':
      return isIn(named, 'choices')
    case 'sequencing':
      return isIn(named, 'choices') && named.length === idsIn('choices').length
    case 'likert':
      return named.length === 1 && isIn(named, 'scale')
    case 'matching':
      return (
        parts.every((pair) => pair.length === 2 && idsIn('target').includes(pair[1] ?? '')) &&
        named.every((id) => idsIn('source').includes(id))
      )
    case 'performance':
      return isIn(named, 'steps') && parts.every((pair) => pair.length === 2)
    case 'numeric':
      return /^-?\d+(\.\d+)?\[:\]-?\d+(\.\d+)?$/.test(pattern)
    case 'fill-in':
      return /^\{case_matters=(true|false)\}[^]+$/.test(pattern)
    default:
      return pattern !== ''
  }
}

import type { XapiVisit } from '../../runtime/xapi/xapi-visit.ts'
import type { Bed } from './bed.ts'
import type { Expected, Model } from './model.ts'

/** What is not as it must be when all is mended and a learner has a page of a unit before them. */
export function amiss(bed: Bed, model: Model, last: XapiVisit, unit: number): readonly string[] {
  const expected = model.expected(unit)
  return [
    ...amissInVerbs(bed, expected, unit),
    ...amissInState(bed, expected, last, unit),
    ...(last.notices.at(-1) === 'saved' ? [] : [`notice: ${String(last.notices.at(-1))}`]),
  ]
}

/** The same for what each page was answered, once that is so for all units. */
export function amissInAnswers({ lrs }: Bed, model: Model): readonly string[] {
  const answered = lrs.statements.all().filter(({ verb }) => verb.id.endsWith('/answered'))
  const serials = answered.map(({ result }) => Number(/[\d.]+/.exec(result?.duration ?? '')?.[0]))
  const [found, told] = [serials, model.told()].map((list) => list.toSorted((a, b) => a - b).join())
  return [
    ...(found === told ? [] : [`answers: ${String(found)} of ${String(told)}`]),
    ...model
      .pages()
      .map((page) => serials.filter((serial) => page.serials.includes(serial)))
      .filter((list) => list.some((serial, index) => serial < (list[index - 1] ?? 0)))
      .map((list) => `order: ${list.join()}`),
  ]
}

function amissInVerbs(bed: Bed, { isMet }: Expected, unit: number): readonly string[] {
  const ofUnit = bed.activityId(unit)
  const verbs = bed.lrs.statements
    .all()
    .filter(({ object }) => 'id' in object && object.id === ofUnit)
    .map(({ verb }) => verb.id.split('/').at(-1))
  const twice = ['completed', 'passed'].filter(
    (word) => verbs.filter((verb) => verb === word).length > 1,
  )
  return [
    ...((bed.isSatisfied(unit) ?? isMet) === isMet ? [] : [`moveOn: expected ${String(isMet)}`]),
    ...(verbs.includes('passed') === isMet ? [] : [`passed: expected ${String(isMet)}`]),
    ...twice.map((word) => `${word} was told twice`),
  ]
}

function amissInState(
  bed: Bed,
  { answered, done }: Expected,
  last: XapiVisit,
  unit: number,
): readonly string[] {
  const states = [bed.state(unit), last.learner.snapshot()] as const
  const [there, shown] = states.map((state) =>
    JSON.stringify([Object.entries(state.answers).toSorted(), state.done]),
  )
  const [{ answers, done: isDone }] = states
  const found = JSON.stringify([Object.keys(answers).toSorted(), isDone.toSorted()])
  const wanted = JSON.stringify([answered, done])
  return [
    ...(there === shown ? [] : ['state: not the same as on the last page']),
    ...(found === wanted ? [] : [`state: ${found} instead of ${wanted}`]),
  ]
}

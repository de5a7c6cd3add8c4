import { vi } from 'vitest'
import type { LrsAnswer, LrsRequest } from '../../../src/lms/lrs/http.ts'
import { activity, course, lesson } from '../../state/small-course.ts'
import { mendedServer } from '../../runtime/xapi/mended-server.ts'
import { iri, smallBrowser, visit, type XapiVisit } from '../../runtime/xapi/xapi-visit.ts'
import { bedFor, type Bed } from './bed.ts'
import { questions, type Deed, type Script } from './script.ts'

const asking = lesson(
  'l1',
  questions.map((key) => activity(key)),
)
const ending = lesson('l2')
const hostileCourse = course([asking, ending], { iri, passing: 80 })

const wait = (seconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(seconds * 1000)

/** Plays a session and tells what did not hold, and how many answers were given. */
export async function play(script: Script): Promise<{
  readonly problems: readonly string[]
  readonly given: number
}> {
  const bed = bedFor(script)
  const problems: string[] = []
  const answer = judged(bed, (problem) => problems.push(problem))
  const { server, turn, mend } = mendedServer(answer, {}, script.seed)
  const browsers = [smallBrowser(), smallBrowser()] as const
  /** Serial numbers of the answers that each page was given, in that order. */
  const pages: number[][] = []
  let [url, given] = ['', 0]
  let page: XapiVisit | undefined

  async function open(browser: 0 | 1, address: string): Promise<XapiVisit> {
    url = address
    pages.push([])
    page = await visit({
      ...{ standard: bed.standard, url, server, asked: hostileCourse },
      browser: browsers[browser],
    })
    return page
  }

  function go(): void {
    page?.page.leave({ kept: false })
    page?.kill()
    page = undefined
  }

  async function act(deed: Deed): Promise<void> {
    if (deed.do === 'launch') {
      page?.kill()
      await open(deed.browser, bed.launch())
    }
    if (deed.do === 'reload' && page) {
      page.press('F5')
      go()
      await open(deed.browser, url)
    }
    if (deed.do === 'wait') await wait(deed.seconds)
    if (deed.do === 'faults') turn(deed.switches)
    if (deed.do === 'mend') mend()
    if (deed.do === 'leave') go()
    if (deed.do === 'kill') page?.kill()
    if (deed.do === 'kill') page = undefined
    if (deed.do === 'hide') page?.page.hide()
    if (deed.do === 'finish') page?.learner.finish(ending)
    if (deed.do === 'exit' && page) await exit(page)
    if (deed.do === 'answer' && page?.learner.launch()) {
      given += 1
      pages.at(-1)?.push(given)
      page.answer(deed.key, deed.isRight, given)
    }
  }

  async function exit(current: XapiVisit): Promise<void> {
    const leaving = current.session.leave()
    await wait(90)
    if (await leaving) page = undefined
  }

  for (const deed of script.deeds) await act(deed)
  page?.kill()
  mend()
  // What waits in a browser comes once a page is opened there, and all of it is in the last page.
  let last: XapiVisit | undefined
  for (const browser of [0, 1, 0] as const) {
    last?.kill()
    last = await open(browser, bed.launch())
    await wait(700)
  }
  if (last) problems.push(...amiss(bed, last, pages))
  last?.kill()
  return { problems, given }
}

/** What an LMS that is sound has against a request, but for what is told of a session that is over. */
function judged(bed: Bed, report: (problem: string) => void): (request: LrsRequest) => LrsAnswer {
  return (request) => {
    const answered = bed.answer(request)
    const isRefused = answered.status === 400 || answered.status === 403
    if (isRefused && !answered.body.includes('8.1.2.0-2')) {
      report(`refused: ${request.method} ${request.url.split('?')[0] ?? ''} ${answered.body}`)
    }
    return answered
  }
}

function amiss(bed: Bed, last: XapiVisit, pages: readonly (readonly number[])[]): string[] {
  const statements = bed.lrs.statements.all()
  const answered = statements.filter(({ verb }) => verb.id.endsWith('/answered'))
  const serials = answered.map(({ result }) => Number(/[\d.]+/.exec(result?.duration ?? '')?.[0]))
  const expected = pages.flat()
  const sorted = serials.toSorted((one, other) => one - other)
  const { isCompleted, success } = last.learner.assessment()
  const isMet = isCompleted && success === 'passed'
  const verbs = statements.map(({ verb }) => verb.id.split('/').at(-1))
  const once = ['completed', 'passed'].filter((word) => verbs.filter((v) => v === word).length > 1)
  return [
    ...(sorted.join() === expected.join()
      ? []
      : [`answers: ${sorted.join()} of ${expected.join()}`]),
    ...pages
      .map((page) => serials.filter((serial) => page.includes(serial)))
      .filter((found) => found.some((serial, index) => serial < (found[index - 1] ?? 0)))
      .map((found) => `order: ${found.join()}`),
    ...((bed.isSatisfied() ?? isMet) === isMet ? [] : [`moveOn: expected ${String(isMet)}`]),
    ...(isMet && !verbs.includes('passed') ? ['passed was never told'] : []),
    ...once.map((word) => `${word} was told twice`),
    ...(contents(bed.state()) === contents(last.learner.snapshot()) ? [] : ['state: not the same']),
    ...(last.notices.at(-1) === 'saved' ? [] : [`notice: ${String(last.notices.at(-1))}`]),
  ]
}

function contents({ answers, done }: ReturnType<Bed['state']>): string {
  return JSON.stringify([Object.entries(answers).toSorted(), [...done].toSorted()])
}

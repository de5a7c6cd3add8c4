import { vi } from 'vitest'
import { mendedServer } from '../../runtime/xapi/mended-server.ts'
import { amiss, amissInAnswers } from './amiss.ts'
import { bedFor, ending } from './bed.ts'
import { createModel } from './model.ts'
import { createPages, type OpenPage } from './pages.ts'
import { xapiProduct, type XapiRuntime } from './runtime.ts'
import type { Deed, LaunchDeed, Script } from './script.ts'
import { watched } from './watched.ts'
import { wait } from '../../runtime/xapi/wait.ts'

/** What was found in a session, and how many answers were given in it. */
export interface Played {
  readonly problems: readonly string[]
  readonly given: number
}

/** Plays a session in a time of its own and tells what did not hold. */
export async function play(script: Script, runtime: XapiRuntime = xapiProduct): Promise<Played> {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 27, 8) })
  try {
    return await playNow(script, runtime)
  } finally {
    vi.useRealTimers()
  }
}

async function playNow(script: Script, runtime: XapiRuntime): Promise<Played> {
  const begun = Date.now() - performance.now()
  const bed = bedFor(script, () => begun + performance.now())
  const problems: string[] = []
  const report = (problem: string): unknown => problems.push(problem)
  const model = createModel(script.rejected)
  const answer = watched(bed, script, report)
  const { server, turn, mend } = mendedServer(answer, {}, script.seed)
  const pages = createPages(bed, server, model, runtime)
  /** Those that are open; the learner looks at the last one. */
  let open: readonly OpenPage[] = []
  let isExpired = false

  function close(page: OpenPage | undefined): void {
    page?.visited.kill()
    open = open.filter((each) => each !== page)
  }

  function goAway(page: OpenPage): void {
    page.visited.page.leave({ kept: false })
    close(page)
  }

  async function launch({ browser, unit, mode, isBeside }: LaunchDeed): Promise<void> {
    if (!isBeside) open.forEach(close)
    if (isExpired) mend()
    isExpired = false
    open = [...open, await pages.launch(browser, unit, mode)]
  }

  /** Whether what is done here is recorded. Nobody may be told otherwise who was not refused. */
  function isKept({ visited, isRefused }: OpenPage): boolean {
    const isOpen = visited.learner.launch() !== null
    if (!isOpen && !isRefused()) report('shut: nobody refused the learner')
    return isOpen
  }

  async function exit(page: OpenPage): Promise<void> {
    const leaving = page.visited.session.leave()
    await wait(90)
    if (await leaving) close(page)
  }

  async function actOn(page: OpenPage, deed: Deed): Promise<void> {
    const { visited, of, isTold } = page
    // Of what is done before anybody could know that it does not count, nobody can say what must be there.
    const isClear = of.mode === 'Normal' || isTold()
    if (deed.do === 'tab') open = [...open, await pages.again(page, true)]
    if (deed.do === 'turn') open = [page, ...open.slice(0, -1)]
    if (deed.do === 'leave') goAway(page)
    if (deed.do === 'kill') close(page)
    if (deed.do === 'hide') visited.page.hide()
    if (deed.do === 'exit') await exit(page)
    if (deed.do === 'reload') {
      visited.press('F5')
      goAway(page)
      open = [...open, await pages.again(page, false)]
    }
    if (deed.do === 'finish' && isClear) {
      model.finish(of, isKept(page))
      visited.learner.finish(ending)
    }
    if (deed.do === 'answer' && isClear) {
      const serial = model.answer(of, deed.key, deed.isRight, isKept(page))
      visited.answer(deed.key, deed.isRight, serial)
    }
  }

  async function act(deed: Deed): Promise<void> {
    const page = open.at(-1)
    if (deed.do === 'launch') await launch(deed)
    if (deed.do === 'wait') await wait(deed.seconds)
    if (deed.do === 'clock') vi.setSystemTime(Date.now() + deed.seconds * 1000)
    if (deed.do === 'faults') turn(deed.switches)
    if (deed.do === 'mend') mend()
    if (deed.do === 'expire') {
      isExpired = true
      if (!bed.expire()) turn({ refusal: { expiresAfter: 0 } })
    }
    if (page) await actOn(page, deed)
  }

  for (const deed of script.deeds) await act(deed)
  open.forEach(close)
  mend()
  for (const unit of bed.courses.keys()) {
    // What waits in a browser comes once a page is opened there, and all of it is in the last page.
    let last: OpenPage | undefined
    for (const browser of [0, 1, 0] as const) {
      last?.visited.kill()
      last = await pages.launch(browser, unit, 'Normal')
      await wait(700)
    }
    if (last) problems.push(...amiss(bed, model, last.visited, unit))
    last?.visited.kill()
  }
  problems.push(...amissInAnswers(bed, model))
  return { problems, given: model.given() }
}

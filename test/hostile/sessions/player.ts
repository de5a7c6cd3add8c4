import type { LmsRecord } from '../../../src/lms/hostile-lms.ts'
import type { Random } from '../../../src/lms/random.ts'
import { lessonsOf } from '../../../src/model/learner-course.ts'
import type { PageEvent } from '../../../src/runtime/environment.ts'
import { expectEqual, expectLeft, expectPunctual, expectRecovered } from './checks.ts'
import { deedOf } from './deeds.ts'
import { contents } from './model.ts'
import { openPage, type LivePage, type World } from './page.ts'
import type { Action, LaunchPlan, Script } from './script.ts'

/** The learner with the browser, who does what a script says. */
export interface Player {
  act(action: Action): Promise<void>
  closeAll(): Promise<void>
  /** What the LMS has is what was done. `before`: what it had when the page was opened. */
  expectEqual(before: LmsRecord): void
}

/** Milliseconds that a learner waits for the exit button. */
const longestLeave = 60_000
const step = 500

type Deed = Extract<Action, { readonly do: 'visit' | 'finish' | 'answer' }>

export function startPlayer(world: World, { isKnown }: Script, random: Random): Player {
  const { course, time, browser, lms, oracle, report, standard } = world
  const lessons = new Map(lessonsOf(course).map((lesson) => [lesson.key, lesson]))
  /** The one that the learner looks at is the first. */
  let pages: readonly LivePage[] = []
  let latest: LivePage | undefined

  lms.onStored((record, from) => {
    const state = record[standard.dialect.state]
    const page = pages.find(({ launch }) => launch === from)
    if (state !== undefined) oracle.store(page?.model, state, from.lies() + from.losses() > 0)
  })

  function look(): void {
    // What one page cannot write as it should is in the way of what another one wrote.
    const isCalm = pages.every((page) => page.isCalm)
    const isMendable = pages.every((page) => page.isMendable)
    for (const page of pages) {
      page.isCalm &&= isCalm
      page.isMendable &&= isMendable
      if (oracle.isTorn()) setRival(page)
      if (!browser.isOnline) page.isCalm = false
      oracle.see(page.model, page.learner.snapshot())
      const last = page.history.at(-1)
      if (last && contents(last.snapshot) !== contents(page.model.snapshot)) {
        page.history.push({ at: time.now(), snapshot: page.model.snapshot })
      }
      expectPunctual(world, page)
      expectRecovered(world, page)
    }
  }

  async function launch(plan: LaunchPlan, isBeside: boolean): Promise<void> {
    if (!browser.isOnline) return
    const [current] = pages
    if (current && !isBeside) await close(current)
    const tab = (isBeside ? undefined : current?.tab) ?? browser.newTab()
    const seed = random.between(0, 2 ** 31)
    const page = await openPage(world, plan, { tab, isKnown, seed })
    if (!page) return
    pages = [page, ...pages]
    latest = page
    const share = isKnown && pages.every(({ model }) => model.writes)
    if (!share && pages.length > 1) oracle.tear()
  }

  async function close(page: LivePage, order: readonly PageEvent[] = ['left', 'hidden']) {
    if (!browser.isOnline) page.isCalm = false
    await page.browserPage.fire(order)
    if (!page.hasRival) expectPunctual(world, page, true)
    drop(page, false)
  }

  function drop(page: LivePage, isKilled: boolean): void {
    page.browserPage.drop()
    page.launch.end()
    oracle.closed(page.model, isKilled)
    pages = pages.filter((each) => each !== page)
    for (const breach of page.breaches()) {
      world.tally.breaches += 1
      report('protocol', breach)
    }
  }

  async function closeAll(): Promise<void> {
    for (const page of pages) await close(page)
  }

  async function leave(page: LivePage): Promise<void> {
    if (!page.learner.launch() || page.isExited) return
    let isLeft: boolean | undefined
    await page.browserPage.act(() => {
      void page.session.leave().then((answer) => (isLeft = answer))
    })
    for (let waited = 0; isLeft === undefined && waited < longestLeave; waited += step) {
      await time.pass(step)
    }
    if (isLeft === undefined) report('left', 'the exit button never answered')
    oracle.see(page.model, page.learner.snapshot())
    if (isLeft !== true) return
    page.isExited = true
    expectLeft(world, page)
  }

  async function learn(page: LivePage, action: Deed): Promise<void> {
    if (page.isExited) return
    const { model, learner } = page
    const deed = deedOf(action, model.snapshot, oracle.mayUndo(model), lessons)
    if (!deed) return
    oracle.act(model, deed.change)
    await page.browserPage.act(() => {
      const [calls, now] = [page.calls(), time.now()]
      deed.tell(learner)
      if (page.calls() !== calls || time.now() !== now)
        report('waits', `${action.do} asked the LMS`)
    })
  }

  async function live(page: LivePage, action: Action): Promise<void> {
    const { browserPage } = page
    switch (action.do) {
      case 'visit':
      case 'finish':
      case 'answer':
        return learn(page, action)
      case 'hide':
        return browserPage.fire(['hidden'])
      case 'show':
        return browserPage.fire(['visible'])
      case 'return':
        return browserPage.fire(['left-kept', 'hidden', 'visible', 'returned'])
      case 'leave':
        return leave(page)
      case 'close':
        return close(page, random.chance(0.5) ? ['left', 'hidden'] : ['hidden', 'left'])
      case 'kill':
        drop(page, true)
        return
      case 'turn':
        pages = [...pages.slice(1), page]
        return
      default:
        return
    }
  }

  /** Trouble that passes: no network, or another window that has its own trouble. */
  function suffer(): void {
    if (browser.isOnline && pages.length < 2) return
    for (const page of pages) page.troubleUntil = Math.max(page.troubleUntil, time.now())
  }

  async function act(action: Action): Promise<void> {
    const [page] = pages
    suffer()
    if (action.do === 'launch') await launch(action.plan, action.beside)
    else if (action.do === 'wait') await time.pass(action.milliseconds)
    else if (action.do === 'offline') browser.isOnline = false
    else if (action.do === 'online') {
      browser.isOnline = true
      for (const each of pages) await each.browserPage.fire(['online'])
    } else if (action.do === 'restart') {
      await closeAll()
      lms.restart()
      oracle.restart()
    } else if (page) await live(page, action)
    suffer()
    look()
  }

  return {
    act,
    closeAll,
    expectEqual(before) {
      if (latest) expectEqual(world, latest, before)
    },
  }
}

/** Neither can know what the other does, so neither can keep it. */
function setRival(page: LivePage): void {
  page.hasRival = true
  page.isCalm = false
}

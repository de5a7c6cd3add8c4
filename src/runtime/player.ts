import { learners } from '../activities/registry.ts'
import { lessonsOf, type CourseScripts } from '../model/learner-course.ts'
import type { Tracker } from '../model/tracking.ts'
import { createContents } from './contents.ts'
import { environmentOf } from './environment.ts'
import { createLearner } from './learner.ts'
import { createNavigation } from './navigation.ts'
import { pageLoader } from './page-loader.ts'
import { isQuiz } from '../state/quiz.ts'
import { placesOf } from './places.ts'
import { openForPrint } from './print-open.ts'
import { createSession } from './session.ts'
import { createShell } from './shell.ts'
import { createStage } from './stage.ts'

declare global {
  interface Window {
    /** Left by `course.js`, which runs before the player. */
    readonly lespakket: CourseScripts
  }
}

/** Of these each change is kept by itself. */
const liveTypes = learners.filter(({ flow }) => flow === 'live').map(({ type }) => type)

/** Takes over the launch page of a package. */
export function start(tracker: Tracker): void {
  const loaded = window.lespakket
  const { course } = loaded
  const places = placesOf(loaded)
  const contents = createContents(loaded)
  const shell = createShell(loaded, contents, tracker.recorded)
  const activities = lessonsOf(course).flatMap((lesson) => lesson.activities)
  const quizzes = activities.filter(isQuiz)
  const growing = activities.filter(({ type }) => liveTypes.includes(type)).map(({ key }) => key)
  const questions = quizzes.flatMap(({ quiz }) => quiz.questions)
  const known = [...lessonsOf(course), ...activities, ...questions].map(({ key }) => key)
  const environment = environmentOf(window, course.root)
  const { report } = course.completion
  const session = createSession(tracker, environment, {
    ...{ key: course.key, report, quizzes, growing, known },
  })
  const learner = createLearner(course, session, environment.today)
  const loader = pageLoader(loaded)
  const stage = createStage({ loaded, places, loader, contents, shell, learner })
  const only = course.part === 'lesson' ? lessonsOf(course)[0] : undefined
  const first = only && { path: only.path, anchor: '' }
  const navigation = createNavigation(places, stage.show, first)

  learner.onChange(stage.refresh)
  openForPrint(shell.main)
  session.subscribe(shell.showNotice)
  void session.open().then(({ launch }) => {
    if (!launch) return
    if (launch.isMuted) muteMedia()
    shell.offerExit(async () => {
      const isLeft = await session.leave()
      if (isLeft) {
        navigation.stop()
        stage.leave()
      }
      return isLeft
    })
  })
  navigation.start()
}

/** As each begins to play, so that pages to come are silent too; the learner can still turn it on. */
function muteMedia(): void {
  const muted = new WeakSet<EventTarget>()
  const onPlay = ({ target }: Event): void => {
    if (!(target instanceof HTMLMediaElement) || muted.has(target)) return
    muted.add(target)
    target.muted = true
  }
  document.addEventListener('play', onPlay, true)
}

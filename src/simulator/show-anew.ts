import { lessonNameIn } from './open-lesson.ts'

/** Milliseconds in which a page that is open puts a text that it has in the place of another. */
const shows = 1000

/**
 * Brings the scripts of pages that changed into a course that is open, and shows the lesson on the
 * screen as it is now. `updates` has the build that each is of, by its address. The course, and with it
 * the attempt, goes on. False where that cannot be, and it has to be opened again.
 */
export async function showAnew(
  page: Document,
  updates: ReadonlyMap<string, number>,
): Promise<boolean> {
  const isCourse = page.querySelector('main > .course') !== null
  // Other pages show of several scripts what they found in them when they were opened: to print, whole lessons.
  if (!isCourse && !page.querySelector('main > .lesson')) return false
  const scripts = [...page.scripts].filter(({ src }) => updates.has(fileOf(src)))
  try {
    await Promise.all(scripts.map((script) => bringAgain(script, updates)))
  } catch {
    return false
  }
  const name = lessonNameIn(page.location.hash)
  const isShown = scripts.some(({ src }) => fileOf(src).endsWith(`/lesson-${name}.js`))
  return isCourse || !isShown || showThatIsOpen(page)
}

/** Instead of the one before, so that there stays one for each page. */
function bringAgain(
  script: HTMLScriptElement,
  updates: ReadonlyMap<string, number>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const page = script.ownerDocument
    const fresh = page.createElement('script')
    const file = fileOf(script.src)
    fresh.src = `${file}?${updates.get(file)}`
    // Of two changes in a moment the later one is to win.
    fresh.async = false
    fresh.addEventListener('load', () => {
      resolve()
      // Who still waits for the one before has its page now.
      script.dispatchEvent(new Event('load'))
    })
    fresh.addEventListener('error', reject)
    script.replaceWith(fresh)
    // One on its way would come after it, with the text of before: of another document it never runs.
    page.implementation.createHTMLDocument('').adoptNode(script)
  })
}

/** The player goes to the place in its address, where it finds another text than it shows. */
function showThatIsOpen(page: Document): Promise<boolean> {
  return new Promise((resolve) => {
    const main = page.querySelector('main')
    const end = (isShown: boolean): void => {
      observer.disconnect()
      clearTimeout(late)
      resolve(isShown)
    }
    const observer = new MutationObserver(() => {
      end(true)
    })
    // Who left the course has its last words on the screen, and they stay.
    const late = setTimeout(end, shows, false)
    if (main) observer.observe(main, { childList: true })
    page.defaultView?.dispatchEvent(new Event('hashchange'))
  })
}

function fileOf(address: string): string {
  return address.replace(/\?.*$/, '')
}

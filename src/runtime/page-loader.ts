import type { CourseScripts, PageScript } from '../model/learner-course.ts'

/** Brings the pages of the package, each once. */
export interface PageLoader {
  /**
   * The page as its script handed it over last. Rejects when the file is not there; the next call
   * tries again.
   */
  load(path: string): Promise<PageScript>
}

/** Loads by script element: that works from a folder and under every policy that lets us run. */
export function pageLoader({ loaded }: CourseScripts): PageLoader {
  const coming = new Map<string, Promise<unknown>>()
  return {
    load(path) {
      const known = coming.get(path) ?? script(path)
      coming.set(path, known)
      const page = known.then(() => pageIn(loaded, path))
      page.catch(() => coming.delete(path))
      return page
    },
  }
}

function script(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script')
    element.onload = () => {
      resolve()
    }
    element.onerror = () => {
      element.remove()
      reject(new Error(`"${path}.js" could not be loaded.`))
    }
    element.src = `${path}.js`
    document.head.append(element)
  })
}

function pageIn(loaded: CourseScripts['loaded'], path: string): PageScript {
  const page = loaded[path]
  if (!page) throw new Error(`"${path}.js" holds another page.`)
  return page
}

import { anchorId } from '../model/anchor.ts'
import { lessonsOf, type CourseScripts } from '../model/learner-course.ts'

/** Where a learner is: a page by its path, and a place in it. */
export interface Place {
  readonly path: string
  /** As in an address: without the prefix of ids. Empty is the top. */
  readonly anchor: string
}

/** The course page: the document that holds the player. */
export const coursePath = 'index'

/** The names of places: what links and the address bar say. */
export interface Places {
  /** Where a link of the course leads; nothing for an address outside it. */
  ofLink(href: string): Place | undefined
  ofHash(hash: string): Place
  toHash(place: Place): string
}

/** A lesson is called by its id; every other page has a slash in front, so that the two never meet. */
export function placesOf({ course, pages }: CourseScripts): Places {
  const names = new Map([
    ['/course', coursePath],
    ...pages.map(({ path }): [string, string] => [`/${path}`, path]),
    ...lessonsOf(course).map(({ path }): [string, string] => [
      path.replace(/^.*\/lesson-/, ''),
      path,
    ]),
  ])
  const nameOf = new Map([...names].map(([name, path]) => [path, name]))
  return {
    ofLink(href) {
      const [file = '', id = ''] = href.split('#')
      const path = file.replace(/\.html$/, '')
      return nameOf.has(path) ? { path, anchor: anchorOf(decoded(id)) } : undefined
    },
    ofHash(hash) {
      const [, name = '', anchor = ''] = /^#?(\/?[^/]*)\/?(.*)$/.exec(decoded(hash)) ?? []
      const path = names.get(name)
      // What is no name of ours may be a place on the course page itself: `#module-m1`.
      return path === undefined ? { path: coursePath, anchor: anchorOf(name) } : { path, anchor }
    },
    toHash({ path, anchor }) {
      const name = nameOf.get(path) ?? '/course'
      return `#${[name, anchor]
        .filter((part) => part !== '')
        .map(encodeURI)
        .join('/')}`
    },
  }
}

/** The element at a place, if the page has it. */
export function elementAt({ anchor }: Place): HTMLElement | null {
  if (anchor === '') return null
  return document.getElementById(anchorId(anchor)) ?? document.getElementById(anchor)
}

function anchorOf(id: string): string {
  const prefix = anchorId('')
  return id.startsWith(prefix) ? id.slice(prefix.length) : id
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

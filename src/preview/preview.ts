import { readFileSync } from 'node:fs'
import type { Locale } from '../model/diagnostic.ts'
import type { Show } from '../model/simulation.ts'
import { builtPart } from '../pipeline/built.ts'
import { createEventStream } from './event-stream.ts'
import { fileAnswer } from './file-answer.ts'
import {
  listenOn,
  type Answer,
  type Listening,
  type ListenOptions,
  type Request,
} from './http-server.ts'
import { answerAsLrs, answerFaults, answerLaunch } from './lrs-requests.ts'
import { mediaType } from './media-type.ts'
import { backPage, simulatorPage } from './simulator-page.ts'
import type { Source } from './source.ts'
import { createXapiSide, isOfLrs } from './xapi-side.ts'

/** A source in a browser, inside a simulated LMS. */
export type Preview = Listening

export interface PreviewOptions extends ListenOptions {
  readonly locale: Locale
  /**
   * After which number builds are counted: a moment, so that a page that was open in another run of the
   * preview takes nothing of this one for what it has. Absent: 0.
   */
  readonly before?: number
}

/**
 * What the files of a package may do: all of their own, nothing of others. Packages of other makers
 * have scripts in their pages, which ours never have.
 */
const contentPolicy = {
  course: "default-src 'self'; frame-ancestors 'self'",
  package:
    "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; form-action 'self'; frame-ancestors 'self'",
} as const

const pagePolicy =
  "default-src 'self'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** Serves what a source has, from memory. No path leads to a file on disk. */
export async function openPreview(source: Source, options: PreviewOptions): Promise<Preview> {
  const events = createEventStream()
  const before = options.before ?? 0

  function shown(): Show {
    const { opened, build, updates, ...show } = source.show()
    return {
      ...{ ...show, build: before + build, content: `/course/${before + opened}/` },
      updates: Object.fromEntries(
        Object.entries(updates).map(([path, of]) => [path, before + of] as const),
      ),
    }
  }

  source.onChange(() => {
    events.tell('show', shown())
  })

  const lrs = createXapiSide((event, data) => {
    events.tell(event, data)
  })

  const pages: Readonly<Record<string, () => Answer>> = {
    '/': () => ({
      status: 200,
      headers: { 'content-type': mediaType('index.html'), 'content-security-policy': pagePolicy },
      body: simulatorPage(options.locale),
    }),
    '/simulator.js': () => builtFile('simulator.js'),
    '/simulator-style.css': () => builtFile('simulator-style.css'),
    '/back': () => ({
      status: 200,
      headers: {
        'content-type': mediaType('index.html'),
        'content-security-policy': contentPolicy.course,
      },
      body: backPage(options.locale),
    }),
    '/api/show': () => json(shown()),
  }

  async function fileOf(request: Request): Promise<Answer | undefined> {
    const [, opened = '', name = ''] = /^\/course\/(\d+)\/(.+)$/.exec(request.path) ?? []
    const contents =
      name === '' ? undefined : await source.file(Number(opened) - before, decoded(name))
    if (!contents) return undefined
    return fileAnswer(contents, request, {
      'content-type': mediaType(name),
      'content-security-policy': contentPolicy[source.show().source],
    })
  }

  function sourceOf(path: string): Answer | undefined {
    const [, opened = '', page] = /^\/api\/source\/(\d+)\/(.+)$/.exec(path) ?? []
    return page === undefined
      ? undefined
      : json(source.sourceOf(Number(opened) - before, decoded(page)))
  }

  const posts: Readonly<Record<string, (request: Request) => unknown>> = {
    '/api/format': async ({ body }) => {
      await source.choose(body)
      return shown()
    },
    '/api/launch': (request) => answerLaunch(lrs, shown(), request),
    '/api/lrs-faults': (request) => answerFaults(lrs, request),
  }

  async function post(request: Request): Promise<Answer | undefined> {
    if (!Object.hasOwn(posts, request.path)) return undefined
    const found = await posts[request.path]?.(request)
    return found === undefined ? { status: 400, body: 'This is not to be done.' } : json(found)
  }

  const listening = await listenOn(async (request, response) => {
    const { method, path } = request
    if (isOfLrs(path)) return answerAsLrs(lrs, request, response)
    if (method === 'POST') return post(request)
    if (method !== 'GET' && method !== 'HEAD') return { status: 405, body: 'This only reads.' }
    if (path === '/api/events') {
      // Of what happened while nobody listened a page hears when it comes back.
      events.open(response, 'show', shown())
      return 'taken'
    }
    return Object.hasOwn(pages, path) ? pages[path]?.() : (sourceOf(path) ?? fileOf(request))
  }, options)
  return {
    ...listening,
    async close() {
      events.close()
      await listening.close()
      await source.close()
    },
  }
}

function builtFile(name: string): Answer {
  return {
    status: 200,
    headers: { 'content-type': mediaType(name) },
    body: readFileSync(builtPart(`simulator/${name}`)),
  }
}

function json(value: unknown): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
  }
}

/** Names in a package from elsewhere may hold spaces and letters of any kind. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return ''
  }
}

import { readFileSync } from 'node:fs'
import type { Locale } from '../model/diagnostic.ts'
import { builtPart } from '../pipeline/built.ts'
import { createEventStream } from './event-stream.ts'
import {
  listenOn,
  type Answer,
  type Listening,
  type ListenOptions,
  type Request,
} from './http-server.ts'
import { mediaType } from './media-type.ts'
import { simulatorPage } from './simulator-page.ts'
import type { Source } from './source.ts'

/** A source in a browser, inside a simulated LMS. */
export type Preview = Listening

export interface PreviewOptions extends ListenOptions {
  readonly locale: Locale
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
  source.onChange((show) => {
    events.tell('show', show)
  })

  const pages: Readonly<Record<string, () => Answer>> = {
    '/': () => ({
      status: 200,
      headers: { 'content-type': mediaType('index.html'), 'content-security-policy': pagePolicy },
      body: simulatorPage(options.locale),
    }),
    '/simulator.js': () => builtFile('simulator.js'),
    '/simulator-style.css': () => builtFile('simulator-style.css'),
    '/api/show': () => json(source.show()),
  }

  async function fileOf(path: string): Promise<Answer | undefined> {
    const [, build = '', name = ''] = /^\/course\/(\d+)\/(.+)$/.exec(path) ?? []
    const contents = name === '' ? undefined : await source.file(Number(build), decoded(name))
    if (!contents) return undefined
    return {
      status: 200,
      headers: {
        'content-type': mediaType(name),
        'content-security-policy': contentPolicy[source.show().source],
      },
      body: contents,
    }
  }

  async function post({ path, body }: Request): Promise<Answer | undefined> {
    if (path !== '/api/format') return undefined
    await source.choose(body)
    return json(source.show())
  }

  const listening = await listenOn(async (request, response) => {
    const { method, path } = request
    if (method === 'POST') return post(request)
    if (method !== 'GET' && method !== 'HEAD') return { status: 405, body: 'This only reads.' }
    if (path === '/api/events') {
      events.open(response)
      return 'taken'
    }
    return Object.hasOwn(pages, path) ? pages[path]?.() : fileOf(path)
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

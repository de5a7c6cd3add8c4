import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { createCmi5Lms, type Cmi5Lms, type Cmi5Options } from '../../src/lms/cmi5/cmi5-lms.ts'
import { tincanLaunchUrl, type LaunchStyle, type TincanLaunch } from '../../src/lms/launch-url.ts'
import { switchedLrs, type SomeLrsSwitches } from '../../src/lms/lrs/fault-switches.ts'
import { createFaultyLrs } from '../../src/lms/lrs/faulty-lrs.ts'
import type { LrsAnswer, LrsRequest } from '../../src/lms/lrs/http.ts'
import type { Lrs } from '../../src/lms/lrs/lrs.ts'
import { unitsOf } from '../../src/lms/cmi5/structure.ts'
import type { Statement } from '../../src/lms/lrs/statement.ts'
import type { PackageFile, PackOptions } from '../../src/model/site.ts'
import type { RenderOptions } from '../../src/render/site.ts'
import { courseFiles } from '../support/course-files.ts'
import { readStructure } from '../support/read-structure.ts'
import { inTime, serveLrs } from '../support/serve-lrs.ts'
import { headersFor, serve, strictPolicy } from '../support/serve.ts'
import { writeCourse, type CourseFiles } from '../support/write-course.ts'
import { learner, registration } from '../lms/lrs/small-lrs.ts'
import { strictLrs } from '../runtime/xapi/tincan-lrs.ts'

/** A package on a server of its own; a store is on another port, and so of another origin. */
export interface Packed {
  readonly files: readonly PackageFile[]
  readonly address: string
  close(): Promise<void>
}

/** Pages may ask other ports of this machine, and nothing else. */
export const storePolicy = `${strictPolicy}; connect-src 'self' http://127.0.0.1:*`

/** Packs a course, or the one in a folder, as `export` does, and serves it. */
export async function servePackage(
  course: CourseFiles | string,
  format: 'xapi' | 'cmi5',
  {
    policy = storePolicy,
    ...options
  }: PackOptions & RenderOptions & { readonly policy?: string } = {},
): Promise<Packed> {
  const isFolder = typeof course === 'string'
  const folder = isFolder ? course : mkdtempSync(join(tmpdir(), 'lespakket-'))
  if (!isFolder) writeCourse(folder, course)
  const files = await courseFiles(folder, format, options)
  if (!isFolder) rmSync(folder, { recursive: true })
  return { files, ...(await serve(files, policy)) }
}

/** A store on a port, before which anything may go wrong, and the browser of one learner. */
export interface Bed {
  readonly lrs: Lrs
  readonly address: string
  readonly context: BrowserContext
  /** Every request, such as `POST /xapi/statements`. */
  readonly asked: readonly string[]
  /** The same address, with the package on the server of the store. */
  beside(url: string): string
  /** From now on this is wrong; with nothing in it all is well again. */
  turn(some: SomeLrsSwitches): void
  /** Whether pages of other origins may ask. */
  allow(isAllowed: boolean): void
  /** The address of a new launch of the whole course, at this place in it. */
  url(place?: string): string
  /** Opens the address of a launch, in a new page or in this one. */
  open(url: string, page?: Page): Promise<Page>
  /** Resolves when it is so, now or after a later request. */
  until(isSo: () => boolean): Promise<void>
  /** What the strict store refused, or a console says, fails the test unless it is like this. */
  forgive(pattern: RegExp): void
}

interface BedParts {
  readonly lrs: Lrs
  readonly answer: (request: LrsRequest) => LrsAnswer
}

/** Where the package is on the server of the store: nothing there is of another origin. */
const besidePath = '/cursus/'

function besideStore({ files }: Packed, { url }: LrsRequest): LrsAnswer {
  const path = new URL(url, 'http://localhost').pathname.slice(besidePath.length)
  const contents = files.find((file) => file.path === path)?.contents
  return {
    status: contents === undefined ? 404 : 200,
    headers: headersFor(path, strictPolicy),
    body: String(contents),
  }
}

/** A browser writes of each document that is not there yet, though it is no mistake to ask. */
const missing =
  /^Failed to load resource: .* status of 404 .*\/(activities\/state|agents\/profile)\?/

/** What a browser writes where something stands between a page and a store. */
const unreachable = /^Failed to load resource|^Access to fetch at .* CORS/

/** Where a learner goes when all is said. */
export const returnPath = '/klaar'

const returnPage: LrsAnswer = {
  ...{ status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  body: '<!doctype html><html lang="nl"><link rel="icon" href="data:,"><title>Klaar</title><h1>Terug in het LMS',
}

async function openBed(
  browser: Browser,
  packed: Packed,
  partsAt: (origin: string) => BedParts,
): Promise<Omit<Bed, 'url'>> {
  const asked: string[] = []
  const refused: string[] = []
  const told: string[] = []
  const waiting = new Set<() => void>()
  let isAllowed = true
  const forgiven: RegExp[] = [missing]
  let faulty: ReturnType<typeof createFaultyLrs> | undefined
  const served = await serveLrs(
    async (request) => {
      if (request.url === returnPath) return returnPage
      if (request.url.startsWith(besidePath)) return besideStore(packed, request)
      const answer = faulty && (await inTime(faulty)(request))
      setImmediate(() => {
        for (const look of waiting) look()
      })
      return answer ?? null
    },
    () => isAllowed,
  )
  const { lrs, answer } = partsAt(served.address)

  /** What the strict store has against a request is our fault; the faults before it are not. */
  function judged(request: LrsRequest): LrsAnswer {
    const answered = answer(request)
    const isMissing = answered.status === 404 && request.method === 'GET'
    if (answered.status >= 400 && !isMissing && request.method !== 'OPTIONS') {
      refused.push(`${request.method} ${request.url} ${answered.status} ${answered.body}`)
    }
    asked.push(`${request.method} ${request.url.split('?')[0] ?? ''}`)
    return answered
  }

  function turn(some: SomeLrsSwitches): void {
    if (Object.keys(some).length > 0) forgiven.push(unreachable)
    const now = (): number => Date.now()
    faulty = createFaultyLrs({ answer: judged, switches: switchedLrs(some), seed: 1, now })
  }

  turn({})
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  context.setDefaultTimeout(20_000)
  context.on('page', (page) => {
    watchPage(page, [packed.address, served.address], told)
  })

  onTestFinished(async () => {
    await context.close()
    await served.close()
    const complaints = [...refused, ...told].filter(
      (text) => !forgiven.some((pattern) => pattern.test(text)),
    )
    expect(complaints).toEqual([])
  })

  return {
    ...{ lrs, address: served.address, context, asked, turn },
    allow(next) {
      if (!next) forgiven.push(unreachable)
      isAllowed = next
    },
    forgive: (pattern) => void forgiven.push(pattern),
    beside: (url) => url.replace(`${packed.address}/`, served.address + besidePath),
    async open(url, given) {
      const page = given ?? (await context.newPage())
      await page.goto(url)
      return page
    },
    until: (isSo) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!isSo()) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
  }
}

function watchPage(page: Page, hosts: readonly string[], told: string[]): void {
  page.on('pageerror', (error) => told.push(error.message))
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    told.push(`${message.text()} ${message.location().url}`)
  })
  page.on('request', (request) => {
    if (!hosts.some((host) => request.url().startsWith(`${host}/`))) told.push(request.url())
  })
}

export interface XapiBed extends Bed {
  /** The address of a launch, as an LMS writes it that read `tincan.xml`. */
  launchUrl(some?: Partial<TincanLaunch>, style?: LaunchStyle): string
}

/** An LRS by itself, to which an LMS launches packages. */
export async function xapiBed(browser: Browser, packed: Packed, iri: string): Promise<XapiBed> {
  const bed = await openBed(browser, packed, () => {
    const lrs = strictLrs()
    return { lrs, answer: (request) => lrs.answer(request) }
  })
  const launchUrl: XapiBed['launchUrl'] = (some = {}, style = {}) =>
    tincanLaunchUrl(
      {
        ...{ address: `${packed.address}/index.html`, endpoint: `${bed.address}/xapi/` },
        ...{ auth: 'Basic dGVzdA==', actor: learner, activityId: iri, registration },
        ...some,
      },
      style,
    )
  return { ...bed, launchUrl, url: (place = '') => launchUrl() + place }
}

export interface Cmi5Bed extends Bed {
  readonly lms: Cmi5Lms
}

/** An LMS that read `cmi5.xml`, launches, judges and refuses. */
export async function cmi5Bed(
  browser: Browser,
  packed: Packed,
  options: Partial<Cmi5Options> = {},
): Promise<Cmi5Bed> {
  let lms: Cmi5Lms | undefined
  const bed = await openBed(browser, packed, (origin) => {
    const made = createCmi5Lms({
      ...{ structure: readStructure(packed.files), actor: learner, origin },
      ...{ content: `${packed.address}/`, returnUrl: origin + returnPath },
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
      ...options,
    })
    lms = made
    return { lrs: made.lrs, answer: (request) => made.answer(request) }
  })
  const made = lms
  const [unit] = unitsOf(readStructure(packed.files).parts)
  if (!made || !unit) throw new Error('There is nothing to launch.')
  return { ...bed, lms: made, url: (place = '') => made.launch(unit.id).url + place }
}

const ofLms = ['launched', 'satisfied', 'abandoned', 'waived']

/** What the package said, in the order in which it came: `answered a`, `completed`. */
export function toldTo({ lrs }: Pick<Bed, 'lrs'>): readonly string[] {
  const own = lrs.statements.all().filter((statement) => !ofLms.includes(verbOf(statement)))
  return own.map((statement) => `${verbOf(statement)} ${statement.result?.response ?? ''}`.trim())
}

/** The verbs of what it said. */
export function verbsTo(bed: Pick<Bed, 'lrs'>): readonly string[] {
  return toldTo(bed).map((told) => told.replace(/ .*/, ''))
}

/** Whether a verb was said so often. */
export function isTold(bed: Pick<Bed, 'lrs'>, verb: string, times = 1): () => boolean {
  return () => verbsTo(bed).filter((each) => each === verb).length === times
}

/** The last word of its address. */
function verbOf({ verb }: Statement): string {
  return verb.id.split('/').at(-1) ?? ''
}

import type { ServerResponse } from 'node:http'
import type { LaunchAsked } from '../lms/lrs-record.ts'
import type { Show } from '../model/simulation.ts'
import type { Places } from './enrolment.ts'
import type { Answer, Request } from './http-server.ts'
import type { XapiSide } from './xapi-side.ts'

/** Has the LRS answer a request of the preview's server. */
export async function answerAsLrs(
  side: XapiSide,
  { method, path, search, headers, body }: Request,
  response: ServerResponse,
): Promise<Answer | 'taken'> {
  const sent = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  )
  const request = { method, url: path + search, headers: Object.fromEntries(sent), body }
  const answer = await side.answer(request)
  if (answer === null) {
    response.destroy()
    return 'taken'
  }
  // Ours are in lower case: a header must not be there twice.
  const own = Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), value])
  return { ...answer, headers: Object.fromEntries(own) as Readonly<Record<string, string>> }
}

/** `POST /api/launch`: the address to open, and what is known of the learner. */
export function answerLaunch(side: XapiSide, show: Show, request: Request): unknown {
  const asked = launchIn(request.body)
  const { playable, content } = show
  return asked && side.launch(playable, asked, placesFor(request, content))
}

/** `POST /api/lrs-faults`: a list of names. */
export function answerFaults(side: XapiSide, { body }: Request): unknown {
  const names = parsed(body)
  if (!Array.isArray(names)) return undefined
  side.turn(names.map(String))
  return side.faults()
}

/** By the name that the page was asked by: content may speak only to where it comes from. */
function placesFor({ headers }: Request, content: string): Places {
  const origin = `http://${headers.host ?? ''}`
  return { origin, content: origin + content }
}

function launchIn(body: string): LaunchAsked | undefined {
  // Nothing is known of it, which is what `Partial` says.
  const { item, mode, learner, isNew } = (parsed(body) ?? {}) as Partial<LaunchAsked>
  if (typeof item !== 'string' || typeof learner?.id !== 'string') return undefined
  if (typeof learner.name !== 'string') return undefined
  const { id, name } = learner
  return {
    item,
    mode: mode === 'review' || mode === 'browse' ? mode : 'normal',
    learner: { id, name },
    isNew: isNew === true,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

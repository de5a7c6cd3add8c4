import type { Locale } from '../model/diagnostic.ts'
import type { Show } from '../model/simulation.ts'
import { askedServer } from './asked-server.ts'
import { mountLayout } from './layout.ts'
import { createSimulator } from './simulator.ts'
import { createStage } from './stage.ts'
import { wordsFor } from './words.ts'

const locale: Locale = document.documentElement.lang === 'en' ? 'en' : 'nl'

/** Our own server is the only one that is asked. */
async function asked(path: string, options: RequestInit = {}): Promise<unknown> {
  const answer = await fetch(path, options)
  if (!answer.ok) throw new Error(`${path} ${answer.status}`)
  return answer.json()
}

const server = askedServer((path, body) => asked(path, { method: 'POST', body }))
const stage = createStage(wordsFor(locale).course)
const first = (await asked('/api/show')) as Show
const simulator = createSimulator(first, stage, { locale, post: server.post })
// What came of it is told by the events, to every page that is open.
mountLayout(simulator, stage, server)
simulator.start()

/** Milliseconds before a line is asked for again that the browser itself gave up. */
const again = 1000

function listen(): void {
  const events = new EventSource('/api/events')
  events.addEventListener('show', ({ data }: MessageEvent<string>) => {
    simulator.replace(JSON.parse(data) as Show)
  })
  for (const name of ['statement', 'request', 'record', 'faults']) {
    events.addEventListener(name, ({ data }: MessageEvent<string>) => {
      simulator.hear(name, JSON.parse(data))
    })
  }
  events.addEventListener('open', () => {
    server.forgive()
    simulator.connected(true)
  })
  events.addEventListener('error', () => {
    simulator.connected(false)
    // It asks again by itself, but not where something else answered: a proxy, say.
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, again)
  })
}

listen()

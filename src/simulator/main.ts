import type { Locale } from '../model/diagnostic.ts'
import type { Show } from '../model/simulation.ts'
import { mountLayout } from './layout.ts'
import { createSimulator } from './simulator.ts'
import { createStage } from './stage.ts'
import { wordsFor } from './words.ts'

const locale: Locale = document.documentElement.lang === 'en' ? 'en' : 'nl'

/** Our own server is the only one that is asked. */
async function asked(path: string, options: RequestInit = {}): Promise<Show> {
  const answer = await fetch(path, options)
  return (await answer.json()) as Show
}

const stage = createStage(wordsFor(locale).course)
const simulator = createSimulator(await asked('/api/show'), stage, locale)
mountLayout(simulator, stage, (format) => {
  void asked('/api/format', { method: 'POST', body: format }).then((show) => {
    simulator.replace(show)
  })
})
simulator.reopen()

const events = new EventSource('/api/events')
events.addEventListener('show', ({ data }: MessageEvent<string>) => {
  simulator.replace(JSON.parse(data) as Show)
})
events.addEventListener('open', () => {
  simulator.connected(true)
})
events.addEventListener('error', () => {
  simulator.connected(false)
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

/**
 * How long the preview of a course takes from saving a lesson until its page can be fetched, and how
 * long its first build took, in milliseconds: `{ first, saved }`, with a time for each save.
 */
export async function measureSaves({ command, course, lesson, page, format, runs, signal }) {
  const started = performance.now()
  const args = [command, 'preview', course, '--port', '0', '--format', format]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'], signal })
  const ended = once(child, 'exit').catch(() => undefined)
  const original = readFileSync(lesson, 'utf8')
  try {
    const address = await addressOf(child)
    const first = performance.now() - started
    const saved = []
    for await (const content of shown(address, signal)) {
      const { text, since } = saved.at(-1) ?? {}
      if (text !== undefined) {
        const answer = await (await fetch(new URL(content + page, address))).text()
        if (!answer.includes(text)) continue
        saved[saved.length - 1] = { time: performance.now() - since }
      }
      if (saved.length === runs) return { first, saved: saved.map(({ time }) => time) }
      const next = { text: `Zin${saved.length}.`, since: performance.now() }
      saved.push(next)
      writeFileSync(lesson, `${original}\n${next.text}\n`)
    }
    throw new Error('The preview ended.')
  } finally {
    writeFileSync(lesson, original)
    child.kill('SIGINT')
    await ended
  }
}

async function addressOf({ stdout }) {
  let said = ''
  for await (const part of stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += part
    const [, address] = /: (http\S+)\n/.exec(said) ?? []
    if (address !== undefined) return address
  }
  throw new Error('The preview did not start.')
}

/** Where the files of each build are: once as it is, and then after each change. */
async function* shown(address, signal) {
  const events = await fetch(`${address}api/events`, { signal })
  yield ''
  let text = ''
  for await (const part of events.body.pipeThrough(new TextDecoderStream())) {
    text += part
    const whole = text.split('\n\n')
    text = whole.pop()
    for (const event of whole) {
      const [, content] = /^event: show\ndata: .*?"content":"([^"]+)"/.exec(event) ?? []
      if (content !== undefined) yield content
    }
  }
}

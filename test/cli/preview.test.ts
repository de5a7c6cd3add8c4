import { once } from 'node:events'
import type { ChildProcess } from 'node:child_process'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Show } from '../../src/model/simulation.ts'
import { ended, startBin } from '../support/bin.ts'
import { temporaryFolder } from '../support/command.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

interface Started {
  readonly child: ChildProcess
  readonly folder: string
  readonly said: () => string
  /** Resolves when it has said this. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>
}

function start(options: string, env: NodeJS.ProcessEnv = {}, name = ''): Started {
  const folder = writeCourse(join(temporaryFolder(), name), smallCourse)
  const child = startBin(['preview', folder, ...options.split(' ').filter(Boolean)], { env })
  running.push(child)
  let text = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part
      for (const listener of listeners) listener()
    })
  }
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = pattern.exec(text)
        if (found) resolve(found)
      }
      listeners.add(look)
      look()
    })
  return { child, folder, said: () => text, says }
}

async function showOf({ says }: Started): Promise<Show> {
  const [, address = ''] = await says(/: (http\S+)\n/)
  // What our own server sends.
  return (await (await fetch(`${address}api/show`)).json()) as Show
}

async function busyPort(): Promise<{ readonly port: number; readonly server: Server }> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port.')
  return { port: address.port, server }
}

describe('lespakket preview', () => {
  test('tells where it is, what there is to mend and how to stop, and each rebuild in a line', async () => {
    const started = start('--port 0')
    await started.says(/Ctrl\+C/)
    const lesson = join(started.folder, '01-begin/01-hallo.md')
    writeFileSync(lesson, `${readFileSync(lesson, 'utf8')}\n[weg](lesson:weg)\n`)
    await started.says(/1 fout/)
    const lines = started.said().trim().replaceAll(/\d+/g, '0').split('\n')
    expect(lines.toSorted()).toEqual([
      '0:0:0  Gemaakt in 0 ms: 0 fout.',
      '0:0:0  Gemaakt in 0 ms: geen meldingen.',
      'Stop met Ctrl+C.',
      'Voorvertoning: http://0.0.0.0:0/',
    ])
  })

  test('ends at once at Ctrl+C, and says nothing more', async () => {
    const started = start('--port 0')
    await started.says(/Ctrl\+C/)
    const before = started.said()
    started.child.kill('SIGINT')
    expect(await once(started.child, 'exit')).toEqual([130, null])
    expect(started.said()).toBe(before)
  })

  test('ends at once when it is asked to, also while pages listen to it', async () => {
    const started = start('--port 0')
    const [, address = ''] = await started.says(/: (http\S+)\n/)
    const events = await fetch(`${address}api/events`)
    started.child.kill('SIGTERM')
    expect(await once(started.child, 'exit')).toEqual([130, null])
    await expect(events.text()).rejects.toThrow()
  })

  test('goes on when nobody reads what it says any more', async () => {
    const started = start('--port 0')
    const [, address = ''] = await started.says(/: (http\S+)\n/)
    await started.says(/Ctrl\+C/)
    started.child.stdout?.destroy()
    started.child.stderr?.destroy()
    const { folder } = started
    const events = await fetch(`${address}api/events`)
    const lesson = join(folder, '01-begin/01-hallo.md')
    writeFileSync(lesson, readFileSync(lesson, 'utf8').replace('title: Hallo', 'title: Nog hier'))
    const parts = events.body?.pipeThrough(new TextDecoderStream()).getReader()
    let told = ''
    while (!told.includes('Nog hier')) told += (await parts?.read())?.value ?? ''
    expect(started.child.exitCode).toBe(null)
  })

  test('opens with a lesson and in an LMS that were asked for', async () => {
    const show = await showOf(start('--port 0 --lesson verder --profile docebo'))
    expect([show.start, show.profile]).toEqual(['lessons/lesson-verder', 'docebo'])
  })

  test.each([
    ['nl', /kijken|meekijken/],
    ['en', /look along/],
  ])('warns that others can look along (%s)', async (lang, warning) => {
    await start(`--port 0 --host 0.0.0.0 --lang ${lang}`).says(warning)
  })

  test.each([
    ['nl', /Open zelf het adres/],
    ['en', /Open the address above/],
  ])('goes on without a browser (%s)', async (lang, told) => {
    const started = start(`--port 0 --open --lang ${lang}`, { PATH: '/nergens' })
    await started.says(told)
    expect((await showOf(started)).source).toBe('course')
  })

  test.runIf(process.platform === 'linux')('nor with an opener that finds no browser', async () => {
    const tools = temporaryFolder()
    writeFileSync(join(tools, 'xdg-open'), '#!/bin/sh\nexit 3\n', { mode: 0o755 })
    const started = start('--port 0 --open', { PATH: tools })
    await started.says(/Open zelf het adres/)
    expect((await showOf(started)).source).toBe('course')
  })

  test('tells in a line that the folder of the course went, and that it is back', async () => {
    const started = start('--port 0 --lang en')
    await started.says(/no findings/)
    renameSync(started.folder, `${started.folder}-elders`)
    await started.says(/Cannot be made: Folder ".+" does not exist/)
    expect((await showOf(started)).failure).toBeDefined()
    renameSync(`${started.folder}-elders`, started.folder)
    await started.says(/does not exist[^]*Made in/)
    expect(started.said()).not.toMatch(/^ {4}at /m)
  })

  test('takes an editor by name, or by an address', async () => {
    const named = await showOf(start('--port 0 --editor cursor'))
    expect(named.editor).toMatch(/^cursor:\/\/file\/.*\/\{file\}:\{line\}:\{column\}$/)
    const address = await showOf(start('--port 0 --editor mine://{file}?{line}'))
    expect(address.editor).toMatch(/^mine:\/\/\/.*\/\{file\}\?\{line\}$/)
    expect((await showOf(start('--port 0 --editor none'))).editor).toBe('')
  })

  test('leads an editor to a folder of whatever name', async () => {
    const name = "R&D, $& 100% + 'één'"
    const { editor } = await showOf(start('--port 0 --editor idea', {}, name))
    const file = new URLSearchParams(editor.slice(editor.indexOf('?'))).get('file')
    expect(file).toMatch(/^\/.*\/\{file\}$/)
    expect(file).toContain(`/${name}/`)
  })

  test('counts its builds from another number each time', async () => {
    const shows = await Promise.all([showOf(start('--port 0')), showOf(start('--port 0'))])
    expect(new Set(shows.map(({ build }) => build)).size).toBe(2)
    expect(shows.every(({ build, content }) => content === `/course/${build}/`)).toBe(true)
  })
})

describe('lespakket preview refuses, with what to do,', () => {
  test.each([
    ['--lesson verdr --lang nl', 'Er is geen les met id "verdr". Bedoel je "verder"?'],
    ['--lesson verdr --lang en', 'There is no lesson with id "verdr". Do you mean "verder"?'],
    ['--editor vscod --lang nl', 'Bedoel je "vscode"?'],
    ['--editor vscod --lang en', 'Do you mean "vscode"?'],
    ['--profile spec-2004-4th --lang nl', 'Kies met --format uit: scorm2004.'],
    ['--profile spec-2004-4th --lang en', 'Choose with --format from: scorm2004.'],
    ['--profile moodle --lang en', 'Choose from: moodle-strict'],
    ['--play weg.zip --lang nl', 'weg.zip'],
    ['--play package.json --lang en', 'package.json'],
    ['--play x.zip --format web --lang nl', 'De opties --play en --format gaan niet samen.'],
    ['--port 70000 --lang en', '"70000" is not possible for'],
  ])('%s', async (options, told) => {
    const { code, stderr } = await ended(
      startBin(
        [
          'preview',
          writeCourse(temporaryFolder(), smallCourse),
          ...options.split(' '),
          '--port',
        ].concat(options.includes('--port') ? options.split(' ').slice(1, 2) : ['0']),
      ),
    )
    expect([code, stderr]).toEqual([2, expect.stringContaining(told)])
    expect(stderr).not.toMatch(/^ {4}at /m)
  })

  test.each([
    ['nl', 'is al in gebruik'],
    ['en', 'is in use already'],
  ])('a port that is in use (%s)', async (lang, told) => {
    const { port, server } = await busyPort()
    const folder = writeCourse(temporaryFolder(), smallCourse)
    const child = startBin(['preview', folder, '--port', `${port}`, '--lang', lang])
    const { code, stderr } = await ended(child)
    server.close()
    expect([code, stderr]).toEqual([2, expect.stringContaining(told)])
    expect(stderr).not.toMatch(/^ {4}at /m)
  })
})

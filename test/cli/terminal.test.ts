import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../support/command.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'

const bin = join(import.meta.dirname, '../../bin/lespakket.js')

interface Wizard {
  /** Resolves once this is on the screen, after what was waited for before. */
  asks(text: string): Promise<void>
  types(keys: string): void
  /** Its exit code. */
  ended(): Promise<number | null>
}

/** Starts the wizard in a pseudo-terminal, which `script` of util-linux makes. */
function start(cwd: string, command: string, columns = 80): Wizard {
  const line = `stty cols ${columns} && '${process.execPath}' '${bin}' ${command}`
  const child: ChildProcess = spawn('script', ['-qefc', line, '/dev/null'], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', CI: '', TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill())
  let screen = ''
  let read = 0
  let look: () => void = () => undefined
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    screen += text
    look()
  })
  const ending = new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
    asks: (text) =>
      new Promise((resolve) => {
        look = () => {
          const found = screen.indexOf(text, read)
          if (found < 0) return
          read = found + text.length
          look = () => undefined
          resolve()
        }
        look()
      }),
    types: (keys) => child.stdin?.write(keys),
    ended: () => ending,
  }
}

const down = '\u001b[B'
const enter = '\r'
const interrupt = '\u0003'
const erase = '\u007f'

describe('on a terminal', () => {
  test.each([80, 40])('the wizard asks, and makes what was answered (%i wide)', async (columns) => {
    const cwd = temporaryFolder()
    const wizard = start(cwd, 'init --lang nl', columns)
    await wizard.asks('Nederlands')
    wizard.types(down)
    await wizard.asks('Engels')
    wizard.types(enter)
    await wizard.asks('Hoe heet je cursus?')
    wizard.types(`L'été: "x"${enter}`)
    await wizard.asks('Welke organisatie')
    wizard.types(enter)
    await wizard.asks('Waarmee begin je?')
    wizard.types(enter)
    await wizard.asks('Hoe heten je modules?')
    wizard.types(enter)
    await wizard.asks('lespakket check course')
    expect(await wizard.ended()).toBe(0)
    const course = readFileSync(join(cwd, 'course/course.md'), 'utf8')
    expect(course).toContain('language: en')
    expect(course).toContain("L'été")
  })

  test('who stops in the middle leaves nothing, and sees no stack', async () => {
    const cwd = temporaryFolder()
    const wizard = start(cwd, 'init --lang en')
    await wizard.asks('Dutch')
    wizard.types(enter)
    await wizard.asks('called')
    wizard.types(`Half${interrupt}`)
    expect(await wizard.ended()).toBe(130)
    expect(existsSync(join(cwd, 'course'))).toBe(false)
  })

  test('an answer that will not do is asked again', async () => {
    const cwd = temporaryFolder()
    const wizard = start(cwd, 'init --lang nl --language nl --organisation X --template empty')
    await wizard.asks('Hoe heet je cursus?')
    wizard.types(`TODO${enter}`)
    await wizard.asks('geschreven')
    wizard.types(`${erase.repeat(4)}Goed${enter}`)
    await wizard.asks('Hoe heten je modules?')
    wizard.types(enter)
    expect(await wizard.ended()).toBe(0)
    expect(readFileSync(join(cwd, 'course/course.md'), 'utf8')).toContain('title: Goed')
  })

  test('who stops in the middle of an addition has changed nothing', async () => {
    const cwd = temporaryFolder()
    writeCourse(join(cwd, 'course'), smallCourse)
    const before = readdirSync(cwd, { recursive: true })
    const wizard = start(cwd, 'new lesson --lang nl')
    await wizard.asks('Hoe heet de les?')
    wizard.types(`Half${enter}`)
    await wizard.asks('Op welke plaats?')
    wizard.types(interrupt)
    await wizard.asks('er is niets gemaakt of veranderd')
    expect(await wizard.ended()).toBe(130)
    expect(readdirSync(cwd, { recursive: true })).toEqual(before)
  })

  test('a first build that takes long tells how far it is, and takes that away again', async () => {
    const cwd = temporaryFolder()
    const lessons = Array.from({ length: 600 }, (_, n) => {
      const text = `---\nid: les-${n}\ntitle: Les ${n}\nminutes: 1\n---\n\nTekst ${n}.\n`
      return [`01-begin/${String(n + 10)}-les.md`, text] as const
    })
    writeCourse(join(cwd, 'course'), { ...smallCourse, ...Object.fromEntries(lessons) })
    const preview = start(cwd, 'preview --port 0 --lang nl')
    await preview.asks('\r\u001b[2KLezen: ')
    await preview.asks(' van 603')
    await preview.asks('\r\u001b[2K')
    await preview.asks('Gemaakt in ')
    await preview.asks('Stop met Ctrl+C.')
    preview.types(interrupt)
    expect(await preview.ended()).toBe(130)
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lessonPath, mediaNames } from '../../src/render/names.ts'

function nameOf(path: string, ...others: readonly string[]): string {
  return mediaNames([path, ...others]).get(path) ?? ''
}

test('a plain path is readable in the package', () => {
  expect(nameOf('01-fenomeen/media/ladder.svg')).toBe('media/01-fenomeen-media-ladder.svg')
  expect(nameOf('media/Foto.JPG')).toBe('media/media-foto.jpg')
})

test.each(['media/één café.png', 'con.svg', '…/….png', `${'lang/'.repeat(20)}a.png`])(
  '%s gets a name that tells it apart',
  (path) => {
    expect(nameOf(path)).toMatch(/^media\/[a-z0-9-]*[0-9a-f]{8}\.(png|svg)$/)
  },
)

test('two paths that read the same get names of their own', () => {
  const paths = ['a/b.png', 'a-b.png', 'A/b.png']
  expect(new Set(mediaNames(paths).values()).size).toBe(3)
})

test('a name does not depend on the other files', () => {
  expect(nameOf('a/één.png', 'x.png', 'b/y.png')).toBe(nameOf('a/één.png'))
  expect(nameOf('a/b.png', 'x.png')).toBe(nameOf('a/b.png'))
})

test('whatever the path, a name is short, ASCII, lower case, unique and no device of Windows', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 })), (paths) => {
      const names = [...mediaNames(paths).values()]
      expect(new Set(names).size).toBe(paths.length)
      for (const name of names) {
        expect(name).toMatch(/^media\/[a-z0-9-]+\.[a-z0-9]+$/)
        expect(name.length).toBeLessThanOrEqual('media/'.length + 64)
        expect(name).not.toMatch(/\/(con|prn|aux|nul|com\d|lpt\d)\./)
      }
    }),
  )
})

test('a lesson called like a device of Windows can be unpacked there', () => {
  expect(lessonPath('con')).toBe('lessons/lesson-con')
})

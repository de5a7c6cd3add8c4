import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { command, temporaryFolder } from '../support/command.ts'
import { handMadeZip, type HandMade } from '../support/hand-made-zip.ts'
import { madeManifest } from '../support/made-package.ts'

const manifest = { name: 'imsmanifest.xml', contents: madeManifest() }
const page = { name: 'index.html', contents: '<p>Hoi</p>' }
const doctype = {
  ...manifest,
  contents: `<!DOCTYPE manifest [<!ENTITY x SYSTEM "file:///etc/passwd">]>${madeManifest()}`,
}

type Make = (path: string) => void

/** A file of so many bytes, of which none is on the disk. */
function hollow(bytes: number): Make {
  return (path) => {
    writeFileSync(path, '')
    truncateSync(path, bytes)
  }
}

function put(...files: readonly HandMade[]): Make {
  return write(handMadeZip(files))
}

function write(bytes: string | Uint8Array): Make {
  return (path) => {
    writeFileSync(path, bytes)
  }
}

test.each([
  ['of 4 GB', hollow(4 * 1024 ** 3), '4,0 GB', '4.0 GB'],
  [
    'that is a bomb',
    put(manifest, page, { name: 'a.bin', contents: Buffer.alloc(70 * 1024 ** 2) }),
    'meer dan 200 keer zo groot',
    'more than 200 times',
  ],
  [
    'that leads elsewhere',
    put(manifest, page, { name: '../../.bashrc', contents: 'x' }),
    'buiten het pakket',
    'outside the package',
  ],
  ['with a DOCTYPE', put(doctype, page), 'er staat een DOCTYPE in', 'it has a DOCTYPE'],
  ['that is none', write('PK'), 'geen zip', 'no zip'],
] as const)('a package %s is refused in a line, with exit code 2', async (_, make, nl, en) => {
  const cwd = temporaryFolder()
  make(join(cwd, 'cursus.zip'))
  for (const [lang, told] of Object.entries({ nl, en })) {
    const line = `preview --play cursus.zip --port 0 --lang ${lang}`
    const { code, stdout, stderr } = await command(line, { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(told)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  }
})

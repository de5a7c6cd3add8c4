import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { exporters } from '../../src/export/registry.ts'
import { scoUnits } from '../../src/model/sco.ts'
import { zipFiles } from '../../src/zip/zip.ts'
import { temporaryFolder } from '../support/command.ts'
import { courseFiles } from '../support/course-files.ts'
import { smallCourse, writeCourse } from '../support/write-course.ts'

const packages = exporters.flatMap(({ id, editions = [undefined], scoRules }) =>
  editions.flatMap((edition) =>
    [undefined, ...(scoRules ? scoUnits : [])].map((sco) => {
      const name = [id, edition?.id, sco && `by ${sco}`].filter((part) => part !== undefined)
      return { name: name.join(' '), id, edition: edition?.id, sco }
    }),
  ),
)

/** What a browser would run: scripts, and pages, which could hold a handler. */
async function codeIn(zip: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const code = new Map<string, string>()
  const opened = await fromBufferPromise(Buffer.from(zip), { lazyEntries: true })
  for await (const entry of opened.eachEntry()) {
    if (!/\.(js|html|svg)$/.test(entry.fileName)) continue
    code.set(entry.fileName, await text(await opened.openReadStreamPromise(entry)))
  }
  return code
}

// Browsers forbid it, phones never fire it, and it keeps a page out of the back/forward cache.
test.each(packages)('nothing in $name listens to unload', async (packing) => {
  const { id, edition, sco } = packing
  const folder = writeCourse(temporaryFolder(), smallCourse)
  const files = await courseFiles(folder, id, { edition, sco })
  const code = await codeIn(await zipFiles(files))
  const listening = [...code].filter(([, text]) => /unload/i.test(text))
  expect(listening.map(([path]) => path)).toEqual([])
  expect([...code].filter(([, text]) => text.includes('pagehide'))).toHaveLength(1)
})

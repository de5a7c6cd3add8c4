import { expect, it } from 'vitest'
import { filesInMemory } from '../../src/package/package-files.ts'
import { readPackage } from '../../src/package/read-playable.ts'
import { madeItem, madeManifest, madePackage, madeResource } from '../support/made-package.ts'

// Made as the tools of other makers make them; nothing of theirs is in here.

function utf16(text: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
}

it('reads a manifest in UTF-16 with its mark, as some tools on Windows write it', async () => {
  const manifest = madeManifest({ items: madeItem('i', 'r1', 'Één cursus') })
  const { playable } = await readPackage(
    filesInMemory([
      { path: 'imsmanifest.xml', contents: utf16(manifest.replace('utf-8', 'utf-16')) },
      { path: 'index.html', contents: '' },
    ]),
  )
  expect(playable.menu).toMatchObject([{ title: 'Één cursus', href: 'index.html' }])
})

it('reads what a tool with its player in a folder of its own makes', async () => {
  const { playable, remarks } = await readPackage(
    madePackage(
      madeManifest({
        items: madeItem('i', 'r', 'Cursus').replace('<item', '<item parameters="?a=1&amp;b=2"'),
        resources: madeResource('r', 'res/index.html', 'adlcp:scormtype="sco"'),
      }),
      ['res/index.html'],
    ),
  )
  expect(playable).toMatchObject({
    standard: 'scorm12',
    menu: [{ href: 'res/index.html?a=1&b=2' }],
  })
  expect(remarks).toEqual([])
})

it('reads one SCO of SCORM 2004 that says it sets its own status', async () => {
  const inner = `<imsss:sequencing><imsss:deliveryControls completionSetByContent="true"
    objectiveSetByContent="true"/></imsss:sequencing>`
  const { playable } = await readPackage(
    madePackage(
      madeManifest({
        ...{ version: '2004 3rd Edition', items: madeItem('i', 'r', 'Cursus', inner) },
        resources: madeResource('r', 'index_scorm.html', 'adlcp:scormType="sco"'),
      }),
      ['index_scorm.html'],
    ),
  )
  expect(playable.sequencing).toMatchObject({
    activityTree: {
      children: [
        { deliveryControls: { completionSetByContent: true, objectiveSetByContent: true } },
      ],
    },
  })
})

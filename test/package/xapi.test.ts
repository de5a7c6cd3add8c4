import { expect, it } from 'vitest'
import { readPackage } from '../../src/package/read-playable.ts'
import { madePackage } from '../support/made-package.ts'

const title = (text: string): string =>
  `<title><langstring lang="de">DE</langstring><langstring lang="nl-NL">${text}</langstring></title>`

it('reads the blocks and units of cmi5 in their order', async () => {
  const unit = (id: string, url: string, more = ''): string =>
    `<au id="${id}" ${more}>${title(id)}<url>${url}</url><launchParameters>p</launchParameters></au>`
  const structure = `<courseStructure xmlns="urn:cmi5"><course id="urn:c">${title('Cursus')}</course>
    ${unit('urn:1', 'a.html?x=1', 'moveOn="Passed" masteryScore="0.8" launchMethod="OwnWindow"')}
    <block id="urn:b">${title('Blok')}${unit('urn:2', 'https://example.org/')}</block></courseStructure>`
  const { playable, remarks } = await readPackage(madePackage(structure, ['a.html'], 'cmi5.xml'))

  expect(playable).toMatchObject({
    ...{ standard: 'cmi5', title: 'Cursus', language: 'nl-NL', id: 'urn:c' },
  })
  expect(playable.menu).toMatchObject([
    {
      ...{ id: 'urn:1', title: 'urn:1', href: 'a.html?x=1' },
      unit: {
        moveOn: 'Passed',
        masteryScore: 0.8,
        launchMethod: 'OwnWindow',
        launchParameters: 'p',
      },
    },
    {
      title: 'Blok',
      language: 'nl-NL',
      items: [{ id: 'urn:2', unit: { moveOn: 'NotApplicable' } }],
    },
  ])
  expect(remarks.map(({ rule }) => rule)).toEqual(['package/elsewhere'])
})

it('reads the activity of a tincan.xml that can be launched', async () => {
  const tincan = `<tincan xmlns="urn:t"><activities><activity id="urn:x" type="course">
    <name lang="en-US">Course</name><name lang="nl">Cursus</name><launch lang="en">a.html</launch>
    </activity><activity id="urn:y" type="question"><name>Q</name></activity></activities></tincan>`
  const { playable } = await readPackage(madePackage(tincan, ['a.html'], 'tincan.xml'))
  expect(playable).toMatchObject({
    ...{ standard: 'xapi', title: 'Cursus', language: 'nl' },
    menu: [{ id: 'urn:x', title: 'Cursus', language: 'nl', href: 'a.html' }],
  })
  expect(playable.menu).toHaveLength(1)
})

it('takes nothing for a language that is none', async () => {
  const tincan = `<tincan xmlns="urn:t"><activities><activity id="urn:x" type="course">
    <name lang="Nederlands">Cursus</name><launch lang="en">a.html</launch></activity></activities></tincan>`
  const { playable } = await readPackage(madePackage(tincan, ['a.html'], 'tincan.xml'))
  expect(playable).not.toHaveProperty('language')
  expect(playable.menu[0]).not.toHaveProperty('language')
})

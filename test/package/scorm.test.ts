import { describe, expect, it } from 'vitest'
import { readPackage, type PackageReading } from '../../src/package/read-playable.ts'
import {
  madeItem,
  madeManifest,
  madePackage,
  madeResource,
  type MadeScorm,
} from '../support/made-package.ts'

function read(made: MadeScorm, pages: readonly string[] = ['index.html']): Promise<PackageReading> {
  return readPackage(madePackage(madeManifest(made), pages))
}

const rulesOf = ({ remarks }: PackageReading): readonly string[] =>
  remarks.map(({ rule }) => rule.replace('package/', ''))

const hrefs = ({ playable }: PackageReading): readonly (string | undefined)[] =>
  playable.menu.map(({ href }) => href)

describe('a package of SCORM 1.2', () => {
  it('has one item, its title and what the LMS tells it', async () => {
    const inner = `<adlcp:prerequisites type="aicc_script">i0</adlcp:prerequisites>
      <adlcp:maxtimeallowed>0001:00:00</adlcp:maxtimeallowed>
      <adlcp:timelimitaction>exit,message</adlcp:timelimitaction>
      <adlcp:datafromlms>a=1&amp;b</adlcp:datafromlms><adlcp:masteryscore>80</adlcp:masteryscore>`
    const reading = await read({ items: madeItem('i1', 'r1', 'Één', inner) })

    expect(reading.playable).toEqual({
      ...{ standard: 'scorm12', edition: '', title: 'Cursus' },
      menu: [
        {
          ...{ id: 'i1', title: 'Één', href: 'index.html', prerequisites: 'i0', items: [] },
          given: {
            'cmi.launch_data': 'a=1&b',
            'cmi.student_data.mastery_score': '80',
            'cmi.student_data.max_time_allowed': '0001:00:00',
            'cmi.student_data.time_limit_action': 'exit,message',
          },
        },
      ],
    })
    expect(reading.remarks).toEqual([])
  })

  it('has headings, items below items, hidden ones and assets', async () => {
    const items =
      madeItem('g', '', 'Groep', madeItem('a', 'r1', 'A', madeItem('b', 'r2', 'B'))) +
      madeItem('c', 'r2', 'C').replace('<item', '<item isvisible="false"')
    const resources =
      madeResource('r1', 'a.html') + madeResource('r2', 'b.html', 'adlcp:scormType="asset"')
    const { playable } = await read({ items, resources }, ['a.html', 'b.html'])

    expect(playable.menu).toMatchObject([
      { id: 'g', items: [{ id: 'a', href: 'a.html', items: [{ id: 'b', isSilent: true }] }] },
      { id: 'c', href: 'b.html', isHidden: true },
    ])
    expect(playable.menu[0]).not.toHaveProperty('href')
  })

  it.each([
    ['xml:lang of what its titles are in', '', 'xml:lang="de-AT"', 'de-AT'],
    [
      'what its metadata tell of the whole',
      '<metadata><schemaversion>1.2</schemaversion><lom><general><language>fr</language></general></lom></metadata>',
      '',
      'fr',
    ],
    [
      'nothing where that is no language',
      '<metadata><schemaversion>1.2</schemaversion><lom><general><language>none</language></general></lom></metadata>',
      'xml:lang="en_US"',
      undefined,
    ],
  ])('takes for its language %s', async (_, metadata, attribute, language) => {
    const manifest = madeManifest().replace('<organization ', `<organization ${attribute} `)
    const told =
      metadata === '' ? manifest : manifest.replace(/<metadata>.*?<\/metadata>/s, metadata)
    const { playable } = await readPackage(madePackage(told, ['index.html']))
    expect(playable.language).toBe(language)
  })

  it('begins with the organization that is the default, and says that there are more', async () => {
    const manifest = madeManifest().replace(
      '<organizations default="o">',
      `<organizations default="o"><organization identifier="p"><title>Ander</title>
        ${madeItem('x', 'r1', 'X')}</organization>`,
    )
    const reading = await readPackage(madePackage(manifest, ['index.html']))
    expect(reading.playable.title).toBe('Cursus')
    expect(rulesOf(reading)).toEqual(['organizations'])

    const without = await readPackage(
      madePackage(manifest.replace('default="o"', 'default="q"'), ['index.html']),
    )
    expect(without.playable.title).toBe('Ander')
    expect(rulesOf(without)).toEqual(['default-missing', 'organizations'])
  })

  it('launches the SCOs where there is no organization', async () => {
    const manifest = madeManifest({
      resources:
        madeResource('r1', 'index.html') + madeResource('r2', 'a.html', 'scormtype="asset"'),
    }).replace(/<organizations[^]*<\/organizations>/, '<organizations/>')
    const { playable } = await readPackage(madePackage(manifest, ['index.html', 'a.html']))
    expect(playable).toMatchObject({ title: 'r1', menu: [{ id: 'r1', href: 'index.html' }] })
  })

  it('leaves out a manifest in the manifest, and says so', async () => {
    const reading = await read({ behind: madeManifest().replace(/<\?xml.*\?>/, '') })
    expect(reading.playable.menu).toHaveLength(1)
    expect(rulesOf(reading)).toEqual(['submanifest'])
  })

  it('takes any prefix, and no prefix at all', async () => {
    const manifest = madeManifest({
      items: madeItem('i1', 'r1', 'Een', '<adlcp:masteryscore>5</adlcp:masteryscore>'),
    })
    const other = manifest.replaceAll('adlcp:', 'q:').replace('xmlns:adlcp', 'xmlns:q')
    const prefixed = other
      .replace(/<(\/?)(?=[a-z]+[ >/])/g, '<$1ims:')
      .replace('xmlns="', 'xmlns:ims="')
    for (const text of [manifest, other, prefixed]) {
      const { playable } = await readPackage(madePackage(text, ['index.html']))
      expect(playable.menu[0]?.given).toEqual({ 'cmi.student_data.mastery_score': '5' })
    }
  })

  it('takes a manifest without a version for 1.2, and says so', async () => {
    const reading = await read({ version: '' })
    expect(reading.playable.standard).toBe('scorm12')
    expect(rulesOf(reading)).toEqual(['schema-version'])
  })
})

describe('the address of an item', () => {
  it('begins at each xml:base around it', async () => {
    const manifest = madeManifest({ resources: madeResource('r1', 'p.html?a=1', 'xml:base="c/"') })
      .replace('<manifest ', '<manifest xml:base="a/" ')
      .replace('<resources>', '<resources xml:base="b/">')
    const reading = await readPackage(madePackage(manifest, ['a/b/c/p.html']))
    expect(hrefs(reading)).toEqual(['a/b/c/p.html?a=1'])
    expect(reading.remarks).toEqual([])
  })

  it.each([
    ['a.html', '?x=1', 'a.html?x=1'],
    ['a.html', 'x=1', 'a.html?x=1'],
    ['a.html', '&amp;?x=1', 'a.html?x=1'],
    ['a.html?y=2', '?x=1', 'a.html?y=2&x=1'],
    ['a.html', '#deel', 'a.html#deel'],
    ['a.html#een', '#deel', 'a.html#een'],
    ['a.html', '', 'a.html'],
  ])('%s with parameters %j is %s', async (href, parameters, expected) => {
    const items = madeItem('i1', 'r1', 'Een').replace('<item', `<item parameters="${parameters}"`)
    const reading = await read({ items, resources: madeResource('r1', href) }, ['a.html'])
    expect(hrefs(reading)).toEqual([expected])
  })

  it.each([
    ['Één les.html', 'Één les.html'],
    ['%C3%89%C3%A9n%20les.html', 'Één les.html'],
    ['50%.html', '50%.html'],
    ['map\\les.html', 'map/les.html'],
    ['./map/../map/les.html', 'map/les.html'],
  ])('%s finds the file %s', async (href, path) => {
    const reading = await read({ resources: madeResource('r1', href) }, [path])
    expect(hrefs(reading).map((each) => decodeURIComponent(each ?? ''))).toEqual([path])
    expect(reading.remarks).toEqual([])
  })

  it('that is of a file which is not there is told, with its capitals', async () => {
    const reading = await read({ resources: madeResource('r1', 'Index.html') })
    expect(rulesOf(reading)).toEqual(['file-missing'])
    expect(reading.remarks[0]?.text.en.message).toContain('"Index.html"')
  })

  it.each([
    ['https://example.org/a.html', 'elsewhere'],
    ['//example.org/a.html', 'elsewhere'],
    ['javascript:alert(1)', 'elsewhere'],
    ['data:text/html,x', 'elsewhere'],
    ['/a.html', 'outside'],
    ['../a.html', 'outside'],
    ['a/%2e%2e/../../a.html', 'outside'],
    ['http://[', 'outside'],
  ])('%s is not opened', async (href, rule) => {
    const resources = madeResource('r1', href) + madeResource('r2', 'index.html')
    const items = madeItem('i1', 'r1', 'Een') + madeItem('i2', 'r2', 'Twee')
    const reading = await read({ items, resources })
    expect(hrefs(reading)).toEqual([undefined, 'index.html'])
    expect(rulesOf(reading)).toEqual([rule])
  })

  it('that is the only one and cannot be opened ends it, with the reason', async () => {
    await expect(read({ resources: madeResource('r1', 'https://example.org/') })).rejects.toThrow(
      /nothing in it that can be launched.*another server/,
    )
  })

  it('of no resource is told', async () => {
    const items = madeItem('i1', 'weg', 'Een') + madeItem('i2', 'r1', 'Twee')
    expect(rulesOf(await read({ items }))).toEqual(['resource-missing'])
  })
})

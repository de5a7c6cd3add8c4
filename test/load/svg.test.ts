import { expect, test } from 'vitest'
import { findActiveParts } from '../../src/load/svg.ts'

function drawn(inside: string): string {
  return `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`
}

function kindsIn(svg: string): readonly string[] {
  return findActiveParts(svg).map(({ kind }) => kind)
}

test.each([
  ['<script>alert(1)</script>', 'script'],
  ['<script href="data:,alert(1)"/>', 'script'],
  ['<svg:script xmlns:svg="http://www.w3.org/2000/svg"/>', 'script'],
  ['<SCRIPT/>', 'script'],
  ['<a><set attributeName="href" to="javascript:alert(1)"/></a>', 'script'],
  ['<a><animate attributeName="xlink:href" values="javascript:alert(1)"/></a>', 'script'],
  ['<set attributeName="onclick" to="alert(1)"/>', 'script'],
  ['<rect onload="alert(1)"/>', 'handler'],
  ["<rect ONCLICK = 'alert(1)'/>", 'handler'],
  ['<rect\nfill="red"\n  onfocus\n=\n"x"/>', 'handler'],
  ['<foreignObject><p/></foreignObject>', 'foreign'],
  ['<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="#"/>', 'foreign'],
  ['<a href="https://example.org/"/>', 'external'],
  ['<a xlink:href="javascript:alert(1)"/>', 'external'],
  ['<a href="&#106;avascript:alert(1)"/>', 'external'],
  ['<a href=" java&#x0A;script:alert(1)"/>', 'external'],
  ['<image href="//example.org/a.png"/>', 'external'],
  ['<image href="b.png"/>', 'external'],
  ['<use xlink:href="other.svg#a"/>', 'external'],
  ['<image href="data:image/svg+xml,..."/>', 'external'],
  ['<a href="data:text/html,..."/>', 'external'],
  ['<g xml:base="https://example.org/"><use href="#a"/></g>', 'external'],
  ['<rect fill="url(https://example.org/#a)"/>', 'external'],
  ['<rect fill="url(#a) url(https://example.org/)"/>', 'external'],
  ['<rect style="fill:url( \'//example.org/\' )"/>', 'external'],
  ['<rect style="fill:&#117;rl(https://example.org/)"/>', 'external'],
  ['<rect style="fill:u\\72l(https://example.org/)"/>', 'external'],
  ['<rect cursor="image-set(&quot;https://example.org/&quot; 1x)"/>', 'external'],
  ['<style>@import "https://example.org/a.css";</style>', 'external'],
  ['<style>@im<!-- -->port "a.css";</style>', 'external'],
  ['<style>@im</style><style>port "a"</style><style>\\40import "a" (</style>', 'external'],
  ['<style><![CDATA[a{fill:url(https://example.org/)}]]></style>', 'external'],
  ['<svg:style>a{fill:/* */url(b.png)}</svg:style>', 'external'],
  ['<?xml-stylesheet href="a.css"?>', 'external'],
  ['<!DOCTYPE svg [<!ENTITY a "b">]>', 'doctype'],
  ['<!ENTITY a "b">', 'doctype'],
  ['<rect fill=red/>', 'malformed'],
  ['<rect fill="a" b', 'malformed'],
  ['<rect fill="<"/>', 'malformed'],
  ['<![CDATA[ never ends', 'malformed'],
])('%s is active', (inside, kind) => {
  expect(kindsIn(drawn(inside))).toContain(kind)
})

test.each([
  '<rect fill="red" stroke="url(#a)" style="fill:url(\'#b\')"/>',
  '<a href="#a"><use xlink:href=\'#b\'/></a>',
  '<image href="data:image/png;base64,iVBORw0KGgo="/>',
  '<image href="data:image/jpeg;base64,/9j/4AAQ"/>',
  '<style>.a{fill:url(#a);font-family:"Open Sans"}/* @import is not here */</style>',
  '<!-- <script>alert(1)</script> onload="x" -->',
  '<text>on load="x", @import, url(https://example.org) and C:\\a</text>',
  '<title>Waarom (1) &amp; hoe</title><desc/>',
  '<path d="M0 0L1 1"/><g opacity=".5" id="one"/>',
  '<animate attributeName="opacity" values="0;1"/>',
  '<text><![CDATA[<script>alert(1)</script>]]></text>',
  '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>',
])('%s only shows', (inside) => {
  expect(findActiveParts(drawn(inside))).toEqual([])
})

test('each kind is told once, where it stands first', () => {
  const svg = '<svg>\n<rect onclick="a"/><rect onclick="b"/><script/><script/></svg>'
  expect(findActiveParts(svg)).toEqual([
    { kind: 'handler', found: 'onclick="a"', offset: svg.indexOf('<rect') },
    { kind: 'script', found: '<script>', offset: svg.indexOf('<script') },
  ])
})

test.each([
  ['tags that open', '<a'],
  ['tags with an open value', '<a b="'],
  ['attributes', ' b="c"'],
  ['comments that open', '<!--'],
  ['declarations', '<!'],
  ['letters', 'a'],
  ['spaces', ' '],
  ['comments of CSS that open', '/*'],
  ['addresses', 'url('],
])('five megabytes of %s are looked through in linear time', (_, piece) => {
  const size = 5 * 1024 * 1024
  const much = piece.repeat(size / piece.length)
  for (const svg of [much, `<svg ${much}`, `<svg a="${much}"/>`, `<style>${much}</style>`]) {
    const started = performance.now()
    findActiveParts(svg)
    expect(performance.now() - started).toBeLessThan(10_000)
  }
})

import { chance } from './chance.mjs'
import { prose, titleAt } from './prose.mjs'

/** A text of this size with two questions is a lesson of about ten minutes. */
const lessonBytes = 6000

/** Where the pictures lie, as a lesson sees them. */
const pictures = '../media'

/**
 * One lesson of the benchmark's course. `place` says which: `index` in the course from 0, `module`
 * and `number` from 1; `shape` what else there is to link to.
 */
export function lessonFile(place, shape, seed) {
  const random = chance(Math.imul(seed, 0x9e3779b1) ^ (place.index + 1))
  const text = prose(random)
  const write = { random, text, place, shape }
  const parts = [text.paragraph(), '## Kern', text.paragraph()]
  const practice = ['## Oefenen', choice(write), order(write), further(write)]
  const headings = text.headings(20).values()
  const first = random.below(blocks.length)
  const head = frontMatter(write)
  let bytes = Buffer.byteLength([head, ...parts, ...practice].join('\n\n'))
  for (let count = 0; bytes < lessonBytes; count++) {
    const heading = `${count % 8 === 4 ? '###' : '##'} ${headings.next().value}`
    const block = blocks[(first + count) % blocks.length](write)
    const added = count % 4 === 0 && count > 0 ? [heading, block] : [block]
    parts.push(...added)
    bytes += Buffer.byteLength(added.join('\n\n')) + 2
  }
  return `${[head, ...parts, ...practice].join('\n\n')}\n`
}

function frontMatter({ random, text, place }) {
  const { module, number, index } = place
  return `---
id: les-${module}-${number}
title: ${titleAt(index)}
minutes: ${random.between(6, 11)}
summary: Over ${titleAt(index).toLowerCase()}. ${text.plain()}. ${text.plain()}.
objectives:
  - id: doel-${module}-${number}
    text: Je legt uit hoe ${text.thing()} werkt.
sources:
  - title: ${titleAt(index)}, een verkenning
    url: https://example.org/bronnen/${module}/${number}
---`
}

/** What a lesson is made of, in an order that starts somewhere else in each. */
const blocks = [
  ({ text }) => text.paragraph(),
  ({ text, random }) => list(text.times(random.between(3, 6), text.sentence)),
  table,
  ({ text }) => `> ${text.sentence()}\n> ${text.sentence()}\n>\n> ${text.sentence()}`,
  links,
  figure,
  ({ text }) => text.paragraph(),
  nestedList,
  ({ text }) => `:::tip\n${text.paragraph()}\n:::`,
  code,
  ({ text }) => `:::example[${text.plain()}]\n${text.paragraph()}\n\n${text.paragraph()}\n:::`,
  ({ text, random }) => numbered(text.times(random.between(3, 5), text.sentence)),
  image,
  ({ text }) => `:::details[${text.plain()}]\n${text.paragraph()}\n\n${list(text.steps(3))}\n:::`,
]

function table({ text, random }) {
  const rows = text.times(random.between(4, 7), (index) => {
    return `| ${index + 1} | ${text.thing()} | ${random.between(1, 40)} | ${text.plain()} |`
  })
  return ['| Fase | Wie | Uren | Wat |', '| --- | :-- | --: | --- |', ...rows].join('\n')
}

function nestedList({ text }) {
  return text
    .times(
      2,
      () =>
        `- ${text.sentence()}\n${text
          .steps(2)
          .map((step) => `  - ${step}`)
          .join('\n')}`,
    )
    .join('\n')
}

function links({ text, random, shape }) {
  const module = random.between(1, shape.modules)
  const number = random.between(1, shape.lessonsIn(module))
  return [
    text.sentence(),
    `Lees ook [${text.thing()}](lesson:les-${module}-${number}#kern),`,
    `[${text.thing()}](module:module-${module}) en [${text.thing()}](#kern).`,
    `Om 12:30 uur staat meer op <https://example.org/${module}>.`,
  ].join(' ')
}

function code({ text, random }) {
  const lines = text.times(random.between(3, 6), (index) => `${index + 1}. ${text.plain()}`)
  return ['```text', ...lines, '```'].join('\n')
}

function figure(write) {
  return `:::figure\n${image(write)}\n\n${write.text.sentence()}\n:::`
}

/** Even a small course uses every picture: a lesson starts with one of its own. */
function image({ text, random, place, shape }) {
  const own = random.below(2) ? place.index : random.below(shape.pictures)
  return `![${text.plain()}](${pictures}/${shape.pictureName(own % shape.pictures)})`
}

function choice({ text, random, place }) {
  const right = random.below(4)
  const options = text.statements(4).map((statement, index) => {
    return `- [${index === right ? 'x' : ' '}] ${statement}\n  > ${text.sentence()}`
  })
  return `:::choice{#keuze-${place.module}-${place.number} objective="doel-${place.module}-${place.number}"}
Welke zin past bij "${titleAt(place.index)}"?

${options.join('\n')}
:::`
}

function order({ text, random, place }) {
  return `::::order{#volgorde-${place.module}-${place.number}}
In welke volgorde werk je aan "${titleAt(place.index)}"?

${numbered(text.steps(random.between(3, 5)))}

:::hint
${text.sentence()}
:::
::::`
}

/** Leads around the course, so that each lesson is linked to. */
function further({ place, shape }) {
  const next = place.number < shape.lessonsIn(place.module) ? place.number + 1 : 1
  return `Ga verder met [de les hierna](lesson:les-${place.module}-${next}).`
}

function list(items) {
  return items.map((item) => `- ${item}`).join('\n')
}

function numbered(items) {
  return items.map((item, index) => `${index + 1}. ${item}`).join('\n')
}

/**
 * Makes a course of any size for the benchmark: the same size and seed give the same bytes, and
 * it checks clean. `node test/bench/make-course.mjs OUT --lessons 1000 --seed 1`
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chance } from './chance.mjs'
import { lessonFile } from './lesson.mjs'
import { picture } from './picture.mjs'
import { prose, titleAt } from './prose.mjs'

const pictures = 12

/** Writes the course into the folder. */
export function makeCourse(folder, { lessons, seed = 1 }) {
  const shape = shapeOf(lessons)
  mkdirSync(join(folder, 'media'), { recursive: true })
  for (let index = 0; index < pictures; index++) {
    const bytes = picture(chance(seed * 1000 + index))
    writeFileSync(join(folder, 'media', shape.pictureName(index)), bytes)
  }
  writeFileSync(join(folder, 'course.md'), courseFile(lessons, shape, seed))
  for (let module = 1; module <= shape.modules; module++) makeModule(folder, module, shape, seed)
}

/** 27 lessons are 9 times 3, 1,000 are 50 times 20 and 10,000 are 200 times 50. */
function shapeOf(lessons) {
  const perModule = lessons < 100 ? 3 : lessons < 5000 ? 20 : 50
  return {
    lessons,
    perModule,
    pictures,
    modules: Math.ceil(lessons / perModule),
    lessonsIn: (module) => Math.min(perModule, lessons - (module - 1) * perModule),
    pictureName: (index) => `beeld-${numbered(index + 1)}.png`,
  }
}

function makeModule(folder, module, shape, seed) {
  const path = join(folder, `${numbered(module)}-module`)
  mkdirSync(path)
  writeFileSync(join(path, 'module.md'), moduleFile(module, shape, seed))
  for (let number = 1; number <= shape.lessonsIn(module); number++) {
    const index = (module - 1) * shape.perModule + number - 1
    const text = lessonFile({ index, module, number }, shape, seed)
    writeFileSync(join(path, `${numbered(number)}-les.md`), text)
  }
}

/** The record of a learner has no room for hundreds of lessons in SCORM 1.2. */
export function formatFor(lessons) {
  return lessons < 100 ? 'scorm12' : 'web'
}

function courseFile(lessons, shape, seed) {
  const text = prose(chance(seed))
  return `---
id: meetcursus
title: Meetcursus
language: nl
version: 1.0.0
summary: ${text.plain()}.
audience: ${text.plain()}.
author: Lespakket
licence: MIT
formats: [${formatFor(lessons)}]
expect:
  modules: ${shape.modules}
  lessons: ${lessons}
preview: les-1-1
---

${text.paragraph()}

## Wat je leert

${text.times(4, () => `- ${text.sentence()}`).join('\n')}

Begin bij [de eerste module](module:module-1).
`
}

function moduleFile(module, shape, seed) {
  const text = prose(chance(Math.imul(seed, 31) + module))
  return `---
id: module-${module}
title: ${titleAt(shape.lessons + module)}
kind: core
summary: ${text.plain()}. ${text.plain()}.
---

${text.paragraph()}

${text.paragraph()}
`
}

function numbered(number) {
  return String(number).padStart(2, '0')
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { lessons: { type: 'string' }, seed: { type: 'string', default: '1' } },
  })
  const [folder] = positionals
  const [lessons, seed] = [Number(values.lessons), Number(values.seed)]
  if (!folder || positionals.length > 1 || !(lessons >= 1) || !Number.isInteger(lessons + seed)) {
    console.error('node test/bench/make-course.mjs OUT --lessons N --seed S')
    process.exitCode = 2
    return
  }
  makeCourse(folder, { lessons, seed })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()

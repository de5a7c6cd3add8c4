import { lessonsOf, type Course, type Fields, type Prose } from '../model/course.ts'
import type { Keys } from '../model/keys.ts'
import type { Position } from '../model/position.ts'
import type { SourceText } from '../model/simulation.ts'
import { coursePath, glossaryPath, lessonPath, moduleAnchor } from '../render/names.ts'

/** Which files a page of a course was made of, and where in them each of its blocks stands. */
export function pageSource(
  { course, keys }: { readonly course: Course; readonly keys: Keys },
  page: string,
  isForTrainer: boolean,
): readonly SourceText[] {
  const textOf = ({ prose, ...head }: Headed): SourceText => {
    const shown = prose.blocks.filter((block) => isForTrainer || block.isForTrainer !== true)
    return {
      ...{ file: head.position.file, title: titleLine(head) },
      ...{ blocks: shown.map(({ line }) => line), parts: shown.map(({ parts = [] }) => parts) },
    }
  }
  if (page === coursePath) {
    const modules = course.modules.map((module) => ({
      ...{ module: moduleAnchor(keys.modules[module.id] ?? ''), ...textOf(module) },
    }))
    return [textOf(course), ...modules]
  }
  const [term] = course.terms
  if (page === glossaryPath && term) {
    const blocks = course.terms.map(({ position }) => position.line)
    return [{ file: term.position.file, title: 1, blocks, parts: [] }]
  }
  return lessonsOf(course)
    .filter(({ id }) => lessonPath(id) === page)
    .map(textOf)
}

interface Headed {
  readonly prose: Prose
  readonly position: Position
  readonly fields: Fields
}

function titleLine({ fields, position }: Omit<Headed, 'prose'>): number {
  return (fields['title'] ?? position).line
}

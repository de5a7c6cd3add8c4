import type { Block, CourseStructure, MoveOn, Unit } from '../../src/lms/cmi5/structure.ts'
import type { PackageFile } from '../../src/model/site.ts'
import { all, children, parse, type Node } from './manifest-faults.ts'

/** What an LMS reads out of the course structure of a package. */
export function readStructure(files: readonly PackageFile[]): CourseStructure {
  const root = parse(String(files.find(({ path }) => path === 'cmi5.xml')?.contents))
  const [course] = all(root, 'course')
  return { id: course?.getAttribute('id') ?? '', parts: partsIn(root) }
}

function partsIn(node: Node): readonly (Unit | Block)[] {
  return children(node).flatMap((child): readonly (Unit | Block)[] => {
    if (child.nodeName === 'au') return [unitOf(child)]
    if (child.nodeName !== 'block') return []
    return [{ kind: 'block', id: child.getAttribute('id') ?? '', parts: partsIn(child) }]
  })
}

function unitOf(node: Node): Unit {
  const mastery = node.getAttribute('masteryScore')
  return {
    ...{ kind: 'au', id: node.getAttribute('id') ?? '', url: textIn(node, 'url') },
    // Another test demands that it is one of these.
    moveOn: node.getAttribute('moveOn') as MoveOn,
    ...(mastery !== null && { masteryScore: Number(mastery) }),
    launchParameters: textIn(node, 'launchParameters'),
  }
}

function textIn(node: Node, name: string): string {
  return all(node, name)[0]?.textContent ?? ''
}

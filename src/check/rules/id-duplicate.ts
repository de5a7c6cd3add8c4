import { activitiesOf, lessonsOf, type Course } from '../../model/course.ts'
import type { Position } from '../../model/position.ts'
import { defineRule } from '../../model/rule.ts'

type Kind = keyof typeof kinds.nl

interface Found {
  readonly kind: Kind
  readonly id: string
}

interface Identified {
  readonly id: string
  readonly position: Position
}

const kinds = {
  nl: { module: 'module', lesson: 'les', activity: 'vraag', objective: 'leerdoel' },
  en: { module: 'module', lesson: 'lesson', activity: 'question', objective: 'objective' },
} as const

/** Progress is kept by id: two things of one id would share it. */
export const idDuplicate = defineRule<Found>({
  id: 'id/duplicate',
  severity: 'error',
  text: {
    nl: ({ kind, id }) => ({
      message: `De id "${id}" is al van een andere ${kinds.nl[kind]}, verwacht een eigen id.`,
      hint: 'Geef deze een andere id. Laat de eerste zoals hij is als cursisten er al mee werken.',
      related: `Hier staat "${id}" de eerste keer.`,
    }),
    en: ({ kind, id }) => ({
      message: `The id "${id}" already belongs to another ${kinds.en[kind]}, expected one of its own.`,
      hint: 'Give this one another id. Leave the first as it is when learners already use it.',
      related: `"${id}" is here the first time.`,
    }),
  },
  course(course, report) {
    for (const [kind, things] of Object.entries(everythingIn(course))) {
      const seen = new Map<string, Position>()
      for (const { id, position } of things) {
        const first = seen.get(id)
        // The entries are those of `everythingIn`, whose keys are kinds.
        if (first) report(position, { kind: kind as Kind, id }, [first])
        else seen.set(id, position)
      }
    }
  },
})

function everythingIn(course: Course): Readonly<Record<Kind, readonly Identified[]>> {
  const lessons = lessonsOf(course)
  const holders = course.modules.flatMap((module) => [module, ...module.lessons])
  return {
    module: course.modules.map(byField),
    lesson: lessons.map(byField),
    activity: activitiesOf(course),
    // A lesson that only names an objective has the very one that was declared.
    objective: distinct([course, ...holders].flatMap(({ objectives }) => objectives)),
  }
}

function byField({
  id,
  fields,
  position,
}: Identified & { readonly fields: Course['fields'] }): Identified {
  return { id, position: fields['id'] ?? position }
}

function distinct(things: readonly Identified[]): readonly Identified[] {
  const places = new Map(
    things.map((thing) => {
      const { file, line, column } = thing.position
      return [`${file}:${line}:${column}:${thing.id}`, thing]
    }),
  )
  return [...places.values()]
}

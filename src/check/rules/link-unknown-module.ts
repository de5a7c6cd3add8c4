import { nearest } from '../../model/nearest.ts'
import { defineRule } from '../../model/rule.ts'
import { allTexts } from '../all-texts.ts'
import { mayBeUnreadableModule } from '../unreadable.ts'

interface Found {
  readonly id: string
  readonly near: string | undefined
}

/** As for lessons: a link must lead somewhere. */
export const linkUnknownModule = defineRule<Found>({
  id: 'link/unknown-module',
  severity: 'error',
  text: {
    nl: ({ id, near }) => ({
      message: `Geen module heeft de id "${id}".`,
      hint: near === undefined ? 'Neem de id van boven in module.md.' : `Schrijf module:${near}`,
    }),
    en: ({ id, near }) => ({
      message: `No module has the id "${id}".`,
      hint: near === undefined ? 'Take the id from the top of module.md.' : `Write module:${near}`,
    }),
  },
  course(course, report) {
    const ids = course.modules.map(({ id }) => id)
    const known = new Set(ids)
    for (const { target, position } of allTexts(course).flatMap(({ links }) => links)) {
      if (target.kind !== 'module' || known.has(target.id)) continue
      if (mayBeUnreadableModule(course, target.id)) continue
      report(position, { id: target.id, near: nearest(target.id, ids) })
    }
  },
})

import { defineRule, type AnyRule } from '../model/rule.ts'
import { hasPoints, masteryScoreOf } from './cmi5-structure.ts'

/** cmi5 13.1.4: a mastery score has four decimals, of a share. */
const masteryScore = defineRule<{ passing: number; rounded: number }>({
  id: 'cmi5/mastery-score',
  severity: 'error',
  text: {
    nl: ({ passing, rounded }) => ({
      message: `"passing" is ${passing}, en cmi5 kent van een percentage hooguit twee cijfers achter de komma: het LMS zou met ${rounded} rekenen en de cursus met ${passing}.`,
      hint: `Schrijf: passing: ${rounded}`,
    }),
    en: ({ passing, rounded }) => ({
      message: `"passing" is ${passing}, and cmi5 knows at most two decimals of a percentage: the LMS would reckon with ${rounded} and the course with ${passing}.`,
      hint: `Write: passing: ${rounded}`,
    }),
  },
  course({ passing, fields, position }, report) {
    const rounded = Math.round(Number(masteryScoreOf(passing)) * 10_000) / 100
    if (rounded !== passing) report(fields['passing'] ?? position, { passing, rounded })
  },
})

/** What cmi5 asks besides an address. */
export const cmi5Rules: readonly AnyRule[] = [masteryScore]

/** Where a course wants to know who passed, a part without points can only be completed. */
export const unscoredPart = defineRule<{ title: string }>({
  id: 'cmi5/unscored-part',
  severity: 'warning',
  text: {
    nl: ({ title }) => ({
      message: `De cursus meldt geslaagd, maar "${title}" heeft geen vraag met punten. Met --sco wacht het LMS daar op afgerond, niet op geslaagd.`,
      hint: 'Geef een vraag in dat onderdeel punten (points=1), of maak het pakket zonder --sco.',
    }),
    en: ({ title }) => ({
      message: `The course reports passed, but "${title}" has no question with points. With --sco the LMS waits there for completed, not for passed.`,
      hint: 'Give a question in that part points (points=1), or make the package without --sco.',
    }),
  },
  course({ completion, modules }, report) {
    if (completion.report !== 'passed') return
    for (const { title, kind, lessons, position } of modules) {
      const isBonus = completion.of === 'core' && kind === 'bonus'
      if (!isBonus && lessons.length > 0 && !hasPoints(lessons)) report(position, { title })
    }
  },
})

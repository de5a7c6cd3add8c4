import { defineRule } from '../model/rule.ts'

/** SCORM 1.2 has no word for a part that the whole can do without. */
export const bonusSco = defineRule<{ title: string }>({
  id: 'scorm12/bonus-sco',
  severity: 'warning',
  text: {
    nl: ({ title }) => ({
      message: `De bonusmodule "${title}" is met --sco voor je LMS een onderdeel als elk ander: stel je in dat alles klaar moet zijn, dan telt zij mee.`,
      hint: 'Stel in je LMS in welke onderdelen nodig zijn, of maak het pakket zonder --sco.',
    }),
    en: ({ title }) => ({
      message: `With --sco your LMS takes the bonus module "${title}" for a part like any other: if you ask for all parts, it counts.`,
      hint: 'Set in your LMS which parts are needed, or make the package without --sco.',
    }),
  },
  course({ completion, modules }, report) {
    const bonus = modules.filter(({ kind }) => completion.of === 'core' && kind === 'bonus')
    for (const { title, fields, position } of bonus) report(fields['kind'] ?? position, { title })
  },
})

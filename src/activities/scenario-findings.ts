import { defineFinding, type AnyFinding } from '../model/finding.ts'
import { repeatedChoice } from './choices.ts'

export const noScenes = /* @__PURE__ */ defineFinding<{ id: string }>({
  id: 'scenario/scenes',
  severity: 'error',
  text: {
    nl: ({ id }) => ({
      message: `Scenario "${id}" heeft geen scènes.`,
      hint: 'Begin elke scène met een kop: ### begin | Het eerste gesprek',
    }),
    en: ({ id }) => ({
      message: `Scenario "${id}" has no scenes.`,
      hint: 'Start each scene with a heading: ### start | The first talk',
    }),
  },
})

export const sceneName = /* @__PURE__ */ defineFinding<{ id: string; found: string }>({
  id: 'scenario/name',
  severity: 'error',
  text: {
    nl: ({ id, found }) => ({
      message: `In scenario "${id}" begint de kop "${found}" niet met de naam van een scène.`,
      hint: 'Schrijf eerst een naam in kleine letters, zonder spaties, en dan de titel: ### uitstel | Je stelt uit',
    }),
    en: ({ id, found }) => ({
      message: `In scenario "${id}" the heading "${found}" does not start with the name of a scene.`,
      hint: 'First write a name in lower case without blanks, then the title: ### delay | You wait',
    }),
  },
})

export const sceneHeading = /* @__PURE__ */ defineFinding<{ id: string; found: string }>({
  id: 'scenario/heading',
  severity: 'error',
  text: {
    nl: ({ id, found }) => ({
      message: `In scenario "${id}" heeft de kop "${found}" iets anders dan een naam, een titel en een heel getal voor de punten.`,
      hint: 'Schrijf ### naam | Titel, en bij een einde met punten ### naam | Titel | 3',
    }),
    en: ({ id, found }) => ({
      message: `In scenario "${id}" the heading "${found}" holds something else than a name, a title and a whole number of points.`,
      hint: 'Write ### name | Title, and for an ending with points ### name | Title | 3',
    }),
  },
})

export const repeatedScene = /* @__PURE__ */ defineFinding<{ id: string; name: string }>({
  id: 'scenario/repeated-name',
  severity: 'error',
  text: {
    nl: ({ id, name }) => ({
      message: `Scenario "${id}" heeft twee scènes met de naam "${name}".`,
      hint: 'Geef een van de twee een andere naam, ook in de keuzes die erheen gaan.',
      related: 'Dit is de eerste.',
    }),
    en: ({ id, name }) => ({
      message: `Scenario "${id}" has two scenes with the name "${name}".`,
      hint: 'Give one of the two another name, also in the choices that lead to it.',
      related: 'This is the first.',
    }),
  },
})

export const emptyScene = /* @__PURE__ */ defineFinding<{ id: string; name: string }>({
  id: 'scenario/text',
  severity: 'error',
  text: {
    nl: ({ id, name }) => ({
      message: `Scène "${name}" van scenario "${id}" heeft geen tekst.`,
      hint: 'Schrijf onder de kop wat er gebeurt.',
    }),
    en: ({ id, name }) => ({
      message: `Scene "${name}" of scenario "${id}" has no text.`,
      hint: 'Write below the heading what happens.',
    }),
  },
})

export const choiceLink = /* @__PURE__ */ defineFinding<{ id: string; text: string }>({
  id: 'scenario/choice-link',
  severity: 'error',
  text: {
    nl: ({ id, text }) => ({
      message: `Keuze "${text}" van scenario "${id}" leidt nergens heen.`,
      hint: 'Maak er een link naar een scène van: - [tekst](#naam). Is dit een gewone opsomming? Zet er dan nog een zin onder.',
    }),
    en: ({ id, text }) => ({
      message: `Choice "${text}" of scenario "${id}" leads nowhere.`,
      hint: 'Make it a link to a scene: - [text](#name). Is this a plain list? Then put another sentence below it.',
    }),
  },
})

export const choiceSecondLink = /* @__PURE__ */ defineFinding<{ id: string; text: string }>({
  id: 'scenario/second-link',
  severity: 'error',
  text: {
    nl: ({ id, text }) => ({
      message: `Keuze "${text}" van scenario "${id}" heeft twee links, en een keuze leidt naar één scène.`,
      hint: 'Haal de tweede link weg, of zet die in het citaat (>) eronder.',
    }),
    en: ({ id, text }) => ({
      message: `Choice "${text}" of scenario "${id}" has two links, and a choice leads to one scene.`,
      hint: 'Remove the second link, or put it in the quote (>) below.',
    }),
  },
})

interface ChoiceTitle {
  readonly id: string
  readonly text: string
  readonly title: string
}

export const choiceTitle = /* @__PURE__ */ defineFinding<ChoiceTitle>({
  id: 'scenario/choice-title',
  severity: 'error',
  text: {
    nl: ({ id, text, title }) => ({
      message: `De titel "${title}" achter keuze "${text}" van scenario "${id}" wordt niet getoond.`,
      hint: 'Haal de titel weg: - [tekst](#naam). Hoort een cursist het te lezen? Zet het dan in het citaat (>) eronder.',
    }),
    en: ({ id, text, title }) => ({
      message: `The title "${title}" behind choice "${text}" of scenario "${id}" is not shown.`,
      hint: 'Remove the title: - [text](#name). Is a learner to read it? Then put it in the quote (>) below.',
    }),
  },
})

export const choiceBox = /* @__PURE__ */ defineFinding<{ id: string; text: string }>({
  id: 'scenario/box',
  severity: 'error',
  text: {
    nl: ({ id, text }) => ({
      message: `Keuze "${text}" van scenario "${id}" heeft een vakje, maar een keuze is hier niet goed of fout.`,
      hint: 'Haal het vakje weg: - [tekst](#naam)',
    }),
    en: ({ id, text }) => ({
      message: `Choice "${text}" of scenario "${id}" has a box, but a choice is not right or wrong here.`,
      hint: 'Remove the box: - [text](#name)',
    }),
  },
})

export const unknownScene = /* @__PURE__ */ defineFinding<{
  id: string
  text: string
  to: string
  near: string | undefined
}>({
  id: 'scenario/unknown-scene',
  severity: 'error',
  text: {
    nl: ({ id, text, to, near }) => ({
      message: `Keuze "${text}" leidt naar "${to}", maar scenario "${id}" heeft geen scène met die naam.`,
      hint: near === undefined ? 'Neem de naam die achter ### staat.' : `Schrijf #${near}`,
    }),
    en: ({ id, text, to, near }) => ({
      message: `Choice "${text}" leads to "${to}", but scenario "${id}" has no scene of that name.`,
      hint: near === undefined ? 'Take the name that stands after ###.' : `Write #${near}`,
    }),
  },
})

export const startEnds = /* @__PURE__ */ defineFinding<{ id: string; name: string }>({
  id: 'scenario/start',
  severity: 'error',
  text: {
    nl: ({ id, name }) => ({
      message: `In scenario "${id}" valt niets te kiezen: de eerste scène, "${name}", heeft geen keuzes.`,
      hint: 'Zet onder de tekst van de eerste scène een lijst met keuzes: - [tekst](#naam)',
    }),
    en: ({ id, name }) => ({
      message: `In scenario "${id}" there is nothing to choose: the first scene, "${name}", has no choices.`,
      hint: 'Put a list of choices below the text of the first scene: - [text](#name)',
    }),
  },
})

export const unreachable = /* @__PURE__ */ defineFinding<{ id: string; name: string }>({
  id: 'scenario/unreachable',
  severity: 'error',
  text: {
    nl: ({ id, name }) => ({
      message: `Naar scène "${name}" van scenario "${id}" leidt geen enkele weg vanaf het begin.`,
      hint: `Laat een keuze erheen gaan: - [tekst](#${name}). Of verwijder de scène.`,
    }),
    en: ({ id, name }) => ({
      message: `No way leads from the start to scene "${name}" of scenario "${id}".`,
      hint: `Let a choice lead to it: - [text](#${name}). Or remove the scene.`,
    }),
  },
})

export const noEnding = /* @__PURE__ */ defineFinding<{ id: string }>({
  id: 'scenario/ending',
  severity: 'error',
  text: {
    nl: ({ id }) => ({
      message: `Scenario "${id}" heeft geen einde: elke scène heeft keuzes.`,
      hint: 'Maak een scène met alleen tekst, zonder keuzes, en laat er een keuze heen gaan.',
    }),
    en: ({ id }) => ({
      message: `Scenario "${id}" has no ending: every scene has choices.`,
      hint: 'Make a scene with text only, without choices, and let a choice lead to it.',
    }),
  },
})

export const endless = /* @__PURE__ */ defineFinding<{ id: string; name: string }>({
  id: 'scenario/endless',
  severity: 'error',
  text: {
    nl: ({ id, name }) => ({
      message: `Vanaf scène "${name}" van scenario "${id}" is geen einde te bereiken.`,
      hint: 'Laat in deze scène of in een volgende een keuze naar een einde gaan.',
      related: 'Vanaf hier ook niet.',
    }),
    en: ({ id, name }) => ({
      message: `From scene "${name}" of scenario "${id}" no ending can be reached.`,
      hint: 'Let a choice in this scene or in a next one lead to an ending.',
      related: 'Nor from here.',
    }),
  },
})

export const scenePoints = /* @__PURE__ */ defineFinding<{ id: string; name: string }>({
  id: 'scenario/points-on-way',
  severity: 'error',
  text: {
    nl: ({ id, name }) => ({
      message: `Scène "${name}" van scenario "${id}" heeft punten, maar is geen einde.`,
      hint: 'Haal het getal achter de titel weg; alleen een einde geeft punten.',
    }),
    en: ({ id, name }) => ({
      message: `Scene "${name}" of scenario "${id}" has points, but is no ending.`,
      hint: 'Remove the number after the title; only an ending gives points.',
    }),
  },
})

export const endingPoints = /* @__PURE__ */ defineFinding<{ id: string; name: string }>({
  id: 'scenario/ending-points',
  severity: 'warning',
  text: {
    nl: ({ id, name }) => ({
      message: `Einde "${name}" van scenario "${id}" heeft geen punten en andere eindes wel; het telt als 0.`,
      hint: `Schrijf het erbij: ### ${name} | Titel | 0`,
    }),
    en: ({ id, name }) => ({
      message: `Ending "${name}" of scenario "${id}" has no points and other endings have; it counts as 0.`,
      hint: `Write it down: ### ${name} | Title | 0`,
    }),
  },
})

export const unscored = /* @__PURE__ */ defineFinding<{ id: string; points: number }>({
  id: 'scenario/unscored',
  severity: 'error',
  text: {
    nl: ({ id, points }) => ({
      message: `Scenario "${id}" is ${points} waard, maar geen einde geeft punten, dus niemand kan ze halen.`,
      hint: 'Zet punten achter de titel van de eindes: ### naam | Titel | 3. Of haal points weg.',
    }),
    en: ({ id, points }) => ({
      message: `Scenario "${id}" is worth ${points}, but no ending gives points, so nobody can get them.`,
      hint: 'Put points after the title of the endings: ### name | Title | 3. Or remove points.',
    }),
  },
})

/** All that can be wrong with a scenario. */
export const scenarioFindings: readonly AnyFinding[] = [
  noScenes,
  sceneName,
  sceneHeading,
  repeatedScene,
  emptyScene,
  choiceLink,
  choiceSecondLink,
  choiceTitle,
  choiceBox,
  unknownScene,
  startEnds,
  unreachable,
  noEnding,
  endless,
  scenePoints,
  endingPoints,
  unscored,
  repeatedChoice,
]

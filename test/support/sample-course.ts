import type { Activity } from '../../src/model/activity.ts'
import {
  noProse,
  type Course,
  type Lesson,
  type Module,
  type Prose,
} from '../../src/model/course.ts'
import type { Keys } from '../../src/model/keys.ts'
import { startOf } from '../../src/model/position.ts'
import type { RichText } from '../../src/model/rich-text.ts'

/** A small course as the parser would make it, with one of everything a learner can meet. */
export const sampleCourse: Course = {
  id: 'meedoen',
  iri: '',
  title: 'Meedoen & meepraten',
  language: 'nl',
  version: '1.2.0',
  summary: 'Je leert wanneer je inwoners vraagt, en wat je dan belooft.',
  audience: 'Medewerkers van gemeenten',
  reading: 'professional',
  authors: ['Zoë Ångström'],
  publishers: ['Gemeente Ergens'],
  licence: 'CC-BY-4.0',
  feedback: 'training@voorbeeld.nl',
  objectives: [],
  expect: {},
  formats: ['web'],
  completion: { of: 'core', report: 'completed' },
  passing: 70,
  preview: '',
  prose: prose([
    '<p>Begin bij <a href="',
    { kind: 'link', target: { kind: 'lesson', id: 'ladder', anchor: 'api' } },
    '">de ladder</a>, of lees <a href="',
    { kind: 'link', target: { kind: 'module', id: 'wet' } },
    '">wat de wet zegt</a>.</p><h2 id="s-voor-wie">Voor wie</h2><p>Voor iedereen die plannen maakt.</p>',
  ]),
  modules: [
    module('fenomeen', 1, 'Het fenomeen', [welcome(), ladder()]),
    { ...module('wet', 2, 'De wet', [permit()]), kind: 'bonus' },
  ],
  terms: [
    term(['Adviseren'], 'Inwoners dragen zelf punten aan.'),
    term(['Raadplegen', 'inspraak'], 'De gemeente stelt vragen.'),
  ],
  changes: prose([
    '<h3 id="s-120">1.2.0</h3><p>Een les over vergunningen, na <a href="',
    { kind: 'link', target: { kind: 'lesson', id: 'ladder', anchor: '' } },
    '">de ladder</a>.</p><h3 id="s-100">1.0.0</h3><p>Eerste versie.</p>',
  ]),
  assets: [{ path: '01-fenomeen/media/Ladder.svg', bytes: 100 }],
  unreadable: [],
  counted: { modules: 2, lessons: 3 },
  position: startOf('course.md'),
  fields: {},
}

export const sampleKeys: Keys = {
  course: 'cmeedoen',
  modules: { fenomeen: 'm1', wet: 'm2' },
  lessons: { welkom: 'l1', ladder: 'l2', vergunning: 'l3' },
  activities: {
    trede: { key: 'a1', choices: ['x', 'y', 'z'] },
    schijn: { key: 'a2', choices: ['x', 'y', 'z'] },
    volgorde: { key: 'a3', choices: ['x', 'y', 'z'] },
  },
}

export const sampleMedia: ReadonlyMap<string, Uint8Array> = new Map([
  [
    '01-fenomeen/media/Ladder.svg',
    new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><rect width="400" height="200" fill="#e4f1f4"/></svg>\n',
    ),
  ],
])

/** Nothing is asked: the learner says that it is done. */
function welcome(): Lesson {
  return {
    ...lesson('welkom', '1.1', 'Welkom'),
    prose: prose(
      ['<p>Een korte les zonder vragen.</p><h2 id="s-opbouw">Opbouw</h2><p>Drie lessen.</p>'],
      [
        { anchor: '', title: '', text: 'Een korte les zonder vragen.' },
        { anchor: 'opbouw', title: 'Opbouw', text: 'Drie lessen.' },
      ],
    ),
  }
}

function ladder(): Lesson {
  return {
    ...lesson('ladder', '1.2', 'De ladder: van “horen” tot <meebeslissen>'),
    summary: 'Vijf treden van oplopende invloed.',
    objectives: [
      {
        id: 'trede',
        text: 'Je herkent een trede.',
        assessed: true,
        position: startOf('course.md'),
      },
    ],
    sources: [
      { title: 'Arnstein (1969)', url: 'https://example.org/arnstein?a=1&b=2' },
      { title: 'Een boek', url: '' },
    ],
    checkedOn: '2026-11-23',
    activities: [choice(), several(), order()],
    prose: prose(
      [
        '<p>Een trede zegt hoeveel invloed iemand heeft.<sup><a href="',
        { kind: 'link', target: { kind: 'anchor', anchor: 'note-1' } },
        '" id="s-mark-1">1</a></sup></p><h2 id="s-api">API</h2>',
        '<div class="table"><table><thead><tr><th scope="col">Trede</th><th scope="col">Vraag aan inwoners</th><th scope="col">Wat het bestuur doet</th></tr></thead><tbody><tr><td>Raadplegen</td><td>Hun mening over vragen die jij stelt</td><td>Weegt en is niet gebonden</td></tr></tbody></table></div>',
        '<figure class="block block-figure"><p><img alt="Een ladder met vijf treden" src="',
        { kind: 'asset', path: '01-fenomeen/media/Ladder.svg' },
        '"></p><figcaption>Hoe hoger, hoe meer invloed.</figcaption></figure>',
        { kind: 'activity', id: 'trede' },
        '<aside class="block block-example"><p class="block-title">Voorbeeld</p><p>Een leegstaande school.</p></aside>',
        '<details class="block block-details"><summary>Verder lezen</summary><p>Meer over de ladder.</p></details>',
        { kind: 'activity', id: 'schijn' },
        { kind: 'activity', id: 'volgorde' },
        '<section class="notes"><h2>Noten</h2><ol><li id="s-note-1"><p>Een noot.</p><a href="',
        { kind: 'link', target: { kind: 'anchor', anchor: 'mark-1' } },
        '" aria-label="Terug naar de tekst">↩</a></li></ol></section>',
      ],
      [
        { anchor: '', title: '', text: 'Een trede zegt hoeveel invloed iemand heeft.' },
        { anchor: 'api', title: 'API', text: 'Hoe hoger, hoe meer invloed.' },
        {
          anchor: '',
          title: '',
          text: 'Inwoners maken zelf een lijst. Welke trede is dit?',
          activity: 'trede',
        },
        { anchor: '', title: '', text: 'Zet de treden op volgorde.', activity: 'volgorde' },
        { anchor: 'note-1', title: '', text: 'Een noot.' },
      ],
    ),
  }
}

function permit(): Lesson {
  return {
    ...lesson('vergunning', '2.1', 'De vergunning'),
    after: ['welkom', 'ladder'],
    prose: prose([
      '<aside class="block block-law"><p class="block-title">Uit de wet</p><p>Artikel 150.</p></aside>',
    ]),
  }
}

function choice(): Activity {
  return activity('trede', 'choice', {
    prompt: ['<p>Inwoners maken zelf een lijst. Welke trede is dit?</p>'],
    parts: { hint: ['<p>Wie bepaalt de agenda?</p>'], right: ['<p>Precies: zij dragen aan.</p>'] },
    data: {
      options: [
        {
          text: ['Raadplegen'],
          plain: 'Raadplegen',
          correct: false,
          feedback: ['<p>Dan stelt de gemeente de vragen.</p>'],
        },
        {
          text: ['Adviseren'],
          plain: 'Adviseren',
          correct: true,
          feedback: ['<p>Klopt: de inbreng komt van hen.</p>'],
        },
        {
          text: ['Meebeslissen'],
          plain: 'Meebeslissen',
          correct: false,
          feedback: ['<p>Zij nemen geen besluit.</p>'],
        },
      ],
    },
  })
}

function several(): Activity {
  return activity('schijn', 'choice', {
    prompt: ['<p>Wat is schijn?</p>'],
    attempts: 2,
    data: {
      options: [
        {
          text: ['De opdracht is al <em>getekend</em>'],
          plain: 'De opdracht is al getekend',
          correct: true,
          feedback: null,
        },
        {
          text: ['Niemand leest de reacties'],
          plain: 'Niemand leest de reacties',
          correct: true,
          feedback: ['<p>Er luistert niemand.</p>'],
        },
        {
          text: ['Een eerlijke brief'],
          plain: 'Een eerlijke brief',
          correct: false,
          feedback: ['<p>Dit is informeren.</p>'],
        },
      ],
    },
  })
}

function order(): Activity {
  const items = ['Informeren', 'Raadplegen', 'Adviseren']
  return activity('volgorde', 'order', {
    prompt: ['<p>Zet de treden op volgorde.</p>'],
    parts: { wrong: ['<p>Begin bij horen.</p>'] },
    data: { items: items.map((plain) => ({ plain, text: [plain] })) },
  })
}

function activity(id: string, type: string, parts: Partial<Activity>): Activity {
  return {
    ...{ id, type, points: 1, attempts: 0, required: false, objectives: [], prompt: [], parts: {} },
    ...{
      shuffle: false,
      questions: [],
      data: {},
      choices: [],
      position: startOf('01-fenomeen/02-ladder.md'),
    },
    ...parts,
  }
}

function lesson(id: string, number: string, title: string): Lesson {
  return {
    ...{ id, number, title, minutes: 6, summary: '', objectives: [], sources: [], legal: false },
    ...{
      checkedOn: '',
      reviewBy: '',
      after: [],
      order: 1,
      prose: prose([]),
      activities: [],
      fields: {},
    },
    position: startOf(`01-fenomeen/${id}.md`),
  }
}

function module(id: string, number: number, title: string, lessons: readonly Lesson[]): Module {
  return {
    ...{
      id,
      number,
      title,
      lessons,
      kind: 'core',
      summary: `Waar ${title.toLowerCase()} over gaat.`,
    },
    ...{ objectives: [], folder: `0${number}-${id}`, order: number, fields: {} },
    prose: prose(['<p>Een inleiding.</p>']),
    position: startOf(`0${number}-${id}/module.md`),
  }
}

function term(names: readonly string[], text: string) {
  return { names, text: [`<p>${text}</p>`], plain: text, position: startOf('glossary.md') }
}

function prose(body: RichText, sections: Prose['sections'] = []): Prose {
  return { ...noProse, body, sections }
}

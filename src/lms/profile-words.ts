import type { Locale } from '../model/diagnostic.ts'
import type { HostileProfileName } from './hostile-profiles.ts'
import type { LrsProfileName } from './lrs/fault-switches.ts'

/** What a learner meets in each LMS and each LRS that has a profile, in a line for who chooses one. */
export const profileWords: Readonly<
  Record<HostileProfileName | LrsProfileName, Readonly<Record<Locale, string>>>
> = {
  'moodle-strict': {
    nl: 'Moodle dat SCORM streng neemt: kapt de stand van de cursist af bij 4096 tekens, en zegt ook zonder netwerk dat bewaren lukt',
    en: 'Moodle that is strict about SCORM: cuts the state of the learner at 4096 characters, and says that saving works without a network too',
  },
  'moodle-lenient': {
    nl: 'Moodle dat SCORM ruim neemt: bewaart een stand van elke lengte, en zegt ook zonder netwerk dat dat lukt',
    en: 'Moodle that is lenient about SCORM: saves a state of any length, and says that it did without a network too',
  },
  'sync-xhr-old': {
    nl: 'een oud LMS: bij elke keer bewaren hapert de pagina, en wie haar sluit verliest het laatste',
    en: 'an old LMS: each time it saves the page stutters, and who closes it loses the last of it',
  },
  docebo: {
    nl: 'Docebo: kapt de stand van de cursist af bij 4096 tekens, en bepaalt zelf wie geslaagd is (80%)',
    en: 'Docebo: cuts the state of the learner at 4096 characters, and decides for itself who has passed (80%)',
  },
  'cornerstone-exit-null': {
    nl: 'Cornerstone: bewaart niets zolang de cursus niet in beeld is, en bij het sluiten ook niet',
    en: 'Cornerstone: saves nothing while the course is out of sight, nor when it is closed',
  },
  'ilias-slow': {
    nl: 'een traag ILIAS: is er pas na twee seconden, en doet vijf seconden over bewaren',
    en: 'a slow ILIAS: is there after two seconds only, and takes five seconds to save',
  },
  'chamilo-false-true': {
    nl: 'Chamilo: zegt soms dat bewaren mislukt terwijl het lukt, en soms andersom',
    en: 'Chamilo: says at times that saving fails while it works, and at times the other way round',
  },
  'spec-1.2': {
    nl: 'SCORM 1.2 naar de letter: wie de cursus sluit zonder status, heeft haar afgerond',
    en: 'SCORM 1.2 to the letter: who closes the course without a status has completed it',
  },
  'spec-2004-4th': {
    nl: 'SCORM 2004 naar de letter: het LMS bepaalt zelf wie geslaagd is (80%)',
    en: 'SCORM 2004 to the letter: the LMS decides for itself who has passed (80%)',
  },
  'scorm-cloud-like': {
    nl: 'zoals SCORM Cloud: er gaat niets mis',
    en: 'like SCORM Cloud: nothing goes wrong',
  },
  'spec-1.0.3': {
    nl: 'xAPI 1.0.3 naar de letter: er gaat niets mis',
    en: 'xAPI 1.0.3 to the letter: nothing goes wrong',
  },
  'adl-lrs': {
    nl: 'de LRS van ADL: spreekt al xAPI 2.0, en neemt een profiel ook zonder ETag aan',
    en: 'the LRS of ADL: speaks xAPI 2.0 already, and takes a profile without an ETag too',
  },
  'behind-a-proxy': {
    nl: 'een LRS achter een tussenserver: traag, en zonder het merk (ETag) waaraan te zien is wie het laatst bewaarde',
    en: 'an LRS behind a proxy: slow, and without the mark (ETag) that tells who saved last',
  },
  'busy-cloud': {
    nl: 'een drukke LRS: stuurt elke vierde vraag weg, en van de rest nog een op de tien',
    en: 'a busy LRS: turns each fourth question away, and of the rest one in ten',
  },
  'bad-network': {
    nl: 'een slecht netwerk: vragen en antwoorden raken kwijt, of doen er seconden over',
    en: 'a bad network: questions and answers get lost, or take seconds',
  },
}

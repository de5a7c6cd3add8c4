import type { PageWords } from '../../model/page-words.ts'

/** Dutch: the words of the pages themselves. */
export const nl: PageWords = {
  changes: 'Wat er veranderd is',
  privacy: 'Privacy',
  privacyRecord:
    'Open je deze training in een leersysteem, dan staan je voortgang, je antwoorden en je score daar, of in de opslag die dat systeem aanwijst. Wie dat systeem beheert, kan ze zien en bepaalt hoelang ze bewaard blijven.',
  privacyWithoutRecord: 'Buiten een leersysteem bewaart de training geen voortgang.',
  privacyDevice:
    'Wat je bij een reflectie schrijft, blijft in deze browser op je eigen apparaat, tenzij bij de vraag iets anders staat. Je kunt het bij de vraag zelf wissen.',
  privacyElsewhere:
    'Verder haalt de training niets op van andere websites, stuurt er niets heen en plaatst geen cookies. Een link naar een andere website opent in een nieuw venster; daar gelden de regels van die website.',
  privacyFeedback:
    'Met de link voor feedback stuur je zelf een bericht. De les en de versie van de training staan er dan al in; meer voegen wij niet toe.',
  accessibility: 'Toegankelijkheid',
  accessibilityTested:
    'Lespakket, waarmee deze training is gemaakt, wordt getest op bediening met alleen het toetsenbord, een scherm van 320 pixels breed, licht en donker, hoog contrast en afdrukken. Een automatische controle (axe) zoekt daarbij naar fouten die een schermlezer in de weg zitten.',
  accessibilityLimits:
    'Een automatische controle ziet niet alles. Dit is daarom geen verklaring dat de training aan alle eisen voldoet.',
  accessibilityReport: 'Loop je ergens tegenaan? Meld het via {address}.',
  accessibilityAsk: 'Loop je ergens tegenaan? Meld het aan wie je deze training heeft gegeven.',
  madeWith: 'Gemaakt met',
  printWithoutScript:
    'In de training zelf staan hier alle lessen onder elkaar. Zonder JavaScript druk je ze per stuk af.',
  feedbackSubject: 'Feedback op les {number} {title}',
  feedbackBody: 'Les {number} {title}, {course}, versie {version}',
  withoutScript:
    'Zonder JavaScript kun je alles lezen. Vragen beantwoorden en voortgang bewaren kan dan niet.',
  readingCopy: 'Dit is de leesversie van deze les. Vragen beantwoord je in de training zelf.',
  audience: 'Voor wie',
  authors: 'Gemaakt door',
  publishers: 'Uitgegeven door',
  licence: 'Licentie',
}

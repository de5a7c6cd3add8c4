/** Whole phrases that begin a text which is still to be written. */
const phrases = [
  /^hier (?:komen \S|komt (?:een|de|het|nog|later|straks)\b)/i,
  /^volgt (?:nog|later)\b/i,
  /^nog (?:in te vullen|te schrijven|te doen|aan te vullen)\b/i,
  /^(?:in te vullen|nader te bepalen)\b/i,
  /^(?:TODO|TO DO|TBD|TBC|FIXME|XXX+)(?![\w-])/,
  /^(?:lorem ipsum|placeholder(?![\w-])|tijdelijke tekst|dummy ?tekst|dummy text)/i,
  /^(?:to be (?:done|written|added|determined|continued)|coming soon)\b/i,
  /^(?:insert|add) .{1,60} here\b/i,
  /^(?:text|content) (?:goes|comes|follows) here\b/i,
]

/** "Hier komen twee belangen samen" is a sentence, not a promise: its verb ends elsewhere. */
const splitVerb = new RegExp(
  `^hier kom(?:t|en)\\b[^.!?]*\\b(?:${[
    ...['samen', 'bijeen', 'bij elkaar', 'terug', 'tegen', 'voor', 'uit', 'binnen', 'langs', 'bij'],
    ...[
      'aan bod',
      'aan de orde',
      'aan',
      'op',
      'om',
      'over',
      'neer',
      'kijken',
      'vandaan',
      'in beeld',
    ],
  ].join('|')})\\s*(?:[.!?,;:]|$)`,
  'i',
)

/** Whether a text begins as one does that is still to be written. */
export function isPlaceholder(text: string): boolean {
  const words = text.replace(/^[\s[({<*_"'“‘.]+/, '')
  return phrases.some((phrase) => phrase.test(words)) && !splitVerb.test(words)
}

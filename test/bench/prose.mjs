import * as dutch from './words.mjs'

/** Every adjective with every noun and every theme, once. */
const titles = dutch.adjectives.length * dutch.nouns.length * dutch.themes.length

/** No two numbers below 10,000 and more give the same title. */
export function titleAt(number) {
  // A prime that divides none of the three lengths visits every combination before one comes back.
  const place = (number * 7919) % titles
  const adjective = dutch.adjectives[place % dutch.adjectives.length]
  const rest = Math.floor(place / dutch.adjectives.length)
  const noun = dutch.nouns[rest % dutch.nouns.length]
  const theme = dutch.themes[Math.floor(rest / dutch.nouns.length)]
  return capital(`${adjective} ${noun} en ${theme}`)
}

/** Writes Dutch that reads as Dutch, short sentences with the verb where it belongs. */
export function prose({ below, between, pick, sample }) {
  const thing = (noun = pick(dutch.nouns)) =>
    `${pick(['de', 'de', 'een', 'elke', 'deze'])} ${below(2) ? `${pick(dutch.adjectives)} ` : ''}${noun}`
  const verb = () => pick(dutch.verbs)[0]

  const forms = [
    () => `${thing()} ${verb()} ${thing()}`,
    () => `${thing()} ${verb()} ${thing()} ${pick(dutch.places)}`,
    () =>
      `${thing()} ${verb()} ${thing()}, ${pick(dutch.conjunctions)} ${thing()} ${thing()} ${verb()}`,
    () => `${pick(dutch.openers)} ${verb()} ${thing()} ${thing()} ${pick(dutch.places)}`,
    () => `${thing()} ${verb()} **${thing()}** en *${thing()}*`,
    () => `in \`${pick(dutch.documents)}\` ${verb()} ${thing()} ${thing()}`,
    // Short words, or no reader would get through it.
    () => `zo weet je op tijd wat er op het spel staat voor ${thing()}`,
    () => `we doen dat samen met ${thing()}, en wel zo snel als het kan`,
    () => `kijk goed, vraag door en schrijf op wat je hoort`,
    () => `niet elk plan is goed voor ${thing()}, en dat is ook zo`,
    () => `wie er aan het werk gaat, ziet wat het kost en wat het geeft`,
  ]

  const sentence = () => `${capital(pick(forms)())}.`
  const times = (count, make) => Array.from({ length: count }, (_, index) => make(index))

  return {
    thing,
    sentence,
    times,
    paragraph: () => times(between(2, 4), sentence).join(' '),
    /** A sentence without markup, for front matter and descriptions. */
    plain: () => capital(forms[below(4)]()),
    /** So many sentences of which no two are about the same. */
    statements: (count) =>
      sample(dutch.nouns, count).map((noun) => `${capital(thing(noun))} ${verb()} ${thing()}.`),
    /** So many different things to do. */
    steps: (count) =>
      sample(dutch.nouns, count).map((noun) => `${capital(pick(dutch.verbs)[1])} ${thing(noun)}`),
    headings: (count) => sample(dutch.nouns, count).map((noun) => `${capital(noun)} en praktijk`),
  }
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

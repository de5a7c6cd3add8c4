/** Words of the benchmark's course. Nouns take "de", so that an adjective always ends in "e". */
export const nouns = words(`
  gemeente raad wethouder ambtenaar inwoner wijk buurt straat school bibliotheek werkgroep
  projectleider griffier burgemeester ondernemer vereniging corporatie provincie bewoner stichting
  leidraad verordening planning begroting notitie kaart brief enquête bijeenkomst afspraak
  uitkomst vraag keuze stem reactie aanpak opgave verkenning vergunning speelplaats fietsroute
  parkeerplaats bushalte plantsoenendienst warmtepomp opvang sporthal dorpskern dijk haven
`)

export const themes = words(`
  inspraak mobiliteit veiligheid energie gezondheid cultuur duurzaamheid vergroening leefbaarheid
  toegankelijkheid handhaving communicatie samenwerking besluitvorming evaluatie nabijheid
  ruimte economie jeugd ouderenzorg digitalisering financiën huisvesting natuur
`)

export const adjectives = words(`
  heldere gezamenlijke lokale zorgvuldige vroege open brede tijdige eerlijke concrete haalbare
  creatieve toegankelijke rustige nieuwe kleine drukke vertrouwde onverwachte praktische
  voorlopige gewogen stevige betrokken
`)

/** As in "de raad bespreekt" and "om te bespreken": verbs that stay in one piece. */
export const verbs = pairs(`
  bespreekt:bespreek onderzoekt:onderzoek bepaalt:bepaal evalueert:evalueer betrekt:betrek
  verzamelt:verzamel overweegt:overweeg informeert:informeer raadpleegt:raadpleeg
  beïnvloedt:beïnvloed coördineert:coördineer deelt:deel toetst:toets bewaart:bewaar
  ontwerpt:ontwerp beschrijft:beschrijf vergelijkt:vergelijk steunt:steun bezoekt:bezoek
  verbetert:verbeter ordent:orden vertaalt:vertaal weegt:weeg kiest:kies
`)

export const conjunctions = words('omdat terwijl zodat voordat wanneer hoewel nadat zodra')

export const openers = words('daarna soms vooraf gelukkig vaak uiteindelijk ondertussen morgen')

export const places = [
  'in het stadhuis',
  'tijdens de bewonersavond',
  'aan het begin van het traject',
  'na afloop van het project',
  'met weinig middelen',
  'in de eerste fase',
  'rond half acht',
  'voor de zomer',
  'samen met de buurt',
  'onder begeleiding',
]

export const documents = ['startnotitie', 'art. 16.55', 'besluitnota', 'v2.1', 'bijlage-3.pdf']

function words(text) {
  return text.trim().split(/\s+/)
}

function pairs(text) {
  return words(text).map((pair) => pair.split(':'))
}

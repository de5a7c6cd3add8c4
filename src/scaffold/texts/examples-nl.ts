import type { QuestionType } from './examples.ts'

/** An example of each question type in Dutch: to keep its form and change its words. */
export const examplesNl: Readonly<Record<QuestionType, string>> = {
  choice: `
:::choice{#wanneer-handen-wassen}
Wanneer was je je handen?

- [x] Voordat je eten klaarmaakt
  > Klopt: zo komt er niets van je handen in het eten.
- [ ] Alleen als ze er vuil uitzien
  > Ziekmakers zie je niet.
:::`,
  'true-false': `
::::true-false{#handen-aan-broek answer=false}
Je handen afdrogen aan je broek is schoon genoeg.

:::right
Klopt: neem een schone handdoek of papier.
:::

:::wrong
Toch niet: op je broek zit van alles van die dag.
:::
::::`,
  order: `
::::order{#handen-wassen-stappen}
Zet de stappen van handen wassen op volgorde.

1. Natmaken
2. Inzepen
3. Afspoelen
4. Afdrogen

:::hint
Zeep pakt beter op een natte hand.
:::
::::`,
  match: `
:::match{#welk-gereedschap}
Welk gereedschap hoort bij welke klus?

| Klus                   | Gereedschap |
| ---------------------- | ----------- |
| Een spijker inslaan    | Hamer       |
| Een plank doorzagen    | Zaag        |
|                        | Schaaf      |
:::`,
  sort: `
:::sort{#welke-afvalbak}
In welke bak hoort dit?

- Papier
  - Krant
  - Kartonnen doos
- Groente en fruit
  - Appelschil
    > Schillen worden compost.
  - Theeblaadjes
:::`,
  'fill-in': `
:::fill-in{#alarmnummer}
Welk nummer bel je bij brand?

- [x] 112
- [ ] 911
  > Dat is het nummer in de Verenigde Staten.
:::`,
  number: `
::::number{#pauze-in-minuten answer=45 tolerance=0 unit="minuten"}
Je hebt drie pauzes van een kwartier. Hoeveel minuten pauze is dat samen?

:::wrong
Een kwartier is 15 minuten. Tel er drie op.
:::
::::`,
  quiz: `
::::quiz{#toets-veilig-tillen draw=2 pass=50}
Weet je het nog?

:::choice{#tillen-houding}
Hoe til je een doos van de grond?

- [x] Door je knieën, met een rechte rug
  > Klopt: zo tillen je benen, en niet je rug.
- [ ] Met gestrekte benen
  > Dan komt al het gewicht op je rug.
:::

:::choice{#tillen-te-zwaar}
De doos is te zwaar. Wat doe je?

- [x] Hulp vragen
  > Klopt: samen tillen is sneller dan een week thuis.
- [ ] Het toch proberen
  > Eén keer te zwaar tillen kan je rug al beschadigen.
:::

:::choice{#tillen-plaats}
Waar houd je de doos tijdens het lopen?

- [x] Dicht tegen je lichaam
  > Klopt: hoe dichter bij je, hoe minder je rug draagt.
- [ ] Met gestrekte armen voor je
  > Zo weegt de doos voor je rug veel zwaarder.
:::
::::`,
  reflection: `
::::reflection{#wat-neem-je-mee}
Wat ga je morgen anders doen?

:::model
Ik controleer eerst of de weg vrij is en til dan pas.
:::
::::`,
  checklist: `
:::checklist{#klaar-om-te-beginnen}
Wat heb je geregeld voordat je begint?

- [ ] De ruimte is vrij
- [ ] Iedereen weet hoe laat het begint
  > Stuur een dag van tevoren een bericht.
:::`,
  scale: `
::::scale{#hoe-kijk-je-ernaar labels="Oneens|Neutraal|Eens"}
Hoe kijk je zelf naar feedback?

- Ik vraag er vaak om.
- Ik geef het ook als het lastig is.

:::profile{to=50}
Je bent er voorzichtig mee. Begin bij iemand die je vertrouwt.
:::

:::profile{from=50}
Je gebruikt het al veel. Help een collega op weg.
:::
::::`,
  scenario: `
:::scenario{#boze-klant}
Een klant komt boos binnen. Wat doe je?

### balie | Aan de balie

"Dit is al de derde keer dat het misgaat!"

- [Laat de klant uitpraten](#luisteren)
  > De klant wordt rustiger.
- [Leg meteen uit hoe het zit](#uitleg)
  > De klant valt je in de rede.

### luisteren | Samen verder | 2

De klant vertelt wat er misging, en samen los je het op.

### uitleg | Een dichte deur | 0

De klant loopt weg en schrijft een klacht.
:::`,
}

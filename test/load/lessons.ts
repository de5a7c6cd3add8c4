const sentence =
  'De gemeente *vraagt* om meningen en **bepaalt zelf** de agenda, zie [de wet](https://wetten.overheid.nl/art_1) om 12:30 uur. '
const paragraph = `${sentence.repeat(4)}\n\n`
const question = `:::choice{#vraag points=1}
Welke trede is dit?

- [ ] **Informeren**
  > Dan vraagt de gemeente _niets_.
- [x] Raadplegen
  > Klopt: wel vragen, niet gebonden zijn.
:::

`

/** Heavy but normal lessons: none of these may be refused. */
export const lesson: Readonly<Record<string, string>> = {
  '100 KB of prose': paragraph.repeat(200),
  '400 KB of prose without markup': `${'Een gewone zin zonder opmaak. '.repeat(20)}\n\n`.repeat(
    650,
  ),
  'one long paragraph': sentence.repeat(60),
  'a paragraph of wrapped lines': `${sentence}\n`.repeat(60),
  'two hundred questions': question.repeat(200),
  'a table of five hundred rows': `| a | b | c | d |\n| --- | :-: | --: | --- |\n${'| **een** | [twee](lesson:b) | `drie` | _vier_ |\n'.repeat(500)}`,
  'a table without outer pipes': `a | b\n--- | ---\n${'**een** | _twee_ `drie`\n'.repeat(500)}`,
  'a table in a list': `- a\n\n  | a | b |\n  | - | - |\n${'  | **een** | _twee_ `drie` |\n'.repeat(300)}`,
  'a long list': '- **Term**: uitleg met `code` en [een link](lesson:a).\n'.repeat(800),
  'a long numbered list': Array.from({ length: 800 }, (_, n) => `${n + 1}. **Stap** *${n}*\n`).join(
    '',
  ),
  'a list of wrapped items': '- **Term**: uitleg\n  die verder gaat\nen verder\n'.repeat(300),
  'nested lists': '1. a\n   - b\n     - c\n       > d\n2. e\n\n'.repeat(150),
  'blocks in blocks':
    '::::::quiz{draw=5}\n:::::tip[Let op]\n::::details\n- a\n::::\n:::::\n::::::\n\n'.repeat(200),
  'many notes': Array.from(
    { length: 300 },
    (_, n) => `Tekst[^${n}].\n\n[^${n}]: Een *bron*.\n\n`,
  ).join(''),
  'many definitions': Array.from(
    { length: 400 },
    (_, n) => `[a${n}]: https://example.org/${n}\n`,
  ).join(''),
  'much code': '```ts\nconst a = b[c * d] ?? `e${f}`\n```\n\n'.repeat(500),
  'inline code': '`a[0]` en `b_c` en `d*e`, '.repeat(80),
  'rules and lines': '---\n\n***\n\nKop\n---\n\nTekst\n\n'.repeat(200),
  comments: '<!-- een opmerking -->\n\nTekst < 5 en > 3 & meer.\n\n'.repeat(400),
  quotes: '> Een citaat\n> van twee regels\n\nEn een zin.\n\n'.repeat(400),
}

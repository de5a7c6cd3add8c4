import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadExtras } from '../../src/parse/extras.ts'
import { formula } from '../../src/parse/formula.ts'
import { found } from '../support/check-markdown.ts'
import { parseLesson, show } from '../support/parse-lesson.ts'

const html = (body: string): string => show(parseLesson(body).prose.body)

describe('formulas', () => {
  test('code between two dollars is a formula in the line', () => {
    expect(html('Zo: $`x^2`$$`y`$, en dat.')).toBe(
      '<p>Zo: <math alttext="x^2"><msup><mi>x</mi><mn class="tml-sml-pad">2</mn></msup></math>' +
        '<math alttext="y"><mi>y</mi></math>, en dat.</p>',
    )
  })

  test.each(['Kosten: $`5`', '`x`$', '$5 en `x` en $6', '$`x` $'])('%s is none', (text) => {
    expect(html(text)).toContain('<code>')
    expect(html(text)).not.toContain('<math')
  })

  test('a block called math is a formula that scrolls by itself', () => {
    expect(html('```math\n\\frac{a}{b}\n```')).toBe(
      '<div class="formula"><math display="block" alttext="\\frac{a}{b}"><mfrac><mi>a</mi><mi>b</mi></mfrac></math></div>',
    )
  })

  test('one in an option of a question stays in it', () => {
    const { activities } = parseLesson(':::choice{#q}\nWat?\n\n- [x] $`x`$\n- [ ] $`y`$\n:::')
    expect(JSON.stringify(activities[0]?.data)).toContain('<math alttext=')
    expect(activities[0]?.choices.map(({ text }) => text)).toEqual(['x', 'y'])
  })

  test('a fault is found on its line, in words', () => {
    expect(found('Tekst.\n\n```math\nx\n\\farc{1}{2}\n```\n')).toEqual(['math/formula 5:1'])
    expect(found('En $`\\frac{1`$ dus.')).toEqual(['math/formula 1:5'])
    expect(html('En $`\\frac{1`$ dus.')).toContain('<code>\\frac{1</code>')
  })

  test.each([
    '\\href{javascript:alert(1)}{x}',
    '\\color{red} x',
    '\\colorbox{red}{x}',
    '\\text{<img src=x onerror=alert(1)>}',
    '\\class{evil}{x}',
    '\\style{color:red}{x}',
    '\\id{s-kop}{x}',
    '\\includegraphics{https://example.org/a.png}',
    '\\begin{align} a &= b \\tag{1} \\label{eq} \\end{align}',
    '\\boxed{x} \\rlap{y} \\raisebox{1em}{z} \\phantom{q} \\ref{eq}',
  ])('%s gives nothing but harmless MathML', (tex) => {
    const out = html(`\`\`\`math\n${tex}\n\`\`\``).replace(/ alttext="[^"]*"/, '')
    expect(out).not.toMatch(
      /(?:<[^>]*\s(?:style|href|src|id|on\w+|mathcolor|mathbackground)=|<(?:a|img|span)\b)/,
    )
  })

  test('whatever is typed gives a formula or a fault', () => {
    const piece = fc.constantFrom(
      ...[
        '\\frac',
        '{',
        '}',
        '^',
        '_',
        'x',
        '\\left(',
        '\\right)',
        '&',
        '\\\\',
        '\\sqrt',
        '[',
        ']',
      ],
      ...[
        '\\begin{matrix}',
        '\\end{matrix}',
        '\\text{',
        '$',
        '%',
        '#',
        '~',
        '\\',
        '\\def\\a{\\a}',
        '\\a',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, isDisplay) => {
        const result = formula(pieces.join(' '), isDisplay)
        expect('element' in result || result.fault.found.length <= 60).toBe(true)
      }),
    )
  })

  test.each([
    ['braces', '{'.repeat(5000) + '}'.repeat(5000)],
    ['roots', '\\sqrt{'.repeat(400) + '}'.repeat(400)],
    ['macros', '\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\a\\a}\\a'],
  ])('too many %s are a fault', (_, tex) => {
    expect(formula(tex, true)).toHaveProperty('fault')
  })
})

describe('code', () => {
  test('a language that is known gets colours, and keeps every character', () => {
    const out = html('```js\nconst a = "<b>" // c\n```')
    expect(out).toContain('<span class="code-keyword">const</span>')
    expect(out).toContain('<span class="code-string">"&#x3C;b>"</span>')
    expect(out.replace(/<[^>]+>/g, '')).toBe('const a = "&#x3C;b>" // c\n')
  })

  test.each(['html', 'sh', 'yml', 'text', 'py', 'md', 'csharp', 'R'])('%s is known', (language) => {
    expect(found(`\`\`\`${language}\nx\n\`\`\`\n`)).toEqual([])
  })

  test('another language is told, with the nearest one', () => {
    expect(found('```pyhton\nx\n```\n')).toEqual(['code/language 1:1'])
    expect(parseLesson('```pyhton\nx\n```').diagnostics[0]?.data).toMatchObject({ near: 'python' })
    expect(html('```pyhton\nx\n```')).toBe('<pre><code class="language-pyhton">x\n</code></pre>')
  })

  test('without a language it is left as it is', () => {
    expect(html('```\nconst a\n```')).toBe('<pre><code>const a\n</code></pre>')
    expect(html('```\n```')).toBe('<pre><code></code></pre>')
  })
})

describe('what takes time to load', () => {
  test.each([
    ['Tekst zonder code, voor $5.', []],
    ['Een `woord` code.\n\n```\nx\n```', []],
    ['```js\nx\n```', ['highlighter']],
    ['> ~~~ js\n> x\n> ~~~', ['highlighter']],
    ['$`x`$', ['formula']],
    ['```math\nx\n```', ['formula', 'highlighter']],
  ])('of %j loads %j', async (text, names) => {
    expect(Object.keys(await loadExtras(text))).toEqual(names)
  })
})

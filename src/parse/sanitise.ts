import type { Schema } from 'hast-util-sanitize'
import { codeClasses } from './code-classes.ts'
import { mathAttributes, mathClasses, mathElements } from './formula-parts.ts'

/** A property with the values it may have. */
type Rule = [string, ...string[]]

const mathRules = [...mathAttributes, ['className', ...mathClasses] satisfies Rule]

/**
 * All that may stand in a lesson. The compiler makes nothing else; this list holds even when a
 * plugin or a handler is wrong. No `style`, no event handlers, no addresses but the ones named.
 */
export const sanitiseSchema: Schema = {
  strip: ['script', 'style'],
  // Ids are our own, prefixed where they are made (see `anchorId`).
  clobber: [],
  tagNames: [
    ...[
      'p',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'ul',
      'ol',
      'li',
      'blockquote',
      'pre',
      'hr',
      'br',
      'div',
    ],
    ...[
      'strong',
      'em',
      'del',
      'code',
      'a',
      'img',
      'sup',
      'section',
      'aside',
      'figure',
      'figcaption',
      'cite',
    ],
    ...['video', 'audio', 'track'],
    ...mathElements,
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'details', 'summary', 'span', 'input'],
  ],
  attributes: {
    ...Object.fromEntries(mathElements.map((name) => [name, mathRules])),
    '*': ['id'],
    a: ['href', 'rel', 'title', 'className', 'ariaLabel', 'download'],
    img: ['src', 'alt', 'title'],
    ol: ['start', ['className', 'timeline']],
    code: [['className', /^language-./]],
    div: [['className', 'table', 'formula', 'block', /^block-[a-z]+$/]],
    video: ['src', 'ariaLabel', 'controls', 'playsInline', ['preload', 'metadata']],
    audio: ['src', 'ariaLabel', 'controls', ['preload', 'metadata']],
    track: ['src', 'label', 'default', ['kind', 'captions']],
    blockquote: ['cite'],
    th: ['scope', ['className', /^align-(?:left|right|center)$/]],
    td: [['className', /^align-(?:left|right|center)$/]],
    aside: ['className', 'ariaLabel', ['role', 'note']],
    details: ['className'],
    figure: ['className'],
    section: ['className', 'ariaLabel'],
    p: [['className', 'block-title', 'credit']],
    input: [['type', 'checkbox'], ['disabled', true], 'checked', 'ariaLabel'],
    li: [['className', 'task-list-item']],
    ul: [['className', 'contains-task-list', 'cards']],
    span: [['className', 'file-facts', ...codeClasses]],
  },
  required: {
    input: { type: 'checkbox', disabled: true },
    // Nothing plays by itself, and what plays can be stopped.
    video: { controls: true, preload: 'metadata' },
    audio: { controls: true, preload: 'metadata' },
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: [], cite: ['https'] },
}

import { describeCourse } from './pretty.ts'
import type { Format, Message } from './message.ts'

const heads = {
  nl: ['Plaats', 'Soort', 'Regel', 'Wat', 'Oplossing'],
  en: ['Place', 'Kind', 'Rule', 'What', 'Mend'],
}

/** A table for a comment or a summary of a pipeline. */
export const markdown: Format = {
  id: 'markdown',
  write(report) {
    const { messages, locale, prefix } = report
    const head = heads[locale]
    const rows = [head, head.map(() => '---'), ...messages.map((message) => cells(message, prefix))]
    const table = messages.length === 0 ? [] : ['', ...rows.map((row) => `| ${row.join(' | ')} |`)]
    return `${[escape(describeCourse(report)), ...table].join('\n')}\n`
  },
}

function cells({ rule, severity, position, message, hint }: Message, prefix: string): string[] {
  const { file, line, column } = position
  return [`${prefix}${file}:${line}:${column}`, severity, rule, message, hint].map(escape)
}

/** The author's words are shown, not followed. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~&]/g, '\\$&')
}

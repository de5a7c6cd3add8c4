import { describeCourse } from './pretty.ts'
import { markdownRows, markdownText } from './markdown-table.ts'
import type { Format, Message } from './message.ts'
import { statsMarkdown } from './stats-markdown.ts'

const heads = {
  nl: ['Plaats', 'Soort', 'Regel', 'Wat', 'Oplossing'],
  en: ['Place', 'Kind', 'Rule', 'What', 'Mend'],
}

/** A table for a comment or a summary of a pipeline. */
export const markdown: Format = {
  id: 'markdown',
  write(report) {
    const { messages, locale, prefix, stats } = report
    const rows = messages.map((message) => cells(message, prefix))
    return `${[
      markdownText(describeCourse(report)),
      ...(messages.length === 0 ? [] : ['', ...markdownRows(heads[locale], rows)]),
      ...(stats ? [statsMarkdown(stats, locale)] : []),
    ].join('\n')}\n`
  },
}

function cells({ rule, severity, position, message, hint }: Message, prefix: string): string[] {
  const { file, line, column } = position
  return [`${prefix}${file}:${line}:${column}`, severity, rule, message, hint]
}

import type { Severity } from '../model/diagnostic.ts'
import type { Position } from '../model/position.ts'
import type { Format, Message } from './message.ts'

/** SARIF 2.1.0, 3.27.10. */
const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** SARIF 2.1.0 (OASIS), for code scanning services. */
export const sarif: Format = {
  id: 'sarif',
  write({ messages, repositoryPrefix }) {
    const ids = [...new Set(messages.map(({ rule }) => rule))].toSorted()
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'lespakket', rules: ids.map((id) => ({ id })) } },
          columnKind: 'utf16CodeUnits',
          results: messages.map((message) => result(message, ids, repositoryPrefix)),
        },
      ],
    }
    return `${JSON.stringify(log, null, 2)}\n`
  },
}

function result(message: Message, ids: readonly string[], prefix: string): object {
  const { rule, severity, position, hint, related } = message
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levels[severity],
    message: { text: hint === '' ? message.message : `${message.message} ${hint}` },
    locations: [{ physicalLocation: place(position, prefix) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((other) => ({
        physicalLocation: place(other.position, prefix),
        message: { text: other.message },
      })),
    }),
  }
}

function place({ file, line, column }: Position, prefix: string): object {
  return {
    // SARIF 2.1.0, 3.4.3: a URI reference, so blanks and accents are encoded.
    artifactLocation: { uri: (prefix + file).split('/').map(encodeURIComponent).join('/') },
    region: { startLine: line, startColumn: column },
  }
}

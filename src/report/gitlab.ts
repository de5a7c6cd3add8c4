import type { Severity } from '../model/diagnostic.ts'
import type { Format, Message } from './message.ts'

const severities: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
}

/** GitLab's code quality report. */
export const gitlab: Format = {
  id: 'gitlab',
  write: ({ messages, repositoryPrefix }) =>
    `${JSON.stringify(
      messages.map((message) => issue(message, repositoryPrefix)),
      null,
      2,
    )}\n`,
}

function issue({ rule, severity, position, message, hint }: Message, prefix: string): object {
  const { file, line, column } = position
  return {
    description: hint === '' ? message : `${message} ${hint}`,
    check_name: rule,
    // GitLab compares these between two branches; one place can have one finding of a rule.
    fingerprint: `${rule}:${file}:${line}:${column}`,
    severity: severities[severity],
    location: { path: prefix + file, lines: { begin: line } },
  }
}

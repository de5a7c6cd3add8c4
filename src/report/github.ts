import type { Format, Message } from './message.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' }

/** Annotations on a pull request, as GitHub's workflow commands. */
export const github: Format = {
  id: 'github',
  write: ({ messages, repositoryPrefix }) =>
    messages.map((message) => annotation(message, repositoryPrefix)).join(''),
}

function annotation({ rule, severity, position, message, hint }: Message, prefix: string): string {
  const { file, line, column } = position
  const place = `file=${property(prefix + file)},line=${line},col=${column},title=${property(rule)}`
  const text = hint === '' ? message : `${message} ${hint}`
  return `::${commands[severity]} ${place}::${data(text)}\n`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

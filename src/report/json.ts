import type { Position } from '../model/position.ts'
import type { Format } from './message.ts'

/** The public shape of `check --format json`; a change to it is a breaking change. */
export const json: Format = {
  id: 'json',
  write({ course, size, stateLimits, messages, counts, stats }) {
    const report = {
      version: 1,
      course,
      state: {
        ...{ characters: size.characters, frame: size.frame, lessons: size.lessons },
        limits: stateLimits.map(({ format, limit }) => ({ format, limit })),
      },
      summary: { errors: counts.error, warnings: counts.warning, infos: counts.info },
      diagnostics: messages.map(({ rule, severity, position, message, hint, related }) => ({
        rule,
        severity,
        ...place(position),
        message,
        ...(hint !== '' && { hint }),
        related: related.map((other) => ({ ...place(other.position), message: other.message })),
      })),
      ...(stats && { stats }),
    }
    return `${JSON.stringify(report, null, 2)}\n`
  },
}

function place({ file, line, column }: Position): Position {
  return { file, line, column }
}

import { z } from 'zod'
import { countMessages, type Message, type Report } from './message.ts'

/** The part of an earlier JSON report that tells which findings are known. */
const earlierReport = z.object({
  version: z.literal(1),
  diagnostics: z.array(z.object({ rule: z.string(), file: z.string(), message: z.string() })),
})

type KnownFinding = Pick<Message, 'rule' | 'message'> & { readonly file: string }

/** Reads an earlier JSON report; nothing when the text is none. */
export function parseBaseline(text: string): readonly KnownFinding[] | undefined {
  try {
    const result = earlierReport.safeParse(JSON.parse(text))
    return result.success ? result.data.diagnostics : undefined
  } catch {
    return undefined
  }
}

/**
 * Leaves out what is known. Lines move when a text above them changes, so a finding is known by
 * its words; each known one excuses one finding.
 */
export function withoutKnown(report: Report, known: readonly KnownFinding[]): Report {
  const left = new Map<string, number>()
  for (const finding of known) {
    const name = nameOf(finding)
    left.set(name, (left.get(name) ?? 0) + 1)
  }
  return keep(report, ({ rule, message, position }) => {
    const name = nameOf({ rule, message, file: position.file })
    const count = left.get(name) ?? 0
    left.set(name, count - 1)
    return count <= 0
  })
}

/** Keeps what stands in these files, given as paths in the course folder. */
export function onlyIn(report: Report, files: ReadonlySet<string>): Report {
  return keep(report, ({ position }) => files.has(position.file))
}

function keep(report: Report, isKept: (message: Message) => boolean): Report {
  const messages = report.messages.filter(isKept)
  return { ...report, messages, counts: countMessages(messages) }
}

function nameOf({ rule, file, message }: KnownFinding): string {
  return JSON.stringify([rule, file, message])
}

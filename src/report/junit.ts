import { element, writeXml } from '../xml/xml.ts'
import type { Format, Message } from './message.ts'

/** JUnit's XML: each finding is a test that failed, each warning or notice one that passed. */
export const junit: Format = {
  id: 'junit',
  write({ course, messages, counts, prefix }) {
    const cases = messages.map((message) => testCase(message, prefix))
    // Services take a report without tests for a broken one.
    const shown = cases.length > 0 ? cases : [element('testcase', { name: course.title })]
    const attributes = {
      name: 'lespakket',
      tests: String(shown.length),
      failures: String(counts.error),
    }
    return writeXml(element('testsuites', attributes, element('testsuite', attributes, ...shown)), {
      '': '',
    })
  },
}

function testCase({ rule, severity, position, message, hint }: Message, prefix: string) {
  const { file, line, column } = position
  const place = `${prefix}${file}:${line}:${column}`
  const text = [message, hint].filter((words) => words !== '').join(' ')
  const outcome =
    severity === 'error'
      ? element('failure', { message, type: rule }, `${place} ${text}`)
      : element('system-out', {}, `${severity}: ${place} ${text}`)
  return element('testcase', { name: `${place} ${rule}`, classname: rule }, outcome)
}

import type { LaunchContext } from './hostile-lms.ts'
import type { LmsFunction } from './lms-functions.ts'

/** `setValue`, as the switches want it. What the page believes it has is kept in `held`. */
export function writeWith(
  { dialect, switches: { write }, model, fail, lie, lose }: LaunchContext,
  held: Map<string, string>,
): LmsFunction {
  let writes = 0

  function take(element: string, value: string): unknown {
    const answer = model.setValue(element, value)
    if (answer === 'true') held.set(element, value)
    return answer
  }

  function failed(element: string, value: string): unknown {
    if (element === dialect.state) lose()
    switch (write.failure) {
      case 'throws':
        throw new Error('The LMS cannot write.')
      case 'false-type':
        fail(dialect.errors.type)
        return 'false'
      case 'false-0':
        take(element, value)
        fail('0')
        return 'false'
      case 'drops':
        lie()
        // The page believes that it is there.
        return model.setValue(element, value)
    }
  }

  function spoilt(value: string): string {
    const short = write.truncates > 0 ? value.slice(0, write.truncates) : value
    if (write.recodes === 'lower-case') return short.toLowerCase()
    if (write.recodes === 'trailing-blank') return `${short} `
    return write.recodes === 'entities' ? short.replaceAll('~', '&#126;') : short
  }

  return (element = '', value = '') => {
    writes += 1
    if (write.refuses.some((beginning) => element.startsWith(beginning))) {
      fail(dialect.errors.refused)
      return 'false'
    }
    if (write.failsEach > 0 && writes % write.failsEach === 0) return failed(element, value)
    const kept = element === dialect.state ? spoilt(value) : value
    if (kept.trim() !== value) lie()
    return take(element, kept)
  }
}

import type { LaunchContext } from './hostile-lms.ts'
import type { LmsFunction } from './lms-functions.ts'

/** An LMS asks who may read: SCORM 1.2 RTE 3.3.7 knows the number as "element is read only". */
const forbidden = '403'

/** `getValue`, as the switches want it. What it answers is written down in `shown`. */
export function readWith(
  { dialect, switches: { read }, model, fail }: LaunchContext,
  shown: Map<string, unknown>,
): LmsFunction {
  let reads = 0

  function failed(): unknown {
    if (read.failure === 'throws') throw new Error('The LMS cannot read.')
    if (read.failure === 'error-403') fail(forbidden)
    if (read.failure === 'error-403') return ''
    return read.failure === 'null' ? null : undefined
  }

  function value(element: string): unknown {
    reads += 1
    if (read.failsEach > 0 && reads % read.failsEach === 0) return failed()
    if (read.losesState && element === dialect.state) return read.empty
    const found = model.getValue(element)
    if (found === '') return read.empty
    if (element === dialect.entry && read.wrongEntry) {
      return found === 'resume' ? 'ab-initio' : 'resume'
    }
    const isCapital = read.capitals && dialect.results.includes(element)
    return isCapital && typeof found === 'string' ? withCapital(found) : found
  }

  return (element = '') => {
    const answer = value(element)
    shown.set(element, answer)
    return answer
  }
}

function withCapital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} `
}

import type { ReadSwitches } from './hostile-switches.ts'
import type { Dialect, LmsFunction } from './lms-functions.ts'

interface Reading {
  readonly dialect: Dialect
  readonly faults: ReadSwitches
  /** What is there in truth. */
  readonly read: LmsFunction
  readonly fail: (error: string) => void
}

/** `getValue`, as the switches want it. What it answers is written down in `shown`. */
export function readWith(
  { dialect, faults, read, fail }: Reading,
  shown: Map<string, unknown>,
): LmsFunction {
  let reads = 0

  function failed(): unknown {
    if (faults.failure === 'throws') throw new Error('The LMS cannot read.')
    if (faults.failure === 'error') fail(dialect.errors.read)
    if (faults.failure === 'error') return ''
    return faults.failure === 'null' ? null : undefined
  }

  function value(parameters: readonly string[]): unknown {
    const [element = ''] = parameters
    reads += 1
    if (faults.failsEach > 0 && reads % faults.failsEach === 0) return failed()
    if (faults.losesState && element === dialect.state) return faults.empty
    const found = read(...parameters)
    if (found === '') return faults.empty
    if (element === dialect.entry && faults.wrongEntry) {
      return found === 'resume' ? 'ab-initio' : 'resume'
    }
    const isCapital = faults.capitals && dialect.results.includes(element)
    return isCapital && typeof found === 'string' ? withCapital(found) : found
  }

  return (...parameters) => {
    const answer = value(parameters)
    shown.set(parameters[0] ?? '', answer)
    return answer
  }
}

function withCapital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} `
}

import type { LmsFunctions } from './lms-functions.ts'
import type { Look } from './sequencer.ts'

/** SCORM 2004 SN 5.6.4: whether a request would be granted, as content can ask it. */
export function withRequestValid(model: LmsFunctions, look: () => Look): LmsFunctions {
  return {
    ...model,
    getValue(...parameters) {
      const [, request = '', target = ''] =
        /^adl\.nav\.request_valid\.(\w+)(?:\.\{target=([^}]+)\})?$/.exec(parameters[0] ?? '') ?? []
      // For the error that this leaves behind, and for all else.
      const answer = model.getValue(...parameters)
      if (request === 'continue' || request === 'previous') return String(look()[request])
      if (target === '') return answer
      const { choices, jumps } = look()
      return String((request === 'jump' ? jumps : choices)?.has(target) === true)
    },
  }
}

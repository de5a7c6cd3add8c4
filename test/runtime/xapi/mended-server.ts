import { switchedLrs, type SomeLrsSwitches } from '../../../src/lms/lrs/fault-switches.ts'
import { createFaultyLrs } from '../../../src/lms/lrs/faulty-lrs.ts'
import type { LrsAnswer, LrsRequest } from '../../../src/lms/lrs/http.ts'
import type { Server } from './xapi-visit.ts'

/** A server of which something is wrong until it is mended. */
export interface MendedServer {
  readonly server: Server
  /** From now on this is wrong. */
  readonly turn: (some: SomeLrsSwitches) => void
  readonly mend: () => void
}

/** `answer` is what is behind all that goes wrong; the same seed gives the same faults. */
export function mendedServer(
  answer: (request: LrsRequest) => LrsAnswer,
  some: SomeLrsSwitches = {},
  seed = 1,
): MendedServer {
  const now = (): number => Date.now()
  const faulty = (switches: SomeLrsSwitches): ReturnType<typeof createFaultyLrs> =>
    createFaultyLrs({ answer, switches: switchedLrs(switches), seed, now })
  let current = faulty(some)
  return {
    server(request) {
      const { answer: given, after } = current(request)
      if (after === 0) return given
      return new Promise((resolve) => {
        if (after < Infinity) setTimeout(resolve, after, given)
      })
    },
    turn(next) {
      current = faulty(next)
    },
    mend() {
      current = faulty({})
    },
  }
}

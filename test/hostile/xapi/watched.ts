import { refuse, type LrsAnswer, type LrsRequest } from '../../../src/lms/lrs/http.ts'
import { holds } from '../../../src/state/merge.ts'
import type { Bed } from './bed.ts'
import type { Script } from './script.ts'

/** The LMS of a bed; what it has against a request, and what a write takes from it, is a problem. */
export function watched(
  bed: Bed,
  { rejected, deeds }: Script,
  report: (problem: string) => void,
): (request: LrsRequest) => LrsAnswer {
  // Where nobody can compare, who writes last may write over more.
  const isBlind = deeds.some((deed) => {
    const { drops = 'nothing', losesState = false } =
      (deed.do === 'faults' ? deed.switches.document : undefined) ?? {}
    return drops !== 'nothing' || losesState
  })

  function isRejected({ method, url, body }: LrsRequest): boolean {
    const isTold = method === 'POST' && (url.split('?')[0] ?? '').endsWith('/statements')
    return isTold && rejected !== undefined && body.includes(`/${rejected}"`)
  }

  return (request) => {
    if (isRejected(request)) return refuse(400, 'statements: rejected')
    const before = bed.courses.map((_, unit) => bed.state(unit))
    const answered = bed.answer(request)
    const isRefused = answered.status === 400 || answered.status === 403
    // What is told of a session that is over is told again in the next one.
    if (isRefused && !answered.body.includes('8.1.2.0-2')) {
      report(`refused: ${request.method} ${request.url.split('?')[0] ?? ''} ${answered.body}`)
    }
    if (request.method === 'PUT' && !isBlind) {
      const isLess = before.some((each, unit) => !holds(bed.state(unit), each))
      if (isLess) report('less: what was in the state was written over')
    }
    return answered
  }
}

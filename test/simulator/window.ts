import { onTestFinished, vi } from 'vitest'
import type { Scorm2004Api } from '../../src/lms/strict-scorm2004.ts'

/** A window as far as the simulated LMS looks at it, until the test ends. */
export function stubWindow(): { readonly api: () => Scorm2004Api } {
  const window: { API_1484_11?: Scorm2004Api } = {}
  vi.stubGlobal('window', window)
  vi.stubGlobal('document', { visibilityState: 'visible' })
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('location', { href: 'http://127.0.0.1/' })
  vi.stubGlobal('sessionStorage', undefined)
  // scorm-again tells some of it whatever its level of logging.
  const quiet = (['debug', 'info'] as const).map((way) =>
    vi.spyOn(console, way).mockImplementation(() => undefined),
  )
  onTestFinished(() => {
    vi.unstubAllGlobals()
    for (const spy of quiet) spy.mockRestore()
  })
  return {
    api() {
      if (!window.API_1484_11) throw new Error('No LMS offers its API.')
      return window.API_1484_11
    },
  }
}

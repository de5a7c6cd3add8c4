/** Our own server, which may be gone when something is asked of it. */
export interface AskedServer {
  /** Rejects where it came to nothing. */
  readonly post: (path: string, body: string) => Promise<unknown>
  /** Whether what was asked last came to nothing. */
  hasFailed(): boolean
  /** It is there again: what was, is not told any more. */
  forgive(): void
  subscribe(listener: () => void): void
}

/** Remembers of what is sent whether it went well, so that the page can tell. */
export function askedServer(send: (path: string, body: string) => Promise<unknown>): AskedServer {
  const listeners: (() => void)[] = []
  let isFailure = false

  function note(is: boolean): void {
    if (is === isFailure) return
    isFailure = is
    for (const listener of listeners) listener()
  }

  return {
    async post(path, body) {
      try {
        const answer = await send(path, body)
        note(false)
        return answer
      } catch (error) {
        note(true)
        throw error
      }
    },
    hasFailed: () => isFailure,
    forgive() {
      note(false)
    },
    subscribe: (listener) => listeners.push(listener),
  }
}

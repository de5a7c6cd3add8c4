import type { ServerResponse } from 'node:http'

/** Pages that are told what happens, as server-sent events. */
export interface EventStream {
  /** Keeps the response open until its reader goes. */
  open(response: ServerResponse): void
  tell(event: string, data: unknown): void
  close(): void
}

export function createEventStream(): EventStream {
  const readers = new Set<ServerResponse>()
  return {
    open(response) {
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
      })
      // The browser asks again by itself after so many milliseconds.
      response.write('retry: 1000\n\n')
      readers.add(response)
      response.on('close', () => readers.delete(response))
    },
    tell(event, data) {
      const text = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
      for (const reader of readers) reader.write(text)
    },
    close() {
      for (const reader of readers) reader.end()
      readers.clear()
    },
  }
}

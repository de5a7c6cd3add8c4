import type { ServerResponse } from 'node:http'

/** Pages that are told what happens, as server-sent events. */
export interface EventStream {
  /** Keeps the response open until its reader goes, who is told first what `tell` told before it came. */
  open(response: ServerResponse, event: string, data: unknown): void
  tell(event: string, data: unknown): void
  close(): void
}

/** Bytes that wait for a reader who does not read: a tab that the browser put to sleep. */
const mostWaiting = 4 * 1024 * 1024

export function createEventStream(): EventStream {
  const readers = new Set<ServerResponse>()
  return {
    open(response, event, data) {
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
      })
      // The browser asks again by itself after so many milliseconds.
      response.write(`retry: 1000\n\n${textOf(event, data)}`)
      readers.add(response)
      response.on('close', () => readers.delete(response))
    },
    tell(event, data) {
      const text = textOf(event, data)
      for (const reader of readers) {
        // Who comes back is told how it is then.
        if (reader.writableLength > mostWaiting) reader.destroy()
        else reader.write(text)
      }
    },
    close() {
      for (const reader of readers) reader.end()
      readers.clear()
    },
  }
}

function textOf(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}

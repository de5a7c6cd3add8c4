import type { CourseScripts } from '../../model/learner-course.ts'
import type { Storages } from '../device-store.ts'

/** The part of `window` that talking to a learning record store needs. */
export interface XapiPage extends Storages {
  readonly lespakket: Pick<CourseScripts, 'course'>
  readonly location: { readonly href: string; assign(address: string): void }
  readonly crypto: { getRandomValues(bytes: Uint8Array<ArrayBuffer>): unknown }
  readonly performance: { now(): number }
  readonly console: { warn(text: string): void }
  fetch(address: string, options: RequestInit): Promise<XapiAnswer>
  addEventListener(type: 'keydown', listener: (event: KeyboardEvent) => void): void
}

/** The part of an answer that is read. */
export interface XapiAnswer extends Pick<Response, 'status' | 'text'> {
  readonly headers: { get(name: string): string | null }
}

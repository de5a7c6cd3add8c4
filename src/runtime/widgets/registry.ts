import { checklist } from './checklist.ts'
import { reflection } from './reflection.ts'
import { reorder } from './reorder.ts'
import { scenario } from './scenario.ts'
import type { Widget } from './widget.ts'

/** By the name that a question type asks for. */
export const widgets: Readonly<Record<string, Widget>> = {
  checklist,
  reflection,
  reorder,
  scenario,
}

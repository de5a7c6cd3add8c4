import type { Panel } from './panel.ts'
import { calls } from './panels/calls.ts'
import { data } from './panels/data.ts'
import { documents } from './panels/documents.ts'
import { faults } from './panels/faults.ts'
import { findings } from './panels/findings.ts'
import { learner } from './panels/learner.ts'
import { lrsFaults } from './panels/lrs-faults.ts'
import { requests } from './panels/requests.ts'
import { statements } from './panels/statements.ts'

/** The panels beside the course, in order. */
export const panels: readonly Panel[] = [
  ...[data, calls],
  ...[statements, requests, documents],
  ...[findings, learner],
  ...[faults, lrsFaults],
]

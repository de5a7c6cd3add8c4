import type { Panel } from './panel.ts'
import { calls } from './panels/calls.ts'
import { data } from './panels/data.ts'
import { faults } from './panels/faults.ts'
import { findings } from './panels/findings.ts'
import { learner } from './panels/learner.ts'

/** The panels beside the course, in order. */
export const panels: readonly Panel[] = [data, calls, findings, learner, faults]

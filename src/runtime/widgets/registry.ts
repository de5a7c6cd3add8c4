import type { ActivityLearner } from '../../model/activity.ts'
import { reorder } from './reorder.ts'
import type { Widget } from './widget.ts'

/** By the name that a question type asks for. */
export const widgets: Readonly<Record<NonNullable<ActivityLearner['widget']>, Widget>> = { reorder }

import { details } from './details.ts'
import { figure } from './figure.ts'
import { callouts } from './callouts.ts'
import type { ContentBlock } from '../model/content-block.ts'

/** All blocks that hold text but ask nothing of the learner. */
export const contentBlocks: readonly ContentBlock[] = [...callouts, details, figure]

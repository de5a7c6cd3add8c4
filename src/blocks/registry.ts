import { audio } from './audio.ts'
import { callouts } from './callouts.ts'
import { cards } from './cards.ts'
import { details } from './details.ts'
import { download } from './download.ts'
import { figure } from './figure.ts'
import { quote } from './quote.ts'
import { tabs } from './tabs.ts'
import { timeline } from './timeline.ts'
import { trainer } from './trainer.ts'
import { video } from './video.ts'
import type { ContentBlock } from '../model/content-block.ts'

/** All blocks that hold text but ask nothing of the learner. */
export const contentBlocks: readonly ContentBlock[] = [
  ...callouts,
  quote,
  details,
  tabs,
  cards,
  timeline,
  figure,
  video,
  audio,
  download,
  trainer,
]

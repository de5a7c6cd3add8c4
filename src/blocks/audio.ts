import type { ContentBlock } from '../model/content-block.ts'
import { mediaFrame, transcriptFile } from './media.ts'

/** A recording from the course folder. What is said in it is written out: nobody sees captions here. */
export const audio: ContentBlock = {
  name: 'audio',
  options: ['src', 'transcript'],
  files: { src: { endings: ['mp3', 'm4a', 'ogg', 'wav'] }, transcript: transcriptFile },
  requires: { src: { nl: 'src="media/gesprek.mp3"', en: 'src="media/talk.mp3"' } },
  showsLabel: true,
  holds: 'file',
  rules: [],
  build(parts) {
    const { labelText, words, file, make } = parts
    const src = file('src')
    const player =
      src &&
      make(
        'audio',
        {
          ...{ src: src.address, controls: true, preload: 'metadata' },
          ariaLabel: labelText === '' ? words.audio : labelText,
        },
        [],
      )
    return mediaFrame(player, 'audio', parts)
  },
}

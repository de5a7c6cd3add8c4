import type { ContentBlock } from '../model/content-block.ts'
import { mediaFrame, mediaTranscript, transcriptFile } from './media.ts'

/** A film from the course folder, which plays when the learner says so. */
export const video: ContentBlock = {
  name: 'video',
  options: ['src', 'captions', 'transcript'],
  files: {
    src: { endings: ['mp4', 'webm', 'm4v'] },
    captions: { endings: ['vtt'], mayBeNone: true },
    transcript: transcriptFile,
  },
  requires: {
    src: { nl: 'src="media/film.mp4"', en: 'src="media/film.mp4"' },
    captions: {
      nl: 'captions="media/film.vtt" of captions="none: waarom niet"',
      en: 'captions="media/film.vtt" or captions="none: why not"',
    },
  },
  showsLabel: true,
  holds: 'file',
  // Shared with `audio`, where the registry finds it once.
  rules: [mediaTranscript],
  build(parts) {
    const { labelText, words, file, make } = parts
    const src = file('src')
    const captions = file('captions')
    const track = captions
      ? [
          make(
            'track',
            { kind: 'captions', src: captions.address, label: words.captions, default: true },
            [],
          ),
        ]
      : []
    const player =
      src &&
      make(
        'video',
        {
          ...{ src: src.address, controls: true, playsInline: true, preload: 'metadata' },
          ariaLabel: labelText === '' ? words.video : labelText,
        },
        track,
      )
    return mediaFrame(player, 'video', parts)
  },
}

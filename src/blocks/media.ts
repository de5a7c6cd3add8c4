import {
  reasonForNone,
  type BlockParts,
  type Content,
  type FileOption,
  type Piece,
} from '../model/content-block.ts'
import { isLabel, isNamed } from '../model/directive.ts'
import { fill } from '../model/fill.ts'
import { defineRule } from '../model/rule.ts'
import { walk } from '../model/tree.ts'
import { fileLink } from './file-link.ts'

/** What a transcript may be when it is a file of its own. */
export const transcriptFile: FileOption = {
  endings: ['txt', 'pdf', 'docx', 'odt', 'rtf'],
  mayBeNone: true,
}

interface Found {
  readonly name: string
}

/** WCAG 2.2, 1.2.1 to 1.2.3: who cannot hear or see it must be able to read the same. */
export const mediaTranscript = defineRule<Found>({
  id: 'media/transcript',
  severity: 'error',
  text: {
    nl: ({ name }) => ({
      message: `Dit blok ":::${name}" heeft geen uitgeschreven tekst voor wie niet kan kijken of luisteren.`,
      hint: 'Zet de tekst in het blok, of schrijf transcript="bestand.pdf" of transcript="none: waarom niet".',
    }),
    en: ({ name }) => ({
      message: `This block ":::${name}" has no transcript for those who cannot watch or listen.`,
      hint: 'Put the text in the block, or write transcript="file.pdf" or transcript="none: why not".',
    }),
  },
  file(text, report) {
    for (const node of walk(text.tree)) {
      if (!isNamed(node, ['video', 'audio'])) continue
      const isTold = (node.attributes?.['transcript'] ?? '').trim() !== ''
      const hasText = node.children?.some((child) => !isLabel(child) && child.type !== 'html')
      if (!isTold && hasText !== true) report(text.at(node), { name: node.name ?? '' })
    }
  },
})

/**
 * The frame of a recording: its name, what is said in it, and why something is not there. The
 * text of the block is what is said, unless an option tells of that.
 */
export function mediaFrame(player: Piece | undefined, kind: string, parts: BlockParts): Piece {
  const { label, body, options, words, file, make } = parts
  const { transcript = '' } = options
  const isElsewhere = transcript.trim() !== ''
  const written = file('transcript')
  const below: Content = [
    ...(isElsewhere ? body : []),
    ...absent(options['captions'], words.withoutCaptions, parts),
    ...absent(transcript, words.withoutTranscript, parts),
    ...(written ? [make('p', {}, fileLink(written, [words.transcript], make))] : []),
    ...(!isElsewhere && body.length > 0
      ? [
          make('details', { class: 'transcript' }, [
            make('summary', {}, [words.transcript]),
            ...body,
          ]),
        ]
      : []),
  ]
  return make('figure', { class: `block block-${kind}` }, [
    ...(label.length > 0 ? [make('p', { class: 'block-title' }, label)] : []),
    ...(player ? [player] : []),
    ...(below.length > 0 ? [make('figcaption', {}, below)] : []),
  ])
}

/** Who misses something is told why it is not there. */
function absent(value = '', words: string, { make }: BlockParts): readonly Piece[] {
  const reason = reasonForNone(value)
  return reason === undefined ? [] : [make('p', {}, [fill(words, { reason })])]
}

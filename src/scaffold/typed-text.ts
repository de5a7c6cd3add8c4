import { isPlaceholder } from '../check/placeholder.ts'
import { controlsIn, hiddenIn, isVisible } from '../model/characters.ts'
import { findCredentials } from '../model/credential.ts'
import { frontMatterLine } from './front-matter.ts'

/** Why a text that somebody typed cannot be a title: `check` would refuse the course. */
export type TypedFault =
  'empty' | 'lines' | 'control' | 'hidden' | 'long' | 'credential' | 'placeholder'

/** What most systems keep of a title is 255. */
export const typedLimit = 200

/** What is wrong with a title or a name as it was typed; absent when nothing is. */
export function typedFault(text: string): TypedFault | undefined {
  if (/[\n\r\u0085\u2028\u2029]/.test(text)) return 'lines'
  if (text.includes('\t') || controlsIn(text).length > 0) return 'control'
  if (hiddenIn(text).length > 0) return 'hidden'
  if (!isVisible(text)) return 'empty'
  if (Array.from(text).length > typedLimit) return 'long'
  if (isPlaceholder(text)) return 'placeholder'
  return findCredentials(frontMatterLine('title', text)).length > 0 ? 'credential' : undefined
}

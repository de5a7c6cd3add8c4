/**
 * A name as people write it. An LMS gives it as SCORM asks, `Jong, Piet de`: what stands behind
 * the one comma comes first. Any other name is left as it is.
 */
export function personName(name: string): string {
  const parts = name.split(',').map((part) => part.trim().replace(/\s+/g, ' '))
  const [family = '', given = ''] = parts
  const isTurned = parts.length === 2 && family !== '' && given !== ''
  return isTurned ? `${given} ${family}` : name.trim()
}

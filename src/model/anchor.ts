/**
 * The HTML id of a place in a lesson. The prefix keeps an author's heading "API" from becoming
 * `window.API`, which is where SCORM content looks for its LMS.
 */
export function anchorId(anchor: string): string {
  return `s-${anchor}`
}

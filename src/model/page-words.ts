/** Words that stand on a page and that the player has no use for, so that they do not ship with it. */
export interface PageWords {
  readonly changes: string
  readonly privacy: string
  readonly privacyRecord: string
  readonly privacyWithoutRecord: string
  readonly privacyDevice: string
  readonly privacyElsewhere: string
  readonly privacyFeedback: string
  readonly accessibility: string
  readonly accessibilityTested: string
  readonly accessibilityLimits: string
  /** `{address}` is a link. */
  readonly accessibilityReport: string
  readonly accessibilityAsk: string
  readonly madeWith: string
  readonly printWithoutScript: string
  /** `{number}`, `{title}` of the lesson, `{course}` and its `{version}`. */
  readonly feedbackSubject: string
  readonly feedbackBody: string
  readonly withoutScript: string
  readonly readingCopy: string
  readonly audience: string
  readonly authors: string
  readonly publishers: string
  readonly licence: string
}

/** What must hold, whatever an LMS does. */
export const properties = {
  protocol: 'the LMS is called as the standard says, once open, once closed',
  throws: 'nothing of an LMS or a storage throws into the player',
  waits: 'feedback waits for no LMS',
  restored: 'a launch goes on from all that the LMS shows and the browser kept',
  screen: 'the screen shows what the learner did',
  mixture: 'the LMS holds the record of one moment, whole',
  lost: 'what the LMS confirmed is never written over by less',
  unearned: 'status and score are what the learner earned, when it was earned',
  lowered: 'a standing never goes down',
  outdated: 'each save is newer than the one before',
  order: 'score, status, state, commit',
  silent: 'review and browse leave the result alone, and browse all of it',
  honest: '"saved" is only said of what is somewhere',
  late: 'two seconds after it was done, a working LMS has it',
  recovered: 'a minute after what was in the way is over, an LMS that works has all',
  left: 'who leaves by the button has been saved',
  final: 'one working launch makes the record equal to what was done',
} as const

export type Property = keyof typeof properties

export interface Failure {
  readonly property: Property
  readonly details: string
}

/**
 * How we treat each requirement of cmi5, by its number in `@cmi5/requirements`. Once a test names one that
 * is open, it moves to `named`.
 */
export interface Treatments {
  /** Ours: a test outside `test/lms` names it, in a title or a constant. */
  readonly named: readonly string[]
  /** Ours: the LMS of the tests refuses whoever breaks it, and our unit is played against that LMS. */
  readonly judged: readonly string[]
  /** Ours, and nothing tests it yet. */
  readonly open: readonly string[]
  /** What an LMS or an LRS must do, or has to refuse. */
  readonly lms: readonly string[]
  /** It does not apply, and why. */
  readonly notApplicable: readonly NotApplicable[]
}

export interface NotApplicable {
  readonly because: string
  readonly ids: readonly string[]
}

/** Part of the title of a test that plays our unit against the judging LMS, and wants no refusal. */
export const playedTitle = 'breaks no requirement of cmi5'

/** How many may be without a test. Only ever goes down; 0 when cmi5 is done. */
export const mostWithoutTest = 0

const listed = (text: string): readonly string[] => text.split(',').map((id) => id.trim())

export const treatments: Treatments = {
  named: listed(`
  3.0.0.0-1, 4.1.0.0-1, 7.1.1.0-1, 7.1.2.0-1, 8.1.0.0-6, 8.1.0.0-7, 8.1.1.0-2, 8.1.1.0-3,
  8.1.2.0-3, 8.1.2.0-4, 8.1.2.0-5, 8.1.3.0-2, 8.1.4.0-2, 8.1.5.0-5, 8.2.1.0-2, 8.2.1.0-5,
  8.2.2.0-4, 8.2.2.0-5, 9.3.2.0-1, 9.3.2.0-2, 9.3.3.0-1, 9.3.3.0-2, 9.3.4.0-1, 9.3.4.0-3,
  9.3.5.0-1, 9.3.8.0-1, 9.3.8.0-2, 9.4.0.0-2, 9.5.1.0-1, 10.2.2.0-1, 10.2.2.0-5, 10.2.2.0-6,
  10.2.2.0-7, 10.2.2.0-8, 10.2.2.0-9, 10.2.2.0-10, 10.2.2.0-11, 10.2.4.0-2, 10.2.6.0-1, 11.0.0.0-2,
  11.2.0.0-1, 13.1.2.0-1, 13.1.3.0-1, 13.1.4.0-1, 13.1.4.0-2, 13.2.0.0-1,
  14.1.0.0-1, 14.1.0.0-2, 14.1.0.0-3
`),
  judged: listed(`
  7.1.3.0-1, 8.1.3.0-3, 8.1.4.0-3, 8.1.5.0-6, 9.1.0.0-1, 9.2.0.0-2, 9.2.0.0-3, 9.3.0.0-1,
  9.3.0.0-2, 9.3.0.0-3, 9.3.0.0-4, 9.3.0.0-5, 9.3.0.0-6, 9.3.0.0-7, 9.3.0.0-8, 9.3.2.0-3,
  9.3.4.0-2, 9.3.5.0-2, 9.4.0.0-1, 9.5.1.0-2, 9.5.1.0-3, 9.5.2.0-1, 9.5.2.0-2, 9.5.2.0-3,
  9.5.3.0-1, 9.5.3.0-2, 9.5.4.1-1, 9.5.4.1-2, 9.5.4.1-3, 9.5.4.1-4, 9.6.0.0-1, 9.6.1.0-1,
  9.6.2.0-1, 9.6.2.1-1, 9.6.2.2-1, 9.6.2.2-2, 9.6.3.1-4, 9.6.3.2-2, 9.7.0.0-1, 9.7.0.0-2,
  10.2.1.0-4, 10.2.1.0-5, 10.2.1.0-6, 10.2.1.0-7, 10.2.2.0-2, 10.2.2.0-3, 11.0.0.0-1, 11.0.0.0-3,
  11.0.0.0-4
`),
  open: [],
  lms: listed(`
  3.0.0.0-1 (d), 4.2.0.0-1, 4.2.0.0-1 (d), 4.2.0.0-2, 4.4.0.0-1 (d), 4.4.0.0-2 (d), 6.0.0.0-1,
  6.0.0.0-1 (d), 6.0.0.0-2, 6.0.0.0-3, 6.0.0.0-4, 6.0.0.0-5, 6.0.0.0-6, 6.1.0.0-1, 6.1.0.0-2,
  6.1.0.0-3, 6.2.0.0-1, 6.3.0.0-1, 6.3.0.0-2, 7.1.1.0-1 (d1), 7.1.1.0-1 (d2), 7.1.2.0-1 (d1),
  7.1.2.0-1 (d2), 7.1.3.0-1 (d1), 7.1.3.0-1 (d2), 8.1.0.0-1, 8.1.0.0-2, 8.1.0.0-3, 8.1.0.0-4,
  8.1.0.0-5, 8.1.0.0-6 (d), 8.1.0.0-8, 8.1.1.0-1, 8.1.2.0-1, 8.1.2.0-2, 8.1.2.0-2 (d),
  8.1.2.0-5 (d), 8.1.3.0-1, 8.1.3.0-3 (d), 8.1.4.0-1, 8.1.4.0-3 (d), 8.1.5.0-1, 8.1.5.0-2,
  8.1.5.0-3, 8.1.5.0-4, 8.1.5.0-6 (d), 8.2.1.0-1, 8.2.1.0-2 (d), 8.2.1.0-3, 8.2.1.0-4,
  8.2.1.0-5 (d), 8.2.1.0-6, 8.2.1.0-6 (d), 8.2.2.0-1, 8.2.2.0-2, 8.2.2.0-3, 8.2.3.0-1,
  8.2.3.0-1 (d), 8.2.3.2-1, 9.1.0.0-1 (d), 9.2.0.0-1, 9.3.0.0-2 (d), 9.3.0.0-3 (d),
  9.3.0.0-4 (d1), 9.3.0.0-4 (d2), 9.3.0.0-5 (d1), 9.3.0.0-5 (d2), 9.3.0.0-6 (d1), 9.3.0.0-6 (d2),
  9.3.0.0-7 (d1), 9.3.0.0-7 (d2), 9.3.0.0-8 (d), 9.3.0.0-9, 9.3.0.0-10, 9.3.0.0-10 (d),
  9.3.0.0-11, 9.3.0.0-11 (d1), 9.3.1.0-1, 9.3.1.0-2, 9.3.1.0-2 (d), 9.3.2.0-1 (d), 9.3.2.0-3 (d),
  9.3.3.0-3, 9.3.4.0-2 (d1), 9.3.4.0-2 (d2), 9.3.4.0-4, 9.3.5.0-2 (d), 9.3.6.0-1, 9.3.6.0-2,
  9.3.6.0-2 (d1), 9.3.6.0-2 (d2), 9.3.7.0-1, 9.3.7.0-2, 9.3.7.0-2 (d), 9.3.7.0-3, 9.3.7.0-4,
  9.3.7.0-4 (d), 9.3.8.0-3, 9.3.8.0-4, 9.3.9.0-1, 9.3.9.0-2, 9.3.9.0-3, 9.3.9.0-4, 9.3.9.0-5,
  9.3.9.0-6, 9.3.9.0-7, 9.3.9.0-8, 9.3.9.0-9, 9.4.0.0-1 (d), 9.5.1.0-2 (d), 9.5.1.0-3 (d1),
  9.5.1.0-3 (d2), 9.5.2.0-1 (d1), 9.5.2.0-1 (d2), 9.5.2.0-2 (d), 9.5.2.0-3 (d), 9.5.3.0-1 (d1),
  9.5.3.0-1 (d2), 9.5.3.0-2 (d), 9.5.4.1-1 (d), 9.5.4.1-2 (d), 9.5.4.1-3 (d), 9.5.4.1-4 (d),
  9.5.4.2-1, 9.5.4.2-2, 9.5.5.2-1, 9.6.0.0-1 (d), 9.6.1.0-1 (d), 9.6.1.1-2, 9.6.1.1-3,
  9.6.2.0-1 (d), 9.6.2.2-1 (d1), 9.6.2.2-1 (d2), 9.6.2.2-1 (d3), 9.6.2.2-1 (d4), 9.6.2.2-2 (d),
  9.6.2.3-1, 9.6.2.3-2, 9.6.3.1-1, 9.6.3.1-2, 9.6.3.1-3, 9.6.3.1-4 (d), 9.6.3.2-1, 9.6.3.2-2 (d),
  9.6.3.3-1, 9.6.3.4-1, 9.6.3.6-1, 9.6.3.7-1, 9.7.0.0-1 (d), 9.7.0.0-2 (d), 10.1.0.0-1,
  10.1.0.0-2, 10.1.0.0-3, 10.1.0.0-4, 10.1.0.0-5, 10.2.1.0-1, 10.2.1.0-2, 10.2.1.0-3,
  10.2.1.0-5 (d), 10.2.1.0-6 (d), 10.2.1.0-7 (d), 10.2.2.0-1 (d), 10.2.2.0-2 (d), 10.2.2.0-3 (d),
  10.2.2.0-4, 10.2.2.0-5 (d), 10.2.3.0-1, 10.2.4.0-1, 10.2.5.0-1, 10.2.7.0-1, 10.2.7.1-1,
  10.2.7.2-1, 11.0.0.0-1 (d), 11.0.0.0-3 (d1), 11.0.0.0-3 (d2), 11.0.0.0-5 (d), 11.1.0.0-1 (d),
  13.1.0.0-1, 13.1.2.0-1 (d), 13.1.3.0-1 (d), 13.1.4.0-1 (d), 13.1.4.0-2 (d), 13.1.4.0-3,
  13.1.5.0-1 (d), 13.1.5.0-2 (d), 13.2.0.0-1 (d), 14.0.0.0-1, 14.0.0.0-1 (d), 14.1.0.0-1 (d),
  14.1.0.0-2 (d), 14.1.0.0-3 (d), 14.1.0.0-4 (d), 14.2.0.0-1 (d)
`),
  notApplicable: [
    {
      because: 'It sums up sections 13 and 14, whose requirements are listed one by one.',
      ids: listed('4.4.0.0-1, 4.4.0.0-2'),
    },
    {
      because: 'It sums up section 8, whose requirements are listed one by one.',
      ids: listed('7.0.0.0-1'),
    },
    {
      because: 'It says the same as 4.1.0.0-1.',
      ids: listed('7.0.0.0-2'),
    },
    {
      because: 'It sums up section 10, whose requirements are listed one by one.',
      ids: listed('7.0.0.0-3'),
    },
    {
      because: 'It sums up section 11, whose requirements are listed one by one.',
      ids: listed('7.0.0.0-4'),
    },
    {
      because: 'It sums up section 7.1, whose requirements are listed one by one.',
      ids: listed('7.0.0.0-5'),
    },
    {
      because: 'Our unit reads the preferences and never writes them.',
      ids: listed('11.0.0.0-5, 11.1.0.0-1, 11.1.0.0-2'),
    },
    {
      because: 'A course structure of ours has no elements of a namespace of its own.',
      ids: listed('13.1.5.0-1, 13.1.5.0-2'),
    },
    {
      because: 'All that a course structure of ours names is in the package.',
      ids: listed('14.1.0.0-4'),
    },
    {
      because: 'A course structure of ours is always in a ZIP file.',
      ids: listed('14.2.0.0-1'),
    },
  ],
}

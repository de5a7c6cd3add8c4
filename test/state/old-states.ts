import type { Snapshot } from '../../src/state/snapshot.ts'

/** A state of course `c1` as a player of the past wrote it, and what it says. Never changed again. */
export interface OldState {
  readonly name: string
  readonly text: string
  readonly snapshot: Snapshot
}

const answers: Snapshot['answers'] = {
  a001: { answer: ['a'], attempts: 1, best: 1 },
  a002: { answer: ['ac', 'bd'], attempts: 1, best: 1 },
  a003: { answer: ['ac', 'bc'], attempts: 3, best: 0 },
  a004: { answer: ['ad'], attempts: 7, best: 0.5 },
  a005: { answer: ["Zo'n ZAAL: 1,5 uur - één."], attempts: 2, best: 0.333 },
  a006: { answer: [], attempts: 1, best: 0 },
  b1: { answer: ['e', 'b', 'e'], attempts: 4, best: 0.667 },
}

export const oldStates: readonly OldState[] = [
  {
    name: 'before there was a day',
    text: 'L1-1d-15-1z21a4z21a0z219z23e0z23e-l3f9~rrtw.Dl2aaH3f9Q~NY7o.Aa001BaO003Xz26hz26hn_c_dwE~Q1hP.',
    snapshot: {
      ...{ revision: 41, version: '1.4.0-z0z', place: 'l3f9', done: ['l2aa', 'l3f9'] },
      answers: {
        a001: { answer: ['a'], attempts: 1, best: 1 },
        a003: { answer: ['één'], attempts: 12, best: 0.5 },
      },
      completedOn: '',
      attempt: '',
    },
  },
  {
    name: 'before there was an attempt',
    text: 'L1-4s-15-1z21a4z21a0z219z22acz21a1z07q0-l3f9~IUj-.Dl2aaF3f9Q~2Bn2.Aa001BaV002Yacbd_1_rsP003Yacbc_3_0K004Yad_7_dwD005Rz22ioz213nz1wz22iz21tz21tz224z21mz1w1z2185z1wuurz1wz219z1wz26hz26hnz21a_99Y006AF~wvmo.Ab1Lebe_4_ijN~KO8L.',
    snapshot: {
      ...{ revision: 41, version: '1.4.0-Rc.1', place: 'l3f9', done: ['l2aa', 'l3f9'], answers },
      completedOn: '2026-11-27',
      attempt: '',
    },
  },
  {
    name: 'before capitals, marks and pairs were short',
    text: 'L1-4s-15-1z21a4z21a0z219z22acz21a1z07q0z0z23eq3z23e9-l3f9~YaoK.Dl2aaR3f9C~2jg-.Aa001BaD002Yacbd_1_rsJ003Yacbc_3_0O004Yad_7_dwV005Rz22ioz213nz1wz22iz21tz21tz224z21mz1w1z2185z1wuurz1wz219z1wz26hz26hnz21a_99K006AA~Vzuy.Ab1Lebe_4_ijO~uymP.',
    snapshot: {
      ...{ revision: 41, version: '1.4.0-Rc.1', place: 'l3f9', done: ['l2aa', 'l3f9'], answers },
      completedOn: '2026-11-27',
      attempt: 'zq3z9',
    },
  },
]

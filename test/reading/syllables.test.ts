import { expect, test } from 'vitest'
import { dutchSyllables } from '../../src/reading/syllables.ts'

/** As a dictionary parts them. */
const parted =
  'ik bur-ger ge-meen-te raad be-leid wet par-ti-ci-pa-tie bur-ger-par-ti-ci-pa-tie de-mo-cra-tie ' +
  'in-spraak ver-or-de-ning mooi mooi-e nieuw nieu-we eeuw eeu-wen vrou-wen bouw-en gauw blau-we ' +
  'the-a-ter i-dee i-dee-en co-ö-pe-ra-tie re-a-ge-ren ge-ïn-te-res-seerd be-ïn-vloe-den ' +
  'zee-ën cre-a-tief cre-a-ti-vi-teit ge-or-ga-ni-seerd or-ga-ni-sa-tie si-tu-a-tie e-va-lu-a-tie ' +
  'ja-nu-a-ri ra-di-o pi-lo-ten di-a-loog bur-ger-di-a-loog i-ni-ti-a-tief in-di-vi-du-eel ' +
  'ac-tu-eel fi-nan-ci-eel ver-trou-wen hui-zen vij-ver ei-sen leu-ke boe-ken baby sys-teem ' +
  'be-staan zo-als ge-ëerd re-ëel ju-bi-le-um draai-en vroe-ger bei-de bu-reau ni-veau mu-se-um'

const table = parted.split(' ').map((word) => {
  const count = word === 'baby' ? 2 : word.split('-').length
  return [word.replaceAll('-', '').normalize('NFC'), count] as const
})

test.each(table)('%s has %i syllables', (word, count) => {
  expect(dutchSyllables(word)).toBe(count)
})

test.each([
  ['BZK', 3],
  ['WOO', 3],
  ['Gemeente', 3],
  ['ideeën', 3],
  ['foto’s', 2],
  ['hm', 1],
])('%s has %i', (word, count) => {
  expect(dutchSyllables(word)).toBe(count)
})

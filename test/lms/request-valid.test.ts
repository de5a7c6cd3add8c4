import { beforeAll, expect, it, vi } from 'vitest'
import { scorm2004Model } from '../../src/lms/data-models.ts'
import { withRequestValid } from '../../src/lms/request-valid.ts'
import { madeItem } from '../support/made-package.ts'
import { madeSequencer } from '../support/made-sequencer.ts'

beforeAll(() => {
  // scorm-again tells some of it whatever its level of logging.
  for (const way of ['debug', 'info'] as const) {
    vi.spyOn(console, way).mockImplementation(() => undefined)
  }
})

it('content hears what it may ask for, of a jump more than of a choice', async () => {
  const cluster = madeItem('g', '', 'G', madeItem('c', 'r', 'C'))
  const made = await madeSequencer(
    madeItem('a', 'r', 'A') + madeItem('b', 'r', 'B') + cluster,
    'flow="true" choice="false"',
  )
  made.follow('start')
  const lms = withRequestValid(scorm2004Model({}), () => made.look({}))
  lms.initialize('')
  const asked = ['continue', 'previous', 'choice.{target=b}', 'choice.{target=c}']
    .concat(['jump.{target=b}', 'jump.{target=c}', 'jump.{target=g}', 'jump.{target=gone}'])
    .map((request) => lms.getValue(`adl.nav.request_valid.${request}`))
  expect(asked).toEqual([
    ...['true', 'false', 'false', 'true'],
    ...['true', 'true', 'false', 'false'],
  ])
})

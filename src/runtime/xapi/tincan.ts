import { verbs } from '../../xapi/verbs.ts'
import { createLrs } from './lrs.ts'
import { tincanLaunch, type LaunchAddress } from './launch-address.ts'
import type { Connected, XapiStandard } from './standard.ts'
import type { Draft } from './statements.ts'

/** An xAPI package that an LMS launches by `tincan.xml`. All that it needs is in the address. */
export const tincan: XapiStandard = {
  address: tincanLaunch,
  connector(page, address) {
    const connected: Connected = {
      ...{ mode: 'normal', isBegun: false, isJudged: false },
      dress: (draft) => statementOf(draft, address),
      onSent: () => undefined,
    }
    return {
      lrs: createLrs(page, address.endpoint, () => address.auth),
      connect: () => Promise.resolve(connected),
      mode: () => connected.mode,
    }
  },
}

function statementOf(draft: Draft, address: LaunchAddress): object {
  const { actor, registration, platform, grouping, activityId } = address
  const { verb, parent = [], object, ...rest } = draft
  const above = object.id === activityId ? grouping : [...grouping, activityId]
  const contextActivities = {
    ...(parent.length > 0 && { parent: parent.map((id) => ({ id })) }),
    ...(above.length > 0 && { grouping: above.map((id) => ({ id })) }),
  }
  const context = {
    ...(registration !== '' && { registration }),
    ...(platform !== '' && { platform }),
    ...(Object.keys(contextActivities).length > 0 && { contextActivities }),
  }
  return {
    ...rest,
    actor,
    verb: verbs[verb],
    object: { objectType: 'Activity', ...object },
    context,
  }
}

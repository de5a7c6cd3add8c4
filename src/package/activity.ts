import { childOf, childrenOf, textOf, type ReadElement } from '../xml/read.ts'
import { objectivesOf } from './sequencing-objectives.ts'
import { rollupOf, rulesOf } from './sequencing-rules.ts'
import { attributesOf, word, yes, type Sequencing, type SequencingOf } from './sequencing.ts'

/**
 * The organization or an item, and all below it, as an activity of scorm-again 3.4
 * (`ActivitySettings`). Every default of the standard is written out, because that library has some
 * of its own: a cluster of it flows unless it is told not to.
 */
export function activityOf(owner: ReadElement, sequencingOf: SequencingOf): object {
  const sequencing = sequencingOf(owner)
  const { part, limits } = sequencing
  const id = owner.attributes.get('identifier') ?? ''
  const sequencingRules = rulesOf(part('sequencingRules'))
  const rollupRules = rollupOf(part('rollupRules'))
  const rollupConsiderations = considerationsOf(part('rollupConsiderations'))
  const children = childrenOf(owner, 'item')
  return {
    ...{ id, title: textOf(owner, 'title') ?? id },
    isVisible: owner.attributes.get('isvisible') !== 'false',
    ...attributesOf(limits, { attemptLimit: Number, attemptAbsoluteDurationLimit: word }),
    ...(textOf(owner, 'timeLimitAction') && { timeLimitAction: textOf(owner, 'timeLimitAction') }),
    ...objectivesOf(id, sequencing),
    sequencingControls: controlsOf(sequencing),
    deliveryControls: {
      ...{ tracked: true, completionSetByContent: false, objectiveSetByContent: false },
      ...attributesOf(part('deliveryControls'), {
        ...{ tracked: yes, completionSetByContent: yes, objectiveSetByContent: yes },
      }),
    },
    ...(sequencingRules && { sequencingRules }),
    ...(rollupRules && { rollupRules }),
    ...(rollupConsiderations && { rollupConsiderations }),
    ...thresholdOf(childOf(owner, 'completionThreshold')),
    ...hiddenOf(owner),
    ...(children.length > 0 && {
      children: children.map((child) => activityOf(child, sequencingOf)),
    }),
  }
}

/** IMS SS 3.2, and what SCORM adds to it in `adlseq:constrainedChoiceConsiderations`. */
function controlsOf({ part }: Sequencing): object {
  const random = attributesOf(part('randomizationControls'), {
    ...{ selectionTiming: word, selectCount: Number, randomizationTiming: word },
    reorderChildren: yes,
  })
  const { reorderChildren, ...timing } = random
  return {
    ...{ choice: true, choiceExit: true, flow: false, forwardOnly: false },
    ...attributesOf(part('controlMode'), {
      ...{ choice: yes, choiceExit: yes, flow: yes, forwardOnly: yes },
      ...{ useCurrentAttemptObjectiveInfo: yes, useCurrentAttemptProgressInfo: yes },
    }),
    ...attributesOf(part('constrainedChoiceConsiderations'), {
      ...{ preventActivation: yes, constrainChoice: yes },
    }),
    ...attributesOf(part('rollupRules'), {
      ...{ rollupObjectiveSatisfied: yes, rollupProgressCompletion: yes },
      objectiveMeasureWeight: Number,
    }),
    ...timing,
    // There it is the name for having done so.
    ...(reorderChildren !== undefined && { randomizeChildren: reorderChildren }),
  }
}

function considerationsOf(found: ReadElement | undefined): object | undefined {
  return (
    found &&
    attributesOf(found, {
      ...{ requiredForSatisfied: word, requiredForNotSatisfied: word },
      ...{ requiredForCompleted: word, requiredForIncomplete: word },
      measureSatisfactionIfActive: yes,
    })
  )
}

/** The 4th edition; before it a SCO was told the threshold and the LMS did nothing with it. */
function thresholdOf(found: ReadElement | undefined): object {
  const completionThreshold = attributesOf(found, {
    ...{ completedByMeasure: yes, minProgressMeasure: Number, progressWeight: Number },
  })
  return Object.keys(completionThreshold).length > 0 ? { completionThreshold } : {}
}

const controls = ['continue', 'previous', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll']

function hiddenOf(owner: ReadElement): object {
  const interfaceOf = childOf(childOf(owner, 'presentation'), 'navigationInterface')
  const hideLmsUi = childrenOf(interfaceOf, 'hideLMSUI')
    .map(({ text }) => text)
    .filter((text) => controls.includes(text))
  return hideLmsUi.length > 0 ? { hideLmsUi } : {}
}

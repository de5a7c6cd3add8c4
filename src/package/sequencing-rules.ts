import { childOf, childrenOf, type ReadElement } from '../xml/read.ts'

/** Sequencing rules as scorm-again takes them (`SequencingRulesSettings`, IMS SS 3.4). */
export function rulesOf(rules: ReadElement | undefined): object | undefined {
  if (!rules) return undefined
  const kinds = {
    preConditionRules: childrenOf(rules, 'preConditionRule'),
    exitConditionRules: childrenOf(rules, 'exitConditionRule'),
    postConditionRules: childrenOf(rules, 'postConditionRule'),
  }
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, found]) => [kind, found.flatMap(ruleOf)]),
  )
}

function ruleOf(rule: ReadElement): readonly object[] {
  const action = childOf(rule, 'ruleAction')?.attributes.get('action')
  if (action === undefined) return []
  const conditions = childOf(rule, 'ruleConditions')
  return [
    {
      action,
      conditionCombination: conditions?.attributes.get('conditionCombination') ?? 'all',
      conditions: childrenOf(conditions, 'ruleCondition').map(({ attributes }) => ({
        condition: attributes.get('condition'),
        ...operatorOf(attributes),
        ...(attributes.has('referencedObjective') && {
          referencedObjective: attributes.get('referencedObjective'),
        }),
        ...(attributes.has('measureThreshold') && {
          parameters: { threshold: Number(attributes.get('measureThreshold')) },
        }),
      })),
    },
  ]
}

function operatorOf(attributes: ReadElement['attributes']): object {
  return attributes.get('operator') === 'not' ? { operator: 'not' } : {}
}

/** Rollup rules as scorm-again takes them (`RollupRulesSettings`, IMS SS 3.7). */
export function rollupOf(rollup: ReadElement | undefined): object | undefined {
  const rules = childrenOf(rollup, 'rollupRule')
  if (rules.length === 0) return undefined
  return {
    rules: rules.map((rule) => {
      const { attributes } = rule
      const conditions = childOf(rule, 'rollupConditions')
      return {
        action: childOf(rule, 'rollupAction')?.attributes.get('action'),
        consideration: attributes.get('childActivitySet') ?? 'all',
        minimumCount: Number(attributes.get('minimumCount') ?? 0),
        // A share in the manifest, of a hundred there.
        minimumPercent: Number(attributes.get('minimumPercent') ?? 0) * 100,
        conditionCombination: conditions?.attributes.get('conditionCombination') ?? 'any',
        conditions: childrenOf(conditions, 'rollupCondition').map((condition) => ({
          condition: condition.attributes.get('condition'),
          ...operatorOf(condition.attributes),
        })),
      }
    }),
  }
}

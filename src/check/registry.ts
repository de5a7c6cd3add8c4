import type { AnyRule } from '../model/rule.ts'

/** All rules about courses, each a file in `rules/`. */
export const rules: readonly AnyRule[] = []

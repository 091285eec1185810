import type { FactOf } from '../finding.ts'
import type { RuleId } from '../rule.ts'
import type { Row, Summary } from '../summary.ts'
import { chains } from './chains.ts'
import { dates } from './dates.ts'
import { evidence } from './evidence.ts'
import { upkeep } from './upkeep.ts'
import { vips } from './vips.ts'

/** What a rule looks at. */
export interface Subject {
  readonly summary: Summary
  /** Every touchpoint and part, in the inventory’s order. */
  readonly rows: readonly Row[]
  /** Days ahead that are warned of. */
  readonly warnDays: number
}

export type Finders<Rule extends RuleId> = {
  readonly [One in Rule]: (subject: Subject) => readonly FactOf<One>[]
}

/** One finder a rule. What a baseline no longer needs is seen where the baseline is. */
export const finders = { ...dates, ...upkeep, ...chains, ...vips, ...evidence } satisfies Finders<
  Exclude<RuleId, 'baseline-unneeded'>
>

import { inTurn, largestFirst, smallestFirst } from './order.ts'
import type { Row, Summary } from './summary.ts'

/** What is worth its effort, and what is not: quick wins first. */
export const effortGroups = ['quick-wins', 'big-bets', 'fill-ins', 'leave'] as const
export type EffortGroup = (typeof effortGroups)[number]

/** From this `cost` on (1 cheap … 5 dear) improving it is dear. */
export const dearFrom = 3

export interface Effort {
  /** By opportunity, then cheaper to improve, then as in fix first. */
  readonly groups: Readonly<Record<EffortGroup, readonly Row[]>>
  /** Where opportunity counts as high: the median of all that are ranked; `undefined` where nothing is. */
  readonly high: number | undefined
  /** Ranked in fix first, and nobody has said what it costs: it has no place here. */
  readonly withoutCost: readonly Row[]
}

/** Opportunity against `cost`. On the line counts as high. */
export function effortOf({ fixFirst, opportunityMedian: high }: Summary): Effort {
  const priced = fixFirst.rows.filter(({ touchpoint }) => touchpoint.cost !== undefined)
  const inGroup = (group: EffortGroup) =>
    priced.filter((row) => groupOf(row, high) === group).toSorted(byValue)
  return {
    groups: {
      'quick-wins': inGroup('quick-wins'),
      'big-bets': inGroup('big-bets'),
      'fill-ins': inGroup('fill-ins'),
      leave: inGroup('leave'),
    },
    high,
    withoutCost: fixFirst.rows.filter(({ touchpoint }) => touchpoint.cost === undefined),
  }
}

function groupOf(
  { opportunity, touchpoint: { cost } }: Row,
  high: number | undefined,
): EffortGroup | undefined {
  if (opportunity === undefined || cost === undefined || high === undefined) return undefined
  if (opportunity >= high) return cost < dearFrom ? 'quick-wins' : 'big-bets'
  return cost < dearFrom ? 'fill-ins' : 'leave'
}

const byValue = inTurn<Row>(
  (a, b) => largestFirst(a.opportunity, b.opportunity),
  (a, b) => smallestFirst(a.touchpoint.cost, b.touchpoint.cost),
  (a, b) => smallestFirst(a.fixFirstRank, b.fixFirstRank),
)

import { exact, isNumber, median } from './score.ts'
import type { Row } from './summary.ts'

/** A touchpoint beside the smaller ones that it consists of (Law 2): neither score is worked out from the other. */
export interface WholeAndParts {
  readonly whole: Row
  /** In the inventory’s order, planned and retired ones too. */
  readonly parts: readonly Row[]
  /** Of the own scores of the active parts. */
  readonly median: number | undefined
  /** The whole’s own score − that median, −10…10. */
  readonly gap: number | undefined
  /** Worth saying: they are 2 or more apart. */
  readonly apart: boolean
}

const farApart = 2

/** Touchpoints with a part that has a score, in the inventory’s order. */
export function wholesOf(rows: ReadonlyMap<string, Row>): WholeAndParts[] {
  return [...rows.values()].flatMap((whole) => {
    const parts = whole.touchpoint.parts.flatMap((id) => rows.get(id) ?? [])
    return parts.some(({ own }) => isNumber(own)) ? [besideParts(whole, parts)] : []
  })
}

function besideParts(whole: Row, parts: readonly Row[]): WholeAndParts {
  const middle = median(parts.flatMap(({ own, active }) => (active && isNumber(own) ? [own] : [])))
  const gap =
    middle === undefined || !whole.active || !isNumber(whole.own) ? undefined : exact(whole.own - middle)
  return { whole, parts, median: middle, gap, apart: gap !== undefined && Math.abs(gap) >= farApart }
}

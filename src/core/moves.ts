import { inTurn } from './order.ts'
import { isNumber } from './score.ts'
import type { Row, Summary } from './summary.ts'

/** An own score that stands elsewhere than it stood. */
export interface ScoreMove {
  readonly row: Row
  readonly from: number
  readonly to: number
}

/** The own scores that went up and those that went down between two standings, the largest steps first. */
export function scoreMoves(before: Summary, after: Summary): { rises: ScoreMove[]; falls: ScoreMove[] } {
  const moves = [...after.rows.values()].flatMap((row): ScoreMove[] => {
    const from = before.rows.get(row.touchpoint.id)?.own
    const to = row.own
    return isNumber(from) && isNumber(to) && from !== to ? [{ row, from, to }] : []
  })
  const largest = moves.toSorted(
    inTurn<ScoreMove>((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from)),
  )
  return {
    rises: largest.filter(({ from, to }) => to > from),
    falls: largest.filter(({ from, to }) => to < from),
  }
}

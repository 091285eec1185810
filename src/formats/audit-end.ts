import { type ScoreMove, scoreMoves } from '../core/moves.ts'
import { isUnscored } from '../core/selection.ts'
import type { Summary } from '../core/summary.ts'
import type { Messages } from '../i18n/index.ts'

/** Moves of one direction that are named; the report has them all. */
const named = 3

/** What the room wants to hear when it has scored: what moved since the standing before, and what to do next. */
export function auditEnd(before: Summary, after: Summary, { audit }: Messages): string[] {
  const { rises, falls } = scoreMoves(before, after)
  const say = (moves: readonly ScoreMove[]) =>
    moves.slice(0, named).map(({ row, from, to }) => audit.move(row.touchpoint.name, from, to))
  const first = after.fixFirst.rows[0]?.touchpoint
  const open = [...after.rows.values()].filter(
    (row) => row.active && row.touchpoint.whole === undefined && isUnscored(row),
  )
  return [
    ...(rises.length > 0 ? [audit.rises(say(rises))] : []),
    ...(falls.length > 0 ? [audit.falls(say(falls))] : []),
    ...(first ? [audit.next.fix(first.name, first.owner)] : []),
    ...(open.length > 0 ? [audit.next.open(open.length)] : []),
  ]
}

import type { Diff, Move } from '../core/diff.ts'
import { isUnscored } from '../core/selection.ts'
import type { Messages } from '../i18n/index.ts'

/** Moves of one direction that are named; the report has them all. */
const named = 3

/** What the room wants to hear when it has scored. */
export interface AuditEnd {
  /** Since the standing before. */
  readonly moved: readonly string[]
  readonly next: readonly string[]
}

export function auditEnd({ scores: { up, down }, to: { summary } }: Diff, { audit }: Messages): AuditEnd {
  const say = (moves: readonly Move[]) =>
    moves.slice(0, named).map(({ row, from, to }) => audit.move(row.touchpoint.name, from, to))
  const first = summary.fixFirst.rows[0]?.touchpoint
  const open = [...summary.rows.values()].filter(
    (row) => row.active && row.touchpoint.whole === undefined && isUnscored(row),
  )
  return {
    moved: [
      ...(up.length > 0 ? [audit.rises(say(up))] : []),
      ...(down.length > 0 ? [audit.falls(say(down))] : []),
    ],
    next: [
      ...(first ? [audit.next.fix(first.name, first.owner)] : []),
      ...(open.length > 0 ? [audit.next.open(open.length)] : []),
    ],
  }
}

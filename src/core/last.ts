import { type Audit, roundOf } from './audit.ts'
import type { CalendarDate } from './date.ts'
import type { Inventory } from './inventory.ts'
import { isFuture, roundsOf, type Standing, standingsOf } from './round.ts'

export interface Sitting {
  readonly by: string
  readonly round: string | undefined
  readonly segment: string | undefined
  /** Who sits where, in the order of the votes; empty where nobody is named. */
  readonly voters: readonly string[]
}

/**
 * What stands beside the new scores of an audit, by touchpoint: the standing, without what others have said in the
 * round that is being audited, for that would anchor. An audit of a segment sees what stood for that segment.
 */
export function lastStandings(
  inventory: Inventory,
  audits: readonly Audit[],
  { by, round, segment }: Pick<Sitting, 'by' | 'round' | 'segment'>,
  today: CalendarDate,
): ReadonlyMap<string, Standing> {
  const running = round ?? today
  const seen = audits.filter(
    (audit) =>
      audit.segment === segment && !isFuture(audit, today) && (audit.by === by || roundOf(audit) !== running),
  )
  return standingsOf(inventory, roundsOf(seen.map(({ segment: _, ...audit }) => audit)))
}

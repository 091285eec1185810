import type { Freshness } from '../../core/freshness.ts'

/** Days until it is due, for programs: negative when it is overdue by so many. */
export function daysLeft(freshness: Freshness): number | undefined {
  if (freshness.state === 'current') return freshness.daysLeft
  if (freshness.state === 'overdue') return -freshness.daysOver
  const late = 'late' in freshness ? freshness.late : undefined
  return late && -late.daysOver
}

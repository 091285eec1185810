import type { Freshness } from '../../core/freshness.ts'
import type { Messages } from '../../i18n/index.ts'

/** When it is due, for people; `escaped` is for the reason of a pause, which people wrote. */
export function dueText(
  freshness: Freshness,
  { due }: Messages['report'],
  escaped: (text: string) => string,
): string {
  switch (freshness.state) {
    case 'exempt':
      return due.never
    case 'paused':
      return due.paused(freshness.until, escaped(freshness.reason))
    case 'current':
      return due.current(freshness.due, freshness.daysLeft)
    case 'overdue':
      return due.overdue(freshness.due, freshness.daysOver)
    case 'never-audited':
      return due.neverAudited(freshness.late?.due)
    case 'pause-expired':
      return due.pauseExpired(freshness.until)
  }
}

import type { CalendarDate } from '../../core/date.ts'
import type { Freshness } from '../../core/freshness.ts'
import type { Messages } from '../../i18n/index.ts'

/** When it is due, for people; `escaped` is for the reason of a pause, which people wrote, `written` for its days. */
export function dueText(
  freshness: Freshness,
  { due }: Messages['report'],
  escaped: (text: string) => string,
  written: (date: CalendarDate) => string = (date) => date,
): string {
  switch (freshness.state) {
    case 'exempt':
      return due.never
    case 'paused':
      return due.paused(written(freshness.until), escaped(freshness.reason))
    case 'current':
      return due.current(written(freshness.due), freshness.daysLeft)
    case 'overdue':
      return due.overdue(written(freshness.due), freshness.daysOver)
    case 'never-audited':
      return due.neverAudited(freshness.late && written(freshness.late.due))
    case 'pause-expired':
      return due.pauseExpired(written(freshness.until))
  }
}

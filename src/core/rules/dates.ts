import { type CalendarDate, daysBetween, type Interval, lengthInDays } from '../date.ts'
import type { FactOf } from '../finding.ts'
import type { Row } from '../summary.ts'
import type { Finders } from './index.ts'

/** What a calendar says of a touchpoint: one date finding each. */
export const dates = {
  overdue: ({ rows }) =>
    rows.flatMap((row) =>
      row.freshness.state === 'overdue'
        ? [{ rule: 'overdue', row, due: row.freshness.due, daysOver: row.freshness.daysOver }]
        : [],
    ),
  'never-audited': ({ rows }) =>
    rows.flatMap((row) =>
      row.freshness.state === 'never-audited'
        ? [
            {
              rule: 'never-audited',
              row,
              due: row.freshness.late?.due,
              daysOver: row.freshness.late?.daysOver,
            },
          ]
        : [],
    ),
  'pause-expired': ({ rows }) =>
    rows.flatMap((row) =>
      row.freshness.state === 'pause-expired'
        ? [
            {
              rule: 'pause-expired',
              row,
              until: row.freshness.until,
              due: row.freshness.late?.due,
              daysOver: row.freshness.late?.daysOver,
            },
          ]
        : [],
    ),
  'interval-no-reason': ({ rows, summary: { inventory } }) =>
    rows.flatMap((row) => {
      const { reviewEvery: interval, reviewReason } = row.touchpoint
      const usual = inventory.reviewEvery
      if (!row.active || interval === undefined || reviewReason !== undefined) return []
      return isLonger(interval, usual) ? [{ rule: 'interval-no-reason', row, interval, usual }] : []
    }),
  'future-date': ({ summary, rows }) => [
    ...summary.futureAudits.map(({ file, date, by }) => ({ rule: 'future-date', file, date, by }) as const),
    ...rows.flatMap((row) => datesAhead(row, summary.today)),
  ],
  'due-soon': ({ rows, warnDays, summary: { today } }) =>
    rows.flatMap((row) => {
      const { freshness } = row
      if (freshness.state !== 'current' && freshness.state !== 'paused') return []
      const daysLeft = daysBetween(today, freshness.due)
      if (daysLeft > warnDays) return []
      const paused = freshness.state === 'paused'
      return [{ rule: 'due-soon', row, due: freshness.due, daysLeft, paused }]
    }),
} satisfies Finders<
  'overdue' | 'never-audited' | 'pause-expired' | 'interval-no-reason' | 'future-date' | 'due-soon'
>

/** Months have 28 to 31 days: 13 weeks and 3 months are one pace, as are 365 days and 12 months. */
const samePace = 3

const isLonger = (interval: Interval, usual: Interval) =>
  interval.unit === usual.unit
    ? interval.count > usual.count
    : lengthInDays(interval) - lengthInDays(usual) > samePace

/** Dates of what has been done, after today: they would keep the gate open until then. One day is left for the time zones. */
function datesAhead(row: Row, today: CalendarDate): FactOf<'future-date'>[] {
  const { added, actions } = row.touchpoint
  const isAhead = (date: CalendarDate | undefined) => date !== undefined && daysBetween(today, date) > 1
  return [
    ...(row.active && added !== undefined && isAhead(added)
      ? [{ rule: 'future-date', row, key: 'added', date: added } as const]
      : []),
    ...actions.flatMap((action, index) =>
      action.done !== undefined && isAhead(action.done)
        ? [{ rule: 'future-date', row, key: 'done', date: action.done, action, index } as const]
        : [],
    ),
  ]
}

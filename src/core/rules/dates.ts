import { lengthInDays } from '../date.ts'
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
      return lengthInDays(interval) > lengthInDays(usual)
        ? [{ rule: 'interval-no-reason', row, interval, usual }]
        : []
    }),
  'future-date': ({ summary }) =>
    summary.futureAudits.map(({ file, date, by }) => ({ rule: 'future-date', file, date, by })),
  'due-soon': ({ rows, warnDays }) =>
    rows.flatMap((row) =>
      row.freshness.state === 'current' && row.freshness.daysLeft <= warnDays
        ? [{ rule: 'due-soon', row, due: row.freshness.due, daysLeft: row.freshness.daysLeft }]
        : [],
    ),
} satisfies Finders<
  'overdue' | 'never-audited' | 'pause-expired' | 'interval-no-reason' | 'future-date' | 'due-soon'
>

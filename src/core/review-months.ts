import { addInterval, type CalendarDate } from './date.ts'
import { dueDate, isOverdue } from './freshness.ts'
import type { Row, Summary } from './summary.ts'

/** How fresh the inventory is, month by month: when touchpoints were last audited, and when they are due. */
export interface ReviewMonths {
  /** Everything before the first month shown; `undefined` where there is nothing. */
  readonly earlier: MonthOfReviews | undefined
  /** Without a gap, and this month among them; `YYYY-MM`. */
  readonly months: readonly (MonthOfReviews & { readonly month: string })[]
  readonly later: MonthOfReviews | undefined
  /** Overdue since nobody knows when: never audited, and nothing says when they were added. */
  readonly undated: number
  readonly paused: number
}

/** How many touchpoints: last audited then, due then and not yet overdue, overdue since then. */
export interface MonthOfReviews {
  readonly audited: number
  readonly due: number
  readonly overdue: number
}

/** Months on each side of today’s that stand alone; what lies beyond is counted together. */
const shown = 6

export function reviewMonthsOf({ rows, today }: Summary): ReviewMonths {
  const reviewed = [...rows.values()].filter(({ freshness }) => freshness.state !== 'exempt')
  const events = reviewed.flatMap(eventsOf)
  const first = monthFrom(today, -shown)
  const last = monthFrom(today, shown)
  const within = events.filter(({ month }) => month >= first && month <= last)
  const span = [monthOf(today), ...within.map(({ month }) => month)].toSorted()
  return {
    earlier: countedIfAny(events.filter(({ month }) => month < first)),
    months: monthsBetween(span.at(0) ?? first, span.at(-1) ?? last).map((month) => ({
      month,
      ...counted(within.filter((event) => event.month === month)),
    })),
    later: countedIfAny(events.filter(({ month }) => month > last)),
    undated: reviewed.filter(({ freshness }) => isOverdue(freshness) && dueDate(freshness) === undefined)
      .length,
    paused: reviewed.filter(({ freshness }) => freshness.state === 'paused').length,
  }
}

interface Event {
  readonly kind: keyof MonthOfReviews
  readonly month: string
}

function eventsOf({ review, freshness }: Row): Event[] {
  const due = dueDate(freshness)
  return [
    ...(review ? [{ kind: 'audited', month: monthOf(review.date) } as const] : []),
    ...(due === undefined
      ? []
      : [{ kind: isOverdue(freshness) ? 'overdue' : 'due', month: monthOf(due) } as const]),
  ]
}

const monthOf = (date: CalendarDate) => date.slice(0, 7)

const monthFrom = (date: CalendarDate, count: number) =>
  monthOf(addInterval(`${monthOf(date)}-01`, { count, unit: 'month' }))

function monthsBetween(first: string, last: string): string[] {
  const months = [first]
  for (let month = first; month < last; ) {
    month = monthFrom(month, 1)
    months.push(month)
  }
  return months
}

function counted(events: readonly Event[]): MonthOfReviews {
  const count = (kind: Event['kind']) => events.filter((event) => event.kind === kind).length
  return { audited: count('audited'), due: count('due'), overdue: count('overdue') }
}

const countedIfAny = (events: readonly Event[]) => (events.length > 0 ? counted(events) : undefined)

import { addInterval, type CalendarDate, daysBetween } from './date.ts'
import type { Inventory, Touchpoint } from './inventory.ts'
import type { Review } from './round.ts'

/** Where a touchpoint stands between its last audit and its next one. Days are whole and positive. */
export type Freshness =
  /** Planned, retired, or a part without an interval of its own: never due. */
  | { readonly state: 'exempt' }
  /** `due` is the last day on which no review is missed: that of the pause, or a later one. */
  | {
      readonly state: 'paused'
      readonly until: CalendarDate
      readonly reason: string
      readonly due: CalendarDate
    }
  /** Due in `daysLeft` days; 0 is due today, and not yet overdue. */
  | { readonly state: 'current'; readonly due: CalendarDate; readonly daysLeft: number }
  | { readonly state: 'overdue'; readonly due: CalendarDate; readonly daysOver: number }
  /** No review, and no grace left; a due date only where the inventory says when it was added. */
  | { readonly state: 'never-audited'; readonly late: Lateness | undefined }
  /** It would be overdue or never audited, and a pause has run out: that is what is to be mended. */
  | { readonly state: 'pause-expired'; readonly until: CalendarDate; readonly late: Lateness | undefined }

export interface Lateness {
  readonly due: CalendarDate
  readonly daysOver: number
}

/** Due one interval after the last review; before the first one, one interval after it was added. */
export function freshnessOf(
  touchpoint: Touchpoint,
  review: Review | undefined,
  inventory: Inventory,
  today: CalendarDate,
): Freshness {
  if (!canBeDue(touchpoint)) return { state: 'exempt' }
  const { paused } = touchpoint
  const due = dueBy(touchpoint, review, inventory)
  if (paused && paused.until >= today)
    return { state: 'paused', ...paused, due: laterOf(paused.until, due ?? paused.until) }
  const daysLeft = due === undefined ? -1 : daysBetween(today, due)
  if (due !== undefined && daysLeft >= 0) return { state: 'current', due, daysLeft }
  const late = due === undefined ? undefined : { due, daysOver: -daysLeft }
  if (paused && !reviewedAfter(paused.until, review))
    return { state: 'pause-expired', until: paused.until, late }
  if (!review || !late) return { state: 'never-audited', late }
  return { state: 'overdue', ...late }
}

/** Overdue in the wide sense: an audit is what mends it. */
export const isOverdue = ({ state }: Freshness) =>
  state === 'overdue' || state === 'never-audited' || state === 'pause-expired'

export const isDueWithin = (freshness: Freshness, days: number) =>
  isOverdue(freshness) || (freshness.state === 'current' && freshness.daysLeft <= days)

/** The due date, where there is one. */
export function dueDate(freshness: Freshness): CalendarDate | undefined {
  if (freshness.state === 'current' || freshness.state === 'overdue') return freshness.due
  if (freshness.state === 'never-audited' || freshness.state === 'pause-expired') return freshness.late?.due
  return undefined
}

/** The last day on which an audit comes in time: the due date, or that of the pause; today, where it has passed. */
export function nextAuditOn(freshness: Freshness, today: CalendarDate): CalendarDate | undefined {
  if (freshness.state === 'exempt') return undefined
  return freshness.state === 'current' || freshness.state === 'paused' ? freshness.due : today
}

const laterOf = (a: CalendarDate, b: CalendarDate) => (daysBetween(a, b) > 0 ? b : a)

/** `undefined`: never reviewed, and nobody says when it was added. */
function dueBy(
  touchpoint: Touchpoint,
  review: Review | undefined,
  inventory: Inventory,
): CalendarDate | undefined {
  const since = review?.date ?? touchpoint.added
  return since === undefined ? undefined : addInterval(since, touchpoint.reviewEvery ?? inventory.reviewEvery)
}

/** A pause that a review has followed is history. */
const reviewedAfter = (until: CalendarDate, review: Review | undefined) =>
  review !== undefined && review.date > until

function canBeDue(touchpoint: Touchpoint): boolean {
  if (touchpoint.lifecycle === 'planned' || touchpoint.lifecycle === 'retired') return false
  return touchpoint.whole === undefined || touchpoint.reviewEvery !== undefined
}

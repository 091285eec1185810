import { type CalendarDate, daysBetween } from '../../core/date.ts'
import type { PlannedAction } from '../../core/plan.ts'
import { nameOf, responsible } from './cells.ts'
import type { Page } from './page.ts'

/** A column of the action plan, whatever it is drawn in. */
export interface PlanColumn {
  readonly head: string
  readonly cell: (planned: PlannedAction) => string
}

/** What is to be done, by whom and when, and what came of what was done; nobody is named where names are left out. */
export function planColumns(page: Page): PlanColumn[] {
  const { head, plan: words } = page.words
  const day = (date: CalendarDate | undefined) => (date === undefined ? '' : page.date(date))
  const owner: PlanColumn = {
    head: head.owner,
    cell: (planned) => responsible(planned.owner, planned.touchpoint.automated, page),
  }
  return [
    { head: head.action, cell: ({ action }) => page.safe(action.do) },
    { head: head.touchpoint, cell: (planned) => nameOf(planned, page) },
    { head: head.lever, cell: ({ action: { lever } }) => (lever === undefined ? '' : words.levers[lever]) },
    ...(page.summary.anonymous ? [] : [owner]),
    { head: head.due, cell: (planned) => dueCell(planned, page) },
    { head: head.done, cell: ({ action }) => day(action.done) },
    { head: head.measure, cell: ({ action }) => page.safe(action.measure ?? '') },
    { head: head.verdict, cell: ({ verdict }) => words.verdict(verdict) },
  ]
}

/** How many there are to do, and how many are done. */
export function planCounts({ summary, words }: Page): string {
  const count = (state: PlannedAction['state']) => summary.plan.filter((one) => one.state === state).length
  return words.plan.counts(count('open') + count('overdue'), count('overdue'), count('done'))
}

function dueCell({ action: { due }, state }: PlannedAction, { summary, words, date }: Page): string {
  if (due === undefined) return ''
  return state === 'overdue' ? words.due.overdue(date(due), daysBetween(due, summary.today)) : date(due)
}

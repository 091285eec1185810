import { daysBetween } from '../../../core/date.ts'
import type { PlannedAction } from '../../../core/plan.ts'
import { markdown } from '../../escape.ts'
import { nameOf, responsible } from './cells.ts'
import type { Page, Section } from './page.ts'
import { type Column, tableOf } from './table.ts'

/** What is to be done, by whom and when, and what came of what was done. Not there where nothing is planned. */
export const plan: Section = (page) => {
  const { plan: actions } = page.summary
  const { plan: words } = page.words
  const count = (state: PlannedAction['state']) => actions.filter((one) => one.state === state).length
  if (actions.length === 0) return []
  return [
    `## ${words.title}`,
    words.counts(count('open') + count('overdue'), count('overdue'), count('done')),
    tableOf(columns(page), actions),
  ]
}

function columns(page: Page): Column<PlannedAction>[] {
  const { head, plan: words } = page.words
  return [
    { head: head.action, cell: ({ action }) => markdown(action.do) },
    { head: head.touchpoint, cell: (planned) => nameOf(planned, page) },
    { head: head.lever, cell: ({ action: { lever } }) => (lever === undefined ? '' : words.levers[lever]) },
    ...(page.summary.anonymous
      ? []
      : [
          {
            head: head.owner,
            cell: ({ owner, touchpoint }: PlannedAction) => responsible(owner, touchpoint.automated, page),
          },
        ]),
    { head: head.due, cell: (planned) => dueCell(planned, page) },
    { head: head.done, cell: ({ action }) => action.done ?? '' },
    { head: head.measure, cell: ({ action }) => markdown(action.measure ?? '') },
    { head: head.verdict, cell: ({ verdict }) => words.verdict(verdict) },
  ]
}

function dueCell({ action: { due }, state }: PlannedAction, { summary, words }: Page): string {
  if (due === undefined) return ''
  return state === 'overdue' ? words.due.overdue(due, daysBetween(due, summary.today)) : due
}

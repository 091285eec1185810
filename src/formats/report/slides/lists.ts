import { defaultWarnDays } from '../../../core/filters.ts'
import { isDueWithin, isOverdue } from '../../../core/freshness.ts'
import type { PlannedAction } from '../../../core/plan.ts'
import { oldestDueFirst } from '../../../core/selection.ts'
import type { Row } from '../../../core/summary.ts'
import { distribution, scale } from '../../../i18n/distribution.ts'
import {
  competitorName,
  dueCell,
  gapCell,
  importanceCell,
  nameOf,
  ownCell,
  ownerCell,
  responsible,
} from '../cells.ts'
import type { Column } from '../markdown/table.ts'
import type { Page } from '../page.ts'
import { fixFirstSentence, vipSentence } from '../result.ts'
import { answersIn, type RoomAnswer, rangeText } from '../room.ts'
import { cutTable, type Slides, sentenceWidth, slide, within } from './slide.ts'

/** How many of the VIP are Wow, and which. */
export const vips: Slides = (page) => {
  const { places } = page.summary.vip
  const { head, status } = page.words
  if (places.length === 0) return []
  const ranks = new Map(places.map(({ id, rank }) => [id, rank]))
  const columns: Column<Row>[] = [
    { head: head.rank, align: 'right', cell: ({ touchpoint: { id } }) => String(ranks.get(id) ?? '') },
    touchpoint(page),
    { head: head.score, cell: (row) => ownCell(row, page) },
    { head: head.importance, align: 'right', cell: (row) => importanceCell(row, page) },
    { head: status.head.rival, cell: (row) => rivalCell(row, page) },
    { head: head.gap, align: 'right', cell: (row) => gapCell(row, page) },
  ]
  const rows = places.map(({ row }) => row)
  return [slide(vipSentence(page), ...cutTable(columns, rows, page, 10))]
}

/** What hurts most. */
export const fixFirst: Slides = (page) => {
  const { head, number } = page.words
  const columns: Column<Row>[] = [
    { head: head.rank, align: 'right', cell: ({ fixFirstRank }) => String(fixFirstRank ?? '') },
    touchpoint(page),
    { head: head.score, cell: (row) => ownCell(row, page) },
    { head: head.importance, align: 'right', cell: (row) => importanceCell(row, page) },
    {
      head: head.opportunity,
      align: 'right',
      cell: ({ opportunity }) => (opportunity === undefined ? '' : number(opportunity)),
    },
    ...owners(page),
  ]
  return fixFirstSentence(page).map((message) =>
    slide(message, ...cutTable(columns, page.summary.fixFirst.rows, page)),
  )
}

/** Where the votes of the latest round lie apart, the most important first. */
export const room: Slides = (page) => {
  const { agreement } = page.summary
  const split = agreement?.discussFirst ?? []
  if (!agreement || split.length === 0) return []
  const answers = answersIn(agreement, page).filter(({ row, of }) => of === undefined && split.includes(row))
  const inOrder = answers.toSorted((a, b) => split.indexOf(a.row) - split.indexOf(b.row))
  return [slide(page.words.slides.split(split.length), ...cutTable(voteColumns(page), inOrder, page))]
}

/** What is overdue or due within two weeks, what has waited longest first. */
export const dueNext: Slides = (page) => {
  const due = [...page.summary.rows.values()].filter(({ freshness }) =>
    isDueWithin(freshness, defaultWarnDays),
  )
  if (due.length === 0) return []
  const overdue = due.filter(({ freshness }) => isOverdue(freshness)).length
  const message = page.words.status.dueNext(overdue, due.length - overdue, defaultWarnDays)
  const columns: Column<Row>[] = [
    touchpoint(page),
    ...owners(page),
    { head: page.words.head.due, cell: (row) => dueCell(row, page) },
  ]
  return [slide(message, ...cutTable(columns, due.toSorted(oldestDueFirst), page))]
}

/** What is not done yet, the earliest first; what has no day comes last. */
export const actions: Slides = (page) => {
  const open = page.summary.plan.filter(({ state }) => state !== 'done')
  if (open.length === 0) return []
  const overdue = open.filter(({ state }) => state === 'overdue').length
  const { head } = page.words
  const columns: Column<PlannedAction>[] = [
    { head: head.action, cell: ({ action }) => within(sentenceWidth)(action.do) },
    { head: head.touchpoint, cell: (planned) => nameOf(planned, page) },
    { head: head.due, cell: ({ action }) => action.due ?? '' },
    ...named<PlannedAction>(page, ({ owner, touchpoint }) => responsible(owner, touchpoint.automated, page)),
  ]
  return [slide(page.words.slides.actions(open.length, overdue), ...cutTable(columns, open, page))]
}

const touchpoint = (page: Page): Column<Row> => ({
  head: page.words.head.touchpoint,
  cell: (row) => nameOf(row, page),
})

const owners = (page: Page): Column<Row>[] => named(page, (row) => ownerCell(row, page))

/** No column where nobody is to be named. */
const named = <T>({ summary, words }: Page, cell: (item: T) => string): Column<T>[] =>
  summary.anonymous ? [] : [{ head: words.head.owner, cell }]

function rivalCell({ best }: Row, page: Page): string {
  return best ? page.words.rivals.scored(competitorName(best.competitor, page), best.score) : ''
}

function voteColumns(page: Page): Column<RoomAnswer>[] {
  const { head, number } = page.words
  return [
    { head: head.touchpoint, cell: ({ row }) => nameOf(row, page) },
    { head: head.importance, align: 'right', cell: ({ row }) => importanceCell(row, page) },
    { head: head.median, align: 'right', cell: ({ agreement }) => number(agreement.median) },
    { head: head.range, align: 'right', cell: ({ agreement }) => rangeText(agreement, page) },
    { head: `\`${scale}\``, cell: ({ agreement }) => `\`${distribution(agreement.counts)}\`` },
  ]
}

import { isDueWithin, isOverdue } from '../../../core/freshness.ts'
import type { Action } from '../../../core/inventory.ts'
import { byCodePoint } from '../../../core/order.ts'
import { openActions } from '../../../core/rules/upkeep.ts'
import { defaultWarnDays, oldestDueFirst } from '../../../core/selection.ts'
import type { Row } from '../../../core/summary.ts'
import { distribution, scale } from '../../../i18n/distribution.ts'
import { competitorName, dueCell, gapCell, importanceCell, nameOf, ownCell, ownerCell } from '../cells.ts'
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
  const columns: Column<Row>[] = [
    rank(page),
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
    rank(page),
    touchpoint(page),
    { head: head.score, cell: (row) => ownCell(row, page) },
    { head: head.importance, align: 'right', cell: (row) => importanceCell(row, page) },
    {
      head: head.opportunity,
      align: 'right',
      cell: ({ opportunity }) => (opportunity === undefined ? '' : number(opportunity)),
    },
    owner(page),
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
    owner(page),
    { head: page.words.head.due, cell: (row) => dueCell(row, page) },
  ]
  return [slide(message, ...cutTable(columns, due.toSorted(oldestDueFirst), page))]
}

/** What is not done yet, the earliest first; what has no day comes last. */
export const actions: Slides = (page) => {
  const open = openActions([...page.summary.rows.values()]).toSorted(byDay)
  if (open.length === 0) return []
  const overdue = open.filter(({ action }) => isLate(action, page)).length
  const columns: Column<OpenAction>[] = [
    { head: page.words.head.action, cell: ({ action }) => within(sentenceWidth)(action.do) },
    { head: page.words.head.touchpoint, cell: ({ row }) => nameOf(row, page) },
    { head: page.words.head.due, cell: ({ action }) => action.due ?? '' },
    {
      head: page.words.head.owner,
      cell: ({ row, action }) =>
        action.owner === undefined ? ownerCell(row, page) : page.safe(action.owner),
    },
  ]
  return [slide(page.words.slides.actions(open.length, overdue), ...cutTable(columns, open, page))]
}

type OpenAction = ReturnType<typeof openActions>[number]

const byDay = (a: OpenAction, b: OpenAction) => byCodePoint(a.action.due ?? '~', b.action.due ?? '~')

const isLate = ({ due }: Action, { summary }: Page) => due !== undefined && due < summary.today

const rank = ({ words }: Page): Column<Row> => ({
  head: words.head.rank,
  align: 'right',
  cell: (_, index) => String(index + 1),
})

const touchpoint = (page: Page): Column<Row> => ({
  head: page.words.head.touchpoint,
  cell: (row) => nameOf(row, page),
})

const owner = (page: Page): Column<Row> => ({
  head: page.words.head.owner,
  cell: (row) => ownerCell(row, page),
})

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

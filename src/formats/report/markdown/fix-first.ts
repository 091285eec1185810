import { openActions } from '../../../core/plan.ts'
import type { Row } from '../../../core/summary.ts'
import { gapCell, nameOf, ownCell } from '../cells.ts'
import { breaksCell, fixFirstRest, opportunityCell } from '../fix-first-text.ts'
import type { Page } from '../page.ts'
import { noFixFirst } from '../result.ts'
import { ownerColumns } from './owner-columns.ts'
import type { Section } from './section.ts'
import { type Column, tableOf } from './table.ts'

/** What hurts: as many as there are VIP places, and how many more there are. */
export const fixFirst: Section = (page) => {
  const shown = page.summary.fixFirst.rows.slice(0, page.summary.inventory.vipSize)
  const { fixFirst: words } = page.words
  return [
    `## ${words.title}`,
    ...(shown.length === 0 ? [noFixFirst(page)] : [words.intro, tableOf(columns(page), shown)]),
    ...fixFirstRest(shown.length, page),
  ]
}

function columns(page: Page): Column<Row>[] {
  const { head } = page.words
  const open = openActions(page.summary.plan)
  return [
    { head: head.rank, align: 'right', cell: ({ fixFirstRank }) => String(fixFirstRank ?? '') },
    { head: head.touchpoint, cell: (row) => nameOf(row, page) },
    { head: head.score, cell: (row) => ownCell(row, page) },
    { head: head.opportunity, cell: (row) => opportunityCell(row, page) },
    { head: head.gap, align: 'right', cell: (row) => gapCell(row, page) },
    { head: head.breaks, cell: (row) => breaksCell(row, page) },
    { head: head.cost, align: 'right', cell: ({ touchpoint }) => String(touchpoint.cost ?? '') },
    ...ownerColumns(page),
    ...(open.size > 0 ? [openColumn(open, page)] : []),
  ]
}

/** What is under way there already, its parts not counted. */
const openColumn = (open: ReadonlyMap<string, number>, { words }: Page): Column<Row> => ({
  head: words.head.openActions,
  align: 'right',
  cell: ({ touchpoint }) => String(open.get(touchpoint.id) ?? 0),
})

import { openActions } from '../../../core/plan.ts'
import type { Row } from '../../../core/summary.ts'
import { nameOf } from '../cells.ts'
import { breaksCell, fixFirstRest, opportunityCell } from '../fix-first-text.ts'
import type { Page } from '../page.ts'
import { noFixFirst } from '../result.ts'
import { ownChip, signedGap } from './chip.ts'
import { html, said } from './markup.ts'
import { ownerColumns } from './owner-columns.ts'
import type { SectionOf } from './section.ts'
import { type Column, tableOf } from './table.ts'

/** What hurts: as many as there are VIP places. */
export const fixFirst: SectionOf = (page) => {
  const shown = page.summary.fixFirst.rows.slice(0, page.summary.inventory.vipSize)
  const { fixFirst: words } = page.words
  return {
    id: 'fix-first',
    title: words.title,
    body: html`${
      shown.length === 0
        ? html`<p>${noFixFirst(page)}</p>`
        : html`<p class="intro">${words.intro}</p>
${tableOf('fix-first-table', page.messages.html.fixFirst.table, columns(page), shown)}`
    }
${fixFirstRest(shown.length, page).map((sentence) => html`<p class="soft">${said(sentence)}</p>`)}`,
  }
}

function columns(page: Page): Column<Row>[] {
  const { head } = page.words
  const open = openActions(page.summary.plan)
  return [
    { head: head.rank, align: 'right', cell: ({ fixFirstRank }) => fixFirstRank ?? '' },
    { head: head.touchpoint, names: true, cell: (row) => nameOf(row, page) },
    { head: head.score, cell: (row) => ownChip(row, page) },
    { head: head.opportunity, cell: (row) => opportunityCell(row, page) },
    { head: head.gap, align: 'right', cell: (row) => signedGap(row, page) },
    { head: head.breaks, cell: (row) => breaksCell(row, page) },
    { head: head.cost, align: 'right', cell: ({ touchpoint }) => touchpoint.cost ?? '' },
    ...ownerColumns(page),
    ...(open.size > 0 ? [openColumn(open, page)] : []),
  ]
}

/** What is under way there already, its parts not counted. */
const openColumn = (open: ReadonlyMap<string, number>, { words }: Page): Column<Row> => ({
  head: words.head.openActions,
  align: 'right',
  cell: ({ touchpoint }) => open.get(touchpoint.id) ?? 0,
})

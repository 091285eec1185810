import { openActions } from '../../../core/plan.ts'
import { isNumber } from '../../../core/score.ts'
import type { Row } from '../../../core/summary.ts'
import { markdown } from '../../escape.ts'
import { gapCell, nameOf, ownCell, ownerColumns } from './cells.ts'
import type { Page, Section } from './page.ts'
import { type Column, tableOf } from './table.ts'

/** What hurts: as many as there are VIP places, and how many more there are. */
export const fixFirst: Section = (page) => {
  const { rows, unranked } = page.summary.fixFirst
  const { fixFirst: words } = page.words
  const shown = rows.slice(0, page.summary.inventory.vipSize)
  const more = rows.length - shown.length
  return [
    `## ${words.title}`,
    ...(shown.length === 0 ? [words.none] : [words.intro, tableOf(columns(page), shown)]),
    ...(more > 0 ? [words.more(more)] : []),
    ...(unranked.length > 0
      ? [
          words.unranked(
            unranked.length,
            unranked.map((row) => withReason(row, page)),
          ),
        ]
      : []),
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
    { head: head.breaks, cell: (row) => chainNames(row.breaks, page) },
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

function opportunityCell({ importance, own, opportunity }: Row, { words }: Page): string {
  if (!importance || !isNumber(own) || opportunity === undefined) return ''
  return words.fixFirst.opportunity(importance.value, own, opportunity)
}

function chainNames(ids: readonly string[], { summary }: Page): string {
  return summary.inventory.chains
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => markdown(name))
    .join(', ')
}

function withReason(row: Row, page: Page): string {
  const { fixFirst: words } = page.words
  const name = nameOf(row, page)
  if (isNumber(row.own)) return words.noImportance(name)
  if (row.own === 'unknown') return words.ownUnknown(name)
  return row.own === 'absent' ? words.ownAbsent(name) : words.ownUnscored(name)
}

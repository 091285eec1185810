import { isNumber } from '../../../core/score.ts'
import type { Row } from '../../../core/summary.ts'
import { markdown } from '../../escape.ts'
import { gapCell, nameOf, ownCell, ownerCell } from '../cells.ts'
import type { Page } from '../page.ts'
import type { Section } from './section.ts'
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
  return [
    { head: head.rank, align: 'right', cell: (_, index) => String(index + 1) },
    { head: head.touchpoint, cell: (row) => nameOf(row, page) },
    { head: head.score, cell: (row) => ownCell(row, page) },
    { head: head.opportunity, cell: (row) => opportunityCell(row, page) },
    { head: head.gap, align: 'right', cell: (row) => gapCell(row, page) },
    { head: head.breaks, cell: (row) => chainNames(row.breaks, page) },
    { head: head.cost, align: 'right', cell: ({ touchpoint }) => String(touchpoint.cost ?? '') },
    { head: head.owner, cell: (row) => ownerCell(row, page) },
  ]
}

function opportunityCell({ importance, own, opportunity }: Row, { words }: Page): string {
  if (!importance || !isNumber(own) || opportunity === undefined) return ''
  return words.fixFirst.opportunity(importance.value, own, opportunity)
}

function chainNames(ids: readonly string[], { summary }: Page): string {
  return summary.chains
    .filter(({ chain }) => ids.includes(chain.id))
    .map(({ chain }) => markdown(chain.name))
    .join(', ')
}

function withReason(row: Row, page: Page): string {
  const { fixFirst: words } = page.words
  const name = nameOf(row, page)
  if (isNumber(row.own)) return words.noImportance(name)
  if (row.own === 'unknown') return words.ownUnknown(name)
  return row.own === 'absent' ? words.ownAbsent(name) : words.ownUnscored(name)
}

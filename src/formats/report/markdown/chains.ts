import type { ChainRow, Row } from '../../../core/summary.ts'
import { nameOf } from '../cells.ts'
import {
  chainIntroduction,
  chainRemarks,
  chainTotals,
  linkMarks,
  shareColumns,
  type Walk,
  walkCell,
  walksOf,
} from '../chain-text.ts'
import type { Page } from '../page.ts'
import { noChain } from '../result.ts'
import { chainChart } from './chain-chart.ts'
import { funnel } from './funnel.ts'
import { listOf } from './list.ts'
import type { Section } from './section.ts'
import { type Column, table } from './table.ts'

/** Each chain link by link, the competitors’ beside ours. */
export const chains: Section = (page) => {
  const { chains: all } = page.summary
  const { chains: words } = page.words
  return [
    `## ${words.title}`,
    ...(all.length === 0 ? [noChain(page)] : all.flatMap((one) => chainBlocks(one, page))),
  ]
}

function chainBlocks(one: ChainRow, page: Page): string[] {
  return [
    `### ${page.safe(one.chain.name)}`,
    listOf(chainIntroduction(one, page)),
    chainChart(one, page) ?? page.words.notDrawn,
    chainTable(one, page),
    ...funnel(one, page),
    listOf(chainRemarks(one, page)),
  ]
}

function chainTable(one: ChainRow, page: Page): string {
  const walks = walksOf(one, page)
  const columns = [...companyColumns(walks, page), ...ownColumns(one, page)]
  const rows = one.links.map((row, at) => columns.map(({ cell }) => cell(row, at)))
  const totals = chainTotals(one, walks, page).map(({ title, cells }) => ['', `**${title}**`, ...cells])
  return table(columns, [...rows, ...totals])
}

function companyColumns(walks: readonly Walk[], page: Page): Column<Row>[] {
  const { head } = page.words
  return [
    { head: head.rank, align: 'right', cell: (_, at) => String(at + 1) },
    { head: head.link, cell: (row) => nameOf(row, page) },
    ...walks.map(
      (walk): Column<Row> => ({
        head: walk.name,
        align: 'right',
        cell: (row, at) => walkCell(row, at, walk, page),
      }),
    ),
  ]
}

function ownColumns(one: ChainRow, page: Page): Column<Row>[] {
  return [
    { head: page.words.head.marks, cell: (_, at) => linkMarks(one, at, page).join('; ') },
    ...shareColumns(one, page).map(
      ({ head, cells }): Column<Row> => ({ head, align: 'right', cell: (_, at) => cells[at] ?? '' }),
    ),
  ]
}

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
import { chainPictures } from './chain-picture.ts'
import { funnel } from './funnel.ts'
import { listOf } from './list.ts'
import { type Html, html, said } from './markup.ts'
import type { SectionOf } from './section.ts'
import { type Column, folded, tableOf } from './table.ts'

/** Each chain as a row of links, the competitors’ beside ours. */
export const chains: SectionOf = (page) => {
  const { chains: all } = page.summary
  const { html: words } = page.messages
  return {
    id: 'chains',
    title: page.words.chains.title,
    body:
      all.length === 0
        ? html`<p>${noChain(page)}</p>`
        : html`<p class="intro">${words.chains.key}</p>
${all.map((one, index) => chainOf(one, `chain-${index + 1}`, page))}`,
  }
}

function chainOf(one: ChainRow, id: string, page: Page): Html {
  const walks = walksOf(one, page)
  return html`<h3>${said(page.safe(one.chain.name))}</h3>
${listOf(chainIntroduction(one, page))}
${chainPictures(one, walks, id, page)}
${folded(page.messages.html.numbers, chainTable(one, walks, id, page))}
${funnel(one, id, page)}${listOf(chainRemarks(one, page))}
`
}

/** A link, or a line that holds for the whole chain. */
type Line =
  | { readonly row: Row; readonly at: number }
  | { readonly title: string; readonly cells: readonly string[] }

function chainTable(one: ChainRow, walks: readonly Walk[], id: string, page: Page): Html {
  const lines: Line[] = [...one.links.map((row, at) => ({ row, at })), ...chainTotals(one, walks, page)]
  const caption = page.messages.html.chains.table(page.safe(one.chain.name))
  return tableOf(`${id}-table`, caption, columns(one, walks, page), lines)
}

function columns(one: ChainRow, walks: readonly Walk[], page: Page): Column<Line>[] {
  const { head } = page.words
  const ofLink = (cell: (at: number) => string) => (line: Line) => ('row' in line ? cell(line.at) : '')
  return [
    { head: head.rank, align: 'right', cell: ofLink((at) => String(at + 1)) },
    { head: head.link, names: true, cell: (line) => ('row' in line ? nameOf(line.row, page) : line.title) },
    ...walks.map(
      (walk, index): Column<Line> => ({
        head: walk.name,
        align: 'right',
        cell: (line) => ('row' in line ? walkCell(line.row, line.at, walk, page) : (line.cells[index] ?? '')),
      }),
    ),
    { head: head.marks, cell: ofLink((at) => linkMarks(one, at, page).join('; ')) },
    ...shareColumns(one, page).map(
      ({ head, cells }): Column<Line> => ({ head, align: 'right', cell: ofLink((at) => cells[at] ?? '') }),
    ),
  ]
}

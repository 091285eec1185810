import type { CrossHair } from '../../../core/ranking.ts'
import { isNumber } from '../../../core/score.ts'
import type { Row } from '../../../core/summary.ts'
import { importanceCell, nameOf } from '../cells.ts'
import type { Page } from '../page.ts'
import { placedRows, quadrantSizes, shareMarks } from '../quadrants.ts'
import { ownChip } from './chip.ts'
import { listOf } from './list.ts'
import type { Spot } from './map-labels.ts'
import { mapPicture } from './map-picture.ts'
import { levelKey } from './marks.ts'
import { type Html, html, said } from './markup.ts'
import type { SectionOf } from './section.ts'
import { type Canvas, drawn } from './svg.ts'
import { type Column, folded, tableOf } from './table.ts'

/** The importance–performance map with its cross-hair. */
export const map: SectionOf = (page) => {
  const { crossHair } = page.summary
  const { map: words } = page.words
  const spots = spotsOf(page)
  return {
    id: 'map',
    title: words.title,
    body:
      crossHair && spots.length > 0
        ? mapped(spots, crossHair, page)
        : html`<p>${page.summary.excerpt ? page.messages.excerpt.noMap : words.none}</p>`,
  }
}

function mapped(spots: readonly Spot[], crossHair: CrossHair, page: Page): Html {
  const { words, messages } = page
  return html`<p class="intro">${words.map.crossHair(crossHair.importance, crossHair.score)} ${messages.html.map.vip}</p>
${listOf(quadrantSizes(page))}
${levelKey(page)}
${drawn((canvas) => figure(spots, crossHair, canvas, page))}
${folded(messages.html.numbers, tableOf('map-table', messages.html.map.table, columns(page), spots))}`
}

function spotsOf(page: Page): Spot[] {
  const ranks = new Map(page.summary.vip.places.map(({ id, rank }) => [id, rank]))
  return placedRows(page).flatMap((row, index): Spot[] => {
    if (!row.importance || !isNumber(row.own)) return []
    const { importance } = row
    return [
      {
        row,
        number: index + 1,
        rank: ranks.get(row.touchpoint.id),
        importance: importance.value,
        score: row.own,
      },
    ]
  })
}

function figure(spots: readonly Spot[], crossHair: CrossHair, canvas: Canvas, page: Page): Html {
  const { svg, numbered } = mapPicture(spots, crossHair, canvas, page)
  return html`<figure>
${svg}
</figure>
${numbered.length === 0 ? undefined : legendOf(numbered, page)}`
}

/** Whose name found no room, by number. */
function legendOf(spots: readonly Spot[], page: Page): Html {
  return html`<p class="soft">${page.messages.html.map.numbered}</p>
${shareMarks(spots.map(({ row }) => row)) ? html`<p class="soft">${page.messages.map.shared}</p>` : undefined}
<ul class="numbered">
${spots.map(
  ({
    number,
    row,
    rank,
  }) => html`<li><span class="soft">${number}</span> ${rank === undefined ? html`<span>${said(nameOf(row, page))}</span>` : html`<b>${said(nameOf(row, page))}</b>`}</li>
`,
)}</ul>`
}

function columns(page: Page): Column<Spot>[] {
  const { head, map: words } = page.words
  const of =
    (cell: (row: Row) => string | Html) =>
    ({ row }: Spot) =>
      cell(row)
  return [
    { head: page.messages.html.map.number, align: 'right', cell: ({ number }) => number },
    { head: head.touchpoint, names: true, cell: of((row) => nameOf(row, page)) },
    { head: head.quadrant, cell: of(({ quadrant }) => (quadrant ? words.quadrant(quadrant) : '')) },
    { head: head.importance, align: 'right', cell: of((row) => importanceCell(row, page)) },
    { head: head.score, cell: of((row) => ownChip(row, page)) },
  ]
}

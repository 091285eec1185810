import type { CrossHair } from '../../../core/ranking.ts'
import type { Row } from '../../../core/summary.ts'
import { importanceCell, nameOf, ownCell } from '../cells.ts'
import type { Page } from '../page.ts'
import { placedRows, quadrantSizes, shareMarks } from '../quadrants.ts'
import { mapChart } from './map-chart.ts'
import type { Section } from './section.ts'
import { type Column, tableOf } from './table.ts'

/** The importance–performance map, drawn and as a list of its quadrants. */
export const map: Section = (page) => {
  const { crossHair } = page.summary
  const { map: words } = page.words
  const placed = placedRows(page)
  return [
    `## ${words.title}`,
    ...(crossHair && placed.length > 0
      ? [
          words.crossHair(crossHair.importance, crossHair.score),
          quadrantSizes(page)
            .map((size) => `- ${size}`)
            .join('\n'),
          ...chart(placed, crossHair, page),
          tableOf(columns(page), placed),
        ]
      : [page.summary.excerpt ? page.messages.excerpt.noMap : words.none]),
  ]
}

function chart(placed: readonly Row[], crossHair: CrossHair, page: Page): string[] {
  const drawn = mapChart(placed, crossHair, page)
  if (drawn === undefined) return [page.words.notDrawn]
  return [drawn, page.words.map.chart, ...(shareMarks(placed) ? [page.messages.map.shared] : [])]
}

function columns(page: Page): Column<Row>[] {
  const { head, map: words } = page.words
  return [
    { head: head.rank, align: 'right', cell: (_, index) => String(index + 1) },
    { head: head.quadrant, cell: ({ quadrant }) => (quadrant ? words.quadrant(quadrant) : '') },
    { head: head.touchpoint, cell: (row) => nameOf(row, page) },
    { head: head.importance, align: 'right', cell: (row) => importanceCell(row, page) },
    { head: head.score, cell: (row) => ownCell(row, page) },
  ]
}

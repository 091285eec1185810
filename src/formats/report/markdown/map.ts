import { byCodePoint, inTurn, largestFirst, smallestFirst } from '../../../core/order.ts'
import type { CrossHair, Quadrant } from '../../../core/ranking.ts'
import { isNumber } from '../../../core/score.ts'
import type { Row } from '../../../core/summary.ts'
import { importanceCell, nameOf, ownCell } from '../cells.ts'
import type { Page } from '../page.ts'
import { mapChart } from './map-chart.ts'
import type { Section } from './section.ts'
import { type Column, tableOf } from './table.ts'

/** The importance–performance map, drawn and as a list: its four quadrants, the most urgent first. */
export const map: Section = (page) => {
  const { crossHair } = page.summary
  const { map: words } = page.words
  const placed = quadrantOrder.flatMap((quadrant) => rowsIn(quadrant, page))
  return [
    `## ${words.title}`,
    ...(crossHair
      ? [
          words.crossHair(crossHair.importance, crossHair.score),
          quadrantOrder.map((quadrant) => `- ${sizeOf(quadrant, page)}`).join('\n'),
          ...chart(placed, crossHair, page),
          tableOf(columns(page), placed),
        ]
      : [words.none]),
  ]
}

function chart(placed: readonly Row[], crossHair: CrossHair, page: Page): string[] {
  const drawn = mapChart(placed, crossHair, page)
  return drawn === undefined ? [page.words.notDrawn] : [drawn, page.words.map.chart]
}

const quadrantOrder = ['concentrate-here', 'keep-it-up', 'low-priority', 'possible-overkill'] as const

function rowsIn(quadrant: Quadrant, { summary }: Page): Row[] {
  return [...summary.rows.values()].filter((row) => row.quadrant === quadrant).toSorted(byImportance)
}

const byImportance = inTurn<Row>(
  (a, b) => largestFirst(a.importance?.value, b.importance?.value),
  (a, b) => largestFirst(a.opportunity, b.opportunity),
  (a, b) => smallestFirst(scoreOf(a), scoreOf(b)),
  (a, b) => byCodePoint(a.touchpoint.id, b.touchpoint.id),
)

const scoreOf = ({ own }: Row) => (isNumber(own) ? own : undefined)

function sizeOf(quadrant: Quadrant, page: Page): string {
  const { map: words } = page.words
  return words.counted(words.quadrant(quadrant), words.meaning[quadrant], rowsIn(quadrant, page).length)
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

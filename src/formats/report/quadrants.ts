import { byCodePoint, inTurn, largestFirst, smallestFirst } from '../../core/order.ts'
import type { Quadrant } from '../../core/ranking.ts'
import { isNumber } from '../../core/score.ts'
import type { Row } from '../../core/summary.ts'
import type { Page } from './page.ts'

/** What the map places: its four quadrants, the most urgent first, and in each the most important. */
export function placedRows(page: Page): Row[] {
  return quadrantOrder.flatMap((quadrant) => rowsIn(quadrant, page).toSorted(byImportance))
}

/** How many stand in each quadrant, and what it means. */
export function quadrantSizes(page: Page): string[] {
  const { map: words } = page.words
  return quadrantOrder.map((quadrant) =>
    words.counted(words.quadrant(quadrant), words.meaning[quadrant], rowsIn(quadrant, page).length),
  )
}

/** Whether some of them stand in one place. */
export const shareMarks = (rows: readonly Row[]): boolean =>
  new Set(rows.map(({ own, importance }) => `${own} ${importance?.value}`)).size < rows.length

const quadrantOrder = ['concentrate-here', 'keep-it-up', 'low-priority', 'possible-overkill'] as const

function rowsIn(quadrant: Quadrant, { summary }: Page): Row[] {
  return [...summary.rows.values()].filter((row) => row.quadrant === quadrant)
}

const byImportance = inTurn<Row>(
  (a, b) => largestFirst(a.importance?.value, b.importance?.value),
  (a, b) => largestFirst(a.opportunity, b.opportunity),
  (a, b) => smallestFirst(scoreOf(a), scoreOf(b)),
  (a, b) => byCodePoint(a.touchpoint.id, b.touchpoint.id),
)

const scoreOf = ({ own }: Row) => (isNumber(own) ? own : undefined)

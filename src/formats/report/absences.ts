import { isNumber } from '../../core/score.ts'
import type { Row } from '../../core/summary.ts'
import { competitorName, nameOf } from './cells.ts'
import type { Page } from './page.ts'
import { weighedName } from './vip-text.ts'

/** What they have and we do not. What is retired is not missed. */
export function missingLines(page: Page): string[] {
  return [...page.summary.rows.values()]
    .filter(({ heldBy }) => heldBy.length > 0)
    .map((row) => page.words.rivals.heldBy(weighedName(row, page), holders(row, page)))
}

/** What we have and they do not. What is retired is no edge. */
export function edgeLines(page: Page): string[] {
  return [...page.summary.rows.values()]
    .filter(({ edgeOver }) => edgeOver.length > 0)
    .map((row) =>
      page.words.rivals.edgeOver(
        scored(row, page),
        row.edgeOver.map((id) => competitorName(id, page)),
      ),
    )
}

function scored(row: Row, page: Page): string {
  const name = nameOf(row, page)
  return isNumber(row.own) ? page.words.atScore(name, row.own) : name
}

function holders({ heldBy, standing }: Row, page: Page): string[] {
  return heldBy.flatMap((id) => {
    const value = standing.competitors.get(id)?.value
    return isNumber(value) ? [page.words.rivals.scored(competitorName(id, page), value)] : []
  })
}

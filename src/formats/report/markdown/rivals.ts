import { isNumber } from '../../../core/score.ts'
import type { Row } from '../../../core/summary.ts'
import { competitorName, nameOf } from '../cells.ts'
import type { Page } from '../page.ts'
import type { Section } from './section.ts'

/** What they have and we do not, and the other way round. What is retired is neither missed nor an edge. */
export const rivals: Section = (page) => {
  const { rivals: words } = page.words
  const rows = [...page.summary.rows.values()]
  const missing = rows.filter(({ heldBy }) => heldBy.length > 0)
  const edges = rows.filter(({ edgeOver }) => edgeOver.length > 0)
  return [
    `## ${words.absentTitle}`,
    ...listOf(
      words.candidates,
      missing.map((row) => words.heldBy(weighed(row, page), holders(row, page))),
      page,
    ),
    `## ${words.edgeTitle}`,
    ...listOf(
      words.edge,
      edges.map((row) =>
        words.edgeOver(
          scored(row, page),
          row.edgeOver.map((id) => competitorName(id, page)),
        ),
      ),
      page,
    ),
  ]
}

function listOf(intro: string, lines: readonly string[], { words }: Page): string[] {
  return lines.length === 0 ? [words.rivals.none] : [intro, lines.map((line) => `- ${line}`).join('\n')]
}

function weighed(row: Row, page: Page): string {
  const name = nameOf(row, page)
  return row.importance ? page.words.vip.withImportance(name, row.importance.value) : name
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

import { nameOf, ownCell } from '../cells.ts'
import { contradictionLines, measuredIn, metricColumns } from '../measure-text.ts'
import { listOf } from './list.ts'
import type { Section } from './section.ts'
import { tableOf } from './table.ts'

/** What was measured, each on its own scale, beside the score. */
export const measures: Section = (page) => {
  const rows = measuredIn(page)
  if (rows.length === 0) return []
  const { words, messages } = page
  const lines = contradictionLines(page)
  const columns = [
    { head: words.head.touchpoint, cell: (row: (typeof rows)[number]) => nameOf(row, page) },
    { head: words.head.score, cell: (row: (typeof rows)[number]) => ownCell(row, page) },
    ...metricColumns(page),
  ]
  return [
    `## ${messages.measures.title}`,
    messages.measures.intro,
    tableOf(columns, rows),
    ...(lines.length > 0 ? [listOf(lines)] : []),
  ]
}

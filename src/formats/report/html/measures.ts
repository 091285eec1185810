import type { Row } from '../../../core/summary.ts'
import { nameOf } from '../cells.ts'
import { contradictionLines, measuredIn, metricColumns } from '../measure-text.ts'
import { ownChip } from './chip.ts'
import { listOf } from './list.ts'
import { html } from './markup.ts'
import type { SectionOf } from './section.ts'
import { type Column, tableOf } from './table.ts'

/** What was measured, each on its own scale, beside the score. */
export const measures: SectionOf = (page) => {
  const rows = measuredIn(page)
  if (rows.length === 0) return undefined
  const { words, messages } = page
  const lines = contradictionLines(page)
  const columns: Column<Row>[] = [
    { head: words.head.touchpoint, names: true, cell: (row) => nameOf(row, page) },
    { head: words.head.score, cell: (row) => ownChip(row, page) },
    ...metricColumns(page),
  ]
  return {
    id: 'measures',
    title: messages.measures.title,
    body: html`<p class="intro">${messages.measures.intro}</p>
${tableOf('measures-table', messages.measures.title, columns, rows)}
${lines.length > 0 ? listOf(lines) : undefined}`,
  }
}

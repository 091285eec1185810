import type { Row } from '../../../core/summary.ts'
import { scoreCell } from '../cells.ts'
import type { Page } from '../page.ts'
import type { Column } from './table.ts'

/** One column a competitor, in the inventory’s order. */
export function rivalColumns(page: Page): Column<Row>[] {
  return page.summary.inventory.competitors.map(({ id, name }) => ({
    head: page.safe(name),
    align: 'right',
    cell: (row) => scoreCell(row, id, page),
  }))
}

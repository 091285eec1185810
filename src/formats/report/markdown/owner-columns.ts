import type { Row } from '../../../core/summary.ts'
import { ownerCell } from '../cells.ts'
import type { Page } from '../page.ts'
import type { Column } from './table.ts'

/** No column where nobody is to be named. */
export const ownerColumns = (page: Page): Column<Row>[] =>
  page.summary.anonymous ? [] : [{ head: page.words.head.owner, cell: (row) => ownerCell(row, page) }]

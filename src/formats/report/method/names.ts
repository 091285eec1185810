import type { Row } from '../../../core/summary.ts'
import { nameOf } from '../cells.ts'
import type { Page } from '../page.ts'

/** Names that a sentence or a cell has room for; the others are counted. */
const named = 12

export const namesOf = (rows: readonly Pick<Row, 'touchpoint'>[], page: Page): string =>
  someOf(
    rows.map((row) => nameOf(row, page)),
    page,
  )

export const someOf = (names: readonly string[], { messages }: Page): string =>
  messages.method.names(names.slice(0, named), Math.max(names.length - named, 0))

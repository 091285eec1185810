import type { Row } from '../../../core/summary.ts'
import { nameOf } from '../cells.ts'
import type { Page } from '../page.ts'

/** Names that a sentence or a cell has room for; the others are counted. */
const named = 12

export const namesOf = (rows: readonly Pick<Row, 'touchpoint'>[], page: Page): string =>
  someOf(rows, (row) => nameOf(row, page), page)

export const someOf = <T>(all: readonly T[], name: (one: T) => string, { messages }: Page): string =>
  messages.method.names(all.slice(0, named).map(name), Math.max(all.length - named, 0))

import { padEnd, padStart, widthOf } from '../../../i18n/width.ts'

interface Head {
  readonly head: string
  readonly align?: 'right'
}

export interface Column<T> extends Head {
  readonly cell: (item: T, index: number) => string
}

/** A GFM table, one row an item. */
export function tableOf<T>(columns: readonly Column<T>[], items: readonly T[]): string {
  return table(
    columns,
    items.map((item, index) => columns.map(({ cell }) => cell(item, index))),
  )
}

/** A GFM table whose columns are equally wide when read raw. Cells hold Markdown, escaped already. */
export function table(heads: readonly Head[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map(({ head }, at) =>
    Math.max(3, widthOf(head), ...rows.map((row) => widthOf(row[at] ?? '')).filter(isUsual)),
  )
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const padded = (cells: readonly string[]) =>
    line(heads.map(({ align }, at) => pad(cells[at] ?? '', widths[at] ?? 0, align)))
  const rule = heads.map(({ align }, at) => dashes(widths[at] ?? 0, align))
  return [padded(heads.map(({ head }) => head)), line(rule), ...rows.map(padded)].join('\n')
}

/** A longer cell runs over: one very long name must not widen every row. */
const isUsual = (width: number) => width <= 80

const pad = (cell: string, width: number, align: Head['align']) =>
  align === 'right' ? padStart(cell, width) : padEnd(cell, width)

const dashes = (width: number, align: Head['align']) =>
  align === 'right' ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)

import { widthOf } from '../../../i18n/width.ts'

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
  const lines = [heads.map(({ head }) => head), ...rows].map((cells) =>
    heads.map((_, at) => measured(cells[at])),
  )
  const widths = heads.map((_, at) => widthOfColumn(lines.map((cells) => cells[at]?.width ?? 0)))
  const padded = (cells: readonly Cell[]) =>
    line(cells.map((cell, at) => pad(cell, widths[at] ?? 0, heads[at]?.align)))
  const rule = heads.map(({ align }, at) => dashes(widths[at] ?? 0, align))
  const [head = [], ...body] = lines
  return [padded(head), line(rule), ...body.map(padded)].join('\n')
}

interface Cell {
  readonly text: string
  readonly width: number
}

const measured = (text = ''): Cell => ({ text, width: widthOf(text) })

/** As wide as its head and every usual cell: one very long name must not widen every row, and runs over. */
const widthOfColumn = ([head = 0, ...cells]: readonly number[]) =>
  cells.reduce((most, width) => (width <= usual ? Math.max(most, width) : most), Math.max(3, head))

const usual = 80

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

function pad({ text, width }: Cell, columns: number, align: Head['align']): string {
  const room = ' '.repeat(Math.max(0, columns - width))
  return align === 'right' ? room + text : text + room
}

const dashes = (width: number, align: Head['align']) =>
  align === 'right' ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)

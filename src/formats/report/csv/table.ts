import { csvNumber, csvText } from '../../escape.ts'

type Cell = string | number | boolean | undefined

export interface Column<T> {
  readonly key: string
  readonly cell: (item: T) => Cell
  /** Its key is the id of a competitor, which may be what another column is called. */
  readonly competitor?: true
  /** A day, which a spreadsheet may well read as one. */
  readonly date?: true
}

/**
 * A table by RFC 4180, a line an item. For an Excel whose list separator is `;` that is what separates, decimals have a
 * comma, and a byte order mark says that it is UTF-8; no `sep=` line, because Excel forgets the mark over it.
 */
export function tableOf<T>(columns: readonly Column<T>[], items: readonly T[], excel: boolean): string {
  const dialect = excel ? forExcel : standard
  const line = (cells: readonly string[]) => `${cells.join(dialect.separator)}\r\n`
  const header = line(headerOf(columns).map((key) => quotedText(key, dialect)))
  const lines = items.map((item) => line(columns.map((one) => cellText(one.cell(item), one, dialect))))
  return dialect.mark + header + lines.join('')
}

interface Dialect {
  readonly mark: string
  readonly separator: string
  readonly decimal: string
}

const standard: Dialect = { mark: '', separator: ',', decimal: '.' }
const forExcel: Dialect = { mark: '\ufeff', separator: ';', decimal: ',' }

/** No two alike: ids have no `_`, so `competitor_gap` is the competitor `gap`, and no competitor is called that. */
function headerOf<T>(columns: readonly Column<T>[]): string[] {
  const own = new Set(columns.filter(({ competitor }) => !competitor).map(({ key }) => key))
  return columns.map(({ key, competitor }) => (competitor && own.has(key) ? `competitor_${key}` : key))
}

function cellText(cell: Cell, { date }: Pick<Column<never>, 'date'>, dialect: Dialect): string {
  if (cell === undefined || cell === '') return ''
  if (typeof cell === 'boolean') return String(cell)
  if (typeof cell === 'number') return csvNumber(cell).replace('.', dialect.decimal)
  return date ? cell : quotedText(cell, dialect)
}

/**
 * In quotes where it must be, and where there is a digit in it: a spreadsheet that is told to take what is quoted for
 * text then leaves a name such as `0042` or `1-2` as it is.
 */
function quotedText(text: string, { separator }: Dialect): string {
  const safe = csvText(text)
  return /["\d]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe
}

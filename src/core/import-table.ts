import type { PlacedProblem } from './errors.ts'
import { type ImportKey, importKeys, meaningOf } from './import-words.ts'

/** A cell of a table, with where it begins in its file: line and column from 1. */
export interface Cell {
  readonly text: string
  readonly line: number
  readonly column: number
}

/** What is to be imported: a row a touchpoint, with the cells that say something of it. */
export interface ImportRow {
  /** Where the row begins. */
  readonly at: Pick<Cell, 'line' | 'column'>
  readonly cells: ReadonlyMap<ImportKey, Cell>
}

/** A header, and what it was taken for. */
export interface ImportColumn {
  readonly header: string
  readonly meaning: ReturnType<typeof meaningOf>
}

export interface ImportTable {
  /** Texts of titles above the header, which are passed over. */
  readonly titles: readonly string[]
  readonly columns: readonly ImportColumn[]
  readonly rows: readonly ImportRow[]
  readonly problems: readonly PlacedProblem[]
}

/** Records with text in which to look for the header, for people put titles above their tables. */
export const headRecords = 10

/**
 * The table that the records of a spreadsheet are: the first one with a column of names is the header. Headers are the keys of the
 * inventory, or what people call them in English, Russian or Polish. `competitors` are ids and names, which are
 * headers of scores. A record without any text is no row.
 */
export function tableOf(records: readonly (readonly Cell[])[], competitors: readonly string[]): ImportTable {
  const filled = records.filter((cells) => cells.some(({ text }) => text.trim() !== ''))
  const found = filled.slice(0, headRecords).findIndex((cells) => cells.some(isOfNames))
  const [head = [], ...below] = filled.slice(Math.max(found, 0))
  const rest = found === -1 ? [] : below
  const scores = new Set(competitors.flatMap((id) => [id, `competitor_${id}`, `measured_of_${id}`]))
  const columns = head.map(({ text }) => ({
    header: text,
    meaning: isScores(text, scores) ? ('computed' as const) : meaningOf(text),
  }))
  const places = new Map<ImportKey, number>()
  for (const [index, { meaning }] of columns.entries())
    if (meaning !== undefined && meaning !== 'computed' && !places.has(meaning)) places.set(meaning, index)
  return {
    titles: filled.slice(0, Math.max(found, 0)).flatMap(textsOf),
    columns,
    problems: [
      ...headProblems(head, columns, places),
      ...rest.flatMap((cells) => overflow(cells, head.length)),
    ],
    rows: rest.map((cells) => rowOf(cells, places)),
  }
}

/** A key stays a key where a competitor is called so: our own tables call its column `competitor_ID` then. */
const isScores = (header: string, scores: ReadonlySet<string>) =>
  (scores.has(header) && !importKeys.some((key) => key === header)) || header.startsWith('own_as_')

/** Whether it is the header of a column of names. */
export const isOfNames = ({ text }: Cell) => meaningOf(text) === 'name'

const textsOf = (cells: readonly Cell[]) =>
  cells.flatMap(({ text }) => (text.trim() === '' ? [] : [text.trim()]))

function headProblems(
  head: readonly Cell[],
  columns: readonly ImportColumn[],
  places: ReadonlyMap<ImportKey, number>,
): PlacedProblem[] {
  const twice = columns.flatMap(({ header, meaning }, index): PlacedProblem[] =>
    meaning === undefined || meaning === 'computed' || places.get(meaning) === index
      ? []
      : [{ ...placeOf(head[index]), problem: { kind: 'column-twice', header, key: meaning } }],
  )
  if (places.has('name') || head.length === 0) return twice
  const headers = columns.map(({ header }) => header)
  return [...twice, { ...placeOf(head[0]), problem: { kind: 'no-name-column', headers } }]
}

/** Separators behind the last column are no cells; text is. */
function overflow(cells: readonly Cell[], columns: number): PlacedProblem[] {
  const last = cells.findLastIndex(({ text }) => text.trim() !== '')
  if (last < columns) return []
  return [{ ...placeOf(cells[columns]), problem: { kind: 'too-many-cells', found: last + 1, columns } }]
}

const rowOf = (cells: readonly Cell[], places: ReadonlyMap<ImportKey, number>): ImportRow => ({
  at: placeOf(cells[0]),
  cells: new Map(
    Array.from(places).flatMap(([key, index]) => {
      const cell = cells[index]
      return cell && cell.text.trim() !== '' ? [[key, cell] as const] : []
    }),
  ),
})

/** Where a cell begins; the start of the file where there is none. */
export const placeOf = (cell: Cell | undefined) => ({ line: cell?.line ?? 1, column: cell?.column ?? 1 })

/** What is neither text nor a break between its lines. */
export function controlProblems(cell: Cell): PlacedProblem[] {
  const character = /[^\P{Cc}\t\n\v\f\r\u0085]/u.exec(cell.text)?.[0]
  if (character === undefined) return []
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  return [{ ...placeOf(cell), problem: { kind: 'control-character', code } }]
}

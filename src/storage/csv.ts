import type { PlacedProblem } from '../core/errors.ts'
import { type Cell, headRecords } from '../core/import-table.ts'

export type Separator = ',' | ';' | '\t'

/** Records of a table, and what is wrong with its text. */
export interface Records {
  readonly separator: Separator
  readonly records: readonly (readonly Cell[])[]
  readonly problems: readonly PlacedProblem[]
}

/**
 * The records of a CSV text (RFC 4180), with the place of every cell, which libraries do not keep. Cells are separated
 * by what separates most of the header, which a cell tells that is the name of a column, else of the first record: `,`,
 * `;` or a tab; a `sep=;` of Excel before it decides.
 */
export function readCsv(text: string, isColumn: (cell: Cell) => boolean = () => false): Records {
  const { separator, start, line } = dialectOf(text, isColumn)
  return { separator, ...recordsOf(text, separator, start, line) }
}

interface Dialect {
  readonly separator: Separator
  /** Where the records begin. */
  readonly start: number
  readonly line: number
}

function dialectOf(text: string, isColumn: (cell: Cell) => boolean = () => false): Dialect {
  const [, told] = /^"?sep=([,;\t])"?\r?\n/i.exec(text) ?? []
  const start = told === undefined ? 0 : text.indexOf('\n') + 1
  const separator = isSeparator(told) ? told : separatorOf(text, isColumn)
  return { separator, start, line: told === undefined ? 1 : 2 }
}

/** The longest record that is read of a text in pieces, in characters. */
export const longestRecord = 1024 * 1024

/** Characters of the beginning in which to look for what separates the cells. */
const headLength = 64 * 1024

/** The same records of a text that comes in pieces, none of which is kept when its records are out. */
export class PiecewiseCsv {
  private rest = ''
  private line = 1
  private separator: Separator | undefined
  /** A record was too long: what follows it cannot be told apart any more. */
  stopped = false

  constructor(private readonly wrong: (problem: PlacedProblem) => void) {}

  /** The records that are whole with this piece; with the last one, all that are left. */
  *push(piece: string, { last }: { readonly last: boolean }): Generator<readonly Cell[]> {
    this.rest += piece
    if (this.stopped || (!this.separator && !last && this.rest.length < headLength)) return
    const { separator, start } = this.dialect()
    let done = start
    const unclosed = (place: Pick<Cell, 'line' | 'column'>) => {
      if (last) this.wrong({ ...place, problem: { kind: 'open-quote' } })
    }
    for (const { cells, next, line } of recordsFrom(this.rest, separator, start, this.line, unclosed)) {
      if (next >= this.rest.length && !last) break
      yield cells
      done = next
      this.line = line
    }
    this.rest = this.rest.slice(done)
    if (this.rest.length > longestRecord) this.stop()
  }

  private dialect(): { separator: Separator; start: number } {
    if (this.separator) return { separator: this.separator, start: 0 }
    const { separator, start, line } = dialectOf(this.rest)
    this.separator = separator
    this.line = line
    return { separator, start }
  }

  private stop(): void {
    this.stopped = true
    this.rest = ''
    const limit = longestRecord / 1024 / 1024
    this.wrong({ line: this.line, column: 1, problem: { kind: 'record-too-long', limit } })
  }
}

const isSeparator = (text: string | undefined): text is Separator =>
  text === ',' || text === ';' || text === '\t'

/** Counted in the header, for there may be titles above it, else in the first record; of equals, the first of these. */
function separatorOf(text: string, isColumn: (cell: Cell) => boolean): Separator {
  const heads = separators.map((separator) => ({ separator, head: firstRecords(text, separator) }))
  const headers = heads.map(({ separator, head }) => ({
    separator,
    cells: head.find((cells) => cells.length > 1 && cells.some(isColumn))?.length ?? 0,
  }))
  const firsts = heads.map(({ separator, head }) => ({ separator, cells: head[0]?.length ?? 0 }))
  const counted = headers.some(({ cells }) => cells > 0) ? headers : firsts
  return counted.reduce((most, one) => (one.cells > most.cells ? one : most)).separator
}

const separators = [',', ';', '\t'] as const

/** Those with text in them among which a header is looked for. */
function firstRecords(text: string, separator: Separator): (readonly Cell[])[] {
  const found: (readonly Cell[])[] = []
  for (const { cells } of recordsFrom(text, separator, 0, 1, () => undefined)) {
    if (cells.some((cell) => cell.text.trim() !== '')) found.push(cells)
    if (found.length === headRecords) break
  }
  return found
}

function recordsOf(
  text: string,
  separator: Separator,
  start: number,
  line: number,
): Omit<Records, 'separator'> {
  const problems: PlacedProblem[] = []
  const records = Array.from(
    recordsFrom(text, separator, start, line, (place) =>
      problems.push({ ...place, problem: { kind: 'open-quote' } }),
    ),
    ({ cells }) => cells,
  )
  return { records, problems }
}

interface Cut {
  readonly cells: readonly Cell[]
  /** Where the next record begins: not before the end of the text for the last one, which more text may change. */
  readonly next: number
  readonly line: number
}

/** One record after the other, so that only one is held. */
function* recordsFrom(
  text: string,
  separator: Separator,
  start: number,
  firstLine: number,
  unclosed: (place: Pick<Cell, 'line' | 'column'>) => void,
): Generator<Cut> {
  const end = new RegExp(`[\r\n${separator}]`, 'g')
  let line = firstLine
  let lineStart = start
  let at = start
  let record: Cell[] = []
  while (at < text.length || record.length > 0) {
    const place = { line, column: at - lineStart + 1 }
    const { value, next, lines, lastLine } = cellAt(text, at, end)
    if (next > text.length) unclosed(place)
    record.push({ text: value, ...place })
    if (lines > 0) {
      line += lines
      lineStart = lastLine
    }
    at = next
    if (text[at] === separator) {
      at++
      if (at < text.length) continue
      record.push({ text: '', line, column: at - lineStart + 1 })
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    line++
    lineStart = at
    yield { cells: record, next: at, line }
    record = []
  }
}

interface Scanned {
  readonly value: string
  /** The separator, the line end or the end of the text; behind that where a quotation mark is never closed. */
  readonly next: number
  /** Line ends within the cell, and where the line begins in which it ends. */
  readonly lines: number
  readonly lastLine: number
}

function cellAt(text: string, at: number, end: RegExp): Scanned {
  if (text[at] !== '"') {
    const next = endFrom(text, at, end)
    return { value: text.slice(at, next), next, lines: 0, lastLine: 0 }
  }
  let close = text.indexOf('"', at + 1)
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  const closed = close === -1 ? text.length : close
  const inner = text.slice(at + 1, closed)
  const breaks = [...inner.matchAll(/\r\n|\r|\n/g)]
  const last = breaks.at(-1)
  const next = close === -1 ? text.length + 1 : endFrom(text, close + 1, end)
  return {
    value: inner.replaceAll('""', '"') + text.slice(closed + 1, next),
    next,
    lines: breaks.length,
    lastLine: last ? at + 1 + last.index + last[0].length : 0,
  }
}

function endFrom(text: string, at: number, end: RegExp): number {
  end.lastIndex = at
  return end.exec(text)?.index ?? text.length
}

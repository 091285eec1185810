import type { PlacedProblem } from '../core/errors.ts'
import type { Cell } from '../core/import-table.ts'

export type Separator = ',' | ';' | '\t'

/** Records of a table, and what is wrong with its text. */
export interface Records {
  readonly separator: Separator
  readonly records: readonly (readonly Cell[])[]
  readonly problems: readonly PlacedProblem[]
}

/**
 * The records of a CSV text (RFC 4180), with the place of every cell, which libraries do not keep. Cells are separated
 * by what separates most of the first record: `,`, `;` or a tab; a `sep=;` of Excel before it decides.
 */
export function readCsv(text: string): Records {
  const [, told] = /^"?sep=([,;\t])"?\r?\n/i.exec(text) ?? []
  const start = told === undefined ? 0 : text.indexOf('\n') + 1
  const separator = isSeparator(told) ? told : separatorOf(text)
  return { separator, ...recordsOf(text, separator, start, told === undefined ? 1 : 2) }
}

const isSeparator = (text: string | undefined): text is Separator =>
  text === ',' || text === ';' || text === '\t'

/** Counted in the first record; of equals, the first of these. */
function separatorOf(text: string): Separator {
  const counted = ([',', ';', '\t'] as const).map((separator) => ({
    separator,
    cells: firstRecord(text, separator),
  }))
  return counted.reduce((most, one) => (one.cells > most.cells ? one : most)).separator
}

function firstRecord(text: string, separator: Separator): number {
  for (const record of recordsFrom(text, separator, 0, 1, () => undefined))
    if (record.some((cell) => cell.text !== '')) return record.length
  return 0
}

function recordsOf(
  text: string,
  separator: Separator,
  start: number,
  line: number,
): Omit<Records, 'separator'> {
  const problems: PlacedProblem[] = []
  const records = [
    ...recordsFrom(text, separator, start, line, (place) =>
      problems.push({ ...place, problem: { kind: 'open-quote' } }),
    ),
  ]
  return { records, problems }
}

/** One record after the other, so that only one is held. */
function* recordsFrom(
  text: string,
  separator: Separator,
  start: number,
  firstLine: number,
  unclosed: (place: Pick<Cell, 'line' | 'column'>) => void,
): Generator<Cell[]> {
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
    yield record
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

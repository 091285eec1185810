import type { Answer, ColumnKey, RowAnswers } from './answer.ts'
import type { Problem } from './problem.ts'
import { consensus, type Value, type Vote } from './score.ts'

/** What a line of answers is read against. */
export interface AnswerContext {
  readonly columns: readonly ColumnKey[]
  /** Today’s id of a touchpoint that may have been renamed. */
  readonly ids: ReadonlyMap<string, string>
  readonly standing: (id: string, column: ColumnKey) => Value | undefined
  /** Whether there is a service standard that can be kept or broken. */
  readonly hasStandard: (id: string) => boolean
  /** Ids of the segments that one can score as. */
  readonly segments: readonly string[]
}

export interface AnswerFile {
  readonly by: string | undefined
  readonly round: string | undefined
  readonly segment: string | undefined
  readonly rows: ReadonlyMap<string, RowAnswers>
  readonly problems: readonly LineProblem[]
}

/** Lines and columns count from 1. */
export interface LineProblem {
  readonly problem: Problem
  readonly line: number
  readonly column: number
}

/**
 * Reads a file of answers: `id: 7 8 - 9 ! | note`, one value per column, and behind them `+` where the service standard was
 * kept or `!` where it was broken. Nothing counts while there is a problem.
 */
export function parseAnswers(text: string, context: AnswerContext): AnswerFile {
  const reader = new AnswerReader(context)
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  lines.forEach((line, index) => {
    reader.read(line, index + 1)
  })
  return reader.result()
}

/** The part of a line after the id, as the line mode takes it: `7 8 - 9 | note`. */
export function parseRow(
  text: string,
  id: string,
  context: AnswerContext,
): { row: RowAnswers; problems: Problem[] } {
  const { row, problems } = readRow(text, 0, id, context, context.columns)
  return { row, problems: problems.map(({ problem }) => problem) }
}

interface Found {
  readonly problem: Problem
  readonly offset: number
}

const directives = ['@by', '@round', '@segment', '@columns'] as const

class AnswerReader {
  private by: string | undefined
  private round: string | undefined
  private segment: string | undefined
  private columns: readonly ColumnKey[]
  private seats: number | undefined
  private readonly rows = new Map<string, RowAnswers>()
  private readonly lines = new Map<string, number>()
  private readonly problems: LineProblem[] = []

  constructor(private readonly context: AnswerContext) {
    this.columns = context.columns
  }

  read(line: string, number: number): void {
    const start = line.search(/\S/)
    if (start === -1 || line[start] === '#') return
    const refuse = (problem: Problem, offset = start) => {
      this.problems.push({ problem, line: number, column: offset + 1 })
    }
    if (line[start] === '@') this.readDirective(line.trim(), refuse)
    else this.readAnswers(line, number, refuse)
  }

  result(): AnswerFile {
    const empty = this.rows.size === 0 && this.problems.length === 0
    const problems: LineProblem[] = empty
      ? [{ problem: { kind: 'answers-empty' }, line: 1, column: 1 }]
      : this.problems
    return { by: this.by, round: this.round, segment: this.segment, rows: this.rows, problems }
  }

  private readDirective(line: string, refuse: (problem: Problem) => void): void {
    const [word = '', ...rest] = line.split(/\s+/)
    const directive = directives.find((known) => known === word)
    const value = line.slice(word.length).trim()
    if (!directive) return refuse({ kind: 'answer-directive', text: word, known: directives })
    if (this.lines.size > 0) return refuse({ kind: 'answer-directive-late', text: word })
    if (value === '') return refuse({ kind: 'answer-directive-value', text: word })
    if (directive === '@by') this.by = value
    else if (directive === '@round') this.round = value
    else if (directive === '@segment') this.readSegment(value, refuse)
    else this.readColumns(rest, refuse)
  }

  private readSegment(value: string, refuse: (problem: Problem) => void): void {
    const known = this.context.segments
    if (!known.includes(value)) refuse({ kind: 'unknown-selection', of: 'segment', value, known })
    this.segment = value
  }

  private readColumns(names: readonly string[], refuse: (problem: Problem) => void): void {
    const known = this.context.columns
    names.forEach((name, index) => {
      const twice = names.indexOf(name) !== index
      if (twice || !known.includes(name)) refuse({ kind: 'answer-column', text: name, columns: known })
    })
    this.columns = names
  }

  private readAnswers(
    line: string,
    number: number,
    refuse: (problem: Problem, offset?: number) => void,
  ): void {
    const colon = line.search(/[:|]/)
    const written = line[colon] === ':' ? line.slice(0, colon).trim().normalize('NFKC') : ''
    if (written === '') return refuse({ kind: 'answer-shape' })
    const id = this.context.ids.get(written)
    if (id === undefined) refuse({ kind: 'answer-id', id: written, known: [...this.context.ids.keys()] })
    const firstLine = this.lines.get(id ?? written)
    if (firstLine !== undefined) refuse({ kind: 'answer-twice', id: written, firstLine })
    this.lines.set(id ?? written, firstLine ?? number)
    const { row, problems } = readRow(line, colon + 1, id, this.context, this.columns)
    for (const { problem, offset } of problems) refuse(problem, offset)
    for (const [column, { votes }] of row.answers) this.readSeats(column, votes, refuse)
    if (id !== undefined) this.rows.set(id, row)
  }

  /** Votes stand in the order of the seats, so every list has the same number of them. */
  private readSeats(
    column: ColumnKey,
    votes: readonly Vote[] | undefined,
    refuse: (problem: Problem) => void,
  ): void {
    if (!votes) return
    this.seats ??= votes.length
    if (votes.length !== this.seats)
      refuse({ kind: 'answer-votes', column, found: votes.length, seats: this.seats })
  }
}

function readRow(
  line: string,
  from: number,
  id: string | undefined,
  context: AnswerContext,
  columns: readonly ColumnKey[],
): { row: RowAnswers; problems: Found[] } {
  const bar = line.indexOf('|', from)
  const end = bar === -1 ? line.length : bar
  const { words, mark } = wordsIn(line.slice(from, end))
  const note = bar === -1 ? '' : line.slice(bar + 1).trim()
  const answers = new Map<ColumnKey, Answer>()
  const problems: Found[] = []
  if (words.length !== columns.length) {
    const offset = from + (words[columns.length] ?? words[0] ?? { index: 0 }).index
    problems.push({ problem: { kind: 'answer-count', found: words.length, columns }, offset })
  } else {
    columns.forEach((column, index) => {
      const word = words[index]
      if (!word) return
      const answer = readAnswer(word[0], id, column, context)
      if (answer && 'kind' in answer) problems.push({ problem: answer, offset: from + word.index })
      else if (answer) answers.set(column, answer)
    })
  }
  if (mark && id !== undefined && !context.hasStandard(id))
    problems.push({ problem: { kind: 'answer-no-standard', text: mark[0], id }, offset: from + mark.index })
  return { row: { answers, note: note === '' ? undefined : note, ...metOf(mark?.[0]) }, problems }
}

/** The values, and behind them the mark of the service standard. */
function wordsIn(text: string): { words: RegExpExecArray[]; mark: RegExpExecArray | undefined } {
  const words = [...text.matchAll(/\S+/g)]
  const last = words.at(-1)
  const isMark = last !== undefined && metMarks.has(last[0].normalize('NFKC'))
  return isMark ? { words: words.slice(0, -1), mark: last } : { words, mark: undefined }
}

const metMarks: ReadonlyMap<string, boolean> = new Map([
  ['+', true],
  ['!', false],
])

function metOf(mark: string | undefined): Pick<RowAnswers, 'met'> {
  const met = mark === undefined ? undefined : metMarks.get(mark.normalize('NFKC'))
  return met === undefined ? {} : { met }
}

/** The answer of one word, nothing for `.`, or what is wrong with it. */
function readAnswer(
  word: string,
  id: string | undefined,
  column: ColumnKey,
  context: AnswerContext,
): Answer | Problem | undefined {
  const text = plain(word)
  if (text === '.') return undefined
  if (text === '=') {
    const value = id === undefined ? 'unknown' : context.standing(id, column)
    return value === undefined ? { kind: 'answer-standing', column } : { value }
  }
  const votes = text.split(',').map((one) => readVote(one, column))
  const known = votes.filter((vote) => vote !== undefined)
  if (known.length !== votes.length) return { kind: 'answer-value', text: word, column }
  const [single] = known
  return known.length === 1 && single !== undefined
    ? { value: single }
    : { value: consensus(known), votes: known }
}

/** Votes in the order of the seats, with blanks, commas or semicolons between them: `7 6 8 - x`. */
export function readVotes(text: string, column: ColumnKey): Vote[] | undefined {
  const words = plain(text)
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
  const votes = words.map((word) => readVote(word, column)).filter((vote) => vote !== undefined)
  return words.length > 0 && votes.length === words.length ? votes : undefined
}

/** One vote as a person types it: a whole number 0–10, `x` for ten, `-` unknown, `a` absent (not for importance). */
export function readVote(text: string, column: ColumnKey): Vote | undefined {
  if (/^(?:\d|10)$/.test(text)) return Number(text)
  if (text === 'x') return 10
  if (text === '-') return 'unknown'
  return text === 'a' && column !== 'importance' ? 'absent' : undefined
}

/** Digits of an input method, long dashes and Cyrillic look-alikes, as the keys they were meant to be. */
function plain(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/[–—−]/g, '-').replaceAll('х', 'x').replaceAll('а', 'a')
}

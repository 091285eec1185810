import type { AuditEntry, AuditFile, Seen } from './audit.ts'
import type { CalendarDate } from './date.ts'
import type { Inventory, Touchpoint } from './inventory.ts'
import type { Standing } from './round.ts'
import { isNumber, type Value, type Vote } from './score.ts'

/** One question about a touchpoint: its own score (`own`), a competitor’s (that id), or its `importance`. */
export type ColumnKey = string

export interface Answer {
  readonly value: Value
  /** By seat, where several people voted; the value is their consensus. */
  readonly votes?: readonly Vote[]
}

/** What was said about one touchpoint. A column without an answer was left open. */
export interface RowAnswers {
  readonly answers: ReadonlyMap<ColumnKey, Answer>
  readonly note: string | undefined
}

export const noAnswers: RowAnswers = { answers: new Map(), note: undefined }

/** Own first, then the competitors in the inventory’s order, then importance. */
export function columnsOf(inventory: Inventory): ColumnKey[] {
  return ['own', ...inventory.competitors.map(({ id }) => id), 'importance']
}

/** What stood before in one column of a touchpoint; for importance also the inventory’s estimate. */
export function lastValue(touchpoint: Touchpoint, standing: Standing, column: ColumnKey): Value | undefined {
  if (column === 'own') return standing.own?.value
  if (column === 'importance') return standing.importance?.value ?? touchpoint.importance
  return standing.competitors.get(column)?.value
}

/** One thing that was said or taken back. An audit is the sum of its changes. */
export type Change =
  | {
      readonly kind: 'answer'
      readonly id: string
      readonly column: ColumnKey
      /** `undefined` leaves the column open again. */
      readonly answer: Answer | undefined
      /** Takes back the answer before it, and is not itself taken back. */
      readonly undo: boolean
    }
  | { readonly kind: 'note'; readonly id: string; readonly note: string | undefined }

export type Rows = ReadonlyMap<string, RowAnswers>

export function applyChange(rows: Rows, change: Change): Rows {
  const before = rows.get(change.id) ?? noAnswers
  return new Map(rows).set(change.id, changedRow(before, change))
}

function changedRow(row: RowAnswers, change: Change): RowAnswers {
  if (change.kind === 'note') return { ...row, note: change.note }
  const answers = new Map(row.answers)
  if (change.answer) answers.set(change.column, change.answer)
  else answers.delete(change.column)
  return { ...row, answers }
}

/** An audit about to be written. A Map keeps the order of its touchpoints, whatever their ids look like. */
export interface NewAudit extends Omit<AuditFile, 'scores' | 'measured'> {
  readonly scores: ReadonlyMap<string, AuditEntry>
}

export interface AuditHead {
  readonly date: CalendarDate
  readonly at: string
  readonly by: string
  readonly round: string | undefined
  readonly segment: string | undefined
}

/** The audit that these answers make, with a readable snapshot of what was seen. */
export function auditOf(inventory: Inventory, head: AuditHead, rows: Rows): NewAudit {
  const seats = Math.max(
    0,
    ...[...rows.values()].flatMap(({ answers }) =>
      [...answers.values()].map(({ votes }) => votes?.length ?? 0),
    ),
  )
  const scores = [...inventory.touchpoints.values()].flatMap((touchpoint): [string, AuditEntry][] => {
    const row = rows.get(touchpoint.id)
    return row && isAnswered(row) ? [[touchpoint.id, entryOf(touchpoint, row, seats)]] : []
  })
  return {
    version: 1,
    date: head.date,
    at: head.at,
    by: head.by,
    ...optional('round', head.round),
    ...optional('segment', head.segment),
    ...optional('voters', seats > 0 ? Array.from({ length: seats }, (_, seat) => seat + 1) : undefined),
    scores: new Map(scores),
  }
}

/** Whether there is anything to keep. */
export const isAnswered = ({ answers, note }: RowAnswers) => answers.size > 0 || note !== undefined

function entryOf(touchpoint: Touchpoint, { answers, note }: RowAnswers, seats: number): AuditEntry {
  const own = answers.get('own')
  const importance = answers.get('importance')
  const rivals = [...answers].filter(([column]) => column !== 'own' && column !== 'importance')
  const votes = {
    ...optional('own', own?.votes && bySeat(own.votes, seats)),
    ...optional(
      'competitors',
      recordOf(rivals, ({ votes: cast }) => cast && bySeat(cast, seats)),
    ),
    ...optional('importance', importance?.votes && bySeat(importance.votes, seats).map(neverAbsent)),
  }
  return {
    ...optional('own', own && inHalves(own.value)),
    ...optional(
      'competitors',
      recordOf(rivals, ({ value }) => inHalves(value)),
    ),
    ...optional('importance', importance && neverAbsent(inHalves(importance.value))),
    ...optional('votes', Object.keys(votes).length > 0 ? votes : undefined),
    ...optional('note', note),
    seen: seenOf(touchpoint),
  }
}

function recordOf<T>(rivals: readonly [ColumnKey, Answer][], pick: (answer: Answer) => T | undefined) {
  const entries = rivals.flatMap(([id, answer]): [string, T][] => {
    const value = pick(answer)
    return value === undefined ? [] : [[id, value]]
  })
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

/** An audit keeps half points; `=` may take over a pooled 6.75, or the inventory’s estimate of 7.3. */
const inHalves = (value: Value) => (isNumber(value) ? Math.round(value * 2) / 2 : value)

/** A seat that did not vote here does not know: every list of an audit has a vote for each seat. */
const bySeat = (votes: readonly Vote[], seats: number): Vote[] =>
  Array.from({ length: seats }, (_, seat) => votes[seat] ?? 'unknown')

/** Whoever reads answers refuses `absent` for importance: there is no touchpoint without any. */
const neverAbsent = (value: Value) => (value === 'absent' ? 'unknown' : value)

/** A key that is left out where there is no value. */
function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  const entry: { [P in string]?: V } = value === undefined ? {} : { [key]: value }
  return entry as { [P in K]?: V } // a computed key widens to string
}

export function seenOf({ name, stage, channels, standard }: Touchpoint): Seen {
  return {
    name,
    ...optional('stage', stage),
    ...optional('channel', channels.length > 1 ? [...channels] : channels[0]),
    ...optional('standard', standard),
  }
}

import type { AuditEntry, AuditFile, Seen } from './audit.ts'
import type { CalendarDate } from './date.ts'
import type { Inventory, Touchpoint } from './inventory.ts'
import type { Standing } from './round.ts'
import { consensus, inHalves, type Value, type Vote } from './score.ts'
import { majority } from './standards.ts'

/** One question about a touchpoint: its own score (`own`), a competitor’s (that id), or its `importance`. */
export type ColumnKey = string

export interface Answer {
  readonly value: Value
  /** By seat, where several people voted; the value is their consensus. */
  readonly votes?: readonly Vote[]
  /** The first votes, when the room has scored again. */
  readonly before?: readonly Vote[]
}

/** What was said about one touchpoint. A column without an answer was left open. */
export interface RowAnswers {
  readonly answers: ReadonlyMap<ColumnKey, Answer>
  readonly note: string | undefined
  /** Whether the service standard was kept; not there where nobody said. */
  readonly met?: boolean | undefined
}

export const noAnswers: RowAnswers = { answers: new Map(), note: undefined }

/** Own first, then the competitors in the inventory’s order, then importance. */
export function columnsOf(inventory: Inventory): ColumnKey[] {
  return ['own', ...inventory.competitors.map(({ id }) => id), 'importance']
}

/**
 * What stood before in one column of a touchpoint, as an audit can keep it, in halves; for importance also the
 * inventory’s estimate.
 */
export function lastValue(touchpoint: Touchpoint, standing: Standing, column: ColumnKey): Value | undefined {
  const value = valueIn(touchpoint, standing, column)
  return value === undefined ? undefined : inHalves(value)
}

function valueIn(touchpoint: Touchpoint, standing: Standing, column: ColumnKey): Value | undefined {
  if (column === 'own') return standing.own?.value
  if (column === 'importance') return standing.importance?.value ?? touchpoint.importance
  return standing.competitors.get(column)?.value
}

/**
 * One thing that was said or taken back. An audit is the sum of its changes; those with a seat, counted from 0, are one
 * person’s, unseen by the others until everybody has answered.
 */
export type Change =
  | {
      readonly kind: 'answer'
      readonly id: string
      readonly column: ColumnKey
      /** `undefined` leaves the column open again. */
      readonly answer: Answer | undefined
      /** Takes back the answer before it, and is not itself taken back. */
      readonly undo: boolean
      readonly seat?: number
    }
  | { readonly kind: 'note'; readonly id: string; readonly note: string | undefined; readonly seat?: number }
  | {
      readonly kind: 'met'
      readonly id: string
      /** Whether the service standard was kept; `undefined` leaves it unsaid again. */
      readonly met: boolean | undefined
      readonly undo: boolean
      readonly seat?: number
    }

export type Rows = ReadonlyMap<string, RowAnswers>

export function applyChange(rows: Rows, change: Change): Rows {
  const before = rows.get(change.id) ?? noAnswers
  return new Map(rows).set(change.id, changedRow(before, change))
}

function changedRow(row: RowAnswers, change: Change): RowAnswers {
  if (change.kind === 'note') return { ...row, note: change.note }
  if (change.kind === 'met') return { ...row, met: change.met }
  const answers = new Map(row.answers)
  if (change.answer) answers.set(change.column, change.answer)
  else answers.delete(change.column)
  return { ...row, answers }
}

/**
 * What everybody said, each unseen by the others: their votes by seat, their notes one after the other. Whether the
 * standard was kept, the majority says; as many on both sides say nothing.
 */
export function combined(seats: readonly Rows[]): Change[] {
  const ids = new Set(seats.flatMap((rows) => [...rows.keys()]))
  return [...ids].flatMap((id) => {
    const rows = seats.map((seat) => seat.get(id) ?? noAnswers)
    const columns = new Set(rows.flatMap(({ answers }) => [...answers.keys()]))
    const answers = [...columns].map((column): Change => {
      const votes = rows.map(({ answers }) => answers.get(column)?.value ?? 'unknown')
      return { kind: 'answer', id, column, answer: { value: consensus(votes), votes }, undo: false }
    })
    const note = rows.flatMap((row) => row.note ?? []).join(' / ')
    const met = metByMost(rows)
    return [
      ...answers,
      ...(note === '' ? [] : [{ kind: 'note', id, note } as const]),
      ...(met === undefined ? [] : [{ kind: 'met', id, met, undo: false } as const]),
    ]
  })
}

function metByMost(rows: readonly RowAnswers[]): boolean | undefined {
  const count = (said: boolean) => rows.filter(({ met }) => met === said).length
  const verdict = majority(count(true), count(false))
  return verdict === undefined || verdict === 'split' ? undefined : verdict === 'kept'
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
  /** Who sits where, in the order of the votes; empty where nobody is named. */
  readonly voters: readonly string[]
}

/** The audit that these answers make, with a readable snapshot of what was seen. */
export function auditOf(inventory: Inventory, head: AuditHead, rows: Rows): NewAudit {
  const cast = Math.max(0, ...[...rows.values()].map(votesIn))
  const seats = cast === 0 ? 0 : Math.max(cast, head.voters.length)
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
    ...optional('voters', seats > 0 ? seatNames(head.voters, seats) : undefined),
    scores: new Map(scores),
  }
}

/** Names where they are known, else the number of the seat. */
const seatNames = (voters: readonly string[], seats: number): (string | number)[] =>
  Array.from({ length: seats }, (_, seat) => voters[seat] ?? seat + 1)

const votesIn = ({ answers }: RowAnswers) =>
  Math.max(
    0,
    ...[...answers.values()].map(({ votes, before }) => Math.max(votes?.length ?? 0, before?.length ?? 0)),
  )

/** Whether there is anything to keep. */
export const isAnswered = ({ answers, note, met }: RowAnswers) =>
  answers.size > 0 || note !== undefined || met !== undefined

function entryOf(touchpoint: Touchpoint, { answers, note, met }: RowAnswers, seats: number): AuditEntry {
  const { own, rivals, importance } = byCompany(answers)
  return {
    ...optional('own', own && inHalves(own.value)),
    ...optional(
      'competitors',
      recordOf(rivals, ({ value }) => inHalves(value)),
    ),
    ...optional('importance', importance && neverAbsent(inHalves(importance.value))),
    ...optional(
      'votes',
      voteLists(answers, seats, ({ votes }) => votes),
    ),
    ...optional(
      'before',
      voteLists(answers, seats, ({ before }) => before),
    ),
    ...optional('met', met),
    ...optional('note', note),
    seen: seenOf(touchpoint),
  }
}

function byCompany(answers: RowAnswers['answers']) {
  return {
    own: answers.get('own'),
    rivals: [...answers].filter(([column]) => column !== 'own' && column !== 'importance'),
    importance: answers.get('importance'),
  }
}

function voteLists(
  answers: RowAnswers['answers'],
  seats: number,
  pick: (answer: Answer) => readonly Vote[] | undefined,
): AuditEntry['votes'] {
  const { own, rivals, importance } = byCompany(answers)
  const listOf = (answer: Answer | undefined) => {
    const votes = answer && pick(answer)
    return votes && bySeat(votes, seats)
  }
  const lists = {
    ...optional('own', listOf(own)),
    ...optional('competitors', recordOf(rivals, listOf)),
    ...optional('importance', listOf(importance)?.map(neverAbsent)),
  }
  return Object.keys(lists).length > 0 ? lists : undefined
}

function recordOf<T>(rivals: readonly [ColumnKey, Answer][], pick: (answer: Answer) => T | undefined) {
  const entries = rivals.flatMap(([id, answer]): [string, T][] => {
    const value = pick(answer)
    return value === undefined ? [] : [[id, value]]
  })
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

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

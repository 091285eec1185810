import type { AuditEntry, AuditFile, Seen } from './audit.ts'
import type { CalendarDate } from './date.ts'
import type { Inventory, Touchpoint } from './inventory.ts'
import type { Standing } from './round.ts'
import type { Value, Vote } from './score.ts'

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
export function auditOf(
  inventory: Inventory,
  head: AuditHead,
  rows: ReadonlyMap<string, RowAnswers>,
): NewAudit {
  const seats = Math.max(
    0,
    ...[...rows.values()].flatMap(({ answers }) =>
      [...answers.values()].map(({ votes }) => votes?.length ?? 0),
    ),
  )
  const scores = [...inventory.touchpoints.values()].flatMap((touchpoint): [string, AuditEntry][] => {
    const row = rows.get(touchpoint.id)
    return row && isAnswered(row) ? [[touchpoint.id, entryOf(touchpoint, row)]] : []
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

function entryOf(touchpoint: Touchpoint, { answers, note }: RowAnswers): AuditEntry {
  const own = answers.get('own')
  const importance = answers.get('importance')
  const rivals = [...answers].filter(([column]) => column !== 'own' && column !== 'importance')
  const votes = {
    ...optional('own', own?.votes && [...own.votes]),
    ...optional(
      'competitors',
      recordOf(rivals, ({ votes: cast }) => cast && [...cast]),
    ),
    ...optional('importance', importance?.votes?.map(neverAbsent)),
  }
  return {
    ...optional('own', own?.value),
    ...optional(
      'competitors',
      recordOf(rivals, ({ value }) => value),
    ),
    ...optional('importance', importance && neverAbsent(importance.value)),
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

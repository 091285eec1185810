import { type ColumnKey, isAnswered, type Rows } from '../core/answer.ts'
import type { Value } from '../core/score.ts'

/** What an audit asks. Every text is safe for a terminal already. */
export interface Sheet {
  readonly columns: readonly Column[]
  readonly cards: readonly Card[]
  /** The choices for a touchpoint that is added on the spot. */
  readonly stages: readonly string[]
  readonly chains: readonly { readonly id: string; readonly name: string }[]
  /** Who sits where; empty where nobody is named. */
  readonly voters: readonly string[]
  /** As whom everybody scores, where that is one segment of the customers. */
  readonly segment: string | undefined
  /** The laptop goes round: each answers alone, and nobody’s votes are taken together. */
  readonly blind: boolean
}

export interface Column {
  readonly key: ColumnKey
  readonly name: string
}

/** One touchpoint to be scored. */
export interface Card {
  readonly id: string
  readonly name: string
  /** Channel, stage and place in a chain, on one line. */
  readonly context: string
  /** What a score means here, from the lowest one described. */
  readonly anchors: readonly { readonly score: number; readonly text: string }[]
  readonly standard: string | undefined
  /** The standing before this audit. */
  readonly last: ReadonlyMap<ColumnKey, Value>
}

/** Where the cursor stands: a card and a column of it. `card` is the number of cards on the page after the last one. */
export interface Focus {
  readonly card: number
  readonly column: number
}

/** How far an audit is, counted in touchpoints. */
export interface Tally {
  readonly cards: number
  readonly complete: number
  /** With an answer or a note, and an open column. */
  readonly partly: number
  /** With answers that are kept, and not asked now. */
  readonly elsewhere: number
}

export function tallyOf(sheet: Sheet, rows: Rows): Tally {
  const complete = sheet.cards.filter((card) => isComplete(sheet, rows, card)).length
  const touched = sheet.cards.filter(({ id }) => isTouched(rows, id)).length
  const answered = [...rows.values()].filter(isAnswered).length
  return { cards: sheet.cards.length, complete, partly: touched - complete, elsewhere: answered - touched }
}

export function isComplete({ columns }: Sheet, rows: Rows, { id }: Card): boolean {
  const row = rows.get(id)
  return row !== undefined && columns.every(({ key }) => row.answers.has(key))
}

function isTouched(rows: Rows, id: string): boolean {
  const row = rows.get(id)
  return row !== undefined && isAnswered(row)
}

/** How many people vote: as many as are named, else as many as voted first. Unknown before anybody did. */
export function seatsOf({ voters }: Sheet, rows: Rows): number | undefined {
  if (voters.length > 0) return voters.length
  for (const { answers } of rows.values())
    for (const { votes } of answers.values()) if (votes) return votes.length
  return undefined
}

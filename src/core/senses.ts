import { type Sense, senses } from './inventory.ts'
import type { Row, Summary } from './summary.ts'
import { partsOf, wholesIn } from './wholes.ts'

/** Which of the six senses the company speaks to, and where. */
export interface Senses {
  /** Each of the six, with the touchpoints that speak to it: none where it is left out. */
  readonly each: readonly { readonly sense: Sense; readonly rows: readonly Row[] }[]
  /** How many are spoken to, 0–6; `undefined` where no touchpoint says anything of them. */
  readonly spoken: number | undefined
  readonly leftOut: readonly Sense[]
  /** Touchpoints of which it is not said: they do not count as speaking to none. */
  readonly unsaid: readonly Row[]
}

/** What is absent speaks to nobody. */
export function sensesOf(summary: Summary): Senses {
  const rows = wholesIn(summary).filter(({ own }) => own !== 'absent')
  const said = rows.map((row) => ({ row, spoken: sensesAt(row, summary) }))
  const each = senses.map((sense) => ({
    sense,
    rows: said.filter(({ spoken }) => spoken.includes(sense)).map(({ row }) => row),
  }))
  const leftOut = each.filter((one) => one.rows.length === 0).map(({ sense }) => sense)
  return {
    each,
    spoken: leftOut.length === senses.length ? undefined : senses.length - leftOut.length,
    leftOut,
    unsaid: said.filter(({ spoken }) => spoken.length === 0).map(({ row }) => row),
  }
}

/** The senses of a touchpoint and of its parts; none where nothing is said of them. */
export function sensesAt(row: Row, summary: Pick<Summary, 'rows'>): Sense[] {
  const said = [row, ...partsOf(row, summary)].flatMap(({ touchpoint, own }) =>
    own === 'absent' ? [] : touchpoint.senses,
  )
  return senses.filter((sense) => said.includes(sense))
}

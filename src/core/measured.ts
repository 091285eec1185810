import { type Audit, auditOrder } from './audit.ts'
import type { CalendarDate } from './date.ts'
import { currentIds, type Inventory } from './inventory.ts'
import { exact, isNumber, type Value } from './score.ts'
import type { Row, Summary } from './summary.ts'
import type { Measurement } from './tally.ts'

/** What surveys say of one touchpoint: each company from the newest survey that has it. */
export interface Measured {
  readonly own: DatedMeasurement | undefined
  readonly competitors: ReadonlyMap<string, DatedMeasurement>
}

export interface DatedMeasurement extends Measurement {
  /** Of the survey. */
  readonly date: CalendarDate
}

/** By today’s id. A survey of one segment stands for that segment only, and is left out. */
export function measuredOf(inventory: Inventory, audits: readonly Audit[]): ReadonlyMap<string, Measured> {
  const ids = currentIds(inventory)
  const rivals = new Set(inventory.competitors.map(({ id }) => id))
  const all = new Map<string, Measured>()
  for (const { date, measured = {} } of audits.filter(isOfEverybody).toSorted(auditOrder)) {
    for (const [key, { own, competitors }] of Object.entries(measured)) {
      const id = ids.get(key)
      if (id === undefined) continue
      const before = all.get(id)
      const known = Object.entries(competitors ?? {}).filter(([rival]) => rivals.has(rival))
      all.set(id, {
        own: own ? { ...own, date } : before?.own,
        competitors: new Map([
          ...(before?.competitors ?? []),
          ...known.map(([rival, one]) => [rival, { ...one, date }] as const),
        ]),
      })
    }
  }
  return all
}

const isOfEverybody = ({ segment }: Audit) => segment === undefined

/** What the room said of a company at a touchpoint, and what customers said. */
export interface Comparison {
  readonly row: Row
  /** `undefined` stands for our own. */
  readonly competitor: string | undefined
  readonly judged: Value | undefined
  readonly measured: DatedMeasurement
  /** Measured − judged, where that is a number. */
  readonly difference: number | undefined
  /** Far enough apart to say so. */
  readonly apart: boolean
}

/** A judged and a measured score that lie so far apart are named. */
export const apartFrom = 2

/** In the inventory’s order: ours, then the competitors. Only what was measured. */
export const judgedAndMeasured = (summary: Summary): Comparison[] =>
  [...summary.rows.values()].flatMap((row) => comparisonsAt(row, summary))

export function comparisonsAt(row: Row, { inventory, measured }: Summary): Comparison[] {
  const found = measured.get(row.touchpoint.id)
  if (!found) return []
  const rivals = inventory.competitors.map(({ id }) =>
    compared(row, id, row.standing.competitors.get(id)?.value, found.competitors.get(id)),
  )
  return [compared(row, undefined, row.own, found.own), ...rivals].filter((one) => one !== undefined)
}

function compared(
  row: Row,
  competitor: string | undefined,
  judged: Value | undefined,
  measured: DatedMeasurement | undefined,
): Comparison | undefined {
  if (!measured) return undefined
  const difference = isNumber(judged) ? exact(measured.score - judged) : undefined
  const apart = difference !== undefined && Math.abs(difference) >= apartFrom
  return { row, competitor, judged, measured, difference, apart }
}

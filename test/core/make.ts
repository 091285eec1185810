import type { Audit } from '../../src/core/audit.ts'
import { AuditFile } from '../../src/core/audit-schema.ts'
import type { CalendarDate } from '../../src/core/date.ts'
import { type Inventory, inventoryOf, type KeysAt } from '../../src/core/inventory.ts'
import { InventoryFile } from '../../src/core/inventory-schema.ts'
import { parseWith } from '../../src/core/parse.ts'
import { isObject, type LocatedProblem, valueAt } from '../../src/core/problem.ts'
import { type Row, rowAt, type Summary, summarize } from '../../src/core/summary.ts'

type Entries = Record<string, Record<string, unknown>>

/** `touchpoints.yaml` as plain data; whatever has no name is called by its id. */
export interface PlainInventory {
  readonly touchpoints?: Entries
  readonly chains?: Entries
  readonly competitors?: Entries
  readonly segments?: Entries
  readonly [key: string]: unknown
}

/** A valid file: version and names filled in, in the order in which a person would write it. */
export function inventoryData(file: PlainInventory = {}): Record<string, unknown> {
  const { touchpoints = {}, chains, competitors, segments, ...rest } = file
  return {
    version: 1,
    name: 'Kawa i Ciasto',
    ...rest,
    ...(competitors && { competitors: named(competitors) }),
    ...(segments && { segments: named(segments) }),
    touchpoints: named(touchpoints),
    ...(chains && { chains: named(chains) }),
  }
}

/** The inventory of a valid file; throws where the file has problems, because then the test is wrong. */
export function makeInventory(file: PlainInventory = {}): Inventory {
  const data = inventoryData(file)
  return inventoryOf(valid(parseWith(InventoryFile, data), data), keysIn(data))
}

/** Keys in the order that JavaScript has them: that of the file, unless an id is a number. */
export function keysIn(data: unknown): KeysAt {
  return (path) => {
    const map = valueAt(data, path)
    return isObject(map) ? Object.keys(map) : []
  }
}

/** An audit: by Ana Lima, of a file named after day and person, unless told otherwise. */
export function makeAudit({ file, ...audit }: Record<string, unknown> & { date: CalendarDate }): Audit {
  const data = { version: 1, by: 'Ana Lima', ...audit }
  const name = `audits/${data.date}-${data.by.toLowerCase().replaceAll(' ', '-')}.yaml`
  return { ...valid(parseWith(AuditFile, data), data), file: typeof file === 'string' ? file : name }
}

/** What one person said of several touchpoints: `{ window: 7 }` or `{ window: { own: 7, importance: 9 } }`. */
export function scored(
  date: CalendarDate,
  scores: Record<string, number | string | Record<string, unknown>>,
  rest: Record<string, unknown> = {},
): Audit {
  const entries = Object.entries(scores).map(([id, said]) => [id, isObject(said) ? said : { own: said }])
  return makeAudit({ date, scores: Object.fromEntries(entries), ...rest })
}

export function makeSummary(
  file: PlainInventory = {},
  audits: readonly Audit[] = [],
  today: CalendarDate = '2026-11-21',
): Summary {
  return summarize(makeInventory(file), audits, today)
}

export const rowOf = (summary: Summary, id: string): Row => rowAt(summary.rows, id)

export const idsOf = (rows: readonly Row[]) => rows.map(({ touchpoint }) => touchpoint.id)

function named(entries: Entries): Entries {
  return Object.fromEntries(
    Object.entries(entries).map(([id, { parts, ...entry }]) => [
      id,
      { name: id, ...entry, ...(parts !== undefined && { parts: isEntries(parts) ? named(parts) : parts }) },
    ]),
  )
}

const isEntries = (value: unknown): value is Entries => isObject(value) && !Array.isArray(value)

function valid<T>({ value, problems }: { value?: T; problems: readonly LocatedProblem[] }, data: unknown): T {
  if (value === undefined) throw new Error(`not valid: ${JSON.stringify({ problems, data }, null, 2)}`)
  return value
}

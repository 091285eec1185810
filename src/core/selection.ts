import type { Filter } from './filters.ts'
import { dueDate, type Freshness, isDueWithin, isOverdue } from './freshness.ts'
import { byCodePoint } from './order.ts'
import type { Problem, ReferenceKind } from './problem.ts'
import { isNumber } from './score.ts'
import { meets } from './segments.ts'
import type { Row, Summary } from './summary.ts'

/** Which touchpoints are meant. Each given list narrows the choice; an empty one does not. */
export interface Selection {
  readonly ids: readonly string[]
  readonly only: readonly Filter[]
  readonly stages: readonly string[]
  readonly channels: readonly string[]
  readonly chains: readonly string[]
  readonly owners: readonly string[]
  /** Only what customers of this segment meet, unless it is named by its id. */
  readonly segment?: string | undefined
  /** Asks parts too, each after its whole. */
  readonly parts: boolean
  /** `due` means: overdue, or due within this many days. */
  readonly warnDays: number
  readonly limit: number | undefined
}

/**
 * The touchpoints that a selection means, in the inventory’s order; those chosen by `due` come oldest first.
 * A planned or retired one is taken only when named by its id; a part when named, when it is a link of the chosen
 * chain, when it has come due by an interval of its own, or with `parts`.
 */
export function selectRows(summary: Summary, selection: Selection): Row[] {
  const rows = [...summary.rows.values()].filter(
    (row) => isMeant(row, selection) && matches(row, selection, summary),
  )
  const ordered = selection.only.includes('due') ? rows.toSorted(oldestDueFirst) : rows
  return ordered.slice(0, selection.limit)
}

/**
 * What a list shows of a selection, in the inventory’s order: planned and retired ones too, and with each touchpoint its
 * parts. `overdue`, `due`, `unscored` and `vip` choose among what is in use.
 */
export function listRows(summary: Summary, selection: Selection): Row[] {
  const rows = [...summary.rows.values()]
  const chosen = new Set<string | undefined>(
    rows
      .filter((row) => isListed(row, selection) && matches(row, selection, summary))
      .map(({ touchpoint }) => touchpoint.id),
  )
  const withWhole = !selection.only.some((filter) => filter === 'overdue' || filter === 'due')
  return rows.filter(({ touchpoint: { id, whole } }) => chosen.has(id) || (withWhole && chosen.has(whole)))
}

/** Whether a selection chooses at all. */
export const isChoice = ({ ids, only, stages, channels, chains, owners }: Selection): boolean =>
  [ids, only, stages, channels, chains, owners].some((list) => list.length > 0)

/** What a selection names and the inventory does not have. */
export function unknownInSelection(summary: Summary, selection: Selection): Problem[] {
  const rows = [...summary.rows.values()]
  const owners = new Set(rows.flatMap(({ touchpoint }) => touchpoint.owner ?? []))
  const stages = new Set(rows.flatMap(({ touchpoint }) => touchpoint.stage ?? []))
  const channels = new Set(rows.flatMap(({ touchpoint }) => touchpoint.channels))
  return [
    ...unknownIn('touchpoint', selection.ids, [...summary.rows.keys()]),
    ...unknownIn('stage', selection.stages, [...summary.inventory.stages, ...stages]),
    ...unknownIn('channel', selection.channels, [...summary.inventory.channels, ...channels]),
    ...unknownIn(
      'chain',
      selection.chains,
      summary.inventory.chains.map(({ id }) => id),
    ),
    ...unknownIn('owner', selection.owners, [...owners]),
  ]
}

/** The values that are not known, each with those that are. */
export function unknownIn(of: ReferenceKind, values: readonly string[], known: readonly string[]): Problem[] {
  return values
    .filter((value) => !known.includes(value))
    .map((value) => ({ kind: 'unknown-selection', of, value, known: [...new Set(known)] }))
}

function isMeant({ touchpoint, active, freshness }: Row, selection: Selection): boolean {
  if (selection.ids.length > 0) return selection.ids.includes(touchpoint.id)
  if (!active) return false
  if (touchpoint.whole === undefined || selection.parts) return true
  if (selection.chains.length > 0) return true
  const asksForDue = selection.only.some((filter) => filter === 'overdue' || filter === 'due')
  return asksForDue && freshness.state !== 'exempt'
}

function isListed({ touchpoint, active, freshness }: Row, { ids, only }: Selection): boolean {
  if (ids.length > 0) return ids.includes(touchpoint.id)
  if (only.length === 0) return true
  return active && (touchpoint.whole === undefined || freshness.state !== 'exempt')
}

function matches(row: Row, selection: Selection, summary: Summary): boolean {
  const { touchpoint } = row
  return (
    (selection.ids.length > 0 || isMet(row, selection, summary)) &&
    any(selection.only, (filter) => passes(row, filter, selection, summary)) &&
    any(selection.stages, (stage) => touchpoint.stage === stage) &&
    any(selection.channels, (channel) => touchpoint.channels.includes(channel)) &&
    any(selection.chains, (chain) => row.chains.includes(chain)) &&
    any(selection.owners, (owner) => touchpoint.owner === owner)
  )
}

const any = <T>(list: readonly T[], test: (one: T) => boolean) => list.length === 0 || list.some(test)

const isMet = ({ touchpoint }: Row, { segment }: Selection, { inventory }: Summary) =>
  segment === undefined || meets(inventory, touchpoint, segment)

function passes(row: Row, filter: Filter, { warnDays, segment }: Selection, summary: Summary): boolean {
  switch (filter) {
    case 'overdue':
      return isOverdue(row.freshness)
    case 'due':
      return isDueWithin(row.freshness, warnDays)
    case 'unscored':
      return segment === undefined ? isUnscored(row) : isUnscoredAs(segment, row, summary)
    case 'vip':
      return summary.vip.places.some(({ id }) => id === row.touchpoint.id)
  }
}

/** Nobody has said yet what it is worth: no score, and not that there is none to be given. */
export const isUnscored = ({ own }: Pick<Row, 'own'>): boolean => !isNumber(own) && own !== 'absent'

function isUnscoredAs(segment: string, { touchpoint }: Row, { segments }: Summary): boolean {
  const scored = segments.find((one) => one.segment.id === segment)?.standings
  return isUnscored({ own: scored?.get(touchpoint.id)?.own?.value })
}

/** One that was never audited and has no date has waited longest; one that is paused or never due waits for nothing. */
export function oldestDueFirst(a: Row, b: Row): number {
  return byCodePoint(waitingSince(a.freshness), waitingSince(b.freshness))
}

const waitingSince = (freshness: Freshness) =>
  dueDate(freshness) ?? (isOverdue(freshness) ? '' : '9999-12-31')

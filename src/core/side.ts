import type { Audit } from './audit.ts'
import type { CalendarDate } from './date.ts'
import { currentIds, type Inventory, type Touchpoint } from './inventory.ts'
import { isFuture, type Round, roundsOf, type Standing, standingsAfterEach } from './round.ts'
import { type Summary, summarize } from './summary.ts'

/** One of the two standings that are compared. */
export interface Side {
  readonly name: SideName
  readonly summary: Summary
  /** The last day that it knows of; `undefined` where that is whatever the files of a revision say. */
  readonly until: CalendarDate | undefined
}

/** What a side is called by. */
export type SideName =
  | { readonly kind: 'round' | 'date'; readonly name: string }
  | { readonly kind: 'git'; readonly name: string; readonly commit: string }
  | { readonly kind: 'now' }

/** A workspace as it stands now, from which an earlier standing can be worked out. */
export interface History {
  readonly summary: Summary
  readonly audits: readonly Audit[]
}

/**
 * Today’s inventory and the audits up to and including a round; `undefined` where there is no such round. What was added
 * after its last day is taken for planned.
 */
export function sideOfRound(history: History, name: string): Side | undefined {
  const rounds = roundsIn(history)
  const at = rounds.findIndex((round) => round.name === name)
  return at === -1 ? undefined : sideUpTo(history, rounds.slice(0, at + 1))
}

/** Today’s inventory and the audits up to and including a day. What was added after it is taken for planned. */
export function sideOfDate({ summary, audits }: History, date: CalendarDate): Side {
  const upTo = audits.filter((audit) => audit.date <= date)
  const inventory = asOf(summary.inventory, upTo, date)
  return {
    name: { kind: 'date', name: date },
    summary: summarize(inventory, upTo, summary.today),
    until: date,
  }
}

/** Everything that stands now. */
export const sideOfNow = (summary: Summary): Side => ({
  name: { kind: 'now' },
  summary,
  until: summary.today,
})

/** The latest round, and the one before it; `undefined` while there are fewer than two. */
export function latestSides(history: History): { from: Side; to: Side } | undefined {
  const rounds = roundsIn(history)
  if (rounds.length < 2) return undefined
  return { from: sideUpTo(history, rounds.slice(0, -1)), to: sideUpTo(history, rounds) }
}

/** One side a round by its name, the earliest first. Each is worked out in its turn: all at once would be much to keep. */
export function* sidesOfRounds(history: History): Generator<[round: string, side: Side]> {
  const rounds = roundsIn(history)
  const standings = standingsAfterEach(history.summary.inventory, rounds.slice(0, -1)) // the last is what stands now
  for (const [at, { name }] of rounds.entries())
    yield [name, sideUpTo(history, rounds.slice(0, at + 1), standings[at])]
}

const roundsIn = ({ summary, audits }: History) =>
  roundsOf(audits.filter((audit) => !isFuture(audit, summary.today)))

/** Up to the last of these rounds. All of them make the standing that is worked out already: it has no segments in it. */
function sideUpTo(
  { summary }: History,
  rounds: readonly Round[],
  known?: ReadonlyMap<string, Standing>,
): Side {
  const audits = rounds.flatMap((round) => round.audits)
  const name = rounds.at(-1)?.name ?? ''
  const until = audits.at(-1)?.date ?? summary.today
  const inventory = asOf(summary.inventory, audits, until)
  const worked = inventory === summary.inventory && rounds.length === summary.rounds.length
  return {
    name: { kind: 'round', name },
    summary: worked ? summary : summarize(inventory, audits, summary.today, known),
    until,
  }
}

/** The inventory on a day: what had not been added by then was planned, unless somebody had answered for it already. */
function asOf(inventory: Inventory, audits: readonly Audit[], day: CalendarDate): Inventory {
  const ids = currentIds(inventory)
  const answered = new Set(audits.flatMap(({ scores }) => Object.keys(scores ?? {})).map((id) => ids.get(id)))
  const isLater = ({ id, whole, added }: Touchpoint) => {
    const since = added ?? inventory.touchpoints.get(whole ?? '')?.added
    return since !== undefined && since > day && !answered.has(id)
  }
  const entries = Array.from(inventory.touchpoints)
  if (!entries.some(([, touchpoint]) => isLater(touchpoint))) return inventory
  const then = entries.map(([id, one]) => [id, isLater(one) ? plannedOf(one) : one] as const)
  return { ...inventory, touchpoints: new Map(then) }
}

const plannedOf = (touchpoint: Touchpoint): Touchpoint => ({ ...touchpoint, lifecycle: 'planned' })

import type { Audit, AuditEntry } from './audit.ts'
import type { CalendarDate } from './date.ts'
import { currentIds, type Inventory } from './inventory.ts'
import { type Round, roundsOf } from './round.ts'

/** Whether a service standard was kept, as those of one round saw it; `split`: as many saw it kept as broken. */
export type Kept = 'kept' | 'broken' | 'split'

/** What one round says of a service standard. */
export interface Judgement {
  readonly round: string
  /** The day of its latest answer. */
  readonly date: CalendarDate
  readonly verdict: Kept
  /** How many saw it kept, and who saw it broken. */
  readonly kept: number
  readonly brokenBy: readonly string[]
  /** The standard as the latest of them who saw a text read it. */
  readonly standard: string | undefined
}

/** A service standard over all rounds. */
export interface StandardRecord {
  /** How many rounds. */
  readonly kept: number
  readonly broken: number
  /** The latest round first; never empty. */
  readonly judgements: readonly Judgement[]
}

/**
 * By today’s id, what the rounds say of the service standards; a touchpoint of which nobody said anything is not in it.
 * Whether a standard was kept is a matter of fact, so audits of segments count too. In a round a person counts once, with
 * the latest answer, and the majority decides.
 */
export function standardsOf(
  inventory: Inventory,
  audits: readonly Audit[],
): ReadonlyMap<string, StandardRecord> {
  const ids = currentIds(inventory)
  const rounds = roundsOf(audits.map(({ segment: _, ...audit }) => audit))
  const byTouchpoint = new Map<string, Judgement[]>()
  for (const round of rounds.toReversed())
    for (const [id, judgement] of judgementsIn(round, ids))
      byTouchpoint.set(id, [...(byTouchpoint.get(id) ?? []), judgement])
  return new Map(Array.from(byTouchpoint, ([id, judgements]) => [id, recordOf(judgements)]))
}

/** As many on both sides is neither; `undefined` where nobody said anything. */
export function majority(kept: number, broken: number): Kept | undefined {
  if (kept === broken) return kept === 0 ? undefined : 'split'
  return kept > broken ? 'kept' : 'broken'
}

function recordOf(judgements: readonly Judgement[]): StandardRecord {
  const count = (verdict: Kept) => judgements.filter((one) => one.verdict === verdict).length
  return { kept: count('kept'), broken: count('broken'), judgements }
}

interface Said {
  readonly by: string
  readonly date: CalendarDate
  readonly met: boolean
  readonly standard: string | undefined
}

function judgementsIn(round: Round, ids: ReadonlyMap<string, string>): Map<string, Judgement> {
  const said = new Map<string, Map<string, Said>>()
  for (const audit of round.audits)
    for (const [key, entry] of Object.entries(audit.scores ?? {})) {
      const id = ids.get(key)
      const one = saidIn(audit, entry)
      if (id === undefined || !one) continue
      const people = said.get(id) ?? new Map<string, Said>()
      people.delete(audit.by) // the latest answer stands last
      said.set(id, people.set(audit.by, one))
    }
  return new Map(Array.from(said, ([id, people]) => [id, judgementOf(round.name, [...people.values()])]))
}

const saidIn = ({ by, date }: Audit, { met, seen }: AuditEntry): Said | undefined =>
  met === undefined ? undefined : { by, date, met, standard: seen?.standard }

function judgementOf(round: string, said: readonly Said[]): Judgement {
  const latest = said.at(-1)
  if (!latest) throw new Error('a judgement of nobody')
  const kept = said.filter(({ met }) => met).length
  return {
    round,
    date: latest.date,
    verdict: majority(kept, said.length - kept) ?? 'split',
    kept,
    brokenBy: said.filter(({ met }) => !met).map(({ by }) => by),
    standard: said.findLast(({ standard }) => standard !== undefined)?.standard,
  }
}

import { byCodePoint, inTurn, largestFirst, smallestFirst } from './order.ts'
import { exact, median } from './score.ts'

/** What the two lists and the map need to know of a touchpoint. Scores and importance 0–10. */
export interface Candidate {
  readonly id: string
  readonly importance: number | undefined
  readonly score: number | undefined
  /** Own score − best known competitor score, −10…10. */
  readonly gap: number | undefined
  /** How many chains it stands in. */
  readonly chains: number
  readonly breaksChain: boolean
  /** 1 cheap … 5 dear. */
  readonly cost: number | undefined
  readonly pin: 'in' | 'out' | undefined
}

/**
 * Opportunity, 0–20: importance + max(importance − score, 0), the opportunity formula of outcome-driven innovation
 * (Ulwick 2002), here on medians.
 */
export function opportunity(importance: number, score: number): number {
  return exact(importance + Math.max(importance - score, 0))
}

export type TieBreak = 'chains' | 'opportunity' | 'id'

export interface VipPlace {
  readonly id: string
  readonly pinned: boolean
  /** What put it before the next one, where both are equally important. */
  readonly tie: TieBreak | undefined
}

export interface VipRanking {
  readonly places: readonly VipPlace[]
  /** Kept out by `vip: out`, by importance. */
  readonly keptOut: readonly string[]
  /** Pinned, and yet without a place: more are pinned than there are places. */
  readonly crowdedOut: readonly string[]
  /** Without an importance there is no place. */
  readonly withoutImportance: readonly string[]
}

/** The VIP list: what matters most, by importance and never by score; pins take their places first. */
export function rankVips(candidates: readonly Candidate[], size: number): VipRanking {
  const pinned = candidates.filter(({ pin }) => pin === 'in').toSorted(byImportance)
  const ranked = candidates.filter(({ importance }) => importance !== undefined)
  const unpinned = ranked.filter(({ pin }) => pin === undefined).toSorted(byImportance)
  const seated = pinned.slice(0, size)
  const chosen = [...seated, ...unpinned.slice(0, size - seated.length)].toSorted(byImportance)
  return {
    places: chosen.map((one, index) => ({
      id: one.id,
      pinned: one.pin === 'in',
      tie: tieBreak(one, chosen[index + 1]),
    })),
    keptOut: ids(ranked.filter(({ pin }) => pin === 'out').toSorted(byImportance)),
    crowdedOut: ids(pinned.slice(size)),
    withoutImportance: ids(
      candidates.filter(({ importance, pin }) => importance === undefined && pin !== 'in'),
    ),
  }
}

export interface FixFirst {
  readonly ids: readonly string[]
  /** Not ranked, because the importance or the own score is not known. */
  readonly unranked: readonly string[]
}

/** What hurts most: by opportunity, then further behind, then breaks a chain, then cheaper to improve. */
export function rankFixFirst(candidates: readonly Candidate[]): FixFirst {
  const known = candidates.filter((one) => opportunityOf(one) !== undefined)
  return {
    ids: ids(known.toSorted(byUrgency)),
    unranked: ids(candidates.filter((one) => opportunityOf(one) === undefined)),
  }
}

export function opportunityOf({
  importance,
  score,
}: Pick<Candidate, 'importance' | 'score'>): number | undefined {
  return importance === undefined || score === undefined ? undefined : opportunity(importance, score)
}

export type Quadrant = 'concentrate-here' | 'keep-it-up' | 'low-priority' | 'possible-overkill'

/** The cross-hair of the importance–performance map (Martilla & James 1977): this inventory’s medians. */
export interface CrossHair {
  readonly importance: number
  readonly score: number
}

export function crossHairOf(
  candidates: readonly Pick<Candidate, 'importance' | 'score'>[],
): CrossHair | undefined {
  const known = candidates.flatMap(({ importance, score }) =>
    importance === undefined || score === undefined ? [] : [{ importance, score }],
  )
  const importance = median(known.map((one) => one.importance))
  const score = median(known.map((one) => one.score))
  return importance === undefined || score === undefined ? undefined : { importance, score }
}

/** On the line counts as high. */
export function quadrantOf(importance: number, score: number, crossHair: CrossHair): Quadrant {
  const good = score >= crossHair.score
  if (importance >= crossHair.importance) return good ? 'keep-it-up' : 'concentrate-here'
  return good ? 'possible-overkill' : 'low-priority'
}

const byImportance = inTurn<Candidate>(
  (a, b) => largestFirst(a.importance, b.importance),
  (a, b) => b.chains - a.chains,
  (a, b) => largestFirst(opportunityOf(a), opportunityOf(b)),
  (a, b) => byCodePoint(a.id, b.id),
)

const byUrgency = inTurn<Candidate>(
  (a, b) => largestFirst(opportunityOf(a), opportunityOf(b)),
  (a, b) => smallestFirst(a.gap, b.gap),
  (a, b) => Number(b.breaksChain) - Number(a.breaksChain),
  (a, b) => smallestFirst(a.cost, b.cost),
  (a, b) => byCodePoint(a.id, b.id),
)

function tieBreak(one: Candidate, next: Candidate | undefined): TieBreak | undefined {
  if (!next || one.importance !== next.importance) return undefined
  if (one.chains !== next.chains) return 'chains'
  return opportunityOf(one) !== opportunityOf(next) ? 'opportunity' : 'id'
}

const ids = (candidates: readonly Candidate[]) => candidates.map(({ id }) => id)

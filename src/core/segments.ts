import type { Audit } from './audit.ts'
import { analyseChain, type ChainAnalysis } from './chain.ts'
import { type Inventory, isActive, type Named, type Touchpoint } from './inventory.ts'
import { noStanding, roundsOf, type Standing, standingsOf } from './round.ts'
import { exact, isNumber, levelOf, type Value } from './score.ts'

/** What stands for one segment of customers, beside the standing: from the audits that were scored as it. */
export interface SegmentStanding {
  readonly segment: Named
  /** By today’s id, pooled like the standing: each cell from the latest round that answered it. */
  readonly standings: ReadonlyMap<string, Standing>
  /** The name of the latest round that was scored as it, if there was any. */
  readonly latestRound: string | undefined
  /** Ids of the touchpoints that list it and that nobody has scored as it. */
  readonly unscored: readonly string[]
  /** Its own chains by id, judged by its scores; none where it has scored no link. */
  readonly chains: ReadonlyMap<string, ChainAnalysis>
}

/** One standing a segment, in the inventory’s order. */
export function segmentsOf(inventory: Inventory, audits: readonly Audit[]): SegmentStanding[] {
  return inventory.segments.map((segment) => {
    const rounds = roundsOf(scoredAs(segment.id, audits))
    const standings = standingsOf(inventory, rounds)
    return {
      segment,
      standings,
      latestRound: rounds.at(-1)?.name,
      unscored: unscoredIn(inventory, segment.id, standings),
      chains: chainsOf(inventory, segment.id, standings),
    }
  })
}

/** Whether customers of a segment meet it: it lists the segment, or none at all. A part is met where its whole is. */
export function meets({ touchpoints }: Inventory, { segments, whole }: Touchpoint, segment: string): boolean {
  const listed = segments.length > 0 ? segments : (touchpoints.get(whole ?? '')?.segments ?? [])
  return listed.length === 0 || listed.includes(segment)
}

/** The segments that a touchpoint fails most: those with the lowest own score. */
export interface Failing {
  readonly segments: readonly Named[]
  readonly score: number
  /** How far below the standing, where that is known. */
  readonly below: number | undefined
  /** Worth saying: 2 or more below the standing, or at level Sucks. */
  readonly badly: boolean
}

const muchBelow = 2

export function failingAt(
  id: string,
  standing: Value | undefined,
  segments: readonly SegmentStanding[],
  { levels }: Inventory,
): Failing | undefined {
  const known = segments.flatMap(({ segment, standings }) => {
    const score = standings.get(id)?.own?.value
    return isNumber(score) ? [{ segment, score }] : []
  })
  const score = Math.min(...known.map((one) => one.score))
  if (known.length === 0) return undefined
  const below = isNumber(standing) ? exact(standing - score) : undefined
  return {
    segments: known.filter((one) => one.score === score).map(({ segment }) => segment),
    score,
    below,
    badly: (below !== undefined && below >= muchBelow) || levelOf(score, levels) === 'sucks',
  }
}

/** Once they stand alone, audits of a segment are pooled like any other. */
const scoredAs = (id: string, audits: readonly Audit[]) =>
  audits.filter(({ segment }) => segment === id).map(({ segment: _, ...audit }) => audit)

function unscoredIn(
  { touchpoints }: Inventory,
  segment: string,
  standings: SegmentStanding['standings'],
): string[] {
  return [...touchpoints.values()]
    .filter((one) => isActive(one) && one.segments.includes(segment))
    .map(({ id }) => id)
    .filter((id) => !isScored(standings.get(id)?.own?.value))
}

const isScored = (value: Value | undefined) => isNumber(value) || value === 'absent'

function chainsOf(
  inventory: Inventory,
  segment: string,
  standings: SegmentStanding['standings'],
): ReadonlyMap<string, ChainAnalysis> {
  const walked = inventory.chains
    .filter((chain) => chain.segment === segment)
    .filter(({ links }) => links.some(({ to }) => isScored(standings.get(to)?.own?.value)))
  return new Map(walked.map((chain) => [chain.id, analysisOf(chain.links, inventory, standings)]))
}

/** Competitors count as that segment has scored them. */
function analysisOf(
  links: Inventory['chains'][number]['links'],
  { touchpoints, competitors, levels }: Inventory,
  standings: SegmentStanding['standings'],
): ChainAnalysis {
  return analyseChain(
    links.map(({ to, conversion }) => {
      const touchpoint = touchpoints.get(to)
      const { own, competitors: rivals } = standings.get(to) ?? noStanding
      const scores = competitors.map(({ id }) => rivals.get(id)?.value).filter(isNumber)
      return {
        value: own?.value,
        active: touchpoint !== undefined && isActive(touchpoint),
        bestRival: scores.length > 0 ? Math.max(...scores) : undefined,
        conversion,
      }
    }),
    levels,
  )
}

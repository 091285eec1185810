import { type Comparison, comparisonsAt } from '../../../core/measured.ts'
import { contradictionsOf } from '../../../core/measures.ts'
import type { WholeAndParts } from '../../../core/parts.ts'
import { failingAt, type SegmentStanding } from '../../../core/segments.ts'
import type { StandardRecord } from '../../../core/standards.ts'
import type { Row, Summary } from '../../../core/summary.ts'

/** One segment: what it scores, what of its own nobody scored as it, and its chains. Links are counted from 1. */
export function segmentOf(
  { segment, standings, latestRound, unscored, chains }: SegmentStanding,
  summary: Summary,
) {
  return {
    id: segment.id,
    latest_round: latestRound,
    touchpoints: [...summary.rows.values()].flatMap(({ touchpoint: { id }, own, active }) => {
      const cell = standings.get(id)?.own
      if (!cell) return []
      const failing = active ? failingAt(id, own, summary.segments, summary.inventory) : undefined
      const most = failing?.badly === true && failing.segments.some((one) => one.id === segment.id)
      return [{ id, own: cell.value, round: cell.round, date: cell.date, fails_most: most }]
    }),
    unscored,
    chains: Array.from(chains, ([id, { strength, median, weakest, breaks, unscored: open }]) => ({
      id,
      strength: strength.known ? strength.score : undefined,
      strength_at_most: strength.known ? undefined : strength.atMost,
      median,
      weakest: weakest === undefined ? undefined : weakest + 1,
      breaks: breaks.map((at) => at + 1),
      unscored: open,
    })),
  }
}

/** `kept` and `broken` count rounds, and in a round those who said so; the latest round first. */
export const standardOf = (id: string, { kept, broken, judgements }: StandardRecord, who: boolean) => ({
  id,
  kept,
  broken,
  rounds: judgements.map((one) => ({
    round: one.round,
    date: one.date,
    verdict: one.verdict,
    kept: one.kept,
    broken: one.brokenBy.length,
    ...(who && { broken_by: one.brokenBy }),
    standard: one.standard,
  })),
})

/** `gap` is the own score of the whole − the median of its parts. */
export const wholeOf = ({ whole, parts, median, gap, apart }: WholeAndParts) => ({
  id: whole.touchpoint.id,
  parts: parts.map(({ touchpoint }) => touchpoint.id),
  median,
  gap,
  apart,
})

export const contradictionsIn = (row: Row) =>
  contradictionsOf(row).map(({ metric, value }) => ({
    id: row.touchpoint.id,
    measure: metric,
    value,
    own: row.own,
  }))

/** Each company beside what the room judged; `difference` is measured − judged, `positive` a share 0–1. */
export function measuredAt(row: Row, summary: Summary) {
  const all = comparisonsAt(row, summary)
  if (all.length === 0) return []
  const own = all.find(({ competitor }) => competitor === undefined)
  const rivals = all.flatMap((one) =>
    one.competitor === undefined ? [] : [[one.competitor, comparisonOf(one)] as const],
  )
  const competitors = Object.fromEntries(rivals)
  return [{ id: row.touchpoint.id, own: own && comparisonOf(own), competitors }]
}

const comparisonOf = ({ judged, measured, difference, apart }: Comparison) => ({
  score: measured.score,
  n: measured.n,
  positive: measured.positive,
  persuasion: measured.persuasion,
  date: measured.date,
  judged,
  difference,
  apart,
})

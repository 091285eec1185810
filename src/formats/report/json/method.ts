import { contradictionsIn } from '../../../core/contradiction.ts'
import { dearFrom, effortOf } from '../../../core/effort.ts'
import { funnelOf } from '../../../core/funnel.ts'
import { automationOf, type Kind, type KindName, kindsOf } from '../../../core/kinds.ts'
import { leversIn } from '../../../core/levers.ts'
import { type LifeAnswer, lifecycleOf } from '../../../core/lifecycle.ts'
import { sensesAt, sensesOf } from '../../../core/senses.ts'
import type { ChainRow, Row, Summary } from '../../../core/summary.ts'
import type { RoundStanding } from '../../../core/trend.ts'

/** What the method asks beyond scores. Touchpoints go by id; what is not said stands under `null`. */
export const methodOf = (summary: Summary, rounds: readonly RoundStanding[]) => ({
  senses: sensesIn(summary),
  lifecycle: lifecycleIn(summary, rounds),
  kinds: kindsIn(summary),
  automation: automationIn(summary),
  contradictions: contradictionsIn(summary).map(({ stage, channels, apart }) => ({
    stage,
    channels: channels.map(({ channel, median, rows }) => ({ channel, median, touchpoints: idsOf(rows) })),
    apart,
  })),
  effort: effortIn(summary),
  levers: leversOf(summary),
})

/** Customers of 100; `null` where the chain is not measured. Links are counted from 1. */
export function funnelIn(chain: ChainRow) {
  const funnel = funnelOf(chain)
  return (
    funnel && {
      through: funnel.through,
      most_lost: funnel.mostLost && funnel.mostLost.link + 1,
      most_to_gain: funnel.mostToGain && funnel.mostToGain.link + 1,
      links: funnel.steps.map(({ link, conversion, arrive, lost, plusTenth }) => ({
        link: link + 1,
        conversion,
        arrive,
        lost,
        plus_tenth: plusTenth,
      })),
    }
  )
}

const idsOf = (rows: readonly Pick<Row, 'touchpoint'>[]) => rows.map(({ touchpoint }) => touchpoint.id)

function sensesIn(summary: Summary) {
  const { each, spoken, leftOut, unsaid } = sensesOf(summary)
  return {
    spoken,
    left_out: leftOut,
    each: each.map(({ sense, rows }) => ({ sense, touchpoints: idsOf(rows) })),
    unsaid: idsOf(unsaid),
    vip: summary.vip.places.map(({ id, row }) => ({ id, senses: sensesAt(row, summary) })),
  }
}

function lifecycleIn(summary: Summary, rounds: readonly RoundStanding[]) {
  const { stages, answers, emptyStages, unjudged } = lifecycleOf(summary, rounds)
  const under = (some: readonly LifeAnswer[]) =>
    some.map(({ row, reasons }) => ({ id: row.touchpoint.id, reasons }))
  return {
    stages: stages.map(({ stage, rows }) => ({ stage, touchpoints: idsOf(rows) })),
    die: under(answers.die),
    appear: under(answers.appear),
    repair: under(answers.repair),
    revive: under(answers.revive),
    empty_stages: emptyStages,
    unjudged: idsOf(unjudged),
  }
}

function kindsIn(summary: Summary) {
  const { control, place, rhythm } = kindsOf(summary)
  const along = (kinds: readonly Kind<KindName>[]) =>
    kinds.map(({ kind, rows, scored, median, level }) => ({
      kind,
      touchpoints: idsOf(rows),
      scored,
      median,
      level,
    }))
  return { control: along(control), place: along(place), rhythm: along(rhythm) }
}

function automationIn(summary: Summary) {
  const { owned, automated, neither, failing } = automationOf(summary)
  return {
    owned: idsOf(owned),
    automated: idsOf(automated),
    neither: idsOf(neither),
    failing: idsOf(failing),
  }
}

function effortIn(summary: Summary) {
  const { groups, high, withoutCost } = effortOf(summary)
  return {
    high_opportunity_from: high,
    dear_from: dearFrom,
    quick_wins: idsOf(groups['quick-wins']),
    big_bets: idsOf(groups['big-bets']),
    fill_ins: idsOf(groups['fill-ins']),
    leave: idsOf(groups.leave),
    without_cost: idsOf(withoutCost),
  }
}

function leversOf({ plan }: Summary) {
  const { each, unused, without } = leversIn(plan)
  return {
    each,
    unused,
    without: without.map(({ touchpoint, action }) => ({ id: touchpoint.id, do: action.do })),
  }
}

import type { Summary } from '../core/summary.ts'

/** What `status` and the report say of how many audits the inventory asks for. */
export function workloadFacts({ workload, inventory, rows }: Summary) {
  const reviewed = [...rows.values()].filter(({ freshness }) => freshness.state !== 'exempt')
  return {
    touchpoints: workload.touchpoints,
    reviewEvery: inventory.reviewEvery,
    /** Whether none has an interval of its own. */
    uniform: reviewed.every(({ touchpoint }) => touchpoint.reviewEvery === undefined),
    pace: paceOf(workload.perWeek),
  }
}

/** In the smallest unit that has at least one audit: 2.3 a week are 2 or 3, 0.4 a week are 1 or 2 a month. */
function paceOf(perWeek: number) {
  const inUnits = units.map(({ per, weeks }) => ({ per, rate: Number((perWeek * weeks).toFixed(6)) }))
  const { per, rate } = inUnits.find((one) => one.rate >= 1) ?? inUnits.at(-1) ?? { per: 'year', rate: 0 }
  return { per, least: Math.floor(rate), most: Math.ceil(rate) } as const
}

const units = [
  { per: 'week', weeks: 1 },
  { per: 'month', weeks: 365.25 / 12 / 7 },
  { per: 'year', weeks: 365.25 / 7 },
] as const

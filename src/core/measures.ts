import type { Metrics } from './inventory.ts'
import type { Level } from './score.ts'
import type { Row } from './summary.ts'

export const metricNames = ['nps', 'csat', 'ces'] as const satisfies readonly (keyof Metrics)[]

/** A measure that says the opposite of the score. */
export interface MeasureContradiction {
  readonly metric: 'nps' | 'csat'
  readonly value: number
}

/** Whether anything was measured at it. */
export const isMeasured = ({ touchpoint: { metrics } }: Row): boolean =>
  metricNames.some((name) => metrics[name] !== undefined)

/**
 * Measures whose own scale says the opposite of the level: Wow beside unhappy customers, Sucks beside happy ones. Only
 * where the scale is evident: that of the NPS is fixed; a CSAT of 1–5 is taken for one of five points and one above 10
 * for percent, and between them nobody can say. A CES is never judged: in some of its scales low is good, in others high.
 */
export function contradictionsOf({ active, level, touchpoint: { metrics } }: Row): MeasureContradiction[] {
  if (!active) return []
  const { nps, csat } = metrics
  return [
    ...(nps !== undefined && contradicts(level, { unhappy: nps < 0, happy: nps >= 50 })
      ? [{ metric: 'nps', value: nps } as const]
      : []),
    ...(csat !== undefined && contradicts(level, satisfaction(csat))
      ? [{ metric: 'csat', value: csat } as const]
      : []),
  ]
}

interface Mood {
  readonly unhappy: boolean
  readonly happy: boolean
}

const contradicts = (level: Level | undefined, { unhappy, happy }: Mood) =>
  (level === 'wow' && unhappy) || (level === 'sucks' && happy)

/** The lowest and the highest quarter of the scale. */
function satisfaction(csat: number): Mood {
  if (csat >= 1 && csat <= 5) return { unhappy: csat <= 2, happy: csat >= 4 }
  return csat > 10 ? { unhappy: csat <= 25, happy: csat >= 75 } : { unhappy: false, happy: false }
}

import type { CrossHair } from '../../../core/ranking.ts'
import { isNumber } from '../../../core/score.ts'
import type { Row } from '../../../core/summary.ts'
import { numberRuns } from '../number-runs.ts'
import type { Page } from '../page.ts'
import { mermaidBlock } from './mermaid.ts'

/**
 * The map as a Mermaid chart, each touchpoint as its number in the table. `undefined` where there are more than can be
 * told apart in it.
 */
export function mapChart(placed: readonly Row[], crossHair: CrossHair, page: Page): string | undefined {
  if (placed.length > maxPoints) return undefined
  const { head, map: words } = page.words
  return mermaidBlock([
    'quadrantChart',
    `x-axis ${words.halves(head.score, crossHair.score).map(quoted).join(' --> ')}`,
    `y-axis ${words.halves(head.importance, crossHair.importance).map(quoted).join(' --> ')}`,
    ...quadrants.map((quadrant, at) => `quadrant-${at + 1} ${quoted(words.quadrant(quadrant))}`),
    ...points(placed, crossHair),
  ])
}

/** More numbers than these run into each other. */
const maxPoints = 100

/** From the one at the top right against the clock, as Mermaid counts them. */
const quadrants = ['keep-it-up', 'concentrate-here', 'low-priority', 'possible-overkill'] as const

const quoted = (text: string) => `"${text}"`

/** Those at one place are one point with all their numbers. */
function points(placed: readonly Row[], medians: CrossHair): string[] {
  const values = placed.flatMap(({ importance, own }) =>
    importance && isNumber(own) ? [{ score: own, importance: importance.value }] : [],
  )
  const x = axis(
    values.map(({ score }) => score),
    medians.score,
  )
  const y = axis(
    values.map(({ importance }) => importance),
    medians.importance,
  )
  const numbers = new Map<string, number[]>()
  for (const [at, { score, importance }] of values.entries()) {
    const place = `[${x(score)}, ${y(importance)}]`
    numbers.set(place, [...(numbers.get(place) ?? []), at + 1])
  }
  return Array.from(numbers, ([place, list]) => `${quoted(numberRuns(list))}: ${place}`)
}

/**
 * Where a value stands on an axis from 0 to 1 whose line is at 0.5 and cannot be moved. So each side of the median has
 * a scale of its own, from the lowest value and to the highest. Nothing is on the line, where it would be on neither
 * side, or under the name of a quadrant.
 */
function axis(values: readonly number[], median: number): (value: number) => string {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  return (value) =>
    value < median
      ? hundredths(0.05 + 0.39 * ((value - lowest) / (median - lowest)))
      : hundredths(0.54 + 0.4 * (value === median ? 0 : (value - median) / (highest - median)))
}

/** `0.xx`, never `1.00` and never with an exponent: those are no numbers to Mermaid. */
const hundredths = (share: number) => share.toFixed(2)

import { exact } from './score.ts'

/** How far apart two values are: as numbers, as places in their order, or only whether they differ. */
export type Metric = 'interval' | 'ordinal' | 'nominal'

/**
 * Krippendorff’s α (Krippendorff 2011, Computing Krippendorff’s Alpha-Reliability), 1 − observed / expected
 * disagreement: 1 when everybody gives a unit the same value, 0 for what chance gives, and below 0 for less agreement
 * than that. A unit is the list of its values, in any order and of any length; one with fewer than two is left out.
 * `undefined` when nothing varies.
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], metric: Metric): number | undefined {
  const paired = units.filter(({ length }) => length > 1)
  const all = tallyOf(paired.flat())
  const total = sum(all.values())
  const distance = distances[metric](all)
  const within = paired.map((values) => apart(tallyOf(values), distance) / (values.length - 1))
  const observed = sum(within.toSorted((a, b) => a - b)) / total // sorted: the same to the last bit in any order
  const expected = apart(all, distance) / (total * (total - 1))
  return expected > 0 ? exact(1 - observed / expected) : undefined
}

/**
 * Kendall’s W (Kendall & Babington Smith 1939), corrected for ties (Kendall 1948), 0–1: 1 when all judges put the items
 * in the same order, 0 when their orders have nothing in common. Each judge gives one number an item, all of them the
 * same items in the same places; ranks do as well as scores. `undefined` when no judge sets one item above another.
 * @throws Error when the lists differ in length.
 */
export function kendallW(judges: readonly (readonly number[])[]): number | undefined {
  const items = judges[0]?.length ?? 0
  if (judges.some(({ length }) => length !== items)) throw new Error('judges of different items')
  const ranks = judges.map(ranksOf)
  const mean = (judges.length * (items + 1)) / 2
  const squares = Array.from(
    { length: items },
    (_, item) => (sum(ranks.map((of) => of[item] ?? 0)) - mean) ** 2,
  )
  const ties = sum(
    judges.flatMap((scores) => Array.from(tallyOf(scores).values(), (tied) => tied ** 3 - tied)),
  )
  const most = judges.length ** 2 * (items ** 3 - items) - judges.length * ties
  return most > 0 ? exact((12 * sum(squares)) / most) : undefined
}

/** Which part of its way from 0 to 1 a coefficient has come. It describes, and proves nothing. */
export type Reach = 'none' | 'lower-half' | 'upper-half' | 'full'

export function reachOf(coefficient: number): Reach {
  if (coefficient <= 0) return 'none'
  if (coefficient >= 1) return 'full'
  return coefficient < 0.5 ? 'lower-half' : 'upper-half'
}

/** How often each value occurs. */
type Tally = ReadonlyMap<number, number>

function tallyOf(values: readonly number[]): Tally {
  const tally = new Map<number, number>()
  for (const value of values) tally.set(value, (tally.get(value) ?? 0) + 1)
  return tally
}

/** The squared distance of two values, given how often each occurs. */
const distances: Record<Metric, (all: Tally) => (a: number, b: number) => number> = {
  interval: () => (a, b) => (a - b) ** 2,
  ordinal: (all) => {
    const middles = middlesOf(all)
    return (a, b) => ((middles.get(a) ?? 0) - (middles.get(b) ?? 0)) ** 2
  },
  nominal: () => (a, b) => (a === b ? 0 : 1),
}

/** The distances of all pairs that can be made of these values, each pair in both directions. */
function apart(tally: Tally, distance: (a: number, b: number) => number): number {
  return sum(Array.from(tally, ([a, as]) => sum(Array.from(tally, ([b, bs]) => as * bs * distance(a, b)))))
}

/** 1 for the lowest; equal scores share the mean of their ranks. */
function ranksOf(scores: readonly number[]): number[] {
  const middles = middlesOf(tallyOf(scores))
  return scores.map((score) => (middles.get(score) ?? 0) + 0.5)
}

/** For each value how many are below it, and half of its own. */
function middlesOf(tally: Tally): Tally {
  let below = 0
  const middles = new Map<number, number>()
  for (const [value, count] of [...tally].toSorted(([a], [b]) => a - b)) {
    middles.set(value, below + count / 2)
    below += count
  }
  return middles
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0)

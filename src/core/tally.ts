/**
 * What encounters add up to. Every answer is a whole number, so these are whole numbers too: whatever the order of the
 * rows, and however they were added up before, the sum is the same to the last figure.
 */
export interface Tally {
  /** Encounters. */
  readonly n: number
  /** Of positivity, 1–5 each. */
  readonly sum: number
  /** Encounters with a positivity of 4 or 5. */
  readonly positive: number
  /** Encounters that say how persuasive they were, and the sum of what they say. */
  readonly persuasionN: number
  readonly persuasionSum: number
}

export const noTally: Tally = { n: 0, sum: 0, positive: 0, persuasionN: 0, persuasionSum: 0 }

export const positiveFrom = 4

/** One encounter; persuasion is not known where nobody was asked. */
export const tallyOf = (positivity: number, persuasion: number | undefined): Tally => ({
  n: 1,
  sum: positivity,
  positive: positivity >= positiveFrom ? 1 : 0,
  persuasionN: persuasion === undefined ? 0 : 1,
  persuasionSum: persuasion ?? 0,
})

/** Encounters that somebody else has added up. */
export interface Aggregate {
  readonly n: number
  /** 1–5. */
  readonly mean: number
  /** Share, 0–1. */
  readonly positive: number
  /** 1–5, of so many encounters. */
  readonly persuasion: { readonly mean: number; readonly n: number } | undefined
}

/**
 * The whole numbers behind means and shares: sums of whole numbers are whole, so the nearest ones are what was added up,
 * as long as a mean has decimals enough for its n.
 */
export const tallyOfAggregate = ({ n, mean, positive, persuasion }: Aggregate): Tally => ({
  n,
  sum: Math.round(n * mean),
  positive: Math.round(n * positive),
  persuasionN: persuasion?.n ?? 0,
  persuasionSum: persuasion ? Math.round(persuasion.n * persuasion.mean) : 0,
})

export const together = (a: Tally, b: Tally): Tally => ({
  n: a.n + b.n,
  sum: a.sum + b.sum,
  positive: a.positive + b.positive,
  persuasionN: a.persuasionN + b.persuasionN,
  persuasionSum: a.persuasionSum + b.persuasionSum,
})

/** As an audit keeps it: the score 0–10 with one decimal, share and persuasion with two. */
export interface Measurement {
  readonly score: number
  readonly n: number
  readonly positive?: number | undefined
  readonly persuasion?: number | undefined
}

/** Of at least one encounter. Score = (mean − 1) × 2.5; all of it in whole numbers, so that no half is rounded astray. */
export const measurementOf = ({ n, sum, positive, persuasionN, persuasionSum }: Tally): Measurement => ({
  score: rounded(25n * (BigInt(sum) - BigInt(n)), BigInt(n)) / 10,
  n,
  positive: rounded(100n * BigInt(positive), BigInt(n)) / 100,
  ...(persuasionN > 0 && {
    persuasion: rounded(100n * BigInt(persuasionSum), BigInt(persuasionN)) / 100,
  }),
})

/** The nearest whole number of a fraction that is not negative; halves up. */
const rounded = (over: bigint, under: bigint) => Number((2n * over + under) / (2n * under))

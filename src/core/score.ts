import { byCodePoint } from './order.ts'

/** `unknown`: we do not know. `absent`: they, or we, have no such touchpoint. Neither is ever a 0. */
export const missingMarks = ['unknown', 'absent'] as const
export type Missing = (typeof missingMarks)[number]

/** A consensus, 0–10, or one of the two words that stand beside numbers. */
export type Value = number | Missing

/** What one seat said: a whole number 0–10, or one of the two words. */
export type Vote = Value

export interface Levels {
  /** The highest score that is still Sucks. */
  readonly sucks: number
  /** The lowest score that is Wow. */
  readonly wow: number
}

export const levelNames = ['sucks', 'ok', 'wow'] as const
export type Level = (typeof levelNames)[number]

export function levelOf(score: number, levels: Levels): Level {
  if (score <= levels.sucks) return 'sucks'
  return score >= levels.wow ? 'wow' : 'ok'
}

export const isNumber = (value: Value | undefined): value is number => typeof value === 'number'

/** The middle value, or the mean of the two middle ones. Undefined for no numbers. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b)
  const high = sorted[Math.floor(sorted.length / 2)]
  const low = sorted[Math.ceil(sorted.length / 2) - 1]
  return high === undefined || low === undefined ? undefined : exact((low + high) / 2)
}

/**
 * What votes amount to. Those who do not know are left out; `absent` when more than half of the rest say so;
 * else the median of the numbers: one loud voice does not move it; without any number, `unknown`.
 */
export function consensus(votes: readonly Vote[]): Value {
  const [only] = votes
  if (only !== undefined && votes.length === 1) return isNumber(only) ? exact(only) : only
  const informed = votes.filter((vote) => vote !== 'unknown')
  const numbers = informed.filter(isNumber)
  if (informed.length - numbers.length > informed.length / 2) return 'absent'
  return median(numbers) ?? 'unknown'
}

/** By number, then `absent`, then `unknown`. */
export function lowestFirst(a: Value, b: Value): number {
  if (isNumber(a) && isNumber(b)) return a - b
  return Number(isNumber(b)) - Number(isNumber(a)) || byCodePoint(String(a), String(b))
}

/**
 * Takes binary dust off a sum or a product of scores: 4.7 + (4.7 − 2.1) is 7.3, not 7.300000000000001, and what is
 * left of nothing is 0, not −0.
 */
export const exact = (value: number) =>
  Number.isInteger(value * 2) ? value + 0 : Number(value.toFixed(10)) + 0 // most are halves, and quick to tell

/** An audit keeps half points; a pooled 6.75, or the inventory’s estimate of 7.3, becomes the nearest. */
export const inHalves = (value: Value): Value => (isNumber(value) ? Math.round(value * 2) / 2 : value)

import { kendallW, krippendorffAlpha } from './concordance.ts'
import type { Inventory } from './inventory.ts'
import { byCodePoint, inTurn, largestFirst } from './order.ts'
import { type CastVote, type Cell, type Round, type Standing, standingsOf } from './round.ts'
import { exact, isNumber, median, type Vote } from './score.ts'

export type AgreementWord = 'one-voice' | 'agreed' | 'one-voice-differs' | 'split'

/** How far the votes on one question agree. Only numbers count; who does not know, or says absent, is counted beside. */
export interface Agreement {
  readonly word: AgreementWord
  /** How many numbers there are, 1 or more. */
  readonly votes: number
  readonly unknown: number
  readonly absent: number
  /** 0–10, as are the lowest and the highest. */
  readonly median: number
  readonly lowest: number
  readonly highest: number
  /** Between the quartiles of the inclusive method, 0–10. */
  readonly interquartileRange: number
  /** The share of the numbers that are at most 1 from the median, 0–1. */
  readonly withinOne: number
  /** How many numbers each whole score from 0 to 10 has; a half point counts for the score above it. */
  readonly counts: readonly number[]
}

/**
 * What a room makes of one question; `undefined` where nobody gave a number. Up to 3 votes are split when their range
 * is 4 or more. From 4 votes they are split when the interquartile range is 2 or more, else one voice differs when a
 * vote is 4 or more from the median.
 */
export function agreementOf(votes: readonly Vote[]): Agreement | undefined {
  return votes.length === 1 ? ofOne(votes[0]) : ofAll(votes)
}

/** The voices of one are as many as there are scores, and most cells have no other. */
const voices = new Map<Vote | undefined, Agreement | undefined>()

function ofOne(vote: Vote | undefined): Agreement | undefined {
  if (!voices.has(vote)) voices.set(vote, ofAll(vote === undefined ? [] : [vote]))
  return voices.get(vote)
}

function ofAll(votes: readonly Vote[]): Agreement | undefined {
  const numbers = votes.filter(isNumber)
  const middle = median(numbers)
  const box = quartiles(numbers)
  if (middle === undefined || !box) return undefined
  const lowest = Math.min(...numbers)
  const highest = Math.max(...numbers)
  const interquartileRange = exact(box.upper - box.lower)
  return {
    word: wordFor({ votes: numbers.length, median: middle, lowest, highest, interquartileRange }),
    votes: numbers.length,
    unknown: votes.filter((vote) => vote === 'unknown').length,
    absent: votes.filter((vote) => vote === 'absent').length,
    median: middle,
    lowest,
    highest,
    interquartileRange,
    withinOne: numbers.filter((one) => Math.abs(one - middle) <= 1).length / numbers.length,
    counts: countsOf(numbers),
  }
}

/**
 * The lower and the upper quartile by the inclusive method (type 7 of Hyndman & Fan 1996, the default of R, QUARTILE.INC
 * of spreadsheets): at (n − 1) · p of the sorted list, in between in proportion. `undefined` for no numbers.
 */
export function quartiles(
  numbers: readonly number[],
): { readonly lower: number; readonly upper: number } | undefined {
  const sorted = numbers.toSorted((a, b) => a - b)
  const lower = quantile(sorted, 0.25)
  const upper = quantile(sorted, 0.75)
  return lower === undefined || upper === undefined ? undefined : { lower, upper }
}

/** Why there is no coefficient: fewer than 2 seats, fewer than 3 touchpoints, or nothing that varies. */
export type NoFigure = 'too-few-seats' | 'too-few-touchpoints' | 'no-variation'

/** A coefficient of a whole round, on the own score. */
export interface Coefficient {
  readonly value: number | NoFigure
  /** How many touchpoints went into it, and how many others have a score and were left out. */
  readonly touchpoints: number
  readonly leftOut: number
}

/** The agreement on one touchpoint: each question that two or more gave a number for. */
export interface TouchpointAgreement {
  readonly own: Agreement | undefined
  /** By id, in the inventory’s order. */
  readonly competitors: ReadonlyMap<string, Agreement>
  readonly importance: Agreement | undefined
}

export interface RoundAgreement {
  readonly round: string
  /**
   * How many seats scored a touchpoint that another seat scored too. A seat is one place of the vote lists of an
   * auditor, or an auditor without any.
   */
  readonly seats: number
  /** Krippendorff’s α, interval, over all votes on touchpoints that have two or more. */
  readonly alpha: Coefficient
  /** Kendall’s W over the touchpoints that every seat scored. */
  readonly w: Coefficient
  /** By id, in the inventory’s order; only those that have any question with two numbers. */
  readonly touchpoints: ReadonlyMap<string, TouchpointAgreement>
}

/** How far the people of one round agree. Everything that the round scored counts, parts and retired ones too. */
export function agreementOfRound(inventory: Inventory, round: Round): RoundAgreement {
  const standings = standingsOf(inventory, [round])
  const scored = Array.from(standings.values(), ({ own }) => scoresIn(own)).filter(({ length }) => length > 0)
  const shared = scored.filter(({ length }) => length > 1)
  const seats = seatsIn(shared.flat())
  const complete = shared.map(bySeat).filter((scores) => seats.every((seat) => scores.has(seat)))
  const alpha = krippendorffAlpha(
    shared.map((scores) => scores.map(({ vote }) => vote)),
    'interval',
  )
  const w = kendallW(seats.map((seat) => complete.flatMap((scores) => scores.get(seat) ?? [])))
  const coefficient = (value: number | undefined, touchpoints: number): Coefficient => ({
    value: figure(value, seats.length, touchpoints),
    touchpoints,
    leftOut: scored.length - touchpoints,
  })
  return {
    round: round.name,
    seats: seats.length,
    alpha: coefficient(alpha, shared.length),
    w: coefficient(w, complete.length),
    touchpoints: touchpointAgreements(inventory, standings),
  }
}

/** What a room may have to talk about. Importance 0–10. */
export interface Contested {
  readonly id: string
  readonly importance: number | undefined
  /** On the own score. */
  readonly agreement: Agreement | undefined
}

/** The ids of the split ones: by importance, unknown last, then by the wider range, then by id. */
export function discussFirst(candidates: readonly Contested[]): string[] {
  return candidates
    .filter(({ agreement }) => agreement?.word === 'split')
    .toSorted(byWorth)
    .map(({ id }) => id)
}

const byWorth = inTurn<Contested>(
  (a, b) => largestFirst(a.importance, b.importance),
  (a, b) => largestFirst(rangeOf(a), rangeOf(b)),
  (a, b) => byCodePoint(a.id, b.id),
)

const rangeOf = ({ agreement }: Contested) => agreement && agreement.highest - agreement.lowest

type Spread = Pick<Agreement, 'votes' | 'median' | 'lowest' | 'highest' | 'interquartileRange'>

function wordFor({ votes, median: middle, lowest, highest, interquartileRange }: Spread): AgreementWord {
  if (votes === 1) return 'one-voice'
  if (votes < 4) return highest - lowest >= 4 ? 'split' : 'agreed'
  if (interquartileRange >= 2) return 'split'
  return Math.max(middle - lowest, highest - middle) >= 4 ? 'one-voice-differs' : 'agreed'
}

function quantile(sorted: readonly number[], p: number): number | undefined {
  const at = (sorted.length - 1) * p
  const low = sorted[Math.floor(at)]
  const high = sorted[Math.ceil(at)]
  return low === undefined || high === undefined ? undefined : low + (high - low) * (at - Math.floor(at))
}

function countsOf(numbers: readonly number[]): number[] {
  return Array.from({ length: 11 }, (_, score) => numbers.filter((one) => Math.round(one) === score).length)
}

function figure(value: number | undefined, seats: number, touchpoints: number): number | NoFigure {
  if (seats < 2) return 'too-few-seats'
  if (touchpoints < 3) return 'too-few-touchpoints'
  return value ?? 'no-variation'
}

/** A vote that is a number. */
interface Score extends CastVote {
  readonly vote: number
}

const scoresIn = (cell: Cell | undefined): Score[] =>
  (cell?.votes ?? []).flatMap(({ vote, by, seat }) => (isNumber(vote) ? [{ vote, by, seat }] : []))

const seatOf = ({ by, seat }: Score) => JSON.stringify([by, seat ?? null])

const bySeat = (scores: readonly Score[]) => new Map(scores.map((score) => [seatOf(score), score.vote]))

/**
 * Where an auditor has vote lists, a single score of the same auditor is what the room said together, and no seat:
 * the seats are missing there.
 */
function seatsIn(scores: readonly Score[]): string[] {
  const rooms = new Set(scores.filter(({ seat }) => seat !== undefined).map(({ by }) => by))
  const seated = scores.filter(({ by, seat }) => seat !== undefined || !rooms.has(by))
  return [...new Set(seated.map(seatOf))]
}

function touchpointAgreements(
  { touchpoints, competitors }: Inventory,
  standings: ReadonlyMap<string, Standing>,
): ReadonlyMap<string, TouchpointAgreement> {
  const agreements = new Map<string, TouchpointAgreement>()
  for (const id of touchpoints.keys()) {
    const standing = standings.get(id)
    const own = severalIn(standing?.own)
    const importance = severalIn(standing?.importance)
    const rivals = competitors.flatMap((rival): [string, Agreement][] => {
      const agreement = severalIn(standing?.competitors.get(rival.id))
      return agreement ? [[rival.id, agreement]] : []
    })
    if (own || importance || rivals.length > 0)
      agreements.set(id, { own, competitors: new Map(rivals), importance })
  }
  return agreements
}

function severalIn(cell: Cell | undefined): Agreement | undefined {
  const agreement = cell && agreementOf(cell.votes.map(({ vote }) => vote))
  return agreement && agreement.votes > 1 ? agreement : undefined
}

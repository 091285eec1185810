import { exact } from './score.ts'
import type { ChainRow } from './summary.ts'

/** How many of 100 customers who start a chain come to each of its links, where every step is measured. */
export interface Funnel {
  readonly steps: readonly FunnelStep[]
  /** Of 100. */
  readonly through: number
  /** The step before which most people are lost, the first of several; `undefined` where nobody is. */
  readonly mostLost: FunnelStep | undefined
  /** The step where ten of 100 more would bring the most, the first of several; `undefined` where they bring nothing. */
  readonly mostToGain: FunnelStep | undefined
}

export interface FunnelStep {
  /** Index of the link in its chain. */
  readonly link: number
  /** Of those who came to the link before, 0–1; `undefined` at the first. */
  readonly conversion: number | undefined
  /** Of the 100 who started. */
  readonly arrive: number
  /** Of the 100 who started: those who came to the link before, and not to this one. */
  readonly lost: number
  /** How many of 100 more would come through the chain if ten percentage points more came on to this link (1 at most). */
  readonly plusTenth: number | undefined
}

/** `undefined` for an illustration: only measured shares are counted in people. */
export function funnelOf({ chain, own }: ChainRow): Funnel | undefined {
  if (own.flow.kind !== 'measured') return undefined
  const counted = chain.links
    .map(({ conversion }, link) => ({ conversion, link }))
    .filter(({ link }) => own.links[link]?.state === 'scored' || own.links[link]?.state === 'unscored')
  const rates = counted.map(({ conversion }, at) => (at === 0 ? undefined : conversion))
  const steps = counted.map(({ link }, at): FunnelStep => {
    const arrive = product(rates.slice(0, at + 1))
    const before = product(rates.slice(0, at))
    return {
      link,
      conversion: rates[at],
      arrive: exact(arrive * 100),
      lost: exact((before - arrive) * 100),
      plusTenth: rates[at] === undefined ? undefined : gainOf(rates, at),
    }
  })
  return {
    steps,
    through: exact(own.flow.passThrough * 100),
    mostLost: most(steps, ({ lost }) => lost),
    mostToGain: most(steps, ({ plusTenth }) => plusTenth ?? 0),
  }
}

const product = (rates: readonly (number | undefined)[]) =>
  rates.reduce<number>((all, rate) => all * (rate ?? 1), 1)

function gainOf(rates: readonly (number | undefined)[], at: number): number {
  const rate = rates[at] ?? 1
  const others = product(rates.filter((_, index) => index !== at))
  return exact(others * (Math.min(rate + 0.1, 1) - rate) * 100)
}

function most(steps: readonly FunnelStep[], of: (step: FunnelStep) => number): FunnelStep | undefined {
  const highest = Math.max(0, ...steps.map(of))
  return highest > 0 ? steps.find((step) => of(step) === highest) : undefined
}

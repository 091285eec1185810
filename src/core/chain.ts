import { exact, isNumber, type Levels, levelOf, median, type Value } from './score.ts'

/** A place in a chain, for one company. */
export interface LinkScore {
  /** `undefined` where nobody has scored it yet. */
  readonly value: Value | undefined
  /** Planned and retired touchpoints are shown, and left out of every number. */
  readonly active: boolean
  /** The best known score, 0–10, of the companies it is compared with. */
  readonly bestRival: number | undefined
  /** Measured share, 0–1, of those who came from the link before. */
  readonly conversion: number | undefined
}

export type LinkState = 'scored' | 'unscored' | 'absent' | 'inactive'

export type Weakness = 'below-median' | 'behind-rival'

export interface LinkAnalysis {
  readonly state: LinkState
  readonly score: number | undefined
  readonly breaks: boolean
  /** Why it is weak: 2 or more below the chain’s median, or 2 or more behind the best rival. */
  readonly weak: readonly Weakness[]
  /** What +1 here (10 at most) would add to the pass-through. Only where every number is known. */
  readonly plusOne: number | undefined
}

export interface ChainAnalysis {
  readonly links: readonly LinkAnalysis[]
  /** `unknown` with the most it can be, while links are unscored and nothing is broken. */
  readonly strength: Strength
  readonly median: number | undefined
  /** Index of the lowest known link, the first of several. */
  readonly weakest: number | undefined
  /** Indexes of the links at level Sucks: each breaks the chain. */
  readonly breaks: readonly number[]
  readonly unscored: number
  /** Links that are left out because the company has no such touchpoint. */
  readonly absent: number
  readonly flow: Flow
}

export type Strength =
  | { readonly known: true; readonly score: number }
  | { readonly known: false; readonly atMost: number | undefined; readonly unscored: number }

/** How many customers come through: measured where every link but the first has a rate, else only illustrated. */
export type Flow =
  | { readonly kind: 'measured'; readonly passThrough: number; readonly largestLoss: Loss }
  | {
      readonly kind: 'illustration'
      readonly passThrough: number | undefined
      readonly largestLoss: Loss | undefined
    }

/** The link where the largest measured share, 0–1, of customers is lost. */
export interface Loss {
  readonly link: number
  readonly share: number
}

const weakBy = 2

/** A chain is as strong as its lowest known link. */
export function analyseChain(links: readonly LinkScore[], levels: Levels): ChainAnalysis {
  const states = links.map(stateOf)
  const known = links.flatMap((link, index) =>
    states[index] === 'scored' && isNumber(link.value) ? [link.value] : [],
  )
  const middle = median(known)
  const unscored = states.filter((state) => state === 'unscored').length
  const product = unscored === 0 ? passThrough(known) : undefined
  const analysed = links.map((link, index): LinkAnalysis => {
    const state = states[index] ?? 'unscored'
    const score = state === 'scored' && isNumber(link.value) ? link.value : undefined
    return {
      state,
      score,
      breaks: score !== undefined && levelOf(score, levels) === 'sucks',
      weak: weaknesses(score, middle, link.bestRival),
      plusOne: score === undefined || product === undefined ? undefined : gain(known, score),
    }
  })
  const breaks = analysed.flatMap((link, index) => (link.breaks ? [index] : []))
  return {
    links: analysed,
    strength: strengthOf(known, unscored, breaks.length > 0),
    median: middle,
    weakest: lowest(analysed),
    breaks,
    unscored,
    absent: states.filter((state) => state === 'absent').length,
    flow: flowOf(links, product),
  }
}

function stateOf({ active, value }: LinkScore): LinkState {
  if (!active) return 'inactive'
  if (value === 'absent') return 'absent'
  return isNumber(value) ? 'scored' : 'unscored'
}

function strengthOf(known: readonly number[], unscored: number, broken: boolean): Strength {
  const least = known.length > 0 ? Math.min(...known) : undefined
  if (least !== undefined && (broken || unscored === 0)) return { known: true, score: least }
  return { known: false, atMost: least, unscored }
}

function weaknesses(
  score: number | undefined,
  middle: number | undefined,
  rival: number | undefined,
): Weakness[] {
  if (score === undefined) return []
  return [
    ...(middle !== undefined && middle - score >= weakBy ? (['below-median'] as const) : []),
    ...(rival !== undefined && rival - score >= weakBy ? (['behind-rival'] as const) : []),
  ]
}

function lowest(links: readonly LinkAnalysis[]): number | undefined {
  const scores = links.map(({ score }) => score ?? Number.POSITIVE_INFINITY)
  const index = scores.indexOf(Math.min(...scores))
  return links[index]?.score === undefined ? undefined : index
}

/** Share, 0–1, of customers who would come through if each link kept score / 10 of them. An illustration. */
function passThrough(scores: readonly number[]): number | undefined {
  return scores.length === 0 ? undefined : exact(scores.reduce((product, score) => product * (score / 10), 1))
}

function gain(scores: readonly number[], score: number): number {
  const rest = [...scores]
  rest.splice(rest.indexOf(score), 1)
  const others = rest.reduce((product, one) => product * (one / 10), 1)
  return exact((others * (Math.min(score + 1, 10) - score)) / 10)
}

/** Rates count from the second link on: nobody came to the first one from a link before. */
function flowOf(links: readonly LinkScore[], illustrated: number | undefined): Flow {
  const followers = links
    .map((link, index) => ({ ...link, index }))
    .filter(({ active, value }) => active && value !== 'absent')
    .slice(1)
  const measured = followers.flatMap(({ conversion, index }) =>
    conversion === undefined ? [] : [{ conversion, index }],
  )
  const least = Math.min(...measured.map(({ conversion }) => conversion))
  const worst = measured.find(({ conversion }) => conversion === least)
  const largestLoss = worst && { link: worst.index, share: exact(1 - worst.conversion) }
  if (largestLoss && measured.length === followers.length) {
    const rate = exact(measured.reduce((product, { conversion }) => product * conversion, 1))
    return { kind: 'measured', passThrough: rate, largestLoss }
  }
  return { kind: 'illustration', passThrough: illustrated, largestLoss }
}

import { type Audit, type AuditFile, isSurvey, type MeasuredEntry } from './audit.ts'
import type { Encounters, Pair } from './encounters.ts'
import type { Inventory } from './inventory.ts'
import { leftOut, type NameMap, own, sameName } from './name-map.ts'
import { byCodePoint, inTurn } from './order.ts'
import { measurementOf, noTally, type Tally, together } from './tally.ts'

/** What a survey says of our touchpoints, and which of its names nobody knows. */
export interface Survey {
  /** In the inventory’s order. */
  readonly measured: ReadonlyMap<string, MeasuredEntry>
  readonly brands: NamesOf
  readonly touchpoints: NamesOf
  /** Encounters that are in `measured`. */
  readonly encounters: number
}

/** An audit file about to be written that holds a survey where an audit has scores. */
export interface NewSurvey extends Omit<AuditFile, 'scores' | 'measured'> {
  readonly measured: ReadonlyMap<string, MeasuredEntry>
}

export interface NamesOf {
  /** What nobody knows, the most frequent first. */
  readonly unknown: readonly NameCount[]
  /** What is left out on purpose. */
  readonly leftOut: readonly NameCount[]
}

/** A name of the file, and how many encounters it has there. */
export interface NameCount {
  readonly name: string
  readonly n: number
}

/** Adds up what several names of one touchpoint or brand have. Only known names are in it. */
export function surveyOf(
  { pairs }: Encounters,
  { touchpoints, competitors }: Inventory,
  map: NameMap,
): Survey {
  const placed = pairs.map((pair) => ({
    pair,
    brand: map.brands.get(sameName(pair.brand)),
    touchpoint: map.touchpoints.get(sameName(pair.touchpoint)),
  }))
  const sums = new Map<string, Map<string, Tally>>()
  for (const { pair, brand, touchpoint } of placed) {
    if (brand === undefined || touchpoint === undefined) continue
    const brands = sums.get(touchpoint) ?? new Map<string, Tally>()
    sums.set(touchpoint, brands.set(brand, together(brands.get(brand) ?? noTally, pair.tally)))
  }
  const measured = Array.from(touchpoints.keys()).flatMap((id): [string, MeasuredEntry][] => {
    const entry = entryOf(sums.get(id), competitors)
    return entry ? [[id, entry]] : []
  })
  const inPlay = placed.filter(({ brand, touchpoint }) => brand !== leftOut && touchpoint !== leftOut)
  const known = inPlay.filter(({ brand, touchpoint }) => brand !== undefined && touchpoint !== undefined)
  const names = (of: 'brand' | 'touchpoint'): NamesOf => ({
    unknown: countsOf(of, pairsOf(inPlay.filter((one) => one[of] === undefined))),
    leftOut: countsOf(of, pairsOf(placed.filter((one) => one[of] === leftOut))),
  })
  return {
    measured: new Map(measured),
    brands: names('brand'),
    touchpoints: names('touchpoint'),
    encounters: known.reduce((sum, { pair }) => sum + pair.tally.n, 0),
  }
}

/** The file that holds the very same figures already, by the same person, of the same day where the survey has days. */
export function sameSurvey(
  audits: readonly Audit[],
  { measured }: Pick<Survey, 'measured'>,
  { by, date }: { readonly by: string; readonly date: string | undefined },
): Audit | undefined {
  const figures = figuresOf(measured)
  return audits.find(
    (one) =>
      isSurvey(one) &&
      one.by === by &&
      (date === undefined || one.date === date) &&
      figuresOf(Object.entries(one.measured ?? {})) === figures,
  )
}

/** Every figure with what it is of, in an order that no file has to keep. */
function figuresOf(measured: Iterable<readonly [string, MeasuredEntry]>): string {
  const figures = Array.from(measured, ([id, { own: ours, competitors }]) =>
    [['', ours] as const, ...Object.entries(competitors ?? {})].flatMap(([rival, one]) =>
      one
        ? [JSON.stringify([id, rival, one.score, one.n, one.positive ?? null, one.persuasion ?? null])]
        : [],
    ),
  )
  return figures.flat().toSorted(byCodePoint).join()
}

function entryOf(
  brands: ReadonlyMap<string, Tally> | undefined,
  competitors: Inventory['competitors'],
): MeasuredEntry | undefined {
  const ours = brands?.get(own)
  const rivals = competitors.flatMap(({ id }) => {
    const tally = brands?.get(id)
    return tally ? [[id, measurementOf(tally)] as const] : []
  })
  if (!ours && rivals.length === 0) return undefined
  return {
    ...(ours && { own: measurementOf(ours) }),
    ...(rivals.length > 0 && { competitors: Object.fromEntries(rivals) }),
  }
}

const pairsOf = (placed: readonly { readonly pair: Pair }[]) => placed.map(({ pair }) => pair)

/** Names that differ in case or blanks only are one. */
function countsOf(of: 'brand' | 'touchpoint', pairs: readonly Pair[]): NameCount[] {
  const counts = new Map<string, NameCount>()
  for (const { [of]: name, tally } of pairs) {
    const before = counts.get(sameName(name))
    counts.set(sameName(name), { name: firstOf(before?.name, name), n: (before?.n ?? 0) + tally.n })
  }
  return [...counts.values()].toSorted(
    inTurn(
      (a, b) => b.n - a.n,
      (a, b) => byCodePoint(a.name, b.name),
    ),
  )
}

/** Whichever row came first must not matter. */
const firstOf = (a: string | undefined, b: string) => (a !== undefined && byCodePoint(a, b) < 0 ? a : b)

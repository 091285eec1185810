import {
  type Agreement,
  agreementOf,
  agreementOfRound,
  discussFirst,
  type RoundAgreement,
} from './agreement.ts'
import type { Audit } from './audit.ts'
import { analyseChain, type ChainAnalysis } from './chain.ts'
import { type CalendarDate, lengthInDays } from './date.ts'
import type { Excerpt } from './excerpt.ts'
import { type Freshness, freshnessOf } from './freshness.ts'
import { type Chain, type Inventory, isActive, type Touchpoint } from './inventory.ts'
import { type Measured, measuredOf } from './measured.ts'
import { type WholeAndParts, wholesOf } from './parts.ts'
import { type PlannedAction, planOf } from './plan.ts'
import {
  type Candidate,
  type CrossHair,
  crossHairOf,
  opportunityOf,
  type Quadrant,
  quadrantOf,
  rankFixFirst,
  rankVips,
  type VipPlace,
} from './ranking.ts'
import {
  isFuture,
  noStanding,
  type Review,
  type Round,
  reviewsOf,
  roundsOf,
  type Standing,
  type Stranger,
  standingsOf,
  strangersIn,
} from './round.ts'
import { exact, isNumber, type Level, levelOf, median, type Value } from './score.ts'
import { type SegmentStanding, segmentsOf } from './segments.ts'
import { type StandardRecord, standardsOf } from './standards.ts'

/** Everything that reports, status and check say, worked out once. */
export interface Summary {
  readonly inventory: Inventory
  readonly today: CalendarDate
  /** The name of the latest round, if there was any. */
  readonly latestRound: string | undefined
  readonly rounds: readonly string[]
  /** Every touchpoint and part, in the inventory’s order, by id. */
  readonly rows: ReadonlyMap<string, Row>
  readonly vip: Vip
  readonly fixFirst: { readonly rows: readonly Row[]; readonly unranked: readonly Row[] }
  /** What is to be done, and what came of what was done. */
  readonly plan: readonly PlannedAction[]
  readonly crossHair: CrossHair | undefined
  /** From here on opportunity counts as high: the median of all that are ranked in fix first. */
  readonly opportunityMedian: number | undefined
  readonly chains: readonly ChainRow[]
  /** One a segment of the inventory, beside the standing. */
  readonly segments: readonly SegmentStanding[]
  /** By id, what was said of the service standards; nothing of those that nobody judged. */
  readonly standards: ReadonlyMap<string, StandardRecord>
  /** Touchpoints whose parts have scores. */
  readonly wholes: readonly WholeAndParts[]
  /** By id, what encounter surveys say, beside the standing. */
  readonly measured: ReadonlyMap<string, Measured>
  /** Of the latest round, if there was any. */
  readonly agreement: RoomAgreement | undefined
  readonly workload: Workload
  /** Audits dated more than one day after today: read, and not counted. */
  readonly futureAudits: readonly Audit[]
  /** Ids in audits that the inventory does not know. */
  readonly strangers: readonly Stranger[]
  /** What the lists were narrowed to; `undefined` for the whole. */
  readonly excerpt: Excerpt | undefined
  /** Whether names were taken out: an owner is a word that only says that there is one. */
  readonly anonymous: boolean
}

export interface Row {
  readonly touchpoint: Touchpoint
  readonly active: boolean
  readonly standing: Standing
  /** `undefined`: nobody has scored it yet. */
  readonly own: Value | undefined
  /** Of what is lived with today: planned and retired ones have none. */
  readonly level: Level | undefined
  /** Of the votes behind the own score, whichever round it is from; `undefined` without a number among them. */
  readonly agreement: Agreement | undefined
  readonly importance: Importance | undefined
  /** The best known competitor, the first in the inventory’s order of several. */
  readonly best: { readonly competitor: string; readonly score: number } | undefined
  /** Own − best known competitor, −10…10. */
  readonly gap: number | undefined
  /** 0–20; only for what is ranked, and where importance and own score are known. */
  readonly opportunity: number | undefined
  readonly quadrant: Quadrant | undefined
  /** Its place in fix first, from 1, among all that are ranked there. */
  readonly fixFirstRank: number | undefined
  /** Competitors without it where we score: our edge. */
  readonly edgeOver: readonly string[]
  /** Competitors who have it where we are absent: a candidate to add. */
  readonly heldBy: readonly string[]
  /** Ids of the chains that it stands in, and of those that it breaks. */
  readonly chains: readonly string[]
  readonly breaks: readonly string[]
  readonly review: Review | undefined
  readonly freshness: Freshness
}

export interface Importance {
  readonly value: number
  readonly source: 'round' | 'estimate'
}

export interface Vip {
  readonly places: readonly (VipPlace & { readonly row: Row /** From 1. */; readonly rank: number })[]
  readonly wow: number
  readonly keptOut: readonly Row[]
  readonly crowdedOut: readonly Row[]
  readonly withoutImportance: readonly Row[]
}

export interface ChainRow {
  readonly chain: Chain
  readonly links: readonly Row[]
  readonly own: ChainAnalysis
  readonly competitors: ReadonlyMap<string, ChainAnalysis>
  /** `undefined`: a dead end. */
  readonly next: Chain | undefined
}

/** How far the people of the latest round agree. */
export interface RoomAgreement extends RoundAgreement {
  /** The active ones on whose own score the round is split: the most important first. */
  readonly discussFirst: readonly Row[]
}

export interface Workload {
  /** Touchpoints that are reviewed at all. */
  readonly touchpoints: number
  /** Audits a week that the intervals ask for. */
  readonly perWeek: number
}

/** `known` are the standings of these audits, where they are worked out already. */
export function summarize(
  inventory: Inventory,
  audits: readonly Audit[],
  today: CalendarDate,
  known?: ReadonlyMap<string, Standing>,
): Summary {
  const futureAudits = audits.filter((audit) => isFuture(audit, today))
  const counted = audits.filter((audit) => !isFuture(audit, today))
  const rounds = roundsOf(counted)
  const latest = rounds.at(-1)
  const standings = known ?? standingsOf(inventory, rounds)
  const reviews = reviewsOf(inventory, counted)
  const through = chainsThrough(inventory)
  const scored = Array.from(inventory.touchpoints.values(), (touchpoint) =>
    scoredRow(
      inventory,
      touchpoint,
      through.get(touchpoint.id) ?? [],
      standings.get(touchpoint.id) ?? noStanding,
      reviews.get(touchpoint.id),
      today,
    ),
  )
  const candidates = scored.filter(isRanked).map(candidateOf)
  const crossHair = crossHairOf(candidates)
  const fixFirst = rankFixFirst(candidates)
  const ranks = new Map(fixFirst.ids.map((id, index) => [id, index + 1]))
  for (const row of scored) {
    row.quadrant = quadrantOfRow(row, crossHair)
    row.fixFirstRank = ranks.get(row.touchpoint.id)
  }
  const rows: Summary['rows'] = new Map(scored.map((row) => [row.touchpoint.id, row]))
  const at = (id: string) => rowAt(rows, id)
  const vip = rankVips(candidates, inventory.vipSize)
  const places = vip.places.map((place, index) => ({ ...place, row: at(place.id), rank: index + 1 }))
  // what a trend of many rounds never asks for is worked out when somebody does
  const plan = later(() => planOf(scored, today))
  const segments = later(() => segmentsOf(inventory, counted))
  const standards = later(() => standardsOf(inventory, counted))
  const agreement = later(() => latest && roomAgreement(inventory, latest, rows))
  const workload = later(() => workloadOf(scored, inventory))
  const strangers = later(() => strangersIn(inventory, audits))
  return {
    inventory,
    today,
    latestRound: latest?.name,
    rounds: rounds.map(({ name }) => name),
    rows,
    vip: {
      places,
      wow: wowIn(places),
      keptOut: vip.keptOut.map(at),
      crowdedOut: vip.crowdedOut.map(at),
      withoutImportance: vip.withoutImportance.map(at),
    },
    fixFirst: { rows: fixFirst.ids.map(at), unranked: fixFirst.unranked.map(at) },
    get plan() {
      return plan()
    },
    crossHair,
    opportunityMedian: median(scored.flatMap(({ opportunity }) => opportunity ?? [])),
    chains: inventory.chains.map((chain) => chainRow(inventory, chain, rows)),
    get segments() {
      return segments()
    },
    get standards() {
      return standards()
    },
    wholes: wholesOf(rows),
    measured: measuredOf(inventory, counted),
    get agreement() {
      return agreement()
    },
    get workload() {
      return workload()
    },
    futureAudits,
    get strangers() {
      return strangers()
    },
    excerpt: undefined,
    anonymous: false,
  }
}

function later<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

export const wowIn = (places: Vip['places']) => places.filter(({ row }) => row.level === 'wow').length

/** The row of an id that the inventory is known to have. */
export function rowAt(rows: ReadonlyMap<string, Row>, id: string): Row {
  const row = rows.get(id)
  if (!row) throw new Error(`no row for ${id}, although the inventory was validated`)
  return row
}

/** Whole, active touchpoints are ranked; parts are judged with their whole. */
const isRanked = ({ touchpoint, active }: Pick<Row, 'touchpoint' | 'active'>) =>
  active && touchpoint.whole === undefined

/** The ids of the chains that lead to a touchpoint, by its id. */
function chainsThrough({ chains }: Inventory): ReadonlyMap<string, readonly string[]> {
  const through = new Map<string, string[]>()
  for (const { id, links } of chains)
    for (const to of new Set(links.map((link) => link.to))) {
      const found = through.get(to)
      if (found) found.push(id)
      else through.set(to, [id])
    }
  return through
}

/** A row before it has its place among the others. */
type Scored = Omit<Row, 'quadrant' | 'fixFirstRank'> & {
  quadrant: Row['quadrant']
  fixFirstRank: Row['fixFirstRank']
}

function scoredRow(
  inventory: Inventory,
  touchpoint: Touchpoint,
  chains: readonly string[],
  standing: Standing,
  review: Review | undefined,
  today: CalendarDate,
): Scored {
  const own = standing.own?.value
  const score = isNumber(own) ? own : undefined
  const importance = importanceOf(touchpoint, standing)
  const rivals = inventory.competitors.map(({ id }) => ({
    competitor: id,
    value: standing.competitors.get(id)?.value,
  }))
  const best = bestOf(rivals)
  const active = isActive(touchpoint)
  const ranked = isRanked({ touchpoint, active })
  const level = score === undefined || !active ? undefined : levelOf(score, inventory.levels)
  return {
    touchpoint,
    active,
    standing,
    own,
    level,
    agreement: standing.own && agreementOf(standing.own.votes.map(({ vote }) => vote)),
    importance,
    best,
    gap: score === undefined || best === undefined ? undefined : exact(score - best.score),
    opportunity: ranked ? opportunityOf({ importance: importance?.value, score }) : undefined,
    quadrant: undefined,
    fixFirstRank: undefined,
    edgeOver:
      score === undefined || !active
        ? []
        : rivals.flatMap(({ competitor, value }) => (value === 'absent' ? [competitor] : [])),
    heldBy:
      own === 'absent' && active
        ? rivals.flatMap(({ competitor, value }) => (isNumber(value) ? [competitor] : []))
        : [],
    chains,
    breaks: level === 'sucks' ? chains : [],
    review,
    freshness: freshnessOf(touchpoint, review, inventory, today),
  }
}

function importanceOf(touchpoint: Touchpoint, standing: Standing): Importance | undefined {
  const answered = standing.importance?.value
  if (isNumber(answered)) return { value: answered, source: 'round' }
  return touchpoint.importance === undefined
    ? undefined
    : { value: touchpoint.importance, source: 'estimate' }
}

function bestOf(rivals: readonly { competitor: string; value: Value | undefined }[]): Row['best'] {
  let best: Row['best']
  for (const { competitor, value } of rivals) {
    if (isNumber(value) && value > (best?.score ?? -1)) best = { competitor, score: value }
  }
  return best
}

function candidateOf(row: Row): Candidate {
  return {
    id: row.touchpoint.id,
    importance: row.importance?.value,
    score: isNumber(row.own) ? row.own : undefined,
    gap: row.gap,
    chains: row.chains.length,
    breaksChain: row.breaks.length > 0,
    cost: row.touchpoint.cost,
    pin: row.touchpoint.pin,
  }
}

function quadrantOfRow(row: Row, crossHair: CrossHair | undefined): Quadrant | undefined {
  if (!crossHair || !isRanked(row) || row.importance === undefined || !isNumber(row.own)) return undefined
  return quadrantOf(row.importance.value, row.own, crossHair)
}

function chainRow(inventory: Inventory, chain: Chain, rows: ReadonlyMap<string, Row>): ChainRow {
  const links = chain.links.map(({ to }) => rowAt(rows, to))
  const companies = [undefined, ...inventory.competitors.map(({ id }) => id)]
  const analysis = (company: string | undefined) =>
    analyseChain(
      chain.links.map(({ conversion }, index) => ({
        value: scoreFor(links[index], company),
        active: links[index]?.active ?? false,
        bestRival: highest(
          companies.filter((one) => one !== company).map((one) => scoreFor(links[index], one)),
        ),
        conversion: company === undefined ? conversion : undefined,
      })),
      inventory.levels,
    )
  const competitors = later(() => new Map(inventory.competitors.map(({ id }) => [id, analysis(id)])))
  return {
    chain,
    links,
    own: analysis(undefined),
    get competitors() {
      return competitors()
    },
    next: chain.next === undefined ? undefined : inventory.chains.find(({ id }) => id === chain.next),
  }
}

/** What a company scores at a touchpoint; `undefined` stands for our own. */
function scoreFor(row: Row | undefined, company: string | undefined): Value | undefined {
  return company === undefined ? row?.own : row?.standing.competitors.get(company)?.value
}

function highest(values: readonly (Value | undefined)[]): number | undefined {
  const known = values.filter(isNumber)
  return known.length > 0 ? Math.max(...known) : undefined
}

function roomAgreement(inventory: Inventory, round: Round, rows: ReadonlyMap<string, Row>): RoomAgreement {
  const agreement = agreementOfRound(inventory, round)
  const contested = Array.from(agreement.touchpoints, ([id, { own }]) => ({ row: rowAt(rows, id), own }))
    .filter(({ row }) => row.active)
    .map(({ row, own }) => ({ id: row.touchpoint.id, importance: row.importance?.value, agreement: own }))
  return { ...agreement, discussFirst: discussFirst(contested).map((id) => rowAt(rows, id)) }
}

export function workloadOf(rows: readonly Row[], inventory: Inventory): Workload {
  const reviewed = rows.filter(({ freshness }) => freshness.state !== 'exempt')
  const perDay = reviewed.reduce(
    (sum, { touchpoint }) => sum + 1 / lengthInDays(touchpoint.reviewEvery ?? inventory.reviewEvery),
    0,
  )
  return { touchpoints: reviewed.length, perWeek: exact(perDay * 7) }
}

import type { Agreement, Coefficient } from '../../core/agreement.ts'
import type { ChainAnalysis } from '../../core/chain.ts'
import type { Excerpt } from '../../core/excerpt.ts'
import { dueDate, type Freshness } from '../../core/freshness.ts'
import type { PlannedAction } from '../../core/plan.ts'
import type { CastVote, Cell } from '../../core/round.ts'
import { lowestFirst } from '../../core/score.ts'
import type { ChainRow, RoomAgreement, Row, Summary } from '../../core/summary.ts'
import type { Messages } from '../../i18n/index.ts'
import { changesOf } from '../diff/json.ts'
import { json } from '../escape.ts'
import { daysLeft } from './days-left.ts'
import type { ReportFile, ReportOptions } from './index.ts'
import { contradictionsIn, measuredAt, segmentOf, standardOf, wholeOf } from './json/beside.ts'
import { funnelIn, methodOf } from './json/method.ts'
import { titleOf } from './title.ts'

/** Rises when a key changes its meaning or goes; a new key is no new version. */
const reportVersion = 1

/**
 * Everything that was worked out, for programs. Keys as in the inventory where it has them. What is not known is
 * `null`, never 0; a score is a number 0–10, `unknown` or `absent`. Touchpoints, chains and competitors go by id.
 * Votes stand from the lowest to the highest, so that nobody’s can be followed from list to list; only when it is asked
 * who gave them, `cast` has them by seat.
 */
export function jsonReport(summary: Summary, messages: Messages, options?: ReportOptions): ReportFile[] {
  const title = titleOf(summary, messages, options)
  return [{ name: 'report.json', text: json(reportOf(summary, title, options)) }]
}

function reportOf(
  summary: Summary,
  title: string,
  { who, since, trend = [] }: ReportOptions = { who: false },
) {
  const { inventory, today, vip, fixFirst } = summary
  return {
    version: reportVersion,
    title,
    name: inventory.name,
    /** Whether names were taken out; an owner is `null` then. */
    anonymous: summary.anonymous,
    excerpt: summary.excerpt && excerptOf(summary.excerpt),
    driver: inventory.driver,
    today,
    latest_round: summary.latestRound,
    rounds: summary.rounds,
    review_every: inventory.reviewEvery,
    levels: inventory.levels,
    stages: inventory.stages,
    channels: inventory.channels,
    competitors: inventory.competitors,
    segments: inventory.segments,
    vip: {
      size: inventory.vipSize,
      wow: vip.wow,
      places: vip.places.map(({ rank, id, pinned, tie }) => ({ rank, id, pinned, tie })),
      kept_out: vip.keptOut.map(idOf),
      crowded_out: vip.crowdedOut.map(idOf),
      without_importance: vip.withoutImportance.map(idOf),
    },
    fix_first: {
      ranked: fixFirst.rows.map((row) => ({
        rank: row.fixFirstRank,
        id: idOf(row),
        opportunity: row.opportunity,
      })),
      unranked: fixFirst.unranked.map(idOf),
    },
    actions: summary.plan.map((planned) => actionOf(planned, summary)),
    /** Importance and score at which the quadrants meet: the medians. */
    cross_hair: summary.crossHair,
    touchpoints: Array.from(summary.rows.values(), (row) => touchpointOf(row, summary, who)),
    chains: summary.chains.map((chain) => chainOf(chain, summary)),
    ...methodOf(summary, trend),
    agreement: summary.agreement && agreementOf(summary.agreement),
    /** Beside the standing, never in it. */
    segment_standings: summary.segments.map((one) => segmentOf(one, summary)),
    service_standards: Array.from(summary.standards, ([id, record]) => standardOf(id, record, who)),
    wholes: summary.wholes.map(wholeOf),
    contradictions: [...summary.rows.values()].flatMap(contradictionsIn),
    /** By encounter surveys. */
    measured: [...summary.rows.values()].flatMap((row) => measuredAt(row, summary)),
    /** As in `diff --format json`; null before the second round. */
    since_last_round: since && changesOf(since),
    workload: { touchpoints: summary.workload.touchpoints, per_week: summary.workload.perWeek },
    not_counted: {
      future_audits: summary.futureAudits.map(({ file, date, by }) => ({ file, date, by })),
      strangers: summary.strangers.map(({ kind, id, file }) => ({ kind, id, file })),
    },
  }
}

/** What it was chosen by, in names, and how much of the whole it is. */
const excerptOf = ({ by, touchpoints, parts }: Excerpt) => ({
  only: by.only,
  warn_days: by.only.includes('due') ? by.warnDays : undefined,
  touchpoints: by.touchpoints,
  stages: by.stages,
  channels: by.channels,
  chains: by.chains,
  owners: by.owners,
  listed: { touchpoints: touchpoints.listed, parts: parts.listed },
  of: { touchpoints: touchpoints.of, parts: parts.of },
})

const idOf = ({ touchpoint }: Row) => touchpoint.id

/**
 * Its touchpoint by id. `verdict`: `reached`, `missed`, `waiting`, `to-be-judged` or `no-measure`; `waiting_for`: that it
 * is `done`, a `score` of a later day, or a `value` in the inventory. `judged_by` is the measure as it was
 * understood, `null` for free text.
 */
function actionOf({ touchpoint, action, owner, state, verdict }: PlannedAction, { anonymous }: Summary) {
  return {
    id: touchpoint.id,
    do: action.do,
    lever: action.lever,
    owner: anonymous ? undefined : owner,
    due: action.due,
    done: action.done,
    state,
    measure: action.measure,
    judged_by: 'measure' in verdict ? verdict.measure : undefined,
    verdict: verdict.kind,
    waiting_for: 'for' in verdict ? verdict.for : undefined,
    found: 'found' in verdict ? verdict.found : undefined,
  }
}

function touchpointOf(row: Row, summary: Summary, who: boolean) {
  const { touchpoint, standing, importance, review } = row
  return {
    id: touchpoint.id,
    name: touchpoint.name,
    whole: touchpoint.whole,
    parts: touchpoint.parts,
    stage: touchpoint.stage,
    channels: touchpoint.channels,
    place: touchpoint.place,
    control: touchpoint.control,
    owner: summary.anonymous ? undefined : touchpoint.owner,
    automated: touchpoint.automated,
    lifecycle: touchpoint.lifecycle,
    active: row.active,
    vip: touchpoint.pin,
    rhythm: touchpoint.rhythm,
    senses: touchpoint.senses,
    segments: touchpoint.segments,
    cost: touchpoint.cost,
    conversion: touchpoint.conversion,
    metrics: {
      nps: touchpoint.metrics.nps,
      csat: touchpoint.metrics.csat,
      ces: touchpoint.metrics.ces,
    },
    purpose: touchpoint.purpose,
    standard: touchpoint.standard,
    anchors: Object.fromEntries(touchpoint.anchors),
    wow: touchpoint.wow,
    review_every: touchpoint.reviewEvery,
    review_reason: touchpoint.reviewReason,
    tags: touchpoint.tags,
    added: touchpoint.added,
    own: cellOf(standing.own, who),
    level: row.level,
    /** Of the votes behind the own score. */
    agreement: row.agreement?.word,
    competitors: byCompetitor(summary, (id) => cellOf(standing.competitors.get(id), who)),
    importance: importance && {
      value: importance.value,
      source: importance.source,
      round: importance.source === 'round' ? standing.importance?.round : undefined,
      date: importance.source === 'round' ? standing.importance?.date : undefined,
      ...votesOf(standing.importance, who),
    },
    best_competitor: row.best,
    gap: row.gap,
    opportunity: row.opportunity,
    quadrant: row.quadrant,
    edge_over: row.edgeOver,
    held_by: row.heldBy,
    chains: row.chains,
    breaks: row.breaks,
    notes: standing.notes,
    last_audit: review && { date: review.date, by: review.by },
    freshness: freshnessOf(row.freshness),
  }
}

/** The standing answer; `null` is unscored. */
const cellOf = (cell: Cell | undefined, who: boolean) =>
  cell && { value: cell.value, round: cell.round, date: cell.date, ...votesOf(cell, who) }

/** `first_votes`: what the votes were before the room talked and voted once more; `null` where it did not. */
const votesOf = (cell: Cell | undefined, who: boolean) => ({
  votes: inOrder(cell?.votes ?? []),
  first_votes: cell?.firstVotes && inOrder(cell.firstVotes),
  ...(who && { cast: (cell?.votes ?? []).map(castOf), first_cast: cell?.firstVotes?.map(castOf) }),
})

const inOrder = (cast: readonly CastVote[]) => cast.map(({ vote }) => vote).toSorted(lowestFirst)

/** `seat` is `null` for the one answer of an audit. */
const castOf = ({ vote, by, seat }: CastVote) => ({ vote, by, seat })

/**
 * Of the latest round. A coefficient is a number, or why there is none: `too-few-seats`, `too-few-touchpoints` or
 * `no-variation`. Questions that fewer than two gave a number for are `null`, or not listed.
 */
function agreementOf({ round, seats, alpha, w, discussFirst, touchpoints }: RoomAgreement) {
  return {
    round,
    seats,
    krippendorff_alpha: coefficientOf(alpha),
    kendall_w: coefficientOf(w),
    discuss_first: discussFirst.map(idOf),
    touchpoints: Array.from(touchpoints, ([id, { own, competitors, importance }]) => ({
      id,
      own: own && spreadOf(own),
      competitors: Object.fromEntries(Array.from(competitors, ([rival, one]) => [rival, spreadOf(one)])),
      importance: importance && spreadOf(importance),
    })),
  }
}

const coefficientOf = ({ value, touchpoints, leftOut }: Coefficient) => ({
  value,
  touchpoints,
  left_out: leftOut,
})

/** `votes` counts the numbers; the interquartile range is of the inclusive method; `within_one` is a share 0–1. */
const spreadOf = (agreement: Agreement) => ({
  word: agreement.word,
  votes: agreement.votes,
  unknown: agreement.unknown,
  absent: agreement.absent,
  median: agreement.median,
  lowest: agreement.lowest,
  highest: agreement.highest,
  interquartile_range: agreement.interquartileRange,
  within_one: agreement.withinOne,
})

function byCompetitor<T>({ inventory }: Summary, of: (id: string) => T): Record<string, T> {
  return Object.fromEntries(inventory.competitors.map(({ id }) => [id, of(id)]))
}

function freshnessOf(freshness: Freshness) {
  return {
    state: freshness.state,
    due: dueDate(freshness),
    days_left: daysLeft(freshness),
    paused_until: 'until' in freshness ? freshness.until : undefined,
    pause_reason: 'reason' in freshness ? freshness.reason : undefined,
  }
}

function chainOf(one: ChainRow, summary: Summary) {
  const { chain, own, competitors, next } = one
  return {
    id: chain.id,
    name: chain.name,
    trigger: chain.trigger,
    segment: chain.segment,
    /** `outside`: it is no part of the excerpt, and not in `touchpoints`. */
    links: chain.links.map(({ to, conversion }) => ({ id: to, outside: !summary.rows.has(to), conversion })),
    next: next?.id,
    own: walkOf(own),
    funnel: funnelIn(one),
    competitors: byCompetitor(summary, (id) => {
      const walk = competitors.get(id)
      return walk && walkOf(walk)
    }),
  }
}

/** One company’s way through a chain. Links are counted from 1 here, as in the other reports. */
function walkOf({ links, strength, median, weakest, breaks, unscored, absent, flow }: ChainAnalysis) {
  return {
    strength: strength.known ? strength.score : undefined,
    strength_at_most: strength.known ? undefined : strength.atMost,
    median,
    weakest: weakest === undefined ? undefined : weakest + 1,
    breaks: breaks.map((at) => at + 1),
    unscored,
    absent,
    pass_through: { kind: flow.kind, share: flow.passThrough },
    largest_loss: flow.largestLoss && { link: flow.largestLoss.link + 1, share: flow.largestLoss.share },
    links: links.map((link) => ({
      state: link.state,
      score: link.score,
      breaks: link.breaks,
      weak: link.weak,
      plus_one: flow.kind === 'measured' ? undefined : link.plusOne,
    })),
  }
}

import type { Strength } from './chain.ts'
import { type Action, currentIds, type Touchpoint } from './inventory.ts'
import { byCodePoint } from './order.ts'
import { exact, isNumber, levelNames, type Value } from './score.ts'
import { type History, latestSides, type Side } from './side.ts'
import type { ChainRow, Row, Summary } from './summary.ts'

/** What moved from one standing to another. Facts only; planned and retired touchpoints move nothing but themselves. */
export interface Diff {
  readonly from: Side
  readonly to: Side
  /** The touchpoints in another level, by the bounds of each side; the largest steps first. */
  readonly levels: UpAndDown<Move>
  /** Every own score that is another number, whether or not it changed its level; the largest steps first. */
  readonly scores: UpAndDown<Move>
  /** Scored now, and nobody had answered before. */
  readonly firstScores: readonly ScoredRow[]
  /** Own scores that became, or were, no number: never a step from or to 0. */
  readonly turns: readonly Turn[]
  /** By rank: of the new places on the later side, of the lost ones on the earlier. */
  readonly vip: { readonly in: readonly VipMove[]; readonly out: readonly VipMove[] }
  readonly chains: ChainMoves
  readonly touchpoints: { readonly appeared: readonly Touchpoint[]; readonly gone: readonly Gone[] }
  /** The earliest first. */
  readonly done: readonly DoneAction[]
}

interface UpAndDown<T> {
  readonly up: readonly T[]
  readonly down: readonly T[]
}

/** An own score that stands elsewhere than it stood; equal numbers where only the bounds of the levels moved. */
export interface Move {
  readonly row: Row
  readonly was: Row
  readonly from: number
  readonly to: number
  /** −10…10. */
  readonly step: number
}

interface ScoredRow {
  readonly row: Row
  readonly score: number
}

/** `undefined`: nobody has answered. */
export interface Turn {
  readonly row: Row
  readonly from: Value | undefined
  readonly to: Value | undefined
}

export interface VipMove {
  /** As the later side has it, if it does. */
  readonly touchpoint: Touchpoint
  /** Its importance on each side, where there is one. */
  readonly from: number | undefined
  readonly to: number | undefined
}

interface ChainMoves {
  /** A link breaks it that did not before. */
  readonly broken: readonly BrokenChain[]
  /** It was broken, and no known link breaks it now. */
  readonly healed: readonly ChainPair[]
  /** Another strength, or another weakest link. */
  readonly moved: readonly ChainPair[]
  readonly appeared: readonly ChainRow[]
  readonly gone: readonly ChainRow[]
}

interface ChainPair {
  readonly was: ChainRow
  readonly now: ChainRow
}

export interface BrokenChain {
  readonly now: ChainRow
  /** The links that break it now and did not before. */
  readonly links: readonly Row[]
  /** Whether other links had broken it before. */
  readonly already: boolean
}

interface Gone {
  /** As the later side has it, if it does. */
  readonly touchpoint: Touchpoint
  /** Retired, and kept in the inventory. */
  readonly retired: boolean
}

export interface DoneAction {
  readonly touchpoint: Touchpoint
  readonly action: Action & { readonly done: string }
}

/** What moved between two standings. Touchpoints are the same by id, renamed ones by `formerly`; chains by id. */
export function diffOf(from: Side, to: Side): Diff {
  const pairs = pairsOf(from.summary, to.summary)
  const here = pairs.rows.filter(({ row }) => row.active)
  const moves = here.flatMap(moveOf).toSorted((a, b) => Math.abs(b.step) - Math.abs(a.step))
  const rise = ({ row, was }: Move) => rankOf(row) - rankOf(was)
  return {
    from,
    to,
    levels: {
      up: moves.filter((move) => rise(move) > 0),
      down: moves.filter((move) => rise(move) < 0),
    },
    scores: {
      up: moves.filter(({ step }) => step > 0),
      down: moves.filter(({ step }) => step < 0),
    },
    firstScores: here.flatMap(({ row, was }) =>
      was?.own === undefined && isNumber(row.own) ? [{ row, score: row.own }] : [],
    ),
    turns: here.flatMap(turnOf),
    vip: vipMoves(from.summary, to.summary, pairs),
    chains: chainMoves(from.summary, to.summary, pairs),
    touchpoints: {
      appeared: here.flatMap(({ row, was }) => (was?.active ? [] : [row.touchpoint])),
      gone: goneFrom(from.summary, to.summary, pairs),
    },
    done: doneActions(from, to, pairs),
  }
}

/** From the round before the latest to the latest; `undefined` while there are fewer than two. */
export function sinceLastRound(history: History): Diff | undefined {
  const sides = latestSides(history)
  return sides && diffOf(sides.from, sides.to)
}

export function nothingMoved({ levels, scores, firstScores, turns, vip, chains, touchpoints, done }: Diff) {
  const lists = [levels, scores, vip, chains, touchpoints].flatMap((group) => Object.values(group))
  return [...lists, firstScores, turns, done].every((list) => list.length === 0)
}

/** Which row is which on the other side. */
interface Pairs {
  /** Every row of the later side, with what it was. */
  readonly rows: readonly { readonly row: Row; readonly was: Row | undefined }[]
  /** The later id of a row of the earlier side. */
  readonly idNow: (was: Row) => string | undefined
}

function pairsOf(from: Summary, to: Summary): Pairs {
  const idsNow = successors(from, to)
  const earlier = new Map(Array.from(idsNow, ([old, now]) => [now, from.rows.get(old)]))
  return {
    rows: Array.from(to.rows.values(), (row) => ({ row, was: earlier.get(row.touchpoint.id) })),
    idNow: ({ touchpoint }) => idsNow.get(touchpoint.id),
  }
}

/**
 * Later ids by earlier ids: the same id first, then one that the later side had formerly, then, where the later side is
 * the older inventory, one that the earlier side had formerly. One touchpoint goes on as one only.
 */
function successors(from: Summary, to: Summary): ReadonlyMap<string, string> {
  const ids = currentIds(to.inventory)
  const same = [...from.rows.keys()].filter((id) => to.rows.has(id))
  const successors = new Map(same.map((id) => [id, id]))
  const taken = new Set(same)
  for (const { id, formerly } of Array.from(from.rows.values(), ({ touchpoint }) => touchpoint)) {
    const heir = ids.get(id) ?? formerly.find((old) => to.rows.has(old))
    if (successors.has(id) || heir === undefined || taken.has(heir)) continue
    successors.set(id, heir)
    taken.add(heir)
  }
  return successors
}

/** What was planned or retired is new: it did not move. */
function moveOf({ row, was }: Pairs['rows'][number]): Move[] {
  if (!was?.active || !isNumber(was.own) || !isNumber(row.own)) return []
  if (was.own === row.own && was.level === row.level) return []
  return [{ row, was, from: was.own, to: row.own, step: exact(row.own - was.own) }]
}

const rankOf = ({ level }: Row) => (level === undefined ? -1 : levelNames.indexOf(level))

function turnOf({ row, was }: Pairs['rows'][number]): Turn[] {
  const from = was?.own
  const to = row.own
  if (from === to || (isNumber(to) && (isNumber(from) || from === undefined))) return []
  return [{ row, from, to }]
}

function vipMoves(from: Summary, to: Summary, { rows, idNow }: Pairs): Diff['vip'] {
  const earlier = new Map(rows.map(({ row, was }) => [row.touchpoint.id, was]))
  const had = new Set(from.vip.places.map(({ row }) => idNow(row)))
  const has = new Set<string | undefined>(to.vip.places.map(({ id }) => id))
  return {
    in: to.vip.places
      .filter(({ id }) => !had.has(id))
      .map(({ id, row }) => vipMove(row, earlier.get(id), row)),
    out: from.vip.places
      .filter(({ row }) => !has.has(idNow(row)))
      .map(({ row }) => vipMove(row, row, to.rows.get(idNow(row) ?? ''))),
  }
}

const vipMove = (known: Row, was: Row | undefined, now: Row | undefined): VipMove => ({
  touchpoint: (now ?? known).touchpoint,
  from: was?.importance?.value,
  to: now?.importance?.value,
})

function chainMoves(from: Summary, to: Summary, { idNow }: Pairs): ChainMoves {
  const earlier = new Map(from.chains.map((one) => [one.chain.id, one]))
  const later = new Set(to.chains.map(({ chain }) => chain.id))
  const pairs = to.chains.flatMap((now): ChainPair[] => {
    const was = earlier.get(now.chain.id)
    return was ? [{ was, now }] : []
  })
  return {
    broken: to.chains.flatMap((now) => newlyBroken(now, earlier.get(now.chain.id), idNow)),
    healed: pairs.filter(({ was, now }) => was.own.breaks.length > 0 && now.own.breaks.length === 0),
    moved: pairs.filter(
      ({ was, now }) =>
        !isSameStrength(was.own.strength, now.own.strength) || weakestId(was, idNow) !== weakestId(now),
    ),
    appeared: to.chains.filter(({ chain }) => !earlier.has(chain.id)),
    gone: from.chains.filter(({ chain }) => !later.has(chain.id)),
  }
}

function newlyBroken(now: ChainRow, was: ChainRow | undefined, idNow: Pairs['idNow']): BrokenChain[] {
  const before = new Set(was && breaking(was).map(idNow))
  const links = breaking(now).filter(({ touchpoint }) => !before.has(touchpoint.id))
  return links.length === 0 ? [] : [{ now, links, already: before.size > 0 }]
}

const breaking = ({ links, own }: ChainRow): Row[] => own.breaks.flatMap((at) => links[at] ?? [])

function isSameStrength(a: Strength, b: Strength): boolean {
  if (a.known && b.known) return a.score === b.score
  return !a.known && !b.known && a.atMost === b.atMost
}

/** The lowest known link of a chain, the first of several. */
export const weakestOf = ({ links, own }: ChainRow): Row | undefined => links[own.weakest ?? -1]

function weakestId(chain: ChainRow, idOf: Pairs['idNow'] = ({ touchpoint }) => touchpoint.id) {
  const weakest = weakestOf(chain)
  return weakest && idOf(weakest)
}

function goneFrom(from: Summary, to: Summary, { idNow }: Pairs): Gone[] {
  return [...from.rows.values()].flatMap((was): Gone[] => {
    const now = to.rows.get(idNow(was) ?? '')
    if (!was.active || now?.active) return []
    const { touchpoint } = now ?? was
    return [{ touchpoint, retired: now?.touchpoint.lifecycle === 'retired' }]
  })
}

/** By what was done and when: the same thing may be done again next year. */
function doneActions(from: Side, to: Side, { idNow }: Pairs): DoneAction[] {
  const before = new Set(
    doneIn(from).map(({ touchpoint, action }) => {
      const row = from.summary.rows.get(touchpoint.id)
      return keyOf(row && idNow(row), action)
    }),
  )
  return doneIn(to)
    .filter(({ touchpoint, action }) => !before.has(keyOf(touchpoint.id, action)))
    .toSorted((a, b) => byCodePoint(a.action.done, b.action.done))
}

function doneIn({ summary, until }: Side): DoneAction[] {
  return Array.from(summary.inventory.touchpoints.values()).flatMap((touchpoint) =>
    touchpoint.actions.flatMap(({ done, ...action }) =>
      done === undefined || (until !== undefined && done > until)
        ? []
        : [{ touchpoint, action: { ...action, done } }],
    ),
  )
}

const keyOf = (id: string | undefined, { do: what, done }: Action) => JSON.stringify([id, what, done])

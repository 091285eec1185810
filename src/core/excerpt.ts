import type { Diff } from './diff.ts'
import { UserError } from './errors.ts'
import { currentIds, type Inventory } from './inventory.ts'
import { isChoice, listRows, type Selection, unknownInSelection } from './selection.ts'
import { type Row, rowAt, type Summary, workloadOf, wowIn } from './summary.ts'

/** What a summary is an excerpt of, and what it was chosen by. */
export interface Excerpt {
  readonly by: ChosenBy
  readonly touchpoints: Share
  readonly parts: Share
}

/** How many are in it, of all. */
interface Share {
  readonly listed: number
  readonly of: number
}

/** A selection with the names of what it chooses by. */
export interface ChosenBy extends Pick<Selection, 'only' | 'warnDays' | 'stages' | 'channels' | 'owners'> {
  readonly touchpoints: readonly string[]
  readonly chains: readonly string[]
}

/** The ids of what an excerpt shows. */
export interface Choice {
  readonly rows: ReadonlySet<string>
  readonly chains: ReadonlySet<string>
  readonly by: ChosenBy
}

/**
 * What a selection shows; `undefined` where it does not choose. Throws a `UserError` for what the inventory does not have,
 * and where nothing is left. Chains are those that were asked for, else those that have a link in it.
 */
export function choiceOf(summary: Summary, selection: Selection): Choice | undefined {
  if (!isChoice(selection)) return undefined
  const unknown = unknownInSelection(summary, selection)
  if (unknown.length > 0) throw new UserError(unknown.map((problem) => ({ problem })))
  const rows = new Set(listRows(summary, selection).map(idOf))
  if (rows.size === 0)
    throw new UserError([{ problem: { kind: 'nothing-selected', touchpoints: wholesIn(summary.rows) } }])
  const chains = summary.chains.filter(({ chain, links }) =>
    selection.chains.length > 0
      ? selection.chains.includes(chain.id)
      : links.some((link) => rows.has(idOf(link))),
  )
  return { rows, chains: new Set(chains.map(({ chain }) => chain.id)), by: chosenBy(summary, selection) }
}

/**
 * The lists of a summary, narrowed. What was worked out stays that of the whole: ranks, medians, the cross-hair, the
 * coefficients of the round. A chain stays whole too, with links from outside: without them it would lie.
 */
export function excerptOf(summary: Summary, choice: Choice): Summary {
  const { inventory, vip, fixFirst, agreement } = summary
  const rows = new Map([...summary.rows].filter(([id]) => choice.rows.has(id)))
  const within = (some: readonly Row[]) => some.filter((row) => rows.has(idOf(row)))
  const places = vip.places.filter(({ id }) => rows.has(id))
  return {
    ...summary,
    inventory: inventoryWithin(inventory, rows),
    rows,
    vip: {
      places,
      wow: wowIn(places),
      keptOut: within(vip.keptOut),
      crowdedOut: within(vip.crowdedOut),
      withoutImportance: within(vip.withoutImportance),
    },
    fixFirst: { rows: within(fixFirst.rows), unranked: within(fixFirst.unranked) },
    plan: summary.plan.filter(({ touchpoint }) => rows.has(touchpoint.id)),
    chains: summary.chains.filter(({ chain }) => choice.chains.has(chain.id)),
    // their scores stay whole, for a chain does
    segments: summary.segments.map((one) => ({
      ...one,
      unscored: one.unscored.filter((id) => rows.has(id)),
    })),
    standards: new Map([...summary.standards].filter(([id]) => rows.has(id))),
    measured: new Map([...summary.measured].filter(([id]) => rows.has(id))),
    wholes: summary.wholes.filter(({ whole }) => rows.has(idOf(whole))),
    agreement: agreement && {
      ...agreement,
      discussFirst: within(agreement.discussFirst),
      touchpoints: new Map([...agreement.touchpoints].filter(([id]) => rows.has(id))),
    },
    workload: workloadOf([...rows.values()], inventory),
    futureAudits: futureAuditsOf(summary, rows),
    // an unknown touchpoint is in no selection
    strangers: summary.strangers.filter(({ kind }) => kind !== 'touchpoint'),
    excerpt: {
      by: choice.by,
      touchpoints: { listed: wholesIn(rows), of: wholesIn(summary.rows) },
      parts: { listed: rows.size - wholesIn(rows), of: summary.rows.size - wholesIn(summary.rows) },
    },
  }
}

/** What moved among what an excerpt shows. */
export function excerptOfDiff(diff: Diff, choice: Choice): Diff {
  const { levels, scores, vip, chains, touchpoints } = diff
  const rows = <T extends { readonly row: Row }>(some: readonly T[]) =>
    some.filter(({ row }) => choice.rows.has(idOf(row)))
  const about = <T extends Pick<Row, 'touchpoint'>>(some: readonly T[]) =>
    some.filter((one) => choice.rows.has(idOf(one)))
  const has = ({ chain }: { readonly chain: { readonly id: string } }) => choice.chains.has(chain.id)
  return {
    ...diff,
    levels: { up: rows(levels.up), down: rows(levels.down) },
    scores: { up: rows(scores.up), down: rows(scores.down) },
    firstScores: rows(diff.firstScores),
    turns: rows(diff.turns),
    vip: { in: about(vip.in), out: about(vip.out) },
    chains: {
      broken: chains.broken.filter(({ now }) => has(now)),
      healed: chains.healed.filter(({ now }) => has(now)),
      moved: chains.moved.filter(({ now }) => has(now)),
      appeared: chains.appeared.filter(has),
      gone: chains.gone.filter(has),
    },
    touchpoints: {
      appeared: touchpoints.appeared.filter(({ id }) => choice.rows.has(id)),
      gone: about(touchpoints.gone),
    },
    done: about(diff.done),
  }
}

const idOf = ({ touchpoint }: Pick<Row, 'touchpoint'>) => touchpoint.id

const wholesIn = (rows: Summary['rows']) =>
  [...rows.values()].filter(({ touchpoint }) => touchpoint.whole === undefined).length

function chosenBy({ rows, inventory }: Summary, selection: Selection): ChosenBy {
  const { only, warnDays, stages, channels, owners, ids, chains } = selection
  return {
    only,
    warnDays,
    stages,
    channels,
    owners,
    touchpoints: ids.map((id) => rowAt(rows, id).touchpoint.name),
    chains: inventory.chains.filter(({ id }) => chains.includes(id)).map(({ name }) => name),
  }
}

/** Its chains stay, for a touchpoint may break one that is not shown. */
function inventoryWithin(inventory: Inventory, rows: Summary['rows']): Inventory {
  const listed = Array.from(rows.values(), ({ touchpoint }) => touchpoint)
  return {
    ...inventory,
    stages: inventory.stages.filter((stage) => listed.some((one) => one.stage === stage)),
    channels: inventory.channels.filter((channel) => listed.some((one) => one.channels.includes(channel))),
    touchpoints: new Map(listed.map((one) => [one.id, one])),
  }
}

/** Those that say something of what is shown. */
function futureAuditsOf({ inventory, futureAudits }: Summary, rows: Summary['rows']) {
  const ids = currentIds(inventory)
  return futureAudits.filter(({ scores, measured }) =>
    Object.keys({ ...scores, ...measured }).some((id) => rows.has(ids.get(id) ?? '')),
  )
}

import { type Diff, type DoneAction, type Move, weakestOf } from '../../core/diff.ts'
import type { Touchpoint } from '../../core/inventory.ts'
import type { Side } from '../../core/side.ts'
import type { ChainRow, Row } from '../../core/summary.ts'
import { json as jsonText } from '../escape.ts'
import { problemEntry } from '../place.ts'
import type { DiffFormat } from './index.ts'

/** The version of this shape; it changes when a key changes its meaning or goes. */
const version = 1

/**
 * For programs. `from` and `to` are null, and the lists empty, where there are not yet two standings; what is not known
 * is null. `from.until` is the last day that counts, null for a git revision. A score is a number 0–10, `unknown`, `absent`
 * or, unscored, null. `scores` has every number that moved, `levels` those of them that changed their level.
 */
export const json: DiffFormat = {
  said: (diff, { summary }) =>
    jsonText({
      version,
      name: (diff?.to.summary ?? summary).inventory.name,
      today: summary.today,
      ...changesOf(diff),
      errors: [],
    }),
  broken: (problems, messages) =>
    jsonText({
      version,
      name: null,
      today: null,
      ...changesOf(undefined),
      errors: problems.map((problem) => problemEntry(problem, messages)),
    }),
}

/** Both sides and everything that moved; the report has it too. */
export function changesOf(diff: Diff | undefined) {
  return {
    from: diff && sideOf(diff.from),
    to: diff && sideOf(diff.to),
    levels: { up: diff?.levels.up.map(moveOf) ?? [], down: diff?.levels.down.map(moveOf) ?? [] },
    scores: {
      up: diff?.scores.up.map(moveOf) ?? [],
      down: diff?.scores.down.map(moveOf) ?? [],
      first: diff?.firstScores.map(({ row, score }) => ({ ...named(row), score, level: row.level })) ?? [],
      other: diff?.turns.map(({ row, from, to }) => ({ ...named(row), from, to })) ?? [],
    },
    vip: { in: diff?.vip.in.map(vipOf) ?? [], out: diff?.vip.out.map(vipOf) ?? [] },
    chains: chainsOf(diff?.chains),
    touchpoints: {
      new: diff?.touchpoints.appeared.map((touchpoint) => named({ touchpoint })) ?? [],
      gone: diff?.touchpoints.gone.map((one) => ({ ...named(one), retired: one.retired })) ?? [],
    },
    actions_done: diff?.done.map(doneOf) ?? [],
  }
}

const named = ({ touchpoint: { id, name } }: { readonly touchpoint: Touchpoint }) => ({ id, name })

function sideOf({ name, until }: Side) {
  return {
    kind: name.kind,
    name: 'name' in name ? name.name : undefined,
    commit: 'commit' in name ? name.commit : undefined,
    until,
  }
}

const moveOf = ({ row, was, from, to, step }: Move) => ({
  ...named(row),
  from,
  to,
  step,
  from_level: was.level,
  to_level: row.level,
})

/** Importance on each side. */
const vipOf = (move: Diff['vip']['in'][number]) => ({
  ...named(move),
  importance_from: move.from,
  importance_to: move.to,
})

function chainsOf(chains: Diff['chains'] | undefined) {
  return {
    broken:
      chains?.broken.map(({ now, links, already }) => ({
        ...chainOf(now),
        links: links.map(linkOf),
        already_broken: already,
      })) ?? [],
    healed: chains?.healed.map(({ now }) => chainOf(now)) ?? [],
    moved:
      chains?.moved.map(({ was, now }) => ({ ...chainOf(now), from: walkOf(was), to: walkOf(now) })) ?? [],
    new: chains?.appeared.map(chainOf) ?? [],
    gone: chains?.gone.map(chainOf) ?? [],
  }
}

const doneOf = ({ touchpoint, action }: DoneAction) => ({
  touchpoint: touchpoint.id,
  do: action.do,
  lever: action.lever,
  owner: action.owner,
  due: action.due,
  measure: action.measure,
  done: action.done,
})

const chainOf = ({ chain: { id, name } }: ChainRow) => ({ id, name })

const linkOf = (row: Row) => ({ ...named(row), score: row.own })

/** `strength_at_most` where links are unscored and none is broken. */
function walkOf(chain: ChainRow) {
  const { strength } = chain.own
  const weakest = weakestOf(chain)
  return {
    strength: strength.known ? strength.score : undefined,
    strength_at_most: strength.known ? undefined : strength.atMost,
    weakest: weakest && linkOf(weakest),
  }
}

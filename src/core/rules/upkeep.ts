import { contradictionsIn } from '../contradiction.ts'
import { daysBetween } from '../date.ts'
import type { Change } from '../finding.ts'
import { byCodePoint } from '../order.ts'
import type { Row } from '../summary.ts'
import type { Finders } from './index.ts'

/** Whether the inventory is kept: what changed, whose it is, what was promised, what is missing. */
export const upkeep = {
  changed: ({ rows }) =>
    rows.flatMap((row) => {
      const changes = row.active ? changesSince(row) : []
      return row.review && changes.length > 0
        ? [{ rule: 'changed', row, seenOn: row.review.date, changes }]
        : []
    }),
  'no-owner': ({ rows }) =>
    rows
      .filter(
        ({ touchpoint: { whole, owner, automated }, active }) =>
          active && whole === undefined && owner === undefined && !automated,
      )
      .map((row) => ({ rule: 'no-owner', row })),
  'action-overdue': ({ rows, summary: { today } }) =>
    openActions(rows).flatMap(({ action, ...rest }) =>
      action.due !== undefined && action.due < today
        ? [
            {
              rule: 'action-overdue',
              ...rest,
              action,
              due: action.due,
              daysOver: daysBetween(action.due, today),
            },
          ]
        : [],
    ),
  'action-no-measure': ({ rows }) =>
    openActions(rows)
      .filter(({ action }) => action.measure === undefined)
      .map((one) => ({ rule: 'action-no-measure', ...one })),
  'no-indirect': ({ rows }) => {
    const living = rows.filter(({ active }) => active)
    return living.length === 0 || living.some(({ touchpoint }) => touchpoint.control === 'indirect')
      ? []
      : [{ rule: 'no-indirect' }]
  },
  'channels-contradict': ({ summary }) =>
    contradictionsIn(summary).map((contradiction) => ({
      rule: 'channels-contradict',
      contradiction,
      index: summary.inventory.stages.indexOf(contradiction.stage),
    })),
  'similar-names': ({ rows }) => {
    const first = new Map<string, Row>()
    return rows.filter(isKept).flatMap((row) => {
      const name = folded(row.touchpoint.name)
      const twin = first.get(name)
      if (twin) return [{ rule: 'similar-names', row, twin }]
      if (name !== '') first.set(name, row)
      return []
    })
  },
  'no-driver': ({ summary: { inventory } }) =>
    inventory.driver === undefined ? [{ rule: 'no-driver' }] : [],
} satisfies Finders<
  | 'changed'
  | 'no-owner'
  | 'action-overdue'
  | 'action-no-measure'
  | 'no-indirect'
  | 'channels-contradict'
  | 'similar-names'
  | 'no-driver'
>

/** A readable snapshot is compared, not a hash: what the audit saw, and what the inventory says now. */
function changesSince({ touchpoint, review }: Row): Change[] {
  const seen = review?.seen
  if (!seen) return []
  const all: Change[] = [
    { key: 'name', from: listOf(seen.name), to: listOf(touchpoint.name) },
    { key: 'stage', from: listOf(seen.stage), to: listOf(touchpoint.stage) },
    { key: 'channel', from: listOf(seen.channel), to: touchpoint.channels },
    { key: 'standard', from: listOf(seen.standard), to: listOf(touchpoint.standard) },
  ]
  return all.filter(({ from, to }) => sameText(from) !== sameText(to))
}

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

/** In any order, and however an editor writes its accents. */
const sameText = (texts: readonly string[]) =>
  JSON.stringify(texts.map((text) => text.normalize('NFC')).toSorted(byCodePoint))

/** Of a planned touchpoint too: planning it is an action. What is retired asks for none. */
const openActions = (rows: readonly Row[]) =>
  rows
    .filter(isKept)
    .flatMap((row) =>
      row.touchpoint.actions
        .map((action, index) => ({ row, action, index }))
        .filter(({ action }) => action.done === undefined),
    )

const isKept = ({ touchpoint }: Row) => touchpoint.lifecycle !== 'retired'

/** Equal once case, spaces and punctuation are folded. */
const folded = (name: string) =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\p{Default_Ignorable_Code_Point}|[^\p{L}\p{N}\p{M}\p{S}]/gu, '')

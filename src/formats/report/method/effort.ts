import { dearFrom, type Effort, type EffortGroup, effortGroups, effortOf } from '../../../core/effort.ts'
import { type Block, type BlocksOf, heading, intro, list, table, text } from '../blocks.ts'
import { importanceCell, nameOf, ownCell } from '../cells.ts'
import type { Page } from '../page.ts'
import { namesOf } from './names.ts'

/** Opportunity against cost, quick wins first. */
export const effort: BlocksOf = (page) => {
  const { effort: words } = page.messages.method
  const found = effortOf(page.summary)
  return { id: 'effort', title: words.title, blocks: blocksOf(found, page) }
}

function blocksOf(found: Effort, page: Page): Block[] {
  const { effort: words } = page.messages.method
  const { groups, high, withoutCost } = found
  if (page.summary.fixFirst.rows.length === 0 || high === undefined) return [text(words.noneRanked)]
  const filled = effortGroups.filter((group) => groups[group].length > 0)
  if (filled.length === 0) return [text(words.noCost)]
  const title = (group: EffortGroup) =>
    words.counted(words.groups[group], words.meaning[group], groups[group].length)
  return [
    intro(words.intro(high, dearFrom)),
    ...list(effortGroups.map(title)),
    ...filled.flatMap((group) => [
      heading(words.groups[group]),
      ...groupTable(group, found, title(group), page),
    ]),
    ...(withoutCost.length > 0
      ? [text(words.withoutCost(withoutCost.length, namesOf(withoutCost, page)))]
      : []),
  ]
}

function groupTable(group: EffortGroup, { groups }: Effort, caption: string, page: Page): Block[] {
  const { head, number } = page.words
  const known = (value: number | undefined) => (value === undefined ? '' : number(value))
  return table(
    caption,
    [
      { head: head.touchpoint, names: true, cell: (row) => nameOf(row, page) },
      { head: head.opportunity, align: 'right', cell: ({ opportunity }) => known(opportunity) },
      { head: head.cost, align: 'right', cell: ({ touchpoint }) => known(touchpoint.cost) },
      { head: head.score, cell: (row) => ownCell(row, page) },
      { head: head.importance, align: 'right', cell: (row) => importanceCell(row, page) },
    ],
    groups[group],
  )
}

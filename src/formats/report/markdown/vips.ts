import type { Row, Vip } from '../../../core/summary.ts'
import { markdown } from '../../escape.ts'
import { dueCell, gapCell, importanceCell, lastAuditCell, nameOf, ownCell, ownerCell } from '../cells.ts'
import type { Page } from '../page.ts'
import { rivalColumns } from './rival-columns.ts'
import type { Section } from './section.ts'
import { type Column, tableOf } from './table.ts'

type Place = Vip['places'][number]

/** What matters, each row with the reason why it stands there. */
export const vips: Section = (page) => {
  const { summary, words } = page
  return [
    `## ${words.vip.title(summary.inventory.vipSize)}`,
    ...(summary.vip.places.length === 0
      ? [words.result.noVip]
      : [words.vip.intro, tableOf(columns(page), summary.vip.places)]),
    ...outsiders(page),
  ]
}

function columns(page: Page): Column<Place>[] {
  const { head } = page.words
  return [
    { head: head.rank, align: 'right', cell: (_, index) => String(index + 1) },
    { head: head.touchpoint, cell: ({ row }) => nameOf(row, page) },
    { head: head.score, cell: ({ row }) => ownCell(row, page) },
    { head: head.importance, align: 'right', cell: ({ row }) => importanceCell(row, page) },
    ...rivalColumns(page).map(({ cell, ...column }) => ({
      ...column,
      cell: ({ row }: Place, index: number) => cell(row, index),
    })),
    { head: head.gap, align: 'right', cell: ({ row }) => gapCell(row, page) },
    { head: head.owner, cell: ({ row }) => ownerCell(row, page) },
    { head: head.lastAudit, cell: ({ row }) => lastAuditCell(row, page) },
    { head: head.due, cell: ({ row }) => dueCell(row, page) },
    { head: head.why, cell: (place) => why(place, page) },
  ]
}

function why({ row, pinned, tie }: Place, page: Page): string {
  const { vip } = page.words
  return [
    ...(pinned ? [vip.pinned] : []),
    importanceReason(row, page),
    vip.chains(row.chains.length),
    ...(tie ? [vip.tie(tie)] : []),
  ].join('; ')
}

function importanceReason({ importance, standing }: Row, { words }: Page): string {
  if (!importance) return words.vip.importance.none
  if (importance.source === 'estimate') return words.vip.importance.estimate(importance.value)
  return words.vip.importance.round(importance.value, markdown(standing.importance?.round ?? ''))
}

/** Who is not in the list although one might look for it there. */
function outsiders(page: Page): string[] {
  const { keptOut, crowdedOut, withoutImportance } = page.summary.vip
  const { vip } = page.words
  return [
    ...said(
      vip.keptOut,
      keptOut.map((row) => withImportance(row, page)),
    ),
    ...said(
      vip.crowdedOut,
      crowdedOut.map((row) => withImportance(row, page)),
    ),
    ...said(
      vip.withoutImportance,
      withoutImportance.map((row) => nameOf(row, page)),
    ),
  ]
}

function withImportance(row: Row, page: Page): string {
  const name = nameOf(row, page)
  return row.importance ? page.words.vip.withImportance(name, row.importance.value) : name
}

const said = (say: (names: readonly string[]) => string, names: readonly string[]) =>
  names.length === 0 ? [] : [say(names)]

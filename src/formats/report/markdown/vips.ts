import type { Row, Vip } from '../../../core/summary.ts'
import { dueCell, gapCell, importanceCell, lastAuditCell, nameOf, ownCell } from '../cells.ts'
import type { Page } from '../page.ts'
import { noVip } from '../result.ts'
import { outsiders, whyVip } from '../vip-text.ts'
import { ownerColumns } from './owner-columns.ts'
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
      ? [noVip(page)]
      : [words.vip.intro, tableOf(columns(page), summary.vip.places)]),
    ...outsiders(page),
  ]
}

function columns(page: Page): Column<Place>[] {
  const { head } = page.words
  return [
    { head: head.rank, align: 'right', cell: ({ rank }) => String(rank) },
    { head: head.touchpoint, cell: ({ row }) => nameOf(row, page) },
    { head: head.score, cell: ({ row }) => ownCell(row, page) },
    { head: head.importance, align: 'right', cell: ({ row }) => importanceCell(row, page) },
    ...rivalColumns(page).map(ofPlace),
    { head: head.gap, align: 'right', cell: ({ row }) => gapCell(row, page) },
    ...ownerColumns(page).map(ofPlace),
    { head: head.lastAudit, cell: ({ row }) => lastAuditCell(row, page) },
    { head: head.due, cell: ({ row }) => dueCell(row, page) },
    { head: head.why, cell: (place) => whyVip(place, page) },
  ]
}

const ofPlace = ({ cell, ...column }: Column<Row>): Column<Place> => ({
  ...column,
  cell: ({ row }, index) => cell(row, index),
})

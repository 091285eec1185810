import type { Row } from '../../../core/summary.ts'
import { dueCell, gapCell, importanceCell, lastAuditCell, ownCell } from '../cells.ts'
import type { Page } from '../page.ts'
import { breadth, nameInGroup, type StageGroup, stageGroups } from '../stage-groups.ts'
import { recordCell } from '../standard-text.ts'
import { ownerColumns } from './owner-columns.ts'
import { rivalColumns } from './rival-columns.ts'
import type { Section } from './section.ts'
import { type Column, tableOf } from './table.ts'

/** Every touchpoint, along the customer’s way; parts under their whole. */
export const stages: Section = (page) => [
  `## ${page.words.stages.title}`,
  breadth(page),
  ...stageGroups(page).flatMap((group) => stageBlocks(group, page)),
]

function stageBlocks({ stage, rows }: StageGroup, page: Page): string[] {
  const { words, safe } = page
  return [
    `### ${stage === undefined ? words.stages.none : safe(stage)}`,
    rows.length === 0 ? words.stages.empty : tableOf(columns(page), rows),
  ]
}

function columns(page: Page): Column<Row>[] {
  const { head } = page.words
  return [
    { head: head.touchpoint, cell: (row) => indented(row, page) },
    { head: head.score, cell: (row) => ownCell(row, page) },
    ...rivalColumns(page),
    { head: head.importance, align: 'right', cell: (row) => importanceCell(row, page) },
    { head: head.gap, align: 'right', cell: (row) => gapCell(row, page) },
    ...standardColumn(page),
    { head: head.channel, cell: ({ touchpoint }) => touchpoint.channels.map(page.safe).join(', ') },
    ...ownerColumns(page),
    { head: head.lastAudit, cell: (row) => lastAuditCell(row, page) },
    { head: head.due, cell: (row) => dueCell(row, page) },
  ]
}

/** Only where somebody has judged any. */
const standardColumn = (page: Page): Column<Row>[] =>
  page.summary.standards.size === 0
    ? []
    : [{ head: page.messages.standards.standard, cell: (row) => recordCell(row, page) }]

function indented(row: Row, page: Page): string {
  const name = nameInGroup(row, page)
  return page.summary.rows.has(row.touchpoint.whole ?? '') ? `  └ ${name}` : name
}

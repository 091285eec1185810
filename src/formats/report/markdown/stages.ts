import { isNumber } from '../../../core/score.ts'
import { type Row, rowAt } from '../../../core/summary.ts'
import { markdown } from '../../escape.ts'
import { dueCell, gapCell, importanceCell, lastAuditCell, nameOf, ownCell, ownerCell } from '../cells.ts'
import type { Page } from '../page.ts'
import { rivalColumns } from './rival-columns.ts'
import type { Section } from './section.ts'
import { type Column, tableOf } from './table.ts'

/** Every touchpoint, along the customer’s way; parts under their whole. */
export const stages: Section = (page) => {
  const { summary, words } = page
  const wholes = [...summary.rows.values()].filter(({ touchpoint }) => touchpoint.whole === undefined)
  const known = summary.inventory.stages
  const groups = known.map((stage) => ({
    title: markdown(stage),
    rows: wholes.filter(({ touchpoint }) => touchpoint.stage === stage),
  }))
  const others = wholes.filter(({ touchpoint: { stage } }) => stage === undefined || !known.includes(stage))
  return [
    `## ${words.stages.title}`,
    breadth(page),
    ...groups.flatMap(({ title, rows }) => stageBlocks(title, rows, page)),
    ...(others.length > 0 ? stageBlocks(words.stages.none, others, page) : []),
  ]
}

/** How many there are, and for how many of them a score is missing in which way. */
function breadth({ summary, words }: Page): string {
  const rows = [...summary.rows.values()]
  const wholes = rows.filter(({ touchpoint }) => touchpoint.whole === undefined)
  const asked = wholes.filter(({ active }) => active)
  const count = (test: (row: Row) => boolean) => asked.filter(test).length
  return [
    words.stages.listed(wholes.length, rows.length - wholes.length),
    words.stages.asked(
      asked.length,
      count(({ own }) => isNumber(own)),
      count(({ own }) => own === 'unknown'),
      count(({ own }) => own === 'absent'),
      count(({ own }) => own === undefined),
    ),
  ].join(' ')
}

function stageBlocks(title: string, rows: readonly Row[], page: Page): string[] {
  const withParts = rows.flatMap((row) => [
    row,
    ...row.touchpoint.parts.map((id) => rowAt(page.summary.rows, id)),
  ])
  return [`### ${title}`, rows.length === 0 ? page.words.stages.empty : tableOf(columns(page), withParts)]
}

function columns(page: Page): Column<Row>[] {
  const { head } = page.words
  return [
    { head: head.touchpoint, cell: (row) => indented(row, page) },
    { head: head.score, cell: (row) => ownCell(row, page) },
    ...rivalColumns(page),
    { head: head.importance, align: 'right', cell: (row) => importanceCell(row, page) },
    { head: head.gap, align: 'right', cell: (row) => gapCell(row, page) },
    { head: head.channel, cell: ({ touchpoint }) => touchpoint.channels.map(markdown).join(', ') },
    { head: head.owner, cell: (row) => ownerCell(row, page) },
    { head: head.lastAudit, cell: (row) => lastAuditCell(row, page) },
    { head: head.due, cell: (row) => dueCell(row, page) },
  ]
}

function indented(row: Row, page: Page): string {
  const { whole, stage } = row.touchpoint
  const name = nameOf(row, page)
  if (whole === undefined) return name
  const moved = stage !== undefined && stage !== rowAt(page.summary.rows, whole).touchpoint.stage
  return `  └ ${moved ? page.words.stages.partInStage(name, markdown(stage)) : name}`
}

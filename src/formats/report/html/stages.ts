import { isOverdue } from '../../../core/freshness.ts'
import type { Row } from '../../../core/summary.ts'
import { dueCell, importanceCell, lastAuditCell } from '../cells.ts'
import type { Page } from '../page.ts'
import { breadth, nameInGroup, type StageGroup, stageGroups } from '../stage-groups.ts'
import { recordCell } from '../standard-text.ts'
import { ownChip, signedGap } from './chip.ts'
import { rivalColumns } from './companies.ts'
import { type Html, html, said } from './markup.ts'
import { ownerColumns } from './owner-columns.ts'
import type { SectionOf } from './section.ts'
import { type Column, tableOf } from './table.ts'

/** Every touchpoint, along the customer’s way; parts under their whole. */
export const stages: SectionOf = (page) => ({
  id: 'stages',
  title: page.words.stages.title,
  body: html`<p class="intro">${breadth(page)}</p>
${stageGroups(page).map((group, index) => stageOf(group, index, page))}`,
})

function stageOf({ stage, rows }: StageGroup, index: number, page: Page): Html {
  const { words, messages, safe } = page
  const name = stage === undefined ? undefined : safe(stage)
  const caption = name === undefined ? messages.html.stages.noStage : messages.html.stages.table(name)
  return html`<h3>${said(name ?? words.stages.none)}</h3>
${
  rows.length === 0
    ? html`<p class="soft">${words.stages.empty}</p>`
    : tableOf(`stage-${index + 1}`, caption, columns(page), rows)
}
`
}

function columns(page: Page): Column<Row>[] {
  const { head } = page.words
  return [
    { head: head.touchpoint, names: true, cell: (row) => indented(row, page) },
    { head: head.score, cell: (row) => ownChip(row, page) },
    ...rivalColumns(page),
    { head: head.importance, align: 'right', cell: (row) => importanceCell(row, page) },
    { head: head.gap, align: 'right', cell: (row) => signedGap(row, page) },
    ...standardColumn(page),
    { head: head.channel, cell: ({ touchpoint }) => touchpoint.channels.map(page.safe).join(', ') },
    ...ownerColumns(page),
    { head: head.lastAudit, cell: (row) => lastAuditCell(row, page) },
    { head: head.due, cell: (row) => dueOf(row, page) },
  ]
}

/** Only where somebody has judged any. */
const standardColumn = (page: Page): Column<Row>[] =>
  page.summary.standards.size === 0
    ? []
    : [{ head: page.messages.standards.standard, cell: (row) => recordCell(row, page) }]

function indented(row: Row, page: Page): Html {
  const name = said(nameInGroup(row, page))
  return !page.summary.rows.has(row.touchpoint.whole ?? '') ? name : html`<span class="part">└ ${name}</span>`
}

function dueOf(row: Row, page: Page): Html {
  const due = said(dueCell(row, page))
  return isOverdue(row.freshness) ? html`<span class="late">${due}</span>` : due
}

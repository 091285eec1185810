import { isOverdue } from '../../../core/freshness.ts'
import { isNumber } from '../../../core/score.ts'
import type { Row, Vip } from '../../../core/summary.ts'
import {
  competitorName,
  dueCell,
  importanceCell,
  lastAuditCell,
  nameOf,
  ownCell,
  ownerCell,
} from '../cells.ts'
import type { Page } from '../page.ts'
import { noVip } from '../result.ts'
import { outsiders, whyVip } from '../vip-text.ts'
import { signedGap } from './chip.ts'
import { companies, companyKey, rivalColumns, scoresText } from './companies.ts'
import { mark } from './marks.ts'
import { type Html, html, said } from './markup.ts'
import { ownerColumns } from './owner-columns.ts'
import type { SectionOf } from './section.ts'
import { line, picture, text } from './svg.ts'
import { type Column, folded, tableOf } from './table.ts'

type Place = Vip['places'][number]

/** The VIP board: a card each, with level, score, gap, owner and due date. */
export const vips: SectionOf = (page) => {
  const { summary, words, messages } = page
  const { places } = summary.vip
  return {
    id: 'vip',
    title: words.vip.title(summary.inventory.vipSize),
    body: html`${
      places.length === 0
        ? html`<p>${noVip(page)}</p>`
        : html`<p class="intro">${words.vip.intro}</p>
${companyKey(page)}
<ol class="board">
${places.map((place) => card(place, page))}</ol>
${folded(messages.html.numbers, tableOf('vip-table', messages.html.vip.table, columns(page), places))}`
    }
${outsiders(page).map((sentence) => html`<p class="soft">${said(sentence)}</p>`)}`,
  }
}

function card({ row, rank, pinned }: Place, page: Page): Html {
  const { head } = page.words
  const words = page.messages.html.vip
  return html`<li class="card ${row.level ?? 'open'}">
<h3>${said(nameOf(row, page))}${pinned ? html` <span class="tag">${words.pinned}</span>` : undefined}</h3>
<p class="score">${scoreOf(row, page)} <span class="rank">${rank}</span></p>
${scale(row, rank, page)}
<dl>
<div><dt>${head.gap}</dt><dd>${said(gapText(row, page))}</dd></div>
${
  page.summary.anonymous
    ? undefined
    : html`<div><dt>${head.owner}</dt><dd>${said(ownerCell(row, page))}</dd></div>
`
}<div><dt>${head.due}</dt><dd${isOverdue(row.freshness) ? html` class="late"` : undefined}>${said(dueCell(row, page))}</dd></div>
</dl>
</li>
`
}

function scoreOf(row: Row, { words, messages }: Page): Html {
  if (isNumber(row.own) && row.level)
    return html`<b>${words.number(row.own)}</b> <span class="level">${messages.html.level(row.level)}</span>`
  return html`<span class="level">${row.own === undefined ? words.unscored : words[row.own as 'unknown' | 'absent']}</span>`
}

function gapText({ gap, best }: Row, page: Page): string {
  const { vip } = page.messages.html
  return gap === undefined || !best ? vip.noGap : vip.gap(gap, competitorName(best.competitor, page))
}

const size = { width: 180, height: 50 }
const axis = { left: 10, right: 170, y: 30 }

/** Every company on the scale from 0 to 10, ours on the line. */
function scale(row: Row, rank: number, page: Page): Html {
  const words = page.messages.html.vip
  const { levels } = page.summary.inventory
  const scores = scoresText(row, page)
  return picture({
    id: `vip-${rank}`,
    title: words.scale(nameOf(row, page)),
    about: scores === '' ? words.noScores : scores,
    ...size,
    body: [
      line(axis.left, axis.y, axis.right, axis.y, 'axis'),
      ...[0, levels.sucks, levels.wow, 10].map((score) => [
        line(x(score), axis.y - 4, x(score), axis.y + 4, 'axis'),
        text(x(score), axis.y + 17, page.words.number(score), { anchor: 'middle', look: 'soft', size: 11 }),
      ]),
      ...marksOf(row, page),
    ],
  })
}

const x = (score: number) => axis.left + ((axis.right - axis.left) * score) / 10

/** Who has the same score stands one above the other. */
function marksOf(row: Row, page: Page): Html[] {
  const taken = new Map<number, number>()
  return companies(page)
    .flatMap(({ index, scoreOf }) => {
      const score = scoreOf(row)
      if (score === undefined) return []
      const above = taken.get(score) ?? 0
      taken.set(score, above + 1)
      const y = axis.y - (above === 0 ? 0 : 3 + above * 10)
      return [mark(index, x(score), y, index === 0 ? 7.5 : 4.5)]
    })
    .toReversed()
}

function columns(page: Page): Column<Place>[] {
  const { head } = page.words
  return [
    { head: head.rank, align: 'right', cell: ({ rank }) => rank },
    { head: head.touchpoint, names: true, cell: ({ row }) => nameOf(row, page) },
    { head: head.score, cell: ({ row }) => ownCell(row, page) },
    { head: head.importance, align: 'right', cell: ({ row }) => importanceCell(row, page) },
    ...rivalColumns(page).map(ofPlace),
    { head: head.gap, align: 'right', cell: ({ row }) => signedGap(row, page) },
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

import { isNumber, type Value } from '../../../core/score.ts'
import type { Row } from '../../../core/summary.ts'
import type { RoundStanding } from '../../../core/trend.ts'
import { nameOf } from '../cells.ts'
import type { Page } from '../page.ts'
import { chunksOf } from './chunks.ts'
import { type Html, html } from './markup.ts'
import type { SectionOf } from './section.ts'
import { drawn } from './svg.ts'
import { type Column, folded, tableOf } from './table.ts'
import { levelsPicture } from './trend-levels.ts'
import { scoresPicture } from './trend-scores.ts'

/** How the company has moved from round to round; with one round there is nothing to draw yet. */
export const trend: SectionOf = (page) => ({
  id: 'trend',
  title: page.messages.html.trend.title,
  body: page.trend.length < 2 ? html`<p>${tooShort(page)}</p>` : bodyOf(page),
})

/** Rounds that find room side by side. */
const shown = { wide: 10, narrow: 4 }

function tooShort({ trend: [only], messages }: Page): string {
  const { trend: words } = messages.html
  return only ? words.oneRound(only.round) : words.noRound
}

function bodyOf(page: Page): Html {
  const { html: words } = page.messages
  const rows = page.summary.vip.places.map(({ row }) => row)
  const all = page.trend
  return html`<p class="intro">${words.trend.inventory}</p>
<h3>${words.trend.levels}</h3>
<p class="soft">${words.trend.key}</p>
${drawn((canvas) => {
  const latest = all.slice(-shown[canvas.name])
  return html`<figure>
${levelsPicture(latest, canvas, page)}
${latest.length < all.length ? html`<figcaption>${words.trend.latest(latest.length, all.length)}</figcaption>` : undefined}
</figure>`
})}
${folded(words.numbers, tableOf('trend-table', words.trend.table, roundColumns(page), all))}
${rows.length === 0 ? undefined : scores(rows, all, page)}`
}

function scores(rows: readonly Row[], all: readonly RoundStanding[], page: Page): Html {
  const { html: words } = page.messages
  return html`<h3>${words.trend.scores}</h3>
${drawn(
  (canvas) =>
    html`${chunksOf(rows, 12).map(
      (some, part, parts) => html`<figure>
${scoresPicture(some, all.slice(-shown[canvas.name]), { part: part + 1, parts: parts.length, all: rows }, canvas, page)}
</figure>
`,
    )}`,
)}
${folded(words.numbers, tableOf('trend-scores-table', words.trend.scoreTable, scoreColumns(all, page), rows))}`
}

function roundColumns(page: Page): Column<RoundStanding>[] {
  const { html: words } = page.messages
  return [
    { head: words.trend.roundHead, names: true, cell: ({ round }) => page.safe(round) },
    {
      head: words.trend.vipWowTitle,
      align: 'right',
      cell: ({ vip }) => words.trend.vipWow(vip.wow, vip.places),
    },
    { head: words.level('wow'), align: 'right', cell: ({ levels }) => levels.wow },
    { head: words.level('ok'), align: 'right', cell: ({ levels }) => levels.ok },
    { head: words.level('sucks'), align: 'right', cell: ({ levels }) => levels.sucks },
    { head: words.trend.open, align: 'right', cell: ({ open }) => open },
    { head: words.trend.brokenTitle, align: 'right', cell: ({ brokenChains }) => brokenChains },
  ]
}

function scoreColumns(all: readonly RoundStanding[], page: Page): Column<Row>[] {
  return [
    { head: page.words.head.touchpoint, names: true, cell: (row) => nameOf(row, page) },
    ...all.map(
      ({ round, own }): Column<Row> => ({
        head: page.safe(round),
        align: 'right',
        cell: ({ touchpoint }) => valueText(own.get(touchpoint.id), page),
      }),
    ),
  ]
}

function valueText(value: Value | undefined, { words }: Page): string {
  if (value === undefined) return words.unscored
  return isNumber(value) ? words.number(value) : words[value]
}

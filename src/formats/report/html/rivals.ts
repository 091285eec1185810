import type { Row } from '../../../core/summary.ts'
import { nameOf, ownCell } from '../cells.ts'
import type { Page } from '../page.ts'
import { noVip } from '../result.ts'
import { signedGap } from './chip.ts'
import { chunksOf } from './chunks.ts'
import { type Company, companies, companyKey, rivalColumns } from './companies.ts'
import { listOf } from './list.ts'
import { mark } from './marks.ts'
import { type Html, html } from './markup.ts'
import { backdrop, heightOf, rowOf, type ScoreRows, scoreRowsOn, xOf, yOf } from './score-rows.ts'
import type { SectionOf } from './section.ts'
import { type Canvas, drawn, line, picture, text } from './svg.ts'
import { folded, tableOf } from './table.ts'

/** Our own company against each competitor, VIP touchpoint by VIP touchpoint. */
export const rivals: SectionOf = (page) => {
  const { html: words } = page.messages
  return { id: 'rivals', title: words.rivals.title, body: bodyOf(page) }
}

function bodyOf(page: Page): Html {
  const { html: words } = page.messages
  const rows = page.summary.vip.places.map(({ row }) => row)
  if (page.summary.inventory.competitors.length === 0) return html`<p>${words.rivals.none}</p>`
  if (rows.length === 0) return html`<p>${noVip(page)}</p>`
  return html`<p class="intro">${words.rivals.intro}</p>
${listOf(
  companies(page)
    .slice(1)
    .map((rival) => balance(rival, rows, page)),
)}
${companyKey(page)}
${drawn((canvas) => html`${chunksOf(rows, rowsOf[canvas.name]).map((some, part, all) => figure(some, part, all.length, canvas, page))}`)}
${folded(words.numbers, tableOf('rivals-table', words.rivals.picture, columns(page), rows))}`
}

const rowsOf = { wide: 15, narrow: 12 }

/** Where we are ahead of one competitor, level and behind. */
function balance({ name, scoreOf }: Company, rows: readonly Row[], page: Page): string {
  const gaps = rows.map((row) => {
    const [own, theirs] = [companies(page)[0]?.scoreOf(row), scoreOf(row)]
    return own === undefined || theirs === undefined ? undefined : Math.sign(own - theirs)
  })
  const count = (sign: number | undefined) => gaps.filter((gap) => gap === sign).length
  return page.messages.html.rivals.won(name, count(1), count(0), count(-1), count(undefined))
}

function figure(rows: readonly Row[], part: number, parts: number, canvas: Canvas, page: Page): Html {
  const { html: words } = page.messages
  const place = scoreRowsOn(canvas, { wide: 70, narrow: 44 })
  const all = companies(page)
  return html`<figure>
${picture({
  id: `rivals-${canvas.name}-${part + 1}`,
  title: words.part(words.rivals.picture, part + 1, parts),
  about: words.rivals.about(rows.length, all.length),
  width: canvas.width,
  height: heightOf(place, rows.length),
  body: [
    backdrop(place, rows.length, page.summary.inventory.levels, page),
    text(canvas.width, canvas.font * 2.5, page.words.head.gap, { anchor: 'end', look: 'soft' }),
    rows.map((row, index) => compared(row, index, all, place, page)),
  ],
})}
</figure>
`
}

function compared(row: Row, index: number, all: readonly Company[], place: ScoreRows, page: Page): Html {
  const y = yOf(place, index)
  const own = all[0]?.scoreOf(row)
  const best = row.best?.score
  return html`${rowOf(place, index, nameOf(row, page))}${
    own === undefined || best === undefined
      ? undefined
      : line(xOf(place, own), y, xOf(place, best), y, own < best ? 'behind' : 'ahead')
  }${marksOf(row, all, y, place)}${text(place.canvas.width, y + place.canvas.font * 0.36, signedGap(row, page), { anchor: 'end', look: (row.gap ?? 0) < 0 ? 'bad' : 'bold' })}
`
}

/** Who has the same score stands one above the other, ours on the line. */
function marksOf(row: Row, all: readonly Company[], y: number, place: ScoreRows): Html[] {
  const radius = place.canvas.name === 'wide' ? 9 : 7
  const taken = new Map<number, number>()
  return all
    .flatMap(({ index, scoreOf }) => {
      const score = scoreOf(row)
      if (score === undefined) return []
      const above = taken.get(score) ?? 0
      taken.set(score, above + 1)
      return [mark(index, xOf(place, score), y - offset(above, radius), index === 0 ? radius : radius * 0.68)]
    })
    .toReversed()
}

/** The second stands above the line, the third below it, and so on. */
const offset = (above: number, radius: number) =>
  above === 0 ? 0 : (above % 2 === 1 ? 1 : -1) * Math.ceil(above / 2) * radius * 1.5

function columns(page: Page) {
  const { head } = page.words
  return [
    { head: head.touchpoint, names: true as const, cell: (row: Row) => nameOf(row, page) },
    { head: page.safe(page.summary.inventory.name), cell: (row: Row) => ownCell(row, page) },
    ...rivalColumns(page),
    { head: head.gap, align: 'right' as const, cell: (row: Row) => signedGap(row, page) },
  ]
}

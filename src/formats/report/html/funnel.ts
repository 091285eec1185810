import { type Funnel, type FunnelStep, funnelOf } from '../../../core/funnel.ts'
import type { ChainRow } from '../../../core/summary.ts'
import { funnelColumns, linkName } from '../funnel-text.ts'
import type { Page } from '../page.ts'
import { chunksOf } from './chunks.ts'
import { type Html, html } from './markup.ts'
import { box, type Canvas, drawn, filledBy, hatching, picture, text, texts } from './svg.ts'
import { type Column, folded, tableOf } from './table.ts'
import { lined } from './text-width.ts'

/**
 * Customers of 100, a bar a link: what is left, and hatched what was lost on the way to it. Nothing where the chain is
 * not measured. `id` is of this chain only.
 */
export function funnel(one: ChainRow, id: string, page: Page): Html | undefined {
  const found = funnelOf(one)
  if (!found) return undefined
  const { funnel: words } = page.messages.method
  const caption = words.table(page.safe(one.chain.name))
  return html`${drawn((canvas) => figures(found, one, `${id}-funnel`, canvas, page))}
${folded(page.messages.html.numbers, tableOf(`${id}-funnel-table`, caption, columns(one, page), found.steps))}
`
}

/** So many bars go into one picture: none is higher than a page. */
const bars = 14

function figures(found: Funnel, one: ChainRow, id: string, canvas: Canvas, page: Page): Html {
  const parts = chunksOf(found.steps, bars)
  return html`${parts.map((steps, part) => figure({ steps, canvas, part, parts: parts.length }, found, one, `${id}-${canvas.name}-${part + 1}`, page))}`
}

interface Part {
  readonly steps: readonly FunnelStep[]
  readonly canvas: Canvas
  readonly part: number
  readonly parts: number
}

function figure(
  { steps, canvas, part, parts }: Part,
  found: Funnel,
  one: ChainRow,
  id: string,
  page: Page,
): Html {
  const { funnel: words } = page.messages.method
  const { html: common } = page.messages
  const { top, row } = layouts[canvas.name]
  const about = steps.map(({ link, arrive }) => words.part(linkName(one, link, page), arrive))
  return html`<figure>
${picture({
  id,
  title: common.part(words.picture(page.safe(one.chain.name)), part + 1, parts),
  about: common.scores(about),
  width: canvas.width,
  height: top + steps.length * row,
  body: [
    hatching(`${id}-hatch`),
    steps.map((step, index) => barOf(step, index, { found, one, canvas, hatch: `${id}-hatch` }, page)),
  ],
})}
<figcaption>${words.key}</figcaption>
</figure>
`
}

interface Layout {
  readonly top: number
  readonly row: number
  readonly bar: number
  /** Where bars begin, and what is left for the numbers after the longest. */
  readonly left: number
  readonly right: number
}

/** On a telephone a name stands over its bar. */
const layouts: Record<Canvas['name'], Layout> = {
  wide: { top: 6, row: 46, bar: 28, left: 250, right: 190 },
  narrow: { top: 6, row: 62, bar: 22, left: 0, right: 130 },
}

interface Bar {
  readonly found: Funnel
  readonly one: ChainRow
  readonly canvas: Canvas
  readonly hatch: string
}

function barOf({ link, arrive, lost }: FunnelStep, index: number, bar: Bar, page: Page): Html {
  const { canvas, hatch, found } = bar
  const { funnel: words } = page.messages.method
  const { top, row, bar: height, left, right } = layouts[canvas.name]
  const y = top + index * row + row - height - 6
  const wide = (customers: number) => ((canvas.width - left - right) * customers) / 100
  const middle = y + height / 2 + canvas.font * 0.36
  const end = left + wide(arrive + lost) + 8
  const most = found.mostLost?.link === link
  return html`${nameOf(index, link, bar, page)}${box(left, y, Math.max(wide(arrive), 1), height, 'bar')}${
    lost > 0
      ? box(left + wide(arrive), y, wide(lost), height, 'overdue', { fill: filledBy(hatch) })
      : undefined
  }${text(end, middle, words.of100(rounded(arrive)), { look: 'bold' })}${
    lost > 0
      ? text(canvas.width, middle, words.lostHere(rounded(lost)), {
          anchor: 'end',
          look: most ? 'bad' : 'soft',
        })
      : undefined
  }
`
}

/** A picture has room for one decimal; the table has two. What is more than nobody does not become nobody. */
const rounded = (customers: number) => Number(customers.toFixed(1)) || customers

function nameOf(index: number, link: number, { canvas, one }: Bar, page: Page): Html {
  const { top, row, bar: height, left } = layouts[canvas.name]
  const { font, width, name } = canvas
  const under = top + (index + 1) * row - 6
  if (name === 'narrow')
    return texts(0, under - height - 7, lined(linkName(one, link, page), width / font, 1), font)
  const lines = lined(linkName(one, link, page), (left - 14) / font, 2)
  const first = under - height / 2 + font * 0.36 - ((lines.length - 1) * font * 1.1) / 2
  return texts(0, first, lines, font * 1.1)
}

const columns = (one: ChainRow, page: Page): Column<FunnelStep>[] =>
  funnelColumns(one, page).map((column, index) => (index === 1 ? { ...column, names: true } : column))

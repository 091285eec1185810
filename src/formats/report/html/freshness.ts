import { type MonthOfReviews, type ReviewMonths, reviewMonthsOf } from '../../../core/review-months.ts'
import type { Page } from '../page.ts'
import { type Html, html } from './markup.ts'
import type { SectionOf } from './section.ts'
import { box, type Canvas, drawn, filledBy, hatching, line, picture, text } from './svg.ts'
import { type Column, folded, tableOf } from './table.ts'
import { emsOf } from './text-width.ts'

/** Month by month when touchpoints were last audited, and when they are due. */
export const freshness: SectionOf = (page) => {
  const { freshness: words } = page.messages.html
  const { workload } = page.summary
  return {
    id: 'freshness',
    title: words.title,
    body: workload.touchpoints === 0 ? html`<p>${words.none}</p>` : bodyOf(page),
  }
}

/** A month, or all that lies before or after those shown. */
interface Bar extends MonthOfReviews {
  readonly name: string
  readonly longName: string
  readonly now: boolean
}

function bodyOf(page: Page): Html {
  const { html: words } = page.messages
  const months = reviewMonthsOf(page.summary)
  const bars = barsOf(months, page)
  return html`${drawn(
    (canvas) => html`<figure>
${chart(bars, canvas, page)}
</figure>`,
  )}
${months.undated > 0 ? html`<p>${words.freshness.undated(months.undated)}</p>` : undefined}
${months.paused > 0 ? html`<p>${words.freshness.paused(months.paused)}</p>` : undefined}
${folded(words.numbers, tableOf('freshness-table', words.freshness.table, columns(page), bars))}`
}

function barsOf({ earlier, months, later }: ReviewMonths, { messages, summary }: Page): Bar[] {
  const { html: words } = messages
  const other = (name: string, counts: MonthOfReviews | undefined): Bar[] =>
    counts ? [{ ...counts, name, longName: name, now: false }] : []
  return [
    ...other(words.freshness.earlier, earlier),
    ...months.map(({ month, ...counts }) => ({
      ...counts,
      name: words.month(month),
      longName: words.longMonth(month),
      now: summary.today.startsWith(month),
    })),
    ...other(words.freshness.later, later),
  ]
}

interface Place {
  readonly canvas: Canvas
  readonly left: number
  readonly step: number
  /** Last audits grow upward from here, due dates downward from a line of text below it. */
  readonly middle: number
  readonly gap: number
  readonly room: number
  readonly most: number
  /** Whether the name of a month stands there: as many do as have room, this month among them. */
  readonly named: (index: number) => boolean
}

function chart(bars: readonly Bar[], canvas: Canvas, page: Page): Html {
  const { freshness: words } = page.messages.html
  const { font, width, name } = canvas
  const room = name === 'wide' ? 150 : 110
  const left = name === 'wide' ? 130 : 0
  const head = name === 'wide' ? font * 1.4 : font * 2.6
  const step = Math.min((width - left) / bars.length, 110)
  const longest = Math.max(1, ...bars.map((bar) => emsOf(bar.name) * font))
  const every = Math.ceil((longest + 2) / step)
  const now = Math.max(
    0,
    bars.findIndex((bar) => bar.now),
  )
  const place: Place = {
    canvas,
    left,
    step,
    named: (index) => (index - now) % every === 0,
    middle: head + room,
    gap: font * 1.9,
    room,
    most: Math.max(1, ...bars.map(({ audited, due, overdue }) => Math.max(audited, due + overdue))),
  }
  const total = (kind: keyof MonthOfReviews) => bars.reduce((sum, bar) => sum + bar[kind], 0)
  const id = `freshness-${name}`
  return picture({
    id,
    title: words.picture,
    about: words.about(total('audited'), total('due'), total('overdue')),
    width,
    height: place.middle + place.gap + room + font * (name === 'wide' ? 1.6 : 3.2),
    body: [
      hatching(`${id}-hatch`),
      titles(place, `${id}-hatch`, page),
      bars.map((bar, index) => columnOf(bar, index, place, `${id}-hatch`)),
    ],
  })
}

/** What grows upward and what downward; beside the columns, or on a telephone over and under them. */
function titles({ canvas, middle, gap, room }: Place, hatch: string, page: Page): Html {
  const { freshness: words } = page.messages.html
  const { font, name } = canvas
  const wide = name === 'wide'
  const due = { x: 0, y: middle + gap + (wide ? font * 1.2 : room + font * 2.7) }
  const overdue = wide ? { x: 0, y: due.y + font * 1.6 } : { x: canvas.width / 3, y: due.y }
  return html`${text(0, wide ? middle - 6 : font, `↑ ${words.audited}`, { look: 'soft' })}${text(due.x, due.y, `↓ ${words.due}`, { look: 'soft' })}${box(overdue.x, overdue.y - font * 0.8, font * 0.9, font * 0.9, 'overdue', { fill: filledBy(hatch) })}${text(overdue.x + font * 1.3, overdue.y, words.overdue, { look: 'bad' })}`
}

function columnOf(
  { name, now, audited, due, overdue }: Bar,
  index: number,
  place: Place,
  hatch: string,
): Html {
  const { canvas, left, step, middle, gap, room, most } = place
  const { font } = canvas
  const x = left + step * (index + 0.5)
  const width = Math.min(step * 0.62, 46)
  const high = (count: number) => (room * count) / most
  const base = middle + gap
  const half = (emsOf(name, now) * font) / 2
  const inside = Math.min(Math.max(x, half), canvas.width - half)
  return html`${now ? box(x - step / 2 + 1, middle, step - 2, gap, 'now', { round: 4 }) : undefined}${line(x - step / 2, middle, x + step / 2, middle, 'grid')}${line(x - step / 2, base, x + step / 2, base, 'grid')}${place.named(index) ? text(inside, middle + font * 1.3, name, { anchor: 'middle', look: now ? 'bold' : 'soft' }) : undefined}${
    audited > 0
      ? [
          box(x - width / 2, middle - high(audited), width, high(audited), 'bar'),
          text(x, middle - high(audited) - 5, audited, { anchor: 'middle', look: 'bold' }),
        ]
      : undefined
  }${overdue > 0 ? box(x - width / 2, base, width, high(overdue), 'overdue', { fill: filledBy(hatch) }) : undefined}${
    due > 0 ? box(x - width / 2, base + high(overdue), width, high(due), 'bar due') : undefined
  }${due + overdue > 0 ? text(x, base + high(due + overdue) + font, due + overdue, { anchor: 'middle', look: overdue > 0 ? 'bad' : 'bold' }) : undefined}
`
}

function columns(page: Page): Column<Bar>[] {
  const { freshness: words } = page.messages.html
  return [
    { head: words.month, names: true, cell: ({ longName }) => longName },
    { head: words.audited, align: 'right', cell: ({ audited }) => audited },
    { head: words.due, align: 'right', cell: ({ due }) => due },
    { head: words.overdue, align: 'right', cell: ({ overdue }) => overdue },
  ]
}

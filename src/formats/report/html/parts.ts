import { nameOf } from '../cells.ts'
import type { Page } from '../page.ts'
import { apartLines, type PartLine, partLines } from '../part-text.ts'
import { ownChip } from './chip.ts'
import { listOf } from './list.ts'
import { type Html, html, said } from './markup.ts'
import type { SectionOf } from './section.ts'
import { type Column, tableOf } from './table.ts'

/** The scores of parts under their whole, whose own score is kept apart. */
export const parts: SectionOf = (page) => {
  if (page.summary.wholes.length === 0) return undefined
  const { parts: words } = page.messages
  const apart = apartLines(page)
  return {
    id: 'parts',
    title: words.title,
    body: html`<p class="intro">${words.intro}</p>
${tableOf('parts-table', words.title, columns(page), partLines(page))}
${apart.length > 0 ? listOf(apart) : undefined}`,
  }
}

function columns(page: Page): Column<PartLine>[] {
  const { words, messages } = page
  return [
    { head: words.head.touchpoint, names: true, cell: (one) => nameIn(one, page) },
    {
      head: words.head.score,
      cell: (one) => (one.kind === 'median' ? numberIn(one.of.median, page) : ownChip(one.row, page)),
    },
    {
      head: messages.parts.gap,
      align: 'right',
      cell: (one) =>
        one.kind === 'median' && one.of.gap !== undefined ? messages.html.signed(one.of.gap) : '',
    },
  ]
}

const numberIn = (value: number | undefined, { words }: Page) =>
  value === undefined ? '' : words.number(value)

function nameIn(one: PartLine, page: Page): Html {
  if (one.kind === 'median')
    return html`<span class="part">${said(page.messages.parts.median(nameOf(one.of.whole, page)))}</span>`
  const name = said(nameOf(one.row, page))
  return one.kind === 'whole' ? name : html`<span class="part">└ ${name}</span>`
}

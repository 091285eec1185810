import { nameOf, ownCell } from '../cells.ts'
import type { Page } from '../page.ts'
import { apartLines, type PartLine, partLines } from '../part-text.ts'
import { listOf } from './list.ts'
import type { Section } from './section.ts'
import { type Column, tableOf } from './table.ts'

/** The scores of parts under their whole, whose own score is kept apart. */
export const parts: Section = (page) => {
  if (page.summary.wholes.length === 0) return []
  const apart = apartLines(page)
  return [
    `## ${page.messages.parts.title}`,
    page.messages.parts.intro,
    tableOf(columns(page), partLines(page)),
    ...(apart.length > 0 ? [listOf(apart)] : []),
  ]
}

function columns(page: Page): Column<PartLine>[] {
  const { words, messages } = page
  return [
    { head: words.head.touchpoint, cell: (one) => nameIn(one, page) },
    {
      head: words.head.score,
      cell: (one) =>
        one.kind !== 'median'
          ? ownCell(one.row, page)
          : one.of.median === undefined
            ? ''
            : words.number(one.of.median),
    },
    {
      head: messages.parts.gap,
      align: 'right',
      cell: (one) => (one.kind === 'median' && one.of.gap !== undefined ? words.signed(one.of.gap) : ''),
    },
  ]
}

function nameIn(one: PartLine, page: Page): string {
  if (one.kind === 'median') return page.messages.parts.median(nameOf(one.of.whole, page))
  return one.kind === 'whole' ? `**${nameOf(one.row, page)}**` : `  └ ${nameOf(one.row, page)}`
}

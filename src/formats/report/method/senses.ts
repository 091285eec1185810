import { sensesAt, sensesOf } from '../../../core/senses.ts'
import type { Row } from '../../../core/summary.ts'
import { type Block, type BlocksOf, heading, list, table, text } from '../blocks.ts'
import { nameOf } from '../cells.ts'
import type { Page } from '../page.ts'
import { namesOf } from './names.ts'

/** How many of the six senses are spoken to, by whom, and by each of the VIP; and who has no wow-factor. */
export const senses: BlocksOf = (page) => ({
  id: 'senses',
  title: page.messages.method.senses.title,
  blocks: [...companyBlocks(page), ...vipBlocks(page)],
})

function companyBlocks(page: Page): Block[] {
  const { messages, summary } = page
  const { senses: words, ...method } = messages.method
  const { each, spoken, leftOut, unsaid } = sensesOf(summary)
  if (spoken === undefined) return [text(words.none)]
  return [
    text(
      words.company(
        spoken,
        leftOut.map((sense) => words.names[sense]),
      ),
    ),
    ...list(
      each.map(({ sense, rows }) => method.counted(words.names[sense], rows.length, namesOf(rows, page))),
    ),
    ...(unsaid.length > 0 ? [text(words.unsaid(unsaid.length))] : []),
  ]
}

function vipBlocks(page: Page): Block[] {
  const { senses: words, ...method } = page.messages.method
  const rows = page.summary.vip.places.map(({ row }) => row)
  if (rows.length === 0) return []
  const plain = rows.filter(({ touchpoint }) => touchpoint.wow === undefined)
  const spoken = (row: Row) => sensesAt(row, page.summary)
  return [
    heading(words.byVip),
    ...table(
      words.byVip,
      [
        { head: page.words.head.touchpoint, names: true, cell: (row) => nameOf(row, page) },
        {
          head: words.spoken,
          cell: (row) => (spoken(row).length > 0 ? words.ofSix(spoken(row).length) : method.notSaid),
        },
        {
          head: method.which,
          cell: (row) =>
            spoken(row)
              .map((sense) => words.names[sense])
              .join(', '),
        },
        { head: words.wow, cell: ({ touchpoint: { wow } }) => (wow === undefined ? '' : page.safe(wow)) },
      ],
      rows,
    ),
    ...(plain.length > 0 ? [text(words.noWow(namesOf(plain, page)))] : []),
  ]
}

import type { Block, BlocksOf } from '../blocks.ts'
import { listOf } from './list.ts'
import { type Html, html, said } from './markup.ts'
import type { SectionOf } from './section.ts'
import { type Column, tableOf } from './table.ts'

/** Words, lists and tables as a section of the page. */
export const inHtml =
  (of: BlocksOf): SectionOf =>
  (page) => {
    const part = of(page)
    return part && { id: part.id, title: part.title, body: bodyOf(part.id, part.blocks) }
  }

const bodyOf = (id: string, blocks: readonly Block[]): Html =>
  html`${blocks.map(
    (block, index) => html`${blockOf(block, `${id}-${index + 1}`)}
`,
  )}`

function blockOf(block: Block, id: string): Html {
  switch (block.kind) {
    case 'intro':
      return html`<p class="intro">${said(block.text)}</p>`
    case 'heading':
      return html`<h3>${said(block.text)}</h3>`
    case 'list':
      return listOf(block.lines)
    case 'table':
      return tableOf(id, block.caption, columnsOf(block), block.rows)
    default:
      return html`<p>${said(block.text)}</p>`
  }
}

const columnsOf = ({ columns }: Extract<Block, { kind: 'table' }>): Column<readonly string[]>[] =>
  columns.map((column, index) => ({ ...column, cell: (row) => row[index] ?? '' }))

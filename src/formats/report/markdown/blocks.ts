import type { Block, BlocksOf } from '../blocks.ts'
import type { Section } from './section.ts'
import { table } from './table.ts'

/** Words, lists and tables as Markdown. */
export const inMarkdown =
  (of: BlocksOf): Section =>
  (page) => {
    const part = of(page)
    return part ? [`## ${part.title}`, ...part.blocks.map(blockOf)] : []
  }

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `### ${block.text}`
    case 'list':
      return block.lines.map((line) => `- ${line}`).join('\n')
    case 'table':
      return table(block.columns, block.rows)
    default:
      return block.text
  }
}

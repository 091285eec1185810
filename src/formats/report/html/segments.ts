import { coverageLines, failingLines, hasSegments, segmentColumns, segmentRows } from '../segment-text.ts'
import { listOf } from './list.ts'
import { html } from './markup.ts'
import type { SectionOf } from './section.ts'
import { tableOf } from './table.ts'

/** What each segment of the customers says, side by side. */
export const segments: SectionOf = (page) => {
  if (!hasSegments(page)) return undefined
  const { segments: words } = page.messages
  const rows = segmentRows(page)
  const failing = failingLines(page)
  return {
    id: 'segments',
    title: words.title,
    body: html`${rows.length > 0 ? html`<p class="intro">${words.intro}</p>` : undefined}
${listOf(coverageLines(page))}
${rows.length > 0 ? tableOf('segments-table', words.title, segmentColumns(page), rows) : undefined}
${failing.length > 0 ? listOf(failing) : undefined}`,
  }
}

import { coverageLines, failingLines, hasSegments, segmentColumns, segmentRows } from '../segment-text.ts'
import { listOf } from './list.ts'
import type { Section } from './section.ts'
import { tableOf } from './table.ts'

/** What each segment of the customers says, side by side. */
export const segments: Section = (page) => {
  if (!hasSegments(page)) return []
  const { segments: words } = page.messages
  const rows = segmentRows(page)
  const failing = failingLines(page)
  return [
    `## ${words.title}`,
    ...(rows.length > 0 ? [words.intro] : []),
    listOf(coverageLines(page)),
    ...(rows.length > 0 ? [tableOf(segmentColumns(page), rows)] : []),
    ...(failing.length > 0 ? [listOf(failing)] : []),
  ]
}

import { breachLines, judgedIn, standardColumns, standardIntro } from '../standard-text.ts'
import { listOf } from './list.ts'
import type { Section } from './section.ts'
import { tableOf } from './table.ts'

/** The service standards that somebody judged, and every breach of them. */
export const standards: Section = (page) => {
  const judged = judgedIn(page)
  if (judged.length === 0) return []
  const { standards: words } = page.messages
  const breaches = breachLines(page)
  return [
    `## ${words.title}`,
    standardIntro(page),
    tableOf(standardColumns(page), judged),
    `### ${words.breaches}`,
    breaches.length === 0 ? words.noBreach : listOf(breaches),
  ]
}

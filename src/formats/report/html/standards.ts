import { breachLines, judgedIn, standardColumns, standardIntro } from '../standard-text.ts'
import { listOf } from './list.ts'
import { html } from './markup.ts'
import type { SectionOf } from './section.ts'
import { tableOf } from './table.ts'

/** The service standards that somebody judged, and every breach of them. */
export const standards: SectionOf = (page) => {
  const judged = judgedIn(page)
  if (judged.length === 0) return undefined
  const { standards: words } = page.messages
  const breaches = breachLines(page)
  return {
    id: 'standards',
    title: words.title,
    body: html`<p class="intro">${standardIntro(page)}</p>
${tableOf('standards-table', words.title, standardColumns(page), judged)}
<h3>${words.breaches}</h3>
${breaches.length === 0 ? html`<p>${words.noBreach}</p>` : listOf(breaches)}`,
  }
}

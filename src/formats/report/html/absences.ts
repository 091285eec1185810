import { edgeLines, missingLines } from '../absences.ts'
import type { Page } from '../page.ts'
import { listOf } from './list.ts'
import { type Html, html } from './markup.ts'
import type { SectionOf } from './section.ts'

/** What they have and we do not. */
export const missing: SectionOf = (page) => ({
  id: 'missing',
  title: page.words.rivals.absentTitle,
  body: block(page.words.rivals.candidates, missingLines(page), page),
})

/** What we have and they do not. */
export const edge: SectionOf = (page) => ({
  id: 'edge',
  title: page.words.rivals.edgeTitle,
  body: block(page.words.rivals.edge, edgeLines(page), page),
})

function block(intro: string, lines: readonly string[], { words }: Page): Html {
  if (lines.length === 0) return html`<p>${words.rivals.none}</p>`
  return html`<p class="intro">${intro}</p>
${listOf(lines)}`
}

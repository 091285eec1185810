import { legendEntries } from '../legend-entries.ts'
import { html } from './markup.ts'
import type { SectionOf } from './section.ts'

export const legend: SectionOf = (page) => ({
  id: 'legend',
  title: page.words.legend.title,
  body: html`<dl class="legend">
${legendEntries(page).map(
  ({ term, text }) => html`<div><dt>${term}</dt><dd>${text}</dd></div>
`,
)}</dl>`,
})

import { html } from './markup.ts'
import type { SectionOf } from './section.ts'

/** Bounds, formulas and what the words mean: the reader has nothing but this file. */
export const legend: SectionOf = ({ summary: { inventory }, words }) => ({
  id: 'legend',
  title: words.legend.title,
  body: html`<dl class="legend">
${words.legend
  .entries({ bounds: inventory.levels, vipSize: inventory.vipSize, reviewEvery: inventory.reviewEvery })
  .map(
    ({ term, text }) => html`<div><dt>${term}</dt><dd>${text}</dd></div>
`,
  )}</dl>`,
})

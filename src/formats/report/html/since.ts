import { nothingMoved } from '../../../core/diff.ts'
import { type DiffEntry, type DiffSection, sectionsOf, sideText } from '../../diff/sections.ts'
import type { Page } from '../page.ts'
import { type Html, html, said } from './markup.ts'
import type { SectionOf } from './section.ts'

/** What moved since the round before the latest, where there is one. */
export const since: SectionOf = (page) => {
  const { since: diff, messages, safe, date } = page
  if (!diff) return undefined
  const words = { messages, safe, date }
  return {
    id: 'since',
    title: messages.diff.sinceLastRound,
    body: html`<p class="intro">${said(messages.diff.span(sideText(diff.from, words), sideText(diff.to, words)))}</p>
${
  nothingMoved(diff)
    ? html`<p>${messages.diff.nothing}</p>`
    : html`<div class="moves">
${sectionsOf(diff, words).map((section) => groupOf(section, page))}</div>`
}`,
  }
}

const groupOf = (
  { title, tone, entries }: DiffSection,
  { messages }: Page,
): Html => html`<div class="group ${tone}">
<h3>${messages.diff.counted(title, entries.length)}</h3>
<ul>
${entries.map(
  (entry) => html`<li>${entryOf(entry)}</li>
`,
)}</ul>
</div>
`

function entryOf({ subject, from, to, step }: DiffEntry): Html {
  if (to === undefined) return said(subject)
  const change = from === undefined ? to : `${from} → ${to}`
  return html`${said(subject)} <span class="step">${step === undefined ? change : `${change} (${step.replace('-', '−')})`}</span>`
}

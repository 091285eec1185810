import { planColumns, planCounts } from '../plan-text.ts'
import { html } from './markup.ts'
import type { SectionOf } from './section.ts'
import { tableOf } from './table.ts'

/** Not there where nothing is planned. */
export const plan: SectionOf = (page) => {
  const { plan: actions } = page.summary
  const { title } = page.words.plan
  if (actions.length === 0) return undefined
  const [what, ...others] = planColumns(page)
  const columns = what ? [{ ...what, names: true as const }, ...others] : others
  return {
    id: 'plan',
    title,
    body: html`<p class="intro">${planCounts(page)}</p>
${tableOf('plan-table', title, columns, actions)}`,
  }
}

import { planColumns, planCounts } from '../plan-text.ts'
import type { Section } from './section.ts'
import { tableOf } from './table.ts'

/** Not there where nothing is planned. */
export const plan: Section = (page) => {
  const { plan: actions } = page.summary
  if (actions.length === 0) return []
  return [`## ${page.words.plan.title}`, planCounts(page), tableOf(planColumns(page), actions)]
}

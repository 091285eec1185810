import { isNumber } from '../../core/score.ts'
import type { Row } from '../../core/summary.ts'
import { chainNames, nameOf } from './cells.ts'
import type { Page } from './page.ts'

/** Opportunity with its parts. */
export function opportunityCell({ importance, own, opportunity }: Row, { words }: Page): string {
  if (!importance || !isNumber(own) || opportunity === undefined) return ''
  return words.fixFirst.opportunity(importance.value, own, opportunity)
}

export const breaksCell = ({ breaks }: Row, page: Page): string => chainNames(breaks, page).join(', ')

/** How many there are beyond those shown, and which ones are not ranked and why. */
export function fixFirstRest(shown: number, page: Page): string[] {
  const { rows, unranked } = page.summary.fixFirst
  const { fixFirst: words } = page.words
  return [
    ...(rows.length > shown ? [words.more(rows.length - shown)] : []),
    ...(unranked.length > 0
      ? [
          words.unranked(
            unranked.length,
            unranked.map((row) => withReason(row, page)),
          ),
        ]
      : []),
  ]
}

function withReason(row: Row, page: Page): string {
  const { fixFirst: words } = page.words
  const name = nameOf(row, page)
  if (isNumber(row.own)) return words.noImportance(name)
  if (row.own === 'unknown') return words.ownUnknown(name)
  return row.own === 'absent' ? words.ownAbsent(name) : words.ownUnscored(name)
}

import type { Cell } from '../../core/round.ts'
import { isNumber, type Value } from '../../core/score.ts'
import type { Row } from '../../core/summary.ts'
import { dueText } from './due-text.ts'
import type { Page } from './page.ts'

/** In brackets when it is planned or retired; a link that an excerpt leaves out says so. */
export function nameOf(row: Pick<Row, 'touchpoint'>, page: Page): string {
  const name = ownName(row, page)
  return isOutside(row, page) ? page.messages.excerpt.outside(name) : name
}

function ownName({ touchpoint }: Pick<Row, 'touchpoint'>, { words, safe }: Page): string {
  const name = safe(touchpoint.name)
  if (touchpoint.lifecycle === 'planned') return words.planned(name)
  return touchpoint.lifecycle === 'retired' ? words.retired(name) : name
}

/** Chains are whole: only their links can be outside an excerpt. */
export const isOutside = ({ touchpoint }: Pick<Row, 'touchpoint'>, { summary }: Pick<Page, 'summary'>) =>
  summary.excerpt !== undefined && !summary.rows.has(touchpoint.id)

/** The own score with its level, or the word for why there is none; what is planned or retired has no level. */
export function ownCell(row: Row, page: Page): string {
  const score = isNumber(row.own) && row.level ? page.words.leveled(row.level, row.own) : undefined
  return dated(score ?? valueText(row.own, row, page), row.standing.own, page)
}

/** A company’s score; `undefined` stands for our own. */
export function scoreCell(row: Row, company: string | undefined, page: Page): string {
  return answerCell(
    company === undefined ? row.standing.own : row.standing.competitors.get(company),
    row,
    page,
  )
}

/** An answer about a touchpoint, with its day where it is older than the latest round. */
export const answerCell = (cell: Cell | undefined, row: Row, page: Page): string =>
  dated(valueText(cell?.value, row, page), cell, page)
/** A company’s score in a chain, which leaves out of its numbers what is planned or retired. */
export const linkCell = (row: Row, company: string | undefined, page: Page) =>
  row.active ? scoreCell(row, company, page) : page.words.notAsked

export function importanceCell({ importance, standing }: Row, page: Page): string {
  const { words } = page
  if (importance?.source === 'round') return dated(words.number(importance.value), standing.importance, page)
  if (importance) return words.estimated(importance.value)
  return standing.importance ? words.unknown : words.unscored
}

export const gapCell = ({ gap }: Row, { words }: Page) => (gap === undefined ? '' : words.signed(gap))

export const ownerCell = ({ touchpoint }: Row, page: Page) =>
  responsible(touchpoint.owner, touchpoint.automated, page)

export function responsible(owner: string | undefined, automated: boolean, { words, safe }: Page): string {
  if (owner !== undefined) return safe(owner)
  return automated ? words.automated : words.nobody
}

export function lastAuditCell({ review }: Row, { words, safe, date }: Page): string {
  return review ? words.reviewed(date(review.date), safe(review.by)) : words.neverReviewed
}

export const dueCell = ({ freshness }: Row, { words, safe, date }: Page) =>
  dueText(freshness, words, safe, date)

export function competitorName(id: string, { summary, safe }: Page): string {
  return safe(summary.inventory.competitors.find((one) => one.id === id)?.name ?? id)
}

/** Those that the report knows, in the order of the ids, which is the inventory’s. */
export const chainNames = (ids: readonly string[], { chains, safe }: Page): string[] =>
  ids.flatMap((id) => {
    const chain = chains.get(id)
    return chain ? [safe(chain.name)] : []
  })

function valueText(value: Value | undefined, { active }: Row, { words }: Page): string {
  if (value === undefined) return active ? words.unscored : words.notAsked
  return isNumber(value) ? words.number(value) : words[value]
}

/** With its day, when the latest round has no answer of its own. */
function dated(text: string, cell: Cell | undefined, { summary, words, date }: Page): string {
  return cell && cell.round !== summary.latestRound ? words.dated(text, date(cell.date)) : text
}

import { isNumber } from '../../../core/score.ts'
import type { Row } from '../../../core/summary.ts'
import { scoreCell } from '../cells.ts'
import type { Page } from '../page.ts'
import { mark } from './marks.ts'
import { type Html, html, said } from './markup.ts'
import type { Column } from './table.ts'

/** Ours first, then each competitor in the inventory’s order. */
export interface Company {
  /** 0 for ours: it chooses the shape. */
  readonly index: number
  readonly name: string
  readonly scoreOf: (row: Row) => number | undefined
}

export function companies({ summary: { inventory }, safe }: Page): Company[] {
  const number = (value: Row['own']) => (isNumber(value) ? value : undefined)
  return [
    { index: 0, name: safe(inventory.name), scoreOf: ({ own }) => number(own) },
    ...inventory.competitors.map(({ id, name }, at) => ({
      index: at + 1,
      name: safe(name),
      scoreOf: ({ standing }: Row) => number(standing.competitors.get(id)?.value),
    })),
  ]
}

/** Which shape stands for whom. */
export function companyKey(page: Page): Html {
  return html`<ul class="key" aria-label="${page.messages.html.key}">
${companies(page).map(
  ({
    index,
    name,
  }) => html`<li><svg viewBox="0 0 20 20" aria-hidden="true">${mark(index, 10, 10, 7)}</svg> ${said(name)}</li>
`,
)}</ul>`
}

/** Every known score of a touchpoint, in one line. */
export function scoresText(row: Row, page: Page): string {
  const { html: words } = page.messages
  return words.scores(
    companies(page).flatMap(({ name, scoreOf }) => {
      const score = scoreOf(row)
      return score === undefined ? [] : [words.companyScore(name, page.words.number(score))]
    }),
  )
}

/** One column a competitor. */
export function rivalColumns(page: Page): Column<Row>[] {
  return page.summary.inventory.competitors.map(({ id, name }) => ({
    head: page.safe(name),
    align: 'right',
    cell: (row) => scoreCell(row, id, page),
  }))
}

import { type Content, type Html, html, said } from './markup.ts'

/** A column of a table; a text in it may hold isolated ones. */
export interface Column<T> {
  readonly head: string
  readonly align?: 'right'
  /** What names the row. */
  readonly names?: true
  readonly cell: (item: T, index: number) => string | number | Html
}

/** A table that scrolls by itself where the screen is too narrow for it. `id` is of this table only. */
export function tableOf<T>(
  id: string,
  caption: string,
  columns: readonly Column<T>[],
  items: readonly T[],
): Html {
  return html`<div class="scroll" role="group" tabindex="0" aria-labelledby="${id}">
<table>
<caption id="${id}">${said(caption)}</caption>
<thead><tr>${columns.map(headCell)}</tr></thead>
<tbody>
${items.map(
  (item, index) => html`<tr>${columns.map((column) => cellOf(column, item, index))}</tr>
`,
)}</tbody>
</table>
</div>`
}

/** The numbers behind a picture: there for whoever asks, and on paper. */
export const folded = (summary: string, table: Html): Html => html`<details>
<summary>${summary}</summary>
${table}
</details>`

const headCell = <T>({ head, align }: Column<T>): Html =>
  align === undefined
    ? html`<th scope="col">${said(head)}</th>`
    : html`<th scope="col" class="number">${said(head)}</th>`

function cellOf<T>({ align, names, cell }: Column<T>, item: T, index: number): Html {
  const content: Content = contentOf(cell(item, index))
  if (names) return html`<th scope="row">${content}</th>`
  return align === undefined ? html`<td>${content}</td>` : html`<td class="number">${content}</td>`
}

const contentOf = (cell: string | number | Html): Content => (typeof cell === 'string' ? said(cell) : cell)

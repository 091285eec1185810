import type { Row } from '../../../core/summary.ts'
import { ownCell } from '../cells.ts'
import type { Page } from '../page.ts'
import { type Html, html, said } from './markup.ts'

/** The own score with its level in words; the colour only repeats it. */
export function ownChip(row: Row, page: Page): Html {
  return html`<span class="chip ${row.level ?? 'open'}">${said(ownCell(row, page))}</span>`
}

export const signedGap = ({ gap }: Row, { messages }: Page): string =>
  gap === undefined ? '' : messages.html.signed(gap)

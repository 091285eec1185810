import { funnelOf } from '../../../core/funnel.ts'
import type { ChainRow } from '../../../core/summary.ts'
import { funnelColumns } from '../funnel-text.ts'
import type { Page } from '../page.ts'
import { tableOf } from './table.ts'

/** Customers of 100, link by link; nothing where the chain is not measured. */
export function funnel(one: ChainRow, page: Page): string[] {
  const found = funnelOf(one)
  return found ? [tableOf(funnelColumns(one, page), found.steps)] : []
}

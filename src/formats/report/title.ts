import type { Summary } from '../../core/summary.ts'
import type { Messages } from '../../i18n/index.ts'
import type { ReportOptions } from './index.ts'

/** What a report is called: as was asked, else after the inventory. Hostile until escaped. */
export const titleOf = ({ inventory }: Summary, { report }: Messages, options?: ReportOptions): string =>
  options?.title ?? report.title(inventory.name)

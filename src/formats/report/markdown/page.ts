import type { Summary } from '../../../core/summary.ts'
import type { Messages } from '../../../i18n/index.ts'

/** What every section of the report is made from. */
export interface Page {
  readonly summary: Summary
  readonly words: Messages['report']
  /** Whether votes are shown with the names of those who gave them. */
  readonly who: boolean
}

/** Blocks of Markdown, a blank line between them; none where there is nothing to say. */
export type Section = (page: Page) => string[]

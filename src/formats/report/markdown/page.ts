import type { Diff } from '../../../core/diff.ts'
import type { Summary } from '../../../core/summary.ts'
import type { Messages } from '../../../i18n/index.ts'

/** What every section of the report is made from. */
export interface Page {
  readonly summary: Summary
  readonly messages: Messages
  readonly words: Messages['report']
  /** Hostile until escaped. */
  readonly title: string
  /** What moved since the round before the latest, if there was one. */
  readonly since: Diff | undefined
  /** Whether votes are shown with the names of those who gave them. */
  readonly who: boolean
}

/** Blocks of Markdown, a blank line between them; none where there is nothing to say. */
export type Section = (page: Page) => string[]

import type { Page } from '../page.ts'

/** Blocks of Markdown, a blank line between them; none where there is nothing to say. */
export type Section = (page: Page) => string[]

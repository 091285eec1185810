import type { Page } from '../page.ts'
import type { Html } from './markup.ts'

/** A part of the page under a heading of its own. */
export interface Section {
  /** Of letters and `-`: the page is linked to by it. */
  readonly id: string
  readonly title: string
  readonly body: Html
}

/** `undefined` where there is nothing to say. */
export type SectionOf = (page: Page) => Section | undefined

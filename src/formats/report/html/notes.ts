import { notCounted, remarks } from '../remarks.ts'
import { listOf } from './list.ts'
import type { Section, SectionOf } from './section.ts'

/** What the room remarked. */
export const notes: SectionOf = (page) => sectionOf('notes', page.words.notes.title, remarks(page))

/** What was read and not counted. */
export const left: SectionOf = (page) =>
  sectionOf('not-counted', page.words.notCounted.title, notCounted(page))

const sectionOf = (id: string, title: string, lines: readonly string[]): Section | undefined =>
  lines.length === 0 ? undefined : { id, title, body: listOf(lines) }

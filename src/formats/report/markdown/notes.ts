import { notCounted, remarks } from '../remarks.ts'
import type { Section } from './section.ts'

/** What the room remarked, and what was read and not counted. */
export const notes: Section = (page) => [
  ...listUnder(page.words.notes.title, remarks(page)),
  ...listUnder(page.words.notCounted.title, notCounted(page)),
]

const listUnder = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `- ${line}`).join('\n')]

import { markdown } from '../../escape.ts'
import { nameOf } from '../cells.ts'
import type { Page } from '../page.ts'
import type { Section } from './section.ts'

/** What the room remarked, and what was read and not counted. */
export const notes: Section = (page) => [
  ...listUnder(page.words.notes.title, remarks(page)),
  ...listUnder(page.words.notCounted.title, notCounted(page)),
]

const listUnder = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `- ${line}`).join('\n')]

function remarks(page: Page): string[] {
  return [...page.summary.rows.values()].flatMap((row) =>
    row.standing.notes.map(({ by, date, text }) =>
      page.words.notes.note(nameOf(row, page), markdown(by), date, markdown(text)),
    ),
  )
}

function notCounted({ summary, words }: Page): string[] {
  return [
    ...summary.futureAudits.map(({ file, date, by }) =>
      words.notCounted.future(markdown(file), date, markdown(by)),
    ),
    ...summary.strangers.map(({ kind, id, file }) =>
      words.notCounted.strangers[kind](markdown(id), markdown(file)),
    ),
  ]
}

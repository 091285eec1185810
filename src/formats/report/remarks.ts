import { nameOf } from './cells.ts'
import type { Page } from './page.ts'

/** What the room remarked. */
export function remarks(page: Page): string[] {
  return [...page.summary.rows.values()].flatMap((row) =>
    row.standing.notes.map(({ by, date, text }) =>
      page.words.notes.note(nameOf(row, page), page.safe(by), page.date(date), page.safe(text)),
    ),
  )
}

/** What was read and not counted. */
export function notCounted({ summary, words, safe, date: written }: Page): string[] {
  return [
    ...summary.futureAudits.map(({ file, date, by }) =>
      words.notCounted.future(safe(file), written(date), safe(by)),
    ),
    ...summary.strangers.map(({ kind, id, file }) => words.notCounted.strangers[kind](safe(id), safe(file))),
  ]
}

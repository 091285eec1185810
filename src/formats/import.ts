import type { Import } from '../core/import.ts'
import type { ImportColumn, ImportTable } from '../core/import-table.ts'
import type { Messages } from '../i18n/index.ts'
import { padEnd, widthOf } from '../i18n/width.ts'
import { terminal } from './escape.ts'

/** How many names a line shows before it only counts. */
const shown = 10

/** What was understood of the columns and what was not, what is there already, and what is added. */
export function understanding(
  { titles, columns }: Pick<ImportTable, 'titles' | 'columns'>,
  found: Import,
  messages: Messages,
): string[] {
  const words = messages.importing
  const of = (meaning: ImportColumn['meaning']) =>
    columns
      .filter((one) => one.meaning === meaning && one.header.trim() !== '')
      .map(({ header }) => terminal(header))
  const known = columns.flatMap(({ header, meaning }) =>
    meaning === undefined || meaning === 'computed' ? [] : [words.column(terminal(header), meaning)],
  )
  const computed = of('computed')
  const lines: (readonly [string, string])[] = [
    [words.titles, some(titles, words)],
    [words.understood, known.join(', ')],
    [words.workedOut, computed.length > 0 ? words.fromAudits(computed.join(', ')) : ''],
    [words.unknown, of(undefined).join(', ')],
    [words.known, some(found.known, words)],
    [words.repeated, some(found.repeated, words)],
    [words.unstaged, some(found.unstaged, words)],
    [words.stages, some(found.stages, words)],
    [words.channels, some(found.channels, words)],
    [
      words.sample,
      some(
        found.touchpoints.map(({ name }) => name),
        words,
      ),
    ],
  ]
  return labelled(lines)
}

/** A line each, with its label before it; what there is nothing of is left out. */
export function labelled(lines: readonly (readonly [label: string, text: string])[]): string[] {
  const said = lines.filter(([, text]) => text !== '')
  const width = Math.max(0, ...said.map(([label]) => widthOf(label)))
  return said.map(([label, text]) => `  ${padEnd(label, width)}  ${text}`)
}

/** Those that there is room for, made safe; the others are counted. */
export function some(texts: readonly string[], { and }: Messages['importing']): string {
  const first = texts.slice(0, shown).map(terminal).join(', ')
  return texts.length > shown ? `${first} ${and(texts.length - shown)}` : first
}

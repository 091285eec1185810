import { clip } from '../../../i18n/width.ts'
import { marp, oneLine } from '../../escape.ts'
import { type Column, tableOf } from '../markdown/table.ts'
import type { Page } from '../page.ts'

/** Slides on one subject; none where there is nothing to say. */
export type Slides = (page: Page) => string[]

/** Makes what people wrote safe for a slide, which has no room for a text of any length. */
export const within = (columns: number) => (text: string) => marp(clip(oneLine(text), columns))

/** Columns of a sentence that somebody wrote. */
export const sentenceWidth = 64

/** A sentence of the report becomes the heading, without its full stop; dots that say that a name is cut stay. */
export function slide(message: string, ...blocks: readonly string[]): string {
  return [`# ${message.replace(/(?<!\.)[.:]$/, '')}`, ...blocks].join('\n\n')
}

/** As many rows as a slide has room for, and how many more there are. */
export function cutTable<T>(
  columns: readonly Column<T>[],
  all: readonly T[],
  page: Page,
  room = 8,
): string[] {
  return [tableOf(columns, all.slice(0, room)), ...restOf(all.length - room, page)]
}

/** As many lines as are given, and how many more there are. */
export const cutLines = (lines: readonly string[], room: number, page: Page): string[] => [
  ...lines.slice(0, room),
  ...restOf(lines.length - room, page),
]

/** Lines as one list: two behind each other would be one with gaps. */
export const listOf = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')

/** The line below what is cut. */
function restOf(count: number, { words }: Page): string[] {
  return count > 0 ? [words.slides.more(count)] : []
}

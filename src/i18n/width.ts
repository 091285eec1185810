import { widthOfAny } from './wide.ts'

/** How many columns of a terminal a text takes: two for a CJK letter, none for a combining accent. */
export function widthOf(text: string): number {
  if (isSingleLetters(text)) return text.length
  const shown = text.replace(widthless, '')
  return isSingleLetters(shown) ? shown.length : widthOfAny(shown)
}

/** Whether a text is of Latin and Cyrillic letters, signs and lines only, each one column wide and no part of another. */
export const isSingleLetters = (text: string) =>
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u024f\u0400-\u0482\u048a-\u052f\u2010-\u201f…\u2190-\u2193−\u2500-\u257f]*$/.test(
    text,
  )

/** Marks that no terminal shows, and the library takes for a column, or a tab for eight. */
const widthless = /[\t\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]/g

/** The text within so many columns; what is cut off is marked by `...`. */
export function clip(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text
  const mark = '.'.repeat(Math.min(3, Math.max(0, columns)))
  let room = Math.max(0, columns) - mark.length
  if (isSingleLetters(text)) return text.slice(0, room).trimEnd() + mark
  let kept = ''
  for (const letter of graphemesOf(text)) {
    room -= widthOf(letter)
    if (room < 0) break
    kept += letter
  }
  return kept.trimEnd() + mark
}

/** Letters as people count them: an accent goes with its letter. */
export const lettersOf = (text: string): Iterable<string> =>
  isSingleLetters(text) ? text : graphemesOf(text)

function* graphemesOf(text: string): Iterable<string> {
  segmenter ??= new Intl.Segmenter()
  for (const { segment } of segmenter.segment(text)) yield segment
}

/** Made for the first text that wants it: it knows all scripts, which takes longer than to draw a screen. */
let segmenter: Intl.Segmenter | undefined

/** Filled up with blanks to so many columns. */
export const padEnd = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - widthOf(text)))

export const padStart = (text: string, columns: number): string =>
  ' '.repeat(Math.max(0, columns - widthOf(text))) + text

/** Broken between words, so that no line has more columns; a longer word stays whole. */
export function wrap(text: string, columns: number): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line === undefined || widthOf(line) + 1 + widthOf(word) > columns) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines.join('\n')
}

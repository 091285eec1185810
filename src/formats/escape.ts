/**
 * One line for a terminal or a log: nothing is left that moves the cursor, colours text or reverses its order, and
 * nothing that the runner of a CI obeys: `::command::` after blanks, `##[command]` and `##vso[command]` anywhere.
 */
export function terminal(text: string): string {
  return oneLine(text)
    .replace(/(?<=^|\s)::+/g, (colons) => Array.from(colons).join(' '))
    .replace(/##(?=\w*\[)/g, '# #')
}

/** One line without control characters and without the marks that turn the direction of text. */
export function oneLine(text: string): string {
  return tricky.test(text) ? text.replace(breaks, ' ').replace(unprintable, '').trim() : text.trim()
}

/**
 * Inline Markdown that shows the text as it is: no markup, no HTML, no links, no mentions, and no way out of a table
 * cell. Escapes only what would be read as markup, so that the raw file stays readable.
 */
export function markdown(text: string): string {
  const trimmed = text.trim()
  if (!markdownish.test(trimmed)) return trimmed
  return oneLine(trimmed)
    .replace(/[\\`*[\]<~|$]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/:(?=\/\/)|(?<=mailto|xmpp):/gi, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/^(?:[-+](?=\s|$)|-[-\s]*$|=+$|#|>)/, '\\$&')
    .replace(/(?<=\s)#+$/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/@(?=\S)|#(?=[\p{L}\p{N}])/gu, `$&${wordJoiner}`)
}

/** Markdown for Marp, which knows more than GitHub does: `:shortcodes:` are no pictures, and a domain is no link. */
export function marp(text: string): string {
  return markdown(text).replace(/:(?=[\w+-]+:)|\.(?=\p{L})|\/(?=\/)/gu, `$&${wordJoiner}`)
}

/**
 * Text inside the quotes of a label of a Mermaid chart. What could end the label, be markup to Mermaid 10, 11 or 12, or
 * be taken for a code, a directive, an icon or a link becomes the code that Mermaid shows as the character. While it
 * works it writes `ﬂ°` and `¶ß` around codes itself, so they may not be in the text.
 */
export function mermaid(text: string): string {
  const line = oneLine(text)
  if (!mermaidish.test(line)) return line
  return line
    .replace(
      /["#;:`*_~<>&%$@^=|\\{}[\]]|(?<=www)\.|^[-+]|(?<=^\d+)[.)]/gi,
      (character) => `#${character.charCodeAt(0)};`,
    )
    .replace(/ﬂ(?=°)|¶(?=ß)/g, `$&${wordJoiner}`)
}

/**
 * Text for a CSV cell: one line, and no formula in any spreadsheet. A cell opened with another separator, `;` or a
 * tab, is cut there, so an apostrophe stands before `= + - @` at the start and after every separator, blanks and
 * quotes between them or not. Another one stands in `##[`, for a report may be printed into the log of a CI. Where the
 * text has that apostrophe itself it gets a second one: taking one off again, in the same places, gives the text back.
 */
export function csvText(text: string): string {
  if (!formulaish.test(text)) return text.trim()
  return oneLine(text)
    .replace(/(?:^|[;,])[\s"]*(?='*[=+\-@])/g, "$&'")
    .replace(/##(?='*\w*\[)/g, "##'")
}

/** The text that `csvText` was given, but for its line breaks: one apostrophe is taken off where it puts one. */
export function csvTextRead(text: string): string {
  return text.replace(/((?:^|[;,])[\s"]*)'(?='*[=+\-@])/g, '$1').replace(/##'(?='*\w*\[)/g, '##')
}

/** Numbers are never guarded, −3 is no formula; an unknown one is an empty cell. */
export const csvNumber = (value: number | undefined) => (value === undefined ? '' : String(value))

/** One line of text for HTML and SVG, between two tags or in a quoted attribute. */
export function html(text: string): string {
  return htmlish.test(text) ? oneLine(text).replace(/[&<>"'`]/g, entity) : text.trim()
}

/** One line of text as a value in a calendar (RFC 5545, TEXT), where `\n` between two of them is a line break. */
export function icalendar(text: string): string {
  return oneLine(text).replace(/[\\;,]/g, '\\$&')
}

/**
 * JSON to read, which gives every text back; what is not known is `null`, and nothing in it reaches a terminal or the
 * runner of a CI raw.
 */
export function json(value: unknown): string {
  const text = JSON.stringify(value, (_, one) => one ?? null, 2)
  return `${text.replace(unprintable, codeUnit).replace(/[\u2028\u2029]|(?<=#)#(?=\w*\[)/g, codeUnit)}\n`
}

/** One line of text for XML 1.0, between tags or in quotes: without the characters that no XML file may hold. */
export function xml(text: string): string {
  return terminal(text.replace(/[\p{Surrogate}\ufffe\uffff]/gu, '')).replace(/[&<>"']/g, entity)
}

/** What follows the `::` of a command of GitHub’s runner; each of its lines went through `terminal`. */
export const commandData = (text: string) => text.replace(/[%\r\n]/g, percent)

/** The value of a property of such a command. */
export const commandProperty = (text: string) => terminal(text).replace(/[%\r\n:,]/g, percent)

const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g

/** Control characters but the line feed that JSON is laid out with, and the marks that turn the direction of text. */
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

// Most texts have nothing to escape; a look at the whole costs less than a search for each thing.

/** Whatever `breaks` or `unprintable` find. */
const tricky = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/

/** The same, and what `html` has to do with. */
const htmlish = /[&<>"'`\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/

/** The same, and what `markdown` could have to do with: some character of everything that it looks for. */
const markdownish =
  /[\\`*[\]<~|$_&:.@#)\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|^[-+=>]/

/** What `mermaid` could have to do with. */
const mermaidish = /["#;:`*_~<>&%$@^=|\\{}[\].)ﬂ¶]|^[-+]/

/** The same, and what `csvText` could have to do with. */
const formulaish = /[=+\-@#\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/

/** Invisible, and no part of a name: what follows is no mention, no issue and no e-mail address any more. */
const wordJoiner = '\u2060'

const entity = (character: string) => `&#${character.charCodeAt(0)};`

const percent = (character: string) =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`

const codeUnit = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** One word of a command line that people paste into a shell. */
export const shellWord = (text: string): string =>
  /^[\w./,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`

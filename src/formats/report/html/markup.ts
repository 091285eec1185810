import { inDecimals } from '../../../i18n/decimals.ts'
import { html as escaped, oneLine } from '../../escape.ts'

const markup = Symbol('markup')

/** Markup that is safe to show: only the templates of this file make it, so that no text becomes markup by mistake. */
export interface Html {
  readonly [markup]: string
}

/** What may stand in a template. Text is escaped, a number has two decimals at most, and nothing is nothing. */
export type Content = string | number | Html | undefined | readonly Content[]

/** `html\`<p title="${text}">${text}</p>\``: every attribute quoted, and no script, style or address from outside. */
export function html(literals: TemplateStringsArray, ...contents: readonly Content[]): Html {
  let text = literals[0] ?? ''
  for (let at = 0; at < contents.length; at += 1) text += markupOf(contents[at]) + (literals[at + 1] ?? '')
  return made(text)
}

/** What people wrote, inside a sentence: its direction does not touch that of the rest. */
export const isolated = (text: string) => `${isolateStart}${oneLine(text)}${isolateEnd}`

/** A sentence with isolated texts in it, between two tags; each of them gets an element of its own. */
export function said(sentence: string): Html {
  let text = ''
  let reached = 0
  for (let end = sentence.indexOf(isolateEnd); end !== -1; end = sentence.indexOf(isolateEnd, end + 1)) {
    const start = sentence.lastIndexOf(isolateStart, end)
    if (start < reached) continue
    text += `${spaced(sentence.slice(reached, start))}<bdi>${escaped(sentence.slice(start + 1, end))}</bdi>`
    reached = end + 1
  }
  return made(text + spaced(sentence.slice(reached)))
}

const isolateStart = '\u2068'
const isolateEnd = '\u2069'

/** The file that a page is written to. */
export const textOf = (page: Html) => page[markup]

const made = (text: string): Html => ({ [markup]: text })

function markupOf(content: Content): string {
  if (content === undefined) return ''
  if (typeof content === 'string') return escaped(content)
  if (typeof content === 'number') return String(inDecimals(content, 100))
  if (isList(content)) return together(content.map(markupOf))
  return content[markup]
}

/** Small texts are joined on the spot; large ones are chained, and copied once, with the whole page. */
const together = (texts: readonly string[]): string =>
  (texts[0]?.length ?? 0) < 4096 ? texts.join('') : texts.reduce((all, text) => all + text)

const isList = (content: Html | readonly Content[]): content is readonly Content[] => Array.isArray(content)

/** One line is trimmed when it is escaped; between two isolated texts the blanks at the ends count. */
function spaced(piece: string): string {
  const text = escaped(piece)
  if (text === piece) return text
  const before = piece.trimStart().length < piece.length ? ' ' : ''
  const after = piece.trim() !== '' && piece.trimEnd().length < piece.length ? ' ' : ''
  return before + text + after
}

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
  return made(literals.reduce((text, literal, at) => text + markupOf(contents[at - 1]) + literal))
}

/** What people wrote, inside a sentence: its direction does not touch that of the rest. */
export const isolated = (text: string) => `\u2068${oneLine(text)}\u2069`

/** A sentence with isolated texts in it, between two tags; each of them gets an element of its own. */
export function said(sentence: string): Html {
  const pieces = sentence.split(/\u2068([^\u2068\u2069]*)\u2069/)
  return html`${pieces.map((piece, at) => (at % 2 === 0 ? spaced(piece) : html`<bdi>${piece}</bdi>`))}`
}

/** The file that a page is written to. */
export const textOf = (page: Html) => page[markup]

const made = (text: string): Html => ({ [markup]: text })

function markupOf(content: Content): string {
  if (content === undefined) return ''
  if (typeof content === 'string') return escaped(content)
  if (typeof content === 'number') return Number.isInteger(content) ? String(content) : inDecimals(content)
  if (isList(content)) return content.map(markupOf).join('')
  return content[markup]
}

const inDecimals = (value: number) => String(Number(value.toFixed(2)) + 0)

const isList = (content: Html | readonly Content[]): content is readonly Content[] => Array.isArray(content)

/** One line is trimmed when it is escaped; between two isolated texts the blanks at the ends count. */
function spaced(piece: string): Html {
  const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(piece) ?? []
  return html`${before === '' ? undefined : html` `}${text}${after === '' ? undefined : html` `}`
}

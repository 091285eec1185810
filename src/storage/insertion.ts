import { isCollection, isNode, isPair, isScalar, type YAMLMap, type YAMLSeq } from 'yaml'

/** Something put into a text; `remove` characters behind `at` give way to it. */
export interface Edit {
  readonly at: number
  readonly remove?: number
  readonly insert: string
}

/** A list or a map in a text that was parsed. */
export interface Place {
  readonly text: string
  readonly items: YAMLMap | YAMLSeq
  /** Where the key stands whose value it is. */
  readonly key: number
}

/** Edits are applied from the last to the first, so that offsets stay true. */
export function applied(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.at - a.at)
    .reduce(
      (changed, { at, remove = 0, insert }) => changed.slice(0, at) + insert + changed.slice(at + remove),
      text,
    )
}

/** What puts items, each of lines that are indented from the first one on, behind one of a list or map in block style. */
export function intoBlock(place: Place, after: number, added: readonly (readonly string[])[]): Edit {
  const { text, items } = place
  const column = columnOf(text, startOf(items))
  const item = items.items[after]
  const isLast = after === items.items.length - 1
  const itemEnd = lineEnd(text, endOf(item))
  // dashes may stand right below their key: a comment there may belong to the key that follows
  const isOwn = isLast && column > columnOf(text, place.key)
  const end = commentsEnd(text, itemEnd, isOwn ? column : column + 1)
  const spaced = isSpaced(place)
  const lines = added.flatMap((one, index) => [
    ...(spaced && (index > 0 || !keepsBlankLines(text, item)) ? [''] : []),
    ...one.map((line) => ' '.repeat(column) + line),
  ])
  return linesAt(text, end, lines)
}

/** Whole lines put where a line begins, or behind a last line that has no end of its own. */
export function linesAt(text: string, at: number, lines: readonly string[]): Edit {
  const end = lineBreak(text, at)
  const joined = lines.join(end)
  return { at, insert: text[at - 1] === '\n' ? joined + end : end + joined }
}

/** What puts an item behind another one within brackets or braces: on a line of its own where that one has its own. */
export function intoFlow({ text, items }: Place, after: number, item: string): Edit[] {
  const anchor = items.items[after]
  if (!anchor) return [intoEmpty(text, startOf(items) + 1, item)]
  const end = endOf(anchor)
  const indentation = /^[ \t]*$/.exec(text.slice(lineStart(text, startOf(anchor)), startOf(anchor)))
  const rest = /^[ \t]*(,?)[ \t]*(?:#[^\n]*?)?(?=\r?\n)/.exec(text.slice(end))
  const isLast = after === items.items.length - 1
  if (!indentation || (!isLast && !rest?.[1])) return [{ at: end, insert: `, ${item}` }]
  const line = lineBreak(text, end) + indentation[0] + item
  const at = end + (rest?.[0].length ?? 0)
  if (rest?.[1]) return [{ at, insert: `${line},` }]
  return at === end
    ? [{ at, insert: `,${line}` }]
    : [
        { at: end, insert: ',' },
        { at, insert: line },
      ]
}

function intoEmpty(text: string, at: number, item: string): Edit {
  return { at, insert: text[at] === '}' || text[at] === ']' ? ` ${item} ` : ` ${item}` }
}

/** The first character of a piece; of an entry of a map, that of its key. */
export const startOf = (item: unknown): number => rangeOf(isPair(item) ? item.key : item)[0]

/** Behind the last character of a piece, comments left out. */
export function endOf(item: unknown): number {
  if (isPair(item)) return Math.max(endOf(item.key), item.value === null ? 0 : endOf(item.value))
  const last = isCollection(item) && !item.flow ? item.items.at(-1) : undefined
  return last === undefined ? rangeOf(item)[1] : endOf(last)
}

function rangeOf(item: unknown): readonly [number, number, number] {
  const range = isNode(item) ? item.range : undefined
  if (!range) throw new Error('a piece of YAML without its place in the text')
  return range
}

/** Counted from 0. */
export const columnOf = (text: string, offset: number) => offset - lineStart(text, offset)

const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1

/** Where the next line begins; text that ends in a line end, as block scalars do, has come that far already. */
export function lineEnd(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end + 1
}

/** The line end of the line before an offset, else that of the file. */
function lineBreak(text: string, offset: number): string {
  const before = text.lastIndexOf('\n', offset - 1)
  const at = before === -1 ? text.indexOf('\n') : before
  return text[at - 1] === '\r' ? '\r\n' : '\n'
}

/** Behind the comments from a line on that are indented by at least so many columns. */
function commentsEnd(text: string, offset: number, column: number): number {
  const comment = /[ \t]*(?:(#)[^\n]*|\r)?(?:\n|$)/y
  let end = offset
  comment.lastIndex = offset
  for (let line = comment.exec(text); line && line[0] !== ''; line = comment.exec(text)) {
    const indentation = line[0].search(/[^ \t]/)
    if (line[1] && indentation < column) return end
    if (line[1]) end = comment.lastIndex
  }
  return end
}

/** Whether items are set apart by blank lines. A gap with a comment in it may be that of a group. */
function isSpaced({ text, items, key }: Place): boolean {
  const ends = [key, ...items.items.slice(0, -1).map(endOf)]
  const gaps = ends.map((end, index) => text.slice(lineEnd(text, end), startOf(items.items[index])))
  const gap = gaps.findLast((one) => !one.includes('#')) ?? gaps.at(-1) ?? ''
  return /(?:^|\n)[ \t]*\r?\n/.test(gap)
}

/** Whether a piece ends in a block scalar to which every blank line behind it belongs. */
function keepsBlankLines(text: string, item: unknown): boolean {
  const leaf = lastOf(item)
  return isScalar(leaf) && /^[|>]\d?\+/.test(text.slice(startOf(leaf), startOf(leaf) + 3))
}

function lastOf(item: unknown): unknown {
  if (isPair(item)) return lastOf(item.value)
  return isCollection(item) && !item.flow ? lastOf(item.items.at(-1)) : item
}

import type { Page } from './page.ts'

/** A section of words, lists and tables, whatever it is drawn in. What people wrote is made safe already. */
export interface Blocks {
  /** Of letters and `-`: the page is linked to by it. */
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly kind: 'intro' | 'text' | 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly lines: readonly string[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly BlockColumn[]
      readonly rows: readonly (readonly string[])[]
    }

export interface BlockColumn {
  readonly head: string
  readonly align?: 'right'
  /** What names the row. */
  readonly names?: true
}

/** `undefined` where there is nothing to say. */
export type BlocksOf = (page: Page) => Blocks | undefined

export const intro = (text: string): Block => ({ kind: 'intro', text })
export const text = (text: string): Block => ({ kind: 'text', text })
export const heading = (text: string): Block => ({ kind: 'heading', text })
export const list = (lines: readonly string[]): Block[] =>
  lines.length === 0 ? [] : [{ kind: 'list', lines }]

/** A table of items; a column says what stands in its cells. */
export function table<T>(
  caption: string,
  columns: readonly (BlockColumn & { readonly cell: (item: T) => string })[],
  items: readonly T[],
): Block[] {
  if (items.length === 0) return []
  const rows = items.map((item) => columns.map(({ cell }) => cell(item)))
  return [{ kind: 'table', caption, columns: columns.map(({ cell: _, ...column }) => column), rows }]
}

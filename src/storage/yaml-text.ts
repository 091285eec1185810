import type { KeysAt } from '../core/inventory.ts'
import type { Path, Problem } from '../core/problem.ts'

/** Lines and columns count from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

export interface YamlText {
  readonly data: unknown
  /** What is refused before anybody looks at the data. */
  readonly problems: readonly (Position & { readonly problem: Problem })[]
  /** False where the data cannot be relied on: only the problems count. */
  readonly readable: boolean
  /** Where something stands; where it does not, its nearest ancestor. */
  readonly at: (path: Path, on?: 'key' | 'value') => Position
  readonly keysAt: KeysAt
  /** A number, or another bare word, as it is written there. */
  readonly wordAt: (path: Path) => string
}

/** The bare word that begins at an offset. */
export function wordFrom(text: string, offset: number): string {
  const end = text.slice(offset, offset + longestWord).search(/[\s,\]}]/)
  return text.slice(offset, offset + (end === -1 ? longestWord : end))
}

const longestWord = 1000

/** No file of people goes deeper. */
export const deepest = 64

/** An anchor, a tag, a key said twice: what else the file says can be judged in the same run. */
export function leavesDataWhole({ problem }: YamlText['problems'][number]): boolean {
  if (problem.kind === 'refused-yaml') return problem.what === 'anchor' || problem.what === 'tag'
  return problem.kind === 'duplicate-key'
}

const start: Position = { line: 1, column: 1 }

export function unreadable(problems: YamlText['problems']): YamlText {
  return { data: undefined, problems, readable: false, at: () => start, keysAt: () => [], wordAt: () => '' }
}

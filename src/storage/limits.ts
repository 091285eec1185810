import type { PlacedProblem } from '../core/errors.ts'

/**
 * What no file of people comes near: more than this takes longer, and more memory, than anybody waits for. There are as
 * many lines as pieces. Entries are those of one list or map, and are counted by who reads them.
 */
export const limits = { line: 1_000_000, pieces: 1_000_000, entries: 100_000 } as const

/** A text of so many characters may have more lines and pieces. */
const long = { characters: 20_000_000, pieces: 4_000_000 } as const

/**
 * Where a text goes beyond what is read, before anything reads it. Pieces are its lines and what may stand between
 * several of them in one: `,` `[` `{`, and the dashes of lists in lists.
 */
export function beyondLimits(text: string): Pick<PlacedProblem, 'problem' | 'line' | 'column'> | undefined {
  if (text.length <= Math.min(limits.line, limits.pieces)) return undefined
  let [line, start, pieces] = [1, 0, 0]
  const most = text.length > long.characters ? long.pieces : limits.pieces
  const beyond = (of: 'line' | 'lines' | 'pieces', at: number) => {
    const limit = of === 'line' ? limits.line : most
    return { problem: { kind: 'too-much', of, limit }, line, column: at - start + 1 } as const
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === lineFeed) {
      line++
      start = at + 1
      if (line > most) return beyond('lines', start)
    } else if (at - start >= limits.line) return beyond('line', at)
    if (isPiece(unit, text, at) && ++pieces > most) return beyond('pieces', Math.max(at, start))
  }
  return undefined
}

const lineFeed = 10

/** `\n` `,` `[` `{`, and `-` and `?` with a blank behind */
function isPiece(unit: number, text: string, at: number): boolean {
  if (unit === lineFeed || unit === 44 || unit === 91 || unit === 123) return true
  return (unit === 45 || unit === 63) && text.charCodeAt(at + 1) === 32
}

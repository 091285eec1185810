/** By code point, not by locale: the same order on every machine. */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  let same = 0
  while (same < length && a.charCodeAt(same) === b.charCodeAt(same)) same++
  const [unit, other] = [a.charCodeAt(same), b.charCodeAt(same)]
  return isSurrogate(unit) || isSurrogate(other) ? byWholePoints(a, b) : orderOf(unit, other)
}

/** NaN is the end of a text: the shorter one comes first. */
const orderOf = (unit: number, other: number) =>
  Number.isNaN(unit) ? -1 : unit - (Number.isNaN(other) ? -1 : other)

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff

/** Halves of a character do not stand in the order of the characters. */
function byWholePoints(a: string, b: string): number {
  const as = Array.from(a, codePoint)
  const bs = Array.from(b, codePoint)
  const at = as.findIndex((point, index) => point !== bs[index])
  if (at === -1) return -1
  return (as[at] ?? 0) - (bs[at] ?? -1)
}

const codePoint = (character: string) => character.codePointAt(0) ?? 0

/** Larger first; what is not known comes last. */
export function largestFirst(a: number | undefined, b: number | undefined): number {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  return b - a
}

/** Smaller first; what is not known comes last. */
export function smallestFirst(a: number | undefined, b: number | undefined): number {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  return a - b
}

/** The first comparison that tells the two apart decides. */
export function inTurn<T>(...comparisons: ((a: T, b: T) => number)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const compare of comparisons) {
      const difference = compare(a, b)
      if (difference !== 0) return difference
    }
    return 0
  }
}

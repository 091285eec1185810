/** Characters of a bar: a point each. */
export const barLength = 10

/**
 * A score from 0 to 10 as a bar of ASCII, with a mark where the best competitor stands: `####|####.` is 9, theirs is 5;
 * `####...|..` is 4, theirs is 8. There is no mark where both end at the same character. Points that nobody has are dots.
 */
export function bar(own: number | undefined, rival: number | undefined): string {
  const end = Math.round(own ?? 0)
  const mark = rival === undefined ? 0 : Math.round(rival)
  return Array.from({ length: barLength }, (_, index) => {
    const point = index + 1
    if (point === mark && point !== end) return '|'
    return point <= end ? '#' : '.'
  }).join('')
}

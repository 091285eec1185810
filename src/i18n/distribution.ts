/** What `distribution` stands under: the scores from 0 to 10, where `x` is 10 as it is when scores are typed. */
export const scale = '0123456789x'

/** How many votes each score from 0 to 10 has, in as many characters: `..1.2..+...`, none, a digit, or ten and more. */
export function distribution(counts: readonly number[]): string {
  return counts.map(mark).join('')
}

function mark(count: number): string {
  if (count === 0) return '.'
  return count < 10 ? String(count) : '+'
}

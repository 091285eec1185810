import { distance } from 'fastest-levenshtein'

/** The option a typing mistake was most likely meant to be, if one is near enough to be worth a "did you mean". */
export function nearest(text: string, options: readonly string[]): string | undefined {
  const wanted = text.toLowerCase()
  const limit = Math.max(1, Math.floor(wanted.length / 3) + 1)
  let best: string | undefined
  let least = limit + 1
  for (const option of options) {
    const lower = option.toLowerCase()
    if (Math.abs(lower.length - wanted.length) >= least) continue // each letter more is an edit
    const edits = distance(wanted, lower)
    if (edits < least) [best, least] = [option, edits]
  }
  return best !== undefined && least < Math.max(wanted.length, best.length) ? best : undefined
}

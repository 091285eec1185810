import { broken, type Line, type Look, need } from './page.ts'
import type { GridState, Hint } from './state.ts'

/** Why the last key did nothing. */
export function hintLines({ hint }: GridState, look: Look): Line[] {
  if (hint === undefined) return []
  return broken(hintText(hint, look), look, need.always).map((line) => ({
    ...line,
    text: look.paint.bold(line.text),
  }))
}

function hintText(hint: Hint, { words }: Look): string {
  if (typeof hint === 'string') return words.hints[hint]
  return 'problem' in hint ? hint.problem : words.votesForSeats(hint.votes, hint.seats)
}

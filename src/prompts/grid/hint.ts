import { cut, type Line, type Look, need } from './page.ts'
import type { GridState, Hint } from './state.ts'

/** Why the last key did nothing. */
export function hintLines({ hint }: GridState, look: Look): Line[] {
  return hint === undefined
    ? []
    : [{ text: look.paint.bold(cut(hintText(hint, look), look)), need: need.always }]
}

function hintText(hint: Hint, { words }: Look): string {
  if (typeof hint === 'string') return words.hints[hint]
  return 'problem' in hint ? hint.problem : words.votesForSeats(hint.votes, hint.seats)
}

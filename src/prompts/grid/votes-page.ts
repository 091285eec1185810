import { readVotes } from '../../core/answer-text.ts'
import { seatsOf } from '../sheet.ts'
import { hintLines } from './hint.ts'
import { blank, broken, cut, type Line, type Look, lastLine, need, title, typing } from './page.ts'
import { votesText } from './score-page.ts'
import { columnAt, focusedAnswer, focusedCard, type GridState } from './state.ts'

/** Everyone’s votes for one row, and at once what they amount to. */
export function votesPage(state: GridState, draft: string, look: Look): Line[] {
  const { words, width } = look
  const column = state.sheet.columns[state.focus.column]?.name ?? ''
  const seats = seatsOf(state.sheet, state.rows)
  const votes = readVotes(draft, columnAt(state))
  return [
    title(focusedCard(state)?.name ?? '', look),
    { text: cut(column, look), need: need.row },
    blank,
    ...seatLines(state, draft, look),
    ...typing(draft, width - 4, 2).map((text) => ({ text: `  ${text}`, need: need.always })),
    ...broken(votes ? votesText(votes, look) : '', look, need.row, votes ? '  ' : ''),
    ...firstVotes(state, look),
    blank,
    ...hintLines(state, look),
    ...broken(words.votesHelp(seats), look, need.detail),
    lastLine(words.votesKeys, look),
  ]
}

/** Whose vote is being typed, where people are named. */
function seatLines({ sheet }: GridState, draft: string, look: Look): Line[] {
  const typed = draft.split(/[\s,;]+/).filter((word) => word !== '').length
  const seat = /[^\s,;]$/.test(draft) ? typed - 1 : typed
  const name = sheet.voters[seat]
  if (name === undefined) return []
  return [{ text: cut(`  ${look.words.voteOf(name, seat + 1, sheet.voters.length)}`, look), need: need.row }]
}

function firstVotes(state: GridState, look: Look): Line[] {
  const { mode } = state
  const first = focusedAnswer(state)?.votes
  if (mode.kind !== 'votes' || mode.back !== 'discuss' || !first) return []
  return broken(look.words.firstVotes(votesText(first, look)), look, need.detail, '  ')
}

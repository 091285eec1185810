import type { Answer } from '../../core/answer.ts'
import { readVotes } from '../../core/answer-text.ts'
import { consensus, type Vote } from '../../core/score.ts'
import type { Key } from '../keys.ts'
import { seatsOf } from '../sheet.ts'
import {
  answer,
  columnAt,
  edited,
  endsInput,
  focusedAnswer,
  focusedCard,
  type GridState,
  hinted,
  leaving,
  type Mode,
  next,
  type Pressed,
  scoring,
  shown,
  stay,
} from './state.ts'

type VotesMode = Extract<Mode, { kind: 'votes' }>

export function openVotes(state: GridState, back: VotesMode['back']): Pressed {
  if (!focusedCard(state)) return shown(state)
  return shown({ ...state, open: false, mode: { kind: 'votes', draft: '', back } })
}

/** Everyone’s votes in the order of the seats, `7 6 8 3 7`; Enter takes them. */
export function pressInVotes(state: GridState, mode: VotesMode, key: Key, now: number): Pressed {
  if (endsInput(key)) return shown(leaving(state))
  if (key.command?.do === 'escape') return shown(after(state, mode))
  if (key.command?.do === 'enter' && key.text === '') return take(state, mode, now)
  return shown({ ...state, mode: { ...mode, draft: edited(mode.draft, key) } })
}

function take(state: GridState, mode: VotesMode, now: number): Pressed {
  if (mode.draft.trim() === '') return shown(after(state, mode))
  const votes = readVotes(mode.draft, columnAt(state))
  if (!votes) return hinted(state, 'no-votes')
  const seats = seatsOf(state.sheet, state.rows)
  const first = focusedAnswer(state)
  if (seats !== undefined && votes.length !== seats) return hinted(state, { votes: votes.length, seats })
  const again = mode.back === 'discuss' || first?.before !== undefined
  const given = again ? scoredAgain(votes, first) : { value: consensus(votes), votes }
  return answer(scoring(state), given, now, (answered) =>
    mode.back === 'discuss' ? after(stay(answered), mode) : next(answered),
  )
}

/** When the room scores again, its first votes are kept beside the new ones. */
function scoredAgain(votes: readonly Vote[], first: Answer | undefined): Answer {
  const before = first?.before ?? first?.votes
  return { value: consensus(votes), votes, ...(before ? { before } : {}) }
}

function after(state: GridState, { back }: VotesMode): GridState {
  return back === 'discuss' ? { ...state, mode: { kind: 'discuss', at: 0 } } : scoring(state)
}

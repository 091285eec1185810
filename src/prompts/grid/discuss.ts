import { agreementOf } from '../../core/agreement.ts'
import type { Answer } from '../../core/answer.ts'
import { inTurn, largestFirst } from '../../core/order.ts'
import { isNumber } from '../../core/score.ts'
import type { Key } from '../keys.ts'
import { answersOf, endsInput, type GridState, leaving, type Pressed, scoring, shown } from './state.ts'
import { openVotes } from './votes.ts'

/** One question on which the room is split. */
export interface Split {
  readonly card: number
  readonly column: number
  readonly answer: Answer
  readonly importance: number | undefined
}

/** Enter scores the chosen one again; the first votes are kept. */
export function pressInDiscuss(state: GridState, at: number, key: Key): Pressed {
  if (endsInput(key)) return shown(leaving(state))
  const splits = splitsOf(state)
  const last = Math.max(0, splits.length - 1)
  const chosen = splits[Math.min(at, last)]
  switch (key.command?.do) {
    case 'up':
      return shown({ ...state, mode: { kind: 'discuss', at: Math.max(0, at - 1) } })
    case 'down':
      return shown({ ...state, mode: { kind: 'discuss', at: Math.min(last, at + 1) } })
    case 'enter':
      if (!chosen) return shown(scoring(state))
      return openVotes({ ...state, focus: { card: chosen.card, column: chosen.column } }, 'discuss')
    case 'leave':
      return shown(leaving(state))
    case undefined:
      return shown(state)
    default:
      return shown(scoring(state))
  }
}

/** What split the room, by importance; equally important ones in the order of the sheet. */
export function splitsOf(state: GridState): Split[] {
  const { cards, columns } = state.sheet
  const found = cards.flatMap((one, card) => {
    const { answers } = answersOf(state, one)
    const importance = answers.get('importance')?.value ?? one.last.get('importance')
    return columns.flatMap(({ key }, column): Split[] => {
      const answer = answers.get(key)
      if (!answer?.votes || !isSplit(answer)) return []
      return [{ card, column, answer, importance: isNumber(importance) ? importance : undefined }]
    })
  })
  return found.toSorted(inTurn<Split>((a, b) => largestFirst(a.importance, b.importance)))
}

export const isSplit = ({ votes }: Answer): boolean =>
  votes !== undefined && agreementOf(votes)?.word === 'split'

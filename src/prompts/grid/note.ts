import { applyChange, type Change } from '../../core/answer.ts'
import type { Key } from '../keys.ts'
import {
  answersOf,
  edited,
  endsInput,
  focusedCard,
  type GridState,
  leaving,
  type Pressed,
  scoring,
  shown,
} from './state.ts'

export function pressInNote(state: GridState, draft: string, key: Key): Pressed {
  if (key.command?.do === 'enter' && key.text === '') return keepDraft(state)
  if (key.command?.do === 'escape') return shown(scoring(state))
  if (endsInput(key)) {
    const kept = keepDraft(state)
    return { ...kept, state: leaving(kept.state) }
  }
  return shown({ ...state, mode: { kind: 'note', draft: edited(draft, key) } })
}

/** A note that is being typed is an answer too: it is kept when the audit is left. */
export function keepDraft(state: GridState): Pressed {
  const card = focusedCard(state)
  if (state.mode.kind !== 'note' || !card) return shown(state)
  const note = state.mode.draft.trim() || undefined
  const left = scoring(state)
  if (note === answersOf(state, card).note) return shown(left)
  const change: Change = { kind: 'note', id: card.id, note }
  return { ...shown({ ...left, rows: applyChange(state.rows, change) }), changes: [change] }
}

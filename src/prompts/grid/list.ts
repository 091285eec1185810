import type { Key } from '../keys.ts'
import type { Card } from '../sheet.ts'
import {
  edited,
  endsInput,
  type GridState,
  goTo,
  hinted,
  leaving,
  type Mode,
  type Pressed,
  scoring,
  shown,
} from './state.ts'

type ListMode = Extract<Mode, { kind: 'list' }>

/** Letters narrow the list, arrows walk in it, Enter goes there. */
export function pressInList(state: GridState, mode: ListMode, key: Key): Pressed {
  if (endsInput(key)) return shown(leaving(state))
  const found = listed(state, mode.filter)
  const at = Math.min(mode.at, Math.max(0, found.length - 1))
  const walk = (to: number) =>
    shown({ ...state, mode: { ...mode, at: Math.min(Math.max(0, to), Math.max(0, found.length - 1)) } })
  switch (key.text === '' ? key.command?.do : undefined) {
    case 'escape':
      return shown(scoring(state))
    case 'enter': {
      const chosen = found[at]
      return chosen ? shown(goTo(scoring(state), chosen.card)) : hinted(state, 'no-choice')
    }
    case 'up':
      return walk(at - 1)
    case 'down':
      return walk(at + 1)
    case 'back':
      return walk(at - 10)
    case 'skip':
      return walk(at + 10)
    default: {
      const filter = edited(mode.filter, key)
      return shown({ ...state, mode: { kind: 'list', filter, at: filter === mode.filter ? at : 0 } })
    }
  }
}

/** The touchpoints whose name or id has the filter in it, whatever the case, with their place on the sheet. */
export function listed(
  { sheet }: GridState,
  filter: string,
): { readonly card: number; readonly one: Card }[] {
  const wanted = folded(filter.trim())
  return sheet.cards
    .map((one, card) => ({ card, one }))
    .filter(({ one }) => folded(one.name).includes(wanted) || one.id.includes(wanted))
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase()

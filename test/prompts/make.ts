import { press } from '../../src/prompts/grid/model.ts'
import { type GridState, openGrid, type Pressed, shown } from '../../src/prompts/grid/state.ts'
import { type Keypress, readKey } from '../../src/prompts/keys.ts'
import type { Sheet } from '../../src/prompts/sheet.ts'

/** Touchpoints `t1`, `t2` … with three columns and a last score of 6 in each. */
export function sheetOf(cards: number): Sheet {
  const keys = ['own', 'rival', 'importance']
  return {
    columns: [
      { key: 'own', name: 'Kawa i Ciasto' },
      { key: 'rival', name: 'Star Beans' },
      { key: 'importance', name: 'Importance' },
    ],
    stages: ['need', 'use'],
    chains: [{ id: 'visit', name: 'First visit' }],
    voters: [],
    segment: undefined,
    blind: false,
    cards: Array.from({ length: cards }, (_, index) => ({
      id: `t${index + 1}`,
      name: `Touchpoint ${index + 1}`,
      context: 'E-mail | Purchase | step 2 of 4 in First visit',
      anchors: [],
      standard: undefined,
      last: new Map(index === 0 ? [] : keys.map((key) => [key, 6])),
    })),
  }
}

const named: Record<string, Keypress> = {
  '⏎': { name: 'return', sequence: '\r' },
  '⌫': { name: 'backspace', sequence: '\x7f' },
  '⌦': { name: 'delete', sequence: '\x1b[3~' },
  '⎋': { name: 'escape', sequence: '\x1b' },
  '↑': { name: 'up', sequence: '\x1b[A' },
  '↓': { name: 'down', sequence: '\x1b[B' },
  '←': { name: 'left', sequence: '\x1b[D' },
  '→': { name: 'right', sequence: '\x1b[C' },
  '⇟': { name: 'pagedown', sequence: '\x1b[6~' },
  '⇞': { name: 'pageup', sequence: '\x1b[5~' },
  '␃': { name: 'c', ctrl: true, sequence: '\x03' },
  '␄': { name: 'd', ctrl: true, sequence: '\x04' },
}

export const keyOf = (character: string) => readKey(named[character] ?? { sequence: character })

/** The context of a key at some millisecond. */
export const at = (now: number) => ({
  now,
  helpPages: () => 1,
  proposeId: (name: string) => name.toLowerCase().replaceAll(' ', '-'),
})

/** Presses the keys one after the other, a second apart, and gathers what they changed. */
export function typed(state: GridState, keys: string): Pressed {
  let pressed = shown(state)
  for (const [second, character] of [...keys].entries()) {
    if (pressed.outcome) break
    const next = press(pressed.state, keyOf(character), at(second * 1000))
    pressed = { ...next, changes: [...pressed.changes, ...next.changes] }
  }
  return pressed
}

export const typedInto = (cards: number, keys: string): Pressed => typed(openGrid(sheetOf(cards), []), keys)

/** The answers of a touchpoint in the order of the columns, as they are shown; `.` where it is open. */
export function answersIn(state: GridState, id: string): string {
  return state.sheet.columns
    .map(({ key }) => state.rows.get(id)?.answers.get(key)?.value ?? '.')
    .map((value) => ({ unknown: '-', absent: 'a' })[String(value)] ?? String(value))
    .join(' ')
}

/** Touchpoint and row, counted from 1. */
export const placeIn = ({ focus }: GridState): string => `${focus.card + 1}/${focus.column + 1}`

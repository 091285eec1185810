import {
  type Answer,
  applyChange,
  type Change,
  type ColumnKey,
  noAnswers,
  type RowAnswers,
  type Rows,
} from '../../core/answer.ts'
import { lettersOf } from '../../i18n/width.ts'
import type { Key } from '../keys.ts'
import { type Card, type Focus, isComplete, type Sheet, type Tally, tallyOf } from '../sheet.ts'

/** The score grid between two keys. */
export interface GridState {
  readonly sheet: Sheet
  /** Every answer of this audit, of touchpoints that are not asked now too. */
  readonly rows: Rows
  readonly focus: Focus
  /** The focused answer is a fresh 1 that a 0 would make 10. */
  readonly open: boolean
  readonly mode: Mode
  /** What can be taken back, the latest last. */
  readonly steps: readonly Step[]
  readonly hint: Hint | undefined
  /** Milliseconds at which touchpoints were finished in this sitting, for the time left. */
  readonly finished: readonly number[]
}

export type Mode =
  | { readonly kind: 'score' | 'leave' }
  | { readonly kind: 'help'; readonly page: number }
  | { readonly kind: 'note'; readonly draft: string }
  /** Everyone’s votes for the focused row; `back` is where to go on after them. */
  | { readonly kind: 'votes'; readonly draft: string; readonly back: 'score' | 'discuss' }
  /** All touchpoints, narrowed by a filter; `at` counts within what is left. */
  | { readonly kind: 'list'; readonly filter: string; readonly at: number }
  /** What split the room, the most important first. */
  | { readonly kind: 'discuss'; readonly at: number }
  | { readonly kind: 'add'; readonly form: AddForm; readonly draft: string }
  /** The laptop goes to the next person, who must not see what the one before has said. */
  | { readonly kind: 'handover'; readonly name: string; readonly seat: number; readonly seats: number }

/** A touchpoint nobody listed, question by question. */
export interface AddForm {
  readonly step: 'name' | 'stage' | 'id' | 'chain'
  readonly name: string
  readonly stage: string | undefined
  readonly id: string
}

/** What is to be put into the inventory before the grid goes on. */
export interface NewTouchpoint {
  readonly name: string
  readonly stage: string | undefined
  readonly id: string
  readonly chain: string | undefined
}

/** Why a key did nothing. Words of the program by name, or a problem in words that are safe for a terminal. */
export type Hint =
  | 'nothing-to-undo'
  | 'no-last'
  | 'absent-importance'
  | 'not-saved'
  | 'no-votes'
  | 'no-choice'
  | 'no-half-vote'
  | 'one-voice'
  | 'no-standard'
  | { readonly votes: number; readonly seats: number }
  | { readonly problem: string }

export type Outcome = 'write' | 'later' | 'interrupted'

/** What a key did. The changes must be on the disk before the state is shown. */
export interface Pressed {
  readonly state: GridState
  readonly changes: readonly Change[]
  readonly outcome: Outcome | undefined
  readonly request: NewTouchpoint | undefined
}

/** What a key needs of the world. */
export interface PressContext {
  /** Milliseconds since any fixed moment. */
  readonly now: number
  /** An id that is free, from a name in any script. */
  readonly proposeId: (name: string) => string
  /** How many pages the keys take on this screen. */
  readonly helpPages: () => number
}

export type Step =
  | {
      readonly kind: 'answer'
      readonly id: string
      readonly column: ColumnKey
      readonly before: Answer | undefined
    }
  | { readonly kind: 'met'; readonly id: string; readonly before: boolean | undefined }

/** A grid with the answers of the changes so far, at the first open place. */
export function openGrid(
  sheet: Sheet,
  changes: readonly Change[],
  mode: Mode = { kind: 'score' },
): GridState {
  let rows: Rows = new Map()
  let steps: readonly Step[] = []
  for (const change of changes) {
    steps = stepsAfter(steps, rows, change)
    rows = applyChange(rows, change)
  }
  const state: GridState = {
    sheet,
    rows,
    focus: { card: 0, column: 0 },
    open: false,
    mode,
    steps: steps.filter((step) => placeOf(sheet, step) !== undefined),
    hint: undefined,
    finished: [],
  }
  return { ...state, focus: firstOpen(state) }
}

/** The answers of one touchpoint. */
export const answersOf = (state: GridState, card: Card): RowAnswers => state.rows.get(card.id) ?? noAnswers

export const focusedCard = ({ sheet, focus }: GridState): Card | undefined => sheet.cards[focus.card]

export const columnAt = ({ sheet, focus }: GridState): ColumnKey => sheet.columns[focus.column]?.key ?? 'own'

export function focusedAnswer(state: GridState): Answer | undefined {
  const card = focusedCard(state)
  return card && answersOf(state, card).answers.get(columnAt(state))
}

/** Minutes, rounded up, for what is not complete; known after three touchpoints of this sitting. */
export function minutesLeft(
  { sheet, rows, finished }: GridState,
  { cards, complete }: Tally = tallyOf(sheet, rows),
): number | undefined {
  const pace = paceOf(finished)
  return pace === undefined ? undefined : Math.ceil((pace * (cards - complete)) / 60_000)
}

/** The last ten touchpoints tell the pace; their middle one, so that a break does not count. */
function paceOf(finished: readonly number[]): number | undefined {
  const recent = finished.slice(-11)
  const gaps = recent.slice(1).map((at, index) => at - (recent[index] ?? at))
  if (gaps.length < 2) return undefined
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]
}

export const shown = (state: GridState): Pressed => ({
  state,
  changes: [],
  outcome: undefined,
  request: undefined,
})

export const hinted = (state: GridState, hint: Hint): Pressed => shown({ ...state, hint })

export const scoring = (state: GridState): GridState => ({ ...state, mode: { kind: 'score' } })

export const leaving = (state: GridState): GridState => ({ ...state, open: false, mode: { kind: 'leave' } })

export const leaveWith = (pressed: Pressed, outcome: Outcome): Pressed => ({ ...pressed, outcome })

export const endsInput = (key: Key) => key.command?.do === 'end-of-input'

export type Move = (state: GridState) => GridState

export const stay: Move = (state) => state

/** Answers the focused row, or empties it, and moves on from it. */
export function answer(state: GridState, given: Answer | undefined, now: number, move: Move): Pressed {
  const card = focusedCard(state)
  if (!card) return shown(state)
  const change: Change = { kind: 'answer', id: card.id, column: columnAt(state), answer: given, undo: false }
  const rows = applyChange(state.rows, change)
  const finishes = !isComplete(state.sheet, state.rows, card) && isComplete(state.sheet, rows, card)
  const answered = {
    ...state,
    rows,
    steps: stepsAfter(state.steps, state.rows, change),
    finished: finishes ? [...state.finished, now] : state.finished,
  }
  return { ...shown(move(answered)), changes: [change] }
}

/** Kept, broken, not said, and kept again; the row stays where it is. */
export function toggleMet(state: GridState): Pressed {
  const card = focusedCard(state)
  if (!card) return shown(state)
  if (card.standard === undefined) return hinted(state, 'no-standard')
  const { met } = answersOf(state, card)
  const change: Change = {
    kind: 'met',
    id: card.id,
    met: met === undefined ? true : met ? false : undefined,
    undo: false,
  }
  const toggled = {
    ...state,
    rows: applyChange(state.rows, change),
    steps: stepsAfter(state.steps, state.rows, change),
  }
  return { ...shown(toggled), changes: [change] }
}

/** Takes the last answer back and goes to it. */
export function undo(state: GridState): Pressed {
  const step = state.steps.at(-1)
  const place = step && placeOf(state.sheet, step)
  if (!step || !place) return hinted(state, 'nothing-to-undo')
  const { id } = step
  const change: Change =
    step.kind === 'met'
      ? { kind: 'met', id, met: step.before, undo: true }
      : { kind: 'answer', id, column: step.column, answer: step.before, undo: true }
  const rows = applyChange(state.rows, change)
  const focus = step.kind === 'met' && place.card === state.focus.card ? state.focus : place
  return { ...shown({ ...state, rows, focus, steps: state.steps.slice(0, -1) }), changes: [change] }
}

export function next(state: GridState): GridState {
  const { card, column } = state.focus
  if (column + 1 < state.sheet.columns.length) return { ...state, focus: { card, column: column + 1 } }
  return goTo(state, card + 1)
}

export function previous(state: GridState): GridState {
  const { card, column } = state.focus
  if (column > 0) return { ...state, focus: { card, column: column - 1 } }
  return card === 0 ? state : { ...state, focus: { card: card - 1, column: state.sheet.columns.length - 1 } }
}

export const goTo = (state: GridState, card: number): GridState => ({ ...state, focus: { card, column: 0 } })

/** The grid with one touchpoint more, after the focused one, and at it. */
export function withCard(state: GridState, card: Card): GridState {
  const at = Math.min(state.focus.card + 1, state.sheet.cards.length)
  const cards = state.sheet.cards.toSpliced(at, 0, card)
  return { ...goTo(state, at), sheet: { ...state.sheet, cards }, mode: { kind: 'score' }, hint: undefined }
}

/** What is typed, without its last letter where the key takes one back. */
export function edited(draft: string, key: Key): string {
  return key.erases ? [...lettersOf(draft)].slice(0, -1).join('') : draft + key.text
}

function stepsAfter(steps: readonly Step[], rows: Rows, change: Change): readonly Step[] {
  if (change.kind === 'note') return steps
  if (change.undo) {
    const last = steps.findLastIndex((step) => isStepOf(step, change))
    return last === -1 ? steps : steps.toSpliced(last, 1)
  }
  const before = rows.get(change.id)
  if (change.kind === 'met') return [...steps, { kind: 'met', id: change.id, before: before?.met }]
  const { id, column } = change
  return [...steps, { kind: 'answer', id, column, before: before?.answers.get(column) }]
}

function isStepOf(step: Step, change: Change): boolean {
  if (step.id !== change.id || step.kind !== change.kind) return false
  return step.kind === 'met' || (change.kind === 'answer' && step.column === change.column)
}

/** Of a standard the first row of its touchpoint: it has none of its own. */
function placeOf(sheet: Sheet, step: Step): Focus | undefined {
  const card = sheet.cards.findIndex(({ id }) => id === step.id)
  const at = step.kind === 'met' ? 0 : sheet.columns.findIndex(({ key }) => key === step.column)
  return card === -1 || at === -1 ? undefined : { card, column: at }
}

function firstOpen(state: GridState): Focus {
  const { cards, columns } = state.sheet
  const card = cards.findIndex((one) => !isComplete(state.sheet, state.rows, one))
  const focused = cards[card]
  if (!focused) return { card: cards.length, column: 0 }
  return { card, column: columns.findIndex(({ key }) => !answersOf(state, focused).answers.has(key)) }
}

import {
  type Answer,
  applyChange,
  type Change,
  type ColumnKey,
  noAnswers,
  type RowAnswers,
  type Rows,
} from '../../core/answer.ts'
import { isNumber, type Value } from '../../core/score.ts'
import type { Command, Key } from '../keys.ts'
import { type Card, type Focus, isComplete, type Sheet, tallyOf } from '../sheet.ts'

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
  | { readonly kind: 'score' | 'help' | 'leave' }
  | { readonly kind: 'note'; readonly draft: string }

/** Why a key did nothing. */
export type Hint = 'nothing-to-undo' | 'no-last' | 'absent-importance' | 'not-saved'

export type Outcome = 'write' | 'later' | 'interrupted'

/** What a key did. The changes must be on the disk before the state is shown. */
export interface Pressed {
  readonly state: GridState
  readonly changes: readonly Change[]
  readonly outcome: Outcome | undefined
}

interface Step {
  readonly id: string
  readonly column: ColumnKey
  readonly before: Answer | undefined
}

/** A grid with the answers of the changes so far, at the first open place. */
export function openGrid(sheet: Sheet, changes: readonly Change[]): GridState {
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
    mode: { kind: 'score' },
    steps: steps.filter(({ id, column }) => placeOf(sheet, id, column) !== undefined),
    hint: undefined,
    finished: [],
  }
  return { ...state, focus: firstOpen(state) }
}

/** What a key does. `now` is in milliseconds since any fixed moment. */
export function press(state: GridState, key: Key, now: number): Pressed {
  const calm = { ...state, hint: undefined }
  if (key.command?.do === 'interrupt') return leaveWith(keepDraft(calm), 'interrupted')
  switch (calm.mode.kind) {
    case 'note':
      return pressInNote(calm, calm.mode.draft, key)
    case 'help':
      return endsInput(key) ? leaveOn(calm) : shown({ ...calm, mode: { kind: 'score' } })
    case 'leave':
      return pressInLeave(calm, key)
    case 'score':
      return key.command ? pressInScore(calm, key.command, now) : shown(calm)
  }
}

/** The answers of one touchpoint. */
export const answersOf = (state: GridState, card: Card): RowAnswers => state.rows.get(card.id) ?? noAnswers

export const focusedCard = ({ sheet, focus }: GridState): Card | undefined => sheet.cards[focus.card]

/** Minutes, rounded up, for what is not complete; known after three touchpoints of this sitting. */
export function minutesLeft({ sheet, rows, finished }: GridState): number | undefined {
  const { cards, complete } = tallyOf(sheet, rows)
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

function pressInScore(state: GridState, command: Command, now: number): Pressed {
  const card = focusedCard(state)
  if (!card) return pressAtEnd(state, command)
  if (state.open) return pressWhileOpen(state, command, now)
  const column = columnAt(state)
  switch (command.do) {
    case 'digit':
      return command.digit === 1 ? leftOpen(score(state, 1, now, stay)) : score(state, command.digit, now)
    case 'ten':
      return score(state, 10, now)
    case 'unknown':
      return score(state, 'unknown', now)
    case 'absent':
      return column === 'importance' ? hinted(state, 'absent-importance') : score(state, 'absent', now)
    case 'same': {
      const last = card.last.get(column)
      return last === undefined ? hinted(state, 'no-last') : score(state, last, now)
    }
    case 'less':
    case 'more':
      return nudge(state, command.do, now)
    case 'empty':
      return answersOf(state, card).answers.has(column) ? answer(state, undefined, now, stay) : shown(state)
    case 'enter':
    case 'down':
      return shown(next(state))
    case 'up':
      return shown(previous(state))
    case 'undo':
      return undo(state)
    case 'back':
      return shown(goTo(state, Math.max(0, state.focus.card - 1)))
    case 'skip':
      return shown(goTo(state, state.focus.card + 1))
    case 'note':
      return shown({ ...state, mode: { kind: 'note', draft: answersOf(state, card).note ?? '' } })
    case 'help':
      return shown({ ...state, mode: { kind: 'help' } })
    case 'leave':
    case 'end-of-input':
      return leaveOn(state)
    default:
      return shown(state)
  }
}

/** A 1 stands and waits: 0 makes it 10; any other answer keeps it and belongs to the next row. */
function pressWhileOpen(state: GridState, command: Command, now: number): Pressed {
  const closed = { ...state, open: false }
  switch (command.do) {
    case 'digit':
      if (command.digit === 0) {
        const back = undo(closed)
        const ten = score(back.state, 10, now)
        return { ...ten, changes: [...back.changes, ...ten.changes] }
      }
      return pressInScore(next(closed), command, now)
    case 'ten':
    case 'unknown':
    case 'absent':
    case 'same':
      return pressInScore(next(closed), command, now)
    default:
      return pressInScore(closed, command, now)
  }
}

/** The page after the last touchpoint asks what `q` asks. */
function pressAtEnd(state: GridState, command: Command): Pressed {
  switch (command.do) {
    case 'enter':
    case 'later':
    case 'end-of-input':
      return pressInLeave(state, { command, text: '', erases: false })
    case 'undo':
      return undo(state)
    case 'help':
      return shown({ ...state, mode: { kind: 'help' } })
    case 'up':
    case 'back':
    case 'escape':
      return shown(goTo(state, state.sheet.cards.length - 1))
    default:
      return shown(state)
  }
}

function pressInLeave(state: GridState, key: Key): Pressed {
  switch (key.command?.do) {
    case 'enter':
      return leaveWith(shown(state), 'write')
    case 'later':
    case 'end-of-input':
      return leaveWith(shown(state), 'later')
    case undefined:
      return shown(state)
    default:
      return shown({ ...state, mode: { kind: 'score' } })
  }
}

function pressInNote(state: GridState, draft: string, key: Key): Pressed {
  if (key.command?.do === 'enter' && key.text === '') return keepDraft(state)
  if (key.command?.do === 'escape') return shown({ ...state, mode: { kind: 'score' } })
  if (endsInput(key)) {
    const kept = keepDraft(state)
    return { ...leaveOn(kept.state), changes: kept.changes }
  }
  const longer = key.erases ? withoutLast(draft) : draft + key.text
  return shown({ ...state, mode: { kind: 'note', draft: longer } })
}

/** A note that is being typed is an answer too: it is kept when the audit is left. */
function keepDraft(state: GridState): Pressed {
  const card = focusedCard(state)
  if (state.mode.kind !== 'note' || !card) return shown(state)
  const note = state.mode.draft.trim() || undefined
  const scoring: GridState = { ...state, mode: { kind: 'score' } }
  if (note === answersOf(state, card).note) return shown(scoring)
  const change: Change = { kind: 'note', id: card.id, note }
  return {
    state: { ...scoring, rows: applyChange(state.rows, change) },
    changes: [change],
    outcome: undefined,
  }
}

const endsInput = (key: Key) => key.command?.do === 'end-of-input'

const leaveOn = (state: GridState): Pressed => shown({ ...state, open: false, mode: { kind: 'leave' } })

const leaveWith = (pressed: Pressed, outcome: Outcome): Pressed => ({ ...pressed, outcome })

const shown = (state: GridState): Pressed => ({ state, changes: [], outcome: undefined })

const leftOpen = (pressed: Pressed): Pressed => ({ ...pressed, state: { ...pressed.state, open: true } })

const hinted = (state: GridState, hint: Hint): Pressed => shown({ ...state, hint })

type Move = (state: GridState) => GridState

const stay: Move = (state) => state

const score = (state: GridState, value: Value, now: number, move: Move = next) =>
  answer(state, { value }, now, move)

function answer(state: GridState, given: Answer | undefined, now: number, move: Move): Pressed {
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
  return { state: move(answered), changes: [change], outcome: undefined }
}

/** One point up or down, to a whole number; a row without a number has nothing to be nudged. */
function nudge(state: GridState, direction: 'less' | 'more', now: number): Pressed {
  const card = focusedCard(state)
  const value = card && answersOf(state, card).answers.get(columnAt(state))?.value
  if (!isNumber(value)) return shown(state)
  const moved = direction === 'more' ? Math.min(10, Math.floor(value) + 1) : Math.max(0, Math.ceil(value) - 1)
  return moved === value ? shown(state) : score(state, moved, now, stay)
}

function undo(state: GridState): Pressed {
  const step = state.steps.at(-1)
  const focus = step && placeOf(state.sheet, step.id, step.column)
  if (!step || !focus) return hinted(state, 'nothing-to-undo')
  const change: Change = { kind: 'answer', id: step.id, column: step.column, answer: step.before, undo: true }
  const rows = applyChange(state.rows, change)
  return {
    state: { ...state, rows, focus, steps: state.steps.slice(0, -1) },
    changes: [change],
    outcome: undefined,
  }
}

function stepsAfter(steps: readonly Step[], rows: Rows, change: Change): readonly Step[] {
  if (change.kind === 'note') return steps
  if (change.undo) return steps.slice(0, -1)
  const { id, column } = change
  return [...steps, { id, column, before: rows.get(id)?.answers.get(column) }]
}

const columnAt = ({ sheet, focus }: GridState): ColumnKey => sheet.columns[focus.column]?.key ?? 'own'

function placeOf(sheet: Sheet, id: string, column: ColumnKey): Focus | undefined {
  const card = sheet.cards.findIndex((one) => one.id === id)
  const at = sheet.columns.findIndex(({ key }) => key === column)
  return card === -1 || at === -1 ? undefined : { card, column: at }
}

function firstOpen(state: GridState): Focus {
  const { cards, columns } = state.sheet
  const card = cards.findIndex((one) => !isComplete(state.sheet, state.rows, one))
  const focused = cards[card]
  if (!focused) return { card: cards.length, column: 0 }
  return { card, column: columns.findIndex(({ key }) => !answersOf(state, focused).answers.has(key)) }
}

function next(state: GridState): GridState {
  const { card, column } = state.focus
  if (column + 1 < state.sheet.columns.length) return { ...state, focus: { card, column: column + 1 } }
  return goTo(state, card + 1)
}

function previous(state: GridState): GridState {
  const { card, column } = state.focus
  if (column > 0) return { ...state, focus: { card, column: column - 1 } }
  return card === 0 ? state : { ...state, focus: { card: card - 1, column: state.sheet.columns.length - 1 } }
}

const goTo = (state: GridState, card: number): GridState => ({ ...state, focus: { card, column: 0 } })

/** Letters as people count them: an accent goes with its letter. */
function withoutLast(text: string): string {
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
  return letters.slice(0, -1).join('')
}

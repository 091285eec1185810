import type { Change } from '../../core/answer.ts'
import { isNumber, type Value } from '../../core/score.ts'
import type { Command, Key } from '../keys.ts'
import { pressInAdd } from './add.ts'
import { pressInDiscuss } from './discuss.ts'
import { pressInList } from './list.ts'
import { keepDraft, pressInNote } from './note.ts'
import {
  answer,
  answersOf,
  columnAt,
  endsInput,
  focusedAnswer,
  focusedCard,
  type GridState,
  goTo,
  hinted,
  leaveWith,
  leaving,
  type Move,
  next,
  type PressContext,
  type Pressed,
  previous,
  scoring,
  shown,
  stay,
  toggleMet,
  undo,
} from './state.ts'
import { openVotes, pressInVotes } from './votes.ts'

/** What a key does. */
export function press(state: GridState, key: Key, context: PressContext): Pressed {
  const calm = { ...state, hint: undefined }
  const { mode } = calm
  if (key.command?.do === 'interrupt') return leaveWith(keepDraft(calm), 'interrupted')
  switch (mode.kind) {
    case 'note':
      return pressInNote(calm, mode.draft, key)
    case 'votes':
      return pressInVotes(calm, mode, key, context.now)
    case 'list':
      return pressInList(calm, mode, key)
    case 'discuss':
      return pressInDiscuss(calm, mode.at, key)
    case 'add':
      return pressInAdd(calm, mode, key, context)
    case 'handover':
      return key.command?.do === 'enter'
        ? shown(scoring(calm))
        : endsInput(key)
          ? leaveWith(shown(calm), 'later')
          : shown(calm)
    case 'help':
      return pressInHelp(calm, mode.page, key, context.helpPages())
    case 'leave':
      return pressInLeave(calm, key.command)
    case 'score':
      return key.command ? pressInScore(calm, key.command, context.now) : shown(calm)
  }
}

function pressInScore(state: GridState, command: Command, now: number): Pressed {
  const card = focusedCard(state)
  if (!card) return pressAtEnd(state, command)
  if (state.open) return pressWhileOpen(state, command, now)
  switch (command.do) {
    case 'digit':
      return command.digit === 1 ? leftOpen(score(state, 1, now, stay)) : score(state, command.digit, now)
    case 'ten':
      return score(state, 10, now)
    case 'unknown':
      return score(state, 'unknown', now)
    case 'absent':
      return columnAt(state) === 'importance'
        ? hinted(state, 'absent-importance')
        : score(state, 'absent', now)
    case 'same': {
      const last = card.last.get(columnAt(state))
      if (last === undefined) return hinted(state, 'no-last')
      return state.sheet.blind && isNumber(last) && !Number.isInteger(last)
        ? hinted(state, 'no-half-vote')
        : score(state, last, now)
    }
    case 'less':
    case 'more':
      return nudge(state, command.do, now)
    case 'empty':
      return focusedAnswer(state) ? answer(state, undefined, now, stay) : shown(state)
    case 'votes':
      return state.sheet.blind ? hinted(state, 'one-voice') : openVotes(state, 'score')
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
    case 'met':
      return toggleMet(state)
    default:
      return pressAnywhere(state, command)
  }
}

/** Any key turns the page, and goes back to scoring from the last one. */
function pressInHelp(state: GridState, page: number, key: Key, pages: number): Pressed {
  if (endsInput(key)) return shown(leaving(state))
  const turns = page + 1 < pages && key.command?.do !== 'escape'
  return shown(turns ? { ...state, mode: { kind: 'help', page: page + 1 } } : scoring(state))
}

/** What works on the page after the last touchpoint too. */
function pressAnywhere(state: GridState, command: Command): Pressed {
  switch (command.do) {
    case 'help':
      return shown({ ...state, mode: { kind: 'help', page: 0 } })
    case 'list':
      return shown({ ...state, mode: { kind: 'list', filter: '', at: state.focus.card } })
    case 'discuss':
      return shown({ ...state, mode: { kind: 'discuss', at: 0 } })
    case 'add':
      return shown({
        ...state,
        mode: { kind: 'add', form: { step: 'name', name: '', stage: undefined, id: '' }, draft: '' },
      })
    case 'leave':
    case 'end-of-input':
      return shown(leaving(state))
    default:
      return shown(state)
  }
}

/** A 1 stands and waits: 0 makes it 10; any other answer keeps it and belongs to the next row. */
function pressWhileOpen(state: GridState, command: Command, now: number): Pressed {
  const closed = { ...state, open: false }
  switch (command.do) {
    case 'digit':
      if (command.digit === 0) return replaced(closed, score(undo(closed).state, 10, now))
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

/** The 1 is taken back and the 10 given in one go, so that one undo takes both. */
const replaced = (closed: GridState, ten: Pressed): Pressed => ({
  ...ten,
  changes: [...undo(closed).changes, ...ten.changes] satisfies Change[],
})

/** The page after the last touchpoint asks what `q` asks. */
function pressAtEnd(state: GridState, command: Command): Pressed {
  switch (command.do) {
    case 'enter':
    case 'later':
    case 'end-of-input':
      return pressInLeave(state, command)
    case 'undo':
      return undo(state)
    case 'up':
    case 'back':
    case 'escape':
      return shown(goTo(state, state.sheet.cards.length - 1))
    default:
      return pressAnywhere(state, command)
  }
}

function pressInLeave(state: GridState, command: Command | undefined): Pressed {
  switch (command?.do) {
    case 'enter':
      return leaveWith(shown(state), 'write')
    case 'later':
    case 'end-of-input':
      return leaveWith(shown(state), 'later')
    case 'discuss':
      return pressAnywhere(state, command)
    case undefined:
      return shown(state)
    default:
      return shown(scoring(state))
  }
}

const leftOpen = (pressed: Pressed): Pressed => ({ ...pressed, state: { ...pressed.state, open: true } })

const score = (state: GridState, value: Value, now: number, move: Move = next) =>
  answer(state, { value }, now, move)

/** One point up or down, to a whole number; a row without a number has nothing to be nudged. */
function nudge(state: GridState, direction: 'less' | 'more', now: number): Pressed {
  const value = focusedAnswer(state)?.value
  if (!isNumber(value)) return shown(state)
  const moved = direction === 'more' ? Math.min(10, Math.floor(value) + 1) : Math.max(0, Math.ceil(value) - 1)
  return moved === value ? shown(state) : score(state, moved, now, stay)
}

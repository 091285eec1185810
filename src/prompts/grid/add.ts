import type { Key } from '../keys.ts'
import {
  type AddForm,
  edited,
  endsInput,
  type GridState,
  hinted,
  leaving,
  type Mode,
  type PressContext,
  type Pressed,
  scoring,
  shown,
} from './state.ts'

type AddMode = Extract<Mode, { kind: 'add' }>

/** A touchpoint nobody listed: its name, stage, id and chain, one line each; Enter takes the line. */
export function pressInAdd(state: GridState, mode: AddMode, key: Key, context: PressContext): Pressed {
  if (endsInput(key)) return shown(leaving(state))
  if (key.command?.do === 'escape') return shown(scoring(state))
  if (key.command?.do === 'enter' && key.text === '') return take(state, mode, context)
  return shown({ ...state, mode: { ...mode, draft: edited(mode.draft, key) } })
}

function take(state: GridState, { form, draft }: AddMode, { proposeId }: PressContext): Pressed {
  const typed = draft.trim()
  const { stages, chains } = state.sheet
  switch (form.step) {
    case 'name':
      if (typed === '') return shown(scoring(state))
      return ask(state, {
        ...form,
        step: stages.length > 0 ? 'stage' : 'id',
        name: typed,
        id: proposeId(typed),
      })
    case 'stage': {
      const stage = chosen(typed, stages)
      if (typed !== '' && stage === undefined) return hinted(state, 'no-choice')
      return ask(state, { ...form, step: 'id', stage })
    }
    case 'id': {
      const named = { ...form, id: typed === '' ? form.id : typed }
      return chains.length > 0 ? ask(state, { ...named, step: 'chain' }) : request(state, named, undefined)
    }
    case 'chain': {
      const name = chosen(
        typed,
        chains.map((chain) => chain.name),
      )
      if (typed !== '' && name === undefined) return hinted(state, 'no-choice')
      return request(state, form, chains.find((chain) => chain.name === name)?.id)
    }
  }
}

/** Back to the id, which is what the inventory can object to; what was typed stays. */
export function backToId(state: GridState, problem: string): GridState {
  const { mode } = state
  if (mode.kind !== 'add') return state
  return { ...ask(state, { ...mode.form, step: 'id' }).state, hint: { problem } }
}

/** The next question; the id is proposed, and can be changed. */
function ask(state: GridState, form: AddForm): Pressed {
  return shown({ ...state, mode: { kind: 'add', form, draft: form.step === 'id' ? form.id : '' } })
}

/** Whoever runs the grid writes it into the inventory and hands the new card back, or a problem. */
function request(state: GridState, { name, stage, id }: AddForm, chain: string | undefined): Pressed {
  return { ...shown(state), request: { name, stage, id, chain } }
}

/** A choice by its number in the list or by its name. */
function chosen(typed: string, choices: readonly string[]): string | undefined {
  const named = choices.find((choice) => choice.toLowerCase() === typed.toLowerCase())
  return named ?? (/^\d+$/.test(typed) ? choices[Number(typed) - 1] : undefined)
}

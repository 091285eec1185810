import { Chalk } from 'chalk'
import { describe, expect, it } from 'vitest'
import { applyChange, combined, type Rows } from '../../src/core/answer.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { splitsOf } from '../../src/prompts/grid/discuss.ts'
import { press } from '../../src/prompts/grid/model.ts'
import { type GridState, openGrid, withCard } from '../../src/prompts/grid/state.ts'
import { viewGrid } from '../../src/prompts/grid/view.ts'
import { answersIn, at, keyOf, placeIn, sheetOf, typed, typedInto } from './make.ts'

const screen = (state: GridState, width = 80, height = 24) =>
  viewGrid(state, { width, height, paint: new Chalk({ level: 0 }), words: messagesIn.en.audit })

const answerOf = (state: GridState, id: string, column: string) => state.rows.get(id)?.answers.get(column)

describe('everyone’s votes', () => {
  it('show median, range and the word while they are typed', () => {
    const text = screen(typedInto(2, 'v7 6 8 3 7').state)
    expect(text).toContain('7 6 8 3 7_')
    expect(text).toContain('votes 7 6 8 3 7: median 7, from 3 to 8, one voice differs')
  })

  it('are kept by seat with their median, and the cursor goes on', () => {
    const { state, changes } = typedInto(2, 'v7 6 8 3 7⏎')
    expect(answerOf(state, 't1', 'own')).toEqual({ value: 7, votes: [7, 6, 8, 3, 7] })
    expect(placeIn(state)).toBe('1/2')
    expect(changes).toHaveLength(1)
  })

  it.each([
    ['v10 x 9⏎', [10, 10, 9]],
    ['v7, 8; -⏎', [7, 8, 'unknown']],
    ['va а –⏎', ['absent', 'absent', 'unknown']],
    ['v7 8⌫9⏎', [7, 9]],
    ['v⑦ ⑨⏎', [7, 9]],
  ])('take %s', (keys, votes) => {
    expect(answerOf(typedInto(2, keys).state, 't1', 'own')?.votes).toEqual(votes)
  })

  it('say what a vote is when one is none, and keep what was typed', () => {
    const { state, changes } = typedInto(2, 'v7 11⏎')
    expect(state.hint).toBe('no-votes')
    expect(changes).toEqual([])
    expect(screen(state)).toContain('7 11_')
  })

  it('need one for each seat once the first were given', () => {
    const { state } = typedInto(2, 'v7 8 9⏎v7 8⏎')
    expect(state.hint).toEqual({ votes: 2, seats: 3 })
    expect(screen(state)).toContain('2 votes for 3 seats')
  })

  it('need one for each voter who is named, and say whose is being typed', () => {
    const sheet = { ...sheetOf(2), voters: ['Ana', 'Piotr', 'Ewa'] }
    expect(screen(typed(openGrid(sheet, []), 'v7 8').state)).toContain('Piotr (2 of 3)')
    expect(screen(typed(openGrid(sheet, []), 'v7 8 ').state)).toContain('Ewa (3 of 3)')
    expect(typed(openGrid(sheet, []), 'v7 8⏎').state.hint).toEqual({ votes: 2, seats: 3 })
  })

  it('are dropped with Esc, and taken back with undo', () => {
    expect(typedInto(2, 'v7 8⎋').state.rows.size).toBe(0)
    expect(answersIn(typedInto(2, 'v7 8⏎u').state, 't1')).toBe('. . .')
  })

  it('are not taken together while the laptop goes round', () => {
    const sheet = { ...sheetOf(2), blind: true }
    expect(typed(openGrid(sheet, []), 'v').state.mode.kind).toBe('score')
  })
})

describe('the list', () => {
  it('goes to a touchpoint by some letters of its name', () => {
    const { state } = typedInto(30, 'gpoint 2⏎')
    expect(placeIn(state)).toBe('2/1')
    expect(placeIn(typedInto(30, 'gPOINT 2↓↓⏎').state)).toBe('21/1')
  })

  it('marks what is scored, in part, open, noted and split', () => {
    const text = screen(typedInto(4, '777' + '7' + 'cdark⏎' + 's' + 'v0 9 1 9⏎' + 'g').state)
    expect(text).toContain('  x   1 Touchpoint 1')
    expect(text).toContain('  /n  2 Touchpoint 2')
    expect(text).toContain('> / ! 3 Touchpoint 3')
    expect(text).toContain('  .   4 Touchpoint 4')
  })

  it('shows the part around the chosen one and counts the rest', () => {
    const text = screen(typedInto(90, `g${'⇟'.repeat(4)}`).state, 60, 20)
    expect(text).toContain('> .   41 Touchpoint 41')
    expect(text).toMatch(/\.\.\. \d+ more rows/)
    expect(text.split('\n').length).toBeLessThan(20)
  })

  it('stays when nothing has these letters', () => {
    const { state } = typedInto(3, 'gxyz⏎')
    expect(state.hint).toBe('no-choice')
    expect(screen(state)).toContain('Nothing with these letters.')
  })

  it('takes letters that are keys elsewhere', () => {
    expect(screen(typedInto(3, 'gubsq').state)).toContain('Go to: ubsq_')
  })
})

describe('the discussion', () => {
  const split = 'v2 8 3 9⏎'
  const agreed = 'v7 7 8 7⏎'

  it('orders what splits the room by importance', () => {
    const { state } = typedInto(3, `${split}${agreed}5${agreed}${split}9${agreed}⏎`)
    expect(splitsOf(state).map(({ card, column }) => [card, column])).toEqual([
      [1, 1],
      [0, 0],
    ])
  })

  it('draws the votes on the scale', () => {
    const text = screen(typedInto(1, `${split}7${'9'}d`).state)
    expect(text).toContain('0123456789x')
    expect(text).toContain('..11....11.  2 8 3 9')
  })

  it('scores again on the spot and keeps both votes', () => {
    const { state } = typedInto(1, `${split}79d⏎6 6 7 6⏎`)
    expect(answerOf(state, 't1', 'own')).toEqual({ value: 6, votes: [6, 6, 7, 6], before: [2, 8, 3, 9] })
    expect(screen(state)).toContain('Nothing splits the room.')
  })

  it('keeps the very first votes when it scores a third time', () => {
    const { state } = typedInto(1, `${split}79d⏎1 9 1 9⏎⏎5 5 5 5⏎`)
    expect(answerOf(state, 't1', 'own')?.before).toEqual([2, 8, 3, 9])
  })

  it('is offered at the end', () => {
    expect(screen(typedInto(1, `${split}79`).state)).toContain('1 question split the room: d shows')
  })

  it('goes back to scoring with Esc', () => {
    expect(typedInto(1, `${split}d⎋`).state.mode.kind).toBe('score')
  })
})

describe('a touchpoint nobody listed', () => {
  it('asks for name, stage, id and chain, and hands them over', () => {
    const before = typedInto(2, '+The ramp⏎2⏎').state
    expect(screen(before)).toContain('the-ramp_')
    const { request } = press(typed(before, '⏎first visit').state, keyOf('⏎'), at(0))
    expect(request).toEqual({ name: 'The ramp', stage: 'use', id: 'the-ramp', chain: 'visit' })
  })

  it('can do without stage and chain', () => {
    const { request } = press(typedInto(2, '+Ramp⏎⏎⏎').state, keyOf('⏎'), at(0))
    expect(request).toEqual({ name: 'Ramp', stage: undefined, id: 'ramp', chain: undefined })
  })

  it('says that a choice is none', () => {
    expect(typedInto(2, '+Ramp⏎nowhere⏎').state.hint).toBe('no-choice')
  })

  it('is dropped with Esc, or without a name', () => {
    expect(typedInto(2, '+Ramp⎋').state.mode.kind).toBe('score')
    expect(typedInto(2, '+⏎').state.mode.kind).toBe('score')
  })

  it('comes next on the sheet', () => {
    const { state } = typedInto(2, '7')
    const card = { id: 'ramp', name: 'Ramp', context: '', anchors: [], standard: undefined, last: new Map() }
    const grown = withCard(state, card)
    expect(placeIn(grown)).toBe('2/1')
    expect(grown.sheet.cards.map(({ id }) => id)).toEqual(['t1', 'ramp', 't2'])
    expect(answersIn(grown, 't1')).toBe('7 . .')
  })
})

describe('a laptop that goes round', () => {
  it('begins with whose turn it is, and nothing else', () => {
    const mode = { kind: 'handover', name: 'Piotr', seat: 2, seats: 3 } as const
    const state = openGrid(sheetOf(2), [], mode)
    expect(screen(state)).toContain('The laptop goes to Piotr (2 of 3)')
    expect(screen(state)).not.toContain('Touchpoint 1')
    expect(typed(state, '7').state.rows.size).toBe(0)
    expect(typed(state, '⏎7').state.rows.size).toBe(1)
  })

  it('makes votes of what everybody said, and one note of all notes', () => {
    const seat = (keys: string): Rows => typedInto(2, keys).changes.reduce(applyChange, new Map() as Rows)
    const changes = combined([seat('78-cdark⏎'), seat('9'), seat('88a')])
    const rows = changes.reduce(applyChange, new Map() as Rows)
    expect(rows.get('t1')?.answers.get('own')).toEqual({ value: 8, votes: [7, 9, 8] })
    expect(rows.get('t1')?.answers.get('rival')).toEqual({ value: 8, votes: [8, 'unknown', 8] })
    expect(rows.get('t2')?.note).toBe('dark')
  })
})

describe('what helps to score', () => {
  const sheet = {
    ...sheetOf(1),
    cards: [
      {
        ...(sheetOf(1).cards[0] ?? { id: 't1', name: 't', context: '', last: new Map() }),
        standard: 'Cleaned before 7',
        anchors: [{ score: 0, text: 'Dusty' }],
      },
    ],
  }

  it('stands under the name when there is room, and goes first when there is none', () => {
    const state = openGrid(sheet, [])
    expect(screen(state)).toContain('m [standard: -] Cleaned before 7\n0 = Dusty')
    expect(screen(state, 80, 8)).not.toContain('standard')
    expect(screen(state, 80, 8)).toContain('[   ]  Importance')
  })

  it('shows whether the standard was kept, which is an answer', () => {
    expect(screen(typed(openGrid(sheet, []), 'm').state)).toContain('m [standard: kept] Cleaned before 7')
    const { state } = typed(openGrid(sheet, []), 'mm')
    expect(screen(state)).toContain('m [standard: broken] Cleaned before 7')
    expect(screen(state, 80, 12)).toContain('[standard: broken]')
  })

  it('says as whom one scores, however long that is called', () => {
    const asTourists = openGrid({ ...sheet, segment: 'Tourists' }, [])
    expect(screen(asTourists)).toContain('Touchpoint 1 of 1, as Tourists  [')
    const long = screen(openGrid({ ...sheet, segment: 'w'.repeat(90) }, []), 60)
    expect(long.split('\n').every((line) => line.length < 60)).toBe(true)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange, type Rows } from '../../src/core/answer.ts'
import { press } from '../../src/prompts/grid/model.ts'
import { minutesLeft, openGrid } from '../../src/prompts/grid/state.ts'
import { answersIn, at, keyOf, placeIn, sheetOf, typed, typedInto } from './make.ts'

describe('scoring', () => {
  it.each([
    ['a digit scores the row and goes on', '7', '7 . .', '1/2'],
    ['the last row goes on to the next touchpoint', '789', '7 8 9', '2/1'],
    ['1 is stored and stays', '1', '1 . .', '1/1'],
    ['1 and 0 make ten', '10', '10 . .', '1/2'],
    ['a digit after 1 keeps it and answers the next row', '17', '1 7 .', '1/3'],
    ['1 after 1 keeps the first and opens the second', '11', '1 1 .', '1/2'],
    ['1 1 0 is 1 and ten', '110', '1 10 .', '1/3'],
    ['x after 1 answers the next row', '1x', '1 10 .', '1/3'],
    ['- after 1 answers the next row', '1-', '1 - .', '1/3'],
    ['a after 1 answers the next row', '1a', '1 a .', '1/3'],
    ['Enter keeps 1', '1⏎', '1 . .', '1/2'],
    ['0 after an Enter is a score of its own', '1⏎0', '1 0 .', '1/3'],
    ['Backspace takes a 1 back', '1⌫', '. . .', '1/1'],
    ['one Backspace takes a ten of 1 and 0 back', '10⌫', '. . .', '1/1'],
    ['x, t and * are ten', 'xt*', '10 10 10', '2/1'],
    ['unknown and absent are answers', '-a', '- a .', '1/3'],
    ['Enter leaves a row open and goes on', '⏎8', '. 8 .', '1/3'],
    ['Del empties', '7↑⌦', '. . .', '1/1'],
    ['right is one more', '7↑→', '8 . .', '1/1'],
    ['left is one less, not below 0', '1⏎↑←←', '0 . .', '1/1'],
    ['right is not above 10', 'x↑→', '10 . .', '1/1'],
    ['an empty row has nothing to nudge', '→', '. . .', '1/1'],
    ['down and up move', '↓↓↑5', '. 5 .', '1/3'],
  ])('%s', (_, keys, answers, place) => {
    const { state } = typedInto(3, keys)
    expect(answersIn(state, 't1')).toBe(answers)
    expect(placeIn(state)).toBe(place)
  })

  it('keeps an open 1 across touchpoints', () => {
    const { state } = typedInto(2, '771' + '5')
    expect(answersIn(state, 't1')).toBe('7 7 1')
    expect(answersIn(state, 't2')).toBe('5 . .')
  })

  it('makes ten in the last row and then goes to the next touchpoint', () => {
    const { state } = typedInto(2, '7710' + '5')
    expect(answersIn(state, 't1')).toBe('7 7 10')
    expect(answersIn(state, 't2')).toBe('5 . .')
  })

  it('says that importance cannot be absent, and stays', () => {
    const { state } = typedInto(1, '77a')
    expect(state.hint).toBe('absent-importance')
    expect(answersIn(state, 't1')).toBe('7 7 .')
    expect(placeIn(state)).toBe('1/3')
  })

  it('repeats the last score with =, and says where there is none', () => {
    const { state } = typedInto(2, '=')
    expect(state.hint).toBe('no-last')
    expect(answersIn(typed(state, 's===').state, 't2')).toBe('6 6 6')
  })
})

describe('getting around', () => {
  it.each([
    ['s skips', 's', '2/1'],
    ['PgDn skips', '⇟', '2/1'],
    ['b goes back', 'sb', '1/1'],
    ['b stays at the first', 'b', '1/1'],
    ['s leaves the last for the end page', 'sss', '4/1'],
    ['b comes back from the end page', 'sssb', '3/1'],
    ['up comes to the last row of the one before', 's↑', '1/3'],
    ['help goes away with any key, which does nothing else', '?7', '1/1'],
    ['b and undo do nothing while a note is typed', 'cbu', '1/1'],
  ])('%s', (_, keys, place) => {
    expect(placeIn(typedInto(3, keys).state)).toBe(place)
  })

  it('opens at the first open row', () => {
    const changes = typedInto(3, '777' + '8').changes
    expect(placeIn(openGrid(sheetOf(3), changes))).toBe('2/2')
  })

  it('opens at the end when everything is answered', () => {
    const changes = typedInto(1, '777').changes
    expect(placeIn(openGrid(sheetOf(1), changes))).toBe('2/1')
  })
})

describe('undo', () => {
  it('takes the last answer back, across touchpoints, and goes there', () => {
    const { state } = typedInto(2, '7778' + '⌫⌫')
    expect(answersIn(state, 't1')).toBe('7 7 .')
    expect(answersIn(state, 't2')).toBe('. . .')
    expect(placeIn(state)).toBe('1/3')
  })

  it('brings back what an answer replaced', () => {
    const { state } = typedInto(1, '7↑9u')
    expect(answersIn(state, 't1')).toBe('7 . .')
  })

  it('works on after a resume, as if nothing had happened', () => {
    const { changes } = typedInto(2, '7' + '10' + '5⌫' + '4' + '1')
    const resumed = openGrid(sheetOf(2), changes)
    expect(answersIn(typed(resumed, 'u').state, 't2')).toBe('. . .')
    expect(answersIn(typed(resumed, 'uuuu').state, 't1')).toBe('. . .')
    expect(typed(resumed, 'uuuuu').state.hint).toBe('nothing-to-undo')
  })

  it('says when there is nothing to undo', () => {
    expect(typedInto(1, 'u').state.hint).toBe('nothing-to-undo')
  })
})

describe('the service standard', () => {
  const [first, ...others] = sheetOf(2).cards
  const sheet = {
    ...sheetOf(2),
    cards: [...(first ? [{ ...first, standard: 'Cleaned before 7' }] : []), ...others],
  }
  const metAfter = (keys: string) => {
    const { state } = typed(openGrid(sheet, []), keys)
    return [state.rows.get('t1')?.met, placeIn(state)]
  }

  it.each([
    ['m says it was kept, and the row stays', 'm', true, '1/1'],
    ['m again says it was broken', '7mm', false, '1/2'],
    ['m once more says nothing', 'mmm', undefined, '1/1'],
    ['and then kept again', 'mmmm', true, '1/1'],
    ['the same key of a Russian keyboard', 'ьь', false, '1/1'],
    ['undo takes it back where one stands', '77mmu', true, '1/3'],
    ['undo takes back all of it, and then the score', '7mmuuu', undefined, '1/1'],
    ['undo goes back to its touchpoint', 'm⇟u', undefined, '1/1'],
    ['m after a 1 keeps the 1', '1m', true, '1/1'],
    ['is only a letter in a note', 'cm⏎', undefined, '1/1'],
  ])('%s', (_, keys, met, place) => {
    expect(metAfter(keys)).toEqual([met, place])
  })

  it('is not there where none is written down', () => {
    expect(typedInto(1, 'm')).toMatchObject({ changes: [], state: { hint: 'no-standard' } })
  })

  it('is taken back after a resume too', () => {
    const { changes } = typed(openGrid(sheet, []), '7mm')
    const resumed = openGrid(sheet, changes)
    expect(resumed.rows.get('t1')?.met).toBe(false)
    expect(typed(resumed, 'u').state.rows.get('t1')?.met).toBe(true)
    expect(answersIn(typed(resumed, 'uuu').state, 't1')).toBe('. . .')
  })
})

describe('a note', () => {
  it('takes letters that are keys elsewhere, and is kept with Enter', () => {
    const { state } = typedInto(1, 'cdark at 8, x? |⏎7')
    expect(state.rows.get('t1')?.note).toBe('dark at 8, x? |')
    expect(answersIn(state, 't1')).toBe('7 . .')
  })

  it('is dropped with Esc', () => {
    expect(typedInto(1, 'cdark⎋').state.rows.get('t1')).toBeUndefined()
  })

  it('loses whole letters to Backspace, accents with theirs', () => {
    expect(typedInto(1, 'ccafe\u0301⌫⏎').state.rows.get('t1')?.note).toBe('caf')
  })

  it('is kept when the audit is left in the middle of it', () => {
    const { changes, outcome } = typedInto(1, 'cdark␃')
    expect(outcome).toBe('interrupted')
    expect(changes).toEqual([{ kind: 'note', id: 't1', note: 'dark' }])
  })
})

describe('leaving', () => {
  it.each([
    ['q and Enter write', '7q⏎', 'write'],
    ['q and l leave it for later', '7ql', 'later'],
    ['Ctrl-D and Enter write', '7␄⏎', 'write'],
    ['Ctrl-D twice leaves it for later', '7␄␄', 'later'],
    ['Ctrl-C leaves at once', '7␃', 'interrupted'],
    ['Ctrl-C leaves the question too', '7q␃', 'interrupted'],
    ['Enter on the end page writes', '777⏎', 'write'],
    ['l on the end page leaves it for later', '777l', 'later'],
    ['any other key goes back to scoring', '7qb', undefined],
    ['a score on the question is not taken', '7q5', undefined],
  ])('%s', (_, keys, outcome) => {
    expect(typedInto(1, keys).outcome).toBe(outcome)
  })

  it('does not take the key that went back to scoring for an answer', () => {
    expect(answersIn(typedInto(1, '7q5').state, 't1')).toBe('7 . .')
  })
})

describe('the time left', () => {
  it('is unknown before three touchpoints are finished', () => {
    expect(minutesLeft(typedInto(50, '777777').state)).toBeUndefined()
  })

  it('comes from the middle pace, so that a break does not count', () => {
    let state = openGrid(sheetOf(50), [])
    let now = 0
    for (let card = 0; card < 8; card++) {
      now += card === 5 ? 3_600_000 : 30_000
      for (const key of '777') state = press(state, keyOf(key), at(now)).state
    }
    expect(minutesLeft(state)).toBe(21)
  })
})

describe('under any sequence of keys', () => {
  const keys = fc.string({
    unit: fc.constantFrom(...'0123456789xt*-a=ubsc?qlvgd+ ⏎⌫⌦⎋↑↓←→⇟⇞␄z|я'),
    maxLength: 120,
  })

  it('what the journal would give back is what the screen shows', () => {
    fc.assert(
      fc.property(keys, (typing) => {
        const { state, changes } = typedInto(4, typing)
        const replayed = changes.reduce(applyChange, new Map() as Rows)
        expect(replayed).toEqual(state.rows)
      }),
    )
  })

  it('undo always comes back to where it began', () => {
    fc.assert(
      fc.property(keys, (typing) => {
        let { state } = typedInto(4, typing)
        state = { ...state, mode: { kind: 'score' }, open: false }
        for (let count = state.steps.length; count > 0; count--) state = press(state, keyOf('⌫'), at(0)).state
        expect(state.steps).toEqual([])
        for (const { answers } of state.rows.values()) expect(answers.size).toBe(0)
      }),
    )
  })

  it('the cursor stays on the sheet', () => {
    fc.assert(
      fc.property(keys, (typing) => {
        const { focus } = typedInto(4, typing).state
        expect(focus.card).toBeGreaterThanOrEqual(0)
        expect(focus.card).toBeLessThanOrEqual(4)
        expect([0, 1, 2]).toContain(focus.column)
      }),
    )
  })
})

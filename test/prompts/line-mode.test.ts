import { describe, expect, it } from 'vitest'
import type { AnswerContext } from '../../src/core/answer-text.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { type LineState, type LineStep, openLines, readLine } from '../../src/prompts/line-mode.ts'
import { sheetOf } from './make.ts'

const messages = messagesIn.en

const context: AnswerContext = {
  columns: ['own', 'rival', 'importance'],
  ids: new Map(['t1', 't2', 't3'].map((id) => [id, id])),
  standing: (id) => (id === 't1' ? undefined : 6),
  hasStandard: () => true,
  segments: [],
}

function lines(...typed: string[]): LineStep {
  let step: LineStep | undefined
  let state: LineState = openLines(sheetOf(3), [])
  for (const line of typed) {
    step = readLine(state, line, { context, messages })
    state = step.state
  }
  if (!step) throw new Error('no line')
  return step
}

const valuesOf = ({ state }: LineStep, id: string) =>
  Object.fromEntries(Array.from(state.rows.get(id)?.answers ?? [], ([column, { value }]) => [column, value]))

describe('the line mode', () => {
  it('takes one touchpoint a line, with a note', () => {
    const step = lines('7 x - | dark at 8')
    expect(valuesOf(step, 't1')).toEqual({ own: 7, rival: 10, importance: 'unknown' })
    expect(step.state.rows.get('t1')?.note).toBe('dark at 8')
    expect(step.state.card).toBe(1)
  })

  it('takes votes and the last scores', () => {
    expect(valuesOf(lines('7,8,8 5 9', '= = ='), 't2')).toEqual({ own: 6, rival: 6, importance: 6 })
    expect(lines('7,8,8 5 9').state.rows.get('t1')?.answers.get('own')).toEqual({
      value: 8,
      votes: [7, 8, 8],
    })
  })

  it('takes whether the standard was kept behind the values, and undoes it with them', () => {
    expect(lines('7 8 9 ! | late').state.rows.get('t1')).toMatchObject({ met: false, note: 'late' })
    expect(lines('. . . +').state.rows.get('t1')?.met).toBe(true)
    expect(lines('7 8 9 !', 'u').state.rows.get('t1')?.met).toBeUndefined()
    expect(lines('7 8 9', 'u').changes).not.toContainEqual(expect.objectContaining({ kind: 'met' }))
    expect(lines('!').problems[0]).toMatchObject({ kind: 'answer-count', found: 0 })
  })

  it('leaves a column open with a dot', () => {
    expect(valuesOf(lines('7 . .'), 't1')).toEqual({ own: 7 })
  })

  it.each([
    ['7 8', 'answer-count'],
    ['7 8 11', 'answer-value'],
    ['7 8 a', 'answer-value'],
    ['= = =', 'answer-standing'],
    ['7,6,8 5,4 9', 'answer-votes'],
  ])('keeps nothing of %s and says why', (line, kind) => {
    const step = lines(line)
    expect(step.problems[0]?.kind).toBe(kind)
    expect(step.changes).toEqual([])
    expect(step.state.card).toBe(0)
  })

  it.each([
    ['s', 1],
    ['ы', 1],
    ['b', 0],
    ['', 0],
  ])('goes on or back with "%s"', (line, card) => {
    expect(lines(line).state.card).toBe(card)
  })

  it('takes a note after a command, for the touchpoint that was asked', () => {
    const step = lines('s | closed on Mondays')
    expect(step.state.rows.get('t1')?.note).toBe('closed on Mondays')
    expect(step.state.card).toBe(1)
  })

  it('undoes a whole line, back to what stood before it', () => {
    const step = lines('7 8 9', 'b', '1 2 3 | changed', 'u')
    expect(valuesOf(step, 't1')).toEqual({ own: 7, rival: 8, importance: 9 })
    expect(step.state.rows.get('t1')?.note).toBeUndefined()
    expect(step.state.card).toBe(0)
  })

  it.each([
    [['q', ''], 'write'],
    [['q', 'l'], 'later'],
    [['q', 'b'], undefined],
    [['q', '| forgot this'], undefined],
    [['q', 'д'], 'later'],
    [['s', 's', 's', ''], 'write'],
  ])('ends with %j as %s', (typed, outcome) => {
    expect(lines(...typed).outcome).toBe(outcome)
  })

  it('comes back to the last touchpoint from the end', () => {
    expect(lines('s', 's', 's', 'b').state).toMatchObject({ card: 2, leaving: false })
  })

  it('goes on at the first open touchpoint', () => {
    expect(openLines(sheetOf(3), lines('7 8 9', '7 . .').changes).card).toBe(0)
    const { changes } = lines('7 8 9')
    expect(openLines(sheetOf(3), changes).card).toBe(1)
  })
})

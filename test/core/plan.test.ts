import { describe, expect, test } from 'vitest'
import { measureOf, openActions, type PlannedAction } from '../../src/core/plan.ts'
import { makeSummary, type PlainInventory, scored } from './make.ts'

const today = '2026-11-21'

type Entry = Record<string, unknown>

const planIn = (touchpoints: PlainInventory['touchpoints'], audits = [scored('2026-10-01', { door: 7 })]) =>
  makeSummary({ touchpoints: touchpoints ?? {} }, audits, today).plan

const whats = (plan: readonly PlannedAction[]) => plan.map(({ action }) => action.do)

/** The verdict on the one action of a door. */
function verdictOn(action: Entry, door: Entry = {}, audits = [scored('2026-10-01', { door: 7 })]) {
  return planIn({ door: { ...door, actions: [{ do: 'Oil it', ...action }] } }, audits)[0]?.verdict
}

describe('the order of the plan', () => {
  test('is open ones by their day, those without one, then done ones, the latest first', () => {
    const plan = planIn({
      door: {
        actions: [
          { do: 'done in May', done: '2026-05-01', due: '2026-01-01' },
          { do: 'undated' },
          { do: 'due in December', due: '2026-12-01' },
          { do: 'done in June', done: '2026-06-01', due: '2026-12-31' },
        ],
        parts: { bell: { actions: [{ do: 'due in March', due: '2026-03-01' }] } },
      },
    })
    expect(whats(plan)).toEqual(['due in March', 'due in December', 'undated', 'done in June', 'done in May'])
  })

  test('is the inventory’s where nothing else tells two apart', () => {
    const actions = [
      { do: 'b', due: '2026-12-01' },
      { do: 'a', due: '2026-12-01' },
      { do: 'd', done: '2026-05-01', due: '2026-04-01' },
      { do: 'c', done: '2026-05-01', due: '2026-03-01' },
    ]
    expect(whats(planIn({ z: { actions }, a: { actions } }))).toEqual([
      'b',
      'a',
      'b',
      'a',
      'd',
      'c',
      'd',
      'c',
    ])
  })
})

describe('an action is', () => {
  test.each([
    ['open without a day', {}, 'open'],
    ['open on its day', { due: today }, 'open'],
    ['overdue from the day after', { due: '2026-11-20' }, 'overdue'],
    ['done, however late', { due: '2026-01-01', done: '2026-11-20' }, 'done'],
  ])('%s', (_, action, state) => {
    expect(planIn({ door: { actions: [{ do: 'Oil it', ...action }] } })[0]?.state).toBe(state)
  })

  test('that of who does it, else of who answers for the touchpoint', () => {
    const actions = [{ do: 'a', owner: 'Rui' }, { do: 'b' }]
    const plan = planIn({ door: { owner: 'Marta', actions, parts: { bell: { actions: [{ do: 'c' }] } } } })
    expect(plan.map(({ owner }) => owner)).toEqual(['Rui', 'Marta', 'Marta'])
    expect(planIn({ door: { actions: [{ do: 'b' }] } })[0]?.owner).toBeUndefined()
  })

  test('left out while open at a retired touchpoint, and kept at a planned one', () => {
    const actions = [{ do: 'open' }, { do: 'done', done: '2026-05-01' }]
    const parts = { bell: { actions: [{ do: 'at a part' }] } }
    expect(whats(planIn({ door: { lifecycle: 'retired', actions, parts } }))).toEqual(['done'])
    expect(whats(planIn({ door: { lifecycle: 'planned', actions, parts } }))).toEqual([
      'open',
      'at a part',
      'done',
    ])
  })
})

test('counts what is open, by touchpoint', () => {
  const actions = [{ do: 'a', due: '2026-01-01' }, { do: 'b' }, { do: 'c', done: '2026-05-01' }]
  const plan = planIn({ door: { actions }, bell: { actions: [{ do: 'd', done: '2026-05-01' }] } })
  expect([...openActions(plan)]).toEqual([['door', 2]])
})

describe('the verdict on a score', () => {
  const done = '2026-09-30'
  const score = (target: number) => ({ of: 'score', target })

  test('is reached when the next round finds as much', () => {
    expect(verdictOn({ done, measure: 'score 7' })).toEqual({ kind: 'reached', measure: score(7), found: 7 })
  })

  test('is missed when it finds less', () => {
    expect(verdictOn({ done, measure: 'score 7.5' })).toEqual({
      kind: 'missed',
      measure: score(7.5),
      found: 7,
    })
  })

  test('is missed by a 0, which is known', () => {
    const zero = [scored('2026-10-01', { door: 0 })]
    expect(verdictOn({ done, measure: 'score 1' }, {}, zero)).toMatchObject({ kind: 'missed', found: 0 })
    expect(verdictOn({ done, measure: 'score 0' }, {}, zero)).toMatchObject({ kind: 'reached', found: 0 })
  })

  test.each([
    ['until it is done', {}, undefined, 'done'],
    ['until the day on which it is said to be done', { done: '2026-12-24' }, undefined, 'done'],
    ['while nobody has scored it', { done }, [], 'score'],
    ['while nobody has scored it since', { done: '2026-10-02' }, undefined, 'score'],
    ['when it was scored on the day on which it was done', { done: '2026-10-01' }, undefined, 'score'],
    [
      'when the round since has only its importance',
      { done: '2026-10-02' },
      [scored('2026-10-01', { door: 7 }), scored('2026-11-01', { door: { importance: 9 } })],
      'score',
    ],
    ['when nobody knew', { done }, [scored('2026-10-01', { door: 'unknown' })], 'score'],
    ['when it was absent', { done }, [scored('2026-10-01', { door: 'absent' })], 'score'],
  ])('waits %s', (_, action, audits, what) => {
    expect(verdictOn({ measure: 'score 7', ...action }, {}, audits)).toEqual({
      kind: 'waiting',
      measure: score(7),
      for: what,
    })
  })

  test.each(['unknown', 'absent'])('stands when a still later round says %s', (later) => {
    const rounds = [scored('2026-10-01', { door: 7 }), scored('2026-11-01', { door: later })]
    expect(verdictOn({ done, measure: 'score 7' }, {}, rounds)).toMatchObject({ kind: 'reached', found: 7 })
    expect(verdictOn({ done: '2026-10-01', measure: 'score 7' }, {}, rounds)?.kind).toBe('waiting')
  })

  test('is that of the latest round with a number', () => {
    const rounds = [
      scored('2026-10-01', { door: 7 }),
      scored('2026-11-01', { door: 6 }),
      scored('2026-11-02', { door: 'unknown' }),
    ]
    expect(verdictOn({ done, measure: 'score 7' }, {}, rounds)).toMatchObject({ kind: 'missed', found: 6 })
  })

  test('is on a part by the part’s own score', () => {
    const parts = { bell: { actions: [{ do: 'Polish it', done, measure: 'score 7' }] } }
    const audits = [scored('2026-10-01', { door: 9, bell: 6 })]
    expect(planIn({ door: { parts } }, audits)[0]?.verdict).toMatchObject({ kind: 'missed', found: 6 })
  })
})

describe('the verdict on what is measured', () => {
  const measured = { metrics: { nps: 41, csat: 4.4, ces: 5 }, conversion: 0.29 }

  test.each([
    ['nps 41', 'reached', 41],
    ['nps 42', 'missed', 41],
    ['csat 4.4', 'reached', 4.4],
    ['csat 4.5', 'missed', 4.4],
    ['ces 5', 'reached', 5],
    ['ces 5.5', 'missed', 5],
    ['conversion 0.29', 'reached', 0.29],
    ['conversion 29%', 'reached', 0.29],
    ['conversion 0.3', 'missed', 0.29],
  ])('of %s is %s', (measure, kind, found) => {
    expect(verdictOn({ done: '2026-11-20', measure }, measured)).toMatchObject({ kind, found })
  })

  test.each(['nps 0', 'csat 0', 'ces 0', 'conversion 0'])('of %s waits for a value', (measure) => {
    expect(verdictOn({ done: '2026-11-20', measure })).toMatchObject({ kind: 'waiting', for: 'value' })
    expect(verdictOn({ measure }, measured)).toMatchObject({ kind: 'waiting', for: 'done' })
  })
})

test('free text is to be judged, done or not, and no measure is said', () => {
  expect(verdictOn({ measure: 'Thirty orders a week' })).toEqual({ kind: 'to-be-judged' })
  expect(verdictOn({ measure: 'Thirty orders a week', done: '2026-11-01' })).toEqual({ kind: 'to-be-judged' })
  expect(verdictOn({ done: '2026-11-01' })).toEqual({ kind: 'no-measure' })
})

describe('a measure', () => {
  test.each([
    ['score 8', 'score', 8],
    ['Score: 7,5', 'score', 7.5],
    ['SCORE >= 8', 'score', 8],
    ['score≥8', 'score', 8],
    ['  nps   40 ', 'nps', 40],
    ['nps -10', 'nps', -10],
    ['nps −10', 'nps', -10],
    ['csat 4.4', 'csat', 4.4],
    ['csat 88%', 'csat', 88],
    ['ces 5.5', 'ces', 5.5],
    ['conversion 0.3', 'conversion', 0.3],
    ['conversion 0,07', 'conversion', 0.07],
    ['conversion 7 %', 'conversion', 0.07],
    ['conversion 58%', 'conversion', 0.58],
  ])('%j is understood', (text, of, target) => {
    expect(measureOf(text)).toEqual({ of, target })
  })

  test.each([
    ['', 'nothing'],
    ['score', 'no number'],
    ['score eight', 'no number'],
    ['8', 'no kind'],
    ['Thirty orders a week', 'words'],
    ['revenue 8', 'another kind'],
    ['score 8 in every shop', 'more words'],
    ['score 8/10', 'more than a number'],
    ['score 8, nps 40', 'two measures'],
    ['score 1.000,5', 'no number of ours'],
    ['ces <= 2', 'less is better'],
    ['score > 8', 'more than, which is not at least'],
    ['score 11', 'off the scale'],
    ['score -1', 'off the scale'],
    ['score 80%', 'no percents there'],
    ['nps 101', 'off the scale'],
    ['nps 40%', 'no percents there'],
    ['conversion 30', 'off the scale: 30% or 0.3?'],
    ['conversion 130%', 'off the scale'],
    ['constructor 1', 'what every object has'],
  ])('%j is free text: %s', (text) => {
    expect(measureOf(text)).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { addInterval } from '../../src/core/date.ts'
import {
  dueDate,
  type Freshness,
  freshnessOf,
  isDueWithin,
  isOverdue,
  nextAuditOn,
} from '../../src/core/freshness.ts'
import { makeInventory, makeSummary, rowOf, scored } from './make.ts'

interface Case {
  /** The date of the last review. */
  readonly last?: string
  readonly today?: string
  readonly file?: Record<string, unknown>
}

/** Of a touchpoint `window` with these keys. */
function freshness(
  window: Record<string, unknown>,
  { last, today = '2026-11-21', file = {} }: Case = {},
): Freshness {
  const inventory = makeInventory({ ...file, touchpoints: { window } })
  const touchpoint = inventory.touchpoints.get('window')
  if (!touchpoint) throw new Error('no touchpoint')
  const review = last === undefined ? undefined : { date: last, by: 'Ana', seen: undefined }
  return freshnessOf(touchpoint, review, inventory, today)
}

describe('a touchpoint that was reviewed', () => {
  it.each([
    ['2026-08-21', '2026-11-21', '2026-11-22'],
    ['2026-11-30', '2027-02-28', '2027-03-01'],
    ['2027-11-30', '2028-02-29', '2028-03-01'],
    ['2026-01-31', '2026-04-30', '2026-05-01'],
    ['2026-05-31', '2026-08-31', '2026-09-01'],
  ])('on %s is due on %s, and overdue from %s', (last, due, firstOverdue) => {
    expect(freshness({}, { last, today: last })).toMatchObject({ state: 'current', due })
    expect(freshness({}, { last, today: due })).toEqual({ state: 'current', due, daysLeft: 0 })
    expect(freshness({}, { last, today: firstOverdue })).toEqual({ state: 'overdue', due, daysOver: 1 })
  })

  it('has days left, and then days over', () => {
    expect(freshness({}, { last: '2026-08-24' })).toEqual({
      state: 'current',
      due: '2026-11-24',
      daysLeft: 3,
    })
    expect(freshness({}, { last: '2026-01-01' })).toEqual({
      state: 'overdue',
      due: '2026-04-01',
      daysOver: 234,
    })
  })

  it('is counted from the original date, not from one due date to the next', () => {
    const file = { review_every: '6 months' } // two steps of three months would end on the 28th
    expect(freshness({}, { last: '2026-11-30', file })).toMatchObject({ due: '2027-05-30' })
  })

  it('on the day that is tomorrow here is not due for longer', () => {
    expect(freshness({}, { last: '2026-11-22' })).toEqual({
      state: 'current',
      due: '2027-02-22',
      daysLeft: 93,
    })
  })

  it.each([
    ['2 weeks', '2026-11-07', '2026-11-21'],
    ['45 days', '2026-11-07', '2026-12-22'],
    ['1 month', '2026-10-31', '2026-11-30'],
    ['12 months', '2028-02-29', '2029-02-28'],
  ])('every %s, last on %s, is due on %s', (every, last, due) => {
    expect(freshness({}, { last, today: last, file: { review_every: every } })).toMatchObject({ due })
    expect(freshness({ review_every: every }, { last, today: last })).toMatchObject({ due })
  })

  it('goes by its own interval before that of the inventory', () => {
    const file = { review_every: '1 month' }
    expect(freshness({ review_every: '6 months' }, { last: '2026-08-21', file })).toMatchObject({
      state: 'current',
      due: '2027-02-21',
    })
    expect(freshness({}, { last: '2026-08-21', file })).toMatchObject({ state: 'overdue', due: '2026-09-21' })
  })

  it('has no use for the day it was added', () => {
    expect(freshness({ added: '2026-11-20' }, { last: '2026-01-01' })).toMatchObject({ state: 'overdue' })
    expect(freshness({ added: '2020-01-01' }, { last: '2026-11-01' })).toMatchObject({ state: 'current' })
  })
})

describe('a touchpoint that was never reviewed', () => {
  it('is overdue at once where nobody says when it was added', () => {
    expect(freshness({})).toEqual({ state: 'never-audited', late: undefined })
  })

  it('has one interval of grace from the day it was added', () => {
    expect(freshness({ added: '2026-08-31' })).toEqual({ state: 'current', due: '2026-11-30', daysLeft: 9 })
    expect(freshness({ added: '2026-08-21' })).toEqual({ state: 'current', due: '2026-11-21', daysLeft: 0 })
    expect(freshness({ added: '2026-08-20' })).toEqual({
      state: 'never-audited',
      late: { due: '2026-11-20', daysOver: 1 },
    })
  })

  it('has its own interval of grace where it has one', () => {
    expect(freshness({ added: '2026-11-01', review_every: '2 weeks' })).toEqual({
      state: 'never-audited',
      late: { due: '2026-11-15', daysOver: 6 },
    })
  })
})

describe('a touchpoint that is never due', () => {
  it.each(['planned', 'retired'])('is %s', (lifecycle) => {
    const ownInterval = { lifecycle, review_every: '1 month' }
    expect(freshness(ownInterval)).toEqual({ state: 'exempt' })
    expect(freshness(ownInterval, { last: '2020-01-01' })).toEqual({ state: 'exempt' })
  })

  it('is a part without an interval of its own', () => {
    const inventory = makeInventory({
      touchpoints: {
        shop: { review_every: '1 month', parts: { lamp: {}, till: { review_every: '2 weeks' } } },
      },
    })
    const of = (id: string) => {
      const part = inventory.touchpoints.get(id)
      return part && freshnessOf(part, undefined, inventory, '2026-11-21')
    }
    expect(of('lamp')).toEqual({ state: 'exempt' })
    expect(of('till')).toEqual({ state: 'never-audited', late: undefined })
    expect(of('shop')).toEqual({ state: 'never-audited', late: undefined })
  })

  it.each(['entry', 'growth', 'saturation', 'decline'])('is not one of %s', (lifecycle) => {
    expect(freshness({ lifecycle }).state).toBe('never-audited')
  })
})

describe('a pause', () => {
  const paused = { until: '2026-11-21', reason: 'Rebuilding' }

  it('keeps a touchpoint from being due, its last day included', () => {
    expect(freshness({ paused }, { last: '2026-01-01' })).toEqual({
      state: 'paused',
      ...paused,
      due: paused.until,
    })
    expect(freshness({ paused })).toEqual({ state: 'paused', ...paused, due: paused.until })
    expect(freshness({ paused }, { last: '2026-11-20' })).toMatchObject({ due: '2027-02-20' })
  })

  it('that has run out is what is to be mended, with the lateness that it hid', () => {
    const today = '2026-11-22'
    expect(freshness({ paused }, { last: '2026-08-01', today })).toEqual({
      state: 'pause-expired',
      until: '2026-11-21',
      late: { due: '2026-11-01', daysOver: 21 },
    })
    expect(freshness({ paused }, { today })).toEqual({
      state: 'pause-expired',
      until: '2026-11-21',
      late: undefined,
    })
  })

  it('that has run out says nothing while nothing is due', () => {
    expect(freshness({ paused }, { last: '2026-11-01', today: '2026-11-22' })).toMatchObject({
      state: 'current',
    })
  })

  it('says nothing of what is never due', () => {
    expect(freshness({ paused, lifecycle: 'retired' }, { today: '2026-11-22' })).toEqual({ state: 'exempt' })
  })
})

describe('being due', () => {
  const until = { until: '2026-11-01', reason: 'Rebuilding' }
  const states = {
    overdue: freshness({}, { last: '2026-08-01' }),
    'never audited': freshness({}),
    'never audited, with a date': freshness({ added: '2026-08-01' }),
    'pause expired': freshness({ paused: until }, { last: '2026-08-01' }),
    'due today': freshness({}, { last: '2026-08-21' }),
    'due in 14 days': freshness({}, { last: '2026-09-05' }),
    'due in 15 days': freshness({}, { last: '2026-09-06' }),
    paused: freshness({ paused: { ...until, until: '2026-12-01' } }),
    exempt: freshness({ lifecycle: 'planned' }),
  } satisfies Record<string, Freshness>

  it.each([
    ['overdue', true, true, '2026-11-01'],
    ['never audited', true, true, undefined],
    ['never audited, with a date', true, true, '2026-11-01'],
    ['pause expired', true, true, '2026-11-01'],
    ['due today', false, true, '2026-11-21'],
    ['due in 14 days', false, true, '2026-12-05'],
    ['due in 15 days', false, false, '2026-12-06'],
    ['paused', false, false, undefined],
    ['exempt', false, false, undefined],
  ] as const)('%s: overdue %s, due within 14 days %s, on %s', (name, overdue, soon, due) => {
    expect(isOverdue(states[name])).toBe(overdue)
    expect(isDueWithin(states[name], 14)).toBe(soon)
    expect(dueDate(states[name])).toBe(due)
  })
})

describe('within 0 days', () => {
  it.each([
    ['2026-11-20', false],
    ['2026-11-21', true],
    ['2026-11-22', true],
  ])('what is due on 2026-11-21 is due on %s: %s', (today, due) => {
    expect(isDueWithin(freshness({}, { last: '2026-08-21', today }), 0)).toBe(due)
  })
})

describe('the next audit', () => {
  const next = (window: Record<string, unknown>, last?: string) => {
    const audits = last === undefined ? [] : [scored(last, { window: 7 })]
    const summary = makeSummary({ touchpoints: { window } }, audits)
    return nextAuditOn(rowOf(summary, 'window').freshness, summary.today)
  }
  const paused = { until: '2027-01-15', reason: 'Rebuilding' }
  const over = { until: '2026-11-01', reason: 'Rebuilding' }

  it.each([
    ['is on the due date', {}, '2026-09-01', '2026-12-01'],
    ['is today on the due date itself', {}, '2026-08-21', '2026-11-21'],
    ['is today once it is overdue', {}, '2026-05-18', '2026-11-21'],
    ['is today where none was ever made', {}, undefined, '2026-11-21'],
    ['is one interval after it was added', { added: '2026-11-01' }, undefined, '2027-02-01'],
    ['is today when the grace is over', { added: '2026-08-01' }, undefined, '2026-11-21'],
    ['is today when a pause has run out', { paused: over }, '2026-05-18', '2026-11-21'],
    [
      'is the last day of the pause, when it would have been due by then',
      { paused },
      '2026-05-18',
      '2027-01-15',
    ],
    ['is the last day of the pause, when it is due on it', { paused }, '2026-10-15', '2027-01-15'],
    ['is on the due date, when that is the day after the pause', { paused }, '2026-10-16', '2027-01-16'],
    ['is on the due date, when that is later than the pause', { paused }, '2026-11-20', '2027-02-20'],
    ['is the last day of the pause, where none was ever made', { paused }, undefined, '2027-01-15'],
    ['never comes for what is retired', { lifecycle: 'retired' }, '2026-05-18', undefined],
  ])('%s', (_, window, last, day) => {
    expect(next(window, last)).toBe(day)
  })

  it('of a paused one is the last day before anything is overdue', () => {
    for (const last of ['2026-05-18', '2026-10-14', '2026-10-15', '2026-10-16', '2026-11-20']) {
      const today = next({ paused }, last) ?? ''
      const after = addInterval(today, { count: 1, unit: 'day' })
      expect(isOverdue(freshness({ paused }, { last, today }))).toBe(false)
      expect(isOverdue(freshness({ paused }, { last, today: after }))).toBe(true)
    }
  })
})

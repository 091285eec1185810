import { describe, expect, test } from 'vitest'
import { reviewMonthsOf } from '../../src/core/review-months.ts'
import { makeSummary, scored } from './make.ts'

const summary = makeSummary(
  {
    touchpoints: {
      door: {},
      queue: { review_every: '1 month' },
      sign: { review_every: '24 months', review_reason: 'Made of stone' },
      old: {},
      cup: { added: '2026-11-01' },
      garden: { paused: { until: '2027-01-15', reason: 'Winter' } },
      never: {},
      flyers: { lifecycle: 'retired' },
    },
  },
  [
    scored('2024-01-05', { old: 5 }),
    scored('2026-08-24', { door: 7, sign: 8, garden: 3 }),
    scored('2026-09-30', { queue: 7, flyers: 1 }),
  ],
  '2026-11-21',
)

describe('the months of reviews', () => {
  const { earlier, months, later, undated, paused } = reviewMonthsOf(summary)

  test('go without a gap from the first that has something to the last, today’s among them', () => {
    expect(months.map(({ month }) => month)).toEqual([
      '2026-08',
      '2026-09',
      '2026-10',
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
    ])
  })

  test('count last audits, what is due and what is overdue', () => {
    const counts = Object.fromEntries(months.map(({ month, ...rest }) => [month, rest]))
    expect(counts['2026-08']).toEqual({ audited: 3, due: 0, overdue: 0 })
    expect(counts['2026-10']).toEqual({ audited: 0, due: 0, overdue: 1 })
    expect(counts['2026-11']).toEqual({ audited: 0, due: 1, overdue: 0 })
    expect(counts['2026-12']).toEqual({ audited: 0, due: 0, overdue: 0 })
    expect(counts['2027-02']).toEqual({ audited: 0, due: 1, overdue: 0 })
  })

  test('hold together what lies far before and after', () => {
    expect(earlier).toEqual({ audited: 1, due: 0, overdue: 1 })
    expect(later).toEqual({ audited: 0, due: 1, overdue: 0 })
  })

  test('leave out what has no date, and say how many', () => {
    expect({ undated, paused }).toEqual({ undated: 1, paused: 1 })
  })

  test('are today’s alone where nothing is known', () => {
    const none = reviewMonthsOf(makeSummary({}, [], '2026-11-21'))
    expect(none).toEqual({
      earlier: undefined,
      months: [{ month: '2026-11', audited: 0, due: 0, overdue: 0 }],
      later: undefined,
      undated: 0,
      paused: 0,
    })
  })
})

import { describe, expect, test } from 'vitest'
import { trendOf } from '../../src/core/trend.ts'
import { makeSummary, type PlainInventory, scored } from './make.ts'

const inventory: PlainInventory = {
  vip: { size: 2 },
  touchpoints: {
    door: { parts: { bell: {} } },
    queue: {},
    cup: { added: '2026-08-01' },
    flyers: { lifecycle: 'retired' },
  },
  chains: { way: { links: ['door', 'queue'] } },
}

const audits = [
  scored(
    '2026-05-18',
    { door: { own: 9, importance: 9 }, queue: { own: 2, importance: 8 }, bell: 1 },
    { round: 'spring' },
  ),
  scored('2026-08-24', { queue: 'unknown', cup: { own: 8, importance: 10 }, flyers: 1 }, { round: 'summer' }),
  scored('2026-11-01', { queue: 5 }, { round: 'autumn' }),
  scored('2027-03-01', { door: 0 }, { round: 'future' }),
]

const trend = () => trendOf({ summary: makeSummary(inventory, audits), audits })

describe('the standing after each round', () => {
  test('is there for every round that counts, the earliest first', () => {
    expect(trend().map(({ round }) => round)).toEqual(['spring', 'summer', 'autumn'])
  })

  test('counts whole, active touchpoints by level; what was added later was not asked', () => {
    expect(trend().map(({ levels, open }) => ({ ...levels, open }))).toEqual([
      { sucks: 1, ok: 0, wow: 1, open: 0 },
      { sucks: 0, ok: 0, wow: 2, open: 1 },
      { sucks: 0, ok: 1, wow: 2, open: 0 },
    ])
  })

  test('has the VIP of that time and the chains that were broken', () => {
    expect(trend().map(({ vip, brokenChains }) => ({ ...vip, brokenChains }))).toEqual([
      { places: 2, wow: 1, brokenChains: 1 },
      { places: 2, wow: 2, brokenChains: 0 },
      { places: 2, wow: 2, brokenChains: 0 },
    ])
  })

  test('keeps unknown apart from 0, and from what nobody has answered', () => {
    const [spring, summer] = trend()
    expect(spring?.own.get('cup')).toBeUndefined()
    expect(summer?.own.get('queue')).toBe('unknown')
    expect(summer?.own.get('door')).toBe(9)
  })

  test('is nothing before the first round', () => {
    expect(trendOf({ summary: makeSummary(inventory), audits: [] })).toEqual([])
  })
})

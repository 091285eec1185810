import { describe, expect, test } from 'vitest'
import { funnelOf } from '../../src/core/funnel.ts'
import { makeSummary, scored } from './make.ts'

const links = [
  'see',
  { to: 'call', conversion: 0.48 },
  { to: 'ask', conversion: 0.7 },
  { to: 'buy', conversion: 0.35 },
]

function funnel(chain: readonly unknown[], scores: Record<string, number | string> = {}) {
  const touchpoints = { see: {}, call: {}, ask: {}, buy: {}, plan: { lifecycle: 'planned' } }
  const summary = makeSummary({ touchpoints, chains: { way: { links: chain } } }, [
    scored('2026-11-01', scores),
  ])
  const [one] = summary.chains
  return one && funnelOf(one)
}

describe('customers of 100', () => {
  test('are counted link by link, with those who are lost on the way', () => {
    expect(funnel(links)?.steps.map(({ arrive, lost }) => [arrive, lost])).toEqual([
      [100, 0],
      [48, 52],
      [33.6, 14.4],
      [11.76, 21.84],
    ])
    expect(funnel(links)).toMatchObject({ through: 11.76, mostLost: { link: 1, lost: 52 } })
  })

  test('would be more by ten points at a link, the most where the rate is lowest', () => {
    expect(funnel(links)?.steps.map(({ plusTenth }) => plusTenth)).toEqual([undefined, 2.45, 1.68, 3.36])
    expect(funnel(links)?.mostToGain).toMatchObject({ link: 3 })
    expect(funnel(['see', { to: 'buy', conversion: 0.95 }])?.mostToGain?.plusTenth).toBe(5)
  })

  test('leave out what is planned or absent, and nobody is lost where all come', () => {
    const all = funnel(['see', 'plan', { to: 'call', conversion: 0.1 }, { to: 'buy', conversion: 1 }], {
      call: 'absent',
    })
    expect(all?.steps.map(({ link, arrive }) => [link, arrive])).toEqual([
      [0, 100],
      [3, 100],
    ])
    expect(all).toMatchObject({ through: 100, mostLost: undefined, mostToGain: undefined })
  })

  test('are not counted where a rate is missing: that is an illustration', () => {
    expect(
      funnel(['see', 'call', { to: 'buy', conversion: 0.5 }], { see: 8, call: 8, buy: 8 }),
    ).toBeUndefined()
  })

  test('who are all lost stay at none', () => {
    expect(funnel(['see', { to: 'call', conversion: 0 }, { to: 'buy', conversion: 0.5 }])).toMatchObject({
      through: 0,
      mostLost: { link: 1, lost: 100 },
      mostToGain: { link: 1, plusTenth: 5 },
    })
  })
})

import { describe, expect, it } from 'vitest'
import { makeSummary, scored } from './make.ts'

const cup = { parts: { lid: {}, sleeve: {}, straw: { lifecycle: 'retired' } } }

const wholeWith = (scores: Record<string, number | string>) =>
  makeSummary({ touchpoints: { door: {}, cup } }, [scored('2026-11-01', { door: 1, ...scores })]).wholes[0]

describe('a whole and its parts', () => {
  it.each([
    [
      { cup: 8, lid: 4, sleeve: 6 },
      { median: 5, gap: 3, apart: true },
    ],
    [
      { cup: 5, lid: 7 },
      { median: 7, gap: -2, apart: true },
    ],
    [
      { cup: 7, lid: 5.5, sleeve: 'unknown' },
      { median: 5.5, gap: 1.5, apart: false },
    ],
    [
      { cup: 'absent', lid: 5 },
      { median: 5, gap: undefined, apart: false },
    ],
    [
      { lid: 5, sleeve: 'absent' },
      { median: 5, gap: undefined, apart: false },
    ],
    [
      { cup: 8, lid: 8, straw: 0 },
      { median: 8, gap: 0, apart: false },
    ],
    [
      { cup: 8, straw: 0 },
      { median: undefined, gap: undefined, apart: false },
    ],
  ])('with %j are %j', (scores, expected) => {
    expect(wholeWith(scores)).toMatchObject(expected)
  })

  it.each([[{ cup: 8 }], [{ cup: 8, lid: 'unknown', sleeve: 'absent' }]])(
    'are nothing to show while no part has a score: %j',
    (scores) => {
      expect(wholeWith(scores)).toBeUndefined()
    },
  )

  it('never work one score out from the other', () => {
    const found = wholeWith({ cup: 8, lid: 2, sleeve: 2 })
    expect(found?.whole.own).toBe(8)
    expect(found?.parts.map(({ own }) => own)).toEqual([2, 2, undefined])
  })
})

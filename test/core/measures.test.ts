import { describe, expect, it } from 'vitest'
import { contradictionsOf, isMeasured } from '../../src/core/measures.ts'
import { makeSummary, rowOf, scored } from './make.ts'

const rowWith = (own: number | string, metrics: Record<string, number>, rest: Record<string, unknown> = {}) =>
  rowOf(makeSummary({ touchpoints: { a: { metrics, ...rest } } }, [scored('2026-11-01', { a: own })]), 'a')

describe('a measure contradicts the score', () => {
  it.each([
    [9, { nps: -1 }, ['nps']],
    [9, { nps: 0 }, []],
    [8, { nps: -100 }, ['nps']],
    [7.5, { nps: -100 }, []],
    [3, { nps: 50 }, ['nps']],
    [3, { nps: 49.9 }, []],
    [3.5, { nps: 100 }, []],
    ['absent', { nps: -50 }, []],
    ['unknown', { nps: -50 }, []],
    [9, { csat: 2 }, ['csat']],
    [9, { csat: 2.1 }, []],
    [2, { csat: 4 }, ['csat']],
    [2, { csat: 3.9 }, []],
    [9, { csat: 25 }, ['csat']],
    [2, { csat: 75 }, ['csat']],
    [2, { csat: 60 }, []],
    [9, { csat: 0.3 }, []], // a share, a percent, or nothing
    [2, { csat: 9 }, []], // of ten, or percent
    [9, { csat: 5.5 }, []],
    [9, { ces: 1 }, []],
    [2, { ces: 100 }, []],
    [9, { nps: -20, csat: 1.5, ces: 7 }, ['nps', 'csat']],
  ])('%j beside %j: %j', (own, metrics, expected) => {
    expect(contradictionsOf(rowWith(own, metrics)).map(({ metric }) => metric)).toEqual(expected)
  })

  it('never at what is planned or retired', () => {
    expect(contradictionsOf(rowWith(9, { nps: -50 }, { lifecycle: 'retired' }))).toEqual([])
  })

  it('and is never converted into it', () => {
    expect(rowWith(9, { nps: -50 })).toMatchObject({ own: 9, level: 'wow' })
    const unscored = rowOf(makeSummary({ touchpoints: { a: { metrics: { csat: 4.5 } } } }), 'a')
    expect(unscored.own).toBeUndefined()
    expect(isMeasured(unscored)).toBe(true)
  })
})

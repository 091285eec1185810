import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consensus, exact, isNumber, levelOf, median } from '../../src/core/score.ts'
import { ImportanceValue, ImportanceVote, Value, Vote } from '../../src/core/score-schema.ts'

const votes = fc.array(fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constantFrom('unknown', 'absent')))

describe('the level of a score', () => {
  it.each([
    [0, 'sucks'],
    [3, 'sucks'],
    [3.5, 'ok'],
    [7.5, 'ok'],
    [8, 'wow'],
    [10, 'wow'],
  ])('of %d is %s', (score, level) => {
    expect(levelOf(score, { sucks: 3, wow: 8 })).toBe(level)
  })

  it.each([
    [4, 'sucks'],
    [4.5, 'ok'],
    [8, 'ok'],
    [9, 'wow'],
  ])('of %d is %s where the inventory moved both bounds to 4 and 9', (score, level) => {
    expect(levelOf(score, { sucks: 4, wow: 9 })).toBe(level)
  })
})

describe('the median', () => {
  it.each([
    [[9, 8, 3, 9], 8.5],
    [[7, 6, 8, 3, 7], 7],
    [[10, 2], 6],
    [[6.5, 7], 6.75],
    [[0], 0],
    [[10, 9, 100], 10],
  ])('of %j is %d', (numbers, middle) => {
    expect(median(numbers)).toBe(middle)
  })

  it('of nothing is not known, and not 0', () => {
    expect(median([])).toBeUndefined()
  })

  it('leaves the list as it was', () => {
    const numbers = [9, 8, 3, 9]
    median(numbers)
    expect(numbers).toEqual([9, 8, 3, 9])
  })

  it('has at most half of the numbers below it and at most half above it, in whatever order they come', () => {
    const scores = fc.array(
      fc.integer({ min: 0, max: 20 }).map((half) => half / 2),
      { minLength: 1 },
    )
    const shuffled = scores.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const middle = median(list) ?? Number.NaN
        expect(middle).toBeGreaterThanOrEqual(Math.min(...list))
        expect(middle).toBeLessThanOrEqual(Math.max(...list))
        expect(list.filter((one) => one < middle).length).toBeLessThanOrEqual(list.length / 2)
        expect(list.filter((one) => one > middle).length).toBeLessThanOrEqual(list.length / 2)
        expect(median(other)).toBe(middle)
      }),
    )
  })
})

describe('the consensus of several votes', () => {
  it.each([
    ['is the median of the numbers', [7, 6, 8], 7],
    ['may be a half', [7, 8], 7.5],
    ['is not moved by one loud voice', [7, 7, 8, 0, 7], 7],
    ['leaves out who does not know', [7, 'unknown', 9, 'unknown', 'unknown'], 8],
    ['is unknown when nobody knows', ['unknown', 'unknown'], 'unknown'],
    ['is unknown without any vote', [], 'unknown'],
    ['is absent when more than half say so', ['absent', 'absent', 9], 'absent'],
    ['is a number when only half say absent', ['absent', 9], 9],
    [
      'counts that half without those who do not know',
      ['absent', 'absent', 9, 'unknown', 'unknown'],
      'absent',
    ],
    ['keeps a zero as a number', [0, 0, 'unknown'], 0],
  ] as const)('%s: %j', (_, cast, value) => {
    expect(consensus(cast)).toBe(value)
  })

  it('stays between the lowest and the highest number that was said', () => {
    fc.assert(
      fc.property(votes, (cast) => {
        const value = consensus(cast)
        const numbers = cast.filter(isNumber)
        if (!isNumber(value)) return
        expect(value).toBeGreaterThanOrEqual(Math.min(...numbers))
        expect(value).toBeLessThanOrEqual(Math.max(...numbers))
      }),
    )
  })

  it('is a value that an audit may hold', () => {
    fc.assert(fc.property(votes, (cast) => Value.safeParse(consensus(cast)).success))
  })

  it('is the same with one more who does not know, and in whatever order people speak', () => {
    fc.assert(
      fc.property(votes, (cast) => {
        expect(consensus([...cast, 'unknown'])).toBe(consensus(cast))
        expect(consensus(cast.toReversed())).toBe(consensus(cast))
      }),
    )
  })
})

describe('sums of scores', () => {
  it('lose the dust of binary fractions, and nothing else', () => {
    expect(4.7 + 2.6).not.toBe(7.3)
    expect(exact(4.7 + 2.6)).toBe(7.3)
    expect(exact(0.9 * 0.8 * 0.3 * 0.9)).toBe(0.1944)
    expect(exact(6.75)).toBe(6.75)
    expect(exact(-1.5)).toBe(-1.5)
    expect(exact(0.1 + 0.2 - 0.3)).toBe(0)
    expect(exact(0.3 - (0.1 + 0.2))).toBe(0)
  })
})

describe('what may stand in an audit', () => {
  it.each([
    ['a consensus', Value, [0, 7, 7.5, 10, 'unknown', 'absent'], [-0.5, 10.5, 7.3, 11, '7', 'none', null]],
    ['an importance', ImportanceValue, [0, 9.5, 10, 'unknown'], ['absent', 10.5, 9.1, '9']],
    ['a vote', Vote, [0, 7, 10, 'unknown', 'absent'], [7.5, -1, 11, '7', null]],
    ['a vote on importance', ImportanceVote, [0, 9, 'unknown'], ['absent', 9.5, 11]],
  ])('%s', (_, schema, good, bad) => {
    expect(good.filter((value) => !schema.safeParse(value).success)).toEqual([])
    expect(bad.filter((value) => schema.safeParse(value).success)).toEqual([])
  })
})

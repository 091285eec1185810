import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byCodePoint, inTurn, largestFirst, smallestFirst } from '../../src/core/order.ts'

describe('order by code point', () => {
  it.each([
    ['a', 'b'],
    ['', 'a'],
    ['door', 'door-bell'],
    ['Zebra', 'apple'],
    ['z', 'ą'],
    ['10', '9'],
    ['\uFFFD', '😀'], // the other way round by UTF-16 code units
    ['a\uFFFD', 'a😀'],
  ])('puts %j before %j', (first, second) => {
    expect(byCodePoint(first, second)).toBeLessThan(0)
    expect(byCodePoint(second, first)).toBeGreaterThan(0)
  })

  it('is the order of the UTF-8 bytes, for any two texts', () => {
    const texts = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(Math.sign(byCodePoint(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
      }),
    )
  })

  it('is total: every shuffle sorts into the same list', () => {
    const texts = fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 4 }))
    const shuffled = texts.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(other.toSorted(byCodePoint)).toEqual(list.toSorted(byCodePoint))
      }),
    )
  })
})

describe('each order', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\uFFFD', '😀', '\ud83d', ''), maxLength: 3 })
  const number = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined })

  it.each([
    ['by code point', byCodePoint, text],
    ['largest first', largestFirst, number],
    ['smallest first', smallestFirst, number],
    [
      'one after the other',
      inTurn<readonly [number | undefined, string]>(
        ([a], [b]) => largestFirst(a, b),
        ([, a], [, b]) => byCodePoint(a, b),
      ),
      fc.tuple(number, text),
    ],
  ] as const)('%s is antisymmetric and transitive', (_, order, of) => {
    const compare = order as (a: unknown, b: unknown) => number // the values are those that it compares
    fc.assert(
      fc.property(
        of as fc.Arbitrary<unknown>,
        of as fc.Arbitrary<unknown>,
        of as fc.Arbitrary<unknown>,
        (a, b, c) => {
          expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0)
          if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('what is not known', () => {
  it('comes last, whether the larger or the smaller is first', () => {
    // wrapped, because sorting puts a bare `undefined` last on its own
    const wrapped = [{ score: 3 }, { score: undefined }, { score: 9 }, { score: 0 }]
    const sorted = (compare: typeof largestFirst) =>
      wrapped.toSorted((a, b) => compare(a.score, b.score)).map(({ score }) => score)
    expect(sorted(largestFirst)).toEqual([9, 3, 0, undefined])
    expect(sorted(smallestFirst)).toEqual([0, 3, 9, undefined])
    expect(largestFirst(undefined, 0)).toBeGreaterThan(0)
    expect(largestFirst(0, undefined)).toBeLessThan(0)
    expect(smallestFirst(undefined, 0)).toBeGreaterThan(0)
    expect(smallestFirst(0, undefined)).toBeLessThan(0)
  })

  it('is level with what is not known either', () => {
    expect(largestFirst(undefined, undefined)).toBe(0)
    expect(smallestFirst(undefined, undefined)).toBe(0)
  })
})

describe('several comparisons in turn', () => {
  it('ask the next one only while the ones before see no difference', () => {
    const order = inTurn<readonly [number, string]>(
      ([a], [b]) => b - a,
      ([, a], [, b]) => byCodePoint(a, b),
    )
    const list = [
      [1, 'b'],
      [2, 'z'],
      [1, 'a'],
    ] as const
    expect(list.toSorted(order)).toEqual([
      [2, 'z'],
      [1, 'a'],
      [1, 'b'],
    ])
    expect(order([1, 'a'], [1, 'a'])).toBe(0)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kendallW, krippendorffAlpha, reachOf } from '../../src/core/concordance.ts'
import { exact } from '../../src/core/score.ts'

/** Four raters of twelve units, `.` where one is missing: the example of method.md, by Krippendorff. */
const raters = [
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . .',
  '. 3 3 3 2 3 4 2 2 5 1 3',
  '1 2 3 3 2 4 4 1 2 5 1 .',
].map((line) => line.split(' '))

/** What was said of each unit. */
const unitsOf = (table: readonly (readonly string[])[]) =>
  (table[0] ?? []).map((_, unit) =>
    table.flatMap((rater) => {
      const value = rater[unit]
      return value === undefined || value === '.' ? [] : [Number(value)]
    }),
  )

const score = fc.integer({ min: 0, max: 10 })
const metrics = ['interval', 'ordinal', 'nominal'] as const

describe('Krippendorff’s α', () => {
  it.each([
    ['interval', 951 / 1120],
    ['ordinal', 108577 / 133160],
    ['nominal', 113 / 152],
  ] as const)('of four raters and twelve units, %s, is %d', (metric, alpha) => {
    expect(krippendorffAlpha(unitsOf(raters), metric)).toBe(exact(alpha))
  })

  it('is below 0 where people agree on the order and not on how generous to be', () => {
    const units = [
      [1, 8],
      [2, 9],
      [3, 10],
    ]
    expect(krippendorffAlpha(units, 'interval')).toBe(exact(-18 / 31)) // −0.580645…
  })

  it.each(metrics)('is 1 where all say the same of each unit, %s', (metric) => {
    expect(
      krippendorffAlpha(
        [
          [3, 3],
          [7, 7, 7],
          [0, 0],
        ],
        metric,
      ),
    ).toBe(1)
  })

  it.each([
    [
      'every vote is the same',
      [
        [7, 7],
        [7, 7, 7],
        [7, 7],
      ],
    ],
    ['nobody says anything twice', [[1], [2], []]],
    ['there is nothing', []],
  ])('is undefined where %s', (_, units) => {
    expect(metrics.map((metric) => krippendorffAlpha(units, metric))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('knows that 0 is a vote', () => {
    expect(
      krippendorffAlpha(
        [
          [0, 0],
          [0, 10],
          [10, 10],
        ],
        'interval',
      ),
    ).toBe(exact(4 / 9))
  })

  const tables = fc.array(fc.array(score, { maxLength: 6 }), { maxLength: 10 })
  const eachMetric = fc.constantFrom(...metrics)

  it('is never above 1', () => {
    fc.assert(
      fc.property(tables, eachMetric, (units, metric) => {
        expect(krippendorffAlpha(units, metric) ?? 1).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('does not depend on the order of the units, nor of the raters', () => {
    fc.assert(
      fc.property(tables, eachMetric, (units, metric) => {
        const turned = units.toReversed().map((votes) => votes.toReversed())
        expect(krippendorffAlpha(turned, metric)).toBe(krippendorffAlpha(units, metric))
      }),
    )
  })

  it('is not changed by a unit that one person scored', () => {
    fc.assert(
      fc.property(tables, score, eachMetric, (units, alone, metric) => {
        expect(krippendorffAlpha([...units, [alone]], metric)).toBe(krippendorffAlpha(units, metric))
      }),
    )
  })

  it('is the same on a scale that begins elsewhere or has other steps', () => {
    fc.assert(
      fc.property(tables, (units) => {
        const moved = units.map((votes) => votes.map((vote) => 5 * vote - 20))
        const alpha = krippendorffAlpha(units, 'interval')
        expect(krippendorffAlpha(moved, 'interval') ?? 2).toBeCloseTo(alpha ?? 2, 9)
      }),
    )
  })

  it('as ordinal sees only the order: the squares of the scores give the same', () => {
    fc.assert(
      fc.property(tables, (units) => {
        const squared = units.map((votes) => votes.map((vote) => vote ** 2))
        expect(krippendorffAlpha(squared, 'ordinal')).toBe(krippendorffAlpha(units, 'ordinal'))
      }),
    )
  })
})

describe('Kendall’s W', () => {
  it.each([
    [
      '4 judges of 3 items',
      [
        [1, 3, 2],
        [1, 2, 3],
        [2, 3, 1],
        [3, 1, 2],
      ],
      1 / 16,
    ],
    [
      '4 judges of 5 items',
      [
        [1, 3, 2, 5, 4],
        [2, 1, 3, 4, 5],
        [3, 1, 2, 5, 4],
        [3, 2, 1, 4, 5],
      ],
      0.7625,
    ],
    [
      'the same order, however generous',
      [
        [1, 2, 3],
        [8, 9, 10],
      ],
      1,
    ],
    [
      'opposite orders of two',
      [
        [1, 2, 3],
        [3, 2, 1],
      ],
      0,
    ],
    [
      'the same ties',
      [
        [5, 5, 9, 2],
        [4, 4, 10, 0],
      ],
      1,
    ],
    [
      'one who ties what the other tells apart', // ranks 1.5 1.5 3 and 1 2 3: S = 6.5, 12 · 6.5 / (4 · 24 − 2 · 6)
      [
        [5, 5, 9],
        [1, 2, 3],
      ],
      78 / 84,
    ],
  ])('of %s', (_, judges, w) => {
    expect(kendallW(judges)).toBe(exact(w))
  })

  it.each([
    [
      'every vote is the same',
      [
        [7, 7, 7],
        [7, 7, 7],
      ],
    ],
    [
      'nobody sets one above another',
      [
        [7, 7, 7],
        [2, 2, 2],
      ],
    ],
    ['there is one item', [[7], [2]]],
    ['there is no item', [[], []]],
    ['there is no judge', []],
  ])('is undefined where %s', (_, judges) => {
    expect(kendallW(judges)).toBeUndefined()
  })

  it('refuses judges of different items', () => {
    expect(() =>
      kendallW([
        [1, 2, 3],
        [1, 2],
      ]),
    ).toThrow('different items')
  })

  const panels = fc
    .record({ judges: fc.integer({ min: 2, max: 6 }), items: fc.integer({ min: 2, max: 8 }) })
    .chain(({ judges, items }) =>
      fc.array(fc.array(score, { minLength: items, maxLength: items }), {
        minLength: judges,
        maxLength: judges,
      }),
    )

  it('lies between 0 and 1', () => {
    fc.assert(
      fc.property(panels, (judges) => {
        const w = kendallW(judges) ?? 0
        expect(w).toBeGreaterThanOrEqual(0)
        expect(w).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('does not depend on the order of the judges, nor of the items', () => {
    fc.assert(
      fc.property(panels, (judges) => {
        const turned = judges.toReversed().map((scores) => scores.toReversed())
        expect(kendallW(turned)).toBe(kendallW(judges))
      }),
    )
  })

  it('is the same when the most generous judge is more generous still', () => {
    fc.assert(
      fc.property(panels, ([first = [], ...others]) => {
        expect(kendallW([first.map((one) => 2 * one + 1), ...others])).toBe(kendallW([first, ...others]))
      }),
    )
  })

  it('is 1 for judges who say the same, and something varies', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(score, { minLength: 2 }),
        fc.integer({ min: 1, max: 9 }),
        (scores, judges) => {
          expect(kendallW(Array.from({ length: judges }, () => scores))).toBe(1)
        },
      ),
    )
  })
})

describe('the reach of a coefficient', () => {
  it.each([
    [-0.58, 'none'],
    [0, 'none'],
    [0.01, 'lower-half'],
    [0.499, 'lower-half'],
    [0.5, 'upper-half'],
    [0.99, 'upper-half'],
    [1, 'full'],
  ])('of %d is %s', (coefficient, reach) => {
    expect(reachOf(coefficient)).toBe(reach)
  })
})

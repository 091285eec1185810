import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyseChain, type LinkScore } from '../../src/core/chain.ts'
import type { Value } from '../../src/core/score.ts'

const levels = { sucks: 3, wow: 8 }

const link = (value: Value | undefined, rest: Partial<LinkScore> = {}): LinkScore => ({
  value,
  active: true,
  bestRival: undefined,
  conversion: undefined,
  ...rest,
})

const analyse = (...values: (Value | undefined)[]) =>
  analyseChain(
    values.map((value) => link(value)),
    levels,
  )

describe('the chain 9, 8, 3, 9', () => {
  const chain = analyse(9, 8, 3, 9)

  it('is broken at link 3', () => {
    expect(chain.breaks).toEqual([2])
    expect(chain.links.map(({ breaks }) => breaks)).toEqual([false, false, true, false])
  })

  it('has the strength of its lowest link, and the median 8.5', () => {
    expect(chain.strength).toEqual({ known: true, score: 3 })
    expect(chain.weakest).toBe(2)
    expect(chain.median).toBe(8.5)
  })

  it('lets 0.1944 through, as an illustration', () => {
    expect(chain.flow).toEqual({ kind: 'illustration', passThrough: 0.1944, largestLoss: undefined })
  })

  it('would gain 0.0648 from one more point on the 3, and at most 0.0243 from any other', () => {
    expect(chain.links.map(({ plusOne }) => plusOne)).toEqual([0.0216, 0.0243, 0.0648, 0.0216])
  })

  it('is weak at the 3 alone', () => {
    expect(chain.links.map(({ weak }) => weak)).toEqual([[], [], ['below-median'], []])
  })
})

describe('the strength of a chain', () => {
  it('is that of its lowest link', () => {
    expect(analyse(9, 7, 8)).toMatchObject({ strength: { known: true, score: 7 }, weakest: 1, breaks: [] })
  })

  it('is unknown, and at most the lowest known link, while links are unscored', () => {
    const chain = analyse(9, undefined, 7, 'unknown')
    expect(chain.strength).toEqual({ known: false, atMost: 7, unscored: 2 })
    expect(chain).toMatchObject({ unscored: 2, weakest: 2, median: 8 })
  })

  it('is known for a broken chain, unscored links or not', () => {
    expect(analyse(9, undefined, 2).strength).toEqual({ known: true, score: 2 })
  })

  it('is unknown without any known link, and not 0', () => {
    expect(analyse(undefined, 'unknown')).toMatchObject({
      strength: { known: false, atMost: undefined, unscored: 2 },
      weakest: undefined,
      median: undefined,
    })
  })

  it('leaves out an absent link, which breaks nothing, and says so', () => {
    const chain = analyse(9, 'absent', 7)
    expect(chain).toMatchObject({
      strength: { known: true, score: 7 },
      median: 8,
      absent: 1,
      unscored: 0,
      breaks: [],
    })
    expect(chain.links[1]).toEqual({
      state: 'absent',
      score: undefined,
      breaks: false,
      weak: [],
      plusOne: undefined,
    })
    expect(chain.flow).toMatchObject({ passThrough: 0.63 })
  })

  it('leaves out a planned or retired link, whatever was said of it', () => {
    const chain = analyseChain(
      [link(9), link(0, { active: false }), link(undefined, { active: false }), link(7)],
      levels,
    )
    expect(chain).toMatchObject({
      strength: { known: true, score: 7 },
      median: 8,
      weakest: 3,
      breaks: [],
      unscored: 0,
      absent: 0,
      flow: { passThrough: 0.63 },
    })
    expect(chain.links.map(({ state }) => state)).toEqual(['scored', 'inactive', 'inactive', 'scored'])
  })

  it('names the first of several lowest links', () => {
    expect(analyse(9, 5, 7, 5).weakest).toBe(1)
  })
})

describe('a break', () => {
  it('is a link at level Sucks, and there may be several', () => {
    expect(analyse(3, 3.5, 0, 10).breaks).toEqual([0, 2])
  })

  it('goes by the bounds of the inventory', () => {
    const chain = analyseChain([link(4), link(9)], { sucks: 4, wow: 8 })
    expect(chain.breaks).toEqual([0])
  })
})

describe('a weak link', () => {
  it.each([
    ['2 below the median', [8, 8, 6], [[], [], ['below-median']]],
    ['1.5 below it, which is not enough', [8, 8, 6.5], [[], [], []]],
  ])('stands %s', (_, values, weak) => {
    expect(analyse(...values).links.map((one) => one.weak)).toEqual(weak)
  })

  it.each([
    [9, ['behind-rival']],
    [8.5, []],
    [10, ['behind-rival']],
  ])('trails the best rival, here at %d, by 2 or more', (bestRival, weak) => {
    expect(analyseChain([link(7, { bestRival }), link(7)], levels).links[0]?.weak).toEqual(weak)
  })

  it('may be so for both reasons', () => {
    const links = [link(9), link(9), link(5, { bestRival: 8 })]
    expect(analyseChain(links, levels).links[2]?.weak).toEqual(['below-median', 'behind-rival'])
  })

  it('is none without a score of its own', () => {
    const links = [link('absent', { bestRival: 9 }), link(undefined, { bestRival: 9 }), link(9)]
    expect(analyseChain(links, levels).links.flatMap(({ weak }) => weak)).toEqual([])
  })
})

describe('the illustration', () => {
  it('is not drawn while links are unscored', () => {
    const chain = analyse(9, undefined, 3)
    expect(chain.flow).toEqual({ kind: 'illustration', passThrough: undefined, largestLoss: undefined })
    expect(chain.links.map(({ plusOne }) => plusOne)).toEqual([undefined, undefined, undefined])
  })

  it('lets nobody through a zero, and says what one point there would bring', () => {
    const chain = analyse(10, 0, 5)
    expect(chain.flow).toMatchObject({ passThrough: 0 })
    expect(chain.links.map(({ plusOne }) => plusOne)).toEqual([0, 0.05, 0])
  })

  it('cannot add to a ten, and only half a point to 9.5', () => {
    expect(analyse(10, 8).links[0]?.plusOne).toBe(0)
    expect(analyse(9.5, 8).links[0]?.plusOne).toBe(0.04)
  })

  it('has every gain equal to what the better chain lets through', () => {
    const halves = fc.integer({ min: 0, max: 20 }).map((half) => half / 2)
    fc.assert(
      fc.property(fc.array(halves, { minLength: 1, maxLength: 8 }), (values) => {
        const through = (scores: number[]) => scores.reduce((product, score) => (product * score) / 10, 1)
        analyse(...values).links.forEach(({ plusOne }, index) => {
          const better = values.map((value, at) => (at === index ? Math.min(value + 1, 10) : value))
          expect(plusOne).toBeCloseTo(through(better) - through(values), 8)
        })
      }),
    )
  })
})

describe('measured rates', () => {
  const rated = (...rates: (number | undefined)[]) =>
    analyseChain(
      rates.map((conversion) => link(8, { conversion })),
      levels,
    ).flow

  it('replace the illustration when every link but the first has one', () => {
    expect(rated(undefined, 0.3, 0.5, 0.9)).toEqual({
      kind: 'measured',
      passThrough: 0.135,
      largestLoss: { link: 1, share: 0.7 },
    })
  })

  it('of some links stand beside it, with the largest loss among them', () => {
    expect(rated(undefined, 0.3, undefined, 0.1)).toEqual({
      kind: 'illustration',
      passThrough: 0.4096,
      largestLoss: { link: 3, share: 0.9 },
    })
  })

  it('of the first link do not count: nobody came to it from a link before', () => {
    expect(rated(0.01, 0.5, undefined)).toMatchObject({
      kind: 'illustration',
      largestLoss: { link: 1, share: 0.5 },
    })
    expect(rated(0.01, 0.5)).toEqual({
      kind: 'measured',
      passThrough: 0.5,
      largestLoss: { link: 1, share: 0.5 },
    })
    expect(rated(0.01)).toEqual({ kind: 'illustration', passThrough: 0.8, largestLoss: undefined })
  })

  it('name the first of several links that lose as much', () => {
    expect(rated(undefined, 0.5, 0.2, 0.2)).toMatchObject({ largestLoss: { link: 2, share: 0.8 } })
  })

  it('of a planned link do not count, and the next one is the first where it stands at the start', () => {
    const links = [
      link(undefined, { active: false, conversion: 0.1 }),
      link(8, { conversion: 0.2 }),
      link(undefined, { active: false }),
      link(8, { conversion: 0.5 }),
    ]
    expect(analyseChain(links, levels).flow).toEqual({
      kind: 'measured',
      passThrough: 0.5,
      largestLoss: { link: 3, share: 0.5 },
    })
  })

  it('show also where a chain has not been scored', () => {
    const links = [link(undefined), link(undefined, { conversion: 0.25 })]
    expect(analyseChain(links, levels).flow).toMatchObject({ kind: 'measured', passThrough: 0.25 })
  })
})

describe('any chain', () => {
  const links = fc.array(
    fc.record({
      value: fc.oneof(
        fc.integer({ min: 0, max: 20 }).map((half) => half / 2),
        fc.constantFrom('unknown' as const, 'absent' as const, undefined),
      ),
      active: fc.boolean(),
      bestRival: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
      conversion: fc.constantFrom(undefined, 0, 0.3, 1),
    }),
    { minLength: 1, maxLength: 10 },
  )

  it('has a state for every link, and counts that agree with them', () => {
    fc.assert(
      fc.property(links, (list) => {
        const chain = analyseChain(list, levels)
        const states = chain.links.map(({ state }) => state)
        expect(states).toHaveLength(list.length)
        expect(states.filter((state) => state === 'unscored')).toHaveLength(chain.unscored)
        expect(states.filter((state) => state === 'absent')).toHaveLength(chain.absent)
      }),
    )
  })

  it('has its weakest link at its strength, nothing known below it, and a break only at or above it', () => {
    fc.assert(
      fc.property(links, (list) => {
        const { weakest, strength, links: analysed, breaks } = analyseChain(list, levels)
        const least = strength.known ? strength.score : strength.atMost
        const scores = analysed.flatMap(({ score }) => score ?? [])
        expect(least).toBe(scores.length > 0 ? Math.min(...scores) : undefined)
        expect(weakest === undefined ? undefined : analysed[weakest]?.score).toBe(least)
        expect(breaks.length > 0).toBe(least !== undefined && least <= levels.sucks)
      }),
    )
  })
})

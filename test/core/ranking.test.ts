import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Candidate,
  crossHairOf,
  opportunity,
  opportunityOf,
  quadrantOf,
  rankFixFirst,
  rankVips,
} from '../../src/core/ranking.ts'

const candidate = (id: string, rest: Partial<Candidate> = {}): Candidate => ({
  id,
  importance: 5,
  score: undefined,
  gap: undefined,
  chains: 0,
  breaksChain: false,
  cost: undefined,
  pin: undefined,
  ...rest,
})

const placesOf = (candidates: readonly Candidate[], size = 10) =>
  rankVips(candidates, size).places.map(({ id }) => id)

describe('the opportunity', () => {
  it.each([
    [9, 3, 15],
    [9, 9, 9],
    [10, 0, 20],
    [0, 10, 0],
    [2.4, 3.2, 2.4],
    [4.7, 2.1, 7.3],
    [7, 9, 7],
  ])('of importance %d and score %d is %d', (importance, score, expected) => {
    expect(opportunity(importance, score)).toBe(expected)
  })

  it('is not known while importance or score is not', () => {
    expect(opportunityOf({ importance: 9, score: undefined })).toBeUndefined()
    expect(opportunityOf({ importance: undefined, score: 3 })).toBeUndefined()
    expect(opportunityOf({ importance: 0, score: 0 })).toBe(0)
  })
})

describe('the VIP list', () => {
  it('goes by importance, never by score', () => {
    expect(
      placesOf([
        candidate('low', { importance: 4, score: 0 }),
        candidate('high', { importance: 9, score: 10 }),
        candidate('middle', { importance: 6.5 }),
      ]),
    ).toEqual(['high', 'middle', 'low'])
  })

  it('breaks ties by chains, then by opportunity with the unknown last, then by id', () => {
    const ranking = rankVips(
      [
        candidate('z-unscored'),
        candidate('b', { score: 5 }),
        candidate('a', { score: 5 }),
        candidate('worse', { score: 1 }),
        candidate('in-chains', { chains: 2, score: 9 }),
        candidate('a-unscored'),
      ],
      10,
    )
    expect(ranking.places.map(({ id, tie }) => [id, tie])).toEqual([
      ['in-chains', 'chains'],
      ['worse', 'opportunity'],
      ['a', 'id'],
      ['b', 'opportunity'],
      ['a-unscored', 'id'],
      ['z-unscored', undefined],
    ])
  })

  it('names no tie between two that are not equally important', () => {
    const ranking = rankVips([candidate('a', { importance: 9 }), candidate('b', { importance: 8 })], 10)
    expect(ranking.places.map(({ tie }) => tie)).toEqual([undefined, undefined])
  })

  it('orders ids by code point', () => {
    expect(placesOf([candidate('b2'), candidate('b10'), candidate('b-1'), candidate('a')])).toEqual([
      'a',
      'b-1',
      'b10',
      'b2',
    ])
  })

  it('has as many places as the inventory says', () => {
    const many = Array.from({ length: 12 }, (_, index) => candidate(`t${index + 10}`))
    expect(placesOf(many)).toHaveLength(10)
    expect(placesOf(many, 3)).toEqual(['t10', 't11', 't12'])
    expect(placesOf(many, 20)).toHaveLength(12)
  })

  it('has no place without an importance, and says whose', () => {
    const ranking = rankVips(
      [candidate('a', { importance: undefined }), candidate('b', { importance: 0 })],
      10,
    )
    expect(ranking.places.map(({ id }) => id)).toEqual(['b'])
    expect(ranking.withoutImportance).toEqual(['a'])
  })

  it('seats a pinned one that would have had no place, at its rank and marked', () => {
    const ranking = rankVips(
      [
        candidate('a', { importance: 9 }),
        candidate('b', { importance: 8 }),
        candidate('c', { importance: 7 }),
        candidate('pinned', { importance: 2, pin: 'in' }),
      ],
      3,
    )
    expect(ranking.places.map(({ id, pinned }) => [id, pinned])).toEqual([
      ['a', false],
      ['b', false],
      ['pinned', true],
    ])
  })

  it('seats a pinned one without an importance, last', () => {
    const ranking = rankVips([candidate('pinned', { importance: undefined, pin: 'in' }), candidate('a')], 2)
    expect(ranking.places.map(({ id }) => id)).toEqual(['a', 'pinned'])
    expect(ranking.withoutImportance).toEqual([])
  })

  it('says who is pinned and yet has no place', () => {
    const pinned = [5, 9, 7].map((importance) => candidate(`p${importance}`, { importance, pin: 'in' }))
    const ranking = rankVips([...pinned, candidate('a', { importance: 10 })], 2)
    expect(ranking.places.map(({ id }) => id)).toEqual(['p9', 'p7'])
    expect(ranking.crowdedOut).toEqual(['p5'])
  })

  it('keeps one out, and says so, the most important first', () => {
    const ranking = rankVips(
      [
        candidate('out-high', { importance: 10, pin: 'out' }),
        candidate('a', { importance: 9 }),
        candidate('b', { importance: 8 }),
        candidate('c', { importance: 7 }),
        candidate('out-low', { importance: 1, pin: 'out' }),
      ],
      2,
    )
    expect(ranking.places.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(ranking.keptOut).toEqual(['out-high', 'out-low'])
  })

  it('keeps one out that would have had a free place', () => {
    const ranking = rankVips([candidate('a'), candidate('out', { importance: 1, pin: 'out' })], 2)
    expect(ranking).toMatchObject({ places: [{ id: 'a' }], keptOut: ['out'] })
  })

  it('counts one that is kept out and has no importance among those without', () => {
    const ranking = rankVips([candidate('a', { importance: undefined, pin: 'out' })], 2)
    expect(ranking).toMatchObject({ places: [], keptOut: [], withoutImportance: ['a'] })
  })
})

describe('the list of what to fix first', () => {
  const idsOf = (...candidates: Candidate[]) => rankFixFirst(candidates).ids

  it('goes by opportunity', () => {
    const good = candidate('good', { importance: 10, score: 10 })
    const poor = candidate('poor', { importance: 8, score: 2 })
    expect(idsOf(good, poor)).toEqual(['poor', 'good'])
  })

  it('breaks ties by the gap, then by broken chains, then by cost, then by id; an unknown is last', () => {
    const tied = (id: string, rest: Partial<Candidate>) => candidate(id, { importance: 9, score: 3, ...rest })
    const inOrder = [
      tied('behind-by-4', { gap: -4, cost: 5 }),
      tied('behind-by-1', { gap: -1 }),
      tied('z-breaks', { gap: 2, breaksChain: true, cost: 5 }),
      tied('cheap', { gap: 2, cost: 1 }),
      tied('a-dear', { gap: 2, cost: 5 }),
      tied('b-dear', { gap: 2, cost: 5 }),
      tied('cost-unknown', { gap: 2 }),
      tied('a-gap-unknown', { breaksChain: true, cost: 1 }),
    ]
    const ids = inOrder.map(({ id }) => id)
    expect(idsOf(...inOrder.toReversed())).toEqual(ids)
    expect(idsOf(...inOrder.toSorted((a, b) => a.id.localeCompare(b.id)))).toEqual(ids)
  })

  it('counts apart those whose importance or score is not known', () => {
    const ranking = rankFixFirst([
      candidate('scored', { score: 0, importance: 0 }),
      candidate('unscored'),
      candidate('no-importance', { score: 3, importance: undefined }),
    ])
    expect(ranking).toEqual({ ids: ['scored'], unranked: ['unscored', 'no-importance'] })
  })

  it('asks for no pins', () => {
    expect(
      idsOf(candidate('out', { score: 0, pin: 'out' }), candidate('in', { score: 5, pin: 'in' })),
    ).toEqual(['out', 'in'])
  })
})

describe('both lists', () => {
  const few = (max: number) => fc.option(fc.integer({ min: 0, max }), { nil: undefined })
  const candidates = fc.uniqueArray(
    fc.record<Candidate>({
      id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,2}$/),
      importance: few(3),
      score: few(3),
      gap: few(2),
      chains: fc.integer({ min: 0, max: 2 }),
      breaksChain: fc.boolean(),
      cost: few(2),
      pin: fc.constantFrom(undefined, undefined, 'in', 'out'),
    }),
    { selector: ({ id }) => id, maxLength: 14 },
  )
  const shuffled = candidates.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  )

  it('do not depend on the order in which the touchpoints stand', () => {
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 1, max: 12 }), ([list, other], size) => {
        const { withoutImportance: _, ...vip } = rankVips(list, size)
        expect(rankVips(other, size)).toMatchObject(vip)
        expect(rankFixFirst(other).ids).toEqual(rankFixFirst(list).ids)
      }),
    )
  })

  it('lose nobody, and seat nobody twice or beyond the size', () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 1, max: 12 }), (list, size) => {
        const vip = rankVips(list, size)
        const seated = vip.places.map(({ id }) => id)
        expect(seated.length).toBeLessThanOrEqual(size)
        expect(new Set([...seated, ...vip.keptOut, ...vip.crowdedOut, ...vip.withoutImportance]).size).toBe(
          seated.length + vip.keptOut.length + vip.crowdedOut.length + vip.withoutImportance.length,
        )
        const { ids, unranked } = rankFixFirst(list)
        expect([...ids, ...unranked].toSorted()).toEqual(list.map(({ id }) => id).toSorted())
      }),
    )
  })
})

describe('the importance–performance map', () => {
  const crossHair = { importance: 7, score: 6 }

  it.each([
    [9, 3, 'concentrate-here'],
    [9, 8, 'keep-it-up'],
    [5, 3, 'low-priority'],
    [5, 8, 'possible-overkill'],
    [7, 6, 'keep-it-up'],
    [7, 5.5, 'concentrate-here'],
    [6.5, 6, 'possible-overkill'],
  ])('puts importance %d, score %d into %s; on the line counts as high', (importance, score, quadrant) => {
    expect(quadrantOf(importance, score, crossHair)).toBe(quadrant)
  })

  it('has its cross-hair at the medians of what is known on both axes', () => {
    expect(
      crossHairOf([
        { importance: 9, score: 3 },
        { importance: 6, score: 8 },
        { importance: 0, score: undefined },
        { importance: undefined, score: 0 },
      ]),
    ).toEqual({ importance: 7.5, score: 5.5 })
  })

  it('has none while nothing is known on both', () => {
    expect(crossHairOf([{ importance: 9, score: undefined }])).toBeUndefined()
    expect(crossHairOf([])).toBeUndefined()
  })
})

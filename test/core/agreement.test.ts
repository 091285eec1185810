import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agreementOf,
  agreementOfRound,
  type Contested,
  discussFirst,
  quartiles,
} from '../../src/core/agreement.ts'
import type { Audit } from '../../src/core/audit.ts'
import { roundsOf } from '../../src/core/round.ts'
import { exact, isNumber, type Vote } from '../../src/core/score.ts'
import { makeInventory, scored } from './make.ts'

const score = fc.integer({ min: 0, max: 10 })
const vote: fc.Arbitrary<Vote> = fc.oneof(
  score,
  fc.constant<'unknown'>('unknown'),
  fc.constant<'absent'>('absent'),
)

describe('the quartiles', () => {
  it.each([
    [[1, 2, 4, 7, 8, 9, 10, 12], 3.5, 9.25], // the example of QUARTILE.INC
    [[1, 2, 3, 4], 1.75, 3.25],
    [[7, 6, 8, 3, 7], 6, 7],
    [[5], 5, 5],
    [[0, 10], 2.5, 7.5],
    [[6.5, 7], 6.625, 6.875],
  ])('of %j are %d and %d', (numbers, lower, upper) => {
    expect(quartiles(numbers)).toEqual({ lower, upper })
  })

  it('of nothing are not known', () => {
    expect(quartiles([])).toBeUndefined()
  })
})

describe('the word for the votes on one question', () => {
  it.each<[string, Vote[], string]>([
    ['one voice', [7], 'one-voice'],
    ['one voice, whoever else does not know', [7, 'unknown', 'absent', 'unknown'], 'one-voice'],
    ['two, 3 apart', [5, 8], 'agreed'],
    ['two, 4 apart', [4, 8], 'split'],
    ['three, 3 apart', [5, 5, 8], 'agreed'],
    ['three, 4 apart, though two of them agree', [4, 8, 8], 'split'],
    ['three and one who does not know, judged as three', [4, 8, 8, 'unknown'], 'split'],
    ['four, in the middle half 1.75 apart', [6, 7, 8, 9.5], 'agreed'],
    ['four, in the middle half 2 apart', [6, 6, 8, 8], 'split'],
    ['four, 4 apart in all and little in the middle', [4, 7, 7, 8], 'agreed'],
    ['four, one of them 4 from the median', [3, 7, 7, 8], 'one-voice-differs'],
    ['five, one of them 4 from the median', [7, 6, 8, 3, 7], 'one-voice-differs'],
    ['five, one of them 3 from the median', [7, 6, 8, 4, 7], 'agreed'],
    ['five, one of them 4 above the median', [3, 3, 3, 4, 7], 'one-voice-differs'],
    ['eight in two camps', [2, 2, 3, 3, 8, 8, 9, 9], 'split'],
    ['eight, split although none is 4 from the median', [5, 5, 5, 6, 7, 8, 8, 8], 'split'],
    ['eight who say the same', [7, 7, 7, 7, 7, 7, 7, 7], 'agreed'],
  ])('%s: %j', (_, votes, word) => {
    expect(agreementOf(votes)?.word).toBe(word)
  })

  it.each<[Vote[]]>([[[]], [['unknown', 'unknown']], [['absent']]])('is none for %j', (votes) => {
    expect(agreementOf(votes)).toBeUndefined()
  })

  it('comes with what it rests on', () => {
    expect(agreementOf([7, 'unknown', 6, 8, 3, 'absent', 7, 'unknown'])).toEqual({
      word: 'one-voice-differs',
      votes: 5,
      unknown: 2,
      absent: 1,
      median: 7,
      lowest: 3,
      highest: 8,
      interquartileRange: 1,
      withinOne: 0.8,
      counts: [0, 0, 0, 1, 0, 0, 1, 2, 1, 0, 0],
    })
  })

  it('counts a half point, which only a consensus has, for the score above it', () => {
    expect(agreementOf([7.5, 7, 0, 9.5])?.counts).toEqual([1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1])
  })

  it('is not changed by one more who does not know or says absent, nor by the order of the votes', () => {
    fc.assert(
      fc.property(fc.array(vote), fc.constantFrom('unknown', 'absent'), (votes, other) => {
        const { unknown, absent, ...said } = agreementOf(votes) ?? { unknown: 0, absent: 0 }
        expect(agreementOf(votes.toReversed())).toEqual(agreementOf(votes))
        const {
          unknown: _,
          absent: __,
          ...same
        } = agreementOf([...votes, other]) ?? {
          unknown: 0,
          absent: 0,
        }
        expect(same).toEqual(said)
      }),
    )
  })

  it('counts everybody once', () => {
    fc.assert(
      fc.property(fc.array(vote), (votes) => {
        const said = agreementOf(votes)
        expect(said !== undefined).toBe(votes.some(isNumber))
        if (!said) return
        expect(said.votes + said.unknown + said.absent).toBe(votes.length)
        expect(said.counts.reduce((sum, count) => sum + count, 0)).toBe(said.votes)
      }),
    )
  })

  it('is never split nor one voice that differs when all are within 3 of each other and up to 3', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 4, max: 7 }), { minLength: 2, maxLength: 3 }), (votes) => {
        expect(agreementOf(votes)?.word).toBe('agreed')
      }),
    )
  })

  it('is the same upside down: a scale has no better end for it', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 1 }), (votes) => {
        expect(agreementOf(votes.map((one) => 10 - one))?.word).toBe(agreementOf(votes)?.word)
      }),
    )
  })
})

describe('what to discuss first', () => {
  const split = agreementOf([2, 8])
  const wider = agreementOf([0, 10])
  const agreed = agreementOf([7, 8])

  it('is what is split, by importance, then by the wider range, then by id', () => {
    const candidates: Contested[] = [
      { id: 'c', importance: 5, agreement: split },
      { id: 'no-importance', importance: undefined, agreement: wider },
      { id: 'agreed', importance: 10, agreement: agreed },
      { id: 'nobody', importance: 10, agreement: undefined },
      { id: 'b', importance: 5, agreement: split },
      { id: 'a', importance: 9, agreement: split },
      { id: 'd', importance: 5, agreement: wider },
      { id: 'zero', importance: 0, agreement: split },
    ]
    expect(discussFirst(candidates)).toEqual(['a', 'd', 'b', 'c', 'zero', 'no-importance'])
    expect(discussFirst(candidates.toReversed())).toEqual(discussFirst(candidates))
  })
})

describe('the agreement of a round', () => {
  const inventory = makeInventory({
    competitors: { roma: {}, 'star-beans': {} },
    touchpoints: { a: {}, b: { formerly: ['bee'], parts: { lamp: {} } }, c: {}, d: { lifecycle: 'retired' } },
  })
  const day = '2026-11-21'
  const agreement = (...audits: Audit[]) => {
    const round = roundsOf(audits).at(-1)
    if (!round) throw new Error('no round in this test')
    return agreementOfRound(inventory, round)
  }
  /** A room by Ana Lima: the votes on the own score of each touchpoint. */
  const room = (lists: Record<string, Vote[]>, rest: Record<string, unknown> = {}) =>
    scored(day, Object.fromEntries(Object.entries(lists).map(([id, own]) => [id, { votes: { own } }])), rest)
  const alone = (by: string, scores: Record<string, Vote>) => scored(day, scores, { by })

  it('of raters 1, 2, 3 and 8, 9, 10: the same order, another generosity', () => {
    const expected = {
      seats: 2,
      alpha: { value: -0.5806451613, touchpoints: 3, leftOut: 0 },
      w: { value: 1, touchpoints: 3, leftOut: 0 },
    }
    expect(agreement(room({ a: [1, 8], b: [2, 9], c: [3, 10] }))).toMatchObject(expected)
    const apart = [alone('Ana', { a: 1, b: 2, c: 3 }), alone('Piotr', { a: 8, b: 9, c: 10 })]
    expect(agreement(...apart)).toMatchObject(expected)
  })

  it.each<[string, Record<string, Vote[]>, number, string, string]>([
    ['one seat', { a: [1], b: [2], c: [3] }, 0, 'too-few-seats', 'too-few-seats'],
    ['two touchpoints', { a: [1, 2], b: [2, 3] }, 2, 'too-few-touchpoints', 'too-few-touchpoints'],
    ['votes that are all the same', { a: [7, 7], b: [7, 7], c: [7, 7] }, 2, 'no-variation', 'no-variation'],
    [
      'nobody who knows',
      { a: ['unknown', 'absent'], b: [7, 'unknown'] },
      0,
      'too-few-seats',
      'too-few-seats',
    ],
  ])('has no coefficient for %s, and says why', (_, lists, seats, alpha, w) => {
    expect(agreement(room(lists))).toMatchObject({ seats, alpha: { value: alpha }, w: { value: w } })
  })

  it('has α without W where each is steady, and another than the other', () => {
    const { alpha, w } = agreement(room({ a: [7, 5], b: [7, 5], c: [7, 5] }))
    expect(alpha.value).toBe(exact(1 - 4 / 2.4))
    expect(w.value).toBe('no-variation')
  })

  it('leaves touchpoints with a missing seat out of W only, and says how many', () => {
    const { seats, alpha, w } = agreement(
      room({ a: [1, 2, 3], b: [2, 'unknown', 4], lamp: [3, 4, 4], c: [5, 6, 'absent'], d: [9, 8, 9] }),
    )
    expect(seats).toBe(3)
    expect(alpha).toMatchObject({ touchpoints: 5, leftOut: 0 })
    expect(w).toMatchObject({ touchpoints: 3, leftOut: 2 })
  })

  it('knows seats by auditor and name, across the audits of a round and whatever their order', () => {
    const first = room({ a: [1, 3], b: [2, 5] }, { voters: ['Ana', 'Ewa'], round: 'q4' })
    const second = room({ c: [9, 3] }, { voters: ['Ewa', 'Ana'], round: 'q4', file: 'audits/second.yaml' })
    expect(agreement(first, second)).toMatchObject({ seats: 2, w: { value: 1, touchpoints: 3 } })
    const others = room({ c: [9, 3] }, { voters: ['Jan', 'Ola'], round: 'q4', file: 'audits/second.yaml' })
    expect(agreement(first, others)).toMatchObject({ seats: 4, w: { value: 'too-few-touchpoints' } })
  })

  it('takes a single score of an auditor with votes for what the room said together, and for no seat', () => {
    const { seats, alpha, w } = agreement(
      scored(day, {
        a: { votes: { own: [1, 2] } },
        b: { votes: { own: [2, 3] } },
        c: { votes: { own: [6, 9] } },
        d: 7,
      }),
      alone('Piotr', { a: 1, b: 3, c: 8, d: 7 }),
    )
    expect(seats).toBe(3)
    expect(alpha).toMatchObject({ touchpoints: 4, leftOut: 0 })
    expect(w).toMatchObject({ touchpoints: 3, leftOut: 1 })
  })

  it('has no seat for who scored only what nobody else did', () => {
    const { seats, alpha, w } = agreement(room({ a: [1, 2], b: [2, 3], c: [6, 9] }), alone('Piotr', { d: 5 }))
    expect(seats).toBe(2)
    expect(alpha).toMatchObject({ touchpoints: 3, leftOut: 1 })
    expect(w).toMatchObject({ value: 1, touchpoints: 3, leftOut: 1 })
  })

  it('is of that round alone, by today’s ids', () => {
    const before = scored('2026-08-24', { a: 3, c: 4 }, { by: 'Ewa' })
    const { touchpoints } = agreement(before, alone('Ana', { bee: 2, a: 5 }), alone('Piotr', { b: 8 }))
    expect([...touchpoints.keys()]).toEqual(['b'])
    expect(touchpoints.get('b')?.own).toMatchObject({ word: 'split', votes: 2 })
  })

  it('has for each touchpoint every question that two gave a number for, in the inventory’s order', () => {
    const { touchpoints } = agreement(
      scored(day, {
        c: {
          votes: {
            own: [7, 'unknown'],
            competitors: { gone: [1, 2], 'star-beans': [4, 9], roma: [5, 5] },
            importance: [9, 8],
          },
        },
        a: { votes: { own: [1, 2] } },
        b: 7,
      }),
    )
    expect([...touchpoints.keys()]).toEqual(['a', 'c'])
    const c = touchpoints.get('c')
    expect(c?.own).toBeUndefined()
    expect(Array.from(c?.competitors ?? [], ([id, { word }]) => [id, word])).toEqual([
      ['roma', 'agreed'],
      ['star-beans', 'split'],
    ])
    expect(c?.importance).toMatchObject({ word: 'agreed', votes: 2, median: 8.5 })
  })

  const tables = fc.array(fc.tuple(vote, vote, vote), { minLength: 5, maxLength: 5 })
  const ids = ['a', 'b', 'lamp', 'c', 'd']
  const asRoom = (table: readonly (readonly Vote[])[]) =>
    agreement(room(Object.fromEntries(ids.map((id, at) => [id, [...(table[at] ?? [])]]))))

  it('is not changed by one who knows nothing, nor by the order of seats and touchpoints', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { seats, alpha, w } = asRoom(table)
        const same = { seats, alpha, w }
        expect(asRoom(table.map((votes) => [...votes, 'unknown']))).toMatchObject(same)
        expect(asRoom(table.map((votes) => votes.toReversed()))).toMatchObject(same)
        expect(asRoom(table.toReversed())).toMatchObject(same)
      }),
    )
  })

  it('counts each scored touchpoint once, as used or as left out', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { alpha, w } = asRoom(table)
        const known = table.filter((votes) => votes.some(isNumber)).length
        expect(alpha.touchpoints + alpha.leftOut).toBe(known)
        expect(w.touchpoints + w.leftOut).toBe(known)
        expect(w.touchpoints).toBeLessThanOrEqual(alpha.touchpoints)
      }),
    )
  })
})

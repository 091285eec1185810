import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Audit } from '../../src/core/audit.ts'
import { type Cell, isFuture, reviewsOf, roundsOf, standingsOf, strangersIn } from '../../src/core/round.ts'
import { isNumber } from '../../src/core/score.ts'
import { makeAudit, makeInventory, scored } from './make.ts'

const inventory = makeInventory({
  competitors: { roma: {}, 'star-beans': {}, constructor: {} },
  touchpoints: { window: { formerly: ['display'] }, door: {}, cup: {} },
})

const standingOf = (audits: readonly Audit[], id = 'window') =>
  standingsOf(inventory, roundsOf(audits)).get(id)
const votesOf = (cell: Cell | undefined) => cell?.votes.map(({ vote }) => vote)
const ownOf = (audits: readonly Audit[], id = 'window') => standingOf(audits, id)?.own?.value
const piotr = { by: 'Piotr' }

describe('a round', () => {
  const rounds = (audits: readonly Audit[]) =>
    roundsOf(audits).map(({ name, audits: members }) => [name, members.map(({ file }) => file)])
  const audit = (date: string, file: string, rest: Record<string, unknown> = {}) =>
    makeAudit({ date, file, scores: {}, ...rest })

  it('is all audits of one name, whatever their days', () => {
    const q3 = { round: '2026-q3' }
    expect(
      rounds([audit('2026-08-24', 'b', q3), audit('2026-08-20', 'a', q3), audit('2026-11-21', 'c')]),
    ).toEqual([
      ['2026-q3', ['a', 'b']],
      ['2026-11-21', ['c']],
    ])
  })

  it('is one day where no name is given', () => {
    expect(rounds([audit('2026-11-21', 'a'), audit('2026-11-22', 'b'), audit('2026-11-21', 'c')])).toEqual([
      ['2026-11-21', ['a', 'c']],
      ['2026-11-22', ['b']],
    ])
  })

  it('stands where its latest audit does', () => {
    const late = [
      audit('2026-08-24', 'a', { round: 'summer' }),
      audit('2026-09-01', 'b', { round: 'autumn' }),
      audit('2026-09-02', 'c', { round: 'summer' }),
    ]
    expect(rounds(late)).toEqual([
      ['autumn', ['b']],
      ['summer', ['a', 'c']],
    ])
  })

  it('of the same day is ordered by instant, then by file name', () => {
    const day = '2026-11-21'
    expect(
      rounds([
        audit(day, 'a', { round: 'evening', at: `${day}T18:00:00Z` }),
        audit(day, 'd', { round: 'morning', at: `${day}T09:00:00Z` }),
        audit(day, 'c', { round: 'no time, later file' }),
        audit(day, 'b', { round: 'no time' }),
      ]).map(([name]) => name),
    ).toEqual(['no time', 'no time, later file', 'morning', 'evening'])
  })

  it('has no segment audits: they stand beside', () => {
    expect(rounds([audit('2026-11-21', 'a', { segment: 'tourists' })])).toEqual([])
  })
})

describe('the standing', () => {
  it('is kept cell by cell: each from the latest round that answered it', () => {
    const standing = standingOf([
      scored('2026-05-18', { window: { own: 4, importance: 9, competitors: { roma: 6, 'star-beans': 7 } } }),
      scored('2026-08-24', { window: { own: 6, competitors: { roma: 5 } } }),
    ])
    expect(standing?.own).toMatchObject({ value: 6, round: '2026-08-24', date: '2026-08-24' })
    expect(standing?.importance).toMatchObject({ value: 9, round: '2026-05-18', date: '2026-05-18' })
    expect(standing?.competitors.get('roma')).toMatchObject({ value: 5, date: '2026-08-24' })
    expect(standing?.competitors.get('star-beans')).toMatchObject({ value: 7, date: '2026-05-18' })
  })

  it('takes nothing of an earlier round into a cell that a later one answered', () => {
    const audits = [scored('2026-05-18', { window: 0 }), scored('2026-08-24', { window: 8 }, piotr)]
    expect(ownOf(audits)).toBe(8)
    expect(votesOf(standingOf(audits)?.own)).toEqual([8])
  })

  it('dates a cell by its latest answer in the round', () => {
    const q3 = { round: 'q3' }
    const standing = standingOf([
      scored('2026-08-24', { window: { own: 6, importance: 8 } }, q3),
      scored('2026-08-26', { window: 7 }, { ...q3, ...piotr }),
    ])
    expect(standing?.own).toMatchObject({ value: 6.5, round: 'q3', date: '2026-08-26' })
    expect(standing?.importance).toMatchObject({ round: 'q3', date: '2026-08-24' })
  })

  it('is the median over everybody of the round', () => {
    const audits = ['Ana', 'Piotr', 'Ewa', 'Jan', 'Olga'].map((by, index) =>
      scored('2026-11-21', { window: [7, 6, 8, 3, 7][index] ?? 0 }, { by }),
    )
    expect(ownOf(audits)).toBe(7)
  })

  it('counts one person once a cell, with the latest answer', () => {
    const at = (time: string, window: Record<string, unknown>, by = 'Ana') =>
      scored('2026-11-21', { window }, { by, at: `2026-11-21T${time}:00Z` })
    const audits = [
      at('15:00', { own: 8 }),
      at('09:00', { own: 2, importance: 9 }),
      at('10:00', { own: 7, importance: 7 }, 'Piotr'),
    ]
    expect(votesOf(standingOf(audits)?.own)?.toSorted()).toEqual([7, 8])
    expect(ownOf(audits)).toBe(7.5)
    expect(standingOf(audits)?.importance?.value).toBe(8) // Ana’s of 09:00 still counts: she did not answer it again
  })

  it('counts one person once in every round', () => {
    expect(ownOf([scored('2026-05-18', { window: 2 }), scored('2026-08-24', { window: 8 })])).toBe(8)
  })

  it('counts votes instead of their median', () => {
    const room = scored('2026-11-21', { window: { own: 2, votes: { own: [2, 2, 9] } } })
    expect(ownOf([room])).toBe(2)
    expect(ownOf([room, scored('2026-11-21', { window: 9 }, piotr)])).toBe(5.5) // 2 2 9 9, not 2 9
    expect(
      ownOf([
        room,
        scored('2026-11-21', { window: 9 }, piotr),
        scored('2026-11-21', { window: 9 }, { by: 'Ewa' }),
      ]),
    ).toBe(9)
  })

  it('counts votes on competitors and importance too', () => {
    const standing = standingOf([
      scored('2026-11-21', {
        window: {
          competitors: { roma: 5 },
          importance: 5,
          votes: { competitors: { roma: [8, 9, 10], 'star-beans': [1] }, importance: [6, 7] },
        },
      }),
    ])
    expect(standing?.competitors.get('roma')?.value).toBe(9)
    expect(standing?.competitors.get('star-beans')?.value).toBe(1)
    expect(standing?.importance?.value).toBe(6.5)
  })

  it('replaces all votes of a person by a later answer of the same person', () => {
    const room = scored(
      '2026-11-21',
      { window: { votes: { own: [2, 2, 2] } } },
      { at: '2026-11-21T09:00:00Z' },
    )
    const alone = scored(
      '2026-11-21',
      { window: 8 },
      { at: '2026-11-21T10:00:00Z', file: 'audits/later.yaml' },
    )
    expect(ownOf([room, alone])).toBe(8)
  })

  it('leaves out who does not know', () => {
    expect(
      ownOf([scored('2026-11-21', { window: 'unknown' }), scored('2026-11-21', { window: 7 }, piotr)]),
    ).toBe(7)
  })

  it.each([
    [['absent', 'absent', 9], 'absent'],
    [['absent', 9], 9],
    [['absent', 'absent', 9, 'unknown', 'unknown', 'unknown'], 'absent'],
    [['unknown', 'unknown'], 'unknown'],
    [['absent', 'unknown'], 'absent'],
  ])('of votes %j is %j', (votes, value) => {
    expect(ownOf([scored('2026-11-21', { window: { votes: { own: votes } } })])).toBe(value)
  })

  it('is absent only when more than half of the people of the round say so', () => {
    const absent = scored('2026-11-21', { window: 'absent' })
    const also = scored('2026-11-21', { window: 'absent' }, { by: 'Ewa' })
    const seen = scored('2026-11-21', { window: 6 }, piotr)
    expect(ownOf([absent, seen])).toBe(6)
    expect(ownOf([absent, seen, also])).toBe('absent')
  })

  it('takes unknown for the latest answer, because that is what was answered', () => {
    expect(ownOf([scored('2026-05-18', { window: 7 }), scored('2026-08-24', { window: 'unknown' })])).toBe(
      'unknown',
    )
  })

  it('is never touched by segment audits', () => {
    const tourists = scored('2026-11-21', { window: 2, door: 1 }, { segment: 'tourists' })
    expect(ownOf([scored('2026-08-24', { window: 7 }), tourists])).toBe(7)
    expect(standingOf([tourists], 'door')).toBeUndefined()
  })

  it('follows a touchpoint that was renamed', () => {
    expect(ownOf([scored('2026-05-18', { display: 4 })])).toBe(4)
    expect(ownOf([scored('2026-05-18', { display: 4 }), scored('2026-08-24', { window: 6 })])).toBe(6)
    expect(ownOf([scored('2026-08-24', { display: 4 }), scored('2026-08-24', { window: 7 }, piotr)])).toBe(
      5.5,
    )
  })

  it('passes over ids that nobody had, and measures', () => {
    const measured = { window: { own: { score: 2, n: 50 } } }
    const standings = standingsOf(inventory, roundsOf([scored('2026-11-21', { nowhere: 3 }, { measured })]))
    expect([...standings.keys()]).toEqual([])
  })

  it('has no cell that nobody answered', () => {
    const standing = standingOf([scored('2026-11-21', { window: { note: 'Dark.' } })])
    expect(standing).toMatchObject({ own: undefined, importance: undefined })
    expect(standing?.competitors.size).toBe(0)
  })

  it('knows a competitor called constructor only from what is said about it', () => {
    const standing = standingOf([
      scored('2026-11-21', { window: { competitors: { constructor: 7 } } }),
      scored('2026-11-21', { window: { competitors: { roma: 5 }, votes: { competitors: {} } } }, piotr),
    ])
    expect(votesOf(standing?.competitors.get('constructor'))).toEqual([7])
  })

  it('keeps the notes of the latest round that made any', () => {
    const note = (text: string) => ({ window: { note: text } })
    const standing = standingOf([
      scored('2026-05-18', note('Old lamp.')),
      scored('2026-08-24', note('Dark at 8.')),
      scored('2026-08-24', note('Dusty.'), piotr),
      scored('2026-11-21', { window: 7 }),
    ])
    expect(standing?.notes).toEqual([
      { by: 'Ana Lima', date: '2026-08-24', text: 'Dark at 8.' },
      { by: 'Piotr', date: '2026-08-24', text: 'Dusty.' },
    ])
  })

  it('up to and including each round is what a trend compares', () => {
    const rounds = roundsOf([
      scored('2026-05-18', { window: 4, door: 8 }),
      scored('2026-08-24', { window: 6 }),
      scored('2026-11-21', { door: 5 }),
    ])
    const trend = rounds.map((_, index) => {
      const standings = standingsOf(inventory, rounds.slice(0, index + 1))
      return [standings.get('window')?.own?.value, standings.get('door')?.own?.value]
    })
    expect(trend).toEqual([
      [4, 8],
      [6, 8],
      [6, 5],
    ])
  })

  const answers = fc.oneof(
    fc.integer({ min: 0, max: 20 }).map((half) => half / 2),
    fc.constantFrom('unknown', 'absent'),
  )
  const histories = fc
    .array(
      fc.record({
        date: fc.constantFrom('2026-05-18', '2026-05-19', '2026-08-24', '2026-11-21'),
        by: fc.constantFrom('Ana', 'Piotr', 'Ewa'),
        round: fc.constantFrom(undefined, 'q2', 'q3'),
        window: fc.record(
          {
            own: answers,
            importance: fc.integer({ min: 0, max: 10 }),
            competitors: fc.record({ roma: answers }),
          },
          { requiredKeys: [] },
        ),
      }),
      { maxLength: 12 },
    )
    .map((list) =>
      list.map(({ date, by, round, window }, index) =>
        scored(date, { window }, { by, ...(round && { round }), file: `audits/${index}.yaml` }),
      ),
    )

  it('does not depend on the order in which the audits are read', () => {
    const shuffled = histories.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(standingOf(other)).toEqual(standingOf(list))
      }),
    )
  })

  it('lies between what the round said, with one vote a person at most', () => {
    fc.assert(
      fc.property(histories, (list) => {
        const own = standingOf(list)?.own
        if (!own) return
        expect(own.votes.length).toBeLessThanOrEqual(3)
        if (!isNumber(own.value)) return
        const numbers = own.votes.map(({ vote }) => vote).filter(isNumber)
        expect(own.value).toBeGreaterThanOrEqual(Math.min(...numbers))
        expect(own.value).toBeLessThanOrEqual(Math.max(...numbers))
      }),
    )
  })
})

describe('the votes of a cell', () => {
  const castIn = (audits: readonly Audit[]) => standingOf(audits)?.own?.votes
  const votes = { own: [7, 'unknown', 8] }

  it('keep who made the audit and in which seat they sit, by the names that the audit gives', () => {
    expect(
      castIn([scored('2026-11-21', { window: { votes } }, { voters: ['Ana', 'Piotr', 'Ewa'] })]),
    ).toEqual([
      { vote: 7, by: 'Ana Lima', seat: 'Ana' },
      { vote: 'unknown', by: 'Ana Lima', seat: 'Piotr' },
      { vote: 8, by: 'Ana Lima', seat: 'Ewa' },
    ])
  })

  it.each([
    ['places in the list, where the audit names nobody', undefined, [1, 2, 3]],
    ['the numbers that the audit gives, where some did not come', [2, 5, 6], [2, 5, 6]],
    ['names and numbers', ['Ana', 2, 'Ewa'], ['Ana', 2, 'Ewa']],
    ['two seats, where two people have one name', ['Ana', 'Ewa', 'Ana'], ['Ana (1)', 'Ewa', 'Ana (3)']],
  ])('have for seats %s', (_, voters, seats) => {
    const room = scored('2026-11-21', { window: { votes } }, voters && { voters })
    expect(castIn([room])?.map(({ seat }) => seat)).toEqual(seats)
  })

  it('have no seat where one answer stands for the audit', () => {
    const voters = ['Ana', 'Piotr']
    expect(castIn([scored('2026-11-21', { window: 7 }, { voters })])).toEqual([
      { vote: 7, by: 'Ana Lima', seat: undefined },
    ])
  })

  it('are of everybody in the round, and of one auditor only the latest', () => {
    const at = (time: string) => ({ at: `2026-11-21T${time}:00Z`, file: `audits/${time}.yaml` })
    const audits = [
      scored('2026-11-21', { window: { votes: { own: [1, 2, 3] } } }, at('09:00')),
      scored('2026-11-21', { window: { votes: { own: [7, 8] } } }, at('10:00')),
      scored('2026-11-21', { window: 4 }, piotr),
    ]
    expect(castIn(audits)).toEqual([
      { vote: 4, by: 'Piotr', seat: undefined },
      { vote: 7, by: 'Ana Lima', seat: 1 },
      { vote: 8, by: 'Ana Lima', seat: 2 },
    ])
  })

  it('of competitors and importance keep their seats too', () => {
    const standing = standingOf([
      scored(
        '2026-11-21',
        { window: { votes: { competitors: { roma: [5, 6] }, importance: [9, 8] } } },
        { voters: ['Ana', 'Ewa'] },
      ),
    ])
    const seats = [standing?.competitors.get('roma'), standing?.importance].map((cell) =>
      cell?.votes.map(({ seat }) => seat),
    )
    expect(seats).toEqual([
      ['Ana', 'Ewa'],
      ['Ana', 'Ewa'],
    ])
  })
})

describe('a review', () => {
  const review = (audits: readonly Audit[], id = 'window') => reviewsOf(inventory, audits).get(id)

  it.each([
    ['a score', 7],
    ['a zero', 0],
    ['absent', 'absent'],
    ['votes with a number', { votes: { own: ['unknown', 7] } }],
    ['votes that say absent', { votes: { own: ['absent'] } }],
  ])('is made by %s of our own', (_, window) => {
    expect(review([scored('2026-11-21', { window })])).toMatchObject({ date: '2026-11-21', by: 'Ana Lima' })
  })

  it.each([
    ['unknown', 'unknown'],
    ['an importance', { importance: 9 }],
    ['a competitor’s score', { competitors: { roma: 7 } }],
    ['a note', { note: 'Dark.' }],
    ['a standard that was kept', { met: true }],
    ['votes of people who do not know, whatever stands beside them', { own: 7, votes: { own: ['unknown'] } }],
    ['first votes', { before: { own: [7] } }],
  ])('is not made by %s alone', (_, window) => {
    expect(review([scored('2026-11-21', { window })])).toBeUndefined()
  })

  it('is not made by measures', () => {
    const measured = { window: { own: { score: 7, n: 212 } } }
    expect(review([makeAudit({ date: '2026-11-21', measured })])).toBeUndefined()
  })

  it('is made by a segment audit too', () => {
    expect(review([scored('2026-11-21', { window: 2 }, { segment: 'tourists' })])?.date).toBe('2026-11-21')
  })

  it('is the latest, and an unknown after it renews nothing', () => {
    const audits = [
      scored('2026-11-21', { window: 'unknown' }),
      scored('2026-08-24', { window: 7 }, piotr),
      scored('2026-05-18', { window: 4 }),
    ]
    expect(review(audits)).toMatchObject({ date: '2026-08-24', by: 'Piotr' })
  })

  it('remembers what was seen', () => {
    const seen = { name: 'Shop window', stage: 'need', channel: 'street', standard: 'Clean' }
    expect(review([scored('2026-11-21', { window: { own: 7, seen } })])?.seen).toEqual(seen)
  })

  it('follows a touchpoint that was renamed', () => {
    expect(review([scored('2026-11-21', { display: 7 })])?.date).toBe('2026-11-21')
    expect(review([scored('2026-11-21', { display: 7 })], 'display')).toBeUndefined()
  })
})

describe('an audit of the future', () => {
  it.each([
    ['2026-11-20', false],
    ['2026-11-21', false],
    ['2026-11-22', false], // somewhere it is tomorrow already
    ['2026-11-23', true],
    ['2027-01-01', true],
  ])('dated %s, on 2026-11-21: %s', (date, future) => {
    expect(isFuture(makeAudit({ date }), '2026-11-21')).toBe(future)
  })
})

describe('ids that the inventory does not know', () => {
  it('are those that no touchpoint has or had, with their file', () => {
    const audits = [
      scored('2026-11-21', { window: 7, display: 6, wndow: 5 }, { file: 'a.yaml' }),
      makeAudit({ date: '2026-11-22', file: 'b.yaml', scores: { dor: {} }, measured: { dor: {}, cpu: {} } }),
    ]
    expect(strangersIn(inventory, audits)).toEqual([
      { kind: 'touchpoint', id: 'wndow', file: 'a.yaml' },
      { kind: 'touchpoint', id: 'dor', file: 'b.yaml' },
      { kind: 'touchpoint', id: 'cpu', file: 'b.yaml' },
    ])
  })

  const measure = { score: 6, n: 40 }
  it.each([
    ['a score', { scores: { window: { competitors: { roma: 5, rome: 6 } } } }],
    ['votes', { scores: { window: { votes: { competitors: { roma: [5], rome: [6] } } } } }],
    ['first votes', { scores: { window: { before: { competitors: { roma: [5], rome: [6] } } } } }],
    ['a measure', { measured: { window: { competitors: { roma: measure, rome: measure } } } }],
    [
      'several places, once',
      { scores: { window: { competitors: { rome: 5 } }, door: { competitors: { rome: 6 } } } },
    ],
  ])('are those of competitors, where %s names them', (_, audit) => {
    expect(strangersIn(inventory, [makeAudit({ date: '2026-11-21', file: 'a.yaml', ...audit })])).toEqual([
      { kind: 'competitor', id: 'rome', file: 'a.yaml' },
    ])
  })

  it('are those of the segment that an audit was made as', () => {
    const visited = makeInventory({ segments: { tourists: {} }, touchpoints: { window: {} } })
    const made = (segment: string) =>
      scored('2026-11-21', { window: 7 }, { segment, file: `${segment}.yaml` })
    expect(strangersIn(visited, [made('tourists'), made('turists')])).toEqual([
      { kind: 'segment', id: 'turists', file: 'turists.yaml' },
    ])
  })
})

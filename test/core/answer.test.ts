import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Answer,
  applyChange,
  auditOf,
  type Change,
  columnsOf,
  combined,
  isAnswered,
  lastValue,
  type NewAudit,
  noAnswers,
  type RowAnswers,
  type Rows,
  seenOf,
} from '../../src/core/answer.ts'
import { auditInconsistencies } from '../../src/core/audit.ts'
import { AuditFile } from '../../src/core/audit-schema.ts'
import type { Touchpoint } from '../../src/core/inventory.ts'
import { parseWith } from '../../src/core/parse.ts'
import { noStanding, reviewsOf, roundsOf, standingsOf } from '../../src/core/round.ts'
import { consensus } from '../../src/core/score.ts'
import { makeInventory, scored } from './make.ts'

const inventory = makeInventory({
  competitors: { 'star-beans': {}, roma: {} },
  touchpoints: {
    window: {
      name: 'Shop window',
      stage: 'need',
      channel: 'street',
      standard: 'Cleaned before 7',
      importance: 7.3,
    },
    shop: { channel: ['street', 'web'], parts: { till: { name: 'Till' } } },
    door: {},
  },
})

const head = {
  date: '2026-11-21',
  at: '2026-11-21T15:04:05Z',
  by: 'Ana Lima',
  round: undefined,
  segment: undefined,
  voters: [],
}

const answered = (answers: Record<string, Answer>, note?: string): RowAnswers => ({
  answers: new Map(Object.entries(answers)),
  note,
})

const auditWith = (rows: Record<string, RowAnswers>) =>
  auditOf(inventory, head, new Map(Object.entries(rows)))

/** The audit as it would be read back from its file. */
const asData = ({ scores, ...rest }: NewAudit) => ({ ...rest, scores: Object.fromEntries(scores) })

function touchpoint(id: string): Touchpoint {
  const found = inventory.touchpoints.get(id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

describe('the columns', () => {
  it('are our own, the competitors in their order, and importance', () => {
    expect(columnsOf(inventory)).toEqual(['own', 'star-beans', 'roma', 'importance'])
    expect(columnsOf(makeInventory())).toEqual(['own', 'importance'])
  })
})

describe('what stood before', () => {
  const audits = [
    scored('2026-08-24', { window: { own: 'absent', importance: 9, competitors: { roma: 4 } } }),
  ]
  const standing = standingsOf(inventory, roundsOf(audits)).get('window') ?? noStanding

  it.each([
    ['own', 'absent'],
    ['roma', 4],
    ['star-beans', undefined],
    ['importance', 9],
  ])('in the column %s is %j', (column, value) => {
    expect(lastValue(touchpoint('window'), standing, column)).toBe(value)
  })

  it('of importance is the estimate until a round has answered', () => {
    expect(lastValue(touchpoint('window'), noStanding, 'importance')).toBe(7.5)
    expect(lastValue(touchpoint('door'), noStanding, 'importance')).toBeUndefined()
  })
})

describe('a change', () => {
  const answer = (id: string, column: string, value: number | undefined): Change => ({
    kind: 'answer',
    id,
    column,
    answer: value === undefined ? undefined : { value },
    undo: false,
  })
  const rowsAfter = (...changes: Change[]) => changes.reduce<Rows>(applyChange, new Map())

  it('answers one column of one touchpoint', () => {
    const rows = rowsAfter(answer('window', 'own', 7), answer('window', 'roma', 4), answer('door', 'own', 0))
    expect(rows).toEqual(
      new Map([
        ['window', answered({ own: { value: 7 }, roma: { value: 4 } })],
        ['door', answered({ own: { value: 0 } })],
      ]),
    )
  })

  it('answers anew, and leaves open again', () => {
    expect(rowsAfter(answer('window', 'own', 7), answer('window', 'own', 8)).get('window')).toEqual(
      answered({ own: { value: 8 } }),
    )
    expect(rowsAfter(answer('window', 'own', 7), answer('window', 'own', undefined)).get('window')).toEqual(
      noAnswers,
    )
  })

  it('makes a note or takes it back, beside the answers', () => {
    const note = (text: string | undefined): Change => ({ kind: 'note', id: 'window', note: text })
    expect(rowsAfter(answer('window', 'own', 7), note('Dark')).get('window')).toEqual(
      answered({ own: { value: 7 } }, 'Dark'),
    )
    expect(rowsAfter(note('Dark'), note(undefined)).get('window')).toEqual(noAnswers)
  })

  it('leaves the rows before it as they were', () => {
    const before = rowsAfter(answer('window', 'own', 7))
    applyChange(before, answer('window', 'own', 8))
    applyChange(before, answer('door', 'own', 8))
    expect(before).toEqual(new Map([['window', answered({ own: { value: 7 } })]]))
  })
})

describe('a row', () => {
  it.each([
    ['an answer', answered({ own: { value: 'unknown' } }), true],
    ['a note', answered({}, 'Dark'), true],
    ['nothing', noAnswers, false],
  ])('with %s is kept: %s', (_, row, kept) => {
    expect(isAnswered(row)).toBe(kept)
    expect(auditWith({ window: row }).scores.has('window')).toBe(kept)
  })
})

describe('the audit that answers make', () => {
  it('says who, when and in which round', () => {
    expect(auditWith({})).toEqual({
      version: 1,
      date: '2026-11-21',
      at: '2026-11-21T15:04:05Z',
      by: 'Ana Lima',
      scores: new Map(),
    })
    const named = auditOf(inventory, { ...head, round: '2026-q4', segment: 'tourists' }, new Map())
    expect(named).toMatchObject({ round: '2026-q4', segment: 'tourists' })
  })

  it('holds each answer in its place, the note, and what was seen', () => {
    const row = answered(
      { own: { value: 7 }, 'star-beans': { value: 'absent' }, roma: { value: 0 }, importance: { value: 9 } },
      'Dark at 8 a.m.',
    )
    expect(auditWith({ window: row }).scores.get('window')).toEqual({
      own: 7,
      competitors: { 'star-beans': 'absent', roma: 0 },
      importance: 9,
      note: 'Dark at 8 a.m.',
      seen: { name: 'Shop window', stage: 'need', channel: 'street', standard: 'Cleaned before 7' },
    })
  })

  it('has no key for what was left open', () => {
    expect(auditWith({ door: answered({ own: { value: 'unknown' } }) }).scores.get('door')).toEqual({
      own: 'unknown',
      seen: { name: 'door' },
    })
  })

  it('stands in the order of the inventory, whatever the order of the answers', () => {
    const row = answered({ own: { value: 7 } })
    expect([...auditWith({ door: row, till: row, window: row, gone: row }).scores.keys()]).toEqual([
      'window',
      'till',
      'door',
    ])
  })

  it('keeps votes by seat beside their consensus, and numbers the seats', () => {
    const audit = auditWith({
      window: answered({
        own: { value: 7.5, votes: [7, 'unknown', 8] },
        roma: { value: 8, votes: [8, 8, 6] },
        importance: { value: 9, votes: [9, 9, 7] },
        'star-beans': { value: 3 },
      }),
    })
    expect(audit.voters).toEqual([1, 2, 3])
    expect(audit.scores.get('window')).toMatchObject({
      own: 7.5,
      competitors: { roma: 8, 'star-beans': 3 },
      importance: 9,
      votes: { own: [7, 'unknown', 8], competitors: { roma: [8, 8, 6] }, importance: [9, 9, 7] },
    })
    expect(audit.scores.get('window')?.votes?.competitors).not.toHaveProperty('star-beans')
  })

  it('has a vote for every seat: who did not vote does not know', () => {
    const audit = auditWith({
      window: answered({ own: { value: 7, votes: [7, 6, 8] } }),
      door: answered({ own: { value: 4.5, votes: [4, 5] } }),
    })
    expect(audit.scores.get('door')).toMatchObject({ own: 4.5, votes: { own: [4, 5, 'unknown'] } })
  })

  it('keeps half points: a pooled 6.75 and an estimate of 7.3 are rounded', () => {
    const row = answered({ own: { value: 6.75 }, roma: { value: 6.5 }, importance: { value: 7.3 } })
    expect(auditWith({ window: row }).scores.get('window')).toMatchObject({
      own: 7,
      competitors: { roma: 6.5 },
      importance: 7.5,
    })
  })

  const values = fc.oneof(
    fc.double({ min: 0, max: 10, noNaN: true }),
    fc.constantFrom('unknown' as const, 'absent' as const),
  )
  const votes = fc.array(
    fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constantFrom('unknown' as const, 'absent' as const)),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  const answers = fc.oneof(
    values.map((value): Answer => ({ value })),
    votes.map((cast): Answer => ({ value: consensus(cast), votes: cast })),
  )
  const rows = fc.dictionary(
    fc.constantFrom(...inventory.touchpoints.keys()),
    fc.record({
      answers: fc
        .dictionary(fc.constantFrom(...columnsOf(inventory)), answers)
        .map((map) => new Map(Object.entries(map))),
      note: fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined }),
    }),
  )

  it('can always be read back', () => {
    fc.assert(
      fc.property(rows, (said) => {
        const data = asData(auditWith(said))
        expect(parseWith(AuditFile, data).problems).toEqual([])
        expect(auditInconsistencies(data)).toEqual([])
      }),
    )
  })

  it('gives the standing that was answered', () => {
    const row = answered({
      own: { value: 7.5, votes: [7, 8] },
      roma: { value: 'absent' },
      importance: { value: 9 },
    })
    const audit = { ...asData(auditWith({ window: row })), file: 'audits/a.yaml' }
    expect(standingsOf(inventory, roundsOf([audit])).get('window')).toMatchObject({
      own: {
        value: 7.5,
        votes: [
          { vote: 7, seat: 1 },
          { vote: 8, seat: 2 },
        ],
        round: '2026-11-21',
      },
      importance: { value: 9 },
      competitors: new Map([
        ['roma', expect.objectContaining({ value: 'absent', round: '2026-11-21', date: '2026-11-21' })],
      ]),
    })
    expect(reviewsOf(inventory, [audit]).get('window')?.seen).toEqual(seenOf(touchpoint('window')))
  })
})

describe('what an audit sees', () => {
  it('is a list of channels only where there are several', () => {
    expect(seenOf(touchpoint('shop'))).toEqual({ name: 'shop', channel: ['street', 'web'] })
    expect(seenOf(touchpoint('window')).channel).toBe('street')
    expect(seenOf(touchpoint('door'))).toEqual({ name: 'door' })
  })

  it('is, for a part, also what comes from its whole', () => {
    expect(seenOf(touchpoint('till'))).toEqual({ name: 'Till', channel: ['street', 'web'] })
  })
})

describe('whether the standard was kept, by everybody alone', () => {
  const said = (met: boolean | undefined) => new Map([['window', { ...noAnswers, met }]])
  const metOf = (...seats: (boolean | undefined)[]) =>
    combined(seats.map(said)).flatMap((change) => (change.kind === 'met' ? [change.met] : []))

  it.each([
    [[true, false, false], [false]],
    [[true, undefined, undefined], [true]],
    [[true, false], []],
    [[undefined, undefined], []],
  ])('%j is said as %j', (seats, expected) => {
    expect(metOf(...seats)).toEqual(expected)
  })

  it('stands in the audit, and is enough for an entry', () => {
    const head = { date: '2026-11-21', at: '', by: 'Ana', round: undefined, segment: undefined, voters: [] }
    const cafe = makeInventory({ touchpoints: { window: { standard: 'Clean' } } })
    expect(auditOf(cafe, head, said(false)).scores.get('window')).toEqual({
      met: false,
      seen: { name: 'window', standard: 'Clean' },
    })
    expect(auditOf(cafe, head, said(undefined)).scores.size).toBe(0)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Audit, auditInconsistencies, auditOrder, roundOf } from '../../src/core/audit.ts'
import { AuditFile } from '../../src/core/audit-schema.ts'
import { parseWith } from '../../src/core/parse.ts'
import { makeAudit } from './make.ts'

/** As the manual shows it. */
const complete = {
  version: 1,
  date: '2026-11-21',
  at: '2026-11-21T15:04:05Z',
  by: 'Ana Lima',
  round: '2026-q4',
  segment: 'tourists',
  voters: ['Ana', 'Piotr', 'Ewa'],
  scores: {
    window: {
      own: 7,
      competitors: { 'star-beans': 8 },
      importance: 9,
      votes: { own: [7, 'unknown', 8], competitors: { 'star-beans': [8, 8, 6] }, importance: [9, 9, 7] },
      before: { own: [7, 2, 8] },
      met: false,
      note: 'Ours was dark at 8 a.m.',
      seen: {
        name: 'Shop window',
        stage: 'need',
        channel: 'street',
        standard: 'Cleaned every morning before 7',
      },
    },
  },
  measured: {
    window: {
      own: { score: 7.5, n: 212, positive: 0.8, persuasion: 3.9 },
      competitors: { 'star-beans': { score: 6, n: 40 } },
    },
  },
}

const problemsOf = (data: unknown) => parseWith(AuditFile, data).problems

describe('an audit file', () => {
  it('may hold everything that the manual shows', () => {
    expect(problemsOf(complete)).toEqual([])
    expect(auditInconsistencies(complete)).toEqual([])
  })

  it('needs version, date and by; in a score every key is optional', () => {
    expect(problemsOf({ version: 1, date: '2026-11-21', by: 'Ana', scores: { window: {} } })).toEqual([])
    expect(problemsOf({ scores: {} }).map(({ problem }) => problem)).toEqual(
      ['version', 'date', 'by'].map((key) => ({ kind: 'missing-key', key })),
    )
  })

  it('may have keys in x-', () => {
    expect(
      problemsOf({ ...complete, 'x-room': 4, scores: { window: { own: 7, 'x-mood': 'good' } } }),
    ).toEqual([])
  })

  it.each([
    ['a date that is none', { date: '2026-02-30' }, ['date'], { what: 'date' }],
    ['an instant in local time', { at: '2026-11-21T15:04:05+01:00' }, ['at'], { what: 'instant' }],
    ['an instant without seconds', { at: '2026-11-21T15:04Z' }, ['at'], { what: 'instant' }],
    ['nobody', { by: ' ' }, ['by'], { what: 'text' }],
    ['no voters', { voters: [] }, ['voters'], { what: 'list' }],
    ['a seat that is half', { voters: [1.5] }, ['voters', 0], { what: 'seat' }],
    ['a score of 11', entry({ own: 11 }), at('own'), { what: 'score' }],
    ['a score of a third', entry({ own: 7.3 }), at('own'), { what: 'score' }],
    ['a word that is no score', entry({ own: 'none' }), at('own'), { what: 'score' }],
    ['no importance at all', entry({ importance: 'absent' }), at('importance'), { what: 'importance' }],
    ['half a vote', entry({ votes: { own: [7.5] } }), at('votes', 'own', 0), { what: 'vote' }],
    [
      'an absent importance vote',
      entry({ votes: { importance: ['absent'] } }),
      at('votes', 'importance', 0),
      { what: 'importance-vote' },
    ],
    ['a list of nobody’s votes', entry({ votes: { own: [] } }), at('votes', 'own'), { what: 'list' }],
    ['a standard half met', entry({ met: 'half' }), at('met'), { what: 'boolean' }],
    [
      'a survey of nobody',
      measured({ score: 7, n: 0 }),
      ['measured', 'window', 'own', 'n'],
      { what: 'count' },
    ],
    [
      'persuasion beyond 5',
      measured({ score: 7, n: 9, persuasion: 6 }),
      ['measured', 'window', 'own', 'persuasion'],
      { what: 'persuasion' },
    ],
    ['a typing mistake', entry({ importence: 7 }), at('importence'), { kind: 'unknown-key' }],
  ])('with %s is refused where it stands', (_, change, path, problem) => {
    const problems = problemsOf({ ...complete, ...change })
    expect(problems).toMatchObject([{ path, problem: { kind: 'expected', ...problem } }])
  })

  function entry(scores: Record<string, unknown>) {
    return { scores: { window: scores } }
  }
  function measured(own: Record<string, unknown>) {
    return { measured: { window: { own } } }
  }
  function at(...path: (string | number)[]) {
    return ['scores', 'window', ...path]
  }
})

describe('an audit that contradicts itself', () => {
  it('holds neither scores nor measures', () => {
    const { scores: _, measured: __, ...nothing } = complete
    expect(auditInconsistencies(nothing)).toEqual([
      { problem: { kind: 'nothing-scored' }, path: [], on: 'key' },
    ])
    expect(auditInconsistencies({ ...nothing, measured: complete.measured })).toEqual([])
  })

  it('has more or fewer votes than seats', () => {
    const scores = {
      window: {
        votes: { own: [7, 8], importance: [9, 9, 7] },
        before: { competitors: { roma: [1, 2, 3, 4] } },
      },
    }
    expect(auditInconsistencies({ ...complete, scores })).toEqual([
      {
        problem: { kind: 'votes-differ-from-voters', votes: 2, voters: 3 },
        path: ['scores', 'window', 'votes', 'own'],
        on: 'value',
      },
      {
        problem: { kind: 'votes-differ-from-voters', votes: 4, voters: 3 },
        path: ['scores', 'window', 'before', 'competitors', 'roma'],
        on: 'value',
      },
    ])
  })

  it.each([
    [null],
    ['text'],
    [{ voters: 3, scores: 7 }],
    [{ voters: [1], scores: { window: { votes: { own: 7 } } } }],
  ])('and is no audit at all, %j, is left to the schema', (data) => {
    expect(auditInconsistencies(data)).toEqual([])
  })
})

describe('audits in order', () => {
  const audit = (date: string, at: string | undefined, file: string) =>
    makeAudit({ date, ...(at && { at }), file, scores: {} })

  it('go by date, then by instant, then by file name', () => {
    const inOrder = [
      audit('2026-11-20', '2026-11-20T23:00:00Z', 'audits/z.yaml'),
      audit('2026-11-21', undefined, 'audits/b.yaml'),
      audit('2026-11-21', '2026-11-21T09:00:00Z', 'audits/z.yaml'),
      audit('2026-11-21', '2026-11-21T15:00:00Z', 'audits/a.yaml'),
      audit('2026-11-21', '2026-11-21T15:00:00Z', 'audits/b.yaml'),
      audit('2026-11-22', undefined, 'audits/a.yaml'),
    ]
    expect(inOrder.toReversed().toSorted(auditOrder)).toEqual(inOrder)
  })

  it('compare file names by code point', () => {
    const [first, second] = [
      audit('2026-11-21', undefined, 'audits/\uFFFD.yaml'),
      audit('2026-11-21', undefined, 'audits/😀.yaml'),
    ]
    expect(auditOrder(first, second)).toBeLessThan(0)
  })

  it('are always in the same one', () => {
    const audits: fc.Arbitrary<Audit[]> = fc
      .uniqueArray(
        fc.record({
          date: fc.constantFrom('2026-11-20', '2026-11-21'),
          at: fc.constantFrom(undefined, '2026-11-20T10:00:00Z', '2026-11-20T11:00:00Z'),
          file: fc.constantFrom('a', 'b', 'c'),
        }),
        { selector: (one) => JSON.stringify(one) },
      )
      .map((list) => list.map(({ date, at, file }) => audit(date, at, file)))
    const shuffled = audits.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(other.toSorted(auditOrder)).toEqual(list.toSorted(auditOrder))
      }),
    )
  })
})

describe('the round of an audit', () => {
  it('is the one it names, else its day', () => {
    expect(roundOf(makeAudit({ date: '2026-11-21', round: '2026-q4' }))).toBe('2026-q4')
    expect(roundOf(makeAudit({ date: '2026-11-21' }))).toBe('2026-11-21')
  })
})

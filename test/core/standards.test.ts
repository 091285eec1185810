import { describe, expect, it } from 'vitest'
import { majority } from '../../src/core/standards.ts'
import { makeSummary, scored } from './make.ts'

const queue = { name: 'Queue', standard: 'Five minutes at most', formerly: ['line'] }
const seen = { name: 'Queue', standard: 'Ten minutes at most' }

const recordOf = (...audits: ReturnType<typeof scored>[]) =>
  makeSummary({ segments: { tourists: {} }, touchpoints: { queue } }, audits).standards.get('queue')

const said = (date: string, met: boolean | undefined, rest: Record<string, unknown> = {}) =>
  scored(date, { queue: { own: 7, ...(met !== undefined && { met }), seen } }, rest)

describe('whether a service standard was kept', () => {
  it('is not known where nobody said it', () => {
    expect(recordOf(said('2026-11-01', undefined))).toBeUndefined()
  })

  it('is counted in rounds, the latest first, with the standard as it was read', () => {
    const record = recordOf(said('2026-05-01', true), said('2026-08-01', false), said('2026-11-01', true))
    expect(record).toMatchObject({ kept: 2, broken: 1 })
    expect(record?.judgements.map(({ round, verdict }) => [round, verdict])).toEqual([
      ['2026-11-01', 'kept'],
      ['2026-08-01', 'broken'],
      ['2026-05-01', 'kept'],
    ])
    expect(record?.judgements[1]).toMatchObject({ brokenBy: ['Ana Lima'], standard: 'Ten minutes at most' })
  })

  it.each([
    [[true, false, false], 'broken'],
    [[true, true, false], 'kept'],
    [[true, false], 'split'],
    [[undefined, false], 'broken'],
  ])('is what most of a round say: %j is %s', (votes, verdict) => {
    const audits = votes.map((met, index) => said('2026-11-01', met, { by: `P${index}`, round: 'q4' }))
    expect(recordOf(...audits)?.judgements).toMatchObject([{ round: 'q4', verdict }])
  })

  it('is said once by a person in a round, with the latest answer', () => {
    const record = recordOf(
      said('2026-11-01', false, { round: 'q4' }),
      said('2026-11-02', true, { round: 'q4' }),
      said('2026-11-03', undefined, { round: 'q4' }),
    )
    expect(record).toMatchObject({ kept: 1, broken: 0, judgements: [{ kept: 1, date: '2026-11-02' }] })
  })

  it('is a fact, so that an audit of a segment says it too, and of an old id', () => {
    const old = scored('2026-10-01', { line: { met: false } })
    expect(recordOf(old, said('2026-11-01', false, { segment: 'tourists' }))).toMatchObject({ broken: 2 })
  })

  it('renews no review by itself', () => {
    const summary = makeSummary({ touchpoints: { queue } }, [scored('2026-11-01', { queue: { met: true } })])
    expect(summary.rows.get('queue')).toMatchObject({ review: undefined, own: undefined })
  })

  it.each([
    [0, 0, undefined],
    [1, 0, 'kept'],
    [1, 2, 'broken'],
    [2, 2, 'split'],
  ])('with %d who saw it kept and %d who did not is %s', (kept, broken, verdict) => {
    expect(majority(kept, broken)).toBe(verdict)
  })
})

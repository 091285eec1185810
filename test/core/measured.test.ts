import { describe, expect, it } from 'vitest'
import { judgedAndMeasured } from '../../src/core/measured.ts'
import { makeAudit, makeSummary, scored } from './make.ts'

const inventory = {
  competitors: { star: {}, roma: {} },
  touchpoints: { window: { formerly: ['display'] }, door: {} },
}
const survey = (date: string, measured: Record<string, unknown>, rest: Record<string, unknown> = {}) =>
  makeAudit({ date, measured, file: `audits/${date}-survey.yaml`, ...rest })

const room = scored('2026-10-01', { window: { own: 7, competitors: { star: 8 } }, door: 'absent' }, {})

describe('a survey', () => {
  it('is no round, no review, and moves no standing', () => {
    const after = makeSummary(inventory, [
      room,
      survey('2026-11-01', { window: { own: { score: 2, n: 3 } } }, { round: 'x' }),
    ])
    const before = makeSummary(inventory, [room])
    expect(after.rounds).toEqual(['2026-10-01'])
    expect(after.latestRound).toBe('2026-10-01')
    expect(after.rows).toEqual(before.rows)
    expect({ ...after, measured: undefined, agreement: after.agreement }).toEqual({
      ...before,
      measured: undefined,
      agreement: before.agreement,
    })
  })

  it('alone leaves a touchpoint unreviewed', () => {
    const { rows, rounds } = makeSummary(inventory, [
      survey('2026-11-01', { window: { own: { score: 2, n: 3 } } }),
    ])
    expect(rounds).toEqual([])
    expect(rows.get('window')?.review).toBeUndefined()
    expect(rows.get('window')?.freshness.state).toBe('never-audited')
  })

  it('counts for each company until a newer one has it, under old ids too, and not for one segment', () => {
    const { measured } = makeSummary({ ...inventory, segments: { tourists: {} } }, [
      survey('2026-10-05', {
        display: { own: { score: 2, n: 3 }, competitors: { star: { score: 4, n: 5 } } },
      }),
      survey('2026-11-01', { window: { own: { score: 3, n: 9 } } }),
      survey('2026-11-05', { window: { own: { score: 9, n: 9 } } }, { segment: 'tourists' }),
    ])
    expect(measured.get('window')).toEqual({
      own: { score: 3, n: 9, date: '2026-11-01' },
      competitors: new Map([['star', { score: 4, n: 5, date: '2026-10-05' }]]),
    })
  })

  it('of the future does not count, one of unknown ids is said', () => {
    const { measured, futureAudits, strangers } = makeSummary(inventory, [
      survey('2026-11-23', { window: { own: { score: 2, n: 3 } } }),
      survey('2026-11-01', { gate: { competitors: { nero: { score: 2, n: 3 } } } }),
    ])
    expect(measured.size).toBe(0)
    expect(futureAudits.length).toBe(1)
    expect(strangers.map(({ kind, id }) => [kind, id])).toEqual([
      ['touchpoint', 'gate'],
      ['competitor', 'nero'],
    ])
  })
})

describe('judged and measured', () => {
  it('stand side by side, and are apart from a difference of 2 on', () => {
    const summary = makeSummary(inventory, [
      room,
      survey('2026-11-01', {
        door: { own: { score: 5, n: 3 } },
        window: {
          own: { score: 5, n: 3 },
          competitors: { star: { score: 6.1, n: 4 }, roma: { score: 1, n: 1 } },
        },
      }),
    ])
    expect(
      judgedAndMeasured(summary).map(({ row, competitor, judged, difference, apart }) => [
        row.touchpoint.id,
        competitor,
        judged,
        difference,
        apart,
      ]),
    ).toEqual([
      ['window', undefined, 7, -2, true],
      ['window', 'star', 8, -1.9, false],
      ['window', 'roma', undefined, undefined, false],
      ['door', undefined, 'absent', undefined, false],
    ])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baselineOf, compareWithBaseline } from '../../src/core/baseline.ts'
import type { BaselineFile } from '../../src/core/baseline-schema.ts'
import { allFindings } from '../../src/core/check.ts'
import type { Fact } from '../../src/core/finding.ts'
import { currentIds } from '../../src/core/inventory.ts'
import type { Summary } from '../../src/core/summary.ts'
import { makeSummary, scored } from './make.ts'

const file = {
  touchpoints: {
    window: {},
    door: { actions: [{ do: 'Oil the hinge', due: '2026-11-01' }, { do: 'Paint' }] },
    cup: { name: 'Window' },
  },
  chains: { visit: { links: ['window', 'door', 'window'] } },
}
const ids = new Map<string, string>()
const audits = [scored('2026-01-01', { window: 2, door: 9 })]
const found = allFindings(makeSummary(file, audits), { failOn: ['note'], warnDays: 14 })

describe('a baseline', () => {
  it('takes in what it is given the first time, each finding once', () => {
    const baseline = baselineOf(found, [...found, ...found], undefined, ids)
    expect(baseline.findings).toHaveLength(found.length)
    expect(baseline.findings).toContainEqual({ rule: 'overdue', about: 'window', detail: '2026-01-01' })
    expect(baseline.findings).toContainEqual({
      rule: 'broken-chain',
      about: 'visit',
      detail: 'window',
    })
    expect(baseline.findings).toContainEqual({ rule: 'no-driver', about: undefined, detail: undefined })
    expect(baseline.findings).toContainEqual({
      rule: 'action-overdue',
      about: 'door',
      detail: '2026-11-01 Oil the hinge',
    })
  })

  it('never takes in anything again: entries only go', () => {
    const some = fc.subarray([...found])
    fc.assert(
      fc.property(some, some, some, (first, second, third) => {
        const before = baselineOf(first, first, undefined, ids)
        const after = baselineOf(second, third, before, ids)
        const left = first.filter((one) => second.includes(one))
        expect(after.findings).toEqual(baselineOf(left, left, undefined, ids).findings)
      }),
    )
  })

  it('knows exactly what it has, whatever the order, and says which entries are not needed', () => {
    const some = fc.subarray([...found])
    fc.assert(
      fc.property(some, some, (known, now) => {
        const baseline = baselineOf(known, known, undefined, ids)
        const { isKnown, unneeded } = compareWithBaseline(now, baseline, ids)
        expect(now.filter(isKnown)).toEqual(now.filter((one) => known.includes(one)))
        expect(unneeded).toHaveLength(known.filter((one) => !now.includes(one)).length)
      }),
    )
  })

  it('does not know a finding of another touchpoint, another day or another rule', () => {
    const knows = (entry: BaselineFile['findings'][number], rule: Fact['rule']) =>
      found
        .filter(compareWithBaseline(found, { version: 1, findings: [entry] }, ids).isKnown)
        .map((one) => one.rule).length === (rule === entry.rule ? 1 : 0)
    expect(knows({ rule: 'overdue', about: 'window', detail: '2026-01-01' }, 'overdue')).toBe(true)
    expect(knows({ rule: 'overdue', about: 'window', detail: '2026-01-02' }, 'changed')).toBe(true)
    expect(knows({ rule: 'overdue', about: 'cup', detail: '2026-01-01' }, 'changed')).toBe(true)
    expect(knows({ rule: 'overdue', about: 'window' }, 'changed')).toBe(true)
  })

  it.each([
    [
      'a chain of whose two broken links one is mended',
      { chains: { visit: { links: ['window', 'door'] } } },
      [scored('2026-11-01', { window: 1, door: 1 })],
      { chains: { visit: { links: ['window', 'door'] } } },
      [scored('2026-11-01', { window: 1, door: 1 }), scored('2026-11-02', { window: 9 })],
    ],
    [
      'a longer interval that became shorter',
      { touchpoints: { window: { review_every: '12 months' } } },
      [],
      { touchpoints: { window: { review_every: '6 months' } } },
      [],
    ],
    [
      'an overdue touchpoint that is due at another pace',
      { touchpoints: { window: {} } },
      [scored('2026-01-01', { window: 7 })],
      { touchpoints: { window: { review_every: '4 months', review_reason: 'Slow' } } },
      [scored('2026-01-01', { window: 7 })],
    ],
    [
      'a renamed touchpoint',
      { touchpoints: { window: {}, door: {} }, chains: { visit: { links: ['window', 'door'] } } },
      [scored('2026-01-01', { window: 1, door: 9 })],
      {
        touchpoints: { pane: { formerly: ['window'] }, door: {} },
        chains: { visit: { links: ['pane', 'door'] } },
      },
      [scored('2026-01-01', { window: 1, door: 9 })],
    ],
  ])('still knows %s', (_, before, auditsBefore, after, auditsAfter) => {
    const touchpoints = { window: {}, door: {} }
    const rules: readonly string[] = ['overdue', 'interval-no-reason', 'broken-chain']
    const findingsOf = (summary: Summary) =>
      allFindings(summary, { failOn: ['note'], warnDays: 14 }).filter(({ rule }) => rules.includes(rule))
    const known = findingsOf(makeSummary({ touchpoints, ...before }, auditsBefore))
    const baseline = baselineOf(known, known, undefined, ids)
    const summary = makeSummary({ touchpoints, ...after }, auditsAfter)
    const now = findingsOf(summary)
    const { isKnown, unneeded } = compareWithBaseline(now, baseline, currentIds(summary.inventory))
    expect(now.length).toBeGreaterThan(0)
    expect(now.filter((one) => !isKnown(one))).toEqual([])
    expect(unneeded.length).toBeLessThan(baseline.findings.length)
  })
})

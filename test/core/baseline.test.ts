import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BaselineFile, baselineOf, compareWithBaseline } from '../../src/core/baseline.ts'
import { allFindings } from '../../src/core/check.ts'
import type { Fact } from '../../src/core/finding.ts'
import { makeSummary, scored } from './make.ts'

const file = {
  touchpoints: {
    window: {},
    door: { actions: [{ do: 'Oil the hinge', due: '2026-11-01' }, { do: 'Paint' }] },
    cup: { name: 'Window' },
  },
  chains: { visit: { links: ['window', 'door', 'window'] } },
}
const audits = [scored('2026-01-01', { window: 2, door: 9 })]
const found = allFindings(makeSummary(file, audits), { failOn: ['note'], warnDays: 14 })

describe('a baseline', () => {
  it('takes in what it is given the first time, each finding once', () => {
    const baseline = baselineOf(found, [...found, ...found], undefined)
    expect(baseline.findings).toHaveLength(found.length)
    expect(baseline.findings).toContainEqual({ rule: 'overdue', about: 'window', detail: '2026-04-01' })
    expect(baseline.findings).toContainEqual({
      rule: 'broken-chain',
      about: 'visit',
      detail: 'window window',
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
        const before = baselineOf(first, first, undefined)
        const after = baselineOf(second, third, before)
        const left = first.filter((one) => second.includes(one))
        expect(after.findings).toEqual(baselineOf(left, left, undefined).findings)
      }),
    )
  })

  it('knows exactly what it has, whatever the order, and says which entries are not needed', () => {
    const some = fc.subarray([...found])
    fc.assert(
      fc.property(some, some, (known, now) => {
        const baseline = baselineOf(known, known, undefined)
        const { isKnown, unneeded } = compareWithBaseline(now, baseline)
        expect(now.filter(isKnown)).toEqual(now.filter((one) => known.includes(one)))
        expect(unneeded).toHaveLength(known.filter((one) => !now.includes(one)).length)
      }),
    )
  })

  it('does not know a finding of another touchpoint, another day or another rule', () => {
    const knows = (entry: BaselineFile['findings'][number], rule: Fact['rule']) =>
      found
        .filter(compareWithBaseline(found, { version: 1, findings: [entry] }).isKnown)
        .map((one) => one.rule).length === (rule === entry.rule ? 1 : 0)
    expect(knows({ rule: 'overdue', about: 'window', detail: '2026-04-01' }, 'overdue')).toBe(true)
    expect(knows({ rule: 'overdue', about: 'window', detail: '2026-04-02' }, 'changed')).toBe(true)
    expect(knows({ rule: 'overdue', about: 'cup', detail: '2026-04-01' }, 'changed')).toBe(true)
    expect(knows({ rule: 'overdue', about: 'window' }, 'changed')).toBe(true)
  })
})

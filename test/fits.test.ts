import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitsModule } from '../build/fits.js'
import { AuditFile } from '../src/core/audit-schema.ts'
import * as fits from '../src/core/fits.ts'
import { InventoryFile } from '../src/core/inventory-schema.ts'
import { parseWith } from '../src/core/parse.ts'
import { isObject } from '../src/core/problem.ts'
import { complete, mutationsOf } from './core/mutations.ts'

const audit = {
  version: 1,
  date: '2026-11-21',
  at: '2026-11-21T10:00:00Z',
  by: 'Ana',
  round: '2026-q4',
  segment: 'tourists',
  voters: ['Ana', 2],
  scores: {
    window: {
      own: 7.5,
      competitors: { 'star-beans': 'absent', roma: 'unknown' },
      importance: 9,
      votes: { own: [7, 8], competitors: { roma: ['unknown', 3] }, importance: [9, 'unknown'] },
      before: { own: ['absent', 0] },
      met: false,
      note: 'dark',
      seen: { name: 'Shop window', stage: 'need', channel: ['street', 'web'], standard: 'Clean' },
    },
  },
  measured: {
    lamp: {
      own: { score: 7.3, n: 12, positive: 0.5, persuasion: 3.2 },
      competitors: { roma: { score: 0, n: 1 } },
    },
  },
}

describe('what the bundle has in place of the schemas', async () => {
  const source = await fitsModule(fileURLToPath(new URL('..', import.meta.url)))
  const made: typeof fits = await import(`data:text/javascript,${encodeURIComponent(source)}`)

  it('is made for each of them', () => {
    expect(Object.keys(made).toSorted()).toEqual(Object.keys(fits).toSorted())
  })

  it.each([
    ['an inventory', complete, made.fitsInventory, fits.fitsInventory],
    ['an audit', audit, made.fitsAudit, fits.fitsAudit],
  ] as const)('takes and refuses just what they do: %s', (_, example, quick, thorough) => {
    expect(quick(example)).toBe(true)
    const counts = { good: 0, bad: 0 }
    fc.assert(
      fc.property(mutationsOf(example), (data) => {
        const isGood = thorough(data)
        counts[isGood ? 'good' : 'bad']++
        expect({ data, fits: quick(data) }).toEqual({ data, fits: isGood })
      }),
      { numRuns: 3000 },
    )
    expect(Math.min(counts.good, counts.bad)).toBeGreaterThan(100)
  })

  it.each([Number.NaN, Infinity, -Infinity, -0, 0.1 + 0.2, 7.25, 1e21])('of the number %s', (own) => {
    const data = { ...audit, scores: { window: { own } } }
    expect(made.fitsAudit(data)).toBe(fits.fitsAudit(data))
  })
})

describe('the schemas', () => {
  it.each([
    ['an inventory', complete, InventoryFile],
    ['an audit', audit, AuditFile],
  ])('change nothing of what they take, so that it can stand for itself: %s', (_, example, schema) => {
    fc.assert(
      fc.property(mutationsOf(example), (data) => {
        const { value } = parseWith<typeof InventoryFile | typeof AuditFile>(schema, data)
        if (value !== undefined) expect(withoutExtensions(value)).toEqual(withoutExtensions(data))
      }),
      { numRuns: 1000 },
    )
  })

  function withoutExtensions(data: unknown): unknown {
    if (Array.isArray(data)) return data.map(withoutExtensions)
    if (!isObject(data)) return data
    const named = Object.entries(data).filter(([key]) => !key.startsWith('x-'))
    return Object.fromEntries(named.map(([key, value]) => [key, withoutExtensions(value)]))
  }
})

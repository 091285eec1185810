import { expect, it } from 'vitest'
import { summarize } from '../../src/core/summary.ts'
import { courseOf } from '../../src/core/trend.ts'
import { reportFormats } from '../../src/formats/report/index.ts'
import { type ReportFormatName, reportFormatNames } from '../../src/formats/report/names.ts'
import { en } from '../../src/i18n/en/index.ts'
import { makeInventory, scored } from '../core/make.ts'

/** How often a report looks at the chains of an inventory, and at the names of so many touchpoints, all of them bad. */
function looks(format: ReportFormatName, count: number): number {
  const ids = Array.from({ length: count }, (_, index) => `t-${index}`)
  const chains = Array.from({ length: count / 10 }, (_, index) => `c-${index}`)
  const inventory = makeInventory({
    touchpoints: Object.fromEntries(ids.map((id) => [id, {}])),
    chains: Object.fromEntries(
      chains.map((id, index) => [id, { links: ids.slice(index * 10, index * 10 + 7) }]),
    ),
  })
  let looked = 0
  const counting = <T extends { readonly name: string }>(one: T, key: 'name' | 'id'): T =>
    Object.defineProperty({ ...one }, key, {
      get: () => {
        looked++
        return one[key as 'name'] // an id is a text as well
      },
      enumerable: true,
    })
  const audits = ['2026-05-18', '2026-08-24'].map((date, round) =>
    scored(
      date,
      Object.fromEntries(ids.map((id, at) => [id, { own: (at + round) % 4, importance: at % 10 }])),
      { round: date },
    ),
  )
  const counted = {
    ...inventory,
    touchpoints: new Map(Array.from(inventory.touchpoints, ([id, one]) => [id, counting(one, 'name')])),
    chains: inventory.chains.map((chain) => counting(chain, 'id')),
  }
  const summary = summarize(counted, audits, '2026-11-21')
  const options = { who: false, ...courseOf({ summary, audits }) }
  looked = 0
  reportFormats[format](summary, en, options)
  return looked
}

it.each(reportFormatNames)(
  'ten times as many touchpoints and chains are looked at ten times as often: %s',
  (format) => {
    const [few, many] = [looks(format, 100), looks(format, 1000)]
    expect(few).toBeGreaterThan(0)
    expect(many / few).toBeLessThanOrEqual(12)
  },
)

import { describe, expect, test } from 'vitest'
import { automationOf, kindsOf } from '../../src/core/kinds.ts'
import { idsOf, makeSummary, scored } from './make.ts'

const summary = makeSummary(
  {
    touchpoints: {
      window: { control: 'direct', place: 'offline', owner: 'Marta' },
      reviews: { control: 'indirect', place: 'online', rhythm: 'recurring' },
      site: { control: 'direct', place: 'online', automated: true, owner: 'Rui' },
      mail: { place: 'online', automated: true },
      app: { place: 'online', automated: true },
      club: { control: 'indirect', lifecycle: 'planned' },
    },
  },
  [scored('2026-11-01', { window: 8, reviews: 'unknown', site: 5, mail: 2, app: 'absent' })],
)

describe('kinds of touchpoints', () => {
  const said = Object.entries(kindsOf(summary)).flatMap(([axis, kinds]) =>
    kinds.map(({ kind, rows, scored: known, median, level }) => [
      axis,
      kind,
      idsOf(rows).join(' '),
      known,
      median,
      level,
    ]),
  )

  test.each([
    ['control', 'direct', 'window site', 2, 6.5, 'ok'],
    ['control', 'indirect', 'reviews', 0, undefined, undefined],
    ['control', undefined, 'mail', 1, 2, 'sucks'],
    ['place', 'online', 'reviews site mail', 2, 3.5, 'ok'],
    ['place', 'offline', 'window', 1, 8, 'wow'],
    ['rhythm', 'once', '', 0, undefined, undefined],
    ['rhythm', 'recurring', 'reviews', 0, undefined, undefined],
  ])('%s %s: %s', (...line) => {
    expect(said).toContainEqual(line)
  })
})

test('what runs by itself, what has an owner, what has neither, and what runs by itself and fails', () => {
  const { automated, owned, neither, lookedAfter, failing } = automationOf(summary)
  expect([automated, owned, neither, lookedAfter, failing].map(idsOf)).toEqual([
    ['site', 'mail'],
    ['window'],
    ['reviews'],
    ['site'],
    ['mail'],
  ])
})

import { describe, expect, test } from 'vitest'
import { effortOf } from '../../src/core/effort.ts'
import { leversIn } from '../../src/core/levers.ts'
import { idsOf, makeSummary, scored } from './make.ts'

const answer = (importance: number, own: number | string) => ({ own, importance })

describe('value for effort', () => {
  const summary = makeSummary(
    {
      touchpoints: {
        toilet: { cost: 2 },
        queue: { cost: 3 },
        greeting: { cost: 1 },
        menu: { cost: 2 },
        door: { cost: 5 },
        seats: { cost: 3 },
        music: {},
        app: { cost: 1 },
      },
    },
    [
      scored('2026-11-01', {
        toilet: answer(8, 4),
        queue: answer(9, 3),
        greeting: answer(8, 4),
        menu: answer(5, 4),
        door: answer(3, 9),
        seats: answer(10, 8),
        music: answer(2, 5),
        app: answer(9, 'unknown'),
      }),
    ],
  )
  const { groups, high, withoutCost } = effortOf(summary)

  test('high is the median opportunity of all that are ranked, dear a cost from 3 on; on the line is high', () => {
    expect(high).toBe(12)
    expect(Object.entries(groups).map(([group, rows]) => [group, idsOf(rows)])).toEqual([
      ['quick-wins', ['greeting', 'toilet']],
      ['big-bets', ['queue', 'seats']],
      ['fill-ins', ['menu']],
      ['leave', ['door']],
    ])
  })

  test('what has no cost is named, what is not ranked has no place', () => {
    expect(idsOf(withoutCost)).toEqual(['music'])
    expect(effortOf(makeSummary({ touchpoints: { app: { cost: 1 } } }))).toMatchObject({ high: undefined })
  })
})

test('levers are counted, open and done; those that the plan does not use, and actions without one', () => {
  const actions = [
    { do: 'Train', lever: 'staff' },
    { do: 'Train again', lever: 'staff', done: '2026-10-01' },
    { do: 'Paint' },
  ]
  const { each, unused, without } = leversIn(makeSummary({ touchpoints: { door: { actions } } }).plan)
  expect(each[0]).toEqual({ lever: 'staff', open: 1, done: 1 })
  expect(unused).toEqual(['touchpoints', 'product', 'customers', 'processes', 'channels'])
  expect(without.map(({ action }) => action.do)).toEqual(['Paint'])
})

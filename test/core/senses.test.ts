import { describe, expect, test } from 'vitest'
import { sensesAt, sensesOf } from '../../src/core/senses.ts'
import { idsOf, makeSummary, rowOf, scored } from './make.ts'

const cafe = makeSummary(
  {
    touchpoints: {
      window: { senses: ['humour', 'sight'], parts: { lamp: { senses: ['smell', 'sight'] } } },
      cup: { senses: ['touch'] },
      bill: {},
      app: { senses: ['hearing'] },
      poster: { senses: ['hearing'], lifecycle: 'planned' },
    },
  },
  [scored('2026-11-01', { app: 'absent' })],
)

describe('the senses', () => {
  test('are counted of six; those that nothing speaks to are left out', () => {
    const { spoken, leftOut } = sensesOf(cafe)
    expect(spoken).toBe(4)
    expect(leftOut).toEqual(['hearing', 'taste'])
  })

  test('name the touchpoints that speak to each, a part for its whole', () => {
    const each = sensesOf(cafe).each.map(({ sense, rows }) => [sense, idsOf(rows)])
    expect(each).toEqual([
      ['sight', ['window']],
      ['smell', ['window']],
      ['hearing', []],
      ['taste', []],
      ['touch', ['cup']],
      ['humour', ['window']],
    ])
    expect(sensesAt(rowOf(cafe, 'window'), cafe)).toEqual(['sight', 'smell', 'humour'])
  })

  test('of which nothing is said are not none', () => {
    expect(idsOf(sensesOf(cafe).unsaid)).toEqual(['bill'])
    expect(sensesOf(makeSummary({ touchpoints: { bill: {} } })).spoken).toBeUndefined()
  })
})

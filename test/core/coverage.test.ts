import { describe, expect, test } from 'vitest'
import { coverageOf } from '../../src/core/coverage.ts'
import { idsOf, makeSummary, scored } from './make.ts'

const summary = makeSummary(
  {
    stages: ['need', 'use'],
    touchpoints: {
      window: { stage: 'need', channel: ['street', 'street'], parts: { lamp: {} } },
      sign: { stage: 'need', channel: ['street', 'shop'] },
      poster: { stage: 'need', channel: 'tram', lifecycle: 'planned' },
      cup: { stage: 'use', channel: 'shop' },
      music: { channel: 'shop' },
      menu: { stage: 'use' },
    },
  },
  [scored('2026-11-01', { window: 9, sign: 2, lamp: 0, cup: 'unknown' })],
)

const coverage = coverageOf(summary)

describe('stages and channels', () => {
  test('stand in the order of the inventory, those without one last', () => {
    expect(coverage.stages).toEqual(['need', 'use', undefined])
    expect(coverage.channels).toEqual(['street', 'shop', 'tram', undefined])
  })

  test('a cell holds whole, active touchpoints, each once, and the median of their scores', () => {
    const cell = coverage.at('need', 'street')
    expect(idsOf(cell?.rows ?? [])).toEqual(['window', 'sign'])
    expect(cell).toMatchObject({ median: 5.5, level: 'ok' })
    expect(coverage.at('need', 'shop')).toMatchObject({ median: 2, level: 'sucks' })
  })

  test('a cell without a touchpoint is empty, and one without a score is not', () => {
    expect(coverage.at('need', 'tram')).toBeUndefined()
    expect(coverage.at('use', 'street')).toBeUndefined()
    expect(coverage.at('use', 'shop')).toMatchObject({ median: undefined, level: undefined })
  })

  test('nothing is left out that has no stage or no channel', () => {
    expect(idsOf(coverage.at(undefined, 'shop')?.rows ?? [])).toEqual(['music'])
    expect(idsOf(coverage.at('use', undefined)?.rows ?? [])).toEqual(['menu'])
  })
})

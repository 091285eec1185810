import { describe, expect, test } from 'vitest'
import { contradictionsIn } from '../../src/core/contradiction.ts'
import { makeSummary, scored } from './make.ts'

const shop = {
  stages: ['need', 'decide'],
  touchpoints: {
    greeting: { stage: 'decide', channel: 'staff' },
    advice: { stage: 'decide', channel: ['staff', 'phone'] },
    till: { stage: 'decide', channel: 'till' },
    menu: { stage: 'decide', channel: 'website' },
    sign: { stage: 'need', channel: 'street' },
    poster: { stage: 'need', channel: 'tram' },
    nowhere: { channel: 'till' },
    unsaid: { stage: 'decide' },
  },
}

const contradictions = (scores: Record<string, number | string>) =>
  contradictionsIn(makeSummary(shop, [scored('2026-11-01', scores)]))

describe('channels contradict each other', () => {
  test('where their medians at one stage lie 4 or more apart, the best named first', () => {
    const found = contradictions({ greeting: 10, advice: 8, till: 5, menu: 7, sign: 9, poster: 6 })
    expect(found).toMatchObject([
      {
        stage: 'decide',
        channels: [
          { channel: 'staff', median: 9 },
          { channel: 'till', median: 5 },
        ],
        apart: 4,
      },
    ])
  })

  test('not below 4, not across stages, and not by what has no score, stage or channel', () => {
    expect(contradictions({ greeting: 9, advice: 8.5, till: 5, sign: 1, poster: 4.5 })).toEqual([])
    expect(contradictions({ greeting: 9, till: 'unknown', menu: 'absent', nowhere: 0, unsaid: 0 })).toEqual(
      [],
    )
  })
})

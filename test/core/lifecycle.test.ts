import { describe, expect, test } from 'vitest'
import { type LifeQuestion, lifecycleOf } from '../../src/core/lifecycle.ts'
import { trendOf } from '../../src/core/trend.ts'
import { idsOf, makeSummary, scored } from './make.ts'

const file = {
  vip: { size: 1 },
  stages: ['need', 'use', 'return'],
  competitors: { rival: {} },
  touchpoints: {
    espresso: { stage: 'use', lifecycle: 'saturation' },
    queue: { stage: 'use' },
    window: { stage: 'need' },
    newsletter: { lifecycle: 'decline' },
    club: { lifecycle: 'decline' },
    music: {},
    door: {},
    kiosk: { lifecycle: 'entry' },
    toilet: { lifecycle: 'decline', importance: 9 },
    app: {},
    poster: { lifecycle: 'planned' },
    flyers: { lifecycle: 'retired' },
    mystery: {},
    fax: { lifecycle: 'decline' },
    counter: { parts: { till: {} } },
  },
  chains: { visit: { links: ['door', 'queue', 'till'] }, letters: { links: ['newsletter'] } },
}

const audits = [
  scored('2026-05-01', { window: { own: 9, importance: 6 }, espresso: 8 }, { round: 'spring' }),
  scored(
    '2026-08-01',
    {
      espresso: { own: 9, importance: 10 },
      queue: { own: 4, importance: 8 },
      window: { own: 7.5, importance: 6 },
      newsletter: { own: 6, importance: 2 },
      club: { own: 8, importance: 7 },
      music: { own: 5, importance: 2 },
      door: { own: 5, importance: 2 },
      kiosk: { own: 5, importance: 2 },
      toilet: { own: 2, importance: 9 },
      app: { own: 'absent', competitors: { rival: 8 } },
      mystery: { own: 7 },
      fax: { own: 5 },
      counter: { own: 9, importance: 5 },
      till: 1,
    },
    { round: 'autumn' },
  ),
]

const summary = makeSummary(file, audits)
const life = lifecycleOf(summary, trendOf({ summary, audits }))
const under = (question: LifeQuestion) =>
  Object.fromEntries(life.answers[question].map(({ row, reasons }) => [row.touchpoint.id, reasons]))

describe('the four questions of the lifecycle', () => {
  test('stand on the medians of the map', () => {
    expect(summary.crossHair).toEqual({ importance: 5.5, score: 5.5 })
  })

  test('die: in decline and less important; or hardly important, poor, unlinked and not young', () => {
    expect(under('die')).toEqual({
      music: [{ kind: 'poor-alone', importance: 2, score: 5 }],
      newsletter: [{ kind: 'fading', importance: 2 }],
    })
  })

  test('appear: planned, or absent here and held by a competitor; and stages without any', () => {
    expect(under('appear')).toEqual({
      app: [{ kind: 'held-by', competitors: ['rival'] }],
      poster: [{ kind: 'planned' }],
    })
    expect(life.emptyStages).toEqual(['return'])
  })

  test('repaired: at Sucks, breaking a chain, or important and poor; the most urgent first', () => {
    expect(Object.entries(under('repair'))).toEqual([
      [
        'toilet',
        [
          { kind: 'sucks', score: 2 },
          { kind: 'concentrate-here', importance: 9, score: 2 },
        ],
      ],
      ['queue', [{ kind: 'concentrate-here', importance: 8, score: 4 }]],
      [
        'till',
        [
          { kind: 'sucks', score: 1 },
          { kind: 'breaks', chains: ['visit'] },
        ],
      ],
    ])
  })

  test('not repaired is what is Wow already, be the median as high as it will', () => {
    const points = { a: {}, b: {}, c: {} }
    const scores = {
      a: { own: 8, importance: 9 },
      b: { own: 9, importance: 5 },
      c: { own: 10, importance: 5 },
    }
    const happy = makeSummary({ touchpoints: points }, [scored('2026-11-01', scores)])
    expect(happy.rows.get('a')?.quadrant).toBe('concentrate-here')
    expect(lifecycleOf(happy, []).answers.repair).toEqual([])
  })

  test('revived: tired and yet important, or Wow once and not any more', () => {
    expect(under('revive')).toEqual({
      espresso: [{ kind: 'important', stage: 'saturation', importance: 10, vip: true }],
      club: [{ kind: 'important', stage: 'decline', importance: 7, vip: false }],
      window: [{ kind: 'wow-lost', round: 'spring', from: 9, to: 7.5 }],
    })
  })

  test('list no touchpoint twice', () => {
    const listed = Object.values(life.answers).flatMap((answers) => idsOf(answers.map(({ row }) => row)))
    expect(new Set(listed).size).toBe(listed.length)
  })

  test('judge nothing whose importance or score is not known, and say so', () => {
    expect(idsOf(life.unjudged)).toEqual(['mystery', 'fax'])
  })

  test('count every stage of life, and those of which it is not said', () => {
    expect(life.stages.map(({ stage, rows }) => [stage, rows.length])).toEqual([
      ['planned', 1],
      ['entry', 1],
      ['growth', 0],
      ['saturation', 1],
      ['decline', 4],
      ['retired', 1],
      [undefined, 7],
    ])
  })

  test('have no answer where nothing is known', () => {
    const bare = makeSummary({ touchpoints: { door: { lifecycle: 'decline' } } })
    const { answers, unjudged } = lifecycleOf(bare, [])
    expect(Object.values(answers).flat()).toEqual([])
    expect(idsOf(unjudged)).toEqual(['door'])
  })
})

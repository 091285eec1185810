import { describe, expect, it } from 'vitest'
import { failingAt, meets } from '../../src/core/segments.ts'
import { makeInventory, makeSummary, rowOf, scored } from './make.ts'

const cafe = {
  competitors: { roma: {} },
  segments: { tourists: {}, regulars: {} },
  touchpoints: {
    window: { segments: ['tourists'], parts: { lamp: {}, card: { segments: ['regulars'] } } },
    door: { formerly: ['gate'] },
    club: { segments: ['regulars'] },
    poster: { segments: ['tourists'], lifecycle: 'planned' },
  },
  chains: {
    visit: { segment: 'tourists', links: ['window', { to: 'door', conversion: 0.4 }, 'poster'] },
    back: { segment: 'regulars', links: ['club'] },
  },
}

const as = (segment: string, rest: Record<string, unknown> = {}) => ({ segment, ...rest })

const summaryOf = (...audits: Parameters<typeof scored>[]) =>
  makeSummary(
    cafe,
    audits.map((audit) => scored(...audit)),
  )

const ownAs = (summary: ReturnType<typeof summaryOf>, segment: string, id: string) =>
  summary.segments.find((one) => one.segment.id === segment)?.standings.get(id)?.own

describe('the standing of a segment', () => {
  it('stands beside the standing, and neither touches the other', () => {
    const summary = summaryOf(
      ['2026-11-01', { window: 8 }],
      ['2026-11-02', { window: 3 }, as('tourists', { by: 'Ewa' })],
    )
    expect(rowOf(summary, 'window').own).toBe(8)
    expect(ownAs(summary, 'tourists', 'window')?.value).toBe(3)
    expect(ownAs(summary, 'regulars', 'window')).toBeUndefined()
    expect(summary.rounds).toEqual(['2026-11-01'])
  })

  it('pools a round like the standing: each person once, the median, the latest round of each cell', () => {
    const round = { round: 'q4' }
    const summary = summaryOf(
      ['2026-05-01', { window: 9, gate: 5 }, as('tourists')],
      ['2026-11-01', { window: 2 }, as('tourists', round)],
      ['2026-11-02', { window: 4 }, as('tourists', round)],
      ['2026-11-03', { window: 7 }, as('tourists', { ...round, by: 'Ewa' })],
    )
    expect(ownAs(summary, 'tourists', 'window')).toMatchObject({
      value: 5.5,
      round: 'q4',
      date: '2026-11-03',
    })
    expect(ownAs(summary, 'tourists', 'door')).toMatchObject({ value: 5, round: '2026-05-01' })
    expect(summary.segments[0]?.latestRound).toBe('q4')
  })

  it('does not count an audit of the future', () => {
    expect(
      ownAs(summaryOf(['2027-03-01', { window: 1 }, as('tourists')]), 'tourists', 'window'),
    ).toBeUndefined()
  })

  it('names what lists the segment and was never scored as it, and an unknown score is none', () => {
    const unscoredIn = (summary: ReturnType<typeof summaryOf>) =>
      summary.segments.map(({ unscored }) => unscored)
    expect(unscoredIn(summaryOf(['2026-11-01', { window: 8, club: 8 }]))).toEqual([
      ['window'],
      ['card', 'club'],
    ])
    expect(unscoredIn(summaryOf(['2026-11-01', { window: 'unknown' }, as('tourists')]))[0]).toEqual([
      'window',
    ])
    expect(unscoredIn(summaryOf(['2026-11-01', { window: 'absent' }, as('tourists')]))[0]).toEqual([])
  })
})

describe('the chain of a segment', () => {
  it('is judged by its scores, the competitors as it scored them, and the planned link left out', () => {
    const summary = summaryOf(
      ['2026-11-01', { window: 9, door: 9 }],
      ['2026-11-02', { window: { own: 6, competitors: { roma: 8 } }, door: 2 }, as('tourists')],
    )
    const visit = summary.segments[0]?.chains.get('visit')
    expect(visit).toMatchObject({ strength: { known: true, score: 2 }, breaks: [1], median: 4, unscored: 0 })
    expect(visit?.links.map(({ state, weak }) => [state, weak])).toEqual([
      ['scored', ['behind-rival']],
      ['scored', ['below-median']],
      ['inactive', []],
    ])
    expect(visit?.flow).toMatchObject({ kind: 'measured', passThrough: 0.4 })
    expect(summary.chains[0]?.own.breaks).toEqual([])
  })

  it('is not judged while the segment has scored none of its links', () => {
    const summary = summaryOf(['2026-11-02', { door: 2 }, as('regulars')])
    expect(summary.segments.map(({ chains }) => [...chains.keys()])).toEqual([[], []])
  })
})

describe('the segment that a touchpoint fails most', () => {
  const failing = (standing: number | undefined, tourists?: number | string, regulars?: number | string) => {
    const audits: Parameters<typeof scored>[] = []
    if (tourists !== undefined) audits.push(['2026-11-01', { door: tourists }, as('tourists')])
    if (regulars !== undefined) audits.push(['2026-11-01', { door: regulars }, as('regulars', { by: 'Ewa' })])
    const summary = summaryOf(...audits)
    const found = failingAt('door', standing, summary.segments, summary.inventory)
    return found && { ...found, segments: found.segments.map(({ id }) => id) }
  }

  it.each([
    [8, 6, 7, { segments: ['tourists'], score: 6, below: 2, badly: true }],
    [8, 6.5, 7, { segments: ['tourists'], score: 6.5, below: 1.5, badly: false }],
    [8, 5, 5, { segments: ['tourists', 'regulars'], score: 5, below: 3, badly: true }],
    [3.5, 3, undefined, { segments: ['tourists'], score: 3, below: 0.5, badly: true }],
    [undefined, 7, 4, { segments: ['regulars'], score: 4, below: undefined, badly: false }],
    [undefined, 7, 2, { segments: ['regulars'], score: 2, below: undefined, badly: true }],
    [2, 9, 'unknown', { segments: ['tourists'], score: 9, below: -7, badly: false }],
    [8, 'absent', 'unknown', undefined],
    [8, undefined, undefined, undefined],
  ])('with a standing of %j, tourists %j and regulars %j is %j', (standing, tourists, regulars, expected) => {
    expect(failing(standing, tourists, regulars)).toEqual(expected)
  })
})

describe('a segment meets', () => {
  const inventory = makeInventory(cafe)
  it.each([
    ['window', 'tourists', true],
    ['window', 'regulars', false],
    ['door', 'tourists', true],
    ['club', 'tourists', false],
    ['lamp', 'tourists', true],
    ['lamp', 'regulars', false], // as its whole
    ['card', 'regulars', true],
    ['card', 'tourists', false],
  ])('%s as %s: %j', (id, segment, expected) => {
    const touchpoint = inventory.touchpoints.get(id)
    expect(touchpoint && meets(inventory, touchpoint, segment)).toBe(expected)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowAt } from '../../src/core/summary.ts'
import { idsOf, makeAudit, makeInventory, makeSummary, rowOf, scored } from './make.ts'

const competitors = { roma: {}, 'star-beans': {} }
const today = '2026-11-21'

describe('the row of a touchpoint', () => {
  const windowWith = (window: Record<string, unknown>, file: Record<string, unknown> = {}) =>
    rowOf(makeSummary({ competitors, touchpoints: { window: file } }, [scored(today, { window })]), 'window')

  it('has nothing that nobody said', () => {
    const row = rowOf(makeSummary({ competitors, touchpoints: { window: {} } }), 'window')
    expect(row).toMatchObject({
      own: undefined,
      level: undefined,
      importance: undefined,
      best: undefined,
      gap: undefined,
      opportunity: undefined,
      quadrant: undefined,
      edgeOver: [],
      heldBy: [],
      chains: [],
      breaks: [],
      review: undefined,
    })
  })

  it.each([
    [{ own: 7, competitors: { roma: 5, 'star-beans': 8 } }, -1, { competitor: 'star-beans', score: 8 }],
    [{ own: 7, competitors: { roma: 5, 'star-beans': 'unknown' } }, 2, { competitor: 'roma', score: 5 }],
    [{ own: 7, competitors: { roma: 'absent', 'star-beans': 0 } }, 7, { competitor: 'star-beans', score: 0 }],
    [{ own: 7, competitors: { roma: 'absent', 'star-beans': 'unknown' } }, undefined, undefined],
    [{ own: 'unknown', competitors: { roma: 5 } }, undefined, { competitor: 'roma', score: 5 }],
    [{ own: 'absent', competitors: { roma: 5 } }, undefined, { competitor: 'roma', score: 5 }],
    [{ own: 6.5, competitors: { roma: 8, 'star-beans': 8 } }, -1.5, { competitor: 'roma', score: 8 }],
  ])('of %j has the gap %j to the best known competitor', (window, gap, best) => {
    expect(windowWith(window)).toMatchObject({ gap, best })
  })

  it('knows nothing of competitors that the inventory does not name', () => {
    expect(windowWith({ own: 7, competitors: { gone: 10 } })).toMatchObject({
      best: undefined,
      gap: undefined,
    })
  })

  it('is our edge over a competitor who has nothing where we score', () => {
    expect(windowWith({ own: 2, competitors: { roma: 'absent', 'star-beans': 'unknown' } })).toMatchObject({
      edgeOver: ['roma'],
      heldBy: [],
    })
  })

  it('is a candidate to add where we have nothing and competitors score', () => {
    expect(windowWith({ own: 'absent', competitors: { roma: 'absent', 'star-beans': 4 } })).toMatchObject({
      own: 'absent',
      edgeOver: [],
      heldBy: ['star-beans'],
    })
  })

  it.each(['unknown', undefined])('is neither where our own score is %s', (own) => {
    const row = windowWith({ ...(own && { own }), competitors: { roma: 'absent', 'star-beans': 4 } })
    expect(row).toMatchObject({ edgeOver: [], heldBy: [] })
  })

  it('has the level that the bounds of the inventory give', () => {
    expect(windowWith({ own: 3 }).level).toBe('sucks')
    const summary = makeSummary({ levels: { sucks: 2 }, touchpoints: { window: {} } }, [
      scored(today, { window: 3 }),
    ])
    expect(rowOf(summary, 'window').level).toBe('ok')
  })

  it('takes its importance from the round, and only without one from the estimate', () => {
    expect(windowWith({ own: 7 }, { importance: 8 }).importance).toEqual({ value: 8, source: 'estimate' })
    expect(windowWith({ importance: 4 }, { importance: 8 }).importance).toEqual({ value: 4, source: 'round' })
    expect(windowWith({ importance: 0 }, { importance: 8 }).importance).toEqual({ value: 0, source: 'round' })
    expect(windowWith({ importance: 'unknown' }, { importance: 8 }).importance).toEqual({
      value: 8,
      source: 'estimate',
    })
    expect(windowWith({ importance: 'unknown' }).importance).toBeUndefined()
  })

  it('has an opportunity only where importance and score are known', () => {
    expect(windowWith({ own: 3, importance: 9 }).opportunity).toBe(15)
    expect(windowWith({ own: 'unknown', importance: 9 }).opportunity).toBeUndefined()
    expect(windowWith({ own: 'absent', importance: 9 }).opportunity).toBeUndefined()
    expect(windowWith({ own: 3 }).opportunity).toBeUndefined()
  })

  it('is asked for only by ids that the inventory has', () => {
    expect(() => rowAt(makeSummary().rows, 'nowhere')).toThrow('nowhere')
  })
})

describe('the rows', () => {
  it('stand in the order of the inventory, each part after its whole', () => {
    const summary = makeSummary({
      touchpoints: { window: {}, shop: { parts: { till: {}, bell: {} } }, door: {} },
    })
    expect([...summary.rows.keys()]).toEqual(['window', 'shop', 'till', 'bell', 'door'])
  })
})

describe('who is ranked', () => {
  const summary = makeSummary(
    {
      touchpoints: {
        shop: { importance: 5, parts: { till: { importance: 10, vip: 'in' } } },
        app: { importance: 10, lifecycle: 'planned', vip: 'in' },
        fax: { importance: 10, lifecycle: 'retired' },
        door: { importance: 4 },
        cup: { importance: 9, vip: 'out' },
        sign: {},
        menu: { importance: 3 },
      },
    },
    [scored(today, { shop: 5, till: 0, app: 0, fax: 0, door: 9, cup: 1, sign: 4 })],
  )

  it('into the VIP list: no part, nothing planned or retired, nothing kept out', () => {
    expect(summary.vip.places.map(({ row }) => row.touchpoint.id)).toEqual(['shop', 'door', 'menu'])
    expect(idsOf(summary.vip.keptOut)).toEqual(['cup'])
    expect(idsOf(summary.vip.withoutImportance)).toEqual(['sign'])
    expect(summary.vip.crowdedOut).toEqual([])
  })

  it('among what to fix first: no part, nothing planned or retired, and no pin asked', () => {
    expect(idsOf(summary.fixFirst.rows)).toEqual(['cup', 'shop', 'door'])
    expect(idsOf(summary.fixFirst.unranked)).toEqual(['sign', 'menu'])
  })

  it('on the map: the same, with the cross-hair at their medians', () => {
    expect(summary.crossHair).toEqual({ importance: 5, score: 5 })
    const quadrants = [...summary.rows.values()].map(({ touchpoint, quadrant }) => [touchpoint.id, quadrant])
    expect(Object.fromEntries(quadrants)).toEqual({
      shop: 'keep-it-up',
      till: undefined,
      app: undefined,
      fax: undefined,
      door: 'possible-overkill',
      cup: 'concentrate-here',
      sign: undefined,
      menu: undefined,
    })
  })

  it('how many of the VIPs are Wow', () => {
    expect(summary.vip.wow).toBe(1)
  })

  it('to be fixed before another that hurts as much: what breaks a chain', () => {
    const { fixFirst } = makeSummary(
      {
        touchpoints: { a: { importance: 9 }, b: { importance: 9, cost: 5 } },
        chains: { visit: { links: ['b'] } },
      },
      [scored(today, { a: 3, b: 3 })],
    )
    expect(idsOf(fixFirst.rows)).toEqual(['b', 'a'])
  })

  it('with the size that the inventory gives', () => {
    const touchpoints = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`t${at + 10}`, { importance: at / 2 }]),
    )
    expect(makeSummary({ touchpoints }).vip.places).toHaveLength(10)
    expect(makeSummary({ vip: { size: 3 }, touchpoints }).vip.places.map(({ id }) => id)).toEqual([
      't21',
      't20',
      't19',
    ])
  })

  it('before another of the same importance: who stands in more chains', () => {
    const { vip } = makeSummary({
      touchpoints: { a: { importance: 7 }, b: { importance: 7 }, c: { importance: 7 } },
      chains: { one: { links: ['b', 'c', 'b'] }, two: { links: ['c'] } },
    })
    expect(vip.places.map(({ id, tie }) => [id, tie])).toEqual([
      ['c', 'chains'],
      ['b', 'chains'],
      ['a', undefined],
    ])
  })
})

describe('the agreement', () => {
  const file = {
    touchpoints: {
      shop: { importance: 2, parts: { till: {} } },
      door: { importance: 9 },
      cup: { importance: 5 },
      fax: { importance: 10, lifecycle: 'retired' },
      sign: {},
    },
  }
  const votes = (...own: (number | string)[]) => ({ votes: { own } })
  const spring = scored('2026-05-18', { cup: votes(0, 10), sign: votes(1, 9) }, { round: 'spring' })
  const autumn = scored(
    '2026-11-20',
    { shop: votes(2, 8), till: votes(3, 9), door: votes(1, 5), fax: votes(0, 10), cup: votes(7, 8) },
    { round: 'autumn' },
  )

  it('is that of the latest round', () => {
    const { agreement } = makeSummary(file, [spring, autumn])
    expect(agreement?.round).toBe('autumn')
    expect([...(agreement?.touchpoints.keys() ?? [])]).toEqual(['shop', 'till', 'door', 'cup', 'fax'])
    expect(agreement).toMatchObject({ seats: 2, alpha: { touchpoints: 5 }, w: { touchpoints: 5 } })
  })

  it('puts first to discuss what is split, active and important', () => {
    const { agreement } = makeSummary(file, [spring, autumn])
    expect(idsOf(agreement?.discussFirst ?? [])).toEqual(['door', 'shop', 'till'])
  })

  it('of a row is that of the votes behind its score, of whichever round', () => {
    const summary = makeSummary(file, [spring, autumn])
    expect(rowOf(summary, 'cup').agreement?.word).toBe('agreed')
    expect(rowOf(summary, 'sign').agreement).toMatchObject({ word: 'split', votes: 2 })
    expect(rowOf(makeSummary(file, [spring]), 'door').agreement).toBeUndefined()
  })

  it('knows the agreement word of one voice, and none where nobody gave a number', () => {
    const summary = makeSummary(file, [scored(today, { shop: 7, door: 'unknown', cup: 'absent' })])
    expect(rowOf(summary, 'shop').agreement?.word).toBe('one-voice')
    expect(rowOf(summary, 'door').agreement).toBeUndefined()
    expect(rowOf(summary, 'cup').agreement).toBeUndefined()
    expect(summary.agreement?.touchpoints.size).toBe(0)
  })

  it('is there only where there was a round', () => {
    expect(makeSummary(file).agreement).toBeUndefined()
    expect(makeSummary(file, [{ ...autumn, segment: 'tourists' }]).agreement).toBeUndefined()
  })
})

describe('a chain', () => {
  const file = {
    competitors,
    touchpoints: {
      window: {},
      shop: { parts: { till: {} } },
      app: { lifecycle: 'planned' },
      cup: { conversion: 0.9 },
    },
    chains: {
      visit: { links: ['window', 'app', { to: 'till', conversion: 0.5 }, 'cup'], next: 'again' },
      again: { links: ['cup'] },
    },
  }
  const summary = makeSummary(file, [
    scored(today, {
      window: { own: 9, competitors: { roma: 8, 'star-beans': 'absent' } },
      app: { own: 0, competitors: { roma: 1 } },
      till: { own: 2, competitors: { roma: 8, 'star-beans': 5 } },
      cup: { own: 8, competitors: { roma: 'unknown', 'star-beans': 10 } },
    }),
  ])
  const [visit, again] = summary.chains

  it('has its links in order, parts and planned ones among them', () => {
    expect(idsOf(visit?.links ?? [])).toEqual(['window', 'app', 'till', 'cup'])
    expect(visit?.own.links.map(({ state, score }) => [state, score])).toEqual([
      ['scored', 9],
      ['inactive', undefined],
      ['scored', 2],
      ['scored', 8],
    ])
  })

  it('is worked out from our own scores against the best rival at each link', () => {
    expect(visit?.own).toMatchObject({
      strength: { known: true, score: 2 },
      median: 8,
      weakest: 2,
      breaks: [2],
    })
    expect(visit?.own.links.map(({ weak }) => weak)).toEqual([
      [],
      [],
      ['below-median', 'behind-rival'],
      ['behind-rival'],
    ])
  })

  it('is worked out in the same way for each competitor', () => {
    expect(visit?.competitors.get('roma')).toMatchObject({
      strength: { known: false, atMost: 8, unscored: 1 },
      breaks: [],
    })
    expect(visit?.competitors.get('star-beans')).toMatchObject({
      strength: { known: true, score: 5 },
      median: 7.5,
      absent: 1,
    })
    expect(visit?.competitors.get('star-beans')?.links[2]?.weak).toEqual(['below-median', 'behind-rival'])
    expect(visit?.competitors.get('roma')?.links.map(({ weak }) => weak)).toEqual([[], [], [], []])
  })

  it('has measured rates for us alone', () => {
    expect(visit?.own.flow).toEqual({
      kind: 'measured',
      passThrough: 0.45,
      largestLoss: { link: 2, share: 0.5 },
    })
    expect(visit?.competitors.get('star-beans')?.flow).toMatchObject({
      kind: 'illustration',
      largestLoss: undefined,
    })
  })

  it('leads into the next one, or is a dead end', () => {
    expect(visit?.next?.id).toBe('again')
    expect(again?.next).toBeUndefined()
  })

  it('is known to its links, and to those that break it', () => {
    expect(rowOf(summary, 'cup')).toMatchObject({ chains: ['visit', 'again'], breaks: [] })
    expect(rowOf(summary, 'till')).toMatchObject({ chains: ['visit'], breaks: ['visit'] })
    expect(rowOf(summary, 'app')).toMatchObject({ chains: ['visit'], breaks: [] })
    expect(rowOf(summary, 'shop')).toMatchObject({ chains: [], breaks: [] })
  })
})

describe('the audits', () => {
  it('are pooled by rounds, in their order, and named', () => {
    const summary = makeSummary({ touchpoints: { window: {} } }, [
      scored('2026-08-24', { window: 6 }, { round: 'q3' }),
      scored('2026-05-18', { window: 4 }),
    ])
    expect(summary).toMatchObject({ rounds: ['2026-05-18', 'q3'], latestRound: 'q3' })
    expect(makeSummary().latestRound).toBeUndefined()
  })

  it('of the future do not count, and are named', () => {
    const file = { touchpoints: { window: {} } }
    const early = scored('2026-11-23', { window: 9, wndow: 1 })
    const summary = makeSummary(file, [scored('2026-08-24', { window: 6 }), early])
    expect(rowOf(summary, 'window')).toMatchObject({ own: 6, review: { date: '2026-08-24' } })
    expect(summary.futureAudits).toEqual([early])
    expect(summary.latestRound).toBe('2026-08-24')
    expect(summary.strangers).toEqual([{ kind: 'touchpoint', id: 'wndow', file: early.file }])
    expect(makeSummary(file, [early], '2026-11-22').futureAudits).toEqual([])
  })

  it('of a segment renew, and change nothing else', () => {
    const file = { segments: { tourists: {} }, touchpoints: { window: { importance: 5 } } }
    const audits = [
      scored('2026-05-18', { window: 7 }),
      scored(today, { window: { own: 2, importance: 10, note: 'Dark' } }, { segment: 'tourists' }),
    ]
    const row = rowOf(makeSummary(file, audits), 'window')
    expect(row).toMatchObject({ own: 7, importance: { value: 5 }, review: { date: today } })
    expect(row.freshness).toMatchObject({ state: 'current', due: '2027-02-21' })
    expect(row.standing.notes).toEqual([])
  })

  it('by measures alone leave the standing and the freshness as they are', () => {
    const measured = { window: { own: { score: 2, n: 212 } } }
    const summary = makeSummary({ touchpoints: { window: {} } }, [makeAudit({ date: today, measured })])
    expect(rowOf(summary, 'window')).toMatchObject({ own: undefined, freshness: { state: 'never-audited' } })
  })

  it('may be read in any order', () => {
    const file = {
      competitors,
      touchpoints: { window: { importance: 3 }, door: { importance: 3 } },
      chains: { c: { links: ['window', 'door'] } },
    }
    const values = fc.constantFrom(0, 3, 5.5, 8, 10, 'unknown', 'absent')
    const histories = fc
      .array(
        fc.record({
          date: fc.constantFrom('2026-05-18', '2026-08-24', '2026-11-21', '2026-11-30'),
          by: fc.constantFrom('Ana', 'Piotr'),
          window: fc.record({ own: values, competitors: fc.record({ roma: values }) }),
          door: fc.record({ own: values }),
        }),
        { maxLength: 6 },
      )
      .map((list) =>
        list.map(({ date, by, ...scores }, at) => scored(date, scores, { by, file: `audits/${at}.yaml` })),
      )
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
    fc.assert(
      fc.property(histories, ([list, other]) => {
        const { futureAudits: _, ...summary } = makeSummary(file, list)
        expect(makeSummary(file, other)).toMatchObject(summary)
      }),
    )
  })
})

describe('the workload', () => {
  const thirty = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`t${index}`, {}]))

  it('of 30 touchpoints every 3 months is between 2 and 3 a week', () => {
    const { workload } = makeSummary({ touchpoints: thirty })
    expect(workload.touchpoints).toBe(30)
    expect(workload.perWeek).toBeCloseTo((30 * 7 * 4) / 365.25, 9)
    expect(workload.perWeek).toBeGreaterThan(2)
    expect(workload.perWeek).toBeLessThan(3)
  })

  it('goes by the intervals of each, and leaves out what is never due', () => {
    const { workload } = makeSummary({
      touchpoints: {
        weekly: { review_every: '1 week', parts: { own: { review_every: '2 weeks' }, none: {} } },
        daily: { review_every: '1 day' },
        planned: { lifecycle: 'planned' },
        retired: { lifecycle: 'retired' },
      },
    })
    expect(workload).toEqual({ touchpoints: 3, perWeek: 8.5 })
  })

  it('of nothing is nothing', () => {
    expect(makeSummary().workload).toEqual({ touchpoints: 0, perWeek: 0 })
  })
})

describe('the summary', () => {
  it('carries what it was made from', () => {
    const file = { touchpoints: { window: {} } }
    expect(makeSummary(file, [], '2026-12-01')).toMatchObject({
      today: '2026-12-01',
      inventory: makeInventory(file),
    })
  })
})

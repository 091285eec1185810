import { describe, expect, it } from 'vitest'
import { oldestDueFirst, type Selection, selectRows, unknownInSelection } from '../../src/core/selection.ts'
import { idsOf, makeSummary, scored } from './make.ts'

const everything: Selection = {
  ids: [],
  only: [],
  stages: [],
  channels: [],
  chains: [],
  owners: [],
  parts: false,
  warnDays: 14,
  limit: undefined,
}

const paused = { until: '2026-12-31', reason: 'Rebuilding' }

const summary = makeSummary(
  {
    vip: { size: 2 },
    touchpoints: {
      window: { stage: 'need', channel: ['street', 'web'], owner: 'Marta', importance: 9 },
      shop: {
        stage: 'use',
        channel: 'street',
        owner: 'Marta',
        parts: { till: {}, bell: { review_every: '1 month' } },
      },
      site: { stage: 'need', channel: 'web', owner: 'Piotr', added: '2026-08-11' },
      app: { stage: 'need', lifecycle: 'planned', importance: 10 },
      fax: { stage: 'use', lifecycle: 'retired', owner: 'Jan' },
      stall: { stage: 'use', importance: 8, paused },
      cup: { stage: 'use', owner: 'Piotr' },
      ad: { stage: 'need', added: '2026-11-20' },
    },
    chains: { visit: { links: ['window', 'app', 'till', 'cup'] }, again: { links: ['cup'] } },
  },
  [
    scored('2026-08-25', { window: 7, cup: 'absent' }), // due on 2026-11-25
    scored('2026-06-01', { shop: 'unknown', site: { importance: 5 }, stall: 3 }),
  ],
)

const select = (selection: Partial<Selection>) => idsOf(selectRows(summary, { ...everything, ...selection }))

describe('a selection that narrows nothing', () => {
  it('takes every living touchpoint in the order of the inventory, and no part', () => {
    expect(select({})).toEqual(['window', 'shop', 'site', 'stall', 'cup', 'ad'])
  })

  it('takes parts after their wholes when asked to', () => {
    expect(select({ parts: true })).toEqual(['window', 'shop', 'till', 'bell', 'site', 'stall', 'cup', 'ad'])
  })
})

describe('ids', () => {
  it('take what they name, planned, retired and parts too, in the order of the inventory', () => {
    expect(select({ ids: ['fax', 'till', 'app', 'window'] })).toEqual(['window', 'till', 'app', 'fax'])
  })

  it('are narrowed by everything else that is given', () => {
    expect(select({ ids: ['window', 'shop', 'site'], stages: ['need'], owners: ['Marta'] })).toEqual([
      'window',
    ])
  })
})

describe('lists of words', () => {
  it.each([
    ['a stage', { stages: ['need'] }, ['window', 'site', 'ad']],
    ['two stages', { stages: ['need', 'use'] }, ['window', 'shop', 'site', 'stall', 'cup', 'ad']],
    ['a channel, one of several of a touchpoint', { channels: ['web'] }, ['window', 'site']],
    ['an owner', { owners: ['Piotr'] }, ['site', 'cup']],
    ['an owner, of parts too', { owners: ['Marta'], parts: true }, ['window', 'shop', 'till', 'bell']],
    [
      'a chain, its parts included and its planned links not',
      { chains: ['visit'] },
      ['window', 'till', 'cup'],
    ],
    ['two chains', { chains: ['again', 'visit'] }, ['window', 'till', 'cup']],
    ['a stage of an owner', { stages: ['need'], owners: ['Piotr'] }, ['site']],
    ['the owner of what is retired', { owners: ['Jan'] }, []],
  ])('take %s', (_, selection, ids) => {
    expect(select(selection)).toEqual(ids)
  })
})

describe('only', () => {
  it('overdue takes what was never audited too, and a part with an interval of its own', () => {
    expect(select({ only: ['overdue'] })).toEqual(['shop', 'bell', 'site'])
  })

  it('due takes what is overdue or soon due, oldest first and the order of the inventory among equals', () => {
    expect(select({ only: ['due'] })).toEqual(['shop', 'bell', 'site', 'window', 'cup'])
  })

  it.each([
    [3, ['shop', 'bell', 'site']],
    [4, ['shop', 'bell', 'site', 'window', 'cup']],
    [90, ['shop', 'bell', 'site', 'window', 'cup']],
    [91, ['shop', 'bell', 'site', 'window', 'cup', 'ad']],
  ])('due within %i days', (warnDays, ids) => {
    expect(select({ only: ['due'], warnDays })).toEqual(ids)
  })

  it('unscored takes what has neither a number nor an absent', () => {
    expect(select({ only: ['unscored'] })).toEqual(['shop', 'site', 'ad'])
    expect(select({ only: ['unscored'], parts: true })).toEqual(['shop', 'till', 'bell', 'site', 'ad'])
  })

  it('vip takes the VIP list', () => {
    expect(select({ only: ['vip'] })).toEqual(['window', 'stall'])
  })

  it('of two kinds takes both', () => {
    expect(select({ only: ['overdue', 'vip'] })).toEqual(['window', 'shop', 'bell', 'site', 'stall'])
  })

  it('of due and another kind puts last what waits for nothing', () => {
    expect(select({ only: ['due', 'vip'] })).toEqual(['shop', 'bell', 'site', 'window', 'cup', 'stall'])
  })

  it('is narrowed by the other lists', () => {
    expect(select({ only: ['overdue'], owners: ['Piotr'] })).toEqual(['site'])
  })

  it('of an expired pause is overdue', () => {
    const late = makeSummary({ touchpoints: { stall: { paused } } }, [], '2027-01-01')
    expect(idsOf(selectRows(late, { ...everything, only: ['overdue'] }))).toEqual(['stall'])
  })
})

describe('the limit', () => {
  it('cuts after everything else', () => {
    expect(select({ limit: 2 })).toEqual(['window', 'shop'])
    expect(select({ only: ['due'], limit: 4 })).toEqual(['shop', 'bell', 'site', 'window'])
    expect(select({ limit: 100 })).toHaveLength(6)
  })
})

describe('the oldest due first', () => {
  it('puts what was never audited and has no date before every date, and the paused after them', () => {
    const rows = [...summary.rows.values()].toSorted(oldestDueFirst)
    expect(idsOf(rows)).toEqual([
      'shop',
      'bell',
      'site',
      'window',
      'cup',
      'ad',
      'till',
      'app',
      'fax',
      'stall',
    ])
  })
})

describe('what a selection names and the inventory does not have', () => {
  const unknown = (selection: Partial<Selection>) =>
    unknownInSelection(summary, { ...everything, ...selection })

  it('is nothing when all of it is there', () => {
    expect(
      unknown({
        ids: ['window', 'till', 'app'],
        stages: ['need'],
        channels: ['web'],
        chains: ['visit'],
        owners: ['Jan'],
        only: ['vip'],
      }),
    ).toEqual([])
  })

  it.each([
    ['touchpoint', { ids: ['windw'] }, 'windw', 'window'],
    ['stage', { stages: ['nead'] }, 'nead', 'need'],
    ['channel', { channels: ['wev'] }, 'wev', 'web'],
    ['chain', { chains: ['vist'] }, 'vist', 'visit'],
    ['owner', { owners: ['marta'] }, 'marta', 'Marta'],
  ])('is told as a %s, with what is known', (of, selection, value, known) => {
    expect(unknown(selection)).toEqual([
      { kind: 'unknown-selection', of, value, known: expect.arrayContaining([known]) },
    ])
  })

  it('is not a stage or channel that is listed and not yet used', () => {
    const listed = makeSummary({ stages: ['need', 'return'], channels: ['phone'], touchpoints: {} })
    const selection = { ...everything, stages: ['return'], channels: ['phone'] }
    expect(unknownInSelection(listed, selection)).toEqual([])
  })

  it('is told all at once', () => {
    expect(
      unknown({ ids: ['a1', 'b1'], owners: ['c1'] }).map((problem) => 'value' in problem && problem.value),
    ).toEqual(['a1', 'b1', 'c1'])
  })
})

describe('a segment', () => {
  const cafe = makeSummary(
    {
      segments: { tourists: {}, regulars: {} },
      touchpoints: {
        window: { segments: ['tourists'], parts: { lamp: {} } },
        door: { parts: { bell: { segments: ['regulars'] } } },
        club: { segments: ['regulars'] },
      },
    },
    [scored('2026-11-01', { club: 7 }), scored('2026-11-01', { window: 7 }, { segment: 'tourists' })],
  )
  const chosen = (selection: Partial<Selection>) =>
    idsOf(selectRows(cafe, { ...everything, segment: 'tourists', ...selection }))

  it('takes what lists it, and what lists none', () => {
    expect(chosen({})).toEqual(['window', 'door'])
    expect(chosen({ segment: 'regulars' })).toEqual(['door', 'club'])
    expect(chosen({ segment: undefined })).toEqual(['window', 'door', 'club'])
  })

  it('takes parts as their wholes, unless they list their own', () => {
    expect(chosen({ parts: true })).toEqual(['window', 'lamp', 'door'])
  })

  it('leaves what is named by its id', () => {
    expect(chosen({ ids: ['club', 'door'] })).toEqual(['door', 'club'])
  })

  it('calls unscored what nobody has scored as it', () => {
    expect(chosen({ only: ['unscored'] })).toEqual(['door'])
  })
})

import { describe, expect, it } from 'vitest'
import { inconsistencies } from '../../src/core/consistency.ts'
import { inventoryData, keysIn, type PlainInventory } from './make.ts'

const problemsOf = (file: PlainInventory, today = '2026-11-21') => inRaw(inventoryData(file), today)

const inRaw = (data: unknown, today = '2026-11-21') => inconsistencies(data, keysIn(data), today)

describe('a file that agrees with itself', () => {
  it('has no problems', () => {
    const problems = problemsOf({
      levels: { sucks: 3, wow: 8 },
      stages: ['need', 'use'],
      channels: ['street', 'web'],
      competitors: { roma: {} },
      segments: { tourists: {} },
      touchpoints: {
        window: { stage: 'need', channel: ['street', 'web'], segments: ['tourists'], formerly: ['display'] },
        shop: { stage: 'use', parts: { counter: { channel: 'street' } } },
      },
      chains: {
        visit: { links: ['window', { to: 'counter' }, 'shop', 'window'], segment: 'tourists', next: 'again' },
        again: { links: ['shop'], next: 'visit' },
      },
    })
    expect(problems).toEqual([])
  })

  it.each([
    [null],
    [[]],
    ['text'],
    [{}],
    [{ touchpoints: [], chains: 7 }],
    [{ touchpoints: { window: null } }],
  ])('and one that is not a file at all, %j, is left to the schema', (data) => {
    expect(inRaw(data)).toEqual([])
  })
})

describe('an id', () => {
  it('may stand once in the whole file, parts included', () => {
    const problems = problemsOf({
      touchpoints: { shop: { parts: { lamp: {} } }, web: { parts: { lamp: {} } }, lamp: {} },
    })
    const first = ['touchpoints', 'shop', 'parts', 'lamp']
    const problem = { kind: 'duplicate-id', id: 'lamp' }
    expect(problems).toEqual([
      { problem, path: ['touchpoints', 'web', 'parts', 'lamp'], on: 'key', first },
      { problem, path: ['touchpoints', 'lamp'], on: 'key', first },
    ])
  })

  it('that a touchpoint had before may not be in use again', () => {
    expect(
      problemsOf({ touchpoints: { display: {}, window: { formerly: ['showcase', 'display'] } } }),
    ).toEqual([
      {
        problem: { kind: 'duplicate-id', id: 'display' },
        path: ['touchpoints', 'window', 'formerly', 1],
        on: 'value',
        first: ['touchpoints', 'display'],
      },
    ])
  })

  it('that a touchpoint had before belongs to one of them', () => {
    expect(
      problemsOf({ touchpoints: { window: { formerly: ['display'] }, door: { formerly: ['display'] } } }),
    ).toEqual([
      {
        problem: { kind: 'duplicate-id', id: 'display' },
        path: ['touchpoints', 'door', 'formerly', 0],
        on: 'value',
        first: ['touchpoints', 'window', 'formerly', 0],
      },
    ])
  })

  it('may be shared by a touchpoint, a competitor, a segment and a chain', () => {
    const file = { competitors: { roma: {} }, segments: { roma: {} }, touchpoints: { roma: {} } }
    expect(problemsOf({ ...file, chains: { roma: { links: ['roma'] } } })).toEqual([])
  })

  it.each(['own', 'importance'])('of a competitor is not %s, which is a column of its own', (id) => {
    expect(problemsOf({ competitors: { roma: {}, [id]: {} } })).toEqual([
      { problem: { kind: 'reserved-id', id }, path: ['competitors', id], on: 'key' },
    ])
  })
})

describe('a reference', () => {
  it.each([
    ['link', 'touchpoint', { links: ['window', 'dor'] }, ['links', 1], 'dor'],
    ['link with a rate', 'touchpoint', { links: [{ to: 'dor', conversion: 1 }] }, ['links', 0, 'to'], 'dor'],
    ['next chain', 'chain', { links: ['window'], next: 'vist' }, ['next'], 'vist'],
    ['segment', 'segment', { links: ['window'], segment: 'toursts' }, ['segment'], 'toursts'],
  ])('from a chain’s %s leads to a %s of the file', (_, to, chain, path, id) => {
    const problems = problemsOf({
      segments: { tourists: {} },
      touchpoints: { window: {}, door: { parts: { bell: {} } } },
      chains: { visit: chain },
    })
    const known = { touchpoint: ['window', 'door', 'bell'], chain: ['visit'], segment: ['tourists'] }[to]
    expect(problems).toEqual([
      {
        problem: { kind: 'unknown-reference', to, id, known },
        path: ['chains', 'visit', ...path],
        on: 'value',
      },
    ])
  })

  it('to an old id is a mistake: links use today’s', () => {
    const problems = problemsOf({
      touchpoints: { window: { formerly: ['display'] } },
      chains: { visit: { links: ['display'] } },
    })
    expect(problems).toMatchObject([{ problem: { kind: 'unknown-reference', id: 'display' } }])
  })

  it('from a touchpoint or a part leads to a segment of the file', () => {
    const problems = problemsOf({
      touchpoints: { window: { segments: ['locals'], parts: { lamp: { segments: ['locals'] } } } },
    })
    expect(problems.map(({ path }) => path)).toEqual([
      ['touchpoints', 'window', 'segments', 0],
      ['touchpoints', 'window', 'parts', 'lamp', 'segments', 0],
    ])
  })
})

describe('a stage or channel', () => {
  it('is one of those that the file lists', () => {
    const problems = problemsOf({
      stages: ['need', 'use'],
      channels: ['street', 'web'],
      touchpoints: {
        window: { stage: 'nead', channel: 'stret' },
        site: { stage: 'use', channel: ['web', 'Web'], parts: { form: { stage: 'buy' } } },
      },
    })
    expect(problems.map(({ problem, path }) => [path.join('.'), problem])).toEqual([
      [
        'touchpoints.window.stage',
        { kind: 'unknown-reference', to: 'stage', id: 'nead', known: ['need', 'use'] },
      ],
      [
        'touchpoints.site.parts.form.stage',
        { kind: 'unknown-reference', to: 'stage', id: 'buy', known: ['need', 'use'] },
      ],
      [
        'touchpoints.window.channel',
        { kind: 'unknown-reference', to: 'channel', id: 'stret', known: ['street', 'web'] },
      ],
      [
        'touchpoints.site.channel.1',
        { kind: 'unknown-reference', to: 'channel', id: 'Web', known: ['street', 'web'] },
      ],
    ])
  })

  it('is free where the file lists none', () => {
    expect(problemsOf({ touchpoints: { window: { stage: 'anything', channel: 'улица' } } })).toEqual([])
  })
})

describe('the bounds of the levels', () => {
  it.each([
    [{ sucks: 8, wow: 3 }, 8, 3],
    [{ sucks: 5, wow: 5 }, 5, 5],
    [{ sucks: 8 }, 8, 8],
    [{ wow: 2 }, 3, 2],
  ])('may not cross or touch: %j', (levels, sucks, wow) => {
    expect(problemsOf({ levels })).toEqual([
      { problem: { kind: 'levels-order', sucks, wow }, path: ['levels'], on: 'key' },
    ])
  })

  it('may stand close', () => {
    expect(problemsOf({ levels: { sucks: 4.5, wow: 5 } })).toEqual([])
  })

  it.each([{ sucks: '9' }, { wow: '1' }, { sucks: null, wow: [] }, 'high'])(
    'are left to the schema where they are no numbers: %j',
    (levels) => {
      expect(problemsOf({ levels })).toEqual([])
    },
  )
})

describe('a pause', () => {
  const paused = (until: unknown) => ({
    touchpoints: { window: { paused: { until, reason: 'Rebuilding' } } },
  })

  it.each([
    ['2026-11-21', '2027-11-21', '2027-11-22'],
    ['2028-02-29', '2029-02-28', '2029-03-01'],
  ])('seen on %s may last until %s, 12 months at most, and not until %s', (today, latest, until) => {
    expect(problemsOf(paused(latest), today)).toEqual([])
    expect(problemsOf(paused(until), today)).toEqual([
      {
        problem: { kind: 'pause-too-long', until, latest },
        path: ['touchpoints', 'window', 'paused', 'until'],
        on: 'value',
      },
    ])
  })

  it('of a part may be no longer', () => {
    const problems = problemsOf({
      touchpoints: { shop: { parts: { lamp: { paused: { until: '2030-01-01', reason: 'Dark' } } } } },
    })
    expect(problems).toMatchObject([{ path: ['touchpoints', 'shop', 'parts', 'lamp', 'paused', 'until'] }])
  })

  it.each(['soon', 2030, null, '2030'])('until %j is left to the schema', (until) => {
    const data = inventoryData()
    expect(inRaw({ ...data, ...paused(until) })).toEqual([])
  })
})

describe('several contradictions', () => {
  it('are all told in one run, beside keys that the schema will refuse', () => {
    const problems = inRaw({
      levels: { sucks: 9 },
      tuchpoints: {},
      touchpoints: { window: { ownr: 1, formerly: 'display', segments: ['locals'] } },
      chains: { visit: { links: ['nowhere', 5, { too: 'x' }], next: 'never' } },
    })
    expect(problems.map(({ problem }) => problem.kind)).toEqual([
      'levels-order',
      'unknown-reference',
      'unknown-reference',
      'unknown-reference',
    ])
  })
})

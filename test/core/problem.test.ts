import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/core/errors.ts'
import { InventoryFile } from '../../src/core/inventory-schema.ts'
import { parseWith } from '../../src/core/parse.ts'
import { isObject, type LocatedProblem, valueAt } from '../../src/core/problem.ts'
import { ruleIds } from '../../src/core/rule.ts'
import { inventoryData } from './make.ts'

const problemsOf = (data: unknown): readonly LocatedProblem[] => parseWith(InventoryFile, data).problems

/** The only problem of a touchpoint `window` with these keys. */
function problemOf(window: Record<string, unknown>): LocatedProblem | undefined {
  const problems = problemsOf(inventoryData({ touchpoints: { window } }))
  expect(problems).toHaveLength(1)
  return problems[0]
}

describe('a file that fits the schema', () => {
  it('has no problems, and its data are the value', () => {
    const data = inventoryData({ touchpoints: { window: { importance: 8 } } })
    expect(parseWith(InventoryFile, data)).toEqual({ value: data, problems: [] })
  })

  it('may have keys of its own in every map of named keys, and they are not in the value', () => {
    const data = inventoryData({
      'x-team': ['anything', { at: 'all' }],
      levels: { sucks: 2, 'x-why': null },
      competitors: { roma: { 'x-city': 'Rome' } },
      touchpoints: {
        window: {
          'x-jira': 12,
          metrics: { nps: 41, 'x-source': 'survey' },
          paused: { until: '2027-01-15', reason: 'Rebuilding', 'x-by': 'Marta' },
          actions: [{ do: 'New lamp', 'x-cost': 3 }],
          parts: { lamp: { 'x-watts': 40 } },
        },
      },
      chains: { visit: { 'x-note': 1, links: ['lamp', { to: 'window', 'x-measured': true }] } },
      check: { rules: { 'no-owner': 'error', 'x-later': 'strict' }, 'x-since': 2026 },
    })
    const { value, problems } = parseWith(InventoryFile, data)
    expect(problems).toEqual([])
    expect(JSON.stringify(value)).not.toContain('"x-')
    expect(value).toHaveProperty('touchpoints.window', {
      name: 'window',
      metrics: { nps: 41 },
      paused: { until: '2027-01-15', reason: 'Rebuilding' },
      actions: [{ do: 'New lamp' }],
      parts: { lamp: { name: 'lamp' } },
    })
    expect(value).toHaveProperty('chains.visit.links', ['lamp', { to: 'window' }])
    expect(value?.check).toEqual({ rules: { 'no-owner': 'error' } })
  })

  it('keeps ids that start with x- like any other', () => {
    const data = inventoryData({ touchpoints: { 'x-ray': { importance: 3 } } })
    expect(parseWith(InventoryFile, data).value?.touchpoints['x-ray']).toEqual({
      name: 'x-ray',
      importance: 3,
    })
  })

  it('is left as it was', () => {
    const data = inventoryData({ 'x-team': 'brand' })
    parseWith(InventoryFile, data)
    expect(data).toHaveProperty('x-team')
  })
})

describe('an unknown key', () => {
  it('is pointed at, with the keys that are known there', () => {
    const { problem, path, on } = problemOf({ ownr: 'Marta' }) ?? {}
    expect(problem).toMatchObject({ kind: 'unknown-key', key: 'ownr' })
    expect(problem).toHaveProperty('known', expect.arrayContaining(['owner', 'stage', 'parts']))
    expect(path).toEqual(['touchpoints', 'window', 'ownr'])
    expect(on).toBe('key')
  })

  it.each([
    ['the file', { driwer: 'Anna' }, ['driwer'], 'driver'],
    ['the levels', { levels: { wov: 8 } }, ['levels', 'wov'], 'wow'],
    ['a competitor', { competitors: { roma: { nam: 'R' } } }, ['competitors', 'roma', 'nam'], 'name'],
    ['a chain', { chains: { c: { links: ['a'], nxt: 'c' } } }, ['chains', 'c', 'nxt'], 'next'],
    [
      'a link',
      { chains: { c: { links: [{ to: 'a', conv: 1 }] } } },
      ['chains', 'c', 'links', 0, 'conv'],
      'to',
    ],
    [
      'the rules of check',
      { check: { rules: { 'no-ownr': 'off' } } },
      ['check', 'rules', 'no-ownr'],
      'no-owner',
    ],
  ])('of %s is found', (_, file, path, known) => {
    const problems = problemsOf(inventoryData(file))
    expect(problems).toEqual([
      {
        problem: { kind: 'unknown-key', key: path.at(-1), known: expect.arrayContaining([known]) },
        path,
        on: 'key',
      },
    ])
  })

  it('among the rules of check is told from all of them, so that a typo never switches one off', () => {
    const [found] = problemsOf(inventoryData({ check: { rules: { overdeu: 'off' } } }))
    expect(found?.problem).toEqual({ kind: 'unknown-key', key: 'overdeu', known: ruleIds })
  })

  it('is named beside others of the same map, and keys in x- are not among them', () => {
    const keys = problemsOf(inventoryData({ touchpoints: { window: { ownr: 1, 'x-a': 1, stge: 2 } } }))
    expect(keys.map(({ path }) => path.at(-1))).toEqual(['ownr', 'stge'])
  })

  it('may be called like something that every object has', () => {
    expect(problemOf({ constructor: 'x' })?.problem).toMatchObject({
      kind: 'unknown-key',
      key: 'constructor',
    })
  })
})

describe('a value of the wrong kind', () => {
  it.each([
    ['importance', 11, 'importance', { type: 'number', text: '11' }],
    ['importance', '8', 'importance', { type: 'text', text: '8' }],
    ['importance', Number.NaN, 'importance', { type: 'number', text: 'NaN' }],
    ['cost', 2.5, 'cost', { type: 'number', text: '2.5' }],
    ['cost', 6, 'cost', { type: 'number', text: '6' }],
    ['owner', '', 'text', { type: 'text', text: '' }],
    ['owner', ' ', 'text', { type: 'text', text: ' ' }],
    ['owner', ['Marta'], 'text', { type: 'list' }],
    ['owner', null, 'text', { type: 'nothing' }],
    ['stage', true, 'text', { type: 'boolean', text: 'true' }],
    ['channel', [], 'texts', { type: 'list' }],
    ['channel', { a: 1 }, 'texts', { type: 'map' }],
    ['automated', 'yes', 'boolean', { type: 'text', text: 'yes' }],
    ['conversion', 12, 'conversion', { type: 'number', text: '12' }],
    ['added', '2026-02-30', 'date', { type: 'text', text: '2026-02-30' }],
    ['added', 2026, 'date', { type: 'number', text: '2026' }],
    ['review_every', 'quarterly', 'interval', { type: 'text', text: 'quarterly' }],
    ['senses', 'sight', 'list', { type: 'text', text: 'sight' }],
    ['metrics', 41, 'map', { type: 'number', text: '41' }],
    ['parts', ['lamp'], 'map', { type: 'list' }],
    ['actions', {}, 'action-list', { type: 'map' }],
    ['anchors', 'Dusty', 'anchors', { type: 'text', text: 'Dusty' }],
  ])('%s: %j wants %s', (key, value, what, found) => {
    expect(problemOf({ [key]: value })).toEqual({
      problem: { kind: 'expected', what, found },
      path: ['touchpoints', 'window', key],
      on: 'value',
    })
  })

  it.each([
    ['nps', 141, 'nps'],
    ['csat', -1, 'metric'],
  ])('in the metrics: %s', (metric, value, what) => {
    expect(problemOf({ metrics: { [metric]: value } })).toMatchObject({
      problem: { kind: 'expected', what },
      path: ['touchpoints', 'window', 'metrics', metric],
    })
  })

  it('inside a list is pointed at by its place', () => {
    expect(problemOf({ channel: ['street', ''] })).toMatchObject({
      problem: { kind: 'expected', what: 'text' },
      path: ['touchpoints', 'window', 'channel', 1],
    })
    expect(problemOf({ senses: ['sight', 'smel'] })).toEqual({
      problem: {
        kind: 'not-one-of',
        options: ['sight', 'smell', 'hearing', 'taste', 'touch', 'humour'],
        found: { type: 'text', text: 'smel' },
      },
      path: ['touchpoints', 'window', 'senses', 1],
      on: 'value',
    })
  })

  it.each([
    ['vip', 'inn', ['in', 'out']],
    ['control', 3, ['direct', 'indirect']],
    ['lifecycle', 'dead', ['planned', 'entry', 'growth', 'saturation', 'decline', 'retired']],
  ])('is told the words for %s', (key, value, options) => {
    expect(problemOf({ [key]: value })?.problem).toMatchObject({ kind: 'not-one-of', options })
  })

  it.each([
    ['a list of touchpoints', { touchpoints: [{ name: 'Window' }] }, ['touchpoints'], 'map', 'list'],
    [
      'a touchpoint without anything',
      { touchpoints: { window: null } },
      ['touchpoints', 'window'],
      'map',
      'nothing',
    ],
    [
      'a chain without links',
      { chains: { c: { name: 'C', links: [] } } },
      ['chains', 'c', 'links'],
      'list',
      'list',
    ],
    ['a link that is a number', chainWith(404), ['chains', 'c', 'links', 0], 'link', 'number'],
    ['a link that cannot be an id', chainWith('The Door'), ['chains', 'c', 'links', 0], 'id', 'text'],
    [
      'a link’s rate in percent',
      chainWith({ to: 'a', conversion: 30 }),
      ['chains', 'c', 'links', 0, 'conversion'],
      'conversion',
      'number',
    ],
    ['a VIP list of half a place', { vip: { size: 0.5 } }, ['vip', 'size'], 'vip-size', 'number'],
    ['a bound above the scale', { levels: { wow: 11 } }, ['levels', 'wow'], 'level', 'number'],
  ])('%s', (_, file, path, what, type) => {
    expect(problemsOf({ ...inventoryData(), ...file })).toMatchObject([
      { problem: { kind: 'expected', what, found: { type } }, path, on: 'value' },
    ])
  })

  it.each([
    ['nothing', null, { type: 'nothing' }],
    ['a list', [], { type: 'list' }],
    ['a text', 'touchpoints', { type: 'text', text: 'touchpoints' }],
  ])('is the whole file when it holds %s', (_, data, found) => {
    expect(problemsOf(data)).toEqual([
      { problem: { kind: 'expected', what: 'map', found }, path: [], on: 'value' },
    ])
  })

  function chainWith(link: unknown) {
    return { chains: { c: { name: 'C', links: [link] } } }
  }
})

describe('a missing key', () => {
  it.each([
    ['name', 'a touchpoint', { touchpoints: { window: {} } }, ['touchpoints', 'window']],
    [
      'do',
      'an action',
      { touchpoints: { w: { name: 'W', actions: [{}] } } },
      ['touchpoints', 'w', 'actions', 0],
    ],
    [
      'to',
      'a link',
      { chains: { c: { name: 'C', links: [{ conversion: 0.3 }] } } },
      ['chains', 'c', 'links', 0],
    ],
    ['links', 'a chain', { chains: { c: { name: 'C' } } }, ['chains', 'c']],
    [
      'reason',
      'a pause',
      { touchpoints: { w: { name: 'W', paused: { until: '2027-01-15' } } } },
      ['touchpoints', 'w', 'paused'],
    ],
  ])('%s of %s is told at the map that lacks it', (key, _, file, path) => {
    expect(problemsOf({ ...inventoryData(), ...file })).toEqual([
      { problem: { kind: 'missing-key', key }, path, on: 'key' },
    ])
  })

  it('of the file itself is told at its start', () => {
    expect(problemsOf({ name: 'Kawa' }).map(({ problem, path }) => ({ problem, path }))).toEqual([
      { problem: { kind: 'missing-key', key: 'version' }, path: [] },
      { problem: { kind: 'missing-key', key: 'touchpoints' }, path: [] },
    ])
  })
})

describe('a bad key', () => {
  it.each(['Window', 'shop window', '-window', 'okno_1', 'окно', '', 'a'.repeat(65), '__window'])(
    '%j is no id',
    (id) => {
      expect(problemsOf(inventoryData({ touchpoints: { [id]: { name: 'Window' } } }))).toEqual([
        { problem: { kind: 'bad-id', id }, path: ['touchpoints', id], on: 'key' },
      ])
    },
  )

  it.each(['a', '404', '0', 'x-ray', 'star-beans', 'a-', 'a'.repeat(64), 'constructor'])(
    '%j is an id',
    (id) => {
      expect(problemsOf(inventoryData({ touchpoints: { [id]: {} }, competitors: { [id]: {} } }))).toEqual([])
    },
  )

  it.each(['11', '-1', '05', 'ten', '7.5'])('%j is no score for an anchor', (key) => {
    expect(problemOf({ anchors: { [key]: 'Dusty', 10: 'Wow' } })).toEqual({
      problem: { kind: 'bad-anchor', key },
      path: ['touchpoints', 'window', 'anchors', key],
      on: 'key',
    })
  })
})

describe('several problems', () => {
  it('are all told in one run', () => {
    const problems = problemsOf({
      version: 1,
      name: '',
      langage: 'pl',
      touchpoints: {
        window: { name: 'Window', importance: 11, 'x-fine': 1, cost: 'dear' },
        Door: { name: 'Door' },
      },
      chains: { visit: { name: 'Visit', links: ['window', 5] } },
    })
    expect(problems.map(({ path }) => path.join('.')).toSorted()).toEqual([
      'chains.visit.links.1',
      'langage',
      'name',
      'touchpoints.Door',
      'touchpoints.window.cost',
      'touchpoints.window.importance',
    ])
  })
})

describe('looking into data', () => {
  it('finds what stands at a path, in maps and lists', () => {
    expect(
      valueAt({ chains: { visit: { links: ['window', { to: 'door' }] } } }, [
        'chains',
        'visit',
        'links',
        1,
        'to',
      ]),
    ).toBe('door')
    expect(valueAt(7, [])).toBe(7)
  })

  it.each([[['constructor']], [['a', 'b', 'c']], [['list', 2]], [['list', 'length', 'x']]])(
    'finds nothing at %j that the file does not say',
    (path) => {
      expect(valueAt({ a: null, list: [1, 2] }, path)).toBeUndefined()
    },
  )

  it('takes lists for objects, and nothing for none', () => {
    expect([{}, []].every(isObject)).toBe(true)
    expect([null, undefined, 'text', 3].some(isObject)).toBe(false)
  })
})

describe('an error of the user', () => {
  it('carries its problems and says their kinds', () => {
    const error = new UserError([
      { problem: { kind: 'not-utf8' }, file: 'a.yaml' },
      { problem: { kind: 'exists' } },
    ])
    expect(error).toBeInstanceOf(Error)
    expect(error.message).toBe('not-utf8, exists')
    expect(error.problems[0]?.file).toBe('a.yaml')
  })
})

describe('a file with more entries than anybody writes', () => {
  const entries = (count: number, bad: readonly number[]) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`t${at}`, bad.includes(at) ? { nam: 'A' } : { name: 'A' }]),
    )

  it('has the problems of its first entries, of its last and of the rest, each of them once', () => {
    const data = { version: 1, nam: 'Kawa', touchpoints: entries(20_001, [7, 20_000]) }
    expect(problemsOf(data).map(({ problem, path }) => [problem.kind, path.join('.')])).toEqual([
      ['missing-key', ''],
      ['missing-key', 'touchpoints.t7'],
      ['unknown-key', 'touchpoints.t7.nam'],
      ['unknown-key', 'nam'],
      ['missing-key', 'touchpoints.t20000'],
      ['unknown-key', 'touchpoints.t20000.nam'],
    ])
  })

  it('may have a list of them, and as much as it likes below x-', () => {
    const stages = Array.from({ length: 20_002 }, (_, at) => (at === 15_000 ? 7 : `s${at}`))
    const data = { version: 1, nam: 'Kawa', 'x-a': entries(30_000, []), stages, touchpoints: {} }
    expect(problemsOf(data).map(({ problem, path }) => [problem.kind, path.join('.')])).toEqual([
      ['missing-key', ''],
      ['unknown-key', 'nam'],
      ['expected', 'stages.15000'],
    ])
  })

  it('has the first of very many, and how many more there are', () => {
    const touchpoints = entries(10_001, [...Array(10_001).keys()])
    const { problems, more } = parseWith(InventoryFile, { version: 1, name: 'Kawa', touchpoints })
    expect(problems).toHaveLength(1000)
    expect(more).toBe(2 * 10_001 - 1000)
  })

  it('is taken where nothing is wrong', () => {
    const data = { version: 1, name: 'Kawa', touchpoints: entries(10_001, []) }
    expect(parseWith(InventoryFile, data)).toEqual({ value: data, problems: [] })
  })
})

import { describe, expect, it } from 'vitest'
import { currentIds, inventoryOf, isActive } from '../../src/core/inventory.ts'
import { InventoryFile } from '../../src/core/inventory-schema.ts'
import { parseWith } from '../../src/core/parse.ts'
import { keysIn, makeInventory } from './make.ts'

/** The whole of the format, as the manual shows it. */
const complete = {
  version: 1,
  name: 'Kawa i Ciasto',
  language: 'pl',
  driver: 'Anna Nowak',
  review_every: '3 months',
  levels: { sucks: 3, wow: 8 },
  vip: { size: 10 },
  stages: ['need', 'search', 'compare', 'decide', 'use', 'return'],
  competitors: { 'star-beans': { name: 'Star Beans' } },
  segments: { tourists: { name: 'Tourists' } },
  touchpoints: {
    window: {
      name: 'Shop window',
      stage: 'need',
      channel: 'street',
      place: 'offline',
      control: 'direct',
      owner: 'Marta',
      importance: 8,
      vip: 'in',
      rhythm: 'recurring',
      lifecycle: 'growth',
      senses: ['sight', 'smell'],
      purpose: 'Makes people stop and look in',
      standard: 'Cleaned every morning before 7',
      anchors: { 0: 'Dusty', 10: 'People stop to take a photo' },
      wow: 'A new paper scene every month',
      cost: 2,
      automated: false,
      segments: ['tourists'],
      conversion: 0.12,
      metrics: { nps: 41, csat: 4.4 },
      review_every: '6 months',
      review_reason: 'Changes with the season only',
      paused: { until: '2027-01-15', reason: 'Rebuilding' },
      added: '2026-08-31',
      formerly: ['display'],
      parts: { lamp: { name: 'Window lamp' } },
      actions: [
        {
          do: 'New lamp',
          lever: 'product',
          owner: 'Marta',
          due: '2026-12-10',
          measure: 'score 8',
          done: '2026-12-08',
        },
      ],
      tags: ['brand'],
      notes: 'Free text.',
    },
    door: { name: 'Door', conversion: 0.5 },
  },
  chains: {
    'first-visit': {
      name: 'First visit',
      trigger: 'Wants coffee on the way to work',
      segment: 'tourists',
      links: ['window', { to: 'door', conversion: 0.3 }, 'lamp'],
      next: 'loyalty',
    },
    loyalty: { name: 'Loyalty', links: ['door'] },
  },
  check: { rules: { 'no-owner': 'error', 'dead-end': 'off' } },
  'x-anything': 'kept and ignored',
}

describe('the complete example', () => {
  const { value, problems } = parseWith(InventoryFile, complete)

  it('is valid', () => {
    expect(problems).toEqual([])
  })

  it('gives the inventory that it describes', () => {
    const inventory = value && inventoryOf(value, keysIn(complete))
    expect(inventory).toMatchObject({
      name: 'Kawa i Ciasto',
      language: 'pl',
      driver: 'Anna Nowak',
      reviewEvery: { count: 3, unit: 'month' },
      vipSize: 10,
      stages: ['need', 'search', 'compare', 'decide', 'use', 'return'],
      channels: ['street'],
      competitors: [{ id: 'star-beans', name: 'Star Beans' }],
      segments: [{ id: 'tourists', name: 'Tourists' }],
    })
    expect(inventory?.rules).toEqual(
      new Map([
        ['no-owner', 'error'],
        ['dead-end', 'off'],
      ]),
    )
    expect(inventory?.touchpoints.get('window')).toEqual({
      id: 'window',
      name: 'Shop window',
      whole: undefined,
      parts: ['lamp'],
      stage: 'need',
      channels: ['street'],
      place: 'offline',
      control: 'direct',
      owner: 'Marta',
      automated: false,
      lifecycle: 'growth',
      importance: 8,
      pin: 'in',
      rhythm: 'recurring',
      senses: ['sight', 'smell'],
      segments: ['tourists'],
      cost: 2,
      conversion: 0.12,
      metrics: { nps: 41, csat: 4.4, ces: undefined },
      purpose: 'Makes people stop and look in',
      standard: 'Cleaned every morning before 7',
      anchors: new Map([
        [0, 'Dusty'],
        [10, 'People stop to take a photo'],
      ]),
      wow: 'A new paper scene every month',
      reviewEvery: { count: 6, unit: 'month' },
      paused: { until: '2027-01-15', reason: 'Rebuilding' },
      added: '2026-08-31',
      reviewReason: 'Changes with the season only',
      actions: [
        {
          do: 'New lamp',
          lever: 'product',
          owner: 'Marta',
          due: '2026-12-10',
          measure: 'score 8',
          done: '2026-12-08',
        },
      ],
      formerly: ['display'],
      tags: ['brand'],
      notes: 'Free text.',
      path: ['touchpoints', 'window'],
    })
  })

  it('gives each link the chain’s own rate, else that of the touchpoint', () => {
    const inventory = value && inventoryOf(value, keysIn(complete))
    expect(inventory?.chains).toMatchObject([
      {
        id: 'first-visit',
        links: [
          { to: 'window', conversion: 0.12 },
          { to: 'door', conversion: 0.3 },
          { to: 'lamp', conversion: undefined },
        ],
        segment: 'tourists',
        next: 'loyalty',
        path: ['chains', 'first-visit'],
      },
      { id: 'loyalty', links: [{ to: 'door', conversion: 0.5 }], next: undefined },
    ])
  })
})

describe('the defaults', () => {
  const inventory = makeInventory({
    touchpoints: {
      window: { stage: 'need', channel: ['street', 'web'] },
      door: { stage: 'decide', channel: 'shop' },
      cup: { stage: 'need', channel: 'street' },
    },
  })

  it('are three months, 3 and 8, and ten VIPs', () => {
    expect(inventory).toMatchObject({
      reviewEvery: { count: 3, unit: 'month' },
      reviewEveryText: '3 months',
      levels: { sucks: 3, wow: 8 },
      vipSize: 10,
      language: undefined,
      competitors: [],
      chains: [],
    })
    expect(inventory.rules.size).toBe(0)
  })

  it('take stages and channels from the touchpoints, in the order of the file', () => {
    expect(inventory.stages).toEqual(['need', 'decide'])
    expect(inventory.channels).toEqual(['street', 'web', 'shop'])
  })

  it('fill in the bound that is not moved', () => {
    expect(makeInventory({ levels: { wow: 9 } }).levels).toEqual({ sucks: 3, wow: 9 })
    expect(makeInventory({ levels: { sucks: 4.5 } }).levels).toEqual({ sucks: 4.5, wow: 8 })
  })
})

describe('parts', () => {
  const inventory = makeInventory({
    touchpoints: {
      shop: {
        stage: 'use',
        channel: 'street',
        owner: 'Marta',
        control: 'direct',
        importance: 9,
        vip: 'in',
        review_every: '1 month',
        parts: {
          counter: {},
          toilet: { owner: 'Piotr', channel: ['cellar'], stage: 'return', control: 'indirect' },
        },
      },
      web: {},
    },
  })

  it('stand after their whole, under their bare ids', () => {
    expect([...inventory.touchpoints.keys()]).toEqual(['shop', 'counter', 'toilet', 'web'])
    expect(inventory.touchpoints.get('shop')?.parts).toEqual(['counter', 'toilet'])
    expect(inventory.touchpoints.get('counter')).toMatchObject({
      whole: 'shop',
      path: ['touchpoints', 'shop', 'parts', 'counter'],
    })
  })

  it('take stage, channel, owner and control from the whole', () => {
    expect(inventory.touchpoints.get('counter')).toMatchObject({
      stage: 'use',
      channels: ['street'],
      owner: 'Marta',
      control: 'direct',
    })
  })

  it('keep their own where they have it', () => {
    expect(inventory.touchpoints.get('toilet')).toMatchObject({
      stage: 'return',
      channels: ['cellar'],
      owner: 'Piotr',
      control: 'indirect',
    })
  })

  it('take nothing else', () => {
    expect(inventory.touchpoints.get('counter')).toMatchObject({
      importance: undefined,
      pin: undefined,
      reviewEvery: undefined,
    })
  })

  it.each(['planned', 'retired'])('of a %s whole are so too', (lifecycle) => {
    const { touchpoints } = makeInventory({ touchpoints: { shop: { lifecycle, parts: { counter: {} } } } })
    expect(touchpoints.get('counter')?.lifecycle).toBe(lifecycle)
  })

  it('have a life of their own in a living whole', () => {
    const { touchpoints } = makeInventory({
      touchpoints: {
        shop: { lifecycle: 'growth', parts: { counter: {}, toilet: { lifecycle: 'planned' } } },
      },
    })
    expect(touchpoints.get('counter')?.lifecycle).toBeUndefined()
    expect(touchpoints.get('toilet')?.lifecycle).toBe('planned')
  })
})

describe('a touchpoint', () => {
  it.each([
    ['planned', false],
    ['entry', true],
    ['growth', true],
    ['saturation', true],
    ['decline', true],
    ['retired', false],
  ])('that is %s is lived with: %s', (lifecycle, active) => {
    const touchpoint = makeInventory({ touchpoints: { window: { lifecycle } } }).touchpoints.get('window')
    expect(touchpoint && isActive(touchpoint)).toBe(active)
  })

  it('stands where the file puts it, also when its id is a number', () => {
    const data = {
      version: 1 as const,
      name: 'Web shop',
      touchpoints: { start: { name: 'Start' }, 404: { name: 'Not found' } },
      competitors: { b: { name: 'B' }, 7: { name: 'Seven' } },
    }
    const order: Record<string, string[]> = { touchpoints: ['start', '404'], competitors: ['b', '7'] }
    const inventory = inventoryOf(data, (path) => order[path.join('.')] ?? [])
    expect([...inventory.touchpoints.keys()]).toEqual(['start', '404'])
    expect(inventory.competitors.map(({ id }) => id)).toEqual(['b', '7'])
  })
})

describe('today’s ids', () => {
  const ids = currentIds(
    makeInventory({
      touchpoints: {
        window: { formerly: ['display', 'showcase'], parts: { lamp: { formerly: ['bulb'] } } },
        door: {},
      },
    }),
  )

  it('are found from old ones, those of parts included', () => {
    expect(Object.fromEntries(ids)).toEqual({
      window: 'window',
      display: 'window',
      showcase: 'window',
      lamp: 'lamp',
      bulb: 'lamp',
      door: 'door',
    })
  })

  it('are not found from ids that nobody had', () => {
    expect(ids.get('constructor')).toBeUndefined()
  })
})

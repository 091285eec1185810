import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inventoryOf } from '../src/core/inventory.ts'
import { InventoryFile } from '../src/core/inventory-schema.ts'
import { parseWith } from '../src/core/parse.ts'
import { isObject, valueAt } from '../src/core/problem.ts'
import { defaultSeverities, ruleIds } from '../src/core/rule.ts'
import { inventoryJsonSchema } from '../src/core/schema.ts'
import { complete, mutationsOf } from './core/mutations.ts'

const ajv = new Ajv2020({ allErrors: true })
formats.default(ajv)
const validate = ajv.compile(inventoryJsonSchema())

const zodSays = (data: unknown) => parseWith(InventoryFile, data).problems.length === 0
const ajvSays = (data: unknown) => validate(data)

const file = (rest: Record<string, unknown> = {}) => ({ version: 1, name: 'Kawa', touchpoints: {}, ...rest })
const touchpoint = (keys: Record<string, unknown>) =>
  file({ touchpoints: { window: { name: 'Window', ...keys } } })
const chain = (keys: Record<string, unknown>) =>
  file({ chains: { visit: { name: 'Visit', links: ['window'], ...keys } } })

describe('zod and a JSON Schema validator both take', () => {
  it.each<[string, unknown]>([
    ['the complete example', complete],
    ['the smallest file', file()],
    ['keys in x- at the top', file({ 'x-team': { any: [1, null] } })],
    [
      'keys in x- in every strict map',
      {
        ...file({ levels: { 'x-a': 1 }, vip: { 'x-a': 1 }, check: { 'x-a': 1, rules: { 'x-a': 1 } } }),
        competitors: { roma: { name: 'Roma', 'x-a': 1 } },
        segments: { s: { name: 'S', 'x-a': 1 } },
        touchpoints: {
          window: {
            name: 'Window',
            'x-a': 1,
            metrics: { 'x-a': 1 },
            paused: { until: '2027-01-01', reason: 'R', 'x-a': 1 },
            actions: [{ do: 'D', 'x-a': 1 }],
            parts: { lamp: { name: 'Lamp', 'x-a': 1 } },
          },
        },
        chains: { visit: { name: 'Visit', 'x-a': 1, links: [{ to: 'window', 'x-a': 1 }] } },
      },
    ],
    ['the bare key x-', touchpoint({ 'x-': 1 })],
    ['ids in x-, which are ids like any other', file({ touchpoints: { 'x-ray': { name: 'X-ray' } } })],
    [
      'ids that are numbers or names of JavaScript',
      file({ touchpoints: { 404: { name: 'Not found' }, constructor: { name: 'C' } } }),
    ],
    ['the longest id', file({ touchpoints: { ['a'.repeat(64)]: { name: 'Long' } } })],
    ['words in any script', file({ name: 'Кофе 😀', stages: ['потребность'], channels: ['улица'] })],
    ['importance 0', touchpoint({ importance: 0 })],
    ['importance 7.3', touchpoint({ importance: 7.3 })],
    ['a list of channels', touchpoint({ channel: ['street', 'web'] })],
    ['the worst nps', touchpoint({ metrics: { nps: -100 } })],
    ['a leap day', touchpoint({ added: '2028-02-29' })],
    ['empty lists', touchpoint({ senses: [], segments: [], formerly: [], actions: [], tags: [], parts: {} })],
    [
      'every anchor',
      touchpoint({ anchors: Object.fromEntries(Array.from({ length: 11 }, (_, at) => [at, 'Text'])) }),
    ],
    ['every rule', file({ check: { rules: Object.fromEntries(ruleIds.map((rule) => [rule, 'note'])) } })],
    ['no rules', file({ check: { rules: {} } })],
    ['empty maps', file({ levels: {}, vip: {}, check: {}, competitors: {}, segments: {}, chains: {} })],
    ['a link with its own rate', chain({ links: [{ to: 'window', conversion: 0 }] })],
  ])('%s', (_, data) => {
    expect(parseWith(InventoryFile, data).problems).toEqual([])
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
  })
})

describe('zod and a JSON Schema validator both refuse', () => {
  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['a text', 'touchpoints'],
    ['a file without a version', { name: 'Kawa', touchpoints: {} }],
    ['a file without a name', { version: 1, touchpoints: {} }],
    ['a file without touchpoints', { version: 1, name: 'Kawa' }],
    ['another version', file({ version: 2 })],
    ['a version that is a text', file({ version: '1' })],
    ['an empty name', file({ name: '' })],
    ['a blank name', file({ name: ' \t\n' })],
    ['another language', file({ language: 'de' })],
    ['an unknown key', file({ tuchpoints: {} })],
    ['a key that only begins like x-', file({ xanything: 1 })],
    ['a key in X-', file({ 'X-anything': 1 })],
    ['an interval without a number', file({ review_every: 'months' })],
    ['an interval of nothing', file({ review_every: '0 months' })],
    ['an interval of years', file({ review_every: '1 year' })],
    ['an interval of a thousand', file({ review_every: '1000 days' })],
    ['a bound above 10', file({ levels: { wow: 11 } })],
    ['a bound that is a text', file({ levels: { sucks: '3' } })],
    ['an unknown bound', file({ levels: { ok: 5 } })],
    ['no VIPs', file({ vip: { size: 0 } })],
    ['half a VIP', file({ vip: { size: 9.5 } })],
    ['more than a hundred VIPs', file({ vip: { size: 101 } })],
    ['a stage that is empty', file({ stages: [''] })],
    ['stages that are no list', file({ stages: 'need' })],
    ['a competitor without a name', file({ competitors: { roma: {} } })],
    ['a competitor that is a text', file({ competitors: { roma: 'Roma' } })],
    ['a list of touchpoints', file({ touchpoints: [{ name: 'Window' }] })],
    ['a touchpoint without anything', file({ touchpoints: { window: null } })],
    ['a touchpoint without a name', file({ touchpoints: { window: {} } })],
    ['an id in capitals', file({ touchpoints: { Window: { name: 'W' } } })],
    ['an id with a blank', file({ touchpoints: { 'shop window': { name: 'W' } } })],
    ['an id that is empty', file({ touchpoints: { '': { name: 'W' } } })],
    ['an id that is too long', file({ touchpoints: { ['a'.repeat(65)]: { name: 'W' } } })],
    ['an id in x- that is no id', file({ touchpoints: { 'x-Ray': { name: 'W' } } })],
    ['an id in x- that is free text', file({ touchpoints: { 'x-ray': 'free' } })],
    ['a typing mistake', touchpoint({ ownr: 'Marta' })],
    ['parts of parts', touchpoint({ parts: { lamp: { name: 'Lamp', parts: {} } } })],
    ['a channel that is an empty list', touchpoint({ channel: [] })],
    ['a channel that is a number', touchpoint({ channel: 7 })],
    ['a channel list with a blank', touchpoint({ channel: ['street', ' '] })],
    ['another place', touchpoint({ place: 'outside' })],
    ['importance 11', touchpoint({ importance: 11 })],
    ['importance below 0', touchpoint({ importance: -0.5 })],
    ['an importance that is a text', touchpoint({ importance: '8' })],
    ['an importance that is unknown', touchpoint({ importance: 'unknown' })],
    ['an importance that is no number', touchpoint({ importance: Number.NaN })],
    ['another pin', touchpoint({ vip: true })],
    ['another sense', touchpoint({ senses: ['sixth'] })],
    ['an anchor at 11', touchpoint({ anchors: { 11: 'More' } })],
    ['an anchor at 07', touchpoint({ anchors: { '07': 'Bond' } })],
    ['an empty anchor', touchpoint({ anchors: { 7: '' } })],
    ['cost 0', touchpoint({ cost: 0 })],
    ['cost 2.5', touchpoint({ cost: 2.5 })],
    ['automated: yes', touchpoint({ automated: 'yes' })],
    ['a conversion in percent', touchpoint({ conversion: 12 })],
    ['an nps of 141', touchpoint({ metrics: { nps: 141 } })],
    ['an unknown metric', touchpoint({ metrics: { clv: 1 } })],
    ['a day that does not exist', touchpoint({ added: '2026-02-29' })],
    ['a day in another order', touchpoint({ added: '31.08.2026' })],
    ['a day with a time', touchpoint({ added: '2026-08-31T00:00:00Z' })],
    ['a pause without a reason', touchpoint({ paused: { until: '2027-01-15' } })],
    ['a pause until soon', touchpoint({ paused: { until: 'soon', reason: 'R' } })],
    ['an old id that is none', touchpoint({ formerly: ['Display'] })],
    ['an action without anything to do', touchpoint({ actions: [{ owner: 'Marta' }] })],
    ['a seventh lever', touchpoint({ actions: [{ do: 'Pray', lever: 'hope' }] })],
    ['a chain without links', file({ chains: { visit: { name: 'Visit' } } })],
    ['a chain with an empty list', chain({ links: [] })],
    ['a link that is a number', chain({ links: [404] })],
    ['a link that is no id', chain({ links: ['The Window'] })],
    ['a link to nowhere', chain({ links: [{ conversion: 0.3 }] })],
    ['a link with a typing mistake', chain({ links: [{ to: 'window', conv: 0.3 }] })],
    ['a link with a rate above 1', chain({ links: [{ to: 'window', conversion: 1.1 }] })],
    ['an unknown rule', file({ check: { rules: { 'no-ownr': 'error' } } })],
    ['an unknown severity', file({ check: { rules: { 'no-owner': 'fatal' } } })],
    ['a severity that YAML 1.1 would read as false', file({ check: { rules: { 'no-owner': false } } })],
  ])('%s', (_, data) => {
    expect(zodSays(data)).toBe(false)
    expect(ajvSays(data)).toBe(false)
  })
})

describe('zod and a JSON Schema validator', () => {
  it('agree on the complete example with any one value replaced, removed or added', () => {
    const counts = { good: 0, bad: 0 }
    fc.assert(
      fc.property(mutationsOf(complete), (data) => {
        const verdict = zodSays(data)
        counts[verdict ? 'good' : 'bad']++
        expect({ data, valid: ajvSays(data) }).toEqual({ data, valid: verdict })
      }),
      { numRuns: 2000 },
    )
    expect(Math.min(counts.good, counts.bad)).toBeGreaterThan(100) // neither verdict is a rare one
  })
})

describe('the JSON Schema', () => {
  const schema = inventoryJsonSchema()

  it('is one of draft 2020-12, with a title', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'touchpoints.yaml',
      type: 'object',
      required: ['version', 'name', 'touchpoints'],
    })
  })

  it('is the same, byte for byte, whenever it is made', () => {
    expect(JSON.stringify(inventoryJsonSchema())).toBe(JSON.stringify(schema))
  })

  it('lets every strict map take keys in x-, and no other', () => {
    const strict = mapsIn(schema).filter(({ properties }) => properties !== undefined)
    expect(strict.length).toBeGreaterThan(10)
    for (const map of strict)
      expect(map).toMatchObject({ additionalProperties: false, patternProperties: { '^x-': {} } })
    const others = mapsIn(schema).filter(({ properties }) => properties === undefined)
    expect(others.map(({ patternProperties }) => patternProperties)).toEqual(others.map(() => undefined))
  })

  it('has a pattern for the keys of every map of ids, and takes them for text though they look like numbers', () => {
    const others = mapsIn(schema).filter(({ properties }) => properties === undefined)
    const names = others.map(({ propertyNames }) => propertyNames)
    expect(names.map((one) => Object.keys(isObject(one) ? one : {}))).toEqual(
      others.map(() => expect.arrayContaining(['pattern'])),
    )
    expect(names.filter((one) => valueAt(one, ['type']) !== undefined)).toEqual([]) // editors underline `0:`
  })

  it('says of every key what it is for in whole sentences, and gives an example', () => {
    expect(keys.length).toBeGreaterThan(70)
    const silent = keys.filter(({ schema }) => !/^\S.*\S\.$/.test(String(schema['description'] ?? '')))
    expect(silent.map(({ name }) => name)).toEqual([])
    const dry = keys.filter(({ schema }) => valueAt(schema, ['examples', 0]) === undefined)
    expect(dry.map(({ name }) => name)).toEqual([])
  })

  it('gives no example and no default that it would refuse itself', () => {
    const wrong = keys.flatMap(({ name, schema }) => {
      const samples = [schema['examples'], [schema['default']]].flat().filter((one) => one !== undefined)
      const isGood = ajv.compile(schema)
      return samples.filter((one) => !isGood(one)).map((one) => ({ name, sample: one }))
    })
    expect(wrong).toEqual([])
  })

  it('knows the defaults of the program, and says each where an editor shows it', () => {
    const inventory = inventoryOf(InventoryFile.parse(file()), () => [])
    const defaults = Object.fromEntries(
      keys.flatMap(({ name, schema }) =>
        schema['default'] === undefined ? [] : [[name, schema['default']] as const],
      ),
    )
    const rules = Object.entries(defaultSeverities).map(([rule, severity]) => [
      `check.rules.${rule}`,
      severity,
    ])
    expect(defaults).toEqual({
      review_every: inventory.reviewEveryText,
      levels: inventory.levels,
      'levels.sucks': inventory.levels.sucks,
      'levels.wow': inventory.levels.wow,
      vip: { size: inventory.vipSize },
      'vip.size': inventory.vipSize,
      'touchpoints.*.automated': false,
      'touchpoints.*.parts.*.automated': false,
      ...Object.fromEntries(rules),
    })
    for (const { schema } of keys)
      if (['string', 'number', 'boolean'].includes(typeof schema['default']))
        expect(schema['description']).toMatch(/ Default: \S.*\.$/)
  })

  interface Key {
    /** Where it stands; `*` for any id, `-` for any item of a list. */
    readonly name: string
    readonly schema: Record<PropertyKey, unknown>
  }

  const keys = keysIn(schema, [])

  /** Every named key of the schema, at every depth. */
  function keysIn(data: unknown, path: readonly string[]): Key[] {
    if (!isObject(data)) return []
    const named = Object.entries(isObject(data['properties']) ? data['properties'] : {})
    const alternatives = Array.isArray(data['anyOf']) ? data['anyOf'] : []
    return [
      ...named.flatMap(([key, one]) => {
        const at = [...path, key]
        return [{ name: at.join('.'), schema: isObject(one) ? one : {} }, ...keysIn(one, at)]
      }),
      ...keysIn(data['additionalProperties'], [...path, '*']),
      ...keysIn(data['items'], [...path, '-']),
      ...alternatives.flatMap((one: unknown) => keysIn(one, path)),
    ]
  }

  function mapsIn(data: unknown): Record<PropertyKey, unknown>[] {
    if (!isObject(data)) return []
    const below = Object.values(data).flatMap(mapsIn)
    return valueAt(data, ['type']) === 'object' ? [data, ...below] : below
  }
})

import fc from 'fast-check'
import { isObject } from '../../src/core/problem.ts'

/** An inventory with every key, as the manual shows it. */
export const complete = {
  version: 1,
  name: 'Kawa i Ciasto',
  language: 'pl',
  driver: 'Anna Nowak',
  review_every: '3 months',
  levels: { sucks: 3, wow: 8 },
  vip: { size: 10 },
  stages: ['need', 'search', 'compare', 'decide', 'use', 'return'],
  channels: ['street'],
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
      metrics: { nps: 41, csat: 4.4, ces: 2 },
      review_every: '6 months',
      review_reason: 'Changes with the season only',
      paused: { until: '2027-01-15', reason: 'Rebuilding' },
      added: '2026-08-31',
      formerly: ['display'],
      parts: { lamp: { name: 'Window lamp', cost: 1 } },
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
  },
  chains: {
    'first-visit': {
      name: 'First visit',
      trigger: 'Wants coffee on the way to work',
      segment: 'tourists',
      links: ['window', { to: 'lamp', conversion: 0.3 }],
      next: 'first-visit',
    },
  },
  check: { rules: { 'no-owner': 'error', 'dead-end': 'off' } },
  'x-anything': 'kept and ignored',
}

/** Data with any one value replaced, removed or added. */
export function mutationsOf(data: unknown): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.constantFrom(...pathsOf(data)), changes)
    .map(([path, change]) => changed(data, path, change))
}

const values = fc.constantFrom<unknown>(
  null,
  true,
  0,
  1,
  2.5,
  11,
  -1,
  '',
  ' ',
  'window',
  'The Window',
  'in',
  '2026-02-30',
  '2026-02-28',
  '3 months',
  'error',
  [],
  {},
  [''],
  ['window'],
  [[]],
  { name: 'N' },
  { to: 'window' },
  { 'x-a': 1 },
  { Bad: {} },
  { do: 'D' },
)
const keys = fc.constantFrom(
  'name',
  'x-new',
  'X-new',
  'x-',
  'owner',
  'parts',
  'new',
  'New Key',
  '7',
  '11',
  'constructor',
)
const changes = fc.oneof(
  fc.record({ kind: fc.constant('replace' as const), value: values }),
  fc.record({ kind: fc.constant('remove' as const) }),
  fc.record({ kind: fc.constant('add' as const), key: keys, value: values }),
)

type Steps = readonly (string | number)[]
type Step =
  | { readonly kind: 'replace'; readonly value: unknown }
  | { readonly kind: 'remove' }
  | { readonly kind: 'add'; readonly key: string; readonly value: unknown }

/** The path of every value below the top. */
function pathsOf(data: unknown, path: Steps = []): Steps[] {
  if (!isObject(data)) return []
  return Object.keys(data).flatMap((key) => [[...path, key], ...pathsOf(data[key], [...path, key])])
}

function changed(data: unknown, path: Steps, step: Step): unknown {
  const copy: unknown = structuredClone(data)
  const last = path.at(-1) ?? ''
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), copy)
  if (!isObject(parent)) throw new Error(`nothing at ${path.join('.')}`)
  if (step.kind === 'replace') parent[last] = step.value
  else if (step.kind === 'add') {
    const target = parent[last]
    if (isObject(target) && !Array.isArray(target)) target[step.key] = step.value
  } else if (Array.isArray(parent)) parent.splice(Number(last), 1)
  else delete parent[last]
  return copy
}

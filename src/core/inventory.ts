import { z } from 'zod'
import { CalendarDate, type Interval, IntervalText, parseInterval } from './date.ts'
import { type Path, strict } from './problem.ts'
import { type RuleId, ruleIds, type Severity, severities } from './rule.ts'
import type { Levels } from './score.ts'

export const inventoryVersion = 1

/** `touchpoints`, `window`, `star-beans`: what one thing is called everywhere in the files. */
export const Id = z
  .string('id')
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'id')
  .meta({ description: 'Lower-case Latin letters, digits and -, up to 64.', examples: ['shop-window'] })

const Text = z.string('text').regex(/\S/, 'text')
const OneOrMore = z.union([Text, z.array(Text, 'texts').min(1, 'texts')], 'texts')
const Fraction = z.number('conversion').min(0, 'conversion').max(1, 'conversion')
/** How much a touchpoint weighs in the customer’s decision. */
export const Importance = z.number('importance').min(0, 'importance').max(10, 'importance')
const Metric = z.number('metric').min(0, 'metric').max(100, 'metric')

export const languages = ['en', 'ru', 'pl'] as const
export type Language = (typeof languages)[number]

const describe = <S extends z.ZodType>(schema: S, description: string, ...examples: z.output<S>[]) =>
  schema.optional().meta(examples.length > 0 ? { description, examples } : { description })

const Action = strict({
  do: Text.meta({ description: 'What is to be done.', examples: ['New lamp'] }),
  lever: describe(
    z.enum(['staff', 'touchpoints', 'product', 'customers', 'processes', 'channels']),
    'Which of the six levers it pulls.',
    'product',
  ),
  owner: describe(Text, 'Who does it.', 'Marta'),
  due: describe(CalendarDate, 'By when.', '2026-12-10'),
  measure: describe(
    Text,
    'How its success is measured: `score N`, `nps N`, `csat N`, `ces N`, `conversion N`, or any other text.',
    'score 8',
  ),
  done: describe(CalendarDate, 'When it was done.', '2026-12-08'),
})

const common = {
  name: Text.meta({ description: 'What people call it.', examples: ['Shop window'] }),
  stage: describe(
    Text,
    'Stage of the customer journey it belongs to; one of `stages` where those are listed.',
    'need',
  ),
  channel: describe(OneOrMore, 'Channel it is met in, or a list of them.', 'street'),
  place: describe(z.enum(['online', 'offline']), 'Online or offline.', 'offline'),
  control: describe(
    z.enum(['direct', 'indirect']),
    'Direct: yours. Indirect: somebody else’s, such as reviews and recommendations.',
    'direct',
  ),
  owner: describe(Text, 'Who answers for it.', 'Marta'),
  importance: describe(
    Importance,
    'How much it weighs in the customer’s decision, 0–10: an estimate until the first audit.',
    8,
  ),
  vip: describe(z.enum(['in', 'out']), 'Pins it into the VIP ten, or keeps it out.', 'in'),
  rhythm: describe(z.enum(['once', 'recurring']), 'Met once, or again and again.', 'recurring'),
  lifecycle: describe(
    z.enum(['planned', 'entry', 'growth', 'saturation', 'decline', 'retired']),
    'Where it stands in its life. Planned and retired ones are not asked, never due and in no ranking.',
    'growth',
  ),
  senses: describe(
    z.array(z.enum(['sight', 'smell', 'hearing', 'taste', 'touch', 'humour']), 'list'),
    'The senses it speaks to.',
    ['sight', 'smell'],
  ),
  purpose: describe(Text, 'What the customer should take away from it.', 'Makes people stop and look in'),
  standard: describe(Text, 'The measurable service standard.', 'Cleaned every morning before 7'),
  anchors: describe(
    z.record(z.string().regex(/^(?:10|\d)$/, 'anchors'), Text, 'anchors'),
    'What a score means here.',
    { 0: 'Dusty', 10: 'People stop to take a photo' },
  ),
  wow: describe(
    Text,
    'The wow-factor: the original trick that sets it apart.',
    'A new paper scene every month',
  ),
  cost: describe(
    z.int('cost').min(1, 'cost').max(5, 'cost'),
    'What improving it costs: 1 cheap … 5 dear.',
    2,
  ),
  automated: describe(z.boolean('boolean'), 'Runs without a person in charge.', false),
  segments: describe(z.array(Id, 'list'), 'The customer segments that meet it; ids of `segments`.', [
    'tourists',
  ]),
  conversion: describe(Fraction, 'Measured share, 0–1, of those who came from the link before.', 0.12),
  metrics: describe(
    strict({
      nps: describe(z.number('nps').min(-100, 'nps').max(100, 'nps'), 'Net promoter score, −100…100.', 41),
      csat: describe(Metric, 'Customer satisfaction on your own scale: 1–5, or percent.', 4.4),
      ces: describe(Metric, 'Customer effort score on your own scale: 1–7, or percent.', 2.1),
    }),
    'Measures on their own scales, shown beside the score and never converted into it.',
  ),
  review_every: describe(
    IntervalText,
    'Its own review interval; with `review_reason` when longer than the default.',
    '6 months',
  ),
  review_reason: describe(
    Text,
    'Why the interval is longer than the default.',
    'Changes with the season only',
  ),
  paused: describe(
    strict({
      until: CalendarDate.meta({
        description: 'The last day of the pause; at most 12 months from today.',
        examples: ['2027-01-15'],
      }),
      reason: Text.meta({ description: 'Why.', examples: ['Rebuilding'] }),
    }),
    'No review is due until this day has passed.',
  ),
  added: describe(
    CalendarDate,
    'When it entered the inventory: one interval of grace before the first audit.',
    '2026-08-31',
  ),
  formerly: describe(z.array(Id, 'list'), 'Old ids: history follows.', ['display']),
  actions: describe(z.array(Action, 'action-list'), 'What is to be done about it.'),
  tags: describe(z.array(Text, 'list'), 'Words of your own.', ['brand']),
  notes: describe(Text, 'Free text.'),
}

const Part = strict(common)

const TouchpointEntry = strict({
  ...common,
  parts: describe(
    z.record(Id, Part, 'map'),
    'Smaller touchpoints that it consists of; their ids are unique in the whole file.',
  ),
})

const Link = z.union(
  [
    Id,
    strict({
      to: Id.meta({ description: 'Id of the touchpoint or part.' }),
      conversion: describe(Fraction, 'This chain’s own measured rate; else the touchpoint’s.', 0.3),
    }),
  ],
  'link',
)

const ChainEntry = strict({
  name: Text.meta({ description: 'What people call it.', examples: ['First visit'] }),
  trigger: describe(Text, 'What sets the customer off.', 'Wants coffee on the way to work'),
  segment: describe(Id, 'Id of the segment that walks it.', 'tourists'),
  links: z
    .array(Link, 'list')
    .min(1, 'list')
    .meta({
      description: 'The touchpoints in the order in which they are met.',
      examples: [['window', 'door', 'cup']],
    }),
  next: describe(Id, 'The chain that its last link starts.', 'loyalty'),
})

const Named = strict({ name: Text.meta({ description: 'What people call it.', examples: ['Star Beans'] }) })

const RuleSeverity = z.enum([...severities, 'off']).optional()
const Rules = Object.fromEntries(ruleIds.map((rule) => [rule, RuleSeverity])) as Record<
  RuleId,
  typeof RuleSeverity
> // fromEntries forgets which keys it was given

/** `touchpoints.yaml`. The one schema: type, parser, JSON Schema and the editor’s completion come from here. */
export const InventoryFile = strict({
  version: z.literal(inventoryVersion).meta({ description: 'Version of this format: 1.', examples: [1] }),
  name: Text.meta({
    description: 'What is audited: a company, product, service, branch or person.',
    examples: ['Kawa i Ciasto'],
  }),
  language: describe(z.enum(languages), 'Language of prompts and reports.', 'pl'),
  driver: describe(Text, 'Who drives the audits.', 'Anna Nowak'),
  review_every: describe(
    IntervalText,
    'How often every touchpoint is reviewed: N days, weeks or months.',
    '3 months',
  ),
  levels: describe(
    strict({
      sucks: describe(z.number('level').min(0, 'level').max(10, 'level'), 'Up to this score: Sucks.', 3),
      wow: describe(z.number('level').min(0, 'level').max(10, 'level'), 'From this score: Wow.', 8),
    }),
    'Bounds of the three levels.',
  ),
  vip: describe(
    strict({
      size: describe(
        z.int('vip-size').min(1, 'vip-size').max(100, 'vip-size'),
        'How many are always before your eyes.',
        10,
      ),
    }),
    'The VIP list.',
  ),
  stages: describe(z.array(Text, 'list'), 'Stages of the customer journey, in order, in any words.', [
    'need',
    'compare',
    'use',
  ]),
  channels: describe(z.array(Text, 'list'), 'Channels, in order, in any words.', ['street', 'website']),
  competitors: describe(z.record(Id, Named, 'map'), 'Who you are compared with.', {
    'star-beans': { name: 'Star Beans' },
  }),
  segments: describe(z.record(Id, Named, 'map'), 'Kinds of customers.', { tourists: { name: 'Tourists' } }),
  touchpoints: z
    .record(Id, TouchpointEntry, 'map')
    .meta({ description: 'Every moment, place, situation or interface in which a customer meets you.' }),
  chains: describe(z.record(Id, ChainEntry, 'map'), 'The orders in which customers meet touchpoints.'),
  check: describe(
    strict({
      rules: describe(strict(Rules), 'Severity of a rule: error, warning, note or off.', {
        'no-owner': 'error',
        'dead-end': 'off',
      }),
    }),
    'How strict `touchpoints check` is.',
  ),
}).meta({ title: 'touchpoints.yaml', description: 'Inventory of a company’s customer touchpoints.' })
export type InventoryFile = z.output<typeof InventoryFile>

type TouchpointFile = InventoryFile['touchpoints'][string]
export type Action = z.output<typeof Action>

/** A touchpoint, or a part of one: parts stand in the inventory beside their whole. */
export interface Touchpoint {
  readonly id: string
  readonly name: string
  /** The id of the touchpoint that it is a part of. */
  readonly whole: string | undefined
  readonly parts: readonly string[]
  readonly stage: string | undefined
  readonly channels: readonly string[]
  readonly control: 'direct' | 'indirect' | undefined
  readonly owner: string | undefined
  readonly automated: boolean
  readonly lifecycle: NonNullable<TouchpointFile['lifecycle']> | undefined
  /** The estimate of the file; a round’s answer replaces it. */
  readonly importance: number | undefined
  readonly pin: 'in' | 'out' | undefined
  readonly cost: number | undefined
  readonly conversion: number | undefined
  readonly purpose: string | undefined
  readonly standard: string | undefined
  readonly anchors: ReadonlyMap<number, string>
  /** Its own interval, where it has one. */
  readonly reviewEvery: Interval | undefined
  /** Why that interval is longer than the inventory’s. */
  readonly reviewReason: string | undefined
  readonly paused: { readonly until: CalendarDate; readonly reason: string } | undefined
  readonly added: CalendarDate | undefined
  readonly formerly: readonly string[]
  /** In the file’s order; each stands at `[...path, 'actions', index]`. */
  readonly actions: readonly Action[]
  readonly path: Path
}

export interface Link {
  readonly to: string
  /** Measured share, 0–1, of those who came from the link before. */
  readonly conversion: number | undefined
}

export interface Chain {
  readonly id: string
  readonly name: string
  readonly trigger: string | undefined
  readonly segment: string | undefined
  readonly links: readonly Link[]
  readonly next: string | undefined
  readonly path: Path
}

export interface Named {
  readonly id: string
  readonly name: string
}

export interface Inventory {
  readonly name: string
  readonly language: Language | undefined
  readonly driver: string | undefined
  readonly reviewEvery: Interval
  readonly reviewEveryText: string
  readonly levels: Levels
  readonly vipSize: number
  readonly stages: readonly string[]
  readonly channels: readonly string[]
  readonly competitors: readonly Named[]
  readonly segments: readonly Named[]
  /** In the file’s order, each part after its whole. */
  readonly touchpoints: ReadonlyMap<string, Touchpoint>
  readonly chains: readonly Chain[]
  readonly rules: ReadonlyMap<RuleId, Severity | 'off'>
}

/** Keys of a map in the order of the file; JavaScript puts keys such as `404` first. */
export type KeysAt = (path: Path) => readonly string[]

/** The inventory that a valid file describes, with every default filled in. */
export function inventoryOf(file: InventoryFile, keysAt: KeysAt): Inventory {
  const touchpoints = touchpointsOf(file, keysAt)
  const listed = [...touchpoints.values()]
  const reviewEveryText = file.review_every ?? '3 months'
  return {
    name: file.name,
    language: file.language,
    driver: file.driver,
    reviewEvery: parseInterval(reviewEveryText) ?? { count: 3, unit: 'month' },
    reviewEveryText,
    levels: { sucks: file.levels?.sucks ?? 3, wow: file.levels?.wow ?? 8 },
    vipSize: file.vip?.size ?? 10,
    stages: file.stages ?? distinct(listed.flatMap(({ stage }) => stage ?? [])),
    channels: file.channels ?? distinct(listed.flatMap(({ channels }) => channels)),
    competitors: namedOf(file.competitors, keysAt(['competitors'])),
    segments: namedOf(file.segments, keysAt(['segments'])),
    touchpoints,
    chains: chainsOf(file, touchpoints, keysAt),
    rules: new Map(ruleIds.flatMap((rule) => pairs(rule, file.check?.rules?.[rule]))),
  }
}

/** Whether it is lived with today: planned and retired ones are not asked, never due and in no ranking. */
export const isActive = ({ lifecycle }: Touchpoint) => lifecycle !== 'planned' && lifecycle !== 'retired'

/** Today’s id of a touchpoint that may have been renamed since. */
export function currentIds(inventory: Inventory): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  for (const { id, formerly } of inventory.touchpoints.values()) for (const old of formerly) ids.set(old, id)
  for (const id of inventory.touchpoints.keys()) ids.set(id, id)
  return ids
}

function touchpointsOf(file: InventoryFile, keysAt: KeysAt): ReadonlyMap<string, Touchpoint> {
  const all = new Map<string, Touchpoint>()
  for (const id of keysAt(['touchpoints'])) {
    const entry = file.touchpoints[id]
    if (!entry) continue
    const path = ['touchpoints', id]
    const parts = entry.parts ? keysAt([...path, 'parts']) : []
    const whole = touchpointOf(id, entry, path, parts)
    all.set(id, whole)
    for (const partId of parts) {
      const part = entry.parts?.[partId]
      if (part) all.set(partId, partOf(whole, touchpointOf(partId, part, [...path, 'parts', partId], [])))
    }
  }
  return all
}

function touchpointOf(id: string, entry: TouchpointFile, path: Path, parts: readonly string[]): Touchpoint {
  return {
    id,
    name: entry.name,
    whole: undefined,
    parts,
    stage: entry.stage,
    channels: entry.channel === undefined ? [] : [entry.channel].flat(),
    control: entry.control,
    owner: entry.owner,
    automated: entry.automated ?? false,
    lifecycle: entry.lifecycle,
    importance: entry.importance,
    pin: entry.vip,
    cost: entry.cost,
    conversion: entry.conversion,
    purpose: entry.purpose,
    standard: entry.standard,
    anchors: new Map(Object.entries(entry.anchors ?? {}).map(([score, text]) => [Number(score), text])),
    reviewEvery: entry.review_every === undefined ? undefined : parseInterval(entry.review_every),
    reviewReason: entry.review_reason,
    paused: entry.paused,
    added: entry.added,
    formerly: entry.formerly ?? [],
    actions: entry.actions ?? [],
    path,
  }
}

/** Stage, channel, owner and control come from the whole unless the part has its own; so does being retired. */
function partOf(whole: Touchpoint, part: Touchpoint): Touchpoint {
  return {
    ...part,
    whole: whole.id,
    stage: part.stage ?? whole.stage,
    channels: part.channels.length > 0 ? part.channels : whole.channels,
    owner: part.owner ?? whole.owner,
    control: part.control ?? whole.control,
    lifecycle: part.lifecycle ?? (isActive(whole) ? undefined : whole.lifecycle),
  }
}

function chainsOf(
  file: InventoryFile,
  touchpoints: ReadonlyMap<string, Touchpoint>,
  keysAt: KeysAt,
): Chain[] {
  return keysAt(['chains']).flatMap((id) => {
    const entry = file.chains?.[id]
    if (!entry) return []
    const links = entry.links.map((link): Link => {
      const { to, conversion } = typeof link === 'string' ? { to: link } : link
      return { to, conversion: conversion ?? touchpoints.get(to)?.conversion }
    })
    const { name, trigger, segment, next } = entry
    return [{ id, name, trigger, segment, links, next, path: ['chains', id] }]
  })
}

function namedOf(map: Record<string, { name: string }> | undefined, ids: readonly string[]): Named[] {
  return ids.flatMap((id) => {
    const entry = map?.[id]
    return entry ? [{ id, name: entry.name }] : []
  })
}

const distinct = (texts: readonly string[]) => [...new Set(texts)]

const pairs = <K, V>(key: K, value: V | undefined): [K, V][] => (value === undefined ? [] : [[key, value]])

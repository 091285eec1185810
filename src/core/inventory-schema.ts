import { z } from 'zod'
import { CalendarDate, IntervalText } from './date-schema.ts'
import { inventoryDefaults, inventoryVersion, levers, senses } from './inventory.ts'
import { languages } from './language.ts'
import { strict } from './parse.ts'
import { defaultSeverities, type RuleId, ruleIds, severities } from './rule.ts'
import { ruleDescriptions } from './rule-text.ts'

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

/** A key that must stand, with what an editor shows for it. */
const required = <S extends z.ZodType>(schema: S, description: string, example: z.output<S>) =>
  schema.meta({ description, examples: [example] })

/** A key that may stand. The default is told, not filled in: the file has what its people wrote. */
const optional = <S extends z.ZodType>(
  schema: S,
  description: string,
  example: z.output<S>,
  fallback?: z.output<S>,
) =>
  schema
    .optional()
    .meta({ description, examples: [example], ...(fallback !== undefined && { default: fallback }) })

const Action = strict({
  do: required(Text, 'What is to be done.', 'New lamp'),
  lever: optional(z.enum(levers), 'Which of the six levers it pulls.', 'product'),
  owner: optional(Text, 'Who does it.', 'Marta'),
  due: optional(CalendarDate, 'By when: YYYY-MM-DD.', '2026-12-10'),
  measure: optional(
    Text,
    'How its success is measured: `score N`, `nps N`, `csat N`, `ces N` or `conversion N`, judged once it is done: at least N; any other text is for people to judge.',
    'score 8',
  ),
  done: optional(CalendarDate, 'When it was done: YYYY-MM-DD.', '2026-12-08'),
}).meta({ title: 'action', description: 'One thing to be done. Only `do` is required.' })

const common = {
  name: required(Text, 'What people call it.', 'Shop window'),
  stage: optional(
    Text,
    'Stage of the customer journey it belongs to; one of `stages` where those are listed.',
    'need',
  ),
  channel: optional(
    OneOrMore,
    'Channel it is met in, or a list of them; of `channels` where those are listed.',
    'street',
  ),
  place: optional(z.enum(['online', 'offline']), 'Whether it is met online or offline.', 'offline'),
  control: optional(
    z.enum(['direct', 'indirect']),
    'Direct: yours. Indirect: somebody else’s, such as reviews and recommendations.',
    'direct',
  ),
  owner: optional(Text, 'Who answers for it.', 'Marta'),
  importance: optional(
    Importance,
    'How much it weighs in the customer’s decision, 0–10: an estimate until the first audit.',
    8,
  ),
  vip: optional(z.enum(['in', 'out']), 'Pins it into the VIP list, or keeps it out.', 'in'),
  rhythm: optional(z.enum(['once', 'recurring']), 'Met once, or again and again.', 'recurring'),
  lifecycle: optional(
    z.enum(['planned', 'entry', 'growth', 'saturation', 'decline', 'retired']),
    'Where it stands in its life. Planned and retired ones are not asked, never due and in no ranking.',
    'growth',
  ),
  senses: optional(z.array(z.enum(senses), 'list'), 'The senses it speaks to.', ['sight', 'smell']),
  purpose: optional(Text, 'What the customer should take away from it.', 'Makes people stop and look in'),
  standard: optional(Text, 'The measurable service standard.', 'Cleaned every morning before 7'),
  anchors: optional(
    z.record(z.string().regex(/^(?:10|\d)$/, 'anchors'), Text, 'anchors'),
    'What a score means here: whole scores 0–10, each with a text that is shown while you score.',
    { 0: 'Dusty', 10: 'People stop to take a photo' },
  ),
  wow: optional(
    Text,
    'The wow-factor: the original trick that sets it apart.',
    'A new paper scene every month',
  ),
  cost: optional(
    z.int('cost').min(1, 'cost').max(5, 'cost'),
    'What improving it costs, 1–5: 1 is cheap, 5 is dear.',
    2,
  ),
  automated: optional(
    z.boolean('boolean'),
    'Whether it runs without a person in charge; then it needs no owner.',
    true,
    inventoryDefaults.automated,
  ),
  segments: optional(z.array(Id, 'list'), 'The customer segments that meet it; ids of `segments`.', [
    'tourists',
  ]),
  conversion: optional(Fraction, 'Measured share, 0–1, of those who came from the link before.', 0.12),
  metrics: optional(
    strict({
      nps: optional(z.number('nps').min(-100, 'nps').max(100, 'nps'), 'Net promoter score, −100…100.', 41),
      csat: optional(Metric, 'Customer satisfaction on your own scale: 1–5, or percent.', 4.4),
      ces: optional(Metric, 'Customer effort score on your own scale: 1–7, or percent.', 2.1),
    }),
    'Measures on their own scales, shown beside the score and never converted into it.',
    { nps: 41, csat: 4.4 },
  ),
  review_every: optional(
    IntervalText,
    'Its own review interval: N days, weeks or months. Longer than the inventory’s needs a `review_reason`.',
    '6 months',
  ),
  review_reason: optional(
    Text,
    'Why its interval is longer than the inventory’s.',
    'Changes with the season only',
  ),
  paused: optional(
    strict({
      until: required(
        CalendarDate,
        'The last day of the pause, YYYY-MM-DD; at most 12 months from today.',
        '2027-01-15',
      ),
      reason: required(Text, 'Why it is paused.', 'Rebuilding'),
    }),
    'No review is due until the last day of the pause has passed.',
    { until: '2027-01-15', reason: 'Rebuilding' },
  ),
  added: optional(
    CalendarDate,
    'When it entered the inventory, YYYY-MM-DD: one interval of grace before the first audit.',
    '2026-08-31',
  ),
  formerly: optional(z.array(Id, 'list'), 'Its old ids: the history of those is its own.', ['display']),
  actions: optional(z.array(Action, 'action-list'), 'What is to be done about it.', [
    { do: 'New lamp', owner: 'Marta', due: '2026-12-10', measure: 'score 8' },
  ]),
  tags: optional(z.array(Text, 'list'), 'Words of your own.', ['brand']),
  notes: optional(Text, 'Free text.', 'The key hangs at the bakery next door.'),
}

const Part = strict(common).meta({
  title: 'part',
  description:
    'A part of a touchpoint. Stage, channel, owner and control are those of the whole unless it has its own.',
})

/** A touchpoint as the file has it, below its id. */
export const TouchpointEntry = strict({
  ...common,
  parts: optional(
    z.record(Id, Part, 'map'),
    'Smaller touchpoints that it consists of; their ids are unique in the whole file.',
    { lamp: { name: 'Window lamp' } },
  ),
}).meta({ title: 'touchpoint', description: 'A touchpoint. Only its `name` is required.' })

const Link = z.union(
  [
    Id,
    strict({
      to: required(Id, 'Id of the touchpoint or part.', 'door'),
      conversion: optional(
        Fraction,
        'This chain’s own measured rate, 0–1; else the touchpoint’s `conversion`.',
        0.3,
      ),
    }),
  ],
  'link',
)

const ChainEntry = strict({
  name: required(Text, 'What people call it.', 'First visit'),
  trigger: optional(Text, 'What sets the customer off.', 'Wants coffee on the way to work'),
  segment: optional(Id, 'The segment that walks it; an id of `segments`.', 'tourists'),
  links: required(
    z.array(Link, 'list').min(1, 'list'),
    'The touchpoints in the order in which they are met: an id, or `{ to: id, conversion: 0.3 }`.',
    ['window', { to: 'door', conversion: 0.3 }, 'cup'],
  ),
  next: optional(Id, 'The chain that its last link starts; an id of `chains`.', 'loyalty'),
}).meta({ title: 'chain', description: 'A chain: the way of a customer from touchpoint to touchpoint.' })

const Competitor = strict({ name: required(Text, 'What people call it.', 'Star Beans') }).meta({
  title: 'competitor',
  description: 'A competitor. `own` and `importance` cannot be its id.',
})

const Segment = strict({ name: required(Text, 'What people call it.', 'Tourists') }).meta({
  title: 'segment',
  description: 'A segment of customers.',
})

const RuleSeverity = z.enum([...severities, 'off']).optional()
const Rules = Object.fromEntries(
  ruleIds.map((rule) => [
    rule,
    RuleSeverity.meta({
      description: ruleDescriptions[rule],
      examples: ['off'],
      default: defaultSeverities[rule],
    }),
  ]),
) as Record<RuleId, typeof RuleSeverity> // fromEntries forgets which keys it was given

const Bound = z.number('level').min(0, 'level').max(10, 'level')

/** `touchpoints.yaml`. The one schema: type, parser, JSON Schema and the editor’s completion come from here. */
export const InventoryFile = strict({
  version: required(z.literal(inventoryVersion), 'Version of this format: 1.', inventoryVersion),
  name: required(Text, 'What is audited: a company, product, service, branch or person.', 'Kawa i Ciasto'),
  language: optional(
    z.enum(languages),
    'Language of prompts and reports. Default: that of the environment.',
    'pl',
  ),
  driver: optional(Text, 'Who drives the audits.', 'Anna Nowak'),
  review_every: optional(
    IntervalText,
    'How often every touchpoint is reviewed: N days, weeks or months.',
    '6 weeks',
    inventoryDefaults.reviewEvery,
  ),
  levels: optional(
    strict({
      sucks: optional(Bound, 'Up to this score, 0–10, a touchpoint is at Sucks.', 4, inventoryDefaults.sucks),
      wow: optional(Bound, 'From this score on, 0–10, a touchpoint is at Wow.', 9, inventoryDefaults.wow),
    }),
    'Bounds of the three levels; OK is between.',
    { sucks: 4, wow: 9 },
    { sucks: inventoryDefaults.sucks, wow: inventoryDefaults.wow },
  ),
  vip: optional(
    strict({
      size: optional(
        z.int('vip-size').min(1, 'vip-size').max(100, 'vip-size'),
        'How many touchpoints are always before your eyes, 1–100.',
        12,
        inventoryDefaults.vipSize,
      ),
    }),
    'The VIP list: the most important touchpoints.',
    { size: 12 },
    { size: inventoryDefaults.vipSize },
  ),
  stages: optional(
    z.array(Text, 'list'),
    'Stages of the customer journey, in order, in any words. Then a touchpoint’s stage must be one of them.',
    ['need', 'compare', 'use'],
  ),
  channels: optional(
    z.array(Text, 'list'),
    'Channels, in order, in any words. Then a touchpoint’s channels must be among them.',
    ['street', 'website'],
  ),
  competitors: optional(z.record(Id, Competitor, 'map'), 'Who you are compared with, by id.', {
    'star-beans': { name: 'Star Beans' },
  }),
  segments: optional(z.record(Id, Segment, 'map'), 'Kinds of customers, by id.', {
    tourists: { name: 'Tourists' },
  }),
  touchpoints: required(
    z.record(Id, TouchpointEntry, 'map'),
    'Every moment, place, situation or interface in which a customer meets you, by id.',
    { window: { name: 'Shop window', stage: 'need', channel: 'street', owner: 'Marta', importance: 8 } },
  ),
  chains: optional(
    z.record(Id, ChainEntry, 'map'),
    'The orders in which customers meet touchpoints, by id.',
    { 'first-visit': { name: 'First visit', links: ['window', 'door', 'cup'] } },
  ),
  check: optional(
    strict({
      rules: optional(strict(Rules), 'How severe each rule is: error, warning, note, or off.', {
        'no-owner': 'error',
        'dead-end': 'off',
      }),
    }),
    'How strict `touchpoints check` is.',
    { rules: { 'no-owner': 'error' } },
  ),
}).meta({ title: 'touchpoints.yaml', description: 'Inventory of a company’s customer touchpoints.' })
export type InventoryFile = z.output<typeof InventoryFile>

export type TouchpointFile = InventoryFile['touchpoints'][string]
export type Action = z.output<typeof Action>

import { type Interval, parseInterval } from './date.ts'
import type { CalendarDate } from './date-schema.ts'
import type { Action, InventoryFile, TouchpointFile } from './inventory-schema.ts'
import type { Language } from './language.ts'
import type { Path } from './problem.ts'
import { type RuleId, ruleIds, type Severity } from './rule.ts'
import type { Levels } from './score.ts'

export type { Action, InventoryFile, TouchpointFile } from './inventory-schema.ts'

export const inventoryVersion = 1

/** What a touchpoint can speak to. */
export const senses = ['sight', 'smell', 'hearing', 'taste', 'touch', 'humour'] as const
export type Sense = (typeof senses)[number]

/** What an action can pull. */
export const levers = ['staff', 'touchpoints', 'product', 'customers', 'processes', 'channels'] as const
export type Lever = (typeof levers)[number]

/** What the product takes where the inventory says nothing. */
export const inventoryDefaults = {
  reviewEvery: '3 months',
  sucks: 3,
  wow: 8,
  vipSize: 10,
  automated: false,
} as const

/** What was measured, each on its own scale. */
export interface Metrics {
  readonly nps: number | undefined
  readonly csat: number | undefined
  readonly ces: number | undefined
}

/** A touchpoint, or a part of one: parts stand in the inventory beside their whole. */
export interface Touchpoint {
  readonly id: string
  readonly name: string
  /** The id of the touchpoint that it is a part of. */
  readonly whole: string | undefined
  readonly parts: readonly string[]
  readonly stage: string | undefined
  readonly channels: readonly string[]
  readonly place: 'online' | 'offline' | undefined
  /** Who has it in hand: we, or somebody else. */
  readonly control: 'direct' | 'indirect' | undefined
  readonly owner: string | undefined
  readonly automated: boolean
  readonly lifecycle: NonNullable<TouchpointFile['lifecycle']> | undefined
  /** The estimate of the file; a round’s answer replaces it. */
  readonly importance: number | undefined
  readonly pin: 'in' | 'out' | undefined
  readonly rhythm: 'once' | 'recurring' | undefined
  /** Each once, in the order of `senses`. */
  readonly senses: readonly Sense[]
  /** Ids of the segments that meet it, in the file’s order. */
  readonly segments: readonly string[]
  readonly cost: number | undefined
  readonly conversion: number | undefined
  readonly metrics: Metrics
  readonly purpose: string | undefined
  readonly standard: string | undefined
  readonly anchors: ReadonlyMap<number, string>
  /** The original trick that sets it apart. */
  readonly wow: string | undefined
  /** Its own interval, where it has one. */
  readonly reviewEvery: Interval | undefined
  /** Why that interval is longer than the inventory’s. */
  readonly reviewReason: string | undefined
  readonly paused: { readonly until: CalendarDate; readonly reason: string } | undefined
  readonly added: CalendarDate | undefined
  readonly formerly: readonly string[]
  /** In the file’s order; each stands at `[...path, 'actions', index]`. */
  readonly actions: readonly Action[]
  readonly tags: readonly string[]
  readonly notes: string | undefined
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
  const reviewEveryText = file.review_every ?? inventoryDefaults.reviewEvery
  return {
    name: file.name,
    language: file.language,
    driver: file.driver,
    reviewEvery: parseInterval(reviewEveryText) ?? { count: 3, unit: 'month' },
    reviewEveryText,
    levels: {
      sucks: file.levels?.sucks ?? inventoryDefaults.sucks,
      wow: file.levels?.wow ?? inventoryDefaults.wow,
    },
    vipSize: file.vip?.size ?? inventoryDefaults.vipSize,
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

/** The touchpoints without the parts of them. */
export const wholesOf = ({ touchpoints }: Inventory): Touchpoint[] =>
  [...touchpoints.values()].filter(({ whole }) => whole === undefined)

/** Today’s id of a touchpoint that may have been renamed since. */
export function currentIds(inventory: Inventory): ReadonlyMap<string, string> {
  const found = idsOf.get(inventory) ?? allIds(inventory)
  idsOf.set(inventory, found)
  return found
}

/** Many ask, and the answer is long. */
const idsOf = new WeakMap<Inventory, ReadonlyMap<string, string>>()

function allIds(inventory: Inventory): ReadonlyMap<string, string> {
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
    place: entry.place,
    control: entry.control,
    owner: entry.owner,
    automated: entry.automated ?? inventoryDefaults.automated,
    lifecycle: entry.lifecycle,
    importance: entry.importance,
    pin: entry.vip,
    rhythm: entry.rhythm,
    senses: senses.filter((sense) => entry.senses?.includes(sense)),
    segments: entry.segments ?? [],
    cost: entry.cost,
    conversion: entry.conversion,
    metrics: { nps: entry.metrics?.nps, csat: entry.metrics?.csat, ces: entry.metrics?.ces },
    purpose: entry.purpose,
    standard: entry.standard,
    anchors: new Map(Object.entries(entry.anchors ?? {}).map(([score, text]) => [Number(score), text])),
    wow: entry.wow,
    reviewEvery: entry.review_every === undefined ? undefined : parseInterval(entry.review_every),
    reviewReason: entry.review_reason,
    paused: entry.paused,
    added: entry.added,
    formerly: entry.formerly ?? [],
    actions: entry.actions ?? [],
    tags: entry.tags ?? [],
    notes: entry.notes,
    path,
  }
}

/**
 * Stage, channel, place, owner, control and a pause come from the whole unless the part has its own. What is planned or retired
 * is so with all of its parts.
 */
function partOf(whole: Touchpoint, part: Touchpoint): Touchpoint {
  return {
    ...part,
    whole: whole.id,
    stage: part.stage ?? whole.stage,
    channels: part.channels.length > 0 ? part.channels : whole.channels,
    place: part.place ?? whole.place,
    owner: part.owner ?? whole.owner,
    control: part.control ?? whole.control,
    lifecycle: isActive(whole) ? part.lifecycle : whole.lifecycle,
    paused: part.paused ?? whole.paused,
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

import { type Audit, type AuditEntry, auditOrder, roundOf } from './audit.ts'
import type { Choice } from './excerpt.ts'
import type { Action, Chain, Inventory, Named, Touchpoint } from './inventory.ts'
import { folded, nameForms } from './name-forms.ts'
import { type Replacement, replacing } from './names.ts'
import { byCodePoint } from './order.ts'
import { roundsOf } from './round.ts'

/** What stands for a name, in the words of a language. Numbers count from 1. */
export interface NeutralWords {
  readonly company: string
  readonly competitor: (letters: string) => string
  readonly auditor: (number: number) => string
  readonly person: (number: number) => string
  readonly round: (number: number) => string
  /** Says that there is an owner, and not who. */
  readonly owner: string
}

export interface Anonymous {
  readonly inventory: Inventory
  readonly audits: readonly Audit[]
  /** The same choice, of what has other ids and other names now. */
  readonly choice: (choice: Choice) => Choice
}

/**
 * Inventory and audits without names, before anything is worked out, so that no report can tell one. Whoever has to be
 * told from others stays told from them, and every order stays as it was: all numbers are those of the named report.
 * Competitors are `a`, `b`, `c`; people and rounds get a number; notes are left out. Known names, and their single words,
 * are replaced in the texts that stay, and ids that hold one become numbers. The company keeps its name unless `company` is to be hidden too.
 *
 * Every key is spelled out below: one that is added to the inventory does not compile until somebody has decided on it.
 */
export function anonymousOf(
  inventory: Inventory,
  audits: readonly Audit[],
  words: NeutralWords,
  { company }: { readonly company: 'named' | 'hidden' },
): Anonymous {
  const ordered = audits.toSorted(auditOrder)
  const people = peopleOf(inventory, ordered, words)
  const competitors = lettersFor(inventory.competitors, ordered)
  const name = company === 'named' ? inventory.name : words.company
  const names: Replacement[] = [
    [inventory.name, name],
    ...inventory.competitors.flatMap(({ id, name: rival }) => {
      const word = words.competitor(competitors.get(id) ?? '')
      return [[rival, word] as const, [id, word] as const]
    }),
    ...people,
  ]
  const single = singleWords(people, words.owner, { polish: inventory.language === 'pl' })
  const text = replacing(names, single)
  const idText = replacing(names, single, { anyCase: true })
  const neutral: Neutral = {
    words,
    text,
    stage: distinctly(inventory.stages, text),
    channel: distinctly(inventory.channels, text),
    person: (who) => people.get(who) ?? text(who),
    touchpoint: idsFrom(touchpointIds(inventory, ordered), idText, 'touchpoint'),
    chain: idsFrom(
      inventory.chains.map(({ id }) => id),
      idText,
      'chain',
    ),
    segment: idsFrom(segmentIds(inventory, ordered), idText, 'segment'),
    competitor: (id) => competitors.get(id) ?? id,
    round: roundsFrom(ordered, words.round),
  }
  return {
    inventory: { ...inventoryFrom(inventory, neutral), name },
    audits: ordered.map((audit, index) => auditFrom(audit, fileName(index, ordered.length), neutral)),
    choice: (choice) => choiceFrom(choice, neutral),
  }
}

/** What everything that has a name becomes. */
interface Neutral {
  readonly words: NeutralWords
  readonly text: (text: string) => string
  readonly stage: (name: string) => string
  readonly channel: (name: string) => string
  readonly person: (name: string) => string
  readonly touchpoint: (id: string) => string
  readonly chain: (id: string) => string
  readonly segment: (id: string) => string
  readonly competitor: (id: string) => string
  readonly round: (name: string) => string
}

/** Auditors in the order of their first audit, then everybody else who is named; one person has one word. */
function peopleOf(inventory: Inventory, audits: readonly Audit[], words: NeutralWords): Map<string, string> {
  const auditors = [...new Set(audits.map(({ by }) => by))]
  const others = new Set<string>([
    ...(inventory.driver === undefined ? [] : [inventory.driver]),
    ...Array.from(inventory.touchpoints.values()).flatMap(({ owner, actions }) => [
      ...(owner === undefined ? [] : [owner]),
      ...actions.flatMap((action) => action.owner ?? []),
    ]),
    ...audits.flatMap(({ voters }) => (voters ?? []).filter((voter) => typeof voter === 'string')),
  ])
  for (const name of auditors) others.delete(name)
  return new Map([
    ...auditors.map((name, index) => [name, words.auditor(index + 1)] as const),
    ...Array.from(others, (name, index) => [name, words.person(index + 1)] as const),
  ])
}

/**
 * What stands for a single word of somebody’s name, in each of its forms: `somebody` where two people have it. Two letters
 * are too few to be a name alone, and a role is no name.
 */
function singleWords(
  people: ReadonlyMap<string, string>,
  somebody: string,
  language: { readonly polish: boolean },
): ReadonlyMap<string, string> {
  const single = new Map<string, string>()
  for (const [name, word] of people) {
    const parts = name.split(/[^\p{L}\p{N}\p{M}\p{Cf}]+/u).filter((part) => isTelling(part))
    for (const form of new Set(parts.flatMap((part) => nameForms(part, language)))) {
      const other = single.get(form)
      single.set(form, other === undefined || other === word ? word : somebody)
    }
  }
  return single
}

function isTelling(part: string): boolean {
  const word = folded(part)
  return Array.from(word).length >= 3 && /\p{L}/u.test(word) && !roles.has(word)
}

/** Folded words that stand in the names of owners and say nobody’s name. */
const roles = new Set(
  `the and for team teams shop store office staff manager managers sales marketing service support bar kitchen front
back desk house company department head shift social media von van der den del dos das della bin ibn
отдел команда служба магазин бар кухня зал смена менеджер продажи маркетинг управляющии поддержка
zespol dzial sklep biuro obsluga kuchnia sala zmiana kierownik sprzedaz klienta`.split(/\s+/),
)

/** Of the inventory’s competitors in its order, then of those that only audits know. */
function lettersFor(competitors: readonly Named[], audits: readonly Audit[]): Map<string, string> {
  const known = competitors.map(({ id }) => id)
  const said = audits.flatMap(({ scores, measured }) => [
    ...Object.values(scores ?? {}).flatMap((entry) => [
      ...Object.keys(entry.competitors ?? {}),
      ...Object.keys(entry.votes?.competitors ?? {}),
      ...Object.keys(entry.before?.competitors ?? {}),
    ]),
    ...Object.values(measured ?? {}).flatMap((entry) => Object.keys(entry.competitors ?? {})),
  ])
  const ids = new Set([...known, ...said.toSorted(byCodePoint)])
  return new Map(Array.from(ids, (id, index) => [id, letters(index)]))
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz'

/** `a` … `z`, `aa`, `ab` … */
function letters(index: number): string {
  const last = alphabet.charAt(index % alphabet.length)
  const before = Math.floor(index / alphabet.length) - 1
  return before < 0 ? last : letters(before) + last
}

/** Old ones and those that only audits know among them. */
const touchpointIds = ({ touchpoints }: Inventory, audits: readonly Audit[]) => [
  ...Array.from(touchpoints.values()).flatMap(({ id, formerly }) => [id, ...formerly]),
  ...audits.flatMap(({ scores, measured }) => Object.keys({ ...scores, ...measured })),
]

const segmentIds = ({ segments }: Inventory, audits: readonly Audit[]) => [
  ...segments.map(({ id }) => id),
  ...audits.flatMap(({ segment }) => segment ?? []),
]

/** As they are, unless one holds a name: then all are numbered, in their order, for ids decide between equals. */
function idsFrom(ids: readonly string[], text: Neutral['text'], kind: string): (id: string) => string {
  if (ids.every((id) => text(id) === id)) return (id) => id
  const all = [...new Set(ids)].toSorted(byCodePoint)
  const numbers = new Map(all.map((id, index) => [id, `${kind}-${numbered(index, all.length)}`]))
  return (id) => numbers.get(id) ?? kind
}

/** Counted from 1, with as many digits as the last one has, so that the order of the texts is that of the numbers. */
const numbered = (index: number, count: number) => String(index + 1).padStart(String(count).length, '0')

/**
 * A round is its place in the order of the rounds, for people give it any name; a date, a month, a quarter or a year holds
 * nobody’s. Those that are no rounds of the report, because of their segment, follow.
 */
function roundsFrom(audits: readonly Audit[], word: NeutralWords['round']): (name: string) => string {
  const names = [...new Set([...roundsOf(audits).map(({ name }) => name), ...audits.map(roundOf)])]
  const numbers = new Map(names.map((name, index) => [name, index + 1]))
  return (name) => (isPlainRound(name) ? name : word(numbers.get(name) ?? 0))
}

const isPlainRound = (name: string) => /^\d{4}(?:-\d{2}(?:-\d{2})?|[- ]?[qh]\d)?$/i.test(name)

/** Two stages stay two. */
function distinctly(names: readonly string[], text: Neutral['text']): (name: string) => string {
  const taken = new Set(names.filter((name) => text(name) === name))
  const renamed = new Map<string, string>()
  for (const name of names.filter((one) => !taken.has(one))) {
    const wanted = text(name)
    let free = wanted
    for (let number = 2; taken.has(free); number++) free = `${wanted} (${number})`
    taken.add(free)
    renamed.set(name, free)
  }
  return (name) => renamed.get(name) ?? text(name)
}

/** Files are named after people; the order of their names stays. */
const fileName = (index: number, count: number) => `audit-${numbered(index, count)}`

function inventoryFrom(inventory: Inventory, neutral: Neutral): Inventory {
  const { words, text } = neutral
  const touchpoints = Array.from(inventory.touchpoints.values(), (one) => touchpointFrom(one, neutral))
  return {
    name: inventory.name,
    language: inventory.language,
    driver: undefined,
    reviewEvery: inventory.reviewEvery,
    reviewEveryText: inventory.reviewEveryText,
    levels: inventory.levels,
    vipSize: inventory.vipSize,
    stages: inventory.stages.map(neutral.stage),
    channels: inventory.channels.map(neutral.channel),
    competitors: inventory.competitors.map(({ id }) => {
      const letter = neutral.competitor(id)
      return { id: letter, name: words.competitor(letter) }
    }),
    segments: inventory.segments.map(({ id, name }) => ({ id: neutral.segment(id), name: text(name) })),
    touchpoints: new Map(touchpoints.map((one) => [one.id, one])),
    chains: inventory.chains.map((chain) => chainFrom(chain, neutral)),
    rules: inventory.rules,
  }
}

function touchpointFrom(touchpoint: Touchpoint, neutral: Neutral): Touchpoint {
  const { words, text, touchpoint: idOf } = neutral
  const { stage, owner, purpose, standard, wow, reviewReason, paused, whole } = touchpoint
  const id = idOf(touchpoint.id)
  const over = whole === undefined ? undefined : idOf(whole)
  return {
    id,
    name: text(touchpoint.name),
    whole: over,
    parts: touchpoint.parts.map(idOf),
    stage: maybe(stage, neutral.stage),
    channels: touchpoint.channels.map(neutral.channel),
    place: touchpoint.place,
    control: touchpoint.control,
    owner: maybe(owner, () => words.owner),
    automated: touchpoint.automated,
    lifecycle: touchpoint.lifecycle,
    importance: touchpoint.importance,
    pin: touchpoint.pin,
    rhythm: touchpoint.rhythm,
    senses: touchpoint.senses,
    segments: touchpoint.segments.map(neutral.segment),
    cost: touchpoint.cost,
    conversion: touchpoint.conversion,
    metrics: touchpoint.metrics,
    purpose: maybe(purpose, text),
    standard: maybe(standard, text),
    anchors: new Map(Array.from(touchpoint.anchors, ([score, meaning]) => [score, text(meaning)])),
    wow: maybe(wow, text),
    reviewEvery: touchpoint.reviewEvery,
    reviewReason: maybe(reviewReason, text),
    paused: paused && { until: paused.until, reason: '...' },
    added: touchpoint.added,
    formerly: touchpoint.formerly.map(idOf),
    actions: touchpoint.actions.map((action) => actionFrom(action, words, text)),
    tags: touchpoint.tags.map(text),
    notes: undefined,
    path: over === undefined ? ['touchpoints', id] : ['touchpoints', over, 'parts', id],
  }
}

const actionFrom = (action: Action, words: NeutralWords, text: Neutral['text']): Required<Action> => ({
  do: text(action.do),
  lever: action.lever,
  owner: maybe(action.owner, () => words.owner),
  due: action.due,
  measure: maybe(action.measure, text),
  done: action.done,
})

function chainFrom(chain: Chain, { text, chain: idOf, touchpoint, segment }: Neutral): Chain {
  const id = idOf(chain.id)
  return {
    id,
    name: text(chain.name),
    trigger: maybe(chain.trigger, text),
    segment: maybe(chain.segment, segment),
    links: chain.links.map(({ to, conversion }) => ({ to: touchpoint(to), conversion })),
    next: maybe(chain.next, idOf),
    path: ['chains', id],
  }
}

function auditFrom(audit: Audit, file: string, neutral: Neutral): Required<Audit> {
  const { person, round, segment, touchpoint, competitor } = neutral
  return {
    version: audit.version,
    date: audit.date,
    at: audit.at,
    by: person(audit.by),
    round: maybe(audit.round, round),
    segment: maybe(audit.segment, segment),
    voters: audit.voters?.map((voter) => (typeof voter === 'string' ? person(voter) : voter)),
    scores: renamed(audit.scores, touchpoint, (entry) => entryFrom(entry, neutral)),
    measured: renamed(audit.measured, touchpoint, ({ own, competitors }) => ({
      own,
      competitors: renamed(competitors, competitor, same),
    })),
    file,
  }
}

function entryFrom(entry: AuditEntry, { text, stage, channel, competitor }: Neutral): Required<AuditEntry> {
  const { seen } = entry
  const lists = (votes: AuditEntry['votes']): AuditEntry['votes'] =>
    votes && {
      own: votes.own,
      competitors: renamed(votes.competitors, competitor, same),
      importance: votes.importance,
    }
  return {
    own: entry.own,
    competitors: renamed(entry.competitors, competitor, same),
    importance: entry.importance,
    votes: lists(entry.votes),
    before: lists(entry.before),
    met: entry.met,
    note: undefined,
    seen: seen && {
      name: text(seen.name),
      stage: maybe(seen.stage, stage),
      channel: maybe(seen.channel, (said) => [said].flat().map(channel)),
      standard: maybe(seen.standard, text),
    },
  }
}

function choiceFrom(
  { rows, chains, by }: Choice,
  { text, stage, channel, touchpoint, chain }: Neutral,
): Choice {
  return {
    rows: new Set(Array.from(rows, touchpoint)),
    chains: new Set(Array.from(chains, chain)),
    by: {
      only: by.only,
      warnDays: by.warnDays,
      stages: by.stages.map(stage),
      channels: by.channels.map(channel),
      owners: by.owners.map(text),
      touchpoints: by.touchpoints.map(text),
      chains: by.chains.map(text),
    },
  }
}

/** A map under other keys, in the same order. */
function renamed<T, U>(
  map: Readonly<Record<string, T>> | undefined,
  idOf: (id: string) => string,
  change: (value: T) => U,
): Record<string, U> | undefined {
  return map && Object.fromEntries(Object.entries(map).map(([id, one]) => [idOf(id), change(one)]))
}

const same = <T>(value: T) => value

const maybe = <T, U>(value: T | undefined, change: (value: T) => U): U | undefined =>
  value === undefined ? undefined : change(value)

import { type Audit, type AuditEntry, auditOrder, isSurvey, roundOf, type Seen } from './audit.ts'
import { type CalendarDate, daysBetween } from './date.ts'
import { currentIds, type Inventory } from './inventory.ts'
import { consensus, isNumber, type Value, type Vote } from './score.ts'

/** All audits that are compared with each other. Segment audits and surveys stand beside, never in, a round. */
export interface Round {
  readonly name: string
  readonly audits: readonly Audit[]
}

/** One vote, and whose it is. */
export interface CastVote {
  readonly vote: Vote
  /** Who made the audit that it stands in. */
  readonly by: string
  /**
   * Of several people who voted in one audit: the name or number that the audit gives this one, where it gives none the
   * place in the list, from 1. `undefined` for the one answer of an audit.
   */
  readonly seat: string | number | undefined
}

/** The answer of one round to one question. */
export interface Cell {
  readonly value: Value
  readonly votes: readonly CastVote[]
  /**
   * What stood first where the room scored again: everybody’s votes before they talked. `undefined` where nobody did.
   */
  readonly firstVotes: readonly CastVote[] | undefined
  readonly round: string
  /** The day of its latest answer. */
  readonly date: CalendarDate
}

/** What stands today for one touchpoint: each cell from the latest round that answered it. */
export interface Standing {
  readonly own: Cell | undefined
  /** The own score of the latest round that gave a number: where `own` is unknown or absent, an earlier one. */
  readonly ownScore: Cell | undefined
  readonly competitors: ReadonlyMap<string, Cell>
  readonly importance: Cell | undefined
  readonly notes: readonly Note[]
}

/** A remark of the latest round that made one. */
export interface Note {
  readonly by: string
  readonly date: CalendarDate
  readonly text: string
}

/** The latest audit of a touchpoint that counts as a review, and what it saw. */
export interface Review {
  readonly date: CalendarDate
  readonly by: string
  readonly seen: Seen | undefined
}

/** An audit dated more than one day after today does not count; one day is left for the time zones. */
export const isFuture = (audit: Audit, today: CalendarDate) => daysBetween(today, audit.date) > 1

/** Rounds in the order of their latest audit. */
export function roundsOf(audits: readonly Audit[]): Round[] {
  const rounds = new Map<string, Audit[]>()
  const compared = audits.filter((audit) => audit.segment === undefined && !isSurvey(audit))
  for (const audit of compared.toSorted(auditOrder)) {
    const name = roundOf(audit)
    const earlier = rounds.get(name) ?? []
    rounds.delete(name) // a Map keeps the order of insertion: the round moves to where its latest audit stands
    rounds.set(name, [...earlier, audit])
  }
  return Array.from(rounds, ([name, members]) => ({ name, audits: members }))
}

/** The standing after these rounds, by today’s id. */
export function standingsOf(inventory: Inventory, rounds: readonly Round[]): ReadonlyMap<string, Standing> {
  const ids = currentIds(inventory)
  const standings = new Map<string, Standing>()
  for (const round of rounds) addRound(standings, round, ids)
  return standings
}

/** The standings after each of these rounds, every round read once. */
export function standingsAfterEach(
  inventory: Inventory,
  rounds: readonly Round[],
): ReadonlyMap<string, Standing>[] {
  const ids = currentIds(inventory)
  const standings = new Map<string, Standing>()
  return rounds.map((round) => {
    addRound(standings, round, ids)
    return new Map(standings)
  })
}

function addRound(standings: Map<string, Standing>, round: Round, ids: ReadonlyMap<string, string>): void {
  for (const [id, answers] of answersByTouchpoint(round, ids))
    standings.set(id, supersede(standings.get(id), standingOf(round.name, answers)))
}

export const noStanding: Standing = {
  own: undefined,
  ownScore: undefined,
  competitors: new Map(),
  importance: undefined,
  notes: [],
}

/**
 * By today’s id, the latest audit by a named person whose own score is a number or `absent`. Unknown, importance
 * or competitors alone renew nothing; a segment audit renews.
 */
export function reviewsOf(inventory: Inventory, audits: readonly Audit[]): ReadonlyMap<string, Review> {
  const ids = currentIds(inventory)
  const reviews = new Map<string, Review>()
  for (const audit of audits.toSorted(auditOrder)) {
    for (const [key, entry] of Object.entries(audit.scores ?? {})) {
      const id = ids.get(key)
      const own = entry.votes?.own ? consensus(entry.votes.own) : entry.own
      if (id === undefined || !(isNumber(own) || own === 'absent')) continue
      reviews.set(id, { date: audit.date, by: audit.by, seen: entry.seen })
    }
  }
  return reviews
}

/** An id in an audit that the inventory does not know: what the audit says under it is kept and stands nowhere. */
export interface Stranger {
  readonly kind: 'touchpoint' | 'competitor' | 'segment'
  readonly id: string
  readonly file: string
}

/** Every unknown id, once a file. Touchpoints are known by their old ids too. */
export function strangersIn(inventory: Inventory, audits: readonly Audit[]): Stranger[] {
  const touchpoints = currentIds(inventory)
  const competitors = new Set(inventory.competitors.map(({ id }) => id))
  const segments = new Set(inventory.segments.map(({ id }) => id))
  return audits.flatMap((audit) => {
    const unknown = (kind: Stranger['kind'], ids: Iterable<string>, known: { has(id: string): boolean }) =>
      [...ids].filter((id) => !known.has(id)).map((id) => ({ kind, id, file: audit.file }))
    return [
      ...unknown('touchpoint', touchpointsIn(audit), touchpoints),
      ...unknown('competitor', competitorsIn(audit), competitors),
      ...unknown('segment', audit.segment === undefined ? [] : [audit.segment], segments),
    ]
  })
}

/** Whatever an audit says something of, by the ids that it uses. */
const touchpointsIn = ({ scores, measured }: Audit): Set<string> =>
  new Set([...Object.keys(scores ?? {}), ...Object.keys(measured ?? {})])

/** Whoever an audit compares with, anywhere in it. */
function competitorsIn({ scores, measured }: Audit): Set<string> {
  const found = new Set<string>()
  const add = (said: object | undefined) => {
    if (said) for (const id of Object.keys(said)) found.add(id)
  }
  for (const { competitors, votes, before } of Object.values(scores ?? {})) {
    add(competitors)
    add(votes?.competitors)
    add(before?.competitors)
  }
  for (const { competitors } of Object.values(measured ?? {})) add(competitors)
  return found
}

interface Answer {
  readonly audit: Audit
  readonly entry: AuditEntry
}

function answersByTouchpoint(round: Round, ids: ReadonlyMap<string, string>): Map<string, Answer[]> {
  const answers = new Map<string, Answer[]>()
  for (const audit of round.audits) {
    for (const [key, entry] of Object.entries(audit.scores ?? {})) {
      const id = ids.get(key)
      if (id === undefined) continue
      const list = answers.get(id)
      if (list) list.push({ audit, entry })
      else answers.set(id, [{ audit, entry }])
    }
  }
  return answers
}

function standingOf(round: string, answers: readonly Answer[]): Standing {
  const rivals = new Set(
    answers.flatMap(({ entry }) => [
      ...Object.keys(entry.competitors ?? {}),
      ...Object.keys(entry.votes?.competitors ?? {}),
    ]),
  )
  const competitors = new Map<string, Cell>()
  for (const rival of rivals) {
    const cell = cellOf(round, answers, ({ votes, before, competitors: said }) => ({
      votes: at(votes?.competitors, rival),
      before: at(before?.competitors, rival),
      single: at(said, rival),
    }))
    if (cell) competitors.set(rival, cell)
  }
  const own = cellOf(round, answers, ({ votes, before, own: single }) => ({
    votes: votes?.own,
    before: before?.own,
    single,
  }))
  return {
    own,
    ownScore: isNumber(own?.value) ? own : undefined,
    competitors,
    importance: cellOf(round, answers, ({ votes, before, importance }) => ({
      votes: votes?.importance,
      before: before?.importance,
      single: importance,
    })),
    notes: answers.flatMap(({ audit, entry }) =>
      entry.note === undefined ? [] : [{ by: audit.by, date: audit.date, text: entry.note }],
    ),
  }
}

/** Only what the file says: a competitor may be called `constructor`, which every object has. */
const at = <T>(map: Record<string, T> | undefined, id: string) =>
  map && Object.hasOwn(map, id) ? map[id] : undefined

/** What one audit says to one question. */
interface Said {
  readonly votes: readonly Vote[] | undefined
  /** The votes before the room scored again. */
  readonly before: readonly Vote[] | undefined
  readonly single: Value | undefined
}

/** One person counts once a cell, with the latest answer; where an audit has votes, they count and their median does not. */
function cellOf(
  round: string,
  answers: readonly Answer[],
  saidIn: (entry: AuditEntry) => Said,
): Cell | undefined {
  const [only] = answers
  if (only && answers.length === 1) return cellOfOne(round, only, saidIn(only.entry))
  const byPerson = new Map<string, readonly CastVote[]>()
  const firstByPerson = new Map<string, readonly CastVote[]>()
  let date: CalendarDate | undefined
  for (const { audit, entry } of answers) {
    const said = saidIn(entry)
    const votes = castIn(audit, said)
    if (!votes) continue
    byPerson.set(audit.by, votes)
    firstByPerson.set(audit.by, said.before ? votesIn(audit, said.before) : votes)
    date = audit.date
  }
  if (date === undefined) return undefined
  const votes = [...byPerson.values()].flat()
  const first = [...firstByPerson.values()].flat()
  const again = [...firstByPerson].some(([by, cast]) => cast !== byPerson.get(by))
  const value = consensus(votes.map(({ vote }) => vote))
  return { value, votes, firstVotes: again ? first : undefined, round, date }
}

/** As nearly all are. */
function cellOfOne(round: string, { audit }: Answer, said: Said): Cell | undefined {
  const votes = castIn(audit, said)
  if (!votes) return undefined
  const value = consensus(votes.map(({ vote }) => vote))
  const firstVotes = said.before && votesIn(audit, said.before)
  return { value, votes, firstVotes, round, date: audit.date }
}

function castIn(audit: Audit, { votes, single }: Said): readonly CastVote[] | undefined {
  if (votes) return votesIn(audit, votes)
  return single === undefined ? undefined : [{ vote: single, by: audit.by, seat: undefined }]
}

const votesIn = ({ by, voters }: Audit, votes: readonly Vote[]): readonly CastVote[] =>
  votes.map((vote, place) => ({ vote, by, seat: seatAt(place, voters) }))

/** Two people of one name are told apart by their places. */
function seatAt(place: number, voters: Audit['voters']): string | number {
  const voter = voters?.[place] ?? place + 1
  const namesakes = voters?.filter((other) => other === voter).length ?? 1
  return namesakes > 1 ? `${voter} (${place + 1})` : voter
}

function supersede(before: Standing | undefined, now: Standing): Standing {
  if (!before) return now
  return {
    own: now.own ?? before.own,
    ownScore: now.ownScore ?? before.ownScore,
    competitors: supersededBy(before.competitors, now.competitors),
    importance: now.importance ?? before.importance,
    notes: now.notes.length > 0 ? now.notes : before.notes,
  }
}

function supersededBy(
  before: Standing['competitors'],
  now: Standing['competitors'],
): Standing['competitors'] {
  if ([...before.keys()].every((id) => now.has(id))) return now
  const all = new Map(before)
  for (const [id, cell] of now) all.set(id, cell)
  return all
}

import { z } from 'zod'
import { CalendarDate } from './date-schema.ts'
import { Id } from './inventory.ts'
import { byCodePoint } from './order.ts'
import { isObject, type LocatedProblem, type Path, strict, valueAt } from './problem.ts'
import { ImportanceValue, ImportanceVote, Value, Vote } from './score-schema.ts'

export const auditVersion = 1

const Text = z.string('text').regex(/\S/, 'text')

const votes = z.array(Vote, 'list').min(1, 'list')
const importanceVotes = z.array(ImportanceVote, 'list').min(1, 'list')

const VoteLists = strict({
  own: votes.optional(),
  competitors: z.record(Id, votes, 'map').optional(),
  importance: importanceVotes.optional(),
})

const Seen = strict({
  name: Text,
  stage: Text.optional(),
  channel: z.union([Text, z.array(Text, 'texts')], 'texts').optional(),
  standard: Text.optional(),
})

const Entry = strict({
  own: Value.optional(),
  competitors: z.record(Id, Value, 'map').optional(),
  importance: ImportanceValue.optional(),
  votes: VoteLists.optional(),
  before: VoteLists.optional(),
  met: z.boolean('boolean').optional(),
  note: z.string('text').optional(),
  seen: Seen.optional(),
})

const Measure = strict({
  /** (mean − 1) × 2.5 of a positivity of 1–5, one decimal. */
  score: z.number('score').min(0, 'score').max(10, 'score'),
  n: z.int('count').min(1, 'count'),
  positive: z.number('conversion').min(0, 'conversion').max(1, 'conversion').optional(),
  persuasion: z.number('persuasion').min(1, 'persuasion').max(5, 'persuasion').optional(),
})

const Measured = strict({ own: Measure.optional(), competitors: z.record(Id, Measure, 'map').optional() })
export type MeasuredEntry = z.output<typeof Measured>

/** One file of `audits/`: what one person, or one room, said on one day. */
export const AuditFile = strict({
  version: z.literal(auditVersion),
  date: CalendarDate,
  at: z.iso.datetime({ precision: 0, error: 'instant' }).optional(),
  by: Text,
  round: Text.optional(),
  segment: Id.optional(),
  voters: z
    .array(z.union([Text, z.int('seat')], 'seat'), 'list')
    .min(1, 'list')
    .optional(),
  scores: z.record(Id, Entry, 'map').optional(),
  measured: z.record(Id, Measured, 'map').optional(),
}).meta({ title: 'audit', description: 'One audit of touchpoints.' })
export type AuditFile = z.output<typeof AuditFile>

export type AuditEntry = z.output<typeof Entry>
export type Seen = z.output<typeof Seen>

/** An audit and the name of its file, which breaks ties of date and time. */
export interface Audit extends AuditFile {
  readonly file: string
}

/** Earlier first, by date, then instant (always in UTC, so the text sorts; none comes first), then file name. */
export function auditOrder(a: Audit, b: Audit): number {
  return byCodePoint(a.date, b.date) || byCodePoint(a.at ?? '', b.at ?? '') || byCodePoint(a.file, b.file)
}

/** What is compared with what: the named round, else the day. */
export const roundOf = ({ round, date }: AuditFile) => round ?? date

/** Encounters that were counted: they feed the report, are no review, and no round in which anybody scored. */
export const isSurvey = ({ scores, measured }: AuditFile) => scores === undefined && measured !== undefined

/** What the schema of one audit cannot see; works on the raw data. */
export function auditInconsistencies(data: unknown): LocatedProblem[] {
  const nothing = valueAt(data, ['scores']) === undefined && valueAt(data, ['measured']) === undefined
  return [
    ...(nothing && isObject(data)
      ? [{ problem: { kind: 'nothing-scored' }, path: [], on: 'key' } as const]
      : []),
    ...voteLists(data).flatMap(({ path, votes }) => unevenVotes(data, path, votes)),
  ]
}

/** Where the seats are listed, every list has a vote for each of them. */
function unevenVotes(data: unknown, path: Path, votes: number): LocatedProblem[] {
  const voters = valueAt(data, ['voters'])
  if (!Array.isArray(voters) || voters.length === votes) return []
  return [{ problem: { kind: 'votes-differ-from-voters', votes, voters: voters.length }, path, on: 'value' }]
}

function voteLists(data: unknown): { path: Path; votes: number }[] {
  return keysAt(data, ['scores']).flatMap((id) =>
    ['votes', 'before'].flatMap((kind) => {
      const path = ['scores', id, kind]
      const rivals = keysAt(data, [...path, 'competitors']).map((rival) => [...path, 'competitors', rival])
      return [[...path, 'own'], ...rivals, [...path, 'importance']].flatMap((list) => {
        const votes = valueAt(data, list)
        return Array.isArray(votes) ? [{ path: list, votes: votes.length }] : []
      })
    }),
  )
}

function keysAt(data: unknown, path: Path): string[] {
  const map = valueAt(data, path)
  return isObject(map) ? Object.keys(map) : []
}

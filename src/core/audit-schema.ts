import { z } from 'zod'
import { auditVersion } from './audit.ts'
import { CalendarDate } from './date-schema.ts'
import { Id } from './inventory-schema.ts'
import { strict } from './parse.ts'
import { ImportanceValue, ImportanceVote, Value, Vote } from './score-schema.ts'

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

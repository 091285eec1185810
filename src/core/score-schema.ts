import { z } from 'zod'
import { missingMarks } from './score.ts'

const tenths = (step: number) => z.number('score').min(0, 'score').max(10, 'score').multipleOf(step, 'score')

/** A consensus: half points can be, a median of an even number of votes makes them. */
export const Value = z.union([tenths(0.5), z.enum(missingMarks)], 'score')

/** Importance 0–10: one can not know it, but there is no touchpoint without any. */
export const ImportanceValue = z.union([tenths(0.5), z.literal('unknown')], 'importance')

export const Vote = z.union([z.int('vote').min(0, 'vote').max(10, 'vote'), z.enum(missingMarks)], 'vote')

export const ImportanceVote = z.union(
  [z.int('vote').min(0, 'vote').max(10, 'vote'), z.literal('unknown')],
  'importance-vote',
)

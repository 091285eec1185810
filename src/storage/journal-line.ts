import { z } from 'zod'
import { CalendarDate } from '../core/date-schema.ts'
import { missingMarks } from '../core/score.ts'
import { Vote } from '../core/score-schema.ts'

// apart from what writes a journal: a new one is begun without a look at any

/** The running program that a journal belongs to. */
const Owner = z.object({ pid: z.int(), host: z.string(), since: z.iso.datetime() })
export type Owner = z.output<typeof Owner>

const Head = z.object({
  version: z.literal(1),
  by: z.string(),
  round: z.string().optional(),
  segment: z.string().optional(),
  voters: z.array(z.string()).default([]),
  /** The touchpoints of the inventory at the start, by id: what has changed is said when the audit goes on. */
  names: z.record(z.string(), z.string()).default({}),
  /** The random part of the audit file’s name: tells a journal whose audit was already written. */
  mark: z.string(),
  owner: Owner,
})
export type Head = z.output<typeof Head>

const Stamp = z.object({ date: CalendarDate, at: z.iso.datetime() })
/** The local date and the instant of an answer. */
export type Stamp = z.output<typeof Stamp>

const Line = z.union([
  z.object({
    id: z.string(),
    column: z.string(),
    answer: z
      .object({
        value: z.union([z.number().min(0).max(10), z.enum(missingMarks)]),
        votes: z.array(Vote).exactOptional(),
        before: z.array(Vote).exactOptional(),
      })
      .nullable(),
    undo: z.boolean().optional(),
    seat: z.int().optional(),
    ...Stamp.shape,
  }),
  z.object({ id: z.string(), note: z.string().nullable(), seat: z.int().optional(), ...Stamp.shape }),
  z.object({
    id: z.string(),
    met: z.boolean().nullable(),
    undo: z.boolean().optional(),
    seat: z.int().optional(),
    ...Stamp.shape,
  }),
  z.object({ owner: Owner }),
])
export type Line = z.output<typeof Line>

/** The first line of a journal, where it is one. */
export function headIn(data: unknown): Head | undefined {
  return Head.safeParse(data).data
}

/** Any other line of it. */
export function lineIn(data: unknown): Line | undefined {
  return Line.safeParse(data).data
}

import { UserError } from '../../core/errors.ts'
import type { Sitting } from '../../core/last.ts'
import { contextOf, load } from '../context.ts'
import type { Io } from '../io.ts'
import type { CommonOptions, SelectionOptions } from '../options.ts'
import type { Ended } from '../program.ts'

export interface AuditOptions extends CommonOptions, SelectionOptions {
  readonly by?: string
  readonly round?: string
  readonly segment?: string
  readonly answers?: readonly string[]
  readonly plain?: boolean
  readonly voters?: readonly string[]
  readonly blind?: boolean
}

/** Scores touchpoints, from a terminal or from files of answers; writes the audit, then the reports. */
export async function audit(io: Io, ids: readonly string[], options: AuditOptions): Promise<Ended> {
  const context = contextOf(io, options)
  if (!options.answers && !(io.stdin.isTTY && io.stdout.isTTY))
    throw new UserError([{ problem: { kind: 'no-terminal' } }])
  if (options.blind && (options.voters?.length ?? 0) < 2)
    throw new UserError([{ problem: { kind: 'blind-without-voters' } }])
  if (options.answers && ids.length > 0) throw new UserError([{ problem: { kind: 'ids-with-answers' } }])
  const loaded = await load(context)
  const sitting = sittingOf(io, options, loaded.root)
  const known = loaded.inventory.segments.map(({ id }) => id)
  if (sitting.segment !== undefined && !known.includes(sitting.segment))
    throw new UserError([
      { problem: { kind: 'unknown-selection', of: 'segment', value: sitting.segment, known } },
    ])
  if (options.answers)
    return await (await import('./audit-answers.ts')).takeAnswers(context, loaded, sitting, options.answers)
  return await (await import('./audit-asking.ts')).askAudit(context, loaded, sitting, ids, options)
}

/** Who does it: as it is said, else as git knows them. */
export function auditorOf(io: Io, by: string | undefined, folder: string): string {
  const name = (by ?? io.userName(folder))?.trim()
  if (!name) throw new UserError([{ problem: { kind: 'no-auditor' } }])
  return name
}

function sittingOf(io: Io, { by, round, segment, voters }: AuditOptions, folder: string): Sitting {
  return { by: auditorOf(io, by, folder), round: round?.trim() || undefined, segment, voters: voters ?? [] }
}

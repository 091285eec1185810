import { auditOf, isAnswered, type NewAudit } from '../../core/answer.ts'
import { UserError } from '../../core/errors.ts'
import { defaultWarnDays } from '../../core/filters.ts'
import { currentIds } from '../../core/inventory.ts'
import { saveAudit } from '../../storage/audit-file.ts'
import { setAside } from '../../storage/journal.ts'
import { load } from '../context.ts'
import { say } from '../say.ts'
import { tellReports, tellWritten } from './audit-end.ts'
import { resumeCommand } from './audit-journal.ts'
import { type Room, renamed, rowsOf } from './audit-room.ts'

/** The audit file first, then the journal goes: at every moment the answers are in one of the two. */
export async function writeAudit(room: Room): Promise<void> {
  const { context, loaded, kept } = room
  const ending = await untilWritten(room)
  if (ending === 'nothing') {
    kept.journal.remove()
    return await say(context.io.stdout, loaded.messages.audit.nothingWritten)
  }
  if (ending === 'left') return await leaveAudit(room)
  const { audit, name, lost } = ending
  const said = await tellWritten(context, loaded, audit, name)
  if (lost.length === 0) kept.journal.remove()
  else await keepAside(room, lost)
  await tellReports(context, [said], {
    summary: loaded.summary,
    warnDays: room.options.warnDays ?? defaultWarnDays,
  })
}

interface Written {
  readonly audit: NewAudit
  readonly name: string
  /** What has answers and is not in the inventory any more. */
  readonly lost: readonly string[]
}

/** Whatever goes wrong before the audit is on the disk, the answers are, and how to go on is said. */
async function untilWritten(room: Room): Promise<Written | 'nothing' | 'left'> {
  try {
    return await written(room)
  } catch (error) {
    if (!(error instanceof UserError) || room.kept.touchpointsAnswered() === 0) throw error
    room.kept.journal.close()
    throw new UserError([{ problem: { kind: 'answers-kept', command: commandOf(room) } }, ...error.problems])
  }
}

async function written({
  context,
  loaded,
  sitting,
  kept,
  mark,
}: Room): Promise<Written | 'nothing' | 'left'> {
  const { io } = context
  const { inventory } = await load(context, { notes: false })
  const rows = rowsOf(renamed(kept.changesOf(), currentIds(inventory)))
  const audit = auditOf(inventory, { ...sitting, ...kept.stamp() }, rows)
  if (audit.scores.size === 0) return kept.touchpointsAnswered() === 0 ? 'nothing' : 'left'
  const name = saveAudit(io.disk, loaded.root, audit, { mark, nextMark: io.mark })
  const lost = [...rows].filter(([id, row]) => isAnswered(row) && !inventory.touchpoints.has(id))
  return { audit, name, lost: lost.map(([id]) => id) }
}

async function keepAside({ context: { io }, loaded, kept }: Room, lost: readonly string[]): Promise<void> {
  kept.journal.close()
  const aside = setAside(io.disk, loaded.root, kept.journal.file)
  await say(io.stderr, loaded.messages.audit.keptAside(lost, aside))
}

/** A journal without answers is nothing to come back to. */
export async function leaveAudit(room: Room): Promise<void> {
  const { context, loaded, kept } = room
  const answered = kept.touchpointsAnswered()
  if (answered === 0) return kept.journal.remove()
  kept.journal.close()
  await say(context.io.stdout, loaded.messages.audit.later(answered, commandOf(room)))
}

/** The command that goes on with just this audit: whose it is, what it asks, and how. */
function commandOf({ context, sitting, options, ids }: Room): string {
  const { only, stage, channel, chain, owner, limit, parts, plain } = options
  const list = (name: string, values: readonly (string | number)[] | undefined) =>
    values && values.length > 0 ? [name, values.join(',')] : []
  return resumeCommand(context, sitting, [
    ...ids,
    ...list('--only', only),
    ...list('--stage', stage),
    ...list('--channel', channel),
    ...list('--chain', chain),
    ...list('--owner', owner),
    ...list('--limit', limit === undefined ? [] : [limit]),
    ...(parts ? ['--parts'] : []),
    ...(plain ? ['--plain'] : []),
  ])
}

import { auditOf, isAnswered } from '../../core/answer.ts'
import { defaultWarnDays } from '../../core/filters.ts'
import { currentIds } from '../../core/inventory.ts'
import { saveAudit } from '../../storage/audit-file.ts'
import { setAside } from '../../storage/journal.ts'
import { load } from '../context.ts'
import { say } from '../say.ts'
import { tellWritten } from './audit-end.ts'
import { resumeCommand } from './audit-journal.ts'
import { type Room, renamed, rowsOf } from './audit-room.ts'

/** The audit file first, then the journal goes: at every moment the answers are in one of the two. */
export async function writeAudit(room: Room): Promise<void> {
  const { context, loaded, sitting, kept, mark } = room
  const { io } = context
  const { audit: words } = loaded.messages
  const { inventory } = await load(context, { notes: false })
  const rows = rowsOf(renamed(kept.changesOf(), currentIds(inventory)))
  const audit = auditOf(inventory, { ...sitting, ...kept.stamp() }, rows)
  const lost = [...rows].filter(([id, row]) => isAnswered(row) && !inventory.touchpoints.has(id))
  if (audit.scores.size === 0 && kept.touchpointsAnswered() === 0) {
    kept.journal.remove()
    await say(io.stdout, words.nothingWritten)
    return
  }
  if (audit.scores.size === 0) return await leaveAudit(room)
  const name = saveAudit(io.disk, loaded.root, audit, { mark, nextMark: io.mark, safe: 'journal' })
  if (lost.length === 0) kept.journal.remove()
  else {
    kept.journal.close()
    const aside = setAside(io.disk, loaded.root, kept.journal.file)
    await say(
      io.stderr,
      words.keptAside(
        lost.map(([id]) => id),
        aside,
      ),
    )
  }
  await tellWritten(context, [{ audit, name }], {
    summary: loaded.summary,
    warnDays: room.options.warnDays ?? defaultWarnDays,
  })
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

import type { NewAudit } from '../../core/answer.ts'
import { diffOf, sinceLastRound } from '../../core/diff.ts'
import { sideOfNow } from '../../core/side.ts'
import type { Summary } from '../../core/summary.ts'
import { trendOf } from '../../core/trend.ts'
import { auditEnd } from '../../formats/audit-end.ts'
import { status } from '../../formats/status.ts'
import { type Context, load } from '../context.ts'
import { defaultFormats, writeReports } from '../reports.ts'
import { say } from '../say.ts'

/** A room that has just scored wants to see where the company stands, and what moved since. */
export interface Before {
  readonly summary: Summary
  readonly warnDays: number
}

/** Says which audits are on the disk, which nothing that follows can change; then refreshes the reports and names them. */
export async function tellWritten(
  context: Context,
  written: readonly { readonly audit: NewAudit; readonly name: string }[],
  before?: Before,
): Promise<void> {
  const { io } = context
  const loaded = await load(context, { notes: false })
  const { root, nameOf, summary, messages } = loaded
  for (const { audit, name } of written)
    await say(io.stdout, messages.audit.written(nameOf(name), audit.scores.size))
  const target = { disk: io.disk, root, cwd: io.cwd }
  const options = { who: false, since: sinceLastRound(loaded), trend: trendOf(loaded) }
  const reports = writeReports(target, defaultFormats, summary, messages, options)
  if (before) {
    const look = { messages, width: io.stdout.columns(), paint: context.paint(io.stdout), due: false }
    await io.stdout.write(`\n${status(summary, { ...look, warnDays: before.warnDays })}`)
    const diff = diffOf(sideOfNow(before.summary), sideOfNow(summary))
    for (const line of auditEnd(diff, messages)) await say(io.stdout, line)
  }
  await say(io.stdout, messages.commands.report.wrote(reports))
}

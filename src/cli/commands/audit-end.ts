import type { NewAudit } from '../../core/answer.ts'
import type { Summary } from '../../core/summary.ts'
import { auditEnd } from '../../formats/audit-end.ts'
import { status } from '../../formats/status.ts'
import { type Context, load } from '../context.ts'
import { defaultFormats, writeReports } from '../reports.ts'
import { say } from '../say.ts'

/**
 * Says which audits are on the disk, refreshes the reports with them, and names those. A room that has just scored
 * also sees where the company stands now, and what moved since `before`.
 */
export async function tellWritten(
  context: Context,
  written: readonly { readonly audit: NewAudit; readonly name: string }[],
  before?: Summary,
): Promise<void> {
  const { io } = context
  const { root, nameOf, summary, messages } = await load(context, { notes: false })
  const reports = writeReports({ disk: io.disk, root, cwd: io.cwd }, defaultFormats, summary, messages)
  if (before) {
    const width = io.stdout.columns()
    await io.stdout.write(
      status(summary, { messages, width, paint: context.paint(io.stdout), warnDays: 14, due: false }),
    )
    for (const line of auditEnd(before, summary, messages)) await say(io.stdout, line)
  }
  for (const { audit, name } of written)
    await say(io.stdout, messages.audit.written(nameOf(name), audit.scores.size))
  await say(io.stdout, messages.commands.report.wrote(reports))
}

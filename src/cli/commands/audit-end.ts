import type { NewAudit } from '../../core/answer.ts'
import { type Context, load } from '../context.ts'
import { defaultFormats, writeReports } from '../reports.ts'
import { say } from '../say.ts'

/** Says which audits are on the disk, refreshes the reports with them, and names those. */
export async function tellWritten(
  context: Context,
  written: readonly { readonly audit: NewAudit; readonly name: string }[],
): Promise<void> {
  const { io } = context
  const { root, nameOf, summary, messages } = await load(context, { notes: false })
  for (const { audit, name } of written)
    await say(io.stdout, messages.audit.written(nameOf(name), audit.scores.size))
  const reports = writeReports({ disk: io.disk, root, cwd: io.cwd }, defaultFormats, summary, messages)
  await say(io.stdout, messages.commands.report.wrote(reports))
}

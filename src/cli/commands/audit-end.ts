import type { NewAudit } from '../../core/answer.ts'
import { diffOf, sinceLastRound } from '../../core/diff.ts'
import { sideOfNow } from '../../core/side.ts'
import type { Summary } from '../../core/summary.ts'
import { trendOf } from '../../core/trend.ts'
import { auditEnd } from '../../formats/audit-end.ts'
import { terminal } from '../../formats/escape.ts'
import { type StatusOptions, status } from '../../formats/status.ts'
import { type Context, type Loaded, load } from '../context.ts'
import { defaultFormats, writeReports } from '../reports.ts'
import { fitted, say } from '../say.ts'

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
  const first = written.map(({ audit, name }) => messages.audit.written(nameOf(name), audit.scores.size))
  for (const line of first) await say(io.stdout, line)
  const target = { disk: io.disk, root, cwd: io.cwd }
  const options = { who: false, since: sinceLastRound(loaded), trend: trendOf(loaded) }
  const reports = writeReports(target, defaultFormats, summary, messages, options)
  const last = [
    ...(before ? auditEnd(diffOf(sideOfNow(before.summary), sideOfNow(summary)), messages) : []),
    messages.commands.report.wrote(reports),
  ]
  if (before)
    await io.stdout.write(`\n${status(summary, look(context, loaded, before, [...first, ...last]))}`)
  for (const line of last) await say(io.stdout, line)
}

/** On one screen with what is said above it, after a blank line, and below it. */
function look(
  { io: { stdout }, paint }: Context,
  { messages }: Loaded,
  { warnDays }: Before,
  others: readonly string[],
): StatusOptions {
  const taken = others.flatMap((line) => fitted(terminal(line), stdout).split('\n')).length + 1
  const height = stdout.isTTY ? stdout.rows() - 1 - taken : undefined
  return { messages, width: stdout.columns(), height, paint: paint(stdout), warnDays, due: false }
}

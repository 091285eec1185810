import type { NewAudit } from '../../core/answer.ts'
import { diffOf } from '../../core/diff.ts'
import { sideOfNow } from '../../core/side.ts'
import type { Summary } from '../../core/summary.ts'
import { auditEnd } from '../../formats/audit-end.ts'
import { terminal } from '../../formats/escape.ts'
import { type StatusOptions, status } from '../../formats/status.ts'
import type { Messages } from '../../i18n/index.ts'
import { clip } from '../../i18n/width.ts'
import { type Context, type Loaded, load } from '../context.ts'
import type { Output } from '../io.ts'
import { refreshReports } from '../reports.ts'
import { fitted, say } from '../say.ts'

/** A room that has just scored wants to see where the company stands, and what moved since. */
export interface Before {
  readonly summary: Summary
  readonly warnDays: number
}

/** Says which audit is on the disk, which nothing that follows can change. */
export async function tellWritten(
  { io }: Context,
  { nameOf, messages }: Loaded,
  audit: NewAudit,
  name: string,
): Promise<string> {
  const line = messages.audit.written(nameOf(name), audit.scores.size)
  await say(io.stdout, line)
  return line
}

/** Refreshes the reports after `first` was said, and names them. */
export async function tellReports(
  context: Context,
  first: readonly string[],
  before?: Before,
): Promise<void> {
  const { io } = context
  const loaded = await load(context, { notes: false })
  const { summary, messages } = loaded
  const reports = refreshReports(context, loaded)
  const last = [
    ...(before ? endLines(before, summary, messages, io.stdout) : []),
    messages.commands.report.wrote(reports),
  ]
  if (before)
    await io.stdout.write(
      `\n${status(summary, look(context, loaded, before, roomFor(first, last, io.stdout)))}`,
    )
  for (const line of last) await say(io.stdout, line)
}

/** On a terminal what moved has a line each way, on a large one two: names may be long, and the report has them all. */
function endLines(before: Before, summary: Summary, messages: Messages, stdout: Output): string[] {
  const { moved, next } = auditEnd(diffOf(sideOfNow(before.summary), sideOfNow(summary)), messages)
  if (!stdout.isTTY) return [...moved, ...next]
  const lines = stdout.rows() < largeScreen ? 1 : 2
  return [...moved.map((line) => cut(line, lines, stdout)), ...next.map((line) => cut(line, 2, stdout))]
}

const largeScreen = 24

function cut(text: string, lines: number, stdout: Output): string {
  const broken = fitted(terminal(text), stdout).split('\n')
  const last = broken.slice(lines - 1).join(' ')
  return [...broken.slice(0, lines - 1), clip(last, stdout.columns() - 1)].join(' ')
}

/**
 * Lines that there is room for between what is said above, after a blank line, and below. Where many audits were written
 * the names of those may leave the screen, for the headline must not.
 */
function roomFor(above: readonly string[], below: readonly string[], stdout: Output): number | undefined {
  if (!stdout.isTTY) return undefined
  const heightOf = (lines: readonly string[]) =>
    lines.flatMap((line) => fitted(terminal(line), stdout).split('\n')).length
  const room = stdout.rows() - 1 - heightOf(below)
  const beside = heightOf(above) + 1
  return beside > mostAbove ? room : room - beside
}

const mostAbove = 4

function look(
  { io: { stdout }, paint }: Context,
  { messages }: Loaded,
  { warnDays }: Before,
  height: number | undefined,
): StatusOptions {
  return { messages, width: stdout.columns(), height, paint: paint(stdout), warnDays, due: false }
}

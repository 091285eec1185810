import { applyChange, auditOf, type Change, isAnswered, type Rows } from '../../core/answer.ts'
import { UserError } from '../../core/errors.ts'
import { currentIds } from '../../core/inventory.ts'
import { lastStandings, type Sitting } from '../../core/last.ts'
import { selectRows, unknownInSelection } from '../../core/selection.ts'
import type { Outcome } from '../../prompts/grid/model.ts'
import type { Sheet } from '../../prompts/sheet.ts'
import { saveAudit } from '../../storage/audit-file.ts'
import type { OpenJournal, Stamp } from '../../storage/journal.ts'
import { gridPaint } from '../color.ts'
import type { Context, Loaded } from '../context.ts'
import type { Signal } from '../io.ts'
import { selectionOf } from '../options.ts'
import type { Ended } from '../program.ts'
import { say } from '../say.ts'
import type { AuditOptions } from './audit.ts'
import { answerContext } from './audit-answers.ts'
import { tellWritten } from './audit-end.ts'
import { openJournal, resumeCommand } from './audit-journal.ts'
import { sheetOf } from './audit-sheet.ts'

/** Asks on the terminal. Every answer is in the journal before it is seen; the audit file is made from them. */
export async function askAudit(
  context: Context,
  loaded: Loaded,
  sitting: Sitting,
  ids: readonly string[],
  options: AuditOptions,
): Promise<Ended> {
  const { io, today } = context
  const { inventory, audits, summary, messages } = loaded
  const selection = selectionOf(ids, options)
  const unknown = unknownInSelection(summary, selection)
  if (unknown.length > 0) throw new UserError(unknown.map((problem) => ({ problem })))
  const rows = selectRows(summary, selection)
  if (rows.length === 0) {
    await say(io.stderr, messages.audit.nothingToAsk)
    return 'in-order'
  }
  const standings = lastStandings(inventory, audits, sitting, today)
  const sheet = sheetOf(rows, inventory, standings, messages)
  const { journal, changes, mark, last } = await openJournal(context, loaded, sitting)
  const kept = new Kept(journal, sheet, renamed(changes, currentIds(inventory)), last, () => ({
    date: context.todayNow(),
    at: io.now(),
  }))
  const { outcome, signal } = await ask(context, loaded, sitting, kept, options)
  if (outcome === 'write') await write(context, loaded, sitting, kept, mark)
  else await leave(context, loaded, sitting, kept)
  return endedBy(outcome, signal)
}

/** The answers of this audit, each on the disk before anything else happens with it. */
class Kept {
  rows: Rows

  constructor(
    readonly journal: OpenJournal,
    readonly sheet: Sheet,
    readonly changes: readonly Change[],
    private last: Stamp | undefined,
    private readonly now: () => Stamp,
  ) {
    this.rows = changes.reduce(applyChange, new Map() as Rows)
  }

  readonly save = (changes: readonly Change[]): void => {
    const stamp = this.now()
    this.journal.append(changes, stamp)
    this.last = stamp
    this.rows = changes.reduce(applyChange, this.rows)
  }

  /** When the last answer was given. */
  stamp(): Stamp {
    return this.last ?? this.now()
  }

  answered(): number {
    return [...this.rows.values()].filter(isAnswered).length
  }
}

async function ask(
  context: Context,
  loaded: Loaded,
  sitting: Sitting,
  kept: Kept,
  options: AuditOptions,
): Promise<{ outcome: Outcome; signal: Signal | undefined }> {
  const { io } = context
  const abort = new AbortController()
  let signal: Signal | undefined
  const stop = io.onSignal((received) => {
    signal = received
    abort.abort()
  })
  const shared = {
    sheet: kept.sheet,
    changes: kept.changes,
    save: kept.save,
    input: io.stdin,
    output: io.stdout.stream,
    signal: abort.signal,
  }
  try {
    if (wantsLines(context, options)) {
      const { askLines } = await import('../../prompts/line-mode.ts')
      const lines = { ...shared, context: answerContext(context, loaded, sitting), messages: loaded.messages }
      return { outcome: await askLines(lines), signal }
    }
    const { askGrid } = await import('../../prompts/grid/prompt.ts')
    const grid = { ...shared, words: loaded.messages.audit, paint: gridPaint(), clock: io.clock }
    return { outcome: await askGrid(grid), signal }
  } finally {
    stop()
  }
}

const wantsLines = ({ io }: Context, { plain }: AuditOptions) =>
  plain || (io.env['ACCESSIBLE'] ?? '0') !== '0' || io.env['TERM'] === 'dumb'

async function write(
  context: Context,
  loaded: Loaded,
  sitting: Sitting,
  kept: Kept,
  mark: string,
): Promise<void> {
  const { io } = context
  const audit = auditOf(loaded.inventory, { ...sitting, ...kept.stamp() }, kept.rows)
  if (audit.scores.size === 0) {
    kept.journal.remove()
    await say(io.stdout, loaded.messages.audit.nothingWritten)
    return
  }
  const name = saveAudit(io.disk, loaded.root, audit, { mark, nextMark: io.mark, safe: 'journal' })
  kept.journal.remove()
  await tellWritten(context, [{ audit, name }])
}

/** A journal without answers is nothing to come back to. */
async function leave({ io }: Context, { messages }: Loaded, sitting: Sitting, kept: Kept): Promise<void> {
  const answers = kept.answered()
  if (answers === 0) return kept.journal.remove()
  kept.journal.close()
  await say(io.stdout, messages.audit.later(answers, resumeCommand(sitting)))
}

function renamed(changes: readonly Change[], ids: ReadonlyMap<string, string>): Change[] {
  return changes.map((change) => ({ ...change, id: ids.get(change.id) ?? change.id }))
}

const endedBySignal = { SIGINT: 'interrupted', SIGTERM: 'terminated', SIGHUP: 'hung-up' } as const

function endedBy(outcome: Outcome, signal: Signal | undefined): Ended {
  if (outcome !== 'interrupted') return 'in-order'
  return endedBySignal[signal ?? 'SIGINT']
}

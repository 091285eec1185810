import { auditOf, type Change, combined } from '../../core/answer.ts'
import { UserError } from '../../core/errors.ts'
import { currentIds } from '../../core/inventory.ts'
import { lastStandings, type Sitting } from '../../core/last.ts'
import { noStanding } from '../../core/round.ts'
import { selectRows, unknownInSelection } from '../../core/selection.ts'
import { terminal } from '../../formats/escape.ts'
import { problemLine } from '../../formats/place.ts'
import type { GridOptions } from '../../prompts/grid/prompt.ts'
import type { NewTouchpoint, Outcome } from '../../prompts/grid/state.ts'
import { type Card, isComplete, type Sheet } from '../../prompts/sheet.ts'
import { saveAudit } from '../../storage/audit-file.ts'
import { addToInventory, proposedId } from '../../storage/inventory-file.ts'
import { loadWorkspace } from '../../storage/workspace.ts'
import { gridPaint } from '../color.ts'
import { type Context, type Loaded, load } from '../context.ts'
import type { Signal } from '../io.ts'
import { selectionOf } from '../options.ts'
import type { Ended } from '../program.ts'
import { say } from '../say.ts'
import type { AuditOptions } from './audit.ts'
import { answerContext } from './audit-answers.ts'
import { tellWritten } from './audit-end.ts'
import { openJournal, resumeCommand } from './audit-journal.ts'
import { Kept } from './audit-kept.ts'
import { cardOf, sheetOf } from './audit-sheet.ts'

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
  const opened = await openJournal(context, loaded, sitting)
  const room: Room = {
    context,
    loaded,
    options,
    sitting: opened.sitting,
    mark: opened.mark,
    sheet: sheetOf(
      rows,
      inventory,
      lastStandings(inventory, audits, sitting, today),
      messages,
      opened.sitting.voters,
    ),
    kept: new Kept(opened.journal, renamed(opened.changes, currentIds(inventory)), opened.last, () => ({
      date: context.todayNow(),
      at: io.now(),
    })),
  }
  const { outcome, signal } = await untilSignal(room, (abort) => askRoom(room, abort))
  if (outcome === 'write') await write(room)
  else await leave(room)
  return endedBy(outcome, signal)
}

/** One audit on one terminal. */
interface Room {
  readonly context: Context
  readonly loaded: Loaded
  readonly options: AuditOptions
  readonly sitting: Sitting
  readonly mark: string
  readonly kept: Kept
  /** Grows when somebody adds a touchpoint. */
  sheet: Sheet
}

async function untilSignal(
  { context }: Room,
  ask: (abort: AbortSignal) => Promise<Outcome>,
): Promise<{ outcome: Outcome; signal: Signal | undefined }> {
  const abort = new AbortController()
  let signal: Signal | undefined
  const stop = context.io.onSignal((received) => {
    signal = received
    abort.abort()
  })
  try {
    return { outcome: await ask(abort.signal), signal }
  } finally {
    stop()
  }
}

async function askRoom(room: Room, abort: AbortSignal): Promise<Outcome> {
  if (wantsLines(room)) return await askInLines(room, abort)
  const { askGrid } = await import('../../prompts/grid/prompt.ts')
  const grid = gridOptions(room, abort)
  if (!isBlind(room))
    return await askGrid({ ...grid, changes: room.kept.of(), save: (changes) => room.kept.save(changes) })
  return await askOneByOne(room, grid, askGrid)
}

type GridBasics = Omit<GridOptions, 'changes' | 'save'>

/** The laptop goes round; when everybody has answered, what splits the room is shown, and can be scored again. */
async function askOneByOne(
  room: Room,
  grid: GridBasics,
  askGrid: (options: GridOptions) => Promise<Outcome>,
): Promise<Outcome> {
  const { kept, sitting } = room
  const { voters } = sitting
  for (const [seat, name] of voters.entries()) {
    if (kept.of().length > 0 || isDone(room, seat)) continue
    const outcome = await askGrid({
      ...grid,
      sheet: { ...room.sheet, blind: true },
      words: { ...grid.words, leaveChoices: grid.words.passChoices },
      begin: { kind: 'handover', name: terminal(name), seat: seat + 1, seats: voters.length },
      changes: kept.of(seat),
      save: (changes) => kept.save(changes, seat),
    })
    if (outcome !== 'write') return outcome
  }
  if (kept.of().length === 0) kept.save(combined(voters.map((_, seat) => kept.rows(seat))))
  return await askGrid({
    ...grid,
    sheet: room.sheet,
    begin: { kind: 'discuss', at: 0 },
    changes: kept.of(),
    save: (changes) => kept.save(changes),
  })
}

/** Asked for, or begun so: what one seat has said is not shown to the others when the audit goes on. */
const isBlind = ({ options, kept }: Room) => options.blind || (kept.of().length === 0 && kept.answered() > 0)

function isDone({ sheet, kept }: Room, seat: number): boolean {
  const rows = kept.rows(seat)
  return sheet.cards.every((card) => isComplete(sheet, rows, card))
}

function gridOptions(room: Room, abort: AbortSignal): GridBasics {
  const { io } = room.context
  return {
    sheet: room.sheet,
    add: (touchpoint) => addToRoom(room, touchpoint),
    proposeId: (name) => proposedId(room.loaded.inventory, name),
    words: room.loaded.messages.audit,
    paint: gridPaint(),
    input: io.stdin,
    output: io.stdout.stream,
    clock: io.clock,
    signal: abort,
  }
}

async function askInLines(room: Room, abort: AbortSignal): Promise<Outcome> {
  const { context, loaded, sitting, kept, sheet } = room
  const { askLines } = await import('../../prompts/line-mode.ts')
  return await askLines({
    sheet,
    changes: kept.of(),
    save: (changes) => kept.save(changes),
    input: context.io.stdin,
    output: context.io.stdout.stream,
    signal: abort,
    context: answerContext(context, loaded, sitting),
    messages: loaded.messages,
  })
}

const wantsLines = ({ context: { io }, options: { plain } }: Room) =>
  plain || (io.env['ACCESSIBLE'] ?? '0') !== '0' || io.env['TERM'] === 'dumb'

/** Into the inventory first, then onto the sheet. */
function addToRoom(room: Room, { name, stage, id, chain }: NewTouchpoint): Card | { problem: string } {
  const { context, loaded } = room
  const { disk } = context.io
  try {
    const added = addToInventory(
      disk,
      loaded.root,
      { name, stage, id, added: context.todayNow() },
      { chain },
      loaded.inventoryFile,
    )
    const { inventory } = loadWorkspace(disk, context.io.cwd, loaded.root, context.todayNow())
    const touchpoint = inventory.touchpoints.get(added.id)
    if (!touchpoint) throw new Error(`${added.id} was added and is not there`)
    const card = cardOf(touchpoint, inventory, noStanding, loaded.messages)
    room.sheet = { ...room.sheet, cards: [...room.sheet.cards, card] }
    return card
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { problem: error.problems.map((problem) => problemLine(problem, loaded.messages)).join('; ') }
  }
}

async function write({ context, loaded, sitting, kept, mark }: Room): Promise<void> {
  const { io } = context
  const { inventory } = await load(context, { notes: false })
  const audit = auditOf(inventory, { ...sitting, ...kept.stamp() }, kept.rows())
  if (audit.scores.size === 0) {
    kept.journal.remove()
    await say(io.stdout, loaded.messages.audit.nothingWritten)
    return
  }
  const name = saveAudit(io.disk, loaded.root, audit, { mark, nextMark: io.mark, safe: 'journal' })
  kept.journal.remove()
  await tellWritten(context, [{ audit, name }], loaded.summary)
}

/** A journal without answers is nothing to come back to. */
async function leave({ context: { io }, loaded: { messages }, sitting, kept }: Room): Promise<void> {
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
  return outcome === 'interrupted' ? endedBySignal[signal ?? 'SIGINT'] : 'in-order'
}

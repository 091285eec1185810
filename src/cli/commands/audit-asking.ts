import { UserError } from '../../core/errors.ts'
import { currentIds } from '../../core/inventory.ts'
import { lastStandings, type Sitting } from '../../core/last.ts'
import { noStanding } from '../../core/round.ts'
import { selectRows, unknownInSelection } from '../../core/selection.ts'
import { problemLine } from '../../formats/place.ts'
import type { NewTouchpoint, Outcome } from '../../prompts/grid/state.ts'
import type { Card } from '../../prompts/sheet.ts'
import { addToInventory, proposedId } from '../../storage/inventory-file.ts'
import { gridPaint } from '../color.ts'
import type { Context, Loaded } from '../context.ts'
import type { Signal } from '../io.ts'
import { selectionOf } from '../options.ts'
import type { Ended } from '../program.ts'
import { say } from '../say.ts'
import type { AuditOptions } from './audit.ts'
import { askOneByOne, type GridBasics } from './audit-blind.ts'
import { openJournal } from './audit-journal.ts'
import { Kept } from './audit-kept.ts'
import { isBlind, type Room, renamed } from './audit-room.ts'
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
  const selection = { ...selectionOf(ids, options), segment: sitting.segment }
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
    ids,
    inventory,
    sitting: opened.sitting,
    mark: opened.mark,
    sheet: sheetOf(
      rows,
      inventory,
      lastStandings(inventory, audits, sitting, today),
      messages,
      opened.sitting,
    ),
    kept: new Kept(opened.journal, renamed(opened.changes, currentIds(inventory)), opened.last, () => ({
      date: context.todayNow(),
      at: io.now(),
    })),
  }
  const leaving = soon(() => import('./audit-leaving.ts'))
  const { outcome, signal } = await untilSignal(room, (abort) => askRoom(room, abort))
  const { leaveAudit, writeAudit } = await leaving()
  if (outcome === 'write') await writeAudit(room)
  else await leaveAudit(room)
  return endedBy(outcome, signal)
}

/** Behind the first screen, and before it is wanted: the program may be replaced while people talk. */
function soon<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined
  const start = () => {
    reading ??= read()
    reading.catch(() => undefined) // said where it is awaited
    return reading
  }
  const timer = setTimeout(start, shown)
  return () => {
    clearTimeout(timer)
    return start()
  }
}

/** Milliseconds, after which the first screen is up and nobody has found the first key. */
const shown = 300

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
  if (wantsLines(room)) {
    if (isBlind(room)) throw new UserError([{ problem: { kind: 'blind-in-lines' } }])
    return await askInLines(room, abort)
  }
  const { askGrid } = await import('../../prompts/grid/prompt.ts')
  const grid = gridOptions(room, abort)
  if (!isBlind(room))
    return await askGrid({
      ...grid,
      changes: room.kept.changesOf(),
      save: (changes) => room.kept.save(changes),
    })
  return await askOneByOne(room, grid, askGrid)
}

function gridOptions(room: Room, abort: AbortSignal): GridBasics {
  const { io } = room.context
  return {
    sheet: room.sheet,
    add: (touchpoint) => addToRoom(room, touchpoint),
    proposeId: (name) => proposedId(room.inventory, name),
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
  const { answerContext } = await import('./audit-answers.ts')
  return await askLines({
    sheet,
    changes: kept.changesOf(),
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
    const { inventory } = added
    const touchpoint = inventory.touchpoints.get(added.id)
    if (!touchpoint) throw new Error(`${added.id} was added and is not there`)
    const card = cardOf(touchpoint, inventory, noStanding, loaded.messages)
    room.inventory = inventory
    room.sheet = { ...room.sheet, cards: [...room.sheet.cards, card] }
    return card
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { problem: error.problems.map((problem) => problemLine(problem, loaded.messages)).join('; ') }
  }
}

const endedBySignal = { SIGINT: 'interrupted', SIGTERM: 'terminated', SIGHUP: 'hung-up' } as const

function endedBy(outcome: Outcome, signal: Signal | undefined): Ended {
  return outcome === 'interrupted' ? endedBySignal[signal ?? 'SIGINT'] : 'in-order'
}

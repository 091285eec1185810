import { relative } from 'node:path'
import type { Change } from '../../core/answer.ts'
import { currentIds, type Inventory } from '../../core/inventory.ts'
import type { Sitting } from '../../core/last.ts'
import { shellWord } from '../../formats/escape.ts'
import type { Messages } from '../../i18n/index.ts'
import {
  dropJournal,
  findJournals,
  type Journal,
  type OpenJournal,
  type Owner,
  resumeJournal,
  type Stamp,
  setAside,
  startJournal,
} from '../../storage/journal.ts'
import type { Context, Loaded } from '../context.ts'
import { say } from '../say.ts'

export interface Opened {
  readonly journal: OpenJournal
  readonly changes: readonly Change[]
  readonly mark: string
  readonly last: Stamp | undefined
  /** With the seats that were named at the start. */
  readonly sitting: Sitting
}

/**
 * The journal of this sitting: the one that the same person left for the same round, or a new one. What else lies
 * there is named and left alone.
 */
export async function openJournal(context: Context, loaded: Loaded, sitting: Sitting): Promise<Opened> {
  const { io } = context
  const { root, messages } = loaded
  const tell = (text: string) => say(io.stderr, text)
  const { journals, unreadable } = findJournals(io.disk, root)
  for (const file of unreadable) await tell(messages.audit.setAside(setAside(io.disk, root, file)))
  let opened: Opened | undefined
  for (const journal of journals) {
    if (io.isRunning(journal.owner)) {
      await tell(messages.audit.otherRunning(journal.head.by, journal.head.round))
      continue
    }
    if (isEmpty(journal, io.owner()) || isWritten(journal, loaded)) {
      dropJournal(io.disk, root, journal)
      continue
    }
    if (!opened && isOf(journal, sitting)) opened = await resume(context, loaded, journal, sitting, tell)
    else
      await tell(
        messages.audit.otherLeft(
          journal.head.by,
          journal.head.round,
          journal.changes.length,
          resumeCommand(context, sittingOf(journal)),
        ),
      )
  }
  return opened ?? start(context, loaded, sitting)
}

/** The command that goes on with an audit. */
export function resumeCommand(
  { io, folder }: Pick<Context, 'io' | 'folder'>,
  { by, round, segment }: Sitting,
  more: readonly string[] = [],
): string {
  const option = (name: string, value: string | undefined) => (value === undefined ? [] : [name, value])
  const elsewhere = folder === io.cwd ? undefined : relative(io.cwd, folder)
  const words = [
    ...option('-C', elsewhere),
    'audit',
    ...option('--by', by),
    ...option('--round', round),
    ...option('--segment', segment),
    ...more,
  ]
  return ['touchpoints', ...words.map(shellWord)].join(' ')
}

function start({ io }: Context, { root, inventory }: Loaded, sitting: Sitting): Opened {
  const mark = io.mark()
  const head = { ...sitting, voters: [...sitting.voters], names: namesOf(inventory), mark }
  return {
    journal: startJournal(io.disk, root, head, io.owner()),
    changes: [],
    mark,
    last: undefined,
    sitting,
  }
}

async function resume(
  { io }: Context,
  { root, inventory, messages }: Loaded,
  journal: Journal,
  sitting: Sitting,
  tell: (text: string) => Promise<void>,
): Promise<Opened | undefined> {
  const open = resumeJournal(io.disk, root, journal, io.owner())
  if (!open) return undefined
  const { changes, last, head, torn, damaged } = journal
  if (torn.length > 0) await tell(messages.audit.torn(open.file))
  if (damaged > 0) await tell(messages.audit.damaged(open.file, damaged))
  await tell(messages.audit.resumed(changes.length, last?.date ?? ''))
  for (const text of changedSince(head.names, inventory, messages)) await tell(text)
  const voters = head.voters.length > 0 ? head.voters : sitting.voters
  if (sitting.voters.length > 0 && sitting.voters.join() !== voters.join())
    await tell(messages.audit.seatsKept(voters))
  return { journal: open, changes, mark: head.mark, last, sitting: { ...sitting, voters } }
}

const namesOf = ({ touchpoints }: Inventory) =>
  Object.fromEntries(Array.from(touchpoints.values(), ({ id, name }) => [id, name]))

/** What the inventory says otherwise than when the audit began. Answers stay with their touchpoint. */
function changedSince(
  names: Readonly<Record<string, string>>,
  inventory: Inventory,
  { audit }: Messages,
): string[] {
  const ids = currentIds(inventory)
  const known = new Set(Object.keys(names).map((id) => ids.get(id)))
  const gone = Object.entries(names).filter(([id]) => !ids.has(id))
  const added = Array.from(inventory.touchpoints.values()).filter(({ id }) => !known.has(id))
  const renamed = Object.entries(names).flatMap(([id, name]) => {
    const now = inventory.touchpoints.get(ids.get(id) ?? '')?.name
    return now === undefined || now === name ? [] : [audit.renamed(name, now)]
  })
  return [
    ...(gone.length > 0 ? [audit.gone(gone.map(([, name]) => name))] : []),
    ...(added.length > 0 ? [audit.added(added.map(({ name }) => name))] : []),
    ...(renamed.length > 0 ? [audit.renamedSince(renamed)] : []),
  ]
}

const sittingOf = ({ head }: Journal): Sitting => ({
  by: head.by,
  round: head.round,
  segment: head.segment,
  voters: head.voters,
})

function isOf({ head }: Journal, { by, round, segment }: Sitting): boolean {
  return head.by === by && head.round === round && head.segment === segment
}

/** The audit was written, and the power went before its journal could be removed. */
const isWritten = ({ head }: Journal, { audits }: Loaded) =>
  audits.some(({ file, by }) => by === head.by && file.endsWith(`-${head.mark}.yaml`))

/** Begun and left without an answer, here: of another machine nobody can say whether it is still at it. */
const isEmpty = ({ changes, torn, owner }: Journal, { host }: Owner) =>
  changes.length === 0 && torn.length === 0 && owner.host === host

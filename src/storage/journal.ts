import { basename, join } from 'node:path'
import type { Change } from '../core/answer.ts'
import { UserError } from '../core/errors.ts'
import { byCodePoint } from '../core/order.ts'
import {
  type Disk,
  errorCode,
  largestInput,
  longestWrite,
  removeQuietly,
  syncFolder,
  tooLarge,
} from './disk.ts'
import { ensurePrivateFolder, privateFolder as folder } from './folder.ts'
import { slug } from './id.ts'
import { refuseOutside } from './inside.ts'
import { type Head, headIn, type Line, lineIn, type Owner, type Stamp } from './journal-line.ts'

const extension = '.jsonl'

export type { Owner, Stamp } from './journal-line.ts'
export type JournalHead = Omit<Head, 'version' | 'owner'>

/** A journal as it was found. */
export interface Journal {
  readonly file: string
  readonly head: JournalHead
  readonly owner: Owner
  readonly changes: readonly Change[]
  /** When the last of the changes was made. */
  readonly last: Stamp | undefined
  /** What stands after the last whole line: an answer that was being written when the power went. */
  readonly torn: Uint8Array
  /** How many lines before that cannot be read: they stay where they are, and count for nothing. */
  readonly damaged: number
}

/** The journals of audits that are running or were left, and the names of files that are none. */
export function findJournals(disk: Disk, root: string): { journals: Journal[]; unreadable: string[] } {
  const journals: Journal[] = []
  const unreadable: string[] = []
  for (const name of journalNames(disk, root)) {
    const file = `${folder}/${name}`
    const bytes = bytesOf(disk, root, file)
    if (bytes.length === 0) continue // being started, or taken over by somebody else, right now
    const journal = parseJournal(file, bytes)
    if (journal) journals.push(journal)
    else unreadable.push(file)
  }
  return { journals, unreadable }
}

/** Every whole answer counts; nothing is guessed from the rest. */
export function parseJournal(file: string, bytes: Uint8Array): Journal | undefined {
  const [first, ...rest] = wholeLines(bytes)
  const head = first && headIn(json(first))
  if (!head) return undefined
  const changes: Change[] = []
  let { owner } = head
  let last: Stamp | undefined
  let [at, read] = [first.length + 1, first.length + 1]
  let [damaged, strange] = [0, 0]
  for (const bytes of rest) {
    const line = lineIn(json(bytes))
    at += bytes.length + 1
    if (!line) {
      strange++
      continue
    }
    damaged += strange
    strange = 0
    read = at
    if ('owner' in line) owner = line.owner
    else {
      changes.push(changeOf(line))
      last = { date: line.date, at: line.at }
    }
  }
  const claimed = claimant(file, head.mark)
  if (claimed !== undefined && claimed !== owner.pid) owner = { ...owner, pid: claimed, since: notWrittenYet }
  return { file, head, owner, changes, last, torn: bytes.subarray(read), damaged }
}

/** Starts the journal of an audit. Throws a `UserError` when it cannot be kept: nothing has been asked yet. */
export function startJournal(disk: Disk, root: string, head: JournalHead, owner: Owner): OpenJournal {
  return guarded(folder, () => {
    ensurePrivateFolder(disk, join(root, folder))
    const name = [slug(head.by, 30), slug(head.round ?? '', 30), head.mark]
      .filter((part) => part !== '')
      .join('-')
    const file = `${folder}/${name}${extension}`
    const journal = new OpenJournal(disk, root, file, 'ax')
    try {
      journal.write({ version: 1, ...head, owner })
      syncFolder(disk, join(root, folder))
      removeEmpty(disk, root, file)
    } catch (error) {
      journal.remove()
      throw error
    }
    return journal
  })
}

/**
 * Takes a journal over that nobody is writing any more; `undefined` when somebody else was quicker. A torn tail is
 * put into a file of its own first.
 */
export function resumeJournal(
  disk: Disk,
  root: string,
  journal: Journal,
  owner: Owner,
): OpenJournal | undefined {
  return guarded(journal.file, () => {
    const file = claimedName(journal, owner)
    try {
      disk.renameSync(join(root, journal.file), join(root, file))
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined
      throw error
    }
    if (journal.torn.length > 0) setTornAside(disk, root, file, journal.torn)
    const open = new OpenJournal(disk, root, file, 'a')
    open.write({ owner })
    return open
  })
}

/** Puts a file that cannot be read as a journal out of the way, and returns its new name. */
export function setAside(disk: Disk, root: string, file: string): string {
  return guarded(file, () => {
    const aside = freeName(disk, root, `${file}.torn`)
    disk.renameSync(join(root, file), join(root, aside))
    return aside
  })
}

/** Removes a journal whose audit is on the disk. */
export function dropJournal(disk: Disk, root: string, journal: Pick<Journal, 'file'>): void {
  removeQuietly(disk, join(root, journal.file))
}

/** A journal that is being written. Every append is on the disk when it returns. */
export class OpenJournal {
  private readonly fd: number
  /** So many bytes count; more are there only after a failure. */
  private length: number
  private isWhole = true

  constructor(
    private readonly disk: Disk,
    private readonly root: string,
    readonly file: string,
    flags: 'a' | 'ax',
  ) {
    const path = join(root, file)
    this.fd = disk.openSync(path, flags, 0o600)
    this.length = flags === 'ax' ? 0 : this.sizeOf(path)
  }

  private sizeOf(path: string): number {
    try {
      return this.disk.statSync(path).size
    } catch (error) {
      this.close()
      throw error
    }
  }

  /** Throws a `UserError` when the disk refuses; then none of these changes counts. */
  append(changes: readonly Change[], stamp: Stamp): void {
    guarded(this.file, () => {
      this.write(...changes.map((change) => ({ ...lineOf(change), ...stamp })))
    })
  }

  write(...lines: object[]): void {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    this.cut()
    try {
      this.isWhole = false
      this.disk.writeFileSync(this.fd, text)
      this.disk.fsyncSync(this.fd)
      this.isWhole = true
      this.length += Buffer.byteLength(text)
    } catch (error) {
      this.cut()
      throw error
    }
  }

  /** Nothing is written behind half a line: whoever reads would stop there. */
  private cut(): void {
    if (this.isWhole) return
    this.disk.ftruncateSync(this.fd, this.length)
    this.isWhole = true
  }

  /** Every append is on the disk already: there is nothing left that could fail to get there. */
  close(): void {
    quietly(() => this.disk.closeSync(this.fd))
  }

  /** The audit is written, or there was nothing in it. A journal that comes back after a power cut is known as written. */
  remove(): void {
    this.close()
    dropJournal(this.disk, this.root, this)
    quietly(() => syncFolder(this.disk, join(this.root, folder)))
  }
}

function journalNames(disk: Disk, root: string): string[] {
  refuseOutside(disk, root, join(root, folder), folder)
  try {
    const names = disk.readdirSync(join(root, folder))
    return names.filter((name) => name.endsWith(extension)).toSorted(byCodePoint)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw new UserError([{ file: folder, problem: { kind: 'cannot-read', reason: errorCode(error) } }])
  }
}

/** What a program left that was killed as it began. `fresh` is being written: its time is now, as the disk sees it. */
function removeEmpty(disk: Disk, root: string, fresh: string): void {
  quietly(() => {
    const now = disk.statSync(join(root, fresh)).mtimeMs
    for (const name of journalNames(disk, root)) {
      const path = join(root, folder, name)
      const { size, mtimeMs } = disk.statSync(path)
      if (size === 0 && now - mtimeMs > longestWrite) removeQuietly(disk, path)
    }
  })
}

/** Bytes and not text: a line may have been cut inside a letter. */
function wholeLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  for (
    let start = 0, end = bytes.indexOf(newline);
    end !== -1;
    start = end + 1, end = bytes.indexOf(newline, start)
  )
    lines.push(bytes.subarray(start, end))
  return lines
}

const newline = 10

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

function changeOf(line: Exclude<Line, { owner: Owner }>): Change {
  const seat = line.seat === undefined ? {} : { seat: line.seat }
  if ('note' in line) return { kind: 'note', id: line.id, note: line.note ?? undefined, ...seat }
  if ('met' in line)
    return { kind: 'met', id: line.id, met: line.met ?? undefined, undo: line.undo ?? false, ...seat }
  const { id, column, answer, undo } = line
  return { kind: 'answer', id, column, answer: answer ?? undefined, undo: undo ?? false, ...seat }
}

/** What stands in the journal for a change, but for its time. */
export function lineOf(change: Change): object {
  const seat = change.seat === undefined ? {} : { seat: change.seat }
  if (change.kind === 'note') return { id: change.id, note: change.note ?? null, ...seat }
  if (change.kind === 'met')
    return { id: change.id, met: change.met ?? null, ...(change.undo ? { undo: change.undo } : {}), ...seat }
  const { id, column, answer, undo } = change
  return { id, column, answer: answer ?? null, ...(undo ? { undo } : {}), ...seat }
}

/** The bytes of a journal, none where it is gone. */
function bytesOf(disk: Disk, root: string, file: string): Uint8Array {
  const path = join(root, file)
  refuseOutside(disk, root, path, file)
  try {
    const stats = disk.statSync(path)
    if (!stats.isFile()) throw new UserError([{ file, problem: { kind: 'not-a-file' } }])
    if (stats.size > largestInput) throw new UserError([{ file, problem: tooLarge(largestInput) }])
    return disk.readFileSync(path)
  } catch (error) {
    if (error instanceof UserError) throw error
    if (errorCode(error) === 'ENOENT') return new Uint8Array()
    throw new UserError([{ file, problem: { kind: 'cannot-read', reason: errorCode(error) } }])
  }
}

/** The process that renamed the journal: its own, even before it has written so. */
function claimant(file: string, mark: string): number | undefined {
  const name = basename(file, extension)
  const [, pid] = name.slice(stemOf(name, mark).length).match(/^-(\d+)$/) ?? []
  return pid === undefined ? undefined : Number(pid)
}

/** When it was started is not known yet, so whoever has its number is taken for it. */
const notWrittenYet = '9999-12-31T23:59:59Z'

/** A rename can be done by one process only; the number of the process makes the new name its own. */
function claimedName({ file, head }: Journal, { pid }: Owner): string {
  return `${folder}/${stemOf(basename(file, extension), head.mark)}-${pid}${extension}`
}

/** A name up to its mark; the whole of it where somebody gave it another one. */
function stemOf(name: string, mark: string): string {
  const at = name.lastIndexOf(mark)
  return at === -1 ? name : name.slice(0, at + mark.length)
}

function setTornAside(disk: Disk, root: string, file: string, torn: Uint8Array): void {
  const path = join(root, file)
  const whole = disk.statSync(path).size - torn.length
  const aside = disk.openSync(join(root, freeName(disk, root, `${file}.torn`)), 'wx', 0o600)
  disk.writeFileSync(aside, torn)
  disk.fsyncSync(aside)
  disk.closeSync(aside)
  const fd = disk.openSync(path, 'r+')
  disk.ftruncateSync(fd, whole)
  disk.fsyncSync(fd)
  disk.closeSync(fd)
}

function freeName(disk: Disk, root: string, wanted: string): string {
  let name = wanted
  for (let count = 2; disk.existsSync(join(root, name)); count++) name = `${wanted}-${count}`
  return name
}

function quietly(work: () => void): void {
  try {
    work()
  } catch (error) {
    errorCode(error)
  }
}

function guarded<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError([{ file, problem: { kind: 'cannot-write', reason: errorCode(error) } }])
  }
}

import type * as fs from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UserError } from '../core/errors.ts'
import type { Problem } from '../core/problem.ts'
import { beyondLimits } from './limits.ts'

/** The calls by which this program touches files; given from outside, so that each can be made to fail in a test. */
export type Disk = Pick<
  typeof fs,
  | 'closeSync'
  | 'existsSync'
  | 'fchmodSync'
  | 'fsyncSync'
  | 'ftruncateSync'
  | 'linkSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readFileSync'
  | 'readSync'
  | 'readdirSync'
  | 'realpathSync'
  | 'renameSync'
  | 'rmdirSync'
  | 'statSync'
  | 'unlinkSync'
  | 'writeFileSync'
>

/** In bytes: larger files are refused. An inventory of 100,000 touchpoints has about 65 MB. */
export const largestFile = 80 * 1024 * 1024

/** In bytes, of a journal or of what comes in. */
export const largestInput = 32 * 1024 * 1024

export const tooLarge = (most: number): Problem => ({ kind: 'too-large', megabytes: most / 1024 / 1024 })

/** The text of a UTF-8 file without its byte order mark. Throws a `UserError` for anything that is not one. */
export function readText(disk: Disk, path: string, file = path): string {
  return decodeText(file, readBytes(disk, path, file))
}

/** The bytes of a file. Throws a `UserError` where there is none that can be read. */
export function readBytes(disk: Disk, path: string, file = path): Uint8Array {
  const refuse = (problem: Problem): never => {
    throw new UserError([{ file, problem }])
  }
  try {
    const stats = disk.statSync(path)
    if (!stats.isFile()) return refuse({ kind: 'not-a-file' })
    if (stats.size > largestFile) return refuse(tooLarge(largestFile))
    return disk.readFileSync(path)
  } catch (error) {
    if (error instanceof UserError) throw error
    return refuse({ kind: 'cannot-read', reason: errorCode(error) })
  }
}

/** Bytes as UTF-8 text without a byte order mark, or a `UserError` that names the file and the place. */
export function decodeText(file: string, bytes: Uint8Array): string {
  return decoded(file, bytes, 'utf-8')
}

/** A table that a spreadsheet saved: UTF-8, or UTF-16 with the byte order mark that Excel writes as Unicode text. */
export function decodeTable(file: string, bytes: Uint8Array): string {
  refuseWorkbook(file, bytes)
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decoded(file, bytes, 'utf-16le')
  return decoded(file, bytes, first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8')
}

/** What spreadsheets save unless told otherwise: a ZIP archive, or the compound file of old. */
export function refuseWorkbook(file: string, bytes: Uint8Array): void {
  if (workbooks.some((signature) => signature.every((byte, at) => bytes[at] === byte)))
    throw new UserError([{ file, problem: { kind: 'workbook' } }])
}

const workbooks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
]

/** Whoever saves as UTF-16 without a mark is not told of a control character at every second place. */
export function refuseUtf16(file: string, bytes: Uint8Array): void {
  if (isUtf16(bytes.subarray(0, beginning)))
    throw new UserError([{ file, line: 1, column: 1, problem: { kind: 'utf16' } }])
}

/** Some of its letters are Latin, digits, marks or line ends: of those every other byte is 0, and never one between. */
function isUtf16(bytes: Uint8Array): boolean {
  const zeros = [0, 0]
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  return Math.min(...zeros) === 0 && Math.max(...zeros) > Math.max(1, bytes.length / 40)
}

/** Bytes, an even number of them. */
const beginning = 1000

function decoded(file: string, bytes: Uint8Array, encoding: string): string {
  if (encoding === 'utf-8') refuseUtf16(file, bytes)
  const text = decodedOrNot(bytes, encoding)
  if (text === undefined)
    throw new UserError([{ file, ...firstStrange(bytes, encoding), problem: { kind: 'not-utf8' } }])
  const beyond = beyondLimits(text)
  if (beyond) throw new UserError([{ file, ...beyond }])
  return text
}

function decodedOrNot(bytes: Uint8Array, encoding: string, stream = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream })
  } catch {
    return undefined
  }
}

/** Where the first bytes stand that are no text: the longest beginning that is one is looked for, by halves. */
export function firstStrange(bytes: Uint8Array, encoding: string): { line: number; column: number } {
  let [whole, broken] = [0, bytes.length]
  while (broken - whole > 1) {
    const middle = (whole + broken) >> 1
    if (decodedOrNot(bytes.subarray(0, middle), encoding, true) === undefined) broken = middle
    else whole = middle
  }
  const before = decodedOrNot(bytes.subarray(0, whole), encoding, true) ?? ''
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }
}

export interface WriteOptions {
  /** Fails with the problem `exists` where there is such a file already. */
  readonly exclusive?: boolean
  /** The permission bits of the file, where it is not to have those of a new one. */
  readonly mode?: number | undefined
}

/**
 * Writes a whole file or nothing: a temporary file in the same folder, flushed to the disk, then put in place. On
 * any error the old state stands, no temporary file stays, and a `UserError` says which file it was. Only a folder that
 * cannot be flushed leaves a file that took the place of another where it is.
 */
export function writeWhole(disk: Disk, file: string, text: string, options: WriteOptions = {}): void {
  naming(file, () => {
    replace(disk, file, text, options)
    syncFolderOf(disk, file, options)
  })
}

/** Each of these files of one folder as `writeWhole` writes it; their names are flushed once, after the last. */
export function writeAllWhole(
  disk: Disk,
  folder: string,
  files: readonly { readonly name: string; readonly text: string }[],
): string[] {
  const paths = files.map(({ name, text }) => {
    const path = join(folder, name)
    naming(path, () => replace(disk, path, text, {}))
    return path
  })
  naming(paths.at(-1) ?? folder, () => syncFolder(disk, folder))
  return paths
}

/** What the disk refuses is said of this file. */
function naming(file: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError([{ file, problem: { kind: 'cannot-write', reason: errorCode(error) } }])
  }
}

function replace(disk: Disk, file: string, text: string, { exclusive, mode }: WriteOptions): void {
  disk.mkdirSync(dirname(file), { recursive: true })
  const { temporary, fd } = openTemporary(disk, file)
  try {
    writeThrough(disk, fd, text, mode)
    if (exclusive) putExclusively(disk, temporary, file)
    else disk.renameSync(temporary, file)
  } catch (error) {
    removeQuietly(disk, temporary)
    throw error
  }
}

/** Adds to a file that others add to as well; what is added may depend on how many bytes it has already. */
export function appendText(disk: Disk, file: string, textOf: (size: number) => string): void {
  try {
    const fd = disk.openSync(file, 'a')
    try {
      disk.writeFileSync(fd, textOf(disk.statSync(file).size))
    } finally {
      disk.closeSync(fd)
    }
  } catch (error) {
    throw new UserError([{ file, problem: { kind: 'cannot-write', reason: errorCode(error) } }])
  }
}

/** What the operating system calls the trouble, such as `ENOSPC`. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}

/** Makes the names in a folder as durable as their contents. Windows cannot, and does not need it. */
export function syncFolder(disk: Disk, folder: string): void {
  let fd: number
  try {
    fd = disk.openSync(folder, 'r')
  } catch {
    return
  }
  try {
    disk.fsyncSync(fd)
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EINVAL'].includes(errorCode(error))) throw error
  } finally {
    disk.closeSync(fd)
  }
}

/**
 * Removes what a program left that was killed while it wrote: temporary files that are older than any write takes.
 * `fresh` is a file that was just written: its time is now, as the disk sees it.
 */
export function removeLeftovers(disk: Disk, folder: string, fresh: string): void {
  try {
    const now = disk.statSync(fresh).mtimeMs
    for (const name of disk.readdirSync(folder).filter((one) => /^\..+\.\d+\.tmp$/.test(one))) {
      const path = join(folder, name)
      if (now - disk.statSync(path).mtimeMs > longestWrite) removeQuietly(disk, path)
    }
  } catch {
    // there is no such folder, or another program is cleaning up too: nothing that is wanted depends on it
  }
}

/** Milliseconds. */
export const longestWrite = 10_000

export function removeQuietly(disk: Disk, file: string): void {
  try {
    disk.unlinkSync(file)
  } catch {
    // it may never have been made; what matters is reported by whoever calls this
  }
}

/** A temporary file that nobody else writes: two programs may be at the same report. */
function openTemporary(disk: Disk, file: string): { temporary: string; fd: number } {
  for (let count = 1; ; count++) {
    const temporary = join(dirname(file), `.${basename(file)}.${count}.tmp`)
    try {
      return { temporary, fd: disk.openSync(temporary, 'wx', 0o666) }
    } catch (error) {
      if (errorCode(error) !== 'EEXIST' || count === mostTemporaries) throw error
    }
  }
}

const mostTemporaries = 1000

function writeThrough(disk: Disk, fd: number, text: string, mode: number | undefined): void {
  try {
    if (mode !== undefined) setMode(disk, fd, mode)
    disk.writeFileSync(fd, text)
    disk.fsyncSync(fd)
  } finally {
    disk.closeSync(fd)
  }
}

/** Some file systems have no permissions to set. */
function setMode(disk: Disk, fd: number, mode: number): void {
  try {
    disk.fchmodSync(fd, mode)
  } catch (error) {
    if (!notSupported.includes(errorCode(error))) throw error
  }
}

const notSupported = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']

/** A link fails where the name is taken, in one step. File systems without links get a look first. */
function putExclusively(disk: Disk, temporary: string, file: string): void {
  const taken = () => new UserError([{ file, problem: { kind: 'exists' } }])
  try {
    disk.linkSync(temporary, file)
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EEXIST') throw taken()
    if (!notSupported.includes(code)) throw error
    if (disk.existsSync(file)) throw taken()
    return disk.renameSync(temporary, file)
  }
  removeSoon(disk, temporary)
}

/** The file is whole and in its place: what cannot be removed, tried twice, goes with a later run. */
function removeSoon(disk: Disk, temporary: string): void {
  try {
    disk.unlinkSync(temporary)
  } catch {
    removeQuietly(disk, temporary)
  }
}

/** A new file whose name may not survive a power cut was not written: whoever is told so will write it again. */
function syncFolderOf(disk: Disk, file: string, { exclusive }: WriteOptions): void {
  try {
    syncFolder(disk, dirname(file))
  } catch (error) {
    if (exclusive) removeQuietly(disk, file)
    throw error
  }
}

import { UserError } from '../core/errors.ts'
import { type Disk, errorCode, refuseUtf16, refuseWorkbook } from './disk.ts'

/** Bytes that are read at once. */
const pieceLength = 256 * 1024

export interface OpenFile {
  /** Bytes; `undefined` for what has no end yet, such as a pipe. */
  readonly size: number | undefined
  /** One after the other, each gone with the next; the file is closed behind the last one. */
  readonly pieces: Iterable<Uint8Array>
}

/**
 * A file of any length, of which never more than a piece is held. Throws a `UserError` where it cannot be read. What a
 * shell hands over, as with `<(zcat …)`, may be a pipe; one that lies in a folder may wait for ever for who writes.
 */
export function openPieces(disk: Disk, path: string, file: string): OpenFile {
  const stats = reading(file, () => disk.statSync(path))
  if (stats.isFIFO() && !/^\/(?:dev|proc)\//.test(path))
    throw new UserError([{ file, problem: { kind: 'not-a-file' } }])
  const fd = reading(file, () => disk.openSync(path, 'r'))
  return { size: stats.isFile() ? stats.size : undefined, pieces: piecesOf(disk, fd, file) }
}

function* piecesOf(disk: Disk, fd: number, file: string): Generator<Uint8Array> {
  const buffer = new Uint8Array(pieceLength)
  try {
    for (;;) {
      const count = reading(file, () => disk.readSync(fd, buffer, 0, buffer.length, null))
      if (count === 0) return
      yield buffer.subarray(0, count)
    }
  } finally {
    disk.closeSync(fd)
  }
}

function reading<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new UserError([{ file, problem: { kind: 'cannot-read', reason: errorCode(error) } }])
  }
}

/** Text of a table that comes in pieces: UTF-8, or UTF-16 with a byte order mark. */
export class PiecewiseText {
  private decoder: InstanceType<typeof TextDecoder> | undefined
  private early: readonly number[] = []

  constructor(private readonly file: string) {}

  /** The text up to the last whole character. Throws a `UserError` for what is no text. */
  decode(bytes: Uint8Array): string {
    if (this.decoder) return this.decoded(bytes, true)
    const all = this.withEarly(bytes)
    if (all.length < 2) {
      this.early = [...all]
      return ''
    }
    refuseWorkbook(this.file, all)
    this.decoder = decoderFor(all)
    if (this.decoder.encoding === 'utf-8') refuseUtf16(this.file, all)
    return this.decoded(all, true)
  }

  end(): string {
    const left = this.withEarly(new Uint8Array())
    this.decoder ??= decoderFor(left)
    return this.decoded(left, false)
  }

  /** One byte does not say yet which encoding it is. */
  private withEarly(bytes: Uint8Array): Uint8Array {
    if (this.early.length === 0) return bytes
    const all = new Uint8Array(this.early.length + bytes.length)
    all.set(this.early)
    all.set(bytes, this.early.length)
    return all
  }

  private decoded(bytes: Uint8Array, stream: boolean): string {
    this.early = []
    try {
      return this.decoder?.decode(bytes, { stream }) ?? ''
    } catch {
      throw new UserError([{ file: this.file, problem: { kind: 'not-utf8' } }])
    }
  }
}

function decoderFor([first, second]: Uint8Array) {
  const isLittle = first === 0xff && second === 0xfe
  const isBig = first === 0xfe && second === 0xff
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8', { fatal: true })
}

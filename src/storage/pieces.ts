import { UserError } from '../core/errors.ts'
import { type Disk, errorCode, firstStrange, refuseUtf16, refuseWorkbook } from './disk.ts'

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
  private line = 1
  private column = 1
  /** The bytes that the decoder holds back: the beginning of a letter. */
  private held = new Uint8Array()

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
      const text = this.decoder?.decode(bytes, { stream }) ?? ''
      this.pass(text)
      this.held = unfinished(Uint8Array.from([...this.held, ...bytes.subarray(-3)]))
      return text
    } catch {
      throw new UserError([{ file: this.file, ...this.placeIn(bytes), problem: { kind: 'not-utf8' } }])
    }
  }

  private pass(text: string): void {
    const end = text.lastIndexOf('\n')
    this.line += end === -1 ? 0 : text.split('\n').length - 1
    this.column = end === -1 ? this.column + text.length : text.length - end
  }

  /** Where a person finds the first bytes that are no text; only of UTF-8 is it known. */
  private placeIn(bytes: Uint8Array): { line: number; column: number } | undefined {
    if (this.decoder?.encoding !== 'utf-8') return undefined
    const { line, column } = firstStrange(Uint8Array.from([...this.held, ...bytes]), 'utf-8')
    return { line: this.line + line - 1, column: line === 1 ? this.column + column - 1 : column }
  }
}

/** The first bytes of a letter of UTF-8 whose others are still to come. */
function unfinished(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const start = bytes.subarray(-3).findLastIndex((byte) => byte >= 0xc0)
  if (start === -1) return new Uint8Array()
  const letter = bytes.subarray(-3).slice(start)
  const [first = 0] = letter
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  return letter.length < length ? Uint8Array.from(letter) : new Uint8Array()
}

function decoderFor([first, second]: Uint8Array) {
  const isLittle = first === 0xff && second === 0xfe
  const isBig = first === 0xfe && second === 0xff
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8', { fatal: true })
}

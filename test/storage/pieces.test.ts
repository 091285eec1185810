import * as fs from 'node:fs'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { UserError } from '../../src/core/errors.ts'
import { longestRecord, PiecewiseCsv, readCsv } from '../../src/storage/csv.ts'
import { openPieces, PiecewiseText } from '../../src/storage/pieces.ts'
import { failing } from './faulty.ts'

const folder = mkdtempSync(join(tmpdir(), 'pieces-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The records of a text that is cut at these places. */
function inPieces(text: string, cuts: readonly number[]) {
  const problems: unknown[] = []
  const csv = new PiecewiseCsv((problem) => problems.push(problem))
  const ends = [...cuts.map((cut) => cut % (text.length + 1)), text.length].toSorted((a, b) => a - b)
  const pieces = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end))
  const records = pieces.flatMap((piece) => [...csv.push(piece, { last: false })])
  return { records: [...records, ...csv.push('', { last: true })], problems }
}

const texts = fc
  .array(fc.constantFrom('a', 'я', '"', '"', ',', ';', '\r', '\n', '\r\n', ' ', '\ufeff', '""'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''))

describe('a table in pieces', () => {
  it('gives the records of the whole, wherever it is cut', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(), { maxLength: 8 }), (text, cuts) => {
        const long = `x,${'y'.repeat(70_000)}\n${text}` // the separator is looked for in the first 64 KB
        const { records, problems } = readCsv(long)
        expect(inPieces(long, cuts)).toEqual({ records, problems })
        expect(inPieces(text, cuts).records).toEqual(readCsv(text).records)
      }),
    )
  })

  it('stops at a record that is too long, where a quotation mark is open', () => {
    const text = `a,b\n1,2\n"${'x\n'.repeat(longestRecord)}`
    const { records, problems } = inPieces(text, [1000, 2_000_000])
    expect(records.length).toBe(2)
    expect(problems).toEqual([{ line: 3, column: 1, problem: { kind: 'record-too-long', limit: 1 } }])
  })
})

const decoded = (pieces: readonly Uint8Array[]) => {
  const text = new PiecewiseText('list.csv')
  return pieces.map((piece) => text.decode(piece)).join('') + text.end()
}

describe('text in pieces', () => {
  const said = 'Точка, “x”, 😀\n'
  it.each([
    ['UTF-8', new TextEncoder().encode(said)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${said}`)],
    ['UTF-16', Buffer.from(`\ufeff${said}`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\ufeff${said}`, 'utf16le').swap16()],
  ])('is the same byte by byte: %s', (_, bytes) => {
    expect(decoded(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toBe(said)
    expect(decoded([bytes])).toBe(said)
  })

  it('may be one letter, or nothing', () => {
    expect(decoded([Uint8Array.of(97)])).toBe('a')
    expect(decoded([])).toBe('')
  })

  it.each([
    ['in the middle', [[0xd1, 0xe0, 0x61]]],
    ['at the end', [[0x61, 0x62], [0xd0]]],
  ])('is refused where it is none, %s', (_, pieces) => {
    expect(() => decoded(pieces.map((bytes) => Uint8Array.from(bytes)))).toThrow(UserError)
  })
})

describe('a file in pieces', () => {
  it('comes whole, knows its size, and is closed', () => {
    const path = join(folder, 'long.csv')
    writeFileSync(path, 'x'.repeat(600_000))
    let closed = 0
    const disk = {
      ...fs,
      closeSync: (fd: number) => {
        closed++
        fs.closeSync(fd)
      },
    }
    const { size, pieces } = openPieces(disk, path, 'long.csv')
    let length = 0
    for (const piece of pieces) length += piece.length
    expect([size, length, closed]).toEqual([600_000, 600_000, 1])
  })

  it.each([['openSync'], ['readSync']] as const)('says so where %s fails', (call) => {
    const path = join(folder, 'bad.csv')
    writeFileSync(path, 'x')
    const read = () => [...openPieces(failing([call], 'EIO'), path, 'bad.csv').pieces]
    expect(read).toThrow(
      new UserError([{ file: 'bad.csv', problem: { kind: 'cannot-read', reason: 'EIO' } }]),
    )
  })
})

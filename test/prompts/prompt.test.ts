import { PassThrough } from 'node:stream'
import headless from '@xterm/headless'
import { Chalk } from 'chalk'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/core/answer.ts'
import { UserError } from '../../src/core/errors.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { askGrid } from '../../src/prompts/grid/prompt.ts'
import { sheetOf } from './make.ts'

/** The grid on streams of our own, with a disk that can refuse. */
function start(refuses: (change: number) => unknown) {
  const screen = new headless.Terminal({ cols: 80, rows: 24, allowProposedApi: true, convertEol: true })
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input })
  const output = Object.assign(new PassThrough(), { columns: 80, rows: 24, isTTY: true })
  output.on('data', (data: Buffer) => screen.write(data))
  const kept: Change[] = []
  let asked = 0
  const outcome = askGrid({
    sheet: sheetOf(3),
    changes: [],
    save: (changes) => {
      const refusal = refuses(++asked)
      if (refusal) throw refusal
      kept.push(...changes)
    },
    add: () => ({ problem: 'no' }),
    proposeId: (name) => name,
    words: messagesIn.en.audit,
    paint: new Chalk({ level: 0 }),
    input: input as unknown as NodeJS.ReadStream, // what readline uses of a terminal is there
    output: output as unknown as NodeJS.WriteStream,
    clock: () => 0,
    signal: new AbortController().signal,
  })
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20))
  const text = () =>
    Array.from(
      { length: 24 },
      (_, row) => screen.buffer.active.getLine(row)?.translateToString(true) ?? '',
    ).join('\n')
  const type = async (keys: string) => {
    await settle()
    input.write(keys)
    await settle()
  }
  return { type, text, kept, outcome }
}

const fullDisk = new UserError([{ problem: { kind: 'cannot-write', reason: 'ENOSPC' } }])

describe('the grid on a disk that refuses', () => {
  it('does not show an answer that was not kept, says so, and takes it the next time', async () => {
    const grid = start((change) => change === 2 && fullDisk)
    await grid.type('78')
    expect(grid.text()).toContain('NOT SAVED')
    expect(grid.text()).toMatch(/\[ {2}7\] {2}Kawa/)
    expect(grid.text()).toMatch(/> \[ {3}\] {2}Star Beans/)
    await grid.type('9')
    expect(grid.text()).toMatch(/\[ {2}9\] {2}Star Beans/)
    expect(grid.text()).not.toContain('NOT SAVED')
    expect(grid.kept).toHaveLength(2)
    await grid.type('\x03')
    expect(await grid.outcome).toBe('interrupted')
  })

  it('can be left while the disk refuses everything', async () => {
    const grid = start(() => fullDisk)
    await grid.type('7ql')
    expect(await grid.outcome).toBe('later')
    expect(grid.kept).toEqual([])
  })

  it('gives a bug to whoever asked, instead of ending the process in raw mode', async () => {
    const grid = start(() => new Error('a bug'))
    const caught = grid.outcome.catch((error: unknown) => error)
    await grid.type('7')
    expect(await caught).toEqual(new Error('a bug'))
  })
})

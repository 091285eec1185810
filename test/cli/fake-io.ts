import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import type { Io, Output } from '../../src/cli/io.ts'
import { main } from '../../src/cli/main.ts'

/** What a program said, and how it ended. */
export interface Said {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs one command line without a process: pipes instead of a terminal, the clock at one morning. */
export async function run(argv: readonly string[], changes: Partial<Io> = {}): Promise<Said> {
  const out = piped()
  const err = piped()
  const io: Io = {
    cwd: tmpdir(),
    env: {},
    disk: fs,
    stdin: { isTTY: false } as Io['stdin'], // nobody reads from it
    stdout: out.output,
    stderr: err.output,
    today: () => '2026-11-21',
    now: () => '2026-11-21T09:00:00Z',
    clock: () => 0,
    mark: () => 'x7k2',
    owner: () => ({ pid: 1, host: 'here', since: '2026-11-21T09:00:00Z' }),
    isRunning: () => false,
    userName: () => 'Ana',
    git: () => ({ code: undefined, stdout: new Uint8Array(), stderr: '' }),
    readStdin: async () => new Uint8Array(),
    onSignal: () => () => undefined,
    ...changes,
  }
  const code = await main(argv, io)
  return { code, stdout: out.text(), stderr: err.text() }
}

/** An output that remembers what was written to it. */
export function piped(): { output: Output; text: () => string } {
  let text = ''
  const output: Output = {
    stream: {} as Output['stream'], // only a terminal is drawn on
    isTTY: false,
    columns: () => 80,
    rows: () => 24,
    write: async (more) => {
      text += more
    },
  }
  return { output, text: () => text }
}

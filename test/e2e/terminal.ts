import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type IPty, spawn } from '@lydell/node-pty'
import headless, { type IBufferLine } from '@xterm/headless'

export const program = fileURLToPath(new URL('../../bin/touchpoints.js', import.meta.url))
const example = fileURLToPath(new URL('../../examples/coffee-house', import.meta.url))

/** A throw-away copy of the bundled example. */
export function copyOfExample(): string {
  const folder = mkdtempSync(join(tmpdir(), 'touchpoints-test-'))
  cpSync(example, folder, { recursive: true })
  return folder
}

export const remove = (folder: string) => rmSync(folder, { recursive: true, force: true })

export const filesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder).toSorted()
  } catch {
    return []
  }
}

export const textOf = (...path: string[]) => readFileSync(join(...path), 'utf8')

export interface RunOptions {
  readonly cwd: string
  readonly columns?: number
  readonly rows?: number
  readonly env?: Readonly<Record<string, string>>
  /** What runs with the arguments instead of the program itself. */
  readonly file?: string
}

/** The program on a real pty, and what a person sees of it: the bytes go into a terminal emulator. */
export class TerminalRun {
  private readonly pty: IPty
  private readonly screen: InstanceType<typeof headless.Terminal>
  private ended: { exitCode: number; signal?: number | undefined } | undefined
  private writing = Promise.resolve()
  private lastData = 0

  constructor(args: readonly string[], { cwd, columns = 80, rows = 24, env = {}, file }: RunOptions) {
    this.screen = new headless.Terminal({ cols: columns, rows, allowProposedApi: true })
    const [run = '', ...rest] = file === undefined ? [process.execPath, program, ...args] : [file, ...args]
    this.pty = spawn(run, rest, {
      name: 'xterm-256color',
      cols: columns,
      rows,
      cwd,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: cwd,
        TOUCHPOINTS_TODAY: '2026-11-21',
        LANG: 'C.UTF-8',
        ...env,
      },
    })
    this.pty.onData((data) => {
      this.lastData = Date.now()
      this.writing = this.writing.then(() => new Promise((done) => this.screen.write(data, done)))
    })
    this.pty.onExit((event) => {
      this.ended = event
    })
  }

  get pid(): number {
    return this.pty.pid
  }

  type(keys: string): void {
    this.pty.write(keys)
  }

  resize(columns: number, rows: number): void {
    this.pty.resize(columns, rows)
    this.screen.resize(columns, rows)
  }

  kill(signal: string): void {
    this.pty.kill(signal)
  }

  /** The lines of the screen that stands still, without blanks at their ends and without empty lines at the end. */
  async lines(): Promise<string[]> {
    // a pty hands over a screen in pieces: what was waited for can be there before the rest of it
    while (!this.ended && Date.now() - this.lastData < 80) await pause(15)
    return this.linesNow()
  }

  private async linesNow(): Promise<string[]> {
    await this.writing
    const buffer = this.screen.buffer.active
    const lines = Array.from({ length: this.screen.rows }, (_, row) =>
      (buffer.getLine(buffer.viewportY + row)?.translateToString(true) ?? '').trimEnd(),
    )
    while (lines.at(-1) === '') lines.pop()
    return lines
  }

  /** The cells of the screen, with what is bold, dim or reversed. */
  async cells(): Promise<(IBufferLine | undefined)[]> {
    const shown = (await this.lines()).length
    const buffer = this.screen.buffer.active
    return Array.from({ length: shown }, (_, row) => buffer.getLine(buffer.viewportY + row))
  }

  async text(): Promise<string> {
    return (await this.lines()).join('\n')
  }

  /** Waits until the screen shows something; fails with what it shows instead. */
  async shows(wanted: string | RegExp, within = 10_000): Promise<void> {
    const until = Date.now() + within
    for (;;) {
      const text = (await this.linesNow()).join('\n')
      if (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)) return
      if (Date.now() > until) throw new Error(`waited for ${wanted}; the screen shows:\n${text}`)
      await pause(15)
    }
  }

  /** Waits for the end of the process. */
  async exit(within = 15_000): Promise<{ exitCode: number; signal: number }> {
    const until = Date.now() + within
    while (!this.ended) {
      if (Date.now() > until) throw new Error(`still running; the screen shows:\n${await this.text()}`)
      await pause(15)
    }
    await this.writing
    return { exitCode: this.ended.exitCode, signal: this.ended.signal ?? 0 }
  }
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

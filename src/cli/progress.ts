import { progressLine } from '../formats/encounters.ts'
import type { Messages } from '../i18n/index.ts'
import type { Io, Output } from './io.ts'

/** How far a file is read, on one line of a terminal; nothing where stderr is none. */
export class Progress {
  private read = 0
  private shown = ''
  private readonly output: Output
  private readonly isOn: boolean

  constructor(
    { stderr, env }: Pick<Io, 'stderr' | 'env'>,
    /** Bytes; `undefined` where nobody knows. */
    private readonly size: number | undefined,
    private readonly messages: Messages,
  ) {
    this.output = stderr
    this.isOn = stderr.isTTY && env['TERM'] !== 'dumb'
  }

  /** So many bytes more, and rows so far. */
  async show(bytes: number, rows: number): Promise<void> {
    this.read += bytes
    if (!this.isOn) return
    const share = this.size ? Math.min(this.read / this.size, 1) : undefined
    const line = progressLine(Math.floor(rows / step) * step, share, this.messages)
    if (line === this.shown) return
    this.shown = line
    await this.output.write(`\r${line}`)
  }

  async clear(): Promise<void> {
    if (this.shown !== '') await this.output.write('\r\x1b[K')
  }
}

/** Fewer rows make no new line. */
const step = 1000

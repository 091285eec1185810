import { PassThrough } from 'node:stream'
import type { Io } from '../../src/cli/io.ts'

/**
 * A terminal in this process, with somebody at it: `reply` hears everything that was said so far, without colours and
 * movements, each time the program falls silent, and gives what is typed next, or nothing.
 */
export function fakeTerminal(reply: (said: string) => string | undefined) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input })
  // a question that is over ends what it wrote to; a terminal stays
  const screen = Object.assign(new PassThrough(), { columns: 80, rows: 24, isTTY: true, end: () => screen })
  let said = ''
  let waiting: NodeJS.Timeout | undefined
  const hear = (text: string) => {
    said += text.replace(/\u001b\[[\d;?]*[A-Za-z]/g, '')
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      const typed = reply(said)
      if (typed !== undefined) input.write(typed)
    }, 1)
  }
  screen.on('data', (data: Buffer) => hear(data.toString()))
  const stdout: Io['stdout'] = {
    stream: screen as unknown as NodeJS.WriteStream, // what is used of a terminal is there
    isTTY: true,
    columns: () => 80,
    rows: () => 24,
    write: async (text) => hear(text),
  }
  const stdin = input as unknown as Io['stdin'] // likewise
  return { io: { stdin, stdout }, said: () => said }
}

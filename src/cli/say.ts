import { terminal } from '../formats/escape.ts'
import { wrap } from '../i18n/width.ts'
import type { Output } from './io.ts'

/** One message, made safe, broken between words where the terminal ends. Into a pipe it stays one line. */
export async function say(output: Output, text: string): Promise<void> {
  const safe = terminal(text)
  await output.write(`${output.isTTY ? wrap(safe, output.columns() - 1) : safe}\n`)
}

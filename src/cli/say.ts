import { terminal } from '../formats/escape.ts'
import { wrap } from '../i18n/width.ts'
import type { Output } from './io.ts'

/** One message, made safe. */
export async function say(output: Output, text: string): Promise<void> {
  await output.write(`${fitted(terminal(text), output)}\n`)
}

/** Safe text, broken between words where the terminal ends. Into a pipe each line stays one line. */
export function fitted(text: string, { isTTY, columns }: Output): string {
  if (!isTTY) return text
  return text
    .split('\n')
    .map((line) => wrap(line, columns() - 1))
    .join('\n')
}

/** What was typed may be repeated in a message; its indents stay. */
export const safeLine = (line: string) => `${/^ */.exec(line)?.[0] ?? ''}${terminal(line)}`

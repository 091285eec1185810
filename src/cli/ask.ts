import type { Io } from './io.ts'

/** Whether there is somebody to ask. */
export const canAsk = ({ stdin, stdout }: Io): boolean => stdin.isTTY && stdout.isTTY

/** Plain questions on the terminal; loaded only where something is asked. */
export async function questions({ stdin, stdout }: Io) {
  const { createPromptModule } = await import('inquirer')
  return createPromptModule({ input: stdin, output: stdout.stream })
}

/** What the answers come to; `undefined` where somebody leaves with Ctrl-C instead. */
export async function unlessLeft<T>(answers: Promise<T>): Promise<T | undefined> {
  try {
    return await answers
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') return undefined
    throw error
  }
}

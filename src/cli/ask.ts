import type { Messages } from '../i18n/index.ts'
import type { Io } from './io.ts'

/** Whether there is somebody to ask. */
export const canAsk = ({ stdin, stdout }: Io): boolean => stdin.isTTY && stdout.isTTY

/** Plain questions on the terminal; loaded only where something is asked. */
export async function questions({ stdin, stdout }: Io, { asking: words }: Messages) {
  const { createPromptModule } = await import('inquirer')
  const prompt = createPromptModule({ input: stdin, output: stdout.stream })
  return Object.assign(prompt, {
    /** For a question of yes or no: `y` and `n` are known in every language. */
    yesOrNo: { keywords: { yes: words.yes, no: words.no, error: () => words.yesOrNo } },
    /** For a list to choose from. */
    list: { style: { keysHelpTip: () => `↑↓ ${words.move} • ⏎ ${words.choose}` } },
  })
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

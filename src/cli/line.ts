import { CommanderError } from 'commander'
import { loadLineMessages } from '../i18n/load.ts'
import type { Io } from './io.ts'
import { languageOfLine } from './language.ts'
import { type Ended, programOf } from './program.ts'
import { usageError } from './usage.ts'

/** Understands a command line, and does what it says. */
export async function runLine(argv: readonly string[], io: Io): Promise<Ended> {
  let ended: Ended = 'in-order'
  const said = { out: '', err: '' }
  const messages = await loadLineMessages(languageOfLine(argv, io))
  const program = programOf(io, messages, (how) => {
    ended = how
  })
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        said.out += text
      },
      writeErr: (text) => {
        said.err += text
      },
      outputError: (text, write) => write(usageError(text, messages.usage)),
    })
  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    ended = error.exitCode === 0 ? 'in-order' : 'broken'
  }
  await io.stdout.write(said.out)
  if (said.err !== '') {
    const { safeLine } = await import('./say.ts')
    await io.stderr.write(said.err.split('\n').map(safeLine).join('\n'))
  }
  return ended
}

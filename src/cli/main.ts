import { CommanderError } from 'commander'
import { UserError } from '../core/errors.ts'
import { terminal } from '../formats/escape.ts'
import { loadMessages } from '../i18n/load.ts'
import type { Io } from './io.ts'
import { languageOfLine } from './language.ts'
import { type Ended, programOf } from './program.ts'
import { fitted } from './say.ts'
import { usageError } from './usage.ts'

/** The only exit codes there are. */
const exitCodes: Record<Ended, number> = {
  'in-order': 0,
  found: 1,
  broken: 2,
  'hung-up': 129,
  interrupted: 130,
  terminated: 143,
}
const bug = 70

/** Runs one command line. Never throws, never ends the process: it gives the exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    return exitCodes[await run(argv, io)]
  } catch (error) {
    return await told(error, argv, io).catch(() => exitCodes.broken)
  }
}

async function run(argv: readonly string[], io: Io): Promise<Ended> {
  let ended: Ended = 'in-order'
  const said = { out: '', err: '' }
  const messages = await loadMessages(languageOfLine(argv, io))
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
  await io.stderr.write(said.err.split('\n').map(safeLine).join('\n'))
  return ended
}

/** What was typed may be repeated in a message; its indents stay. */
const safeLine = (line: string) => `${/^ */.exec(line)?.[0] ?? ''}${terminal(line)}`

/** What went wrong, for the one who can mend it: the user, or us. */
async function told(error: unknown, argv: readonly string[], io: Io): Promise<number> {
  const { languageOfError } = await import('./language-near.ts')
  const messages = await loadMessages(languageOfError(argv, io))
  if (error instanceof UserError) {
    const { problemLine } = await import('../formats/place.ts')
    for (const problem of error.problems)
      await io.stderr.write(`${fitted(problemLine(problem, messages), io.stderr)}\n`)
    return exitCodes.broken
  }
  const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error)
  await io.stderr.write(`${messages.commands.bug(stack).split('\n').map(safeLine).join('\n')}\n`)
  return bug
}

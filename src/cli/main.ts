import { UserError } from '../core/errors.ts'
import { loadMessages } from '../i18n/load.ts'
import type { Io } from './io.ts'
import type { Ended } from './program.ts'
import { packageVersion } from './version.ts'

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

/** The version is told before anything is loaded that understands a line. */
async function run(argv: readonly string[], io: Io): Promise<Ended> {
  if (argv.length !== 1 || !(argv[0] === '--version' || argv[0] === '-V'))
    return await (await import('./line.ts')).runLine(argv, io)
  await io.stdout.write(`${packageVersion()}\n`)
  return 'in-order'
}

/** What went wrong, for the one who can mend it: the user, or us. */
async function told(error: unknown, argv: readonly string[], io: Io): Promise<number> {
  const { languageOfError } = await import('./language-near.ts')
  const { fitted, safeLine } = await import('./say.ts')
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

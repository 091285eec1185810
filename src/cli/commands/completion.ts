import type { Command } from 'commander'
import { type Shell, shells } from '../../formats/completion/index.ts'
import type { ShellName } from '../../formats/completion/names.ts'
import { loadMessages } from '../../i18n/load.ts'
import { completionOf } from '../completion.ts'
import type { Io } from '../io.ts'
import { knownTo } from '../known.ts'
import { languageOfEnvironment } from '../language.ts'
import type { Ended } from '../program.ts'

/** Prints what a shell is to run once. */
export async function completion(io: Io, shell: ShellName): Promise<Ended> {
  await io.stdout.write(shells[shell].script)
  return 'in-order'
}

/** Answers that script each time that somebody presses Tab. */
export async function complete(
  io: Io,
  program: Command,
  name: ShellName,
  sent: readonly string[],
): Promise<Ended> {
  const shell: Shell = shells[name]
  const known = knownTo(io, await loadMessages(languageOfEnvironment(io.env)))
  await io.stdout.write(shell.reply(completionOf(program, shell.wordsOf(sent), known), sent))
  return 'in-order'
}

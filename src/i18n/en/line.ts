import { commands } from './commands.ts'
import { encounters } from './encounters.ts'
import { importing } from './import.ts'
import { usage } from './usage.ts'

/** The words of the command line: what help and a mistyped line want, before any command is loaded. */
export const line = { commands, encounters, importing, usage }

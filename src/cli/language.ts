import { join, resolve } from 'node:path'
import { type Language, languages } from '../core/language.ts'
import { type Disk, readText } from '../storage/disk.ts'
import { findRoot, inventoryName } from '../storage/workspace.ts'
import type { Io } from './io.ts'

/** Of help, and of a line that no command understands: `--language`, else the environment. */
export function languageOfLine(argv: readonly string[], { env }: Io): Language {
  return known(valueIn(argv, '--language')) ?? languageOfEnvironment(env)
}

/** Of what goes wrong on the way: `--language`, the nearest inventory, be it broken, else the environment. */
export function languageOfError(argv: readonly string[], io: Io): Language {
  const folder = resolve(io.cwd, valueIn(argv, '--directory', '-C') ?? '.')
  return known(valueIn(argv, '--language')) ?? languageNear(io.disk, folder) ?? languageOfEnvironment(io.env)
}

/** As POSIX has it: the first of these that is set decides, and a language that there is no text in is English. */
export function languageOfEnvironment({ LC_ALL, LC_MESSAGES, LANG }: Io['env']): Language {
  const locale = LC_ALL || LC_MESSAGES || LANG || ''
  return known(/^[A-Za-z]+/.exec(locale)?.[0].toLowerCase()) ?? 'en'
}

/** What the nearest inventory says, without reading the rest of it; `undefined` where there is none. */
export function languageNear(disk: Disk, folder: string): Language | undefined {
  try {
    const path = join(findRoot(disk, folder), inventoryName)
    return known(/^language:[ \t]*["']?([a-z]+)/m.exec(readText(disk, path, path))?.[1])
  } catch {
    return undefined // why it cannot be read is said elsewhere, or is being said just now
  }
}

const known = (text: string | undefined) => languages.find((one) => one === text)

/** The last value of an option on a line that is not parsed yet, or cannot be. */
function valueIn(argv: readonly string[], long: string, short?: string): string | undefined {
  const end = argv.indexOf('--')
  const words = end === -1 ? argv : argv.slice(0, end)
  return words.reduce<string | undefined>((found, word, index) => {
    if (word === long || word === short) return words[index + 1] ?? found
    if (word.startsWith(`${long}=`)) return word.slice(long.length + 1)
    return short !== undefined && /^-[^-]/.test(word) && word.startsWith(short) ? word.slice(2) : found
  }, undefined)
}

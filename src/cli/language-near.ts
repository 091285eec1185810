import { join, resolve } from 'node:path'
import type { Language } from '../core/language.ts'
import { type Disk, readText } from '../storage/disk.ts'
import { findRoot, inventoryName } from '../storage/workspace.ts'
import type { Io } from './io.ts'
import { known, languageNamed, languageOfEnvironment, valueIn } from './language.ts'

/** Of what goes wrong on the way: `--language`, the nearest inventory, be it broken, else the environment. */
export function languageOfError(argv: readonly string[], io: Io): Language {
  return (
    languageNamed(valueIn(argv, '--language')) ?? languageOfFolder(argv, io) ?? languageOfEnvironment(io.env)
  )
}

function languageOfFolder(argv: readonly string[], io: Io): Language | undefined {
  try {
    return languageNear(io.disk, resolve(io.cwd, valueIn(argv, '--directory', '-C') ?? '.'))
  } catch {
    return undefined // the current folder is gone, which is what is being said
  }
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

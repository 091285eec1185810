import { join } from 'node:path'
import { UserError } from '../core/errors.ts'
import { type Disk, errorCode, removeQuietly } from './disk.ts'

/**
 * Makes a folder that git leaves alone. Its `.gitignore` is written only together with the folder: whoever deletes
 * it wants the files tracked.
 */
export function ensurePrivateFolder(disk: Disk, path: string): void {
  if (disk.existsSync(path)) return
  try {
    disk.mkdirSync(path, { recursive: true })
    writeIgnoreFile(disk, path)
  } catch (error) {
    throw new UserError([{ file: path, problem: { kind: 'cannot-write', reason: errorCode(error) } }])
  }
}

/** On a full disk the folder goes again: it would not be given its `.gitignore` later. */
function writeIgnoreFile(disk: Disk, path: string): void {
  const file = join(path, '.gitignore')
  try {
    disk.writeFileSync(file, '*\n')
  } catch (error) {
    removeQuietly(disk, file)
    disk.rmdirSync(path)
    throw error
  }
}

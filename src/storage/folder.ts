import { basename, dirname, join } from 'node:path'
import { UserError } from '../core/errors.ts'
import { type Disk, errorCode, removeQuietly } from './disk.ts'

/** In a workspace: what is not finished. Git leaves it alone. */
export const privateFolder = '.touchpoints'

/**
 * Makes a folder that git leaves alone. Its `.gitignore` is written only together with the folder: whoever deletes
 * it wants the files tracked. It gets its name when both are there, so that a kill in between leaves no folder without.
 */
export function ensurePrivateFolder(disk: Disk, path: string): void {
  if (disk.existsSync(path)) return
  const making = join(dirname(path), `.${basename(path).replace(/^\./, '')}.tmp`)
  try {
    disk.mkdirSync(making, { recursive: true })
    disk.writeFileSync(join(making, '.gitignore'), '*\n')
    disk.renameSync(making, path)
  } catch (error) {
    removeFolderQuietly(disk, making)
    if (disk.existsSync(path)) return // somebody else was quicker
    throw new UserError([{ file: path, problem: { kind: 'cannot-write', reason: errorCode(error) } }])
  }
}

function removeFolderQuietly(disk: Disk, path: string): void {
  removeQuietly(disk, join(path, '.gitignore'))
  try {
    disk.rmdirSync(path)
  } catch {
    // it may never have been made, or is somebody else’s by now
  }
}

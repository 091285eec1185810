import { join } from 'node:path'
import { UserError } from '../core/errors.ts'
import { type Disk, errorCode } from './disk.ts'

/**
 * Makes a folder that git leaves alone. Its `.gitignore` is written only together with the folder: whoever deletes
 * it wants the files tracked.
 */
export function ensurePrivateFolder(disk: Disk, path: string): void {
  if (disk.existsSync(path)) return
  try {
    disk.mkdirSync(path, { recursive: true })
    disk.writeFileSync(join(path, '.gitignore'), '*\n')
  } catch (error) {
    throw new UserError([{ file: path, problem: { kind: 'cannot-write', reason: errorCode(error) } }])
  }
}

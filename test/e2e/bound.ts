import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { emptyFolder, program } from './run.ts'

/** Permission bits do not stop root, so the user `nobody` takes its place; everybody else is stopped themselves. */
export const boundUser = process.getuid?.() === 0 ? 65534 : undefined

/** A user whom the system has no name for, whom only root can be. */
export const namelessUser = process.getuid?.() === 0 ? 54321 : undefined

/** Whether that user can start this program, and is not let into a folder that is closed to writing. */
export function permissionsHold(): boolean {
  const folder = emptyFolder()
  chmodSync(folder, 0o555)
  const attempt = `fs.readFileSync(process.argv[1]); try { fs.writeFileSync(process.argv[2], '') } catch { console.log('stopped') }`
  const { stdout } = spawnSync(process.execPath, ['-e', attempt, program, join(folder, 'file')], {
    encoding: 'utf8',
    ...(boundUser !== undefined && { uid: boundUser, gid: boundUser }),
  })
  return stdout === 'stopped\n'
}

/** The folder, and everything in it. */
export function setModes(folder: string, ofFolders: number, ofFiles: number): void {
  chmodSync(folder, 0o755)
  for (const path of pathsIn(folder)) {
    if (statSync(path).isDirectory()) setModes(path, ofFolders, ofFiles)
    else chmodSync(path, ofFiles)
  }
  chmodSync(folder, ofFolders)
}

/** Gives the folder, and everything in it, to a user. */
export function giveTo(user: number | undefined, folder: string): void {
  if (user === undefined) return
  chownSync(folder, user, user)
  for (const path of pathsIn(folder)) {
    if (statSync(path).isDirectory()) giveTo(user, path)
    else chownSync(path, user, user)
  }
}

const pathsIn = (folder: string) => readdirSync(folder).map((name) => join(folder, name))

import { isAbsolute, relative, sep } from 'node:path'
import { UserError } from '../core/errors.ts'
import { type Disk, errorCode } from './disk.ts'

/**
 * Throws a `UserError` for a name in a workspace that is a link, or lies behind one, to something outside of it: what
 * comes with a checkout may neither be read from elsewhere nor write there. A name outside is the user’s own choice.
 */
export function refuseOutside(disk: Disk, root: string, path: string, file: string): void {
  if (!isWithin(root, path)) return
  const [top, real] = [realPath(disk, root), realPath(disk, path)]
  if (top === undefined || real === undefined || isWithin(top, real)) return
  throw new UserError([{ file, problem: { kind: 'outside', to: real } }])
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** Nothing where there is nothing yet, or where whoever opens it will say what is wrong. */
function realPath(disk: Disk, path: string): string | undefined {
  try {
    return disk.realpathSync(path)
  } catch (error) {
    errorCode(error)
    return undefined
  }
}

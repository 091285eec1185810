import { isAbsolute, relative, resolve, sep } from 'node:path'
import { UserError } from '../core/errors.ts'
import { problemLine } from '../formats/place.ts'
import type { Messages } from '../i18n/index.ts'
import { appendText, type Disk } from '../storage/disk.ts'
import type { Io } from './io.ts'
import { fitted } from './say.ts'

/**
 * What a file is called from the top of the checkout on, with `/` as the runner of GitHub writes it. A file that lies
 * elsewhere keeps its name.
 */
export function namesFromCheckout({ cwd, env, disk }: Io): (file: string) => string {
  const top = env['GITHUB_WORKSPACE']
  if (!top) return (file) => file
  const tops = [...new Set([resolve(top), realPath(disk, resolve(top))])]
  return (file) =>
    tops
      .map((one) => relative(one, resolve(cwd, file)).split(sep))
      .find(([first = '']) => first !== '' && first !== '..' && !isAbsolute(first))
      ?.join('/') ?? file
}

/** A runner may stand behind a link; a current folder never does. */
function realPath(disk: Disk, path: string): string {
  try {
    return disk.realpathSync(path)
  } catch {
    return path
  }
}

/** The runner drops a page that is larger, of one step and in bytes. */
const largestPage = 1024 * 1024

/**
 * Adds to the page that the runner shows of the step, where it has one. A page that cannot be written is said on
 * stderr, and changes nothing about how the gate ended.
 */
export async function addToPage(
  { env, disk, stderr }: Io,
  messages: Messages,
  textOf: (bytes: number) => string,
): Promise<void> {
  const file = env['GITHUB_STEP_SUMMARY']
  if (!file) return
  try {
    appendText(disk, file, (size) =>
      size === 0 ? textOf(largestPage) : `\n${textOf(largestPage - size - 1)}`,
    )
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    for (const problem of error.problems)
      await stderr.write(`${fitted(problemLine(problem, messages), stderr)}\n`)
  }
}

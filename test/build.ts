import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Builds the program before tests start it, where there is no build or the sources are newer. */
export function setup(): void {
  if (newest('src') < newest('dist')) return
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const options = ['-p', 'tsconfig.build.json', '--noCheck'] // types are checked by `npm run types`
  execFileSync(process.execPath, [compiler, ...options], { cwd: root, stdio: 'inherit' })
}

/** When a file of a folder was changed last, in milliseconds; 0 where there is none. */
function newest(folder: string): number {
  try {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    return Math.max(0, ...names.map((name) => statSync(join(root, folder, name)).mtimeMs))
  } catch {
    return 0
  }
}

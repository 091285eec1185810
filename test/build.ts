import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Builds the program before tests start it, where there is no build or what it is made from is newer. */
export function setup(): void {
  if (Math.max(...['src', 'build', 'package-lock.json'].map(newest)) < newest('dist')) return
  execFileSync(process.execPath, [join(root, 'build/bundle.js')], { cwd: root, stdio: 'inherit' })
}

/** When a file, or a file of a folder, was changed last, in milliseconds; 0 where there is none. */
function newest(name: string): number {
  try {
    const path = join(root, name)
    if (statSync(path).isFile()) return statSync(path).mtimeMs
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
    return Math.max(0, ...names.map((one) => statSync(join(path, one)).mtimeMs))
  } catch {
    return 0
  }
}

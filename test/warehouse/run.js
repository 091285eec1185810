// The SQL of the README on an embedded engine: `npm run warehouse`. What it needs beyond npm test is some 150 MB of DuckDB,
// which go into this folder; where they cannot be had it says so and is skipped.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))

if (installed()) process.exitCode = checked() || tested()
else
  process.stderr.write(
    'The warehouse test is skipped: DuckDB could not be installed. See what npm said, then: npm run warehouse\n',
  )

/** Anew where the lock is younger than what was installed from it. */
function installed() {
  const [lock, kept] = ['package-lock.json', 'node_modules/.package-lock.json'].map((name) => changedAt(name))
  return kept >= lock || run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder) === 0
}

function checked() {
  return run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], root)
}

function tested() {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  return run(process.execPath, [vitest, 'run', '--config', join(folder, 'vitest.config.ts')], root)
}

function changedAt(name) {
  return statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function run(command, args, cwd) {
  const shell = process.platform === 'win32' && command === 'npm'
  return spawnSync(command, args, { cwd, shell, stdio: 'inherit' }).status ?? 1
}

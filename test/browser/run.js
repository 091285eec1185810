// The browser tests: `npm run browser`. What they need beyond npm is a Chromium; without one they say so and are skipped.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const chromium = process.env.CHROMIUM || names.flatMap(inPath)[0]
if (chromium) process.exitCode = installed() || checked() || tested()
else
  process.stderr.write(
    'The browser tests are skipped: no Chromium here. Install one, or name it: CHROMIUM=/path/to/chromium npm run browser\n',
  )

function inPath(name) {
  const places = (process.env.PATH ?? '').split(delimiter).map((place) => join(place, name))
  return places.filter(isExecutable)
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Anew where the lock is younger than what was installed from it. */
function installed() {
  const [lock, kept] = ['package-lock.json', 'node_modules/.package-lock.json'].map((name) => changedAt(name))
  return kept >= lock ? 0 : run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder)
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
  const env = { ...process.env, CHROMIUM: chromium }
  return spawnSync(command, args, { cwd, env, shell, stdio: 'inherit' }).status ?? 1
}

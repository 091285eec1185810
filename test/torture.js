import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The long forms, and the packed program on every Node that it promises; prints a table of what ran. */

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'touchpoints-torture-'))
const only = process.argv.slice(2)

const long = [
  ['kill -9 at an audit on a terminal, 100 times', 'test/e2e/audit.test.ts', 'kill -9'],
  ['kill -9 at audit, add, import and report, 1,000 times', 'test/e2e/crash.test.ts'],
  ['bad input, each in a process: 5 s, 300 MB', 'test/e2e/bad-input.test.ts'],
  ['every error at every call of every save', 'test/cli/faults.test.ts'],
  ['every error at every call of an audit and of suggest', 'test/cli/answer-faults.test.ts'],
  ['touchpoints put into files of every style', 'test/storage/splice.test.ts', 'it differs|second one'],
  ['two readers of YAML, 20,000 files typed over', 'test/storage/yaml-readers.test.ts'],
  ['spreadsheets in LibreOffice', 'test/e2e/spreadsheet.test.ts', 'LibreOffice'],
  ['completion in zsh and fish', 'test/e2e/completion.test.ts', 'zsh|fish'],
  ['the action and the lines of the README, really installed', 'test/e2e/ci.test.ts', 'really installed'],
]

const nodes = [20, 22, 24, 26]

/** The end-to-end tests that only start the program: they run on this Node, the program on another. */
const packed = [
  'test/e2e/process.test.ts',
  'test/e2e/add.test.ts',
  'test/e2e/import.test.ts',
  'test/e2e/diff.test.ts',
]

const rows = []
try {
  for (const [what, file, name] of long)
    if (isWanted(what)) rows.push({ what, ...tested([file], { TORTURE: '1' }, name) })
  const program = nodes.some((node) => isWanted(`Node ${node}`)) ? installed() : ''
  for (const node of nodes)
    if (isWanted(`Node ${node}`))
      rows.push({ what: `the packed program on Node ${node}`, ...onNode(node, program) })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
print(rows)
process.exitCode = rows.some(({ failed }) => failed > 0) ? 1 : 0

/** Words on the command line choose what runs: `npm run torture -- Node`. */
function isWanted(what) {
  return only.length === 0 || only.some((word) => what.includes(word))
}

function tested(files, env, name) {
  const output = join(folder, 'tests.json')
  rmSync(output, { force: true })
  const started = performance.now()
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...files,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${output}`,
  ]
  spawnSync(process.execPath, name ? [...args, '-t', name] : args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  })
  const seconds = (performance.now() - started) / 1000
  return { ...countsIn(output, name), seconds }
}

/** Tests that a name leaves out are none that were skipped. */
function countsIn(output, name) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(
      readFileSync(output, 'utf8'),
    )
    const failed = success || numFailedTests > 0 ? numFailedTests : 1
    return { passed: numPassedTests, failed, skipped: name ? Number(numPassedTests === 0) : numPendingTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** The program as a user has it: packed, and installed from the tarball into an empty folder. */
function installed() {
  const npm = (args, cwd) =>
    execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  const tarball = npm(['pack', '--silent', '--pack-destination', folder], root).trim().split('\n').at(-1)
  npm(['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder, join(folder, tarball)], folder)
  return join(folder, 'node_modules/touchpoints/bin/touchpoints.js')
}

function onNode(version, program) {
  const { status, stdout } = spawnSync(
    'npx',
    ['-y', '-p', `node@${version}`, 'node', '-p', 'process.execPath'],
    {
      cwd: folder,
      encoding: 'utf8',
      timeout: 300_000,
    },
  )
  const node = stdout?.trim()
  if (status !== 0 || !node) return { passed: 0, failed: 0, skipped: 1, seconds: 0 }
  return tested(packed, { TOUCHPOINTS_NODE: node, TOUCHPOINTS_PROGRAM: program })
}

function print(all) {
  const lines = all.map(({ what, passed, failed, skipped, seconds }) => [
    what,
    String(passed),
    String(failed),
    skipped > 0 && passed === 0 ? 'skipped' : String(skipped),
    seconds.toFixed(0),
  ])
  const table = [['what', 'passed', 'failed', 'skipped', 'seconds'], ...lines]
  const widths = table[0].map((_, column) => Math.max(...table.map((line) => line[column].length)))
  const cells = (line) =>
    line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
  process.stdout.write(`\n${table.map((line) => cells(line).join('  ')).join('\n')}\n`)
}

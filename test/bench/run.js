import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { load } from 'js-yaml'
import { makeWorkspace } from './make.js'

// Every figure is a ratio to a floor that is taken beside it, run for run: what else the machine does weighs on both.

const program = fileURLToPath(new URL('../../bin/touchpoints.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'touchpoints-bench-'))
const runs = Number(process.env.RUNS ?? 9)
const sizes = [48, 1000, 10_000, ...(process.argv.includes('--long') ? [100_000] : [])]
const env = { PATH: process.env.PATH, HOME: folder, TOUCHPOINTS_TODAY: '2026-11-21' } // no NODE_EXTRA_CA_CERTS
const peak = join(folder, 'peak.cjs')
const seen = join(folder, 'peak.txt')

function main() {
  writeFileSync(join(folder, 'empty.mjs'), '')
  writeFileSync(
    peak,
    `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(seen)}, String(process.resourceUsage().maxRSS)))`,
  )
  for (const size of sizes) makeFolder(size)
  say(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, medians of ${runs} paired runs`)
  say(line('what', 'reached', 'goal', ''))
  for (const row of [...starts(), ...checks(), ...growth(), ...others()]) say(line(...row))
}

/** The workspace, the same with mistakes in it, and the same data as JSON with a program that parses them. */
function makeFolder(size) {
  makeWorkspace(at(size), size, size === 48 ? 8 : 2)
  makeWorkspace(at(`bad-${size}`), size, size === 48 ? 8 : 2)
  const inventory = join(at(`bad-${size}`), 'touchpoints.yaml')
  const text = readFileSync(inventory, 'utf8')
  writeFileSync(
    inventory,
    text.replace(/importance: \d+$/gm, (found, offset) => (offset % 97 ? found : 'importance: 11')),
  )
  const json = at(`json-${size}`)
  mkdirSync(json)
  const files = ['touchpoints.yaml', ...readdirSync(join(at(size), 'audits')).map((name) => `audits/${name}`)]
  files.forEach((file, index) => {
    const data = load(readFileSync(join(at(size), file), 'utf8'))
    writeFileSync(join(json, `${index}.json`), JSON.stringify(data))
  })
  const read = `import { readFileSync } from 'node:fs'\nfor (let i = 0; i < ${files.length}; i++) JSON.parse(readFileSync(\`${json}/\${i}.json\`, 'utf8'))\n`
  writeFileSync(join(json, 'read.mjs'), read)
}

const at = (name) => join(folder, String(name))
const empty = [process.execPath, join(folder, 'empty.mjs')]
const jsonOf = (size) => [process.execPath, join(at(`json-${size}`), 'read.mjs')]
const touchpoints = (...args) => [process.execPath, program, ...args]
const on = (size, ...args) => touchpoints(...args, '-C', at(size))

const starts = () => [
  ['--version ÷ empty node', () => times(touchpoints('--version'), empty), 1.25],
  ['--help ÷ empty node', () => times(touchpoints('--help'), empty), 1.35],
  ['check 48 ÷ empty node', () => times(on(48, 'check'), empty), 2.7],
  ['report 48 ÷ empty node', () => times(on(48, 'report', '--out', at('out')), empty), 2.9],
  ['status 48 ÷ empty node', () => times(on(48, 'status'), empty), 2.9],
]

const checks = () =>
  sizes.slice(1).flatMap((size) => {
    const goals = { 1000: [5, 85], 10000: [6.5, 230] }[size] ?? []
    return [
      [`check ${size} ÷ JSON.parse`, () => times(on(size, 'check'), jsonOf(size)), goals[0]],
      [`check ${size}, peak MB`, () => megabytes(on(size, 'check')), goals[1], 0],
    ]
  })

const growth = () => [
  ...sizes
    .slice(2)
    .map((size, index) => [
      `check ${size} ÷ check ${size / 10}`,
      () => times(on(size, 'check'), on(size / 10, 'check')),
      index === 0 ? 4.5 : 9,
    ]),
  ...sizes.flatMap((size) => [
    [`report ${size} ÷ check`, () => times(on(size, 'report', '--out', at('out')), on(size, 'check')), 1.25],
    [`check of a bad ${size} ÷ a good one`, () => times(on(`bad-${size}`, 'check'), on(size, 'check')), 1.15],
  ]),
]

/** The nearest job that others can do: read the inventory. */
const rivals = {
  'Python, libyaml': (file) => ['python3', '-c', `import yaml; yaml.load(open('${file}'), yaml.CSafeLoader)`],
  PyYAML: (file) => ['python3', '-c', `import yaml; yaml.load(open('${file}'), yaml.SafeLoader)`],
  'python-yq + jq': (file) => ['yq', '.touchpoints | length', file],
  yamllint: (file) => ['yamllint', '-d', 'relaxed', file],
  spectral: (file) => ['spectral', 'lint', file],
}

const others = () =>
  sizes.flatMap((size) =>
    Object.entries(rivals).map(([name, command]) => {
      const rival = command(join(at(size), 'touchpoints.yaml'))
      return [
        `${name} ${size} ÷ check`,
        () => (works(rival) ? times(rival, on(size, 'check')) : 'not installed, skipped'),
      ]
    }),
  )

/** How many times as long as the floor, the median of runs in pairs. */
function times(command, floor) {
  const count = Math.max(3, runs)
  return median(Array.from({ length: count }, () => seconds(command) / seconds(floor)))
}

function seconds([file, ...args]) {
  const before = performance.now()
  const { error, signal } = spawnSync(file, args, { env, stdio: 'ignore' })
  if (error ?? signal) throw error ?? new Error(`${file} was ended by ${signal}`)
  return performance.now() - before
}

function megabytes([file, ...args]) {
  const found = Array.from({ length: 3 }, () => {
    spawnSync(file, ['-r', peak, ...args], { env, stdio: 'ignore' })
    return Number(readFileSync(seen, 'utf8')) / 1024
  })
  return median(found)
}

const works = ([file, ...args]) => {
  const { error, status } = spawnSync(file, args, { env, stdio: 'ignore' })
  return !error && status !== 127 && !(file === 'python3' && status !== 0)
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

function line(what, measure, goal, digits = 2) {
  const reached = typeof measure === 'function' ? measure() : measure
  const text = typeof reached === 'number' ? reached.toFixed(digits) : reached
  const verdict =
    typeof reached === 'number' && typeof goal === 'number'
      ? reached <= goal
        ? 'reached'
        : 'NOT reached'
      : ''
  return `${what.padEnd(34)}${text.padStart(10)}${String(goal ?? '').padStart(8)}  ${verdict}`.trimEnd()
}

const say = (text) => process.stdout.write(`${text}\n`)

try {
  main()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

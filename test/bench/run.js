import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { load } from 'js-yaml'
import { makeWorkspace } from './make.js'
import { firstScreen, keyTimes } from './terminal.js'

// Every figure is a ratio to a floor that is taken beside it, run for run: what else the machine does weighs on both.

const program = fileURLToPath(new URL('../../bin/touchpoints.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'touchpoints-bench-'))
const runs = Math.max(3, Number(process.env.RUNS ?? 9))
const sizes = [48, 1000, 10_000, ...(process.argv.includes('--long') ? [100_000] : [])]
const inMarkdown = process.argv.includes('--markdown')
const env = { PATH: process.env.PATH, HOME: folder, TOUCHPOINTS_TODAY: '2026-11-21' } // no NODE_EXTRA_CA_CERTS
const peak = join(folder, 'peak.cjs')
const seen = join(folder, 'peak.txt')

async function main() {
  writeFileSync(join(folder, 'empty.mjs'), '')
  writeFileSync(ruleset, ownerRule)
  writeFileSync(
    peak,
    `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(seen)}, String(process.resourceUsage().maxRSS)))`,
  )
  makeWorkspace(at('audit-48'), 48, 8)
  makeWorkspace(at('audit-300'), 300, 2)
  say(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, medians of ${runs} paired runs`)
  if (inMarkdown) say(`\n${row('what', 'reached', 'goal')}\n| --- | ---: | ---: |`)
  else say(row('what', 'reached', 'goal'))
  const all = [...starts(), ...audits(), ...checks(), ...growth(), ...others()]
  for (const measured of all) if (isWanted(measured[0])) say(await line(...measured))
}

/** `npm run bench -- audit yamllint`: the rows with one of these words; all of them where none is said. */
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const isWanted = (what) => words.length === 0 || words.some((word) => what.includes(word))

/** Of a size, made when the first row asks for it. */
function workspace(size) {
  if (!existsSync(at(size))) makeFolder(size)
  return at(size)
}

/** The workspace, the same with mistakes in it, and the same data as JSON with a program that parses them. */
function makeFolder(size) {
  makeWorkspace(at(size), size, size === 48 ? 8 : 2)
  makeWorkspace(at(`bad-${size}`), size, size === 48 ? 8 : 2)
  const inventory = join(at(`bad-${size}`), 'touchpoints.yaml')
  const text = readFileSync(inventory, 'utf8')
  let place = 0
  writeFileSync(
    inventory,
    text.replace(/importance: \d+$/gm, (found) => (place++ % 97 ? found : 'importance: 11')),
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
const jsonOf = (size) => [process.execPath, join(workspace(size), `../json-${size}/read.mjs`)]
const touchpoints = (...args) => [process.execPath, program, ...args]
const on = (size, ...args) => touchpoints(...args, '-C', workspace(size))
const onBad = (size) => touchpoints('check', '-C', join(workspace(size), `../bad-${size}`))

const starts = () => [
  ['--version ÷ empty node', () => times(touchpoints('--version'), empty), 1.25],
  ['--help ÷ empty node', () => times(touchpoints('--help'), empty), 1.35],
  ['check 48 ÷ empty node', () => times(on(48, 'check'), empty), 2.7],
  ['report 48 ÷ empty node', () => times(on(48, 'report', '--out', at('out')), empty), 2.9],
  ['status 48 ÷ empty node', () => times(on(48, 'status'), empty), 2.9],
]

/** On a terminal; the floor is a program on none. */
const audits = () => [
  ...[48, 300].map((size) => [
    `audit ${size}, first screen ÷ empty node`,
    async () =>
      median(
        await paired(
          () => screen(size),
          async () => seconds(empty),
        ),
      ),
    4,
  ]),
  ['audit 300, key to screen, ms', async () => median(await keys()), 2],
  ['audit 300, 95 of 100 keys, ms', async () => ranked(await keys(), 0.95)],
]

const audit = (size) => touchpoints('audit', '--by', 'Ana', '-C', at(`audit-${size}`))

/** An audit that was ended left a journal; the next one begins as this one did. */
async function screen(size) {
  rmSync(join(at(`audit-${size}`), '.touchpoints'), { recursive: true, force: true })
  return await firstScreen(audit(size), env)
}

let typed
const keys = () => {
  typed ??= keyTimes(audit(300), env, 240)
  return typed
}

const checks = () =>
  sizes.slice(1).flatMap((size) => {
    const goals = { 1000: [5, 85], 10000: [6.5, 230] }[size] ?? []
    return [
      [`check ${size} ÷ JSON.parse`, () => times(on(size, 'check'), jsonOf(size)), goals[0]],
      [`check ${size}, peak MB`, () => megabytes(on(size, 'check')), goals[1], 0],
    ]
  })

const growth = () => [
  ...sizes.slice(2).map((size, index) => {
    const before = sizes[index + 1]
    return [
      `check ${size} ÷ check ${before}`,
      () => times(on(size, 'check'), on(before, 'check')),
      { 10000: 4.5, 100000: 9 }[size],
    ]
  }),
  ...sizes.flatMap((size) => [
    [`report ${size} ÷ check`, () => times(on(size, 'report', '--out', at('out')), on(size, 'check')), 1.25],
    [`check of a bad ${size} ÷ a good one`, () => times(onBad(size), on(size, 'check')), 1.15],
  ]),
]

/** Python itself, and not what chooses among several of them: that takes longer to start than Python does. */
const python =
  spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).stdout?.trim() ||
  'python3'

/** The nearest job that others can do: read the inventory; spectral has a rule to look at each touchpoint with. */
const rivals = {
  'Python, libyaml': (file) => [python, '-c', `import yaml; yaml.load(open('${file}'), yaml.CSafeLoader)`],
  PyYAML: (file) => [python, '-c', `import yaml; yaml.load(open('${file}'), yaml.SafeLoader)`],
  'python-yq + jq': (file) => ['yq', '.touchpoints | length', file],
  yamllint: (file) => ['yamllint', '-d', 'relaxed', file],
  spectral: (file) => ['spectral', 'lint', '-r', ruleset, file],
}

const ruleset = join(folder, 'ruleset.yaml')
const ownerRule =
  'rules: { owner: { given: "$.touchpoints[*]", then: { field: owner, function: truthy } } }\n'

const others = () =>
  sizes.slice(0, 3).flatMap((size) =>
    Object.entries(rivals).map(([name, command]) => {
      const rival = () => command(join(workspace(size), 'touchpoints.yaml'))
      return [
        `${name} ${size} ÷ check`,
        () => (works(rival()) ? times(rival(), on(size, 'check')) : 'not installed, skipped'),
      ]
    }),
  )

/** How many times as long as the floor, the median of runs in pairs. */
const times = async (command, floor) =>
  median(
    await paired(
      () => seconds(command),
      () => seconds(floor),
    ),
  )

/** Ratios of runs side by side; either is the first in turn, for the first of two pays for what the disk has to find. */
async function paired(measure, floor) {
  const ratios = []
  const began = performance.now()
  for (let run = 0; run < runs; run++) {
    if (run >= 3 && performance.now() - began > patience) break
    if (run % 2 === 0) ratios.push((await measure()) / (await floor()))
    else ratios.push(1 / ((await floor()) / (await measure())))
  }
  return ratios
}

/** Milliseconds for one figure: what takes longer is a median of fewer runs, of three at least. */
const patience = 120_000

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
  return !error && status !== 127 && !(file === python && status !== 0)
}

const ranked = (numbers, part) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * part)]
const median = (numbers) => ranked(numbers, 0.5)

async function line(what, measure, goal, digits = 2) {
  const reached = await measure()
  if (typeof reached !== 'number') return row(what, reached)
  return row(what, reached.toFixed(digits), goal, verdict(reached, goal))
}

const verdict = (reached, goal) => {
  if (goal === undefined) return ''
  return reached <= goal ? 'reached' : 'NOT reached'
}

function row(what, reached, goal = '', said = '') {
  if (inMarkdown) return `| ${what} | ${reached} | ${goal} |`
  return `${what.padEnd(40)}${reached.padStart(10)}${String(goal).padStart(8)}  ${said}`.trimEnd()
}

const say = (text) => process.stdout.write(`${text}\n`)

try {
  await main()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

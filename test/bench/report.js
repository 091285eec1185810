// How much longer `touchpoints report` takes over 300 touchpoints than over 30: medians of nine runs, in turn, of the
// built program. `node test/bench/report.js`, or with other numbers of touchpoints behind it. Passes under a second.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../bin/touchpoints.js', import.meta.url))
const [small = 30, large = 300] = process.argv.slice(2).map(Number)
const runs = 9
const stages = ['need', 'search', 'compare', 'decide', 'use', 'return']
const channels = ['street', 'shop', 'web', 'mail', 'phone']
const rivals = ['star-beans', 'cafe-roma', 'kiosk']
const quarters = ['2025-q4', '2026-q1', '2026-q2', '2026-q3']

const folders = [small, large].map(workspaceOf)
const times = folders.map(() => [])
for (let run = 0; run < runs; run++)
  for (const [at, folder] of folders.entries()) times[at].push(reportIn(folder))
for (const folder of folders) rmSync(folder, { recursive: true })

const [little, much] = times.map(median)
process.stdout.write(
  `${small} touchpoints ${little.toFixed(2)} s, ${large} touchpoints ${much.toFixed(2)} s: ${(much - little).toFixed(2)} s more\n`,
)
process.exitCode = much - little < 1 ? 0 : 1

/** Every touchpoint with three competitors, four rounds of six seats, an action, and a link in a chain of six. */
function workspaceOf(count) {
  const folder = mkdtempSync(join(tmpdir(), 'touchpoints-bench-'))
  const ids = Array.from({ length: count }, (_, at) => `touchpoint-${at + 1}`)
  writeFileSync(join(folder, 'touchpoints.yaml'), inventoryOf(ids))
  mkdirSync(join(folder, 'audits'))
  for (const [at, quarter] of quarters.entries())
    writeFileSync(join(folder, 'audits', `${quarter}.yaml`), auditOf(ids, quarter, at))
  return folder
}

function inventoryOf(ids) {
  const touchpoints = ids.map(
    (id, at) => `  ${id}:
    name: The touchpoint of the number ${at + 1}
    stage: ${stages[Math.floor((at * stages.length) / ids.length)]}
    channel: [${channels[at % 5]}, ${channels[(at * 3 + 1) % 5]}]
    owner: Owner ${at % 7}
    purpose: What the customer should take away from it, in a sentence of some length
    standard: Cleaned every morning before 7
    actions:
      - { do: Do something about it, due: "2026-12-0${(at % 9) + 1}", measure: score 8 }
`,
  )
  const chains = Array.from(
    { length: ids.length / 6 },
    (_, at) =>
      `  way-${at + 1}: { name: The way ${at + 1}, links: [${ids.slice(at * 6, at * 6 + 6).join(', ')}] }\n`,
  )
  return `version: 1
name: A large company
stages: [${stages.join(', ')}]
competitors:
${rivals.map((id) => `  ${id}: { name: ${id} }\n`).join('')}touchpoints:
${touchpoints.join('')}chains:
${chains.join('')}`
}

function auditOf(ids, quarter, round) {
  const vote = (at, seat) => (at * 7 + seat * 3 + round * 5) % 11
  const votes = (at) => `[${[0, 1, 2, 3, 4, 5].map((seat) => vote(at, seat)).join(', ')}]`
  const scores = ids.map(
    (id, at) => `  ${id}:
    competitors: { ${rivals.map((rival, one) => `${rival}: ${vote(at, one)}`).join(', ')} }
    votes: { own: ${votes(at)}, importance: ${votes(at + 4)} }
`,
  )
  return `version: 1
date: "${['2025-11-10', '2026-02-10', '2026-05-10', '2026-08-24'][round]}"
by: Ana Lima
round: ${quarter}
scores:
${scores.join('')}`
}

function reportIn(folder) {
  const before = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, [program, 'report', '--today', '2026-11-21'], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return Number(process.hrtime.bigint() - before) / 1e9
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

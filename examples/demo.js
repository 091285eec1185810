// The main job on a bundled example, in a throw-away copy of it: `npm run demo`.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const example = fileURLToPath(new URL('coffee-house', import.meta.url))
const program = fileURLToPath(new URL('../bin/touchpoints.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'touchpoints-demo-'))
cpSync(example, folder, { recursive: true })

const touchpoints = (...args) =>
  spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, TOUCHPOINTS_TODAY: '2026-11-21' }, // the day on which the example’s story is told
  }).status ?? 1

const say = (text) => process.stdout.write(`${text}\n`)

say(`A coffee house with 48 touchpoints and three competitors, copied to ${folder}`)
const interactive = process.stdin.isTTY && process.stdout.isTTY
say(
  interactive ? '$ touchpoints audit --by Demo --round 2026-q4' : '$ touchpoints audit --answers answers.txt',
)
say('')
const code = interactive
  ? touchpoints('audit', '--by', 'Demo', '--round', '2026-q4')
  : touchpoints('audit', '--answers', 'answers.txt')
if (code === 0) {
  say('\n$ touchpoints status\n')
  touchpoints('status')
  say('\n$ touchpoints report\n')
  touchpoints('report')
  say(
    `\nThe reports: ${['report.html', 'report.md', 'touchpoints.csv', 'chains.csv', 'actions.csv'].map((name) => join(folder, 'reports', name)).join('\n             ')}`,
  )
}
process.exitCode = code

import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesIn, program, remove, textOf } from './terminal.ts'

/** A part, a planned and a retired touchpoint, pinned ones, an absent one, and a chain with unscored links. */
const inventory = `version: 1
name: Kawa
vip: { size: 2 }
competitors: { star: { name: Star Beans } }
touchpoints:
  cup:
    name: Cup
    owner: Ewa
    importance: 9
    added: 2026-11-01
    parts: { lid: { name: Lid }, sleeve: { name: Sleeve, review_every: 1 month } }
  door: { name: Door, owner: Ewa, importance: 8, added: 2026-11-01 }
  app: { name: App, owner: Ewa, importance: 7, added: 2026-11-01 }
  mug: { name: Mug, owner: Ewa, importance: 1, vip: in, added: 2026-11-01 }
  tram: { name: Tram stop, owner: Ewa, importance: 10, vip: out, added: 2026-11-01 }
  bill: { name: Bill, owner: Ewa, added: 2026-11-01 }
  club: { name: Club, importance: 10, lifecycle: planned }
  flyer: { name: Flyer, importance: 10, lifecycle: retired }
chains:
  visit: { name: Visit, links: [door, cup, app, lid, club, bill] }
`

const answers = `@by Ewa
cup: 9 8 9
door: 7 9 8
app: a 8 7
mug: 8 a 1
tram: 2 2 x
`

let folder = ''
const run = (...args: string[]) =>
  spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], TOUCHPOINTS_TODAY: '2026-11-21' },
  })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchpoints-test-'))
  writeFileSync(join(folder, 'touchpoints.yaml'), inventory)
  writeFileSync(join(folder, 'answers.txt'), answers)
})

afterAll(() => remove(folder))

describe('what the method says, through the commands', () => {
  it('takes the answers and writes the reports', () => {
    expect(run('audit', '--answers', 'answers.txt')).toMatchObject({ status: 0, stderr: '' })
    expect(filesIn(join(folder, 'reports'))).toContain('report.md')
  })

  it('ranks by importance, the pinned one in, the one pinned out said, planned and retired nowhere', () => {
    const status = run('status').stdout
    expect(status).toMatch(/1 +Wow 9 +Cup/)
    expect(status).toMatch(/2 +Wow 8 +Mug \(pinned\)/)
    expect(status).not.toMatch(/Club|Flyer|Tram stop|Lid/)
    const report = textOf(folder, 'reports', 'report.md')
    expect(report).toContain('Kept out by vip: out: Tram stop (importance 10)')
  })

  it('counts what cannot be ranked: the absent one, and the one without importance and score', () => {
    const report = textOf(folder, 'reports', 'report.md')
    expect(report).toMatch(/2 touchpoints not ranked.*App \(absent\).*Bill/)
    expect(report).toContain('- App (importance 7): Star Beans 8')
    expect(report).toContain('- Mug (8): absent at Star Beans')
  })

  it('leaves absent, planned and retired links out of a chain’s numbers, and says the most it can be', () => {
    const chain = JSON.parse(run('report', '--format', 'json', '--stdout').stdout).chains[0]
    expect(chain.own).toMatchObject({ strength: null, strength_at_most: 7, unscored: 2 })
    const report = textOf(folder, 'reports', 'report.md')
    expect(report).toContain('unknown, at most 7 (2 unscored)')
    expect(report).toContain('(Club, planned)')
    expect(report).toContain('absent here: App')
  })

  it('never asks for planned and retired ones, and for a part only by its own interval', () => {
    const verdict = JSON.parse(run('check', '--format', 'json', '--today', '2027-03-01').stdout)
    const late = verdict.findings.filter(({ severity }: { severity: string }) => severity === 'error')
    expect(
      late.map(({ rule, touchpoint }: { rule: string; touchpoint: string }) => `${rule} ${touchpoint}`),
    ).toEqual([
      'overdue cup',
      'overdue door',
      'overdue app',
      'overdue mug',
      'overdue tram',
      'never-audited sleeve',
      'never-audited bill',
    ])
  })

  it('renews the absent one, which was looked at', () => {
    const verdict = JSON.parse(run('check', '--format', 'json', '--warn-days', '100').stdout)
    const app = verdict.findings.find(({ touchpoint }: { touchpoint: string }) => touchpoint === 'app')
    expect(app).toMatchObject({ rule: 'due-soon', due: '2027-02-21', last_audit: { by: 'Ewa' } })
  })
})

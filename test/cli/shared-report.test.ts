import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { piped, run } from './fake-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchpoints-test-'))
afterAll(() => rmSync(folder, { recursive: true }))
writeFileSync(
  join(folder, 'touchpoints.yaml'),
  `version: 1
name: Kawa
driver: Zofia
competitors: { roma: { name: Cafe Roma } }
touchpoints:
  window: { name: Window across Cafe Roma, stage: need, owner: Marta, importance: 5 }
  door: { name: Door, stage: use, owner: Rui, importance: 4 }
`,
)

const report = (...args: string[]) => run(['report', ...args], { cwd: folder })
const written = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8')

describe('report', () => {
  test('of everything says only what it wrote', async () => {
    expect(await report()).toEqual({
      code: 0,
      stdout:
        'Wrote reports/report.md, reports/touchpoints.csv, reports/chains.csv, reports/actions.csv, reports/report.html.\n',
      stderr: '',
    })
  })

  test('of an excerpt says of what, and that the whole one is to be made again', async () => {
    const { code, stdout } = await report('--owner', 'Rui')
    expect(code).toBe(0)
    expect(stdout.split('\n').slice(1)).toEqual([
      'Only owner Rui: 1 of 2 touchpoints.',
      'It stands in reports/ in the place of the whole report, until touchpoints report or an audit writes that again; --out DIR keeps both.',
      '',
    ])
    expect(written('reports', 'report.md')).not.toContain('Window')
  })

  test('without names says to read it, and elsewhere leaves the whole one alone', async () => {
    await report()
    const { stdout } = await report('--anonymous', '--out', 'sent')
    expect(stdout).toBe(
      'Wrote sent/report.md, sent/touchpoints.csv, sent/chains.csv, sent/actions.csv, sent/report.html.\nWithout known names; read it before you send it.\n',
    )
    expect(written('sent', 'report.md')).toMatch(/^# Kawa: customer touchpoints\n/)
    expect(written('sent', 'report.md')).toContain('Window across Competitor A')
    for (const name of readdirSync(join(folder, 'sent')))
      expect(written('sent', name)).not.toMatch(/roma|zofia|marta|rui/i)
    expect(written('reports', 'report.md')).toContain('Cafe Roma')
  })

  test('goes with --stdout, --title, a selection and ids, all at once', async () => {
    const args = ['--stdout', '--format', 'md', '--anonymous', '--title', 'For you', '--stage', 'need']
    const { code, stdout, stderr } = await report('window', ...args)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^# For you\n/)
    expect(stdout).toContain('Only Window across Competitor A, stage need: 1 of 2 touchpoints.')
    expect(stdout).not.toContain('Kawa')
  })

  test('takes a blank title for none, and hides nothing for it', async () => {
    const { stdout } = await report('--stdout', '--format', 'md', '--title', ' ', '--anonymous')
    expect(stdout).toMatch(/^# Kawa: customer touchpoints\n/)
  })

  test('does not name who voted what in a report without names', async () => {
    const { code, stderr } = await report('--anonymous', '--who')
    expect(code).toBe(2)
    expect(stderr).toContain("'--anonymous' cannot be used with option '--who'")
  })
})

describe.each([['report'], ['status']])('%s', (command) => {
  test.each([
    [['--stage', 'nead'], 'there is no stage `nead`; did you mean `need`?'],
    [['--owner', 'Mrta'], 'there is no owner `Mrta`; did you mean `Marta`?'],
    [['wndow'], 'there is no touchpoint `wndow`; did you mean `window`?'],
    [
      ['--stage', 'need', '--owner', 'Rui'],
      'none of 2 touchpoints is all of what was asked for; leave out one of the options, or widen it',
    ],
  ])('of %j is the user’s to mend', async (args, problem) => {
    expect(await run([command, ...args], { cwd: folder })).toEqual({
      code: 2,
      stdout: '',
      stderr: `${problem}\n`,
    })
  })
})

describe('status', () => {
  test('of a selection says so', async () => {
    const { code, stdout } = await run(['status', '--stage', 'use'], { cwd: folder })
    expect(code).toBe(0)
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      'Kawa: Wow among the VIP touchpoints shown here: 0 of 1; without a score: 1',
      'Only stage use: 1 of 2 touchpoints',
    ])
    expect(stdout).not.toContain('Window')
  })

  test('counts the lines of a terminal, and those of a pipe it does not', async () => {
    const terminal = piped()
    const output = { ...terminal.output, isTTY: true, rows: () => 10 }
    await run(['status'], { cwd: folder, stdout: output, env: { NO_COLOR: '1' } })
    const { stdout } = await run(['status'], { cwd: folder })
    expect(terminal.text().split('\n')).not.toContain(' ')
    expect(terminal.text().split('\n').length).toBeLessThan(stdout.split('\n').length)
    expect(stdout.split('\n')[1]).toBe('')
  })
})

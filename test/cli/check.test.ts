import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from './fake-io.ts'

let cwd = ''

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'touchpoints-check-'))
  write({ window: '{ name: Window, owner: Marta }', door: '{ name: Door }' })
})

afterEach(() => rmSync(cwd, { recursive: true }))

function write(touchpoints: Record<string, string>) {
  const entries = Object.entries(touchpoints).map(([id, entry]) => `  ${id}: ${entry}\n`)
  writeFileSync(join(cwd, 'touchpoints.yaml'), `version: 1\nname: Kawa\ntouchpoints:\n${entries.join('')}`)
}

const check = (...args: string[]) => run(['check', ...args], { cwd })
const baseline = () => readFileSync(join(cwd, 'ci/known.yaml'), 'utf8')

describe('check --write-baseline', () => {
  it('takes in what closes the gate, and --baseline lets it through and counts it', async () => {
    expect((await check()).code).toBe(1)
    expect(await check('--write-baseline', 'ci/known.yaml')).toEqual({
      code: 0,
      stdout: 'Wrote ci/known.yaml: 2 findings, let through by --baseline ci/known.yaml from now on.\n',
      stderr: '',
    })
    expect(baseline()).toContain(
      'findings:\n  - { rule: never-audited, about: window }\n  - { rule: never-audited, about: door }\n',
    )
    const { code, stdout } = await check('--baseline', 'ci/known.yaml')
    expect(code).toBe(0)
    expect(stdout).toContain('2 findings known from the baseline and let through.')
    expect(stdout).not.toContain('[never-audited]')
    expect(stdout).toContain('[no-owner]') // a warning, which the gate was open for
  })

  it('takes in what --fail-on, --rule and --owner make close it', async () => {
    await check('--write-baseline', 'ci/known.yaml', '--fail-on', 'warning', '--rule', 'no-owner')
    expect(baseline()).toContain('findings:\n  - { rule: no-owner, about: door }\n')
  })

  it('only ever loses entries, and not those that a selection does not see', async () => {
    await check('--write-baseline', 'ci/known.yaml')
    write({ window: '{ name: Window, owner: Marta }', gate: '{ name: Gate }' })
    const shrunk = await check('--write-baseline', 'ci/known.yaml', '--owner', 'Marta')
    expect(shrunk.stdout).toBe(
      'Wrote ci/known.yaml: 1 finding, 1 fewer than before. Entries only go; delete the file to start again.\n',
    )
    expect(baseline()).toContain('findings:\n  - { rule: never-audited, about: window }\n')
    const { code, stdout } = await check('--baseline', 'ci/known.yaml')
    expect(code).toBe(1)
    expect(stdout).toContain('Gate: never audited')
  })

  it('notes an entry that is not needed any more, where it stands', async () => {
    await check('--write-baseline', 'ci/known.yaml')
    write({ window: '{ name: Window, owner: Marta }' })
    const { stdout } = await check('--baseline', 'ci/known.yaml', '--notes')
    expect(stdout).toContain(
      'ci/known.yaml:5:5: note: nothing is found any more for never-audited door [baseline-unneeded]',
    )
  })

  it('does not go with --baseline, and writes nothing where a file is broken', async () => {
    const both = await check('--baseline', 'a.yaml', '--write-baseline', 'b.yaml')
    expect(both.code).toBe(2)
    write({ window: '{ nam: Window }' })
    expect((await check('--write-baseline', 'ci/known.yaml')).code).toBe(2)
    expect(existsSync(join(cwd, 'ci'))).toBe(false)
  })

  it('refuses to replace what is no baseline', async () => {
    writeFileSync(join(cwd, 'notes.yaml'), 'milk\n')
    const { code, stderr } = await check('--write-baseline', 'notes.yaml')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^notes\.yaml:1:1: /)
    expect(readFileSync(join(cwd, 'notes.yaml'), 'utf8')).toBe('milk\n')
  })
})

describe('check --baseline', () => {
  it('says what is wrong with the file, in JSON too', async () => {
    writeFileSync(join(cwd, 'known.yaml'), 'version: 1\nfindings:\n  - { rule: over-due, about: window }\n')
    const { code, stdout, stderr } = await check('--baseline', 'known.yaml', '--format', 'json')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^known\.yaml:3:\d+: .*overdue/)
    expect(JSON.parse(stdout)).toMatchObject({ failed: true, errors: [{ file: 'known.yaml', line: 3 }] })
    expect((await check('--baseline', 'none.yaml')).stderr).toBe(
      'none.yaml: cannot be read: there is no such file or folder\n',
    )
  })
})

describe('what check is to look at', () => {
  it('is said in error for a rule, an owner and a severity that there is not', async () => {
    expect((await check('--rule', 'over-due')).stderr).toMatch(/--rule .*'over-due' is invalid/)
    expect((await check('--fail-on', 'error,nope')).stderr).toMatch(/--fail-on .*is invalid/)
    const { code, stderr } = await check('--owner', 'Mara,Piotr')
    expect(code).toBe(2)
    expect(stderr).toContain('Mara')
    expect(stderr).toContain('Marta')
    expect(stderr.trim().split('\n')).toHaveLength(2)
  })

  it('is said of the whole run: rules, owners, VIP', async () => {
    const { code, stdout } = await check('--rule', 'no-owner', '--fail-on', 'no-owner')
    expect(code).toBe(1)
    expect(stdout).toContain('2 touchpoints checked at 2026-11-21: 0 errors, 1 warning, 0 notes.')
    expect((await check('--owner', 'Marta', '--rule', 'no-owner')).stdout).toContain('1 touchpoint checked')
    expect((await check('--vip-only')).stdout).toContain('0 touchpoints checked')
  })
})

describe('a note', () => {
  it('is shown where it closes the gate, and only counted where it does not', async () => {
    const closed = await check('--rule', 'orphan,no-driver', '--fail-on', 'no-driver')
    expect(closed.code).toBe(1)
    expect(closed.stdout).toContain('[no-driver]')
    expect(closed.stdout).not.toContain('[orphan]')
    expect(closed.stdout).toContain('2 notes not shown; see them with --notes.')
  })
})

describe('check for an inventory that sets its rules', () => {
  it('refuses a rule that there is not, with the one that was meant', async () => {
    writeFileSync(
      join(cwd, 'touchpoints.yaml'),
      'version: 1\nname: Kawa\ncheck: { rules: { no-owners: error } }\ntouchpoints: {}\n',
    )
    const { code, stderr } = await check()
    expect(code).toBe(2)
    expect(stderr).toMatch(/^touchpoints\.yaml:3:19: unknown key `no-owners`; did you mean `no-owner`\?/)
  })
})

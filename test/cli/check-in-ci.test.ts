import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commandsIn } from '../formats/runner-grammar.ts'
import { failing } from '../storage/faulty.ts'
import { run } from './fake-io.ts'

/** The checkout of a runner, with a workspace in a folder of it. */
let checkout: string
let env: Record<string, string>

const inventory = `version: 1
name: Café
driver: Ana
touchpoints:
  cup: { name: Cup, owner: Ana, added: 2026-01-01 }
  door: { name: Door, owner: Ana, added: 2026-11-01 }
`

beforeEach(() => {
  checkout = realpathSync(mkdtempSync(join(tmpdir(), 'touchpoints-ci-')))
  mkdirSync(join(checkout, 'shop/audits'), { recursive: true })
  writeFileSync(join(checkout, 'shop/touchpoints.yaml'), inventory)
  env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: checkout, GITHUB_STEP_SUMMARY: join(checkout, 'page.md') }
})

afterEach(() => rmSync(checkout, { recursive: true, force: true }))

const check = (args: readonly string[] = [], changes: Parameters<typeof run>[1] = {}) =>
  run(['check', ...args], { cwd: join(checkout, 'shop'), env, ...changes })

const page = () => readFileSync(join(checkout, 'page.md'), 'utf8')

const filesOf = (log: string) => commandsIn(log).map(({ properties }) => properties['file'])

describe('on a runner of GitHub', () => {
  it('the check says what it found in the form of the runner, and on the page of the step', async () => {
    const { code, stdout, stderr } = await check()
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toBe(
      `::error file=shop/touchpoints.yaml,line=5,col=3,title=touchpoints%3A never-audited::Cup: never audited, due 2026-04-01, 234 days over%0Aowner: Ana%0Amend: touchpoints audit cup
2 touchpoints checked at 2026-11-21: 1 error, 0 warnings, 3 notes.
3 notes not shown; see them with --notes.
The gate is closed.
`,
    )
    expect(page()).toContain('| error | Cup | Cup: never audited')
  })

  it('another format is said when it is asked for, and the page is left alone', async () => {
    const { stdout } = await check(['--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({
      failed: true,
      findings: [{ file: 'touchpoints.yaml' }, {}, {}, {}],
    })
    expect(() => page()).toThrow('ENOENT')
  })

  it('elsewhere the check is said as text, unless told', async () => {
    const elsewhere = { env: { ...env, GITHUB_ACTIONS: 'false' } }
    expect((await check([], elsewhere)).stdout).toMatch(/^Ana\n {2}touchpoints\.yaml:5:3: error: /)
    expect(filesOf((await check(['--format', 'github'], elsewhere)).stdout)).toEqual([
      'shop/touchpoints.yaml',
    ])
  })

  it.each<[string, () => [string[], Parameters<typeof run>[1]]]>([
    ['from the top, with -C', () => [['-C', 'shop'], { cwd: checkout }]],
    ['from a folder below', () => [[], { cwd: join(checkout, 'shop/audits') }]],
    ['from another folder', () => [['-C', join(checkout, 'shop')], { cwd: tmpdir() }]],
  ])('a file has its name from the top of the checkout: %s', async (_, called) => {
    expect(filesOf((await check(...called())).stdout)).toEqual(['shop/touchpoints.yaml'])
  })

  it('a checkout behind a link is the same one', async () => {
    const link = `${checkout}-link`
    symlinkSync(checkout, link)
    try {
      expect(filesOf((await check([], { env: { ...env, GITHUB_WORKSPACE: link } })).stdout)).toEqual([
        'shop/touchpoints.yaml',
      ])
    } finally {
      rmSync(link)
    }
  })

  it.each([
    ['lies beside the checkout', (): string => join(checkout, 'sho')],
    ['is in a checkout that is gone', (): string => join(checkout, 'gone')],
    ['is in no checkout', (): string => ''],
  ])('a file that %s keeps its name', async (_, workspace) => {
    const { stdout } = await check([], { env: { ...env, GITHUB_WORKSPACE: workspace() } })
    expect(filesOf(stdout)).toEqual(['touchpoints.yaml'])
  })

  it('a baseline has its name from the top too', async () => {
    writeFileSync(
      join(checkout, 'shop/known.yaml'),
      'version: 1\nfindings:\n  - { rule: overdue, about: cup, detail: 2026-01-01 }\n',
    )
    const { stdout } = await check(['--baseline', 'known.yaml', '--notes'])
    expect(filesOf(stdout)).toContain('shop/known.yaml')
  })

  it('a file that cannot be read is annotated, said on the page, and ends with 2', async () => {
    writeFileSync(join(checkout, 'shop/audits/a.yaml'), 'version: 1\nscore: 3\n')
    const { code, stdout, stderr } = await check()
    expect(code).toBe(2)
    expect(new Set(filesOf(stdout))).toEqual(new Set(['shop/audits/a.yaml']))
    expect(commandsIn(stdout).map(({ name }) => name)).toContain('error')
    expect(commandsIn(stderr)).toEqual([])
    expect(page()).toContain('- shop/audits/a.yaml:2:1: unknown key')
  })

  it('what the page has already stays, and it never grows over the limit of the runner', async () => {
    writeFileSync(join(checkout, 'page.md'), '# Before')
    await check()
    expect(page()).toMatch(/^# Before\n## Touchpoints\n/)
    writeFileSync(join(checkout, 'page.md'), 'x'.repeat(1024 * 1024 - 350))
    await check()
    expect(page().length).toBeLessThanOrEqual(1024 * 1024)
    expect(page().slice(-80)).toMatch(/line more did not fit here: see the log of this step\.\n$/)
  })

  it.each<[string, string[], number]>([
    ['closed', [], 1],
    ['open', ['--fail-on', 'none'], 0],
  ])('a page that cannot be written is said, and the gate stays %s', async (_, args, code) => {
    env = { ...env, GITHUB_STEP_SUMMARY: join(checkout, 'no/such/page.md') }
    const said = await check(args)
    expect(said.code).toBe(code)
    expect(said.stderr).toBe(
      `${join(checkout, 'no/such/page.md')}: cannot be written: there is no such file or folder\n`,
    )
  })

  it('a page on a full disk is said too', async () => {
    const { code, stderr } = await check([], { disk: failing(['writeFileSync'], 'ENOSPC') })
    expect(code).toBe(1)
    expect(stderr).toContain('page.md: cannot be written: ')
  })
})

describe('a check in JUnit’s form', () => {
  it('has a failed case and its file as it was called', async () => {
    const { code, stdout } = await check(['--format', 'junit'])
    expect(code).toBe(1)
    expect(stdout).toContain('<failure type="never-audited"')
    expect(stdout).toContain('>touchpoints.yaml:5:3: error: Cup: never audited')
  })

  it('has an error for a file that cannot be read, and ends with 2', async () => {
    writeFileSync(join(checkout, 'shop/touchpoints.yaml'), 'version: 1\nnam: Café\n')
    const { code, stdout } = await check(['--format', 'junit'])
    expect(code).toBe(2)
    expect(stdout).toContain('<testcase name="touchpoints.yaml" classname="touchpoints.file" time="0">')
    expect(stdout).toContain(' errors="1" ')
  })
})

describe('--fail-on none', () => {
  it('keeps the gate open whatever is found', async () => {
    expect(await check(['--fail-on', 'none', '--format', 'json'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('"failed": false'),
    })
  })

  it('is said alone', async () => {
    const { code, stderr } = await check(['--fail-on', 'none,error'])
    expect(code).toBe(2)
    expect(stderr).toContain('with `none` nothing closes the gate')
  })

  it('is not an empty value, as of a variable that nobody has set', async () => {
    for (const option of ['--fail-on=', '--fail-on=,', '--rule=', '--owner='])
      expect((await check([option])).code).toBe(2)
  })

  it('lets no broken file through', async () => {
    writeFileSync(join(checkout, 'shop/touchpoints.yaml'), 'version: 1\n')
    expect((await check(['--fail-on', 'none'])).code).toBe(2)
  })
})

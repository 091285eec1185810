import { execFileSync, spawnSync } from 'node:child_process'
import { rmSync, statSync, writeFileSync } from 'node:fs'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { boundUser, permissionsHold, setModes } from './bound.ts'
import {
  copyOfExample,
  emptyFolder,
  folderOf,
  namesIn,
  type RunOptions,
  textOf,
  touchpoints,
  treeOf,
} from './run.ts'
import { TerminalRun } from './terminal.ts'

const hasGit = spawnSync('git', ['--version']).status === 0

const settings = [
  ['user.name', 'Test'],
  ['user.email', 'test@example.com'],
  ['init.defaultBranch', 'main'],
  ['commit.gpgsign', 'false'],
  ['advice.detachedHead', 'false'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`])

/** Git without anything of this machine. Throws where git ends with an error. */
const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', [...settings, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' },
    encoding: 'utf8',
    stdio: 'pipe',
  }).trimEnd()

function commitAll(folder: string, message: string): void {
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message', message)
}

/** What `git status` shows, down to single files. */
const unsaved = (folder: string) => git(folder, 'status', '--porcelain', '--untracked-files=all')

function repositoryOf(folder: string): string {
  git(folder, 'init', '--quiet')
  commitAll(folder, 'The inventory')
  return folder
}

function cloneOf(origin: string, ...options: readonly string[]): string {
  const folder = emptyFolder()
  git(folder, 'clone', '--quiet', ...options, origin, '.')
  return folder
}

const inventory = `version: 1
name: Kawa
competitors: { star: { name: Star Beans } }
touchpoints:
  window: { name: Window, owner: Marta }
  door: { name: Door, owner: Marta }
  cup: { name: Cup, owner: Ewa }
`

/** One repository, and a clone with a branch of their own for each of two people. */
function twoPeople(files: Readonly<Record<string, string>> = {}) {
  const origin = repositoryOf(folderOf({ 'touchpoints.yaml': inventory, ...files }))
  const cloneFor = (branch: string) => {
    const folder = cloneOf(origin)
    git(folder, 'switch', '--quiet', '--create', branch)
    return folder
  }
  return { ana: cloneFor('ana'), piotr: cloneFor('piotr') }
}

async function audit(folder: string, answers: string, ...args: readonly string[]): Promise<void> {
  const run = await touchpoints(folder, ['audit', '--answers', '-', ...args], { stdin: answers })
  expect(run).toMatchObject({ code: 0, stderr: '' })
}

/** Throws where there is a conflict. */
function merge(into: string, from: string, commit = 'HEAD'): void {
  git(into, 'fetch', '--quiet', from, commit)
  git(into, 'merge', '--no-edit', 'FETCH_HEAD')
}

interface Cell {
  readonly value: unknown
  readonly votes: readonly unknown[]
  readonly round: string
}

interface Report {
  readonly rounds: readonly string[]
  readonly touchpoints: readonly {
    readonly id: string
    readonly own: Cell | null
    readonly competitors: { readonly star: Cell | null }
    readonly importance: Cell | null
  }[]
}

/** The report of a folder, as it is printed and as it is meant. */
async function reportOf(folder: string): Promise<{ text: string; report: Report }> {
  const { stdout } = await touchpoints(folder, ['report', '--format', 'json', '--stdout'])
  return { text: stdout, report: JSON.parse(stdout) as Report }
}

describe.skipIf(!hasGit)('two people who audit on two branches (needs git)', () => {
  it.each([
    ['in one round', ['--round', '2026-q4'], '2026-q4'],
    ['on one day, without a round', [], '2026-11-21'],
  ])('%s, merge without a conflict and have the medians of both', async (_, args, round) => {
    const { ana, piotr } = twoPeople()
    await Promise.all([
      audit(ana, '@by Ana\nwindow: 6 7 8\ndoor: 6 4 9\n', ...args),
      audit(piotr, '@by Piotr\ndoor: 8 6 7\ncup: 5 - 4\n', ...args),
    ])
    for (const folder of [ana, piotr]) {
      expect(namesIn(folder, 'reports')).toContain('report.md')
      expect(unsaved(folder)).toMatch(/^\?\? audits\/2026-11-21-\w+-\w{4}\.yaml$/)
      commitAll(folder, 'An audit')
    }
    const hers = git(ana, 'rev-parse', 'HEAD')
    merge(ana, piotr)
    merge(piotr, ana, hers)
    const merged = git(ana, 'diff', '--name-status', 'main', 'HEAD').split('\n')
    expect(merged).toEqual([
      expect.stringMatching(/^A\taudits\/2026-11-21-ana-/),
      expect.stringMatching(/^A\taudits\/2026-11-21-piotr-/),
    ])
    expect(git(piotr, 'rev-parse', 'HEAD^{tree}')).toBe(git(ana, 'rev-parse', 'HEAD^{tree}'))

    const [one, other] = await Promise.all([reportOf(ana), reportOf(piotr)])
    expect(other.text).toBe(one.text)
    expect(one.report.rounds).toEqual([round])
    const standing = one.report.touchpoints.map(({ id, own, competitors, importance }) => [
      id,
      own?.value,
      competitors.star?.value,
      importance?.value,
    ])
    expect(standing).toEqual([
      ['window', 6, 7, 8],
      ['door', 7, 5, 8],
      ['cup', 5, 'unknown', 4],
    ])
    expect([unsaved(ana), unsaved(piotr)]).toEqual(['', ''])
  })

  it('are not in each other’s way as one person at two machines, who counts once', async () => {
    const { ana: desk, piotr: laptop } = twoPeople()
    await Promise.all([
      audit(desk, 'door: 6 4 9\n', '--by', 'Ana', '--round', 'q4'),
      audit(laptop, 'door: 8 6 7\nwindow: 3 3 3\n', '--by', 'Ana', '--round', 'q4'),
    ])
    for (const folder of [desk, laptop]) commitAll(folder, 'An audit')
    merge(desk, laptop)
    expect(namesIn(desk, 'audits')).toHaveLength(2)
    const { report } = await reportOf(desk)
    const [window, door] = report.touchpoints
    expect(window?.own).toMatchObject({ value: 3, votes: [3] })
    expect(door?.own?.votes).toHaveLength(1)
  })

  it('of a touchpoint that one of them renamed meanwhile, with `formerly`, lose nothing', async () => {
    const { ana, piotr } = twoPeople()
    const renamed = inventory.replace('door: { name: Door', 'entrance: { name: Entrance, formerly: [door]')
    writeFileSync(join(ana, 'touchpoints.yaml'), renamed)
    await Promise.all([audit(ana, '@by Ana\nentrance: 6 4 9\n'), audit(piotr, '@by Piotr\ndoor: 8 6 7\n')])
    for (const folder of [ana, piotr]) commitAll(folder, 'An audit')
    merge(ana, piotr)
    const { report } = await reportOf(ana)
    expect(report.touchpoints.map(({ id, own }) => [id, own?.value])).toEqual([
      ['window', undefined],
      ['entrance', 7],
      ['cup', undefined],
    ])
  })

  it('conflict in reports that they track and nowhere else, and `report` makes those again', async () => {
    const { ana, piotr } = twoPeople({ 'reports/report.md': 'old\n', 'reports/touchpoints.csv': 'old\n' })
    await Promise.all([audit(ana, '@by Ana\ndoor: 6 4 9\n'), audit(piotr, '@by Piotr\ndoor: 8 6 7\n')])
    for (const folder of [ana, piotr]) commitAll(folder, 'An audit')
    expect(() => merge(ana, piotr)).toThrow()
    const conflicts = git(ana, 'diff', '--name-only', '--diff-filter=U').split('\n')
    expect(conflicts).toEqual(['reports/report.html', 'reports/report.md', 'reports/touchpoints.csv'])
    expect(textOf(ana, 'reports/touchpoints.csv')).toContain('<<<<<<<')
    expect(await touchpoints(ana, ['report'])).toMatchObject({ code: 0, stderr: '' })
    expect(textOf(ana, 'reports/report.md')).not.toContain('<<<<<<<')
    expect(textOf(ana, 'reports/touchpoints.csv')).toMatch(/\r\ndoor,Door,.*,7,/)
    commitAll(ana, 'Both audits')
    expect(unsaved(ana)).toBe('')
  })

  it('see nothing of an audit that is left for later among what is to commit', async () => {
    const { ana } = twoPeople()
    const run = new TerminalRun(['audit', '--by', 'Ana'], { cwd: ana })
    await run.shows('Touchpoint 1 of 3')
    run.type('7')
    await run.shows('[  7]')
    run.type('\x03')
    expect((await run.exit()).exitCode).toBe(130)
    expect(namesIn(ana, '.touchpoints').some((name) => name !== '.gitignore')).toBe(true)
    expect(unsaved(ana)).toBe('')
  })
})

describe.skipIf(!hasGit)('check gives the same answer (needs git)', () => {
  const check = (folder: string, options: RunOptions = {}) =>
    touchpoints(folder, ['check', '--notes', '--today', '2026-11-21'], options)

  let origin = ''
  let answer: Awaited<ReturnType<typeof check>>

  beforeAll(async () => {
    origin = copyOfExample()
    writeFileSync(
      join(origin, 'audits/2026-11-20-ewa-q1w2.yaml'),
      'version: 1\ndate: "2026-11-20"\nby: Ewa\nscores:\n  wifi:\n    own: 4\n    note: |\n      Slow.\n\n      And the password is on a till receipt.\n',
    )
    repositoryOf(origin)
    writeFileSync(
      join(origin, 'README.md'),
      'A second commit, for a shallow clone to leave the first one out.\n',
    )
    commitAll(origin, 'A word about it')
    answer = await check(cloneOf(origin))
    expect(answer).toMatchObject({ code: 1, stderr: '' })
    expect(answer.stdout.split('\n').length).toBeGreaterThan(20)
  })

  const withLineEndsOfWindows = () => cloneOf(origin, '--config', 'core.autocrlf=true')

  it('however it was checked out, and writes nothing', async () => {
    const shallow = cloneOf(pathToFileURL(origin).href, '--depth', '1')
    expect(git(shallow, 'rev-list', '--count', 'HEAD')).toBe('1')

    const detached = cloneOf(origin)
    git(detached, 'checkout', '--quiet', '--detach')
    expect(git(detached, 'branch', '--show-current')).toBe('')

    const withoutGit = cloneOf(origin)
    rmSync(join(withoutGit, '.git'), { recursive: true })

    const worktree = join(emptyFolder(), 'tree')
    git(cloneOf(origin, '--bare'), 'worktree', 'add', '--quiet', worktree)
    expect(statSync(join(worktree, '.git')).isFile()).toBe(true)

    const windows = withLineEndsOfWindows()
    for (const name of ['touchpoints.yaml', 'audits/2026-11-20-ewa-q1w2.yaml'])
      expect(textOf(windows, name)).toContain('version: 1\r\n')

    const checkouts = {
      shallow: { folder: shallow },
      detached: { folder: detached },
      'without .git': { folder: withoutGit },
      'worktree of a bare repository': { folder: worktree },
      'line ends of Windows': { folder: windows },
      'no git in the PATH': { folder: cloneOf(origin), env: { PATH: emptyFolder() } },
    }
    const before = Object.values(checkouts).map(({ folder }) => treeOf(folder))
    const answers = await Promise.all(
      Object.entries(checkouts).map(async ([name, { folder, ...options }]) => [
        name,
        await check(folder, options),
      ]),
    )
    expect(Object.fromEntries(answers)).toEqual(
      Object.fromEntries(Object.keys(checkouts).map((name) => [name, answer])),
    )
    expect(Object.values(checkouts).map(({ folder }) => treeOf(folder))).toEqual(before)
  }, 60_000)

  it.skipIf(!permissionsHold())(
    'in a checkout that nobody may write to (where there is a user whom bits stop)',
    async () => {
      const folder = cloneOf(origin)
      setModes(folder, 0o555, 0o444)
      const before = treeOf(folder)
      const readOnly = await check(folder, { user: boundUser }).finally(() => setModes(folder, 0o755, 0o644))
      expect(readOnly).toEqual(answer)
      expect(treeOf(folder)).toEqual(before)
    },
  )

  it('in every time zone and locale', async () => {
    const folder = cloneOf(origin)
    const worlds: Record<string, string>[] = [
      { TZ: 'Pacific/Kiritimati' },
      { TZ: 'Asia/Kolkata', LANG: 'ru_RU.UTF-8' },
      { TZ: 'America/Los_Angeles', LC_ALL: 'pl_PL.UTF-8', LANGUAGE: 'pl' },
    ]
    const answers = await Promise.all(
      worlds.flatMap((env) => [
        check(folder, { env: { ...env, TOUCHPOINTS_TODAY: '2031-01-01' } }),
        touchpoints(folder, ['check', '--notes'], { env: { ...env, TOUCHPOINTS_TODAY: '2026-11-21' } }),
      ]),
    )
    expect(answers).toEqual(answers.map(() => answer))
  }, 60_000)

  it('as reports do, where git gave the files the line ends of Windows', async () => {
    const [one, other] = await Promise.all([reportOf(cloneOf(origin)), reportOf(withLineEndsOfWindows())])
    expect(one.text).toContain('Slow.\\n\\nAnd the password is on a till receipt.')
    expect(other.text).toBe(one.text)
  })
})

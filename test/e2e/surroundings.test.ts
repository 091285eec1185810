import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { boundUser, giveTo, namelessUser, permissionsHold, setModes } from './bound.ts'
import { emptyFolder, folderOf, type RunOptions, shell, touchpoints, treeOf } from './run.ts'
import { TerminalRun } from './terminal.ts'

const audit = ['audit', '--answers', 'answers.txt'] as const
const commands: readonly (readonly [string[], number])[] = [
  [['audit', '--by', 'Ana', '--answers', 'answers.txt'], 0],
  [['add', 'Sign'], 0],
  [['import', 'list.csv', '--yes'], 0],
  [['import', '--encounters', 'survey.csv', '--by', 'Zoe', '--yes'], 0],
  [['ballot', '--for', 'Ana'], 0],
  [['report'], 0],
  [['init', '-C', 'new', '--name', 'Kawa'], 0],
  [['status'], 0],
  [['diff'], 0],
  [['suggest'], 0],
  [['check'], 1],
]

/** What a command may say of a folder that is closed to it. */
const closed = /^\S+: cannot be written: permission denied; change the permissions or use another folder\n$/

const workspace = () =>
  folderOf({
    'touchpoints.yaml': 'version: 1\nname: Kawa\ntouchpoints:\n  window: { name: Window, owner: Marta }\n',
    'audits/a.yaml': 'version: 1\ndate: 2026-05-01\nby: Ana\nround: one\nscores: { window: { own: 7 } }\n',
    'audits/b.yaml': 'version: 1\ndate: 2026-08-01\nby: Ana\nround: two\nscores: { window: { own: 8 } }\n',
    'answers.txt': 'window: 7 9\n',
    'list.csv': 'id,name\nmap,Map\n',
    'survey.csv': 'date,brand,touchpoint,positivity,persuasion\n2026-10-01,Kawa,Window,5,4\n',
  })

/** Every command in a folder of its own, where everything works. */
async function expectWorks(options: RunOptions): Promise<void> {
  for (const [args, code] of commands) {
    const folder = workspace()
    giveTo(options.user, folder)
    expect(await touchpoints(folder, args, options), args.join(' ')).toMatchObject({ code, stderr: '' })
  }
}

const nowhere = '/nonexistent/home'

describe('every command works', () => {
  it('without a home', { timeout: 60_000 }, () => expectWorks({ env: { HOME: nowhere } }))

  it('with nothing in the environment, and no git to be found', { timeout: 60_000 }, () =>
    expectWorks({ env: { HOME: '', PATH: '' } }),
  )

  it.skipIf(!permissionsHold())(
    'with a home that is closed to it (where there is a user whom bits stop)',
    { timeout: 60_000 },
    async () => {
      const home = emptyFolder()
      chmodSync(home, 0o000)
      await expectWorks({ env: { HOME: home }, user: boundUser })
    },
  )

  it.skipIf(namelessUser === undefined)(
    'for a user without a name (whom only root can be)',
    { timeout: 60_000 },
    () => expectWorks({ env: { HOME: nowhere }, user: namelessUser }),
  )
})

describe('who audits', () => {
  it.skipIf(namelessUser === undefined)(
    'is asked for where neither git nor the system says it (only root can be a user without a name)',
    async () => {
      const folder = workspace()
      giveTo(namelessUser, folder)
      const before = treeOf(folder)
      const options = { env: { HOME: nowhere }, user: namelessUser }
      expect(await touchpoints(folder, audit, options)).toEqual({
        code: 2,
        stdout: '',
        stderr:
          'nobody is named who audits (--by, the user.name of git, the login name); say it with --by NAME\n',
      })
      expect(treeOf(folder)).toEqual(before)
    },
  )

  it('is the login name where there is no git', async () => {
    const { code, stdout } = await touchpoints(workspace(), audit, { env: { PATH: '', HOME: nowhere } })
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('Wrote audits/') })
  })
})

describe.skipIf(!permissionsHold())(
  'a folder that is read-only (where there is a user whom bits stop)',
  () => {
    it('is named by what writes, which leaves nothing; what reads works', { timeout: 60_000 }, async () => {
      const reads = ['status', 'diff', 'suggest', 'check']
      for (const [args, code] of commands) {
        const folder = workspace()
        const before = treeOf(folder)
        setModes(folder, 0o555, 0o444)
        const options = { user: boundUser, env: { HOME: nowhere } }
        const ended = await touchpoints(folder, args, options).finally(() => setModes(folder, 0o755, 0o644))
        if (reads.includes(args[0] ?? '')) expect(ended, args.join(' ')).toMatchObject({ code, stderr: '' })
        else
          expect(ended, args.join(' ')).toMatchObject({
            code: 2,
            stderr: expect.stringMatching(closed),
          })
        expect(treeOf(folder)).toEqual(before)
      }
    })
  },
)

describe('a file in the way', () => {
  it.each([
    ['audits', ['audit', '--by', 'Ana', '--answers', 'answers.txt'], /^audits: cannot be read: /],
    ['reports', ['report'], /reports\/report\.md: cannot be written: /],
  ])('of the folder %s is named', async (name, args, says) => {
    const folder = folderOf({
      'touchpoints.yaml': 'version: 1\nname: Kawa\ntouchpoints:\n  window: { name: Window }\n',
      'answers.txt': 'window: 7 9\n',
      [name]: 'a file\n',
    })
    const before = treeOf(folder)
    const { code, stderr } = await touchpoints(folder, args)
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringMatching(says) })
    expect(treeOf(folder)).toEqual(before)
  })

  it('of the journals is named before the first question', async () => {
    const folder = folderOf({
      'touchpoints.yaml': 'version: 1\nname: Kawa\ntouchpoints:\n  window: { name: Window }\n',
      '.touchpoints': 'a file\n',
    })
    const run = new TerminalRun(['audit', '--by', 'Ana'], { cwd: folder })
    const { exitCode } = await run.exit().finally(() => run.kill('SIGKILL'))
    expect(exitCode).toBe(2)
    expect(await run.text()).toMatch(/^\.touchpoints: cannot be /)
  })
})

describe.skipIf(process.platform === 'win32')('a current folder that was removed', () => {
  it('is said, and is no bug', async () => {
    const folder = emptyFolder()
    const gone = join(folder, 'gone')
    mkdirSync(gone)
    const line = (args: string) => shell(folder, `cd gone && rmdir ../gone; exec "$@" ${args}`)
    expect(await line('check')).toEqual({
      code: 2,
      stdout: '',
      stderr: '.: cannot be read: there is no such file or folder\n',
    })
    rmSync(gone, { recursive: true, force: true })
    mkdirSync(gone)
    expect(await line('--version')).toMatchObject({ code: 0, stderr: '' })
  })
})

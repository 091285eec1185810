import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { commit, copyOfExample, emptyFolder, git, textOf, touchpoints, treeOf } from './run.ts'

/** The example in a repository: as it is, then broken, then mended with an audit more. */
let folder = ''

beforeAll(() => {
  folder = copyOfExample()
  commit(folder)
  const inventory = textOf(folder, 'touchpoints.yaml')
  writeFileSync(join(folder, 'touchpoints.yaml'), inventory.replace('importance: 8', 'importnce: 8'))
  commit(folder)
  writeFileSync(
    join(folder, 'touchpoints.yaml'),
    inventory.replace('  flyers:', '  leaflets:\n    formerly: [flyers]'),
  )
  writeFileSync(
    join(folder, 'audits/2026-11-20-zoe.yaml'),
    'version: 1\ndate: "2026-11-20"\nby: Zoe\nround: 2026-q4\nscores: { toilet: { own: 9 }, queue: { own: 3 } }\n',
  )
  commit(folder)
})

describe('diff', () => {
  it('of a round of two touchpoints shows two changes, and writes nothing', async () => {
    const before = treeOf(folder)
    const { code, stdout, stderr } = await touchpoints(folder, ['diff'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(
      [
        'Kaffa Corner: what moved from 2026-q3 to 2026-q4',
        '',
        'Level up (1)',
        '  Sucks 3 -> Wow 9  +6  Toilet',
        '',
        'Level down (1)',
        '  OK 5 -> Sucks 3  -2  Waiting in the queue',
        '',
        'Chains broken (2)',
        '  First visit now also at Waiting in the queue (3)',
        '  The cup before the tram at Waiting in the queue (3)',
        '',
        'Strength and weakest link of chains (2)',
        '       3  First visit (weakest: Waiting in the queue, was Toilet)',
        '  5 -> 3  The cup before the tram (weakest: Waiting in the queue)',
        '',
        'New touchpoints (3)',
        '  Poster in the tram',
        '  QR menu on the tables',
        '  Christmas gift box',
        '',
      ].join('\n'),
    )
    expect(treeOf(folder)).toEqual(before)
  })

  it('of a git revision takes inventory and audits of then, in a hook of another repository too', async () => {
    const hook = { GIT_DIR: join(emptyFolder(), '.git'), GIT_INDEX_FILE: '/nowhere', GIT_WORK_TREE: '/' }
    const { code, stdout } = await touchpoints(folder, ['diff', 'HEAD~2', 'git:HEAD', '--format', 'json'], {
      env: hook,
    })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      from: { kind: 'git', name: 'HEAD~2', until: null },
      levels: { up: [{ id: 'toilet', from: 3, to: 9 }], down: [{ id: 'queue' }] },
      touchpoints: { new: [], gone: [] },
    })
  })

  it('tells of both sides in one run: of a file of then, and of a name that is nothing', async () => {
    const { code, stdout, stderr } = await touchpoints(folder, ['diff', 'HEAD~1', '2026-q5'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(
      /^HEAD~1:touchpoints\.yaml:\d+:5: unknown key `importnce`; did you mean `importance`\?/,
    )
    expect(stderr).toContain(
      '\n`2026-q5` is no round, no date and no git revision; did you mean `2026-q2`? (the rounds are 2026-q2, 2026-q3 and 2026-q4)\n',
    )
  })

  it('says in a shallow clone how to mend it', async () => {
    const clone = emptyFolder()
    git(clone, 'clone', '-q', '--depth=1', `file://${folder}`, '.')
    const { code, stderr } = await touchpoints(clone, ['diff', 'git:HEAD~2'])
    expect(code).toBe(2)
    expect(stderr).toBe(
      'there is no git revision `HEAD~2` in this clone, which has the latest commits only (git fetch --unshallow brings the others; in CI: fetch-depth: 0); name a round or a date\n',
    )
  })

  it('needs no repository for rounds and dates', async () => {
    const plain = copyOfExample()
    const [rounds, revision] = await Promise.all([
      touchpoints(plain, ['diff', 'round:2026-q2', '2026-05-31', '--format', 'md']),
      touchpoints(plain, ['diff', 'git:HEAD']),
    ])
    expect(rounds).toEqual({
      code: 0,
      stdout: '# Kaffa Corner: what moved from 2026-q2 to 2026-05-31\n\nNothing moved.\n',
      stderr: '',
    })
    expect(revision.code).toBe(2)
    expect(revision.stderr).toContain('there is no git revision `HEAD` (git: not a git repository')
  })

  it('of one round has nothing to compare, and is in order', async () => {
    const young = copyOfExample()
    for (const file of ['2026-05-18-ana-lima-x7k2.yaml', '2026-05-19-piotr-zielinski-m4pd.yaml'])
      rmSync(join(young, 'audits', file))
    expect(await touchpoints(young, ['diff'])).toEqual({
      code: 0,
      stdout:
        'Kaffa Corner: 2026-q3 is the only round so far; compare a date or a git\nrevision, as in: touchpoints diff HEAD~1\n',
      stderr: '',
    })
  })
})

import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemIo } from '../../src/cli/io.ts'
import { UserError } from '../../src/core/errors.ts'
import { problemLine } from '../../src/formats/place.ts'
import { en } from '../../src/i18n/en/index.ts'
import { findCommit, type Git, loadRevision } from '../../src/storage/revision.ts'
import { commit, emptyFolder, folderOf, git } from '../e2e/run.ts'

const inventory = (id: string) => `version: 1\nname: Kawa\ntouchpoints:\n  ${id}: { name: Window }\n`
const audit = (id: string, own: number) =>
  `version: 1\ndate: 2026-05-18\nby: Ana\nscores: { ${id}: { own: ${own} } }\n`

/** A workspace in a folder of a repository, with a commit before and a commit after its scores changed. */
function repository(): { top: string; folder: string } {
  const top = folderOf({
    'our audit/touchpoints.yaml': inventory('display'),
    'our audit/audits/ż.yaml': `\uFEFF${audit('display', 5)}`,
    'our audit/audits/same.yaml': audit('display', 5),
    'our audit/audits/.hidden.yaml': 'no',
    'our audit/audits/older/x.yaml': 'no',
    'our audit/audits/touchpoints.yaml': audit('display', 5),
    'touchpoints.yaml': 'not the one',
  })
  const folder = join(top, 'our audit')
  commit(top)
  writeFileSync(join(folder, 'touchpoints.yaml'), inventory('window'))
  writeFileSync(join(folder, 'audits/ż.yaml'), audit('window', 7))
  commit(top)
  return { top, folder }
}

const load = (folder: string, revision: string) => {
  const found = findCommit(systemIo.git, folder, revision)
  if (typeof found !== 'string') throw new Error(`${revision}: ${found.why}`)
  return loadRevision(systemIo.git, folder, { commit: found, revision }, '2026-11-21')
}

/** What the user sees of whatever is wrong, line by line. */
function linesOf(work: () => unknown): string[] {
  try {
    work()
    return []
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.problems.map((problem) => problemLine(problem, en))
  }
}

describe('a commit', () => {
  const { top, folder } = repository()
  const head = git(top, 'rev-parse', 'HEAD')
  git(top, 'tag', '-a', 'v1', '-m', 'one', 'HEAD~1')

  it.each([
    ['HEAD', head],
    [head.slice(0, 8), head],
    ['v1', git(top, 'rev-parse', 'HEAD~1')],
  ])('is found by %s, from a folder of the repository', (revision, expected) => {
    expect(findCommit(systemIo.git, folder, revision)).toBe(expected)
  })

  it.each([
    'nope',
    '',
    '-x',
    '--all',
    '--output=/tmp/x',
    '^HEAD',
    'HEAD~1..HEAD',
    'HEAD^{tree}',
    'HEAD:audits',
    'a\nb',
  ])('is not found by %j', (revision) => {
    expect(findCommit(systemIo.git, folder, revision)).toEqual({ why: 'unknown' })
  })

  it('never hands to git what looks like an option', () => {
    const asked: string[][] = []
    const spy: Git = (_, args) => {
      asked.push([...args])
      return { code: 0, stdout: new Uint8Array(), stderr: '' }
    }
    findCommit(spy, folder, '--upload-pack=x')
    expect(asked).toEqual([])
  })

  it('is not found without a repository, or without git, and the reason is said', () => {
    const none = emptyFolder()
    expect(findCommit(systemIo.git, none, 'HEAD')).toMatchObject({
      why: 'refused',
      reason: expect.stringContaining('not a git repository'),
    })
    const without: Git = () => ({ code: undefined, stdout: new Uint8Array(), stderr: '' })
    expect(findCommit(without, none, 'HEAD')).toEqual({ why: 'no-git' })
  })

  it('is not found where a clone is shallow', () => {
    const clone = emptyFolder()
    git(clone, 'clone', '-q', '--depth=1', `file://${top}`, '.')
    expect(findCommit(systemIo.git, clone, 'HEAD')).toBe(head)
    expect(findCommit(systemIo.git, clone, 'HEAD~1')).toEqual({ why: 'shallow' })
  })
})

describe('the workspace of a commit', () => {
  const { top, folder } = repository()

  it('is as it stood then, and only the files that count', () => {
    const then = load(folder, 'HEAD~1')
    expect([...then.inventory.touchpoints.keys()]).toEqual(['display'])
    expect(then.audits.map(({ file, scores }) => [file, scores?.['display']?.own])).toEqual([
      ['audits/same.yaml', 5],
      ['audits/touchpoints.yaml', 5],
      ['audits/ż.yaml', 5],
    ])
    expect(load(folder, 'HEAD').audits.at(-1)?.scores?.['window']?.own).toBe(7)
  })

  it('is found though the files are gone from the folder', () => {
    const own = repository()
    rmSync(join(own.folder, 'audits'), { recursive: true })
    expect(load(own.folder, 'HEAD').audits).toHaveLength(3)
  })

  it('may have no audits yet', () => {
    const own = folderOf({ 'touchpoints.yaml': inventory('window') })
    commit(own)
    expect(load(own, 'HEAD').audits).toEqual([])
  })

  it('is none where there was no inventory', () => {
    const later = join(top, 'later')
    mkdirSync(later)
    expect(linesOf(() => load(later, 'HEAD'))).toEqual([
      'the git revision `HEAD` has no touchpoints.yaml in this folder; name a later one',
    ])
  })

  it('tells of every broken file of it, by the name that git show takes', () => {
    const own = repository()
    writeFileSync(join(own.folder, 'touchpoints.yaml'), 'version: 1\nname: Kawa\n')
    writeFileSync(join(own.folder, 'audits/same.yaml'), audit('window', 11))
    writeFileSync(join(own.folder, 'audits/bytes.yaml'), new Uint8Array([0xff, 0xfe]))
    rmSync(join(own.folder, 'audits/ż.yaml'))
    symlinkSync('same.yaml', join(own.folder, 'audits/link.yaml'))
    commit(own.top)
    expect(linesOf(() => load(own.folder, 'HEAD'))).toEqual([
      'HEAD:our audit/touchpoints.yaml:1:1: `touchpoints` is missing; add `touchpoints: ...`',
      'HEAD:our audit/audits/bytes.yaml:1:1: not a text in UTF-8; save it as UTF-8',
      'HEAD:our audit/audits/link.yaml: not a file; put a regular file there',
      'HEAD:our audit/audits/same.yaml:4:26: `11` where a score from 0 to 10 in steps of 0.5, unknown or absent is wanted; write one of these',
    ])
    expect(git(own.top, 'show', 'HEAD:our audit/audits/link.yaml')).toBe('same.yaml')
  })

  it('says what this clone does not have', () => {
    const own = repository()
    git(own.top, 'config', 'uploadpack.allowFilter', 'true')
    const clone = emptyFolder()
    git(clone, 'clone', '-q', '--no-checkout', '--filter=blob:none', `file://${own.top}`, '.')
    mkdirSync(join(clone, 'our audit'))
    expect(linesOf(() => load(join(clone, 'our audit'), 'HEAD'))).toEqual([
      expect.stringContaining(
        'its content is not in this clone; fetch it with: git fetch --refetch --no-filter',
      ),
    ])
  })
})

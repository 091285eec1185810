import * as fs from 'node:fs'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UserError } from '../../src/core/errors.ts'
import {
  type Disk,
  decodeTable,
  decodeText,
  readText,
  removeLeftovers,
  writeAllWhole,
  writeWhole,
} from '../../src/storage/disk.ts'
import { ensurePrivateFolder } from '../../src/storage/folder.ts'
import { PiecewiseText } from '../../src/storage/pieces.ts'
import { callsOf, diskErrors, failing, failingCall, faultyDisk, systemError } from './faulty.ts'

let root = ''
let file = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'touchpoints-test-'))
  file = join(root, 'deep/report.md')
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

const before = 'the old report\n'
const after = 'the new report, which is longer\n'

function startAgain(old: string | undefined): void {
  rmSync(join(root, 'deep'), { recursive: true, force: true })
  if (old === undefined) return
  mkdirSync(join(root, 'deep'))
  writeFileSync(file, old)
}

/** What is found in the folder afterwards: names and contents. */
function found(): Record<string, string> {
  const folder = join(root, 'deep')
  if (!existsSync(folder)) return {}
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
}

/** The error of some work, or nothing. */
function errorOf(work: () => void): unknown {
  try {
    work()
    return undefined
  } catch (error) {
    return error
  }
}

describe('files that are written whole, one after the other', () => {
  const files = ['a.md', 'b.csv'].map((name) => ({ name, text: after }))
  const write = (disk: Disk) => writeAllWhole(disk, join(root, 'deep'), files)

  it('are flushed each before it gets its name, and their folder once', () => {
    const one = ['mkdirSync', 'openSync', 'writeFileSync', 'fsyncSync', 'closeSync', 'renameSync']
    expect(callsOf(write)).toEqual([...one, ...one, 'openSync', 'fsyncSync', 'closeSync'])
  })

  it.each(diskErrors)(
    'are old or new, and the one that was refused is named, where any call fails with %s',
    (code) => {
      for (const number of callsOf(write).keys()) {
        startAgain(undefined)
        writeAllWhole(
          fs,
          join(root, 'deep'),
          files.map(({ name }) => ({ name, text: before })),
        )
        const error = errorOf(() => write(failingCall(number, code)))
        const texts = Object.values(found())
        expect(texts).toHaveLength(2)
        for (const text of texts) expect([before, after]).toContain(text)
        if (error === undefined)
          expect(number).toBe(12) // the folder is not opened: a system that cannot
        else
          expect(problemsIn(error)).toMatchObject([
            { file: join(root, 'deep', number < 6 ? 'a.md' : 'b.csv'), problem: { reason: code } },
          ])
      }
    },
  )
})

describe('a file that is written whole', () => {
  it('is there, in a folder that is made for it, with nothing beside it', () => {
    writeWhole(fs, file, after)
    expect(found()).toEqual({ 'report.md': after })
  })

  it('takes the place of the one before', () => {
    startAgain(before)
    writeWhole(fs, file, after)
    expect(found()).toEqual({ 'report.md': after })
  })

  it('is flushed to the disk before it gets its name, and its folder after', () => {
    const calls = callsOf((disk) => writeWhole(disk, file, after))
    expect(calls).toEqual([
      'mkdirSync',
      'openSync',
      'writeFileSync',
      'fsyncSync',
      'closeSync',
      'renameSync',
      'openSync',
      'fsyncSync',
      'closeSync',
    ])
  })

  it('goes through a temporary file of its own, so that two writers never mix', () => {
    startAgain(before)
    writeFileSync(join(root, 'deep/.report.md.1.tmp'), 'somebody else is writing this')
    writeWhole(fs, file, after)
    expect(found()).toEqual({
      'report.md': after,
      '.report.md.1.tmp': 'somebody else is writing this',
    })
  })

  const variants = [
    { how: 'anew', old: undefined, exclusive: false },
    { how: 'over an old one', old: before, exclusive: false },
    { how: 'exclusively', old: undefined, exclusive: true },
  ]
  const cases = variants.flatMap((variant) => diskErrors.map((code) => ({ ...variant, code })))

  it.each(cases)(
    '$how, is old or new and never half where any call fails with $code',
    ({ old, exclusive, code }) => {
      startAgain(old)
      const calls = callsOf((disk) => writeWhole(disk, file, after, { exclusive }))
      const outcomes = calls.map((call, number) => {
        startAgain(old)
        const error = errorOf(() => writeWhole(failingCall(number, code), file, after, { exclusive }))
        const files = found()
        expect(Object.keys(files).filter((name) => name !== 'report.md')).toEqual([])
        expect([old, after]).toContain(files['report.md'])
        if (error === undefined) expect(files['report.md']).toBe(after)
        else expect(problemsIn(error)).toEqual([{ file, problem: { kind: 'cannot-write', reason: code } }])
        return `${call}: ${error === undefined ? 'passes' : 'fails'}, ${files['report.md'] === after ? 'new' : 'old'}`
      })
      expect(outcomes).toEqual([
        'mkdirSync: fails, old',
        'openSync: fails, old',
        'writeFileSync: fails, old',
        'fsyncSync: fails, old',
        'closeSync: fails, old',
        ...(exclusive ? ['linkSync: fails, old', 'unlinkSync: passes, new'] : ['renameSync: fails, old']),
        'openSync: passes, new', // a system that cannot open folders, such as Windows
        ...(exclusive
          ? ['fsyncSync: fails, old', 'closeSync: fails, old']
          : ['fsyncSync: fails, new', 'closeSync: fails, new']),
      ])
    },
  )

  it.each(['EPERM', 'EISDIR', 'EINVAL'])(
    'does without flushing its folder where the system answers %s',
    (code) => {
      const { disk } = faultyDisk((call, done) =>
        call === 'fsyncSync' && done.includes('renameSync') ? code : undefined,
      )
      writeWhole(disk, file, after)
      expect(found()).toEqual({ 'report.md': after })
    },
  )

  it('lets a bug fly: what is no error of the disk is not the user’s to mend', () => {
    const disk: Disk = {
      ...fs,
      renameSync: () => {
        throw new TypeError('a bug')
      },
    }
    expect(() => writeWhole(disk, file, after)).toThrow(TypeError)
    expect(found()).toEqual({})
  })

  it('names the file where a part of its path is a file', () => {
    writeFileSync(join(root, 'deep'), 'not a folder')
    expect(problemsIn(errorOf(() => writeWhole(fs, file, after, { exclusive: true })))).toEqual([
      { file, problem: { kind: 'cannot-write', reason: 'EEXIST' } },
    ])
  })
})

describe('an exclusive file', () => {
  const exists = [{ problem: { kind: 'exists' } }]

  it('never takes the place of another', () => {
    startAgain(before)
    const error = errorOf(() => writeWhole(fs, file, after, { exclusive: true }))
    expect(problemsIn(error)).toMatchObject([{ file, ...exists[0] }])
    expect(found()).toEqual({ 'report.md': before })
  })

  it('never takes the place of one that came in the last moment', () => {
    startAgain(undefined)
    const disk: Disk = {
      ...fs,
      linkSync: (from, to) => {
        writeFileSync(file, before)
        fs.linkSync(from, to)
      },
    }
    expect(problemsIn(errorOf(() => writeWhole(disk, file, after, { exclusive: true })))).toMatchObject(
      exists,
    )
    expect(found()).toEqual({ 'report.md': before })
  })

  it.each(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'])(
    'is written where the file system has no links (%s)',
    (code) => {
      const disk = failing(['linkSync'], code)
      writeWhole(disk, file, after, { exclusive: true })
      expect(found()).toEqual({ 'report.md': after })
      expect(problemsIn(errorOf(() => writeWhole(disk, file, before, { exclusive: true })))).toMatchObject(
        exists,
      )
      expect(found()).toEqual({ 'report.md': after })
    },
  )
})

describe('a private folder', () => {
  it('is left alone by git', () => {
    ensurePrivateFolder(fs, join(root, 'deep'))
    expect(found()).toEqual({ '.gitignore': '*\n' })
  })

  it('has its name only when its .gitignore is in it, and takes over what a killed program began', () => {
    mkdirSync(join(root, '.deep.tmp'))
    writeFileSync(join(root, '.deep.tmp/.gitignore'), '')
    ensurePrivateFolder(fs, join(root, 'deep'))
    expect(found()).toEqual({ '.gitignore': '*\n' })
    expect(readdirSync(root)).toEqual(['deep'])
  })

  it('is that of somebody else where they were quicker', () => {
    const disk: Disk = {
      ...fs,
      renameSync: () => {
        ensurePrivateFolder(fs, join(root, 'deep'))
        throw systemError('ENOTEMPTY')
      },
    }
    ensurePrivateFolder(disk, join(root, 'deep'))
    expect(found()).toEqual({ '.gitignore': '*\n' })
    expect(readdirSync(root)).toEqual(['deep'])
  })

  it('is not made private again by whoever wants its files tracked', () => {
    ensurePrivateFolder(fs, join(root, 'deep'))
    rmSync(join(root, 'deep/.gitignore'))
    ensurePrivateFolder(fs, join(root, 'deep'))
    expect(found()).toEqual({})
  })

  it.each(diskErrors)('is not left without its .gitignore where the disk answers %s', (code) => {
    const folder = join(root, 'deep')
    const error = errorOf(() => ensurePrivateFolder(failing(['writeFileSync'], code), folder))
    expect(problemsIn(error)).toEqual([{ file: folder, problem: { kind: 'cannot-write', reason: code } }])
    ensurePrivateFolder(fs, folder)
    expect(found()).toEqual({ '.gitignore': '*\n' })
  })
})

describe('a text that is read', () => {
  it('is without its byte order mark', () => {
    writeFileSync(join(root, 'a.yaml'), '\uFEFFname: Kawa\n')
    expect(readText(fs, join(root, 'a.yaml'))).toBe('name: Kawa\n')
  })

  it.each(diskErrors)('is named where the disk answers %s', (code) => {
    writeFileSync(join(root, 'a.yaml'), 'name: Kawa\n')
    for (const call of ['statSync', 'readFileSync'] as const) {
      const error = errorOf(() => readText(failing([call], code), join(root, 'a.yaml'), 'a.yaml'))
      expect(problemsIn(error)).toEqual([{ file: 'a.yaml', problem: { kind: 'cannot-read', reason: code } }])
    }
  })

  it('is a file, and there', () => {
    expect(problemsIn(errorOf(() => readText(fs, root, 'here')))).toEqual([
      { file: 'here', problem: { kind: 'not-a-file' } },
    ])
    expect(problemsIn(errorOf(() => readText(fs, join(root, 'no'), 'no')))).toEqual([
      { file: 'no', problem: { kind: 'cannot-read', reason: 'ENOENT' } },
    ])
  })
})

/** The problems of a `UserError`; anything else is thrown, because then the test is wrong. */
function problemsIn(error: unknown): UserError['problems'] {
  if (error instanceof UserError) return error.problems
  throw error ?? systemError('nothing was thrown')
}

describe('what a killed program left', () => {
  it('goes when it is older than any write takes, and nothing else does', () => {
    const folder = fs.mkdtempSync(join(tmpdir(), 'touchpoints-test-'))
    const put = (name: string, age: number) => {
      fs.writeFileSync(join(folder, name), '')
      const time = Date.now() / 1000 - age
      fs.utimesSync(join(folder, name), time, time)
    }
    put('report.md', 0)
    put('.report.md.1.tmp', 60)
    put('.report.md.2.tmp', 1)
    put('.gitignore', 60)
    put('notes.tmp', 60)
    removeLeftovers(fs, folder, join(folder, 'report.md'))
    expect(fs.readdirSync(folder).toSorted()).toEqual([
      '.gitignore',
      '.report.md.2.tmp',
      'notes.tmp',
      'report.md',
    ])
    fs.rmSync(folder, { recursive: true })
  })
})

describe('UTF-16 without its mark', () => {
  const texts = ['name;stage\nWindow;need\n', 'имя;этап\nВитрина;потребность\nДверь; "вход"\n']
  const little = (text: string) => Buffer.from(text, 'utf16le')
  const encodings = { little, big: (text: string) => little(text).swap16() }
  const readers = {
    'a text': (bytes: Uint8Array) => decodeText('f', bytes),
    'a table': (bytes: Uint8Array) => decodeTable('f', bytes),
    'a table in pieces': (bytes: Uint8Array) => new PiecewiseText('f').decode(bytes),
  }
  const cases = texts.flatMap((text) =>
    Object.entries(encodings).flatMap(([end, encoded]) =>
      Object.entries(readers).map(([what, read]) => ({ what, end, text, read, bytes: encoded(text) })),
    ),
  )

  it.each(cases)('is called so, $end end first, in $what: $text', ({ read, bytes }) => {
    expect(problemsIn(errorOf(() => read(bytes)))).toEqual([
      { file: 'f', line: 1, column: 1, problem: { kind: 'utf16' } },
    ])
  })

  it.each([
    ['one zero', 'a\0b'],
    ['a block of zeros', `a${'\0'.repeat(100)}`],
    ['none', texts[1] ?? ''],
  ])('is not what has %s in it', (_, text) => {
    expect(decodeText('f', Buffer.from(text))).toBe(text)
  })
})

import * as fs from 'node:fs'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Change } from '../../src/core/answer.ts'
import { UserError } from '../../src/core/errors.ts'
import type { Disk } from '../../src/storage/disk.ts'
import {
  dropJournal,
  findJournals,
  type Journal,
  type OpenJournal,
  type Owner,
  parseJournal,
  resumeJournal,
  type Stamp,
  setAside,
  startJournal,
} from '../../src/storage/journal.ts'
import { diskErrors, failing, faultyDisk, systemError } from './faulty.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'touchpoints-test-'))
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

const head = {
  by: 'Анна Новак',
  round: '2026-q4',
  segment: undefined,
  voters: ['Ana', 'Piotr'],
  names: { window: 'Shop window' },
  mark: 'x7k2',
}
const file = '.touchpoints/anna-novak-2026-q4-x7k2.jsonl'
const ana: Owner = { pid: 4711, host: 'kaffa', since: '2026-11-21T14:00:00.000Z' }
const piotr: Owner = { pid: 4712, host: 'kaffa', since: '2026-11-21T15:00:00.000Z' }
const nothing = Buffer.alloc(0)
const stamp: Stamp = { date: '2026-11-21', at: '2026-11-21T15:04:05Z' }
const later: Stamp = { date: '2026-11-22', at: '2026-11-21T23:59:59Z' }

const score = (id: string, value: number): Change => ({
  kind: 'answer',
  id,
  column: 'own',
  answer: { value },
  undo: false,
})

const changes: Change[] = [
  score('window', 7),
  {
    kind: 'answer',
    id: 'window',
    column: 'star-beans',
    answer: { value: 7.5, votes: [7, 'unknown', 8, 'absent'] },
    undo: false,
  },
  { kind: 'answer', id: 'window', column: 'importance', answer: { value: 'unknown' }, undo: false },
  { kind: 'answer', id: 'window', column: 'own', answer: undefined, undo: true },
  { kind: 'note', id: 'window', note: 'Темно: "в восемь"\n\u2028 утра 😀' },
  { kind: 'note', id: 'window', note: undefined },
  { kind: 'met', id: 'window', met: false, undo: false },
  { kind: 'met', id: 'window', met: undefined, undo: true, seat: 1 },
]

const start = (disk: Disk = fs) => startJournal(disk, root, head, ana)

/** A journal with these changes whose program is gone. */
function leave(...left: readonly Change[]): Journal {
  const open = start()
  for (const change of left) open.append([change], stamp)
  open.close()
  return only()
}

/** The one journal that is found. */
function only(): Journal {
  const { journals, unreadable } = findJournals(fs, root)
  expect(unreadable).toEqual([])
  const [journal, ...others] = journals
  expect(others).toEqual([])
  if (!journal) throw new Error('no journal was found')
  return journal
}

function resume(journal: Journal, owner = piotr, disk: Disk = fs): OpenJournal {
  const open = resumeJournal(disk, root, journal, owner)
  if (!open) throw new Error('somebody else was quicker')
  return open
}

const bytesOf = (name: string) => readFileSync(join(root, name))
const namesIn = (folder: string) =>
  existsSync(join(root, folder)) ? readdirSync(join(root, folder)).toSorted() : []

function problemsOf(work: () => unknown): UserError['problems'] {
  try {
    work()
  } catch (error) {
    if (error instanceof UserError) return error.problems
    throw error
  }
  return []
}

describe('a journal', () => {
  it('gives back every change, who made them, and when the last one was', () => {
    const open = start()
    open.append(changes.slice(0, 2), stamp)
    open.append(changes.slice(2), later)
    open.close()
    const journal = only()
    expect(journal).toEqual({
      file,
      head: {
        version: 1,
        owner: ana,
        by: 'Анна Новак',
        round: '2026-q4',
        voters: ['Ana', 'Piotr'],
        names: { window: 'Shop window' },
        mark: 'x7k2',
      },
      owner: ana,
      changes,
      last: later,
      torn: nothing,
      damaged: 0,
    })
  })

  it('lies in a folder that git leaves alone', () => {
    leave()
    expect(namesIn('.touchpoints')).toEqual(['.gitignore', 'anna-novak-2026-q4-x7k2.jsonl'])
    expect(bytesOf('.touchpoints/.gitignore').toString()).toBe('*\n')
  })

  it('has each change on the disk when the call returns', () => {
    const { disk, calls } = faultyDisk(() => undefined)
    const open = start(disk)
    const from = calls.length
    open.append([score('window', 7)], stamp)
    expect(calls.slice(from)).toEqual(['writeFileSync', 'fsyncSync'])
    expect(only().changes).toEqual([score('window', 7)])
    open.close()
  })

  it('has no answers before the first one', () => {
    expect(leave()).toMatchObject({ changes: [], last: undefined })
  })

  it('keeps people and rounds apart, and marks where the names are the same', () => {
    const heads = [head, { ...head, mark: 'm4pd' }, { ...head, by: 'Piotr' }, { ...head, round: undefined }]
    for (const one of heads) startJournal(fs, root, one, ana).close()
    expect(findJournals(fs, root).journals.map(({ file }) => file)).toEqual([
      '.touchpoints/anna-novak-2026-q4-m4pd.jsonl',
      '.touchpoints/anna-novak-2026-q4-x7k2.jsonl',
      '.touchpoints/anna-novak-x7k2.jsonl',
      '.touchpoints/piotr-2026-q4-x7k2.jsonl',
    ])
  })

  it('never takes the place of another', () => {
    const before = leave(score('window', 7))
    expect(problemsOf(() => start())).toHaveLength(1)
    expect(only()).toEqual(before)
  })

  it('is gone when its audit is written', () => {
    const open = start()
    open.append([score('window', 7)], stamp)
    open.remove()
    expect(findJournals(fs, root)).toEqual({ journals: [], unreadable: [] })
    dropJournal(fs, root, { file }) // and again, as after a crash in between
  })

  it('is no trouble where there never was one', () => {
    expect(findJournals(fs, root)).toEqual({ journals: [], unreadable: [] })
  })
})

describe('a journal that was cut short', () => {
  it('at any byte, gives a beginning of what was written, and all the rest as torn', () => {
    leave(...changes)
    const bytes = bytesOf(file)
    const whole = parseJournal(file, bytes)
    const headEnd = bytes.indexOf(10) + 1
    expect(whole?.changes).toEqual(changes)
    for (let length = 0; length <= bytes.length; length++) {
      const cut = bytes.subarray(0, length)
      const journal = parseJournal(file, cut)
      if (length < headEnd) expect(journal).toBeUndefined()
      else {
        const count = cut.toString('latin1').split('\n').length - 2
        expect(journal?.changes).toEqual(changes.slice(0, count))
        const rest = Buffer.from(journal?.torn ?? [])
        expect(rest.equals(cut.subarray(cut.lastIndexOf(10) + 1))).toBe(true)
      }
    }
  })

  it('where something else was written into it, gives every whole answer before and after', () => {
    leave(...changes)
    const lines = bytesOf(file).toString('utf8').trimEnd().split('\n')
    const damaged = [
      ...lines.slice(0, 2),
      'garbage',
      lines[2]?.replace('{', '{\0'),
      ...lines.slice(3),
      'half',
    ]
    const journal = parseJournal(file, Buffer.from(damaged.join('\n')))
    expect(journal).toMatchObject({ changes: [changes[0], ...changes.slice(2)], damaged: 2 })
    expect(Buffer.from(journal?.torn ?? []).toString()).toBe('half')
  })

  it('with anything at all behind it, gives every whole answer before', () => {
    leave(...changes)
    const bytes = bytesOf(file)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (garbage) => {
        const journal = parseJournal(file, Buffer.concat([bytes, garbage]))
        expect(journal?.changes.slice(0, changes.length)).toEqual(changes)
        const read = (journal?.torn.length ?? 0) + bytes.length
        expect(read).toBeLessThanOrEqual(bytes.length + garbage.length)
      }),
    )
  })

  it.each([
    ['half a line', '{"id":"door","column":"own","answer":{"val'],
    ['a line cut inside a letter', Buffer.from('{"id":"door","note":"ы"}').subarray(0, -3)],
    ['a block of zeros, as power cuts leave them', Buffer.alloc(512)],
    ['zeros with a line end', `${'\0'.repeat(20)}\n`],
    ['a line that is no change', '{"hello":"world"}\n'],
    [
      'a score that cannot be',
      '{"id":"door","column":"own","answer":{"value":11},"date":"2026-11-21","at":"2026-11-21T15:04:05Z"}\n',
    ],
    ['half a line, and whole ones behind it', '{"id":"do\n{"id":"door","note":"kept"}\n'],
  ])('is resumed without %s, which is set aside byte by byte', (_, tail) => {
    leave(score('window', 7), score('door', 8))
    const whole = bytesOf(file)
    appendFileSync(join(root, file), tail)
    const journal = only()
    expect(journal.changes).toEqual([score('window', 7), score('door', 8)])
    const open = resume(journal)
    open.append([score('cup', 9)], later)
    open.close()
    expect(only()).toMatchObject({
      changes: [score('window', 7), score('door', 8), score('cup', 9)],
      last: later,
    })
    expect(only().torn).toHaveLength(0)
    const aside = namesIn('.touchpoints').filter((name) => name.includes('.torn'))
    expect(aside).toEqual(['anna-novak-2026-q4-x7k2-4712.jsonl.torn'])
    expect(bytesOf(join('.touchpoints', aside[0] ?? ''))).toEqual(Buffer.from(tail))
    expect(bytesOf(only().file).subarray(0, whole.length)).toEqual(whole)
  })

  it('in its first line, is set aside whole, and takes the place of nothing', () => {
    mkdirSync(join(root, '.touchpoints'))
    writeFileSync(join(root, file), '{"version":1,"by":"An')
    writeFileSync(join(root, `${file}.torn`), 'from another day')
    expect(findJournals(fs, root)).toEqual({ journals: [], unreadable: [file] })
    expect(setAside(fs, root, file)).toBe(`${file}.torn-2`)
    expect(bytesOf(`${file}.torn-2`).toString()).toBe('{"version":1,"by":"An')
    expect(bytesOf(`${file}.torn`).toString()).toBe('from another day')
    expect(findJournals(fs, root)).toEqual({ journals: [], unreadable: [] })
  })

  it('to nothing, is left alone: another program may be starting it', () => {
    mkdirSync(join(root, '.touchpoints'))
    writeFileSync(join(root, '.touchpoints/ewa-k3k3.jsonl'), '')
    expect(findJournals(fs, root)).toEqual({ journals: [], unreadable: [] })
    start().close()
    expect(namesIn('.touchpoints')).toContain('ewa-k3k3.jsonl')
  })

  it('to nothing, and long ago, goes with the next one that is begun', () => {
    mkdirSync(join(root, '.touchpoints'))
    writeFileSync(join(root, '.touchpoints/ewa-k3k3.jsonl'), '')
    utimesSync(join(root, '.touchpoints/ewa-k3k3.jsonl'), 0, 0)
    start().close()
    expect(namesIn('.touchpoints')).toEqual(['anna-novak-2026-q4-x7k2.jsonl'])
  })
})

describe('a journal on a disk that fails', () => {
  const faults = (['writeFileSync', 'fsyncSync'] as const).flatMap((call) =>
    diskErrors.map((code) => ({ call, code })),
  )

  it.each(faults)(
    'counts no change where $call answers $code, and goes on when it works again',
    ({ call, code }) => {
      let broken = false
      const { disk } = faultyDisk((name) => (broken && name === call ? code : undefined))
      const open = start(disk)
      open.append([score('window', 7)], stamp)
      broken = true
      expect(problemsOf(() => open.append([score('door', 8), score('cup', 9)], later))).toEqual([
        { file, problem: { kind: 'cannot-write', reason: code } },
      ])
      expect(only()).toMatchObject({ changes: [score('window', 7)], last: stamp, torn: nothing })
      broken = false
      open.append([score('cup', 9)], later)
      open.close()
      expect(only()).toMatchObject({ changes: [score('window', 7), score('cup', 9)], torn: nothing })
    },
  )

  it('writes nothing behind half a line that it could not take back', () => {
    let broken: readonly string[] = []
    const { disk } = faultyDisk((name) => (broken.includes(name) ? 'EIO' : undefined))
    const open = start(disk)
    open.append([score('window', 7)], stamp)
    broken = ['writeFileSync', 'ftruncateSync']
    expect(problemsOf(() => open.append([score('door', 8)], later))).toHaveLength(1)
    expect(only()).toMatchObject({ changes: [score('window', 7)] })
    expect(only().torn.length).toBeGreaterThan(0)
    broken = ['ftruncateSync']
    expect(problemsOf(() => open.append([score('cup', 9)], later))).toHaveLength(1)
    expect(only()).toMatchObject({ changes: [score('window', 7)] })
    broken = []
    open.append([score('cup', 9)], later)
    open.close()
    expect(only()).toMatchObject({ changes: [score('window', 7), score('cup', 9)], torn: nothing })
  })

  it.each(['mkdirSync', 'writeFileSync', 'openSync', 'fsyncSync'] as const)(
    'is not started where %s fails, and leaves nothing that looks like one',
    (call) => {
      const disk = failing([call], 'ENOSPC')
      expect(problemsOf(() => start(disk))).toMatchObject([
        { problem: { kind: 'cannot-write', reason: 'ENOSPC' } },
      ])
      expect(namesIn('.touchpoints').filter((name) => name.includes('jsonl'))).toEqual([])
      start().close()
      expect(namesIn('.touchpoints')).toEqual(['.gitignore', 'anna-novak-2026-q4-x7k2.jsonl'])
    },
  )

  it.each([
    ['readdirSync', '.touchpoints'],
    ['readFileSync', file],
  ] as const)('says which file it is where %s fails', (call, name) => {
    leave(score('window', 7))
    expect(problemsOf(() => findJournals(failing([call], 'EACCES'), root))).toEqual([
      { file: name, problem: { kind: 'cannot-read', reason: 'EACCES' } },
    ])
  })

  it.each([
    'renameSync',
    'writeFileSync',
    'fsyncSync',
    'openSync',
    'ftruncateSync',
    'statSync',
    'closeSync',
  ] as const)('loses nothing where it is resumed and %s fails', (call) => {
    leave(score('window', 7))
    appendFileSync(join(root, file), '{"id":"do')
    expect(problemsOf(() => resumeJournal(failing([call], 'EIO'), root, only(), piotr))).toMatchObject([
      { file, problem: { kind: 'cannot-write', reason: 'EIO' } },
    ])
    expect(only().changes).toEqual([score('window', 7)])
    const open = resume(only())
    open.append([score('door', 8)], later)
    open.close()
    expect(only()).toMatchObject({ changes: [score('window', 7), score('door', 8)], torn: nothing })
  })
})

describe('a journal that is resumed', () => {
  it('belongs to the program that took it, and keeps what was in it', () => {
    const open = resume(leave(...changes))
    open.append([score('door', 8)], later)
    open.close()
    expect(only()).toMatchObject({ owner: piotr, changes: [...changes, score('door', 8)], last: later })
  })

  it('is named after the program that took it last, however often that was', () => {
    leave(score('window', 7))
    for (const pid of [11, 7, 47_112]) resume(only(), { ...piotr, pid }).close()
    expect(only().file).toBe('.touchpoints/anna-novak-2026-q4-x7k2-47112.jsonl')
    expect(only().changes).toEqual([score('window', 7)])
  })

  it('stays in its folder under whatever name somebody gave it', () => {
    leave(score('window', 7))
    renameSync(join(root, file), join(root, '.touchpoints/backup.jsonl'))
    resume(only()).close()
    expect(only()).toMatchObject({ file: '.touchpoints/backup-4712.jsonl', changes: [score('window', 7)] })
  })

  it('is taken by one only of two that saw it at the same time', () => {
    const journal = leave(score('window', 7))
    const first = resumeJournal(fs, root, journal, piotr)
    const second = resumeJournal(fs, root, journal, { ...piotr, pid: 4713 })
    expect([first === undefined, second === undefined]).toEqual([false, true])
    first?.close()
    expect(only()).toMatchObject({ owner: piotr, changes: [score('window', 7)] })
  })

  it('belongs to who took it even before that is written in it', () => {
    const journal = leave(score('window', 7))
    const seen: Owner[] = []
    const disk: Disk = {
      ...fs,
      writeFileSync: (...args: Parameters<typeof fs.writeFileSync>) => {
        seen.push(only().owner)
        fs.writeFileSync(...args)
      },
    }
    resume(journal, piotr, disk).close()
    expect(seen.map(({ pid, host }) => ({ pid, host }))).toEqual([{ pid: 4712, host: 'kaffa' }])
    expect(Date.parse(seen[0]?.since ?? '')).toBeGreaterThan(Date.parse(piotr.since))
  })

  it('may be gone by the time it is read: somebody else took it, or wrote its audit', () => {
    leave(score('window', 7))
    const disk: Disk = {
      ...fs,
      readFileSync: (() => {
        throw systemError('ENOENT')
      }) as unknown as typeof fs.readFileSync, // none of its overloads matters
    }
    expect(findJournals(disk, root)).toEqual({ journals: [], unreadable: [] })
  })
})

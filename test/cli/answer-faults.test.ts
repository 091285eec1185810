import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Disk } from '../../src/storage/disk.ts'
import { failingCall, faultyDisk } from '../storage/faulty.ts'
import { run } from './fake-io.ts'
import { fakeTerminal } from './fake-terminal.ts'

/** The long form of `npm run torture`: every error at every call, and every kill; else one error a call, in turn. */
const all = process.env['TORTURE'] !== undefined
const errors = ['EIO', 'ENOSPC', 'EACCES'] as const
const errorsAt = (number: number) => (all ? errors : [errors[number % errors.length] ?? 'EIO'])

const inventory = `version: 1
name: Kawa
stages: [need, use]
touchpoints:
  window: { name: Window, stage: need, owner: Marta }
  door: { name: Door, stage: need, owner: Marta }
`

const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function workspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'touchpoints-test-'))
  folders.push(folder)
  writeFileSync(join(folder, 'touchpoints.yaml'), inventory)
  mkdirSync(join(folder, 'audits'))
  return folder
}

/** The names of all files, from the folder on. */
const namesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1))

const litterIn = (folder: string) => namesIn(folder).filter((name) => /\.(?:tmp|jsonl|torn)/.test(name))

/** What a killed program leaves is cleared once no write can take that long. */
function passTime(folder: string): void {
  for (const name of namesIn(folder).filter((one) => one.endsWith('.tmp')))
    utimesSync(join(folder, name), 0, 0)
}

/** The scores of our own in all audits together, in the order of their files. */
function scoresIn(folder: string): Record<string, number>[] {
  return readdirSync(join(folder, 'audits')).map((name) => {
    const { scores } = parse(readFileSync(join(folder, 'audits', name), 'utf8'))
    return Object.fromEntries(Object.entries<{ own: number }>(scores).map(([id, { own }]) => [id, own]))
  })
}

/** Somebody who scores what is asked, one line a touchpoint, and writes it at the end. A refused line is typed again, twice. */
function auditor(scores: Readonly<Record<string, number>>) {
  const taken: string[] = []
  let asked: string | undefined
  let times = 0
  const terminal = fakeTerminal((said) => {
    if (!said.endsWith('> ')) return undefined
    const refused = /NOT SAVED[^>]*> $/.test(said)
    if (asked !== undefined && !refused) taken.push(asked)
    asked = undefined
    const name = /\d of \d: (\w+)[^>]*> $/.exec(said)?.[1]?.toLowerCase()
    times = refused ? times + 1 : 0
    if (times > 2) return 'q\nl\n'
    if (name === undefined) return '\n'
    asked = name
    return `${scores[name]} 9\n`
  })
  return { ...terminal, taken }
}

let marks = 1000

const score = (disk: Disk, cwd: string, mine: Readonly<Record<string, number>>) => {
  const person = auditor(mine)
  const said = run(['audit', '--plain', '--by', 'Ana'], {
    cwd,
    disk,
    ...person.io,
    mark: () => String(marks++),
  })
  return said.then((ended) => ({ ...ended, taken: person.taken, seen: person.said() }))
}

const first = { window: 7, door: 8 }
const second = { window: 1, door: 2 }

describe('an audit on a terminal', () => {
  it('keeps every answer that it took, whichever call fails, and says what is safe', async () => {
    const { disk, calls } = faultyDisk(() => undefined)
    const healthy = workspace()
    expect(await score(disk, healthy, first)).toMatchObject({
      code: 0,
      stderr: '',
      taken: ['window', 'door'],
    })
    expect(scoresIn(healthy)).toEqual([first])
    expect(litterIn(healthy)).toEqual([])
    for (const number of calls.keys())
      for (const code of errorsAt(number)) {
        const folder = workspace()
        const ended = await score(failingCall(number, code), folder, first)
        const at = `${number}: ${calls[number]} ${code}: ${ended.code} ${ended.stderr}`
        expect([0, 2], at).toContain(ended.code)
        if (ended.code === 2) expect(ended.stderr, at).toMatch(/^\S+: cannot be (?:read|written): ./m)
        const written = scoresIn(folder)
        if (ended.code === 2 && ended.taken.length > 0 && written.length === 0)
          expect(ended.stderr, at).toMatch(/Every answer is kept in \.touchpoints\//)
        if (written.length > 0) expect(ended.seen, at).toMatch(/Wrote audits\//)
        passTime(folder)
        const again = await score(faultyDisk(() => undefined).disk, folder, second)
        expect(again.code, at).toBe(0)
        const kept = scoresIn(folder)[0]
        for (const id of ended.taken)
          expect(kept, at).toMatchObject({ [id]: first[id as keyof typeof first] })
        expect(litterIn(folder), at).toEqual([])
        rmSync(folder, { recursive: true })
      }
  }, 120_000)

  it('can be killed between any two calls: every answer that it took is in the next audit', async () => {
    const { disk, calls } = faultyDisk(() => undefined)
    await score(disk, workspace(), first)
    for (const number of [...calls.keys()].filter((one) => all || one % 3 === 0)) {
      const folder = workspace()
      const dead = faultyDisk((_, done) => (done.length >= number ? 'EIO' : undefined))
      const { taken } = await score(dead.disk, folder, first)
      passTime(folder)
      const at = `${number}: ${calls[number]}`
      expect((await score(faultyDisk(() => undefined).disk, folder, second)).code, at).toBe(0)
      for (const id of taken) expect(scoresIn(folder)[0], at).toMatchObject({ [id]: first[id as 'window'] })
      const left = litterIn(folder).filter((name) => !name.endsWith('.torn')) // half a first line is never guessed
      expect(left, at).toEqual([])
      rmSync(folder, { recursive: true })
    }
  }, 120_000)
})

describe('answers of two files', () => {
  it('are said as each of them is written, whichever call fails', async () => {
    const files = { 'ana.txt': '@by Ana\nwindow: 7 9\n', 'piotr.txt': '@by Piotr\nwindow: 5 9\n' }
    const started = () => {
      const folder = workspace()
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
      return folder
    }
    const args = ['audit', '--answers', 'ana.txt,piotr.txt']
    const mark = () => String(marks++)
    const { disk, calls } = faultyDisk(() => undefined)
    expect(await run(args, { cwd: started(), disk, mark })).toMatchObject({ code: 0, stderr: '' })
    for (const number of calls.keys())
      for (const code of errorsAt(number)) {
        const folder = started()
        const { stdout, stderr } = await run(args, { cwd: folder, disk: failingCall(number, code), mark })
        const at = `${number}: ${calls[number]} ${code}: ${stderr}`
        const whole = namesIn(folder).filter((name) => /^audits\/[^.]/.test(name))
        const said = stdout.match(/audits\/\S+(?=:)/g) ?? []
        expect(said.toSorted(), at).toEqual(whole.toSorted())
        rmSync(folder, { recursive: true })
      }
  }, 60_000)
})

/** Somebody who names two touchpoints and leaves the other questions open. */
function owner() {
  const names = ['Thank-you card', 'Reviews']
  return fakeTerminal((said) => (/\): *$/.test(said) ? `${names.shift() ?? ''}\r` : undefined))
}

const grown = (folder: string) =>
  Object.keys(parse(readFileSync(join(folder, 'touchpoints.yaml'), 'utf8')).touchpoints)

describe('suggest on a terminal', () => {
  const improve = async (disk: Disk, cwd: string) => {
    const person = owner()
    const ended = await run(['suggest'], { cwd, disk, ...person.io })
    return { ...ended, seen: person.said() }
  }

  it('has each answer in the file before the next question, whichever call fails, and says what was added', async () => {
    const { disk, calls } = faultyDisk(() => undefined)
    const healthy = workspace()
    expect(await improve(disk, healthy)).toMatchObject({ code: 0, stderr: '' })
    const after = readFileSync(join(healthy, 'touchpoints.yaml'), 'utf8')
    expect(grown(healthy)).toEqual(['window', 'door', 'thank-you-card', 'reviews'])
    const step = all ? 1 : 3
    for (const number of [...calls.keys()].filter((one) => one % step === 0))
      for (const code of errorsAt(number)) {
        const folder = workspace()
        const { code: ended, stderr, seen } = await improve(failingCall(number, code), folder)
        const at = `${number}: ${calls[number]} ${code}: ${stderr}`
        const text = readFileSync(join(folder, 'touchpoints.yaml'), 'utf8')
        const whole = [inventory, after.replace(/\n {2}reviews:.*/, ''), after]
        expect(whole, at).toContain(text)
        expect([0, 2], at).toContain(ended)
        if (ended === 2) expect(stderr, at).toMatch(/^\S+: cannot be (?:read|written): ./)
        else expect(text, at).toBe(after)
        const added = /Added \d touchpoints?: (.*)\./.exec(seen)?.[1]?.split(' and ') ?? []
        for (const name of added) expect(text, at).toContain(name)
        // a folder that could not be flushed: the file is new and whole, and nobody promises that it stays so
        const flushed = ended === 0 || !/fsync|close/.test(calls[number] ?? '')
        if (flushed) expect(added.length, at).toBe(whole.indexOf(text))
        expect((await improve(faultyDisk(() => undefined).disk, folder)).code, at).toBe(0)
        expect(litterIn(folder), at).toEqual([])
        rmSync(folder, { recursive: true })
      }
  }, 120_000)
})

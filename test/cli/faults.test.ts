import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Disk } from '../../src/storage/disk.ts'
import { failingCall, faultyDisk } from '../storage/faulty.ts'
import { run } from './fake-io.ts'

/** The long form of `npm run torture`: every error at every call; else one error a call, in turn. */
const all = process.env['TORTURE'] !== undefined
const errors = ['EIO', 'ENOSPC', 'EACCES', 'EROFS'] as const

const inventory = 'version: 1\nname: Kawa\ntouchpoints:\n  window: { name: Window, owner: Marta }\n'
const audit = 'version: 1\ndate: 2026-08-01\nby: Ana\nscores: { window: { own: 7 } }\n'
const baseline =
  'version: 1\nfindings:\n  - { rule: overdue, about: window, detail: "2026-08-01" }\n  - { rule: no-owner, about: window }\n'

/** What writes, with what it finds. `again` is how it ends where its files are there already. */
const commands: readonly {
  readonly args: readonly string[]
  readonly empty?: true
  readonly again: number
}[] = [
  { args: ['init', '--template', 'blank', '--name', 'Kawa'], empty: true, again: 2 },
  { args: ['add', 'Sign', '--id', 'sign'], again: 2 },
  { args: ['import', 'list.csv', '--yes'], again: 0 },
  { args: ['ballot', '--for', 'Ana,Piotr'], again: 2 },
  { args: ['report'], again: 0 },
  { args: ['report', '--format', 'json,ics', '--out', 'share'], again: 0 },
  { args: ['check', '--write-baseline', 'baseline.yaml'], again: 0 },
  { args: ['audit', '--by', 'Ana', '--answers', 'answers.txt'], again: 0 },
]

const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'touchpoints-test-'))
  folders.push(folder)
  return folder
}

function workspace(empty: boolean | undefined): string {
  const folder = emptyFolder()
  if (empty) return folder
  cpSync(madeOnce(), folder, { recursive: true })
  return folder
}

let once: string | undefined

function madeOnce(): string {
  if (once !== undefined) return once
  once = emptyFolder()
  const files = {
    'touchpoints.yaml': inventory,
    'baseline.yaml': baseline,
    'answers.txt': 'window: 7 9\n',
    'list.csv': 'id,name\nmap,Map\n',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(once, name), text)
  mkdirSync(join(once, 'audits'))
  writeFileSync(join(once, 'audits/a.yaml'), audit)
  return once
}

/** Every file and its text. */
function textsIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return Object.fromEntries(
    entries.map((one) => {
      const path = join(one.parentPath, one.name)
      return [path.slice(folder.length + 1), readFileSync(path, 'utf8')] as const
    }),
  )
}

const isTemporary = (name: string) => /\.tmp(?:$|[\\/])/.test(name)

const temporaries = (texts: Record<string, string>) => Object.keys(texts).filter((name) => isTemporary(name))

/** Numbers of calls: every one, or a spread of them where nobody tortures. */
function numbersOf(calls: readonly unknown[]): number[] {
  const step = all ? 1 : Math.ceil(calls.length / 12)
  return [...calls.keys()].filter((number) => number % step === 0)
}

/** Every file is as it was, or as it is to be. */
function expectWhole(
  now: Record<string, string>,
  before: Record<string, string>,
  after: Record<string, string>,
) {
  for (const [name, text] of Object.entries(now).filter(([one]) => !isTemporary(one)))
    expect([before[name], after[name]], name).toContain(text)
  expect(Object.keys(now)).toEqual(expect.arrayContaining(Object.keys(before)))
}

/** A workspace, how it looks before and after a command, and how many calls of the disk that takes. */
async function healthy({ args, empty }: (typeof commands)[number]) {
  const folder = workspace(empty)
  const before = textsIn(folder)
  const { disk, calls } = faultyDisk(() => undefined)
  const said = await run(args, { cwd: folder, disk })
  expect(said).toMatchObject({ code: 0, stderr: '' })
  return { before, after: textsIn(folder), calls }
}

const ending = (disk: Disk, cwd: string, args: readonly string[]) =>
  run(args, { cwd, disk, isRunning: () => false })

describe.each(commands.map((one) => [one.args.join(' '), one] as const))('%s', (_, command) => {
  const { args, empty, again } = command

  it('leaves the old state or the new one whole whichever call fails, and says which file it was', async () => {
    const { before, after, calls } = await healthy(command)
    expect(calls.length).toBeGreaterThan(8)
    for (const number of numbersOf(calls))
      for (const code of all ? errors : [errors[number % errors.length] ?? 'EIO']) {
        const folder = workspace(empty)
        const said = await ending(failingCall(number, code), folder, args)
        const now = textsIn(folder)
        const call = calls[number]
        const at = `${number}: ${call} ${code}: ${said.stderr}`
        expectWhole(now, before, after)
        if (call !== 'unlinkSync') expect(temporaries(now), at).toEqual([])
        expect([0, 2], at).toContain(said.code)
        if (said.code === 2)
          expect(said.stderr, at).toMatch(
            /^\S+: (?:cannot be (?:read|written): .|is there)|no touchpoints\.yaml/m,
          )
        else expect(now, at).toEqual(after)
        rmSync(folder, { recursive: true })
      }
  }, 60_000)

  it('can be killed between any two calls: files are whole, and what is left goes with the next run', async () => {
    const { before, after, calls } = await healthy(command)
    for (const number of numbersOf(calls)) {
      const folder = workspace(empty)
      const { disk } = faultyDisk((_, done) => (done.length >= number ? 'EIO' : undefined))
      await ending(disk, folder, args)
      const now = textsIn(folder)
      expectWhole(now, before, after)
      for (const name of temporaries(now)) utimesSync(join(folder, name), 0, 0)
      const { code, stderr } = await run(args, { cwd: folder, mark: () => 'm4pd' })
      expect([0, again], stderr).toContain(code)
      if (code === 0) expect(temporaries(textsIn(folder)), `${number}: ${calls[number]}`).toEqual([])
      if (code === 0) expect(existsSync(join(folder, 'touchpoints.yaml'))).toBe(true)
      rmSync(folder, { recursive: true })
    }
  }, 60_000)
})

import * as fs from 'node:fs'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UserError } from '../../src/core/errors.ts'
import type { Disk } from '../../src/storage/disk.ts'
import { addToInventory } from '../../src/storage/inventory-file.ts'
import { callsOf, diskErrors, failing, failingCall, faultyDisk } from './faulty.ts'

const text =
  'version: 1\nname: Kawa\ntouchpoints:\n  door: { name: Door }\nchains:\n  a: { name: A, links: [door] }\n'
const sign = { name: 'Sign', added: '2026-11-21' }
const added = text.replace('chains:', '  sign: { name: Sign, added: 2026-11-21 }\nchains:')

let root = ''
let file = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'touchpoints-test-'))
  file = join(root, 'touchpoints.yaml')
  writeFileSync(file, text)
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

const inFile = () => readFileSync(file, 'utf8')

const problemsOf = (work: () => unknown) => {
  try {
    work()
    return []
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.problems
  }
}

describe('a touchpoint added to the inventory of a workspace', () => {
  it('is there, and what it is called and where it stands is said', () => {
    const { inventory, ...where } = addToInventory(fs, root, sign, { chain: 'a' })
    expect(where).toEqual({ id: 'sign', line: 5, link: { chain: 'A', number: 2 } })
    expect(inventory.touchpoints.get('sign')?.name).toBe('Sign')
    expect(inFile()).toBe(added.replace('[door]', '[door, sign]'))
  })

  it('has nothing around its words, and nothing where nothing was said', () => {
    const blank = { name: ' Sign ', id: ' ', stage: '', channel: [' ', ''], owner: '\t' }
    expect(addToInventory(fs, root, { ...sign, ...blank }).id).toBe('sign')
    expect(inFile()).toBe(added)
  })

  it('has one channel as one, and several as a list', () => {
    addToInventory(fs, root, { ...sign, channel: ['web', ''] })
    addToInventory(fs, root, { ...sign, channel: ['web', 'app'] })
    expect(inFile()).toContain('sign: { name: Sign, channel: web, ')
    expect(inFile()).toContain('sign-2: { name: Sign, channel: [web, app], ')
  })

  it('is refused with every problem it has, and nothing is written', () => {
    const wrong = { ...sign, name: '', id: 'door', importance: 'much' }
    expect(problemsOf(() => addToInventory(fs, root, wrong, { chain: 'b' }))).toEqual([
      { problem: { kind: 'no-name' } },
      { problem: { kind: 'duplicate-id', id: 'door', firstLine: 4 } },
      { problem: { kind: 'expected', what: 'importance', found: { type: 'text', text: 'much' } } },
      { problem: { kind: 'unknown-reference', to: 'chain', id: 'b', known: ['a'] } },
    ])
    expect(inFile()).toBe(text)
  })

  it('is refused where the file is broken, under the name that people call it', () => {
    writeFileSync(file, text.replace('name: Door', 'nam: Door'))
    expect(problemsOf(() => addToInventory(fs, root, sign, {}, 'up/touchpoints.yaml'))).toMatchObject([
      { file: 'up/touchpoints.yaml', line: 4, problem: { kind: 'missing-key' } },
      { file: 'up/touchpoints.yaml', line: 4, problem: { kind: 'unknown-key' } },
    ])
  })

  it('leaves the file its byte order mark', () => {
    writeFileSync(file, `\uFEFF${text}`)
    expect(addToInventory(fs, root, sign).line).toBe(5)
    expect(inFile()).toBe(`\uFEFF${added}`)
  })
})

describe.skipIf(process.platform === 'win32')('the file itself', () => {
  it.each([0o600, 0o664, 0o640, 0o755])('keeps the permissions %o', (mode) => {
    chmodSync(file, mode)
    addToInventory(fs, root, sign)
    expect(statSync(file).mode & 0o777).toBe(mode)
  })

  it('is written also where permissions cannot be set', () => {
    const disk: Disk = {
      ...fs,
      fchmodSync: () => {
        throw Object.assign(new Error('made up'), { code: 'EPERM' })
      },
    }
    addToInventory(disk, root, sign)
    expect(inFile()).toBe(added)
  })

  it('stays where a link of its name leads', () => {
    const target = join(root, 'real', 'ours.yaml')
    mkdirSync(join(root, 'real'))
    fs.renameSync(file, target)
    symlinkSync(target, file)
    addToInventory(fs, root, sign)
    expect(lstatSync(file).isSymbolicLink()).toBe(true)
    expect(readFileSync(target, 'utf8')).toBe(added)
  })
})

describe('a disk that fails', () => {
  const count = () => callsOf((disk) => addToInventory(disk, root, sign)).length

  it.each(diskErrors)('leaves the file old or new, and is said (%s)', (code) => {
    const calls = count()
    for (let number = 0; number < calls; number++) {
      writeFileSync(file, text)
      const problems = problemsOf(() => addToInventory(failingCall(number, code), root, sign))
      const now = inFile()
      expect([text, added]).toContain(now)
      if (problems.length > 0) expect(problems[0]?.problem.kind).toMatch(/^cannot-(read|write)$/)
      else expect(now).toBe(added)
      expect(fs.readdirSync(root)).toEqual(['touchpoints.yaml'])
    }
  })

  it('is said where the file goes away in between', () => {
    const { disk } = faultyDisk((call, before) =>
      call === 'statSync' && before.includes('readFileSync') ? 'ENOENT' : undefined,
    )
    expect(problemsOf(() => addToInventory(disk, root, sign))).toMatchObject([
      { problem: { kind: 'cannot-read', reason: 'ENOENT' } },
    ])
    expect(problemsOf(() => addToInventory(failing(['readFileSync'], 'EIO'), root, sign))).toMatchObject([
      { file: 'touchpoints.yaml', problem: { kind: 'cannot-read', reason: 'EIO' } },
    ])
  })
})

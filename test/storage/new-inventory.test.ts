import * as fs from 'node:fs'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UserError } from '../../src/core/errors.ts'
import { refuseTaken, startInventory } from '../../src/storage/new-inventory.ts'
import { callsOf, diskErrors, failingCall } from './faulty.ts'

const texts = { inventory: 'version: 1\n', schema: '{ "title": "touchpoints.yaml" }\n' }
const inventoryName = 'touchpoints.yaml'
const schemaName = 'touchpoints.schema.json'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchpoints-test-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const inFolder = () =>
  Object.fromEntries(
    readdirSync(folder)
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )

const problemsOf = (work: () => unknown) => {
  try {
    work()
    return []
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.problems.map(({ file, problem }) => `${file}: ${problem.kind}`)
  }
}

const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
const start = (disk = fs) => startInventory(disk, folder, texts)
const refuse = () => refuseTaken(fs, folder, texts, (name) => `here/${name}`)

describe('a new inventory', () => {
  it('is written with its schema, and nothing else is', () => {
    expect(start()).toEqual([inventoryName, schemaName])
    expect(inFolder()).toEqual({ [inventoryName]: texts.inventory, [schemaName]: texts.schema })
  })

  it('takes a schema that is the same as it is', () => {
    put(schemaName, texts.schema)
    expect(problemsOf(refuse)).toEqual([])
    expect(start()).toEqual([inventoryName])
    expect(inFolder()).toEqual({ [inventoryName]: texts.inventory, [schemaName]: texts.schema })
  })

  it.each([
    ['an inventory', inventoryName, 'version: 1\nname: Kawa\n'],
    ['the same inventory', inventoryName, texts.inventory],
    ['another schema', schemaName, '{}\n'],
    ['an empty schema', schemaName, ''],
  ])('is refused beside %s, which stays as it is', (_, name, text) => {
    put(name, text)
    expect(problemsOf(refuse)).toEqual([`here/${name}: exists`])
    expect(problemsOf(start)).toEqual([`${join(folder, name)}: exists`])
    expect(inFolder()[name]).toBe(text)
    expect(inventoryName in inFolder()).toBe(name === inventoryName)
  })

  it('is refused where its schema would be a folder', () => {
    mkdirSync(join(folder, schemaName))
    expect(problemsOf(refuse)).toEqual([`here/${schemaName}: not-a-file`])
    expect(problemsOf(start)).toEqual([`${join(folder, schemaName)}: not-a-file`])
    expect(readdirSync(folder)).toEqual([schemaName])
  })

  it('leaves the schema to whoever has started an inventory meanwhile', () => {
    const disk = {
      ...fs,
      linkSync: (from: fs.PathLike, to: fs.PathLike) => {
        if (String(to).endsWith(inventoryName)) put(inventoryName, 'theirs\n')
        fs.linkSync(from, to)
      },
    }
    expect(problemsOf(() => start(disk))).toEqual([`${join(folder, inventoryName)}: exists`])
    expect(inFolder()).toEqual({ [inventoryName]: 'theirs\n', [schemaName]: texts.schema })
  })

  const calls = callsOf((disk) => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'touchpoints-test-'))
    startInventory(disk, elsewhere, texts)
    rmSync(elsewhere, { recursive: true })
  })
  const every = calls.flatMap((call, number) => diskErrors.map((code) => ({ call, number, code })))

  it.each(every)(
    'is there with its schema or not at all when $call (call $number) gives $code',
    ({ number, code }) => {
      const before = { 'mine.txt': 'Mine.\n' }
      put('mine.txt', before['mine.txt'])
      problemsOf(() => start({ ...fs, ...failingCall(number, code) }))
      const { [inventoryName]: inventory, [schemaName]: schema, ...rest } = inFolder()
      expect(rest).toEqual(before)
      expect([texts.inventory, undefined]).toContain(inventory)
      if (inventory !== undefined) expect(schema).toBe(texts.schema)
    },
  )
})

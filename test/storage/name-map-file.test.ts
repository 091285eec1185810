import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/core/errors.ts'
import { nameMapText, readNameMap } from '../../src/storage/name-map-file.ts'
import { makeInventory } from '../core/make.ts'
import { folderOf } from '../e2e/run.ts'

const inventory = makeInventory({
  competitors: { star: {} },
  touchpoints: { window: { formerly: ['display'] }, door: {} },
})

const read = (text: string) =>
  readNameMap(fs, join(folderOf({ 'map.yaml': text }), 'map.yaml'), 'map.yaml', inventory)

describe('a map of names', () => {
  it('says own, an id, or a dash, bare or in quotes', () => {
    const text =
      'brands:\n  Star Beans: star # chain\n  Nero: -\n  Us: own\ntouchpoints:\n  "a: b": display\n  X: "-"   \n'
    expect(read(text)).toEqual({
      brands: { 'Star Beans': 'star', Nero: '-', Us: 'own' },
      touchpoints: { 'a: b': 'display', X: '-' },
    })
  })

  it('is refused where an id is none, a name is open or a key unknown', () => {
    const found = (() => {
      try {
        return read('brand: {}\nbrands:\n  Nero: starr\n  Us:\ntouchpoints:\n  X: own\n')
      } catch (error) {
        return error instanceof UserError ? error.problems : error
      }
    })()
    expect(found).toMatchObject([
      { line: 1, column: 1, problem: { kind: 'unknown-key', key: 'brand' } },
      { line: 3, column: 9, problem: { kind: 'mapped-to', of: 'brand', id: 'starr' } },
      { line: 4, problem: { kind: 'expected', what: 'text' } },
      { line: 6, column: 6, problem: { kind: 'mapped-to', of: 'touchpoint', id: 'own' } },
    ])
  })

  it('is made ready for hostile names, and comes back once it is filled in', () => {
    const names = [
      'a: b # c',
      '- x',
      '"q"',
      '::error::x',
      '##[group]',
      '\u202Eevil\u001b[31m',
      "it's",
      '=1+1',
      'x\ny',
      '{a}',
    ]
    const text = nameMapText(
      {
        brands: { unknown: names.map((name) => ({ name, n: 3 })), leftOut: [] },
        touchpoints: { unknown: [{ name: 'Gate', n: 1 }], leftOut: [] },
      },
      inventory,
      ['head'],
    )
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|^\s*::|##\[/m)
    expect(text).toContain('# head\nbrands: # own, star\n')
    const filled = text.replace(/: # (?=\d)/g, ': star # ').replace('"Gate": star', '"Gate": door')
    expect(read(filled)).toEqual({
      brands: Object.fromEntries(names.map((name) => [name, 'star'])),
      touchpoints: { Gate: 'door' },
    })
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Id } from '../../src/core/inventory-schema.ts'
import { idFor, idsFor, slug } from '../../src/storage/id.ts'

it('a slug has no dash at its end where it is cut at one', () => {
  expect(slug('abc def', 4)).toBe('abc')
})

describe('ids for names', () => {
  it.each([
    ['Latin ones', ['Star Beans', 'Café Roma'], ['star-beans', 'cafe-roma']],
    ['names in other scripts', ['Кофе Хауз', '王小明'], ['kofe-khauz', 'wangxiaoming']],
    ['the same name three times', ['Roma', 'roma', 'ROMA!'], ['roma', 'roma-2', 'roma-3']],
    ['names without a letter', ['***', '!'], ['rival', 'rival-2']],
    ['names that are taken', ['Own', 'Importance'], ['own-2', 'importance-2']],
    ['a name that the counting would give', ['Roma', 'Roma 2', 'Roma'], ['roma', 'roma-2', 'roma-3']],
    ['a very long name', ['a'.repeat(100)], ['a'.repeat(60)]],
  ])('%s', (_, names, ids) => {
    expect(idsFor(names, ['own', 'importance'], 'rival')).toEqual(ids)
  })
})

describe('the id of a touchpoint that is added', () => {
  it.each([
    ['a Latin name', 'Order e-mail', [], 'order-e-mail'],
    ['a Russian one', 'Вывеска у входа', [], 'vyveska-u-vkhoda'],
    ['one with a soft sign', 'Письмо, объявление', [], 'pismo-obyavlenie'],
    ['a Polish one', 'Łóżko w witrynie', [], 'lozko-w-witrynie'],
    ['a Japanese one', '窓', [], 'chuang'],
    ['an emoji', '🚪', [], 'door'],
    ['one without a letter', '?!', [], 'touchpoint'],
    ['no name', '', [], 'touchpoint'],
    ['a name whose id is taken', 'Door', ['door', 'door-2'], 'door-3'],
    ['a second one without a letter', '...', ['touchpoint'], 'touchpoint-2'],
    ['a number', '404', [], '404'],
  ])('%s', (_, name, taken, id) => {
    expect(idFor(name, taken)).toBe(id)
  })

  it('has 64 letters at most, also where thousands are taken', () => {
    const name = 'a'.repeat(60)
    const taken = [name, ...Array.from({ length: 9999 }, (_, index) => `${name}-${index + 2}`)]
    const short = taken.map((id) => (id.length > 64 ? `${'a'.repeat(59)}${id.slice(60)}` : id))
    const id = idFor(name, short)
    expect(id).toHaveLength(64)
    expect(short).not.toContain(id)
  })

  it('is an id, and free, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (name, others) => {
        const taken = [...others, idFor(name, others)]
        const id = idFor(name, taken)
        expect(Id.safeParse(id).success).toBe(true)
        expect(taken).not.toContain(id)
      }),
    )
  })
})

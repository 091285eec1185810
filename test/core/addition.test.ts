import { describe, expect, it } from 'vitest'
import { additionProblems, type Wanted, type WantedLink } from '../../src/core/addition.ts'
import { inventoryData, makeInventory, type PlainInventory } from './make.ts'

const file = {
  stages: ['need', 'use'],
  touchpoints: { cup: { parts: { lid: {} } }, door: { formerly: ['gate', 'entrance'] } },
  chains: { visit: { links: ['door', { to: 'lid' }, 'door'] } },
}
const sign: Wanted = { id: 'sign', name: 'Sign', added: '2026-11-21' }

const problemsOf = (changes: Partial<Wanted>, link: WantedLink = {}, data: PlainInventory = file) =>
  additionProblems({ ...sign, ...changes }, link, makeInventory(data), inventoryData(data))

const kindsOf = (...args: Parameters<typeof problemsOf>) =>
  problemsOf(...args).map(({ problem }) => problem.kind)

describe('nothing speaks against', () => {
  it.each<[string, Partial<Wanted>, WantedLink?]>([
    ['a name alone', {}],
    [
      'everything that can be said',
      { stage: 'use', channel: ['web', 'e-mail'], owner: 'Ewa', importance: 0 },
    ],
    ['a channel, where none are listed', { channel: 'anything' }],
    ['a place at the end of a chain', {}, { chain: 'visit' }],
    ['a place behind a link, a part too', {}, { chain: 'visit', after: 'lid' }],
    ['a name in any script, of marks alone', { name: '🚪 "a": {b} # c' }],
    ['an id as long as they may be', { id: 'a'.repeat(64) }],
  ])('%s', (_, changes, link) => {
    expect(problemsOf(changes, link)).toEqual([])
  })

  it('a stage of one’s own, where none are listed', () => {
    expect(problemsOf({ stage: 'anything' }, {}, { ...file, stages: undefined })).toEqual([])
  })
})

describe('an addition is refused for', () => {
  it.each<[string, Partial<Wanted>, string]>([
    ['no name', { name: '' }, 'no-name'],
    ['a name of blanks', { name: ' \t' }, 'no-name'],
    ['a name of two lines', { name: 'a\nb' }, 'control-character'],
    ['an id with a letter that ids do not have', { id: 'Sign' }, 'bad-id'],
    ['an id that is too long', { id: 'a'.repeat(65) }, 'bad-id'],
    ['a stage that is not listed', { stage: 'sue' }, 'unknown-reference'],
    ['an importance above 10', { importance: 10.5 }, 'expected'],
    ['an importance below 0', { importance: -1 }, 'expected'],
    ['an importance in words', { importance: 'high' }, 'expected'],
  ])('%s', (_, changes, kind) => {
    expect(kindsOf(changes)).toEqual([kind])
  })

  it.each([
    ['cup', ['touchpoints', 'cup']],
    ['lid', ['touchpoints', 'cup', 'parts', 'lid']],
    ['entrance', ['touchpoints', 'door', 'formerly', 1]],
  ])('the id %s, which is taken, and where is said', (id, first) => {
    expect(problemsOf({ id })).toEqual([{ problem: { kind: 'duplicate-id', id }, first }])
  })

  it.each<[string, WantedLink, object]>([
    ['a chain that there is not', { chain: 'vist' }, { to: 'chain', id: 'vist', known: ['visit'] }],
    [
      'a link that it does not have',
      { chain: 'visit', after: 'cup' },
      { to: 'link', id: 'cup', known: ['door', 'lid'] },
    ],
  ])('%s', (_, link, problem) => {
    expect(problemsOf({}, link)).toEqual([{ problem: { kind: 'unknown-reference', ...problem } }])
  })

  it('a place in no chain', () => {
    expect(kindsOf({}, { after: 'door' })).toEqual(['no-chain'])
  })

  it('all of it at once', () => {
    const wrong = { name: '', id: '-', stage: 'x', channel: ['a\u0085'], owner: '\0', importance: 11 }
    expect(kindsOf(wrong, { chain: 'x' })).toEqual([
      'no-name',
      'bad-id',
      'unknown-reference',
      'control-character',
      'control-character',
      'expected',
      'unknown-reference',
    ])
  })
})

import { describe, expect, test } from 'vitest'
import { anonymousOf, type NeutralWords } from '../../src/core/anonymous.ts'
import { summarize } from '../../src/core/summary.ts'
import { makeAudit, makeInventory, type PlainInventory, scored } from './make.ts'

const words: NeutralWords = {
  company: 'Our company',
  competitor: (letters) => `Competitor ${letters}`,
  auditor: (number) => `Auditor ${number}`,
  person: (number) => `Person ${number}`,
  round: (number) => `Round ${number}`,
  owner: 'somebody',
}

const inventory = (file: PlainInventory = {}) =>
  makeInventory({
    driver: 'Ana Lima',
    competitors: { 'star-beans': { name: 'Star Beans' }, roma: { name: 'Cafe Roma' } },
    stages: ['need', 'Marta’s stage'],
    touchpoints: {
      window: {
        name: 'Window beside STAR BEANS',
        stage: 'Marta’s stage',
        owner: 'Marta',
        purpose: 'Look better than cafe roma',
        standard: 'Marta cleans it',
        anchors: { 0: 'Dusty, says Rui' },
        actions: [{ do: 'Ask Rui', owner: 'Rui', measure: 'Marta is happy' }],
        paused: { until: '2026-12-01', reason: 'Marta is ill' },
      },
      door: {},
    },
    chains: { way: { name: 'From roma to us', trigger: 'Leaves Star Beans', links: ['window', 'door'] } },
    ...file,
  })

const audits = [
  scored(
    '2026-08-24',
    { window: { own: 7, competitors: { 'star-beans': 8 }, votes: { own: [6, 8] }, note: 'Ask Marta' } },
    { by: 'Piotr', round: 'Marta’s round', voters: ['Ana Lima', 2], file: 'audits/piotr.yaml' },
  ),
  scored('2026-08-23', { door: 4 }, { by: 'Zofia', file: 'audits/zofia.yaml' }),
  scored('2026-08-25', { door: 5 }, { by: 'Piotr', file: 'audits/piotr-2.yaml' }),
]

const neutral = (file?: PlainInventory, company: 'named' | 'hidden' = 'named') =>
  anonymousOf(inventory(file), audits, words, { company })

describe('an anonymous inventory', () => {
  const { inventory: plain } = neutral()

  test('has letters for competitors, in their order', () => {
    expect(plain.competitors).toEqual([
      { id: 'a', name: 'Competitor a' },
      { id: 'b', name: 'Competitor b' },
    ])
  })

  test('goes on after z', () => {
    const rivals = Object.fromEntries(Array.from({ length: 28 }, (_, index) => [`rival-${index}`, {}]))
    const { competitors } = anonymousOf(makeInventory({ competitors: rivals }), [], words, {
      company: 'named',
    }).inventory
    expect(competitors.slice(24).map(({ id }) => id)).toEqual(['y', 'z', 'aa', 'ab'])
  })

  test('says that there is an owner, and not who', () => {
    expect(plain.driver).toBeUndefined()
    expect([...plain.touchpoints.values()].map(({ owner }) => owner)).toEqual(['somebody', undefined])
  })

  test('has a word in the place of each known name, in every text', () => {
    expect(plain.touchpoints.get('window')).toMatchObject({
      name: 'Window beside Competitor a',
      stage: 'Person 2’s stage',
      purpose: 'Look better than Competitor b',
      standard: 'Person 2 cleans it',
      anchors: new Map([[0, 'Dusty, says Person 3']]),
      actions: [{ do: 'Ask Person 3', owner: 'somebody', measure: 'Person 2 is happy' }],
      paused: { reason: '...' },
    })
    expect(plain.stages).toEqual(['need', 'Person 2’s stage'])
    expect(plain.chains[0]).toMatchObject({
      name: 'From Competitor b to us',
      trigger: 'Leaves Competitor a',
    })
  })

  test('keeps the name of the company, and its name in texts, unless that is hidden', () => {
    const door = { touchpoints: { door: { name: 'The door of Kawa i Ciasto, not of Kawa' } }, chains: {} }
    const rival = { competitors: { kawa: { name: 'Kawa' } } }
    const texts = (company: 'named' | 'hidden') => {
      const one = neutral({ ...door, ...rival }, company).inventory
      return [one.name, one.touchpoints.get('door')?.name]
    }
    expect(texts('named')).toEqual(['Kawa i Ciasto', 'The door of Kawa i Ciasto, not of Competitor a'])
    expect(texts('hidden')).toEqual(['Our company', 'The door of Our company, not of Competitor a'])
  })

  test('keeps ids that name nobody', () => {
    expect([...plain.touchpoints.keys()]).toEqual(['window', 'door'])
    expect(plain.chains.map(({ id }) => id)).toEqual(['way'])
  })

  test('numbers all ids of a kind where one names somebody, in the order in which they decide between equals', () => {
    const touchpoints = {
      'roma-corner': { importance: 5, formerly: ['old-corner'] },
      door: { importance: 5, parts: { bell: {} } },
      marta: { importance: 5, owner: 'Marta' },
    }
    const chains = { marta: { links: ['bell', 'marta'], next: 'back' }, back: { links: ['roma-corner'] } }
    const one = neutral({ touchpoints, chains }).inventory
    expect([...one.touchpoints.keys()]).toEqual([
      'touchpoint-5',
      'touchpoint-2',
      'touchpoint-1',
      'touchpoint-3',
    ])
    expect(one.touchpoints.get('touchpoint-5')?.formerly).toEqual(['touchpoint-4'])
    expect(one.touchpoints.get('touchpoint-1')?.whole).toBe('touchpoint-2')
    expect(one.chains).toMatchObject([
      { id: 'chain-2', links: [{ to: 'touchpoint-1' }, { to: 'touchpoint-3' }], next: 'chain-1' },
      { id: 'chain-1', links: [{ to: 'touchpoint-5' }] },
    ])
    const ranked = (some: typeof one) =>
      summarize(some, [], '2026-11-21').vip.places.map(({ id }) => [...some.touchpoints.keys()].indexOf(id))
    expect(ranked(one)).toEqual(ranked(inventory({ touchpoints, chains })))
  })
})

describe('a first name or a surname alone', () => {
  const texts = (file: PlainInventory, purpose: string, by = 'Piotr Nowak', language = 'en') =>
    anonymousOf(
      makeInventory({ language, driver: 'Ana Lima', touchpoints: { door: { purpose, ...file } } }),
      [makeAudit({ date: '2026-08-01', by, voters: ['Łukasz Wójcik', 'Ana Costa'], scores: {} })],
      words,
      { company: 'named' },
    ).inventory.touchpoints.get('door')?.purpose

  test.each([
    ['Ask Piotr, or Lima', 'Ask Auditor 1, or Person 1'],
    ['Lukasz and WOJCIK', 'Person 2 and Person 2'],
    ['Ana knows', 'somebody knows'],
    ['any other idea, Any idea', 'any other idea, Any idea'],
  ])('is replaced in %j', (text, expected) => {
    expect(texts({}, text)).toBe(expected)
  })

  test('is replaced in the forms of the language', () => {
    expect(texts({}, 'Od Piotra Nowaka, dla Łukasza i Any', 'Piotr Nowak', 'pl')).toBe(
      'Od Auditor 1, dla Person 2 i somebody',
    )
    expect(texts({}, 'По просьбе Анны Ивановой и Петра', 'Анна Иванова')).toBe('По просьбе Auditor 1 и Петра')
  })

  test('is no role, and no two letters', () => {
    expect(texts({ owner: 'Bar Team' }, 'Bar stools. Team talk')).toBe('Bar stools. Team talk')
    expect(texts({ owner: 'Li Wei' }, 'Li knows, Wei too')).toBe('Li knows, Person 2 too')
  })

  test('in an id makes all ids of that kind numbers', () => {
    const some = makeInventory({ driver: 'Ana Lima', touchpoints: { 'desk-of-ana': {}, banana: {} } })
    expect([...anonymousOf(some, [], words, { company: 'named' }).inventory.touchpoints.keys()]).toEqual([
      'touchpoint-2',
      'touchpoint-1',
    ])
  })

  test('keeps two stages two', () => {
    const some = makeInventory({
      driver: 'Ana Lima',
      stages: ['Ana', 'Lima'],
      touchpoints: { door: { stage: 'Ana' }, bell: { stage: 'Lima' } },
    })
    const plain = anonymousOf(some, [], words, { company: 'named' }).inventory
    expect(new Set(plain.stages).size).toBe(2)
    expect([...plain.touchpoints.values()].map(({ stage }) => stage)).toEqual(plain.stages)
  })
})

describe('anonymous audits', () => {
  const plain = neutral().audits

  test('have numbered auditors, in the order of their first audit', () => {
    expect(plain.map(({ by }) => by)).toEqual(['Auditor 1', 'Auditor 2', 'Auditor 2'])
  })

  test('have files without names, in the same order', () => {
    expect(plain.map(({ file }) => file)).toEqual(['audit-1', 'audit-2', 'audit-3'])
  })

  test('keep who sits where apart, and leave notes out', () => {
    expect(plain[1]).toMatchObject({
      round: 'Round 2',
      voters: ['Person 1', 2],
      scores: { window: { own: 7, competitors: { a: 8 }, note: undefined } },
    })
  })

  test('keep two rounds two, even where their names become the same', () => {
    const rounds = ['Rui', 'rui', 'RUI', 'person 3', 'Person 3', '2026-q3']
    const some = rounds.map((round, index) => makeAudit({ date: `2026-08-0${index + 1}`, round, scores: {} }))
    const names = anonymousOf(inventory(), some, words, { company: 'named' }).audits.map(({ round }) => round)
    expect(new Set(names).size).toBe(rounds.length)
    expect(names.join()).not.toMatch(/rui/i)
    expect(names).toEqual(['Round 1', 'Round 2', 'Round 3', 'Round 4', 'Round 5', '2026-q3'])
  })

  test.each([
    ['Ana’s round', 'Round 1'],
    ['Раунд Анны', 'Round 1'],
    ['2026-q4', '2026-q4'],
    ['2026-H2', '2026-H2'],
    ['2026-11', '2026-11'],
    ['2026-11-21', '2026-11-21'],
    ['2026', '2026'],
    ['2026-q4 with Ana', 'Round 1'],
    ['constructor', 'Round 1'],
  ])('call the round %j %j', (round, expected) => {
    const some = [makeAudit({ date: '2026-08-01', round, scores: {} })]
    expect(anonymousOf(inventory(), some, words, { company: 'named' }).audits[0]?.round).toBe(expected)
  })

  test('number rounds in the order of the report, segments after them', () => {
    const some = [
      makeAudit({ date: '2026-08-01', round: 'Zofia', segment: 'them', scores: {} }),
      makeAudit({ date: '2026-08-02', round: 'Piotr', scores: {} }),
      makeAudit({ date: '2026-08-03', round: 'Ana', scores: {} }),
      makeAudit({ date: '2026-08-04', round: 'Piotr', scores: {} }),
    ]
    const file = { segments: { them: { name: 'Them' } } }
    expect(
      anonymousOf(inventory(file), some, words, { company: 'named' }).audits.map(({ round }) => round),
    ).toEqual(['Round 3', 'Round 2', 'Round 1', 'Round 2'])
  })

  test('give letters to competitors too that only they know', () => {
    const stale = [scored('2026-08-24', { door: { own: 5, competitors: { 'old-rival': 4, roma: 3 } } })]
    expect(
      anonymousOf(inventory(), stale, words, { company: 'named' }).audits[0]?.scores?.['door'],
    ).toMatchObject({ competitors: { c: 4, b: 3 } })
  })
})

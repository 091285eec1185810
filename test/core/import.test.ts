import { describe, expect, it } from 'vitest'
import { importOf } from '../../src/core/import.ts'
import { tableOf } from '../../src/core/import-table.ts'
import { importKeys, meaningOf } from '../../src/core/import-words.ts'
import { idsFor } from '../../src/storage/id.ts'
import { inventoryData, makeInventory, type PlainInventory } from './make.ts'

/** Rows of texts, cut at `;`, as cells of a file. */
const cells = (text: string) =>
  text
    .split('\n')
    .map((line, row) =>
      line.split(';').map((one, column) => ({ text: one, line: row + 1, column: column + 1 })),
    )

function imported(text: string, file: PlainInventory = {}, ours = false) {
  const inventory = makeInventory(file)
  const competitors = inventory.competitors.map(({ id }) => id)
  return importOf(tableOf(cells(text), competitors), inventory, inventoryData(file), {
    today: '2026-11-21',
    ours,
    idsFor: (names, taken) => idsFor(names, taken, 'touchpoint'),
  })
}

const one = (header: string, value: string, ours = false) => {
  const { touchpoints, problems } = imported(`name;${header}\nWindow;${value}`, segments, ours)
  expect(problems).toEqual([])
  const { id, name, added, ...rest } = touchpoints[0] ?? {}
  expect({ id, name, added }).toEqual({
    id: 'window',
    name: 'Window',
    added: ours ? undefined : '2026-11-21',
  })
  return rest
}

const segments = { segments: { tourists: {}, locals: {} } }

const wrong = (...said: Parameters<typeof imported>) =>
  imported(...said).problems.map(({ line, column, problem }) => [line, column, problem.kind])

describe('headers', () => {
  it.each(importKeys)('know the key %s, whatever its case and punctuation', (key) => {
    expect(meaningOf(key)).toBe(key)
    expect(meaningOf(` ${key.toUpperCase().replaceAll('_', ' ')} `)).toBe(key)
  })

  it.each([
    ['Touchpoint', 'name'],
    ['Точка контакта', 'name'],
    ['Punkt styku', 'name'],
    ['Этап пути клиента', 'stage'],
    ['Kanał', 'channel'],
    ['Ответственный', 'owner'],
    ['Osoba odpowiedzialna', 'owner'],
    ['Стандарт обслуживания', 'standard'],
    ['Touchpoint\nname', 'name'],
    ['Название точки контакта', 'name'],
    ['Etap ścieżki klienta', 'stage'],
    ['Ważność', 'importance'],
    ['Удовлетворенность', 'csat'],
    ['Days left', 'computed'],
    ['Price', undefined],
  ])('%s means %s', (header, meaning) => {
    expect(meaningOf(header)).toBe(meaning)
  })

  it('that are keys stay keys where a competitor is called so', () => {
    const { columns } = tableOf(cells('name;owner;competitor_owner;Star Beans'), [
      'owner',
      'name',
      'Star Beans',
    ])
    expect(columns.map(({ meaning }) => meaning)).toEqual(['name', 'owner', 'computed', 'computed'])
  })

  it('that are the competitors of the inventory are scores, in our own tables', () => {
    const { columns } = tableOf(cells('name;star;competitor_gap;own'), ['star', 'gap'])
    expect(columns.map(({ meaning }) => meaning)).toEqual(['name', 'computed', 'computed', 'computed'])
  })
})

describe('titles above the header', () => {
  it('are passed over, and said', () => {
    const table = tableOf(cells('Journey 2026;;\n;;\nWorkshop;;\nPhase;Touchpoint;\nneed;Window;\n;;'), [])
    expect(table.titles).toEqual(['Journey 2026', 'Workshop'])
    expect(table.problems).toEqual([])
    expect(table.rows.map(({ at, cells: row }) => [at.line, row.get('name')?.text])).toEqual([[5, 'Window']])
  })

  it('are none where no row has a column of names, and then nothing is said of the rows', () => {
    expect(wrong('Shop;Before\nDesk;After;x')).toEqual([[1, 1, 'no-name-column']])
  })
})

describe('values', () => {
  it.each([
    ['importance', '7,5', { importance: 7.5 }],
    ['importance', ' 8 ', { importance: 8 }],
    ['conversion', '12 %', { conversion: 0.12 }],
    ['conversion', '0,3', { conversion: 0.3 }],
    ['nps', '−20', { metrics: { nps: -20 } }],
    ['csat', '4.4', { metrics: { csat: 4.4 } }],
    ['place', 'Онлайн', { place: 'online' }],
    ['control', 'pośredni', { control: 'indirect' }],
    ['lifecycle', 'рост', { lifecycle: 'growth' }],
    ['rhythm', 'jednorazowo', { rhythm: 'once' }],
    ['vip', 'да', { vip: 'in' }],
    ['automated', 'Tak', { automated: true }],
    ['automated', '-', { automated: false }],
    ['automated', '+', { automated: true }],
    ['senses', 'зрение, запах', { senses: ['sight', 'smell'] }],
    ['segments', 'tourists, locals', { segments: ['tourists', 'locals'] }],
    ['channel', 'street', { channel: 'street' }],
    ['channel', 'street|web', { channel: ['street', 'web'] }],
    ['channel', 'Phone, landline', { channel: 'Phone, landline' }],
    ['review_every', '3 месяца', { review_every: '3 months' }],
    ['review_every', '1 tydzień', { review_every: '1 week' }],
    ['tags', 'a, b', { tags: ['a', 'b'] }],
    ['stage', 'need', { stage: 'need' }],
    ['notes', 'two\tcells', { notes: 'two cells' }],
  ])('of %s: %j', (header, value, wanted) => {
    expect(one(header, value)).toEqual(wanted)
  })

  it('of our own lists are cut at each | that has no \\ before it', () => {
    expect(one('channel', 'a, b | c\\|d | e\\\\', true)).toEqual({ channel: ['a, b', 'c|d', 'e\\'] })
  })

  it('of a day stand with the day first', () => {
    expect(imported('name;added\nA;1.9.2026\nB;2026-09-02').touchpoints.map(({ added }) => added)).toEqual([
      '2026-09-01',
      '2026-09-02',
    ])
  })
})

describe('rows', () => {
  it('that the inventory has, by id or by name, are left out', () => {
    const file = { touchpoints: { window: { name: 'Shop window', formerly: ['display'] } } }
    const { touchpoints, known } = imported('id;name\nwindow;X\ndisplay;Y\n;SHOP WINDOW\n;Door', file)
    expect(touchpoints.map(({ id }) => id)).toEqual(['door'])
    expect(known).toEqual(['X', 'Y', 'SHOP WINDOW'])
  })

  it('of one name get ids of their own', () => {
    expect(imported('name\nDoor\nDoor').touchpoints.map(({ id }) => id)).toEqual(['door', 'door-2'])
    expect(imported('id;name\n;Door\ndoor;Other').touchpoints.map(({ id }) => id)).toEqual(['door-2', 'door'])
  })

  it('of one name are said once, for nobody else knows whether they are one touchpoint', () => {
    const { repeated, touchpoints } = imported('name;stage\nDoor;need\nWindow;need\n DOOR ;use\ndoor;use')
    expect([repeated, touchpoints.length]).toEqual([['Door'], 4])
  })

  it('without a stage are said where others have one, as merged cells leave them', () => {
    const text = 'stage;name;id;whole\nneed;Window;w;\n;Door;;\n;Lamp;;w'
    expect(imported(text).unstaged).toEqual(['Door'])
    expect(imported(text, {}, true).unstaged).toEqual([])
    expect(imported('name;stage\nWindow;').unstaged).toEqual([])
  })

  it('that are parts stand in their whole', () => {
    const { touchpoints } = imported(
      'id;name;whole;channel\nlamp;Lamp;window;a|b\nwindow;Window;;\ndoor;Door;;',
    )
    expect(touchpoints).toMatchObject([
      { id: 'window', parts: { lamp: { name: 'Lamp', channel: ['a', 'b'] } } },
      { id: 'door' },
    ])
  })

  it('bring words that the lists of the file lack, and none where it has no list', () => {
    const text = 'name;stage;channel\nA;need;web\nB;use;web|street\nC;use;'
    expect(imported(text, { stages: ['need'], channels: ['web'] })).toMatchObject({
      stages: ['use'],
      channels: ['street'],
    })
    expect(imported(text)).toMatchObject({ stages: [], channels: [] })
  })

  it('are told of with the cell that is wrong, all at once', () => {
    const text = [
      'id;name;importance;senses;segments;whole;added',
      'A;First;11;odour;tourists;nowhere;2026-02-30',
      'b;;5;sight;spies;;',
      'b;Third;;;;;;more',
    ].join('\n')
    expect(wrong(text, segments)).toEqual(
      expect.arrayContaining([
        [2, 1, 'bad-id'],
        [2, 3, 'expected'],
        [2, 4, 'not-one-of'],
        [2, 6, 'unknown-reference'],
        [2, 7, 'expected'],
        [3, 1, 'expected'],
        [3, 5, 'segment-in-rows'],
        [4, 1, 'duplicate-id'],
        [4, 8, 'too-many-cells'],
      ]),
    )
    expect(wrong(text, segments)).toHaveLength(9)
  })

  it('name a segment that the inventory lacks once, with how many of them do', () => {
    const text = 'name;segments\nA;spies, guests\nB;guests\nC;tourists, guests\nD;spies'
    const known = ['tourists', 'locals']
    expect(imported(text, segments).problems).toEqual([
      { line: 2, column: 2, problem: { kind: 'segment-in-rows', id: 'spies', rows: 2, known } },
      { line: 2, column: 2, problem: { kind: 'segment-in-rows', id: 'guests', rows: 3, known } },
    ])
  })

  it('need a column of names, and each column once', () => {
    expect(wrong('price;stage;Phase\n1;2;3')).toEqual(
      expect.arrayContaining([
        [1, 1, 'no-name-column'],
        [1, 3, 'column-twice'],
      ]),
    )
  })

  it('of a part whose whole is in the file already are for people', () => {
    expect(wrong('name;whole\nLamp;window', { touchpoints: { window: {} } })).toEqual([
      [2, 2, 'whole-is-there'],
    ])
  })

  it('hold no control characters', () => {
    expect(wrong('name\nA\u0007')).toEqual([[2, 1, 'control-character']])
  })
})

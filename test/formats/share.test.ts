import { Chalk } from 'chalk'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { marked } from 'marked'
import { describe, expect, test } from 'vitest'
import type { Audit } from '../../src/core/audit.ts'
import { type Inventory, isActive } from '../../src/core/inventory.ts'
import type { Selection } from '../../src/core/selection.ts'
import { type Shared, type ShareOptions, shareOf } from '../../src/core/share.ts'
import { summarize } from '../../src/core/summary.ts'
import { icalendar } from '../../src/formats/escape.ts'
import { type ReportFormat, reportFormats } from '../../src/formats/report/index.ts'
import { status } from '../../src/formats/status.ts'
import { en } from '../../src/i18n/en/index.ts'
import { makeInventory, type PlainInventory, scored } from '../core/make.ts'
import { awkwardTexts, cafe, cafeAudits, everything, nasty } from './fixture.ts'
import { recordsOf } from './rfc4180.ts'

const today = '2026-11-21'

const words = { ...en.report.anonymous, ...en.anonymity }

const withoutNames = { words, company: 'named' } as const

function shared(
  selection: Partial<Selection> = {},
  anonymous?: ShareOptions['anonymous'],
  inventory: Inventory = makeInventory(cafe),
  audits: readonly Audit[] = cafeAudits,
): Shared {
  const workspace = { inventory, audits, summary: summarize(inventory, audits, today) }
  return shareOf(workspace, { selection: { ...everything, ...selection }, anonymous })
}

/** Every file of every format there is. */
function filesOf({ summary, since }: Shared, title?: string): { name: string; text: string }[] {
  return Object.values(reportFormats).flatMap((format: ReportFormat) =>
    format(summary, en, { who: false, since, title }),
  )
}

const fileOf = (name: string, some: Shared, title?: string) =>
  filesOf(some, title).find((file) => file.name === name)?.text ?? ''

/** A calendar as it was before its long lines were folded. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '')

describe('a title', () => {
  const title = 'For the board | 2026'

  test('stands where the name of the inventory would make one', () => {
    expect(fileOf('report.md', shared(), title)).toMatch(/^# For the board \\\| 2026\n/)
    expect(JSON.parse(fileOf('report.json', shared(), title))).toMatchObject({ title, name: 'Kawa i Ciasto' })
    expect(fileOf('touchpoints.ics', shared(), title)).toContain(`\r\nNAME:${title}\r\n`)
  })

  test('is made from the name where none is given', () => {
    expect(fileOf('report.md', shared())).toMatch(/^# Kawa i Ciasto: customer touchpoints\n/)
    expect(JSON.parse(fileOf('report.json', shared())).title).toBe('Kawa i Ciasto: customer touchpoints')
    expect(fileOf('touchpoints.ics', shared())).toContain('\r\nNAME:Kawa i Ciasto: touchpoint audits\r\n')
  })
})

describe('an excerpt', () => {
  const need = shared({ stages: ['need'] })
  const text = fileOf('report.md', need)

  test('says of what and of how much it is one', () => {
    const said = 'Only stage need: 4 of 16 touchpoints and 2 of 2 parts'
    expect(text).toContain(`\n\n${said}. Ranks, medians`)
    expect(unfolded(fileOf('touchpoints.ics', need))).toContain(`\r\nDESCRIPTION:${said}. Ranks\\, medians`)
    expect(JSON.parse(fileOf('report.json', need)).excerpt).toMatchObject({
      stages: ['need'],
      listed: { touchpoints: 4, parts: 2 },
      of: { touchpoints: 16, parts: 2 },
    })
  })

  test.each<[Partial<Selection>, string]>([
    [{ owners: ['Marta', 'Rui'] }, 'Only owner Marta or Rui: '],
    [{ only: ['overdue', 'vip'] }, 'Only overdue or VIP: '],
    [{ only: ['due'], warnDays: 1 }, 'Only due within 1 day: '],
    [{ only: ['unscored'], channels: ['shop'], ids: ['greeting', 'queue'] }, ''],
    [{ ids: ['greeting', 'queue'] }, 'Only Greeting and Queue: 2 of 16 touchpoints. '],
    [{ ids: ['greeting', 'queue', 'cup', 'music', 'app', 'fado'] }, 'Only 6 named: 6 of 16 touchpoints. '],
    [{ chains: ['to-go'], stages: ['use'] }, 'Only stage use, chain To go: 1 of 16 touchpoints. '],
  ])('of %j is called so', (selection, words) => {
    if (words === '') expect(() => shared(selection)).toThrow('nothing-selected')
    else expect(fileOf('report.md', shared(selection))).toContain(words)
  })

  test('prints the ranks of the whole', () => {
    expect(text).toMatch(/\| {3}4 \| Shop window/)
    expect(text).toMatch(/\| {3}3 \| Tram stop .*\n\| {3}5 \| Shop window/)
    const csv = recordsOf(fileOf('touchpoints.csv', need))
    expect(csv.map(({ id, vip_rank }) => [id, vip_rank])).toContainEqual(['window', '4'])
    const json = JSON.parse(fileOf('report.json', need))
    expect(json.vip.places).toMatchObject([{ rank: 4, id: 'window' }])
    expect(json.fix_first.ranked).toMatchObject([
      { rank: 3, id: 'tram-stop' },
      { rank: 5, id: 'window' },
    ])
  })

  test('does not call the only VIP touchpoint that it shows the only one there is', () => {
    const window = shared({ ids: ['window'] })
    const said = 'Wow among the VIP touchpoints shown here: 0 of 1'
    for (const name of ['report.md', 'report.html', 'slides.md']) {
      expect(fileOf(name, window)).toContain(said)
      expect(fileOf(name, window)).not.toMatch(/only VIP touchpoint/)
    }
    const options = { messages: en, width: 100, paint: new Chalk({ level: 0 }), warnDays: 14, due: false }
    expect(status(window.summary, options)).toContain(`Kawa i Ciasto: ${said}`)
  })

  test('says that nothing of it is ranked, and not that nothing can be', () => {
    const lamp = shared({ ids: ['lamp'] })
    for (const name of ['report.md', 'report.html']) {
      const said = fileOf(name, lamp)
      expect(said).not.toMatch(/Nothing can be ranked yet|inventory has no chains|No touchpoint has both/)
      expect(said.match(/None of these is ranked among what to fix first\./g)).toHaveLength(2)
    }
    expect(fileOf('report.html', shared({ ids: ['terrace'] }))).not.toMatch(/inventory has no chains/)
  })

  test('says which links of its chains are outside of it', () => {
    const some = shared({ chains: ['first-visit'], stages: ['need'] })
    for (const name of ['report.md', 'report.html', 'slides.md'])
      expect(fileOf(name, some).replace(/[\u2068\u2069\u2060]|<\/?bdi>/g, '')).toContain(
        'First visit breaks at Toilet (3, outside this excerpt)',
      )
    const text = fileOf('report.md', some)
    expect(text).toMatch(/\| {3}4 \| Toilet \(outside\) +\|/)
    expect(text).toContain('"4 · Toilet (outside)\n')
    expect(text).toContain('- Links marked as outside are not among what was chosen.')
    expect(text).toMatch(/\| {3}1 \| Shop window +\|/)
    const links: { id: string; outside: boolean }[] = JSON.parse(fileOf('report.json', some)).chains[0].links
    expect(links.filter(({ outside }) => outside).map(({ id }) => id)).toEqual(['greeting', 'toilet', 'app'])
    expect(recordsOf(fileOf('chains.csv', some)).map(({ outside }) => outside)).toContain('true')
    const options = { messages: en, width: 100, paint: new Chalk({ level: 0 }), warnDays: 14, due: false }
    expect(status(some.summary, options)).toContain('First visit at Toilet (3, outside this excerpt)')
    expect(fileOf('report.md', shared())).not.toContain('outside')
  })

  test('has a part without its whole', () => {
    expect(fileOf('report.md', shared({ ids: ['lamp'] }))).toMatch(/\| Window lamp +\| OK 4/)
  })

  test('says that none of it is VIP or in a chain, and not that there is nothing at all', () => {
    const terrace = fileOf('report.md', shared({ ids: ['terrace'] }))
    expect(terrace).toContain('None of these is in the VIP 5.')
    expect(terrace).toContain('None of these is a link of a chain.')
    expect(terrace).not.toContain('No touchpoint has an importance')
    expect(fileOf('report.md', shared({ ids: ['cup'] }))).not.toContain('Agreement of the room')
  })

  test.each(Object.keys(cafe.touchpoints ?? {}))('of %s alone can be said in every format', (id) => {
    expect(filesOf(shared({ ids: [id] })).every((file) => file.text.length > 0)).toBe(true)
    expect(filesOf(shared({ ids: [id] }, withoutNames)).every((file) => file.text.length > 0)).toBe(true)
  })
})

describe('an anonymous report', () => {
  const plain = shared({}, withoutNames)

  test('says what it leaves out', () => {
    expect(fileOf('report.md', plain)).toContain('\n\nNames are left out: competitors are letters')
    expect(JSON.parse(fileOf('report.json', plain))).toMatchObject({ anonymous: true, driver: null })
    expect(unfolded(fileOf('touchpoints.ics', plain))).toContain('DESCRIPTION:Names are left out')
  })

  test('does not say that nobody looks after what somebody looks after', () => {
    for (const { text } of filesOf(plain)) expect(text).not.toMatch(/owner: nobody|\(somebody\)/i)
    expect(fileOf('report.md', plain)).not.toMatch(/Owner|nobody {2}/)
    expect(recordsOf(fileOf('touchpoints.csv', plain))[0]).not.toHaveProperty('owner')
  })

  test('of an excerpt names what it was chosen by without names', () => {
    const some = fileOf('report.md', shared({ owners: ['Marta'] }, withoutNames))
    expect(some).toMatch(/Only owner Person \d: 4 of 16 touchpoints and 2 of 2 parts/)
    expect(some).not.toContain('Marta')
  })

  test('hides the company where it is told to', () => {
    const hidden = shared({}, { words, company: 'hidden' })
    for (const { text } of filesOf(hidden, 'For the board')) expect(text).not.toMatch(/Kawa/)
  })
})

test('an anonymous excerpt with a title is as it was', async () => {
  const some = shared({ stages: ['return'], chains: ['unheard'] }, { ...withoutNames, company: 'hidden' })
  await expect(fileOf('report.md', some, 'For the board')).toMatchFileSnapshot('golden/anonymous-excerpt.md')
})

describe.each(Object.entries(awkwardTexts))('%s', (_, text) => {
  const file = {
    stages: [text],
    competitors: { rival: { name: text } },
    touchpoints: { door: { name: text, stage: text, channel: text, owner: text, importance: 5 }, cup: {} },
    chains: { way: { name: text, links: ['door'] } },
  }
  const inventory = makeInventory(file)
  const selection = { stages: [text], channels: [text], owners: [text], chains: ['way'], ids: ['door'] }
  const some = shared(selection, undefined, inventory, [])

  test('as a title, and as what an excerpt is chosen by, is text', () => {
    const blocks = marked.lexer(fileOf('report.md', some, text)).filter(({ type }) => type !== 'space')
    expect(blocks.slice(0, 4).map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
    ])
    expect(marked.parser(blocks.slice(0, 4))).not.toMatch(/<(?!\/?(?:h1|p)>)/)
    const calendar = ICAL.parse(fileOf('touchpoints.ics', some, text))
    expect(new ICAL.Component(calendar).getFirstPropertyValue('name')).toBe(icalendar(text))
    expect(JSON.parse(fileOf('report.json', some, text))).toMatchObject({
      title: text,
      excerpt: { stages: [text] },
    })
  })

  test('as a name is in no anonymous report', () => {
    const plain = shared(selection, withoutNames, inventory, [])
    expect(plain.summary.rows.get('door')?.touchpoint.name).toMatch(/Competitor A|Person 1|^\W+$/)
  })
})

/** Names that no word of the reports can be taken for, and none is a part of a word of another. */
const strange = fc
  .array(fc.constantFrom('zqxu', 'żłqo', 'qwźe', 'ыщъи', 'эюйя', 'jxqa', 'ñqzi', 'θξψω'), {
    minLength: 1,
    maxLength: 3,
  })
  .chain((parts) => fc.constantFrom(parts.join(' '), parts.join('-')))

const names = fc.uniqueArray(strange, {
  minLength: 10,
  maxLength: 14,
  selector: (name) => name.replace(/-/g, ' '),
})

const loud = (name: string, how: number) => [name, name.toUpperCase(), ` ${name} `, `«${name}»,`][how] ?? name

/** A workspace with names in every text that a person may write. */
const workspace = fc
  .record({
    names,
    filler: fc.array(nasty, { minLength: 5, maxLength: 5 }),
    at: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
    scores: fc.array(fc.constantFrom<(number | string)[]>(0, 2, 5, 6.5, 9, 10, 'unknown', 'absent'), {
      minLength: 60,
      maxLength: 60,
    }),
    votes: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 60, maxLength: 60 }),
    idsTell: fc.boolean(),
    stage: fc.boolean(),
  })
  .map((seed) => ({ stage: seed.stage, ...workspaceFrom(seed) }))

interface Seed {
  readonly names: readonly string[]
  readonly filler: readonly string[]
  readonly at: readonly number[]
  readonly scores: readonly unknown[]
  readonly votes: readonly number[]
  readonly idsTell: boolean
}

function workspaceFrom({ names: known, filler, at, scores, votes, idsTell }: Seed) {
  const [rivalOne = '', rivalTwo = '', ...people] = known
  let drawn = 0
  const draw = <T>(list: readonly T[]): T => list[(at[drawn++ % at.length] ?? 0) % list.length] as T // no list is empty
  const person = () => draw(people)
  const text = () => `the ${draw(filler)} ${loud(draw(known), drawn % 4)} ${draw(filler)} of it`
  const score = () => draw(scores)
  const vote = () => draw(votes)
  const ids = ['door', idsTell ? 'rival-one-door' : 'window', 'bell', 'cup']
  const touchpoint = (part = false) => ({
    name: text(),
    stage: text(),
    channel: [text(), text()],
    owner: person(),
    importance: 5,
    purpose: text(),
    standard: text(),
    anchors: { 0: text() },
    actions: [{ do: text(), owner: person(), measure: text(), done: '2026-08-22' }],
    paused: { until: '2026-12-01', reason: text() },
    ...(part ? {} : { parts: { knob: { name: text(), owner: person() } } }),
  })
  const file: PlainInventory = {
    name: 'Kompania',
    driver: person(),
    competitors: { 'rival-one': { name: rivalOne }, 'rival-two': { name: rivalTwo } },
    segments: { them: { name: text() } },
    touchpoints: Object.fromEntries(ids.map((id, index) => [id, touchpoint(index > 0)])),
    chains: {
      way: { name: text(), trigger: text(), segment: 'them', links: [...ids, 'knob'], next: 'back' },
      back: { name: text(), links: ['cup', 'door'] },
    },
  }
  const entry = () => ({
    own: score(),
    competitors: { 'rival-one': score(), 'rival-two': score(), 'rival-gone': score() },
    importance: vote(),
    votes: { own: [vote(), vote(), vote()], competitors: { 'rival-one': [vote(), vote(), vote()] } },
    note: text(),
    seen: { name: text(), stage: text(), channel: [text()], standard: text() },
  })
  const audits = ['2026-05-18', '2026-05-19', '2026-08-24', '2026-08-24', '2026-08-25', '2027-05-05'].map(
    (date, index) => {
      const by = person()
      return scored(
        date,
        { ...Object.fromEntries([...ids, 'knob', 'gone'].map((id) => [id, entry()])) },
        {
          by,
          round: index < 2 ? `${known[2]} q2` : index < 5 ? `${loud(known[2] ?? '', 1)} q3` : undefined,
          voters: [person(), person(), 3],
          file: `audits/${date}-${by}-${index}.yaml`,
        },
      )
    },
  )
  return { inventory: makeInventory(file), audits }
}

describe('whatever the workspace, an anonymous report', () => {
  test('has no known name in any format', () => {
    fc.assert(
      fc.property(workspace, ({ inventory, audits, stage }) => {
        const selection = stage ? { owners: [ownerIn(inventory)] } : {}
        const plain = shared(selection, withoutNames, inventory, audits)
        const screen = status(plain.summary, {
          messages: en,
          width: 200,
          paint: new Chalk({ level: 0 }),
          warnDays: 14,
          due: true,
        })
        const texts = [...filesOf(plain).map(({ text }) => unfolded(text)), screen].map(readable)
        const told = [...knownIn(inventory, audits), 'rival-one', 'rival-two', 'rival-gone'].filter((name) =>
          texts.some((text) => text.includes(readable(name))),
        )
        expect(told).toEqual([])
      }),
      { numRuns: 12 },
    )
  })

  test('has all the numbers of the named one', () => {
    fc.assert(
      fc.property(workspace, ({ inventory, audits, stage }) => {
        const selection = stage ? { owners: [ownerIn(inventory)] } : {}
        const [named, plain] = [undefined, withoutNames].map((anonymous) =>
          figuresOf(JSON.parse(fileOf('report.json', shared(selection, anonymous, inventory, audits)))),
        )
        expect(plain).toEqual(named)
      }),
      { numRuns: 12 },
    )
  })
})

/** Everybody who has a part in it. */
const knownIn = ({ driver, competitors, touchpoints }: Inventory, audits: readonly Audit[]) =>
  [
    ...competitors.map(({ name }) => name),
    ...[...touchpoints.values()].flatMap(({ owner, actions }) => [owner, ...actions.map((one) => one.owner)]),
    ...audits.flatMap(({ by, voters }) => [by, ...(voters ?? [])]),
    driver,
  ].filter((name) => typeof name === 'string')

const ownerIn = ({ touchpoints }: Inventory) => [...touchpoints.values()].find(isActive)?.owner ?? ''

/** Without what Markdown puts into it, in one case. */
const readable = (text: string) =>
  text
    .replace(/[\\\u2060]/g, '')
    .normalize('NFC')
    .toLowerCase()

/** Every number, truth and word of the program in a report, in order; touchpoints by their places in it. */
function figuresOf(report: { touchpoints: { id: string }[] }): unknown[] {
  const places = new Map(report.touchpoints.map(({ id }, index) => [id, index]))
  const said = new Set(['level', 'agreement', 'word', 'state', 'quadrant', 'source', 'kind', 'tie', 'value'])
  const walk = (value: unknown, key: string): unknown[] => {
    if (['anonymous', 'driver', 'notes', 'owner'].includes(key)) return []
    if (Array.isArray(value)) return value.flatMap((one) => walk(one, key))
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).flatMap(([name, one]) => walk(one, name))
    if (typeof value !== 'string') return [value]
    if (said.has(key) || /^\d{4}-\d\d-\d\d$/.test(value)) return [value]
    const place = places.get(value)
    return place === undefined ? [] : [place]
  }
  return walk(report, '')
}

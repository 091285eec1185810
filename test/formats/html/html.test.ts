import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { shareOf } from '../../../src/core/share.ts'
import { trendOf } from '../../../src/core/trend.ts'
import { oneLine } from '../../../src/formats/escape.ts'
import { styleHash } from '../../../src/formats/report/html/style.ts'
import { type ReportOptions, reportFormats } from '../../../src/formats/report/index.ts'
import { en } from '../../../src/i18n/en/index.ts'
import { makeSummary, type PlainInventory, scored } from '../../core/make.ts'
import { awkwardTexts, cafe, cafeDiff, cafeSummary, cafeTrend, everything, summaryWith } from '../fixture.ts'
import { attribute, type Element, elementsOf, named, textIn, within } from './page.ts'

const pageOf = (summary = cafeSummary(), options: ReportOptions = { who: false }) =>
  reportFormats.html(summary, en, options)[0]?.text ?? ''

const cafePage = () => pageOf(cafeSummary(), { who: false, since: cafeDiff(), trend: cafeTrend() })

const folded = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The text of the section with this id, its pictures left out. */
function section(page: string, id: string): string {
  const found = elementsOf(page).find((one) => attribute(one, 'id') === id)
  return found ? folded(textIn(found)) : ''
}

const idsIn = (elements: readonly Element[]) => elements.flatMap((one) => attribute(one, 'id') ?? [])

describe('the policy of the page', () => {
  const page = cafePage()

  test('lets nothing in but the one style, by its hash', () => {
    const [, css = ''] = /<style>(.*)<\/style>/s.exec(page) ?? []
    expect(styleHash).toBe(`sha256-${createHash('sha256').update(css).digest('base64')}`)
    const policies = named(elementsOf(page), 'meta').filter(
      (one) => attribute(one, 'http-equiv') === 'Content-Security-Policy',
    )
    expect(policies.map((one) => attribute(one, 'content'))).toEqual([
      `default-src 'none'; style-src '${styleHash}'; img-src 'none'; base-uri 'none'; form-action 'none'`,
    ])
  })

  test('stands before the style, and the encoding before both', () => {
    const order = ['<meta charset="utf-8">', 'Content-Security-Policy', '<title>', '<style>']
    const places = order.map((one) => page.indexOf(one))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeLessThan(1024)
  })

  test('is kept: no script, no style of an element, no address', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|<object|javascript:|https?:|@import|url\((?!#)/i)
  })
})

/** Everything that our own templates write. */
const ours = {
  elements: new Set(
    'html head meta title style body a header nav main section footer h1 h2 h3 p ul ol li dl dt dd div span b bdi details summary figure figcaption table caption thead tbody tr th td svg desc defs pattern g path line rect circle text'.split(
      ' ',
    ),
  ),
  attributes: new Set(
    'lang charset http-equiv content name class id href role tabindex scope aria-label aria-labelledby aria-hidden viewBox width height x y x1 y1 x2 y2 cx cy r rx d fill font-size text-anchor transform patternUnits patternTransform'.split(
      ' ',
    ),
  ),
}

const isSafe = (page: string) => {
  const elements = elementsOf(page)
  expect(elements.map(({ tagName }) => tagName).filter((tag) => !ours.elements.has(tag))).toEqual([])
  const attributes = elements.flatMap(({ attrs }) => attrs)
  expect(attributes.map(({ name }) => name).filter((name) => !ours.attributes.has(name))).toEqual([])
  expect(attributes.filter(({ name, value }) => name === 'href' && !/^#[a-z-]+$/.test(value))).toEqual([])
  expect(
    attributes.filter(({ name, value }) => name === 'fill' && !/^url\(#[a-z0-9-]+\)$/.test(value)),
  ).toEqual([])
}

/** Everything outside of the pictures: what is wrapped and placed there depends on the texts. */
const skeletonOf = (elements: readonly Element[]) => {
  const drawn = new Set(named(elements, 'svg').flatMap((svg) => within(svg)))
  return elements
    .filter((one) => !drawn.has(one))
    .map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)].join(' '))
}

describe.each(Object.entries(awkwardTexts))('%s', (_, text) => {
  const options = (summary: ReturnType<typeof summaryWith>): ReportOptions => ({
    who: true,
    trend: trendOf({ summary, audits: [] }),
  })
  const [plain, hostile] = [summaryWith('Plain'), summaryWith(text)]
  const [harmless, page] = [pageOf(plain, options(plain)), pageOf(hostile, options(hostile))]

  test('brings no element and no attribute into the page', () => {
    isSafe(page)
    expect(skeletonOf(elementsOf(page))).toEqual(skeletonOf(elementsOf(harmless)))
  })

  test('is shown as it is, each time in an element of its own', () => {
    // which of two audits of one day is the later one follows from the names of their files
    const alike = (said: string) => folded(said).replace(/ 2$/, '')
    const shown = (of: string) => named(elementsOf(of), 'bdi').map((one) => alike(textIn(one)))
    expect(shown(page).toSorted()).toEqual(
      shown(harmless)
        .map((one) => alike(oneLine(one.replaceAll('Plain', () => text))))
        .toSorted(),
    )
    expect(folded(textIn(named(elementsOf(page), 'title')[0] ?? (elementsOf(page)[0] as Element)))).toBe(
      folded(oneLine(`${text}: customer touchpoints`)),
    )
  })
})

/** Workspaces that have little, or too much. */
const many = (count: number, entry: (index: number) => Record<string, unknown> = () => ({})) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`t${index}`, entry(index)]))

const five = Object.fromEntries(
  ['a', 'b', 'c', 'd', 'e'].map((id) => [`rival-${id}`, { name: `Rival ${id}` }]),
)

const scoresOf = (count: number, own: (index: number) => unknown) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `t${index}`,
      { own: own(index), competitors: { 'rival-a': (index * 3) % 11 }, importance: (index * 7) % 11 },
    ]),
  )

const states: Record<string, [PlainInventory, Parameters<typeof makeSummary>[1]?]> = {
  'no touchpoints': [{}],
  'nothing scored': [cafe],
  'one touchpoint': [
    { touchpoints: { door: {} } },
    [scored('2026-11-01', { door: { own: 9, importance: 3 } })],
  ],
  'a hundred touchpoints and five competitors': [
    {
      competitors: five,
      touchpoints: many(100, (index) => ({
        stage: `stage ${index % 12}`,
        channel: [`channel ${index % 25}`],
      })),
    },
    [
      scored(
        '2026-11-01',
        scoresOf(100, (index) => index % 11),
      ),
    ],
  ],
  'all unknown': [
    { touchpoints: many(12) },
    [
      scored(
        '2026-11-01',
        scoresOf(12, () => 'unknown'),
      ),
    ],
  ],
  'all absent': [
    { competitors: five, touchpoints: many(12), chains: { way: { links: ['t0', 't1'] } } },
    [
      scored(
        '2026-11-01',
        scoresOf(12, () => 'absent'),
      ),
    ],
  ],
  'a chain of thirty links': [
    {
      competitors: five,
      touchpoints: many(30, (index) => (index === 7 ? { lifecycle: 'retired' } : {})),
      chains: { way: { links: Array.from({ length: 30 }, (_, index) => `t${index}`) } },
    },
    [
      scored(
        '2026-11-01',
        scoresOf(30, (index) => (index === 9 ? 2 : 8)),
      ),
    ],
  ],
}

describe.each(Object.entries(states))('with %s', (_, [inventory, audits]) => {
  const summary = makeSummary(inventory, audits)
  const page = pageOf(summary, { who: false, trend: trendOf({ summary, audits: audits ?? [] }) })
  const elements = elementsOf(page)

  test('every id is there once, and every reference leads to one', () => {
    isSafe(page)
    const ids = idsIn(elements)
    expect(ids).toEqual([...new Set(ids)])
    const references = elements.flatMap((one) => [
      ...(attribute(one, 'aria-labelledby')?.split(' ') ?? []),
      ...(attribute(one, 'href') ?? '').split('#').slice(1),
      ...(attribute(one, 'fill') ?? '').split(/[#)]/).slice(1, 2),
    ])
    expect(references.filter((one) => !ids.includes(one))).toEqual([])
  })

  test('has one first heading, no level is left out, and no section is empty', () => {
    const levels = named(elements, 'h1', 'h2', 'h3').map(({ tagName }) => Number(tagName.slice(1)))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.filter((level, at) => at > 0 && level - (levels[at - 1] ?? 0) > 1)).toEqual([])
    for (const one of named(elements, 'section')) expect(within(one).length).toBeGreaterThan(1)
  })

  test('every picture has a title and a description, and none has a number that is none', () => {
    for (const svg of named(elements, 'svg').filter((one) => attribute(one, 'role') === 'img')) {
      const [title, about] = (attribute(svg, 'aria-labelledby') ?? '').split(' ')
      const inside = within(svg)
      const textAt = (id: string | undefined) =>
        textIn(inside.find((one) => attribute(one, 'id') === id) ?? svg).trim()
      expect(textAt(title)).not.toBe('')
      expect(textAt(about)).not.toBe('')
    }
    expect(page).not.toMatch(/NaN|Infinity|undefined/)
  })
})

describe('the first screen says what the data say', () => {
  test('of the café', () => {
    const said = section(cafePage(), 'result')
    expect(said).toContain('2 of the VIP 5 are Wow.')
    expect(said).toContain('Not Wow yet: Queue, Toilet and Shop window.')
    expect(said).toContain('First visit breaks at Toilet (3).')
    expect(said).toContain('1 of 4 chains is known to be broken.')
    expect(said).toContain('Fix first: Toilet (opportunity 13).')
    expect(said).toContain('It breaks First visit, it is 4 behind Cafe Roma and nobody answers for it.')
  })

  test('where importance is estimated and nothing is scored', () => {
    const summary = makeSummary({
      touchpoints: many(12, () => ({ importance: 5 })),
      chains: { way: { links: ['t1'] } },
    })
    const said = section(pageOf(summary), 'result')
    expect(said).toContain('None of the VIP ten is known to be Wow; 10 have no score.')
    expect(said).toContain('No chain is known to be broken; no link is scored yet.')
    expect(said).toContain('Nothing can be ranked yet: it takes an importance and a score.')
  })

  test('where all of the VIP are Wow', () => {
    const summary = makeSummary({ vip: { size: 2 }, touchpoints: many(2) }, [
      scored('2026-11-01', { t0: { own: 9, importance: 9 }, t1: { own: 8, importance: 8 } }),
    ])
    expect(section(pageOf(summary), 'result')).toContain('2 of the VIP 2 are Wow. Keep them there.')
  })

  const answers = (own: number) => ({ own, importance: 9 })

  test.each<[string, PlainInventory, Parameters<typeof makeSummary>[1], string[]]>([
    [
      'no importance, so that there is no VIP list',
      { touchpoints: many(2) },
      [scored('2026-11-01', { t0: 5, t1: 9 })],
      [
        'No touchpoint has an importance yet, so nothing can be ranked.',
        'The inventory has no chains yet.',
        'Nothing can be ranked yet: it takes an importance and a score.',
      ],
    ],
    [
      'one touchpoint, and no chain',
      { touchpoints: many(1) },
      [scored('2026-11-01', { t0: answers(5) })],
      [
        'The only VIP touchpoint is not Wow.',
        'The inventory has no chains yet.',
        'Fix first: t0 (opportunity 13).',
      ],
    ],
    [
      'everything at Wow',
      { touchpoints: many(3), chains: { way: { links: ['t0', 't1'] } } },
      [scored('2026-11-01', { t0: answers(10), t1: answers(9), t2: answers(8) })],
      [
        '3 of 3 VIP touchpoints are Wow.',
        'Keep them there.',
        'No chain is broken.',
        'Most is left to gain at t2.',
      ],
    ],
    [
      'nothing at all',
      {},
      [],
      ['No touchpoint has an importance yet', 'The inventory has no chains yet.', 'Nothing'],
    ],
  ])('of %s', (_, inventory, audits, sentences) => {
    const said = section(pageOf(makeSummary(inventory, audits)), 'result')
    for (const sentence of sentences) expect(said).toContain(sentence)
  })

  test('of an excerpt only', () => {
    const { summary } = shareOf(
      { inventory: cafeSummary().inventory, audits: [], summary: cafeSummary() },
      { selection: { ...everything, stages: ['return'] }, anonymous: undefined },
    )
    const said = section(pageOf(summary), 'result')
    expect(said).toContain('None of these is in the VIP 5.')
    expect(said).not.toContain('Toilet')
  })

  test('where more chains break than a sentence holds', () => {
    const chains = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [id, { links: ['t0'] }]))
    const summary = makeSummary({ touchpoints: many(1), chains }, [scored('2026-11-01', { t0: 1 })])
    expect(section(pageOf(summary), 'result')).toContain(
      'a breaks at t0 (1), b breaks at t0 (1), c breaks at t0 (1) and 2 more chains break.',
    )
  })
})

describe('a section', () => {
  const page = cafePage()

  test('shows ten cards with level, score, gap, owner and due date', () => {
    expect(section(page, 'vip')).toContain(
      'Toilet 3 Sucks 3 Toilet: scores from 0 to 10Kawa i Ciasto 3, Star Beans 6, Cafe Roma 7',
    )
    expect(section(page, 'vip')).toContain('Gap4 behind Cafe Roma')
    expect(section(page, 'vip')).toContain('Ownernobody')
    expect(section(page, 'vip')).toContain('Due7 Oct 2026, 45 days over')
  })

  test('says in a word which link breaks and which are weak', () => {
    const words = named(elementsOf(page), 'text').map(textIn)
    expect(words).toContain('BREAKS')
    expect(words).toContain('weak')
    expect(words).toContain('absent')
    expect(words).toContain('( )')
  })

  test('counts in the grid of stages and channels what is empty', () => {
    const said = section(page, 'coverage')
    expect(said).toContain('street')
    expect(said).toContain('empty')
    expect(said).toContain('No stage')
    expect(said).toContain('No channel')
  })

  test('shows the rounds one after the other', () => {
    expect(section(page, 'trend')).toContain('2026-q2: Wow 0, OK 3, Sucks 0, without a score')
    expect(section(pageOf(), 'trend')).toContain('No round of the whole company yet, so there is no trend.')
  })

  test('says what is overdue by month', () => {
    expect(section(page, 'freshness')).toContain('August 2026')
    expect(section(page, 'freshness')).toContain('Paused: 1 touchpoint.')
  })

  test('names nobody who voted, unless that is asked for', () => {
    expect(page).not.toContain('Celina')
    expect(pageOf(cafeSummary(), { who: true })).toContain('<bdi>Celina</bdi>')
  })
})

import fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, test } from 'vitest'
import { sinceLastRound } from '../../src/core/diff.ts'
import { oneLine } from '../../src/formats/escape.ts'
import { type ReportFormat, type ReportOptions, reportFormats } from '../../src/formats/report/index.ts'
import type { ReportFormatName } from '../../src/formats/report/names.ts'
import { en } from '../../src/i18n/en/index.ts'
import { makeSummary, scored } from '../core/make.ts'
import { cafe, cafeDiff, cafeSummary, cafeTrend, nasty } from './fixture.ts'
import { parseCsv, recordsOf } from './rfc4180.ts'

const cafeOptions = (): ReportOptions => ({ who: false, since: cafeDiff(), trend: cafeTrend() })

const filesOf = (format: ReportFormatName) => reportFormats[format](cafeSummary(), en, cafeOptions())

const textOf = (name: string, summary = cafeSummary(), options = cafeOptions()) =>
  Object.values(reportFormats)
    .flatMap((format: ReportFormat) => format(summary, en, options))
    .find((file) => file.name === name)?.text ?? ''

/** The lines of a report’s section, by the start of its heading. */
function section(text: string, heading: string): string {
  const [, after = ''] = text.split(`\n${heading}`)
  return after.split(/\n#{1,2} /)[0] ?? ''
}

describe('the files of a report', () => {
  test.each([
    ['md', ['report.md']],
    ['csv', ['touchpoints.csv', 'chains.csv', 'actions.csv']],
    ['html', ['report.html']],
    ['json', ['report.json']],
    ['ics', ['touchpoints.ics']],
    ['slides', ['slides.md']],
  ] as const)('%s writes %j', (format, names) => {
    expect(filesOf(format).map(({ name }) => name)).toEqual(names)
  })

  test.each([
    'report.md',
    'touchpoints.csv',
    'chains.csv',
    'actions.csv',
    'report.html',
    'report.json',
    'touchpoints.ics',
    'slides.md',
  ])('%s is as it was', async (name) => {
    await expect(textOf(name)).toMatchFileSnapshot(`golden/${name}`)
  })

  test.each(reportFormats.csv(cafeSummary(), en, { who: false, excel: true }))(
    '$name for Excel is as it was',
    async ({ name, text }) => {
      await expect(text).toMatchFileSnapshot(`golden/excel/${name}`)
    },
  )

  test.each(['md', 'csv', 'html', 'json', 'ics', 'slides'] as const)(
    '%s of the same summary is the same',
    (format) => {
      expect(filesOf(format)).toEqual(filesOf(format))
    },
  )

  test.each(['report.md', 'report.html', 'report.json', 'slides.md'])(
    '%s ends with one line feed, and no line ends in a blank',
    (name) => {
      expect(textOf(name)).toMatch(/[^\n]\n$/)
      expect(textOf(name)).not.toMatch(/[ \t\r]\n/)
    },
  )
})

describe('report.md', () => {
  const text = textOf('report.md')

  test('opens with what came out', () => {
    expect(text).toContain(
      '2 of the VIP 5 are Wow. First visit breaks at Toilet (3). Fix first: Toilet (opportunity 13).',
    )
  })

  test.each([
    [48, '3 months', '48 touchpoints every 3 months: 3 or 4 audits a week.'],
    [7, '1 week', '7 touchpoints every week: 7 audits a week.'],
    [3, '3 months', '3 touchpoints every 3 months: 1 audit a month, under 1 a week.'],
    [1, '24 months', '1 touchpoint every 24 months: less than one audit a year, under 1 a week.'],
    [0, '3 months', 'No touchpoint is to be reviewed yet.'],
  ])('says of %d touchpoints every %s how many audits that asks for', (count, review_every, sentence) => {
    const ids = Array.from({ length: count }, (_, index) => `t${index}`)
    const touchpoints = Object.fromEntries(ids.map((id) => [id, {}]))
    const [, opening] = textOf('report.md', makeSummary({ review_every, touchpoints })).split('\n\n')
    expect(opening).toBe(`As of 2026-11-21. Nothing has been audited yet. ${sentence}`)
  })

  test('calls the interval the default where some have their own', () => {
    expect(text).toContain('15 touchpoints by default every 3 months: 1 or 2 audits a week.')
  })

  test('says why each of the VIP stands there', () => {
    const vip = section(text, '## VIP 5')
    expect(vip).toMatch(/1 \| Greeting .* importance 10, median of 2026-q3; in 3 chains/)
    expect(vip).toMatch(
      /Toilet .* importance 8, median of 2026-q3; in 1 chain; before the next by opportunity/,
    )
    expect(vip).toMatch(/Fado on Fridays .* pinned \(vip: in\); importance 3, median of 2026-q3; in no chain/)
    expect(vip).toContain('Kept out by vip: out: Tram stop (importance 9).')
    expect(vip).toContain('No importance, no place: ')
  })

  test('says an estimate where nobody has been asked', () => {
    expect(section(text, '### return')).toContain('7 (estimate)')
  })

  test('shows opportunity with its parts, and what is not ranked', () => {
    const fixFirst = section(text, '## Fix first')
    expect(fixFirst).toContain('8 + (8 - 3) = 13')
    expect(fixFirst).toMatch(/\d more follows?\./)
    expect(fixFirst).toContain('Paying (score unknown)')
    expect(fixFirst).toContain('Ordering ahead (absent)')
    expect(fixFirst).toContain('Takeaway cup (unscored)')
    expect(fixFirst).toContain('Receipt (no importance)')
  })

  test('shows no sum where the score is not below the importance', () => {
    const good = makeSummary({ touchpoints: { door: {} } }, [
      scored('2026-11-01', { door: { own: 9, importance: 3 } }),
    ])
    expect(textOf('report.md', good)).toContain('3 + 0 = 3')
  })

  test('shows each chain with its strength, its weak links and what follows', () => {
    const chains = section(text, '## Chains')
    expect(chains).toContain('- Broken at Toilet (3).')
    expect(chains).toMatch(/breaks; weakest; weak: 4\.5 below the median; weak: 4 behind Cafe Roma/)
    expect(chains).toContain('(Poster in the tram, planned)')
    expect(chains).toContain('- Left out, because it is absent here: Ordering ahead.')
    expect(chains).toContain('- Next chain: To go.')
    expect(chains).toContain('strength unknown, at most 4 (2 unscored)')
    expect(chains).toContain('strength unknown (2 unscored)')
    expect(chains).toContain('- Dead end: its last link starts no other chain.')
  })

  test('calls the pass-through an illustration until conversions are measured', () => {
    const [, first = '', , counter = ''] = section(text, '## Chains').split('\n### ')
    expect(first).toContain('**Pass-through (an illustration)**')
    expect(first).toContain('+1 would add')
    expect(counter).toMatch(/\*\*Pass-through \(measured\)\*\*\s*\|\s*52%/)
    expect(counter).not.toContain('+1 would add')
    expect(counter).toContain('- The largest measured loss: 35% of the customers do not come on to Queue.')
  })

  test('prints the cross-hair and the size of each quadrant', () => {
    const map = section(text, '## Importance-performance map')
    expect(map).toMatch(/importance [\d.]+, score [\d.]+\. On the line counts as high\./)
    expect(map).toMatch(/Concentrate here \(important and poor\): \d/)
  })

  test('names what we lack, and what they lack', () => {
    expect(section(text, '## Where we are absent')).toContain('- Ordering ahead (importance 6): Star Beans 8')
    expect(section(text, '## Our edge')).toContain('- Fado on Fridays (9): absent at Star Beans')
    expect(section(text, '## Our edge')).not.toContain('flyers')
  })

  test('tells unscored, unknown and absent apart, and dates what is older than the latest round', () => {
    const all = section(text, '## All touchpoints by stage')
    expect(all).toMatch(/\| Takeaway cup +\| unscored /)
    expect(all).toMatch(/\| Paying +\| unknown /)
    expect(all).toMatch(/\| Ordering ahead +\| absent /)
    expect(all).toMatch(/\| Music +\| OK 7 \(2026-05-18\) +\| +4 \(2026-05-18\) /)
    expect(all).toMatch(/\| \(Poster in the tram, planned\) +\| not asked /)
  })

  test('shows parts under their whole, and touchpoints without a stage last', () => {
    const all = section(text, '## All touchpoints by stage')
    expect(all).toMatch(/\| Shop window .*\n\| {3}└ Window lamp .*\n\| {3}└ Door bell \(decide\) /)
    expect(all.split('\n### ').map((stage) => stage.split('\n')[0])).toEqual([
      '',
      'need',
      'decide',
      'use',
      'return',
      'No stage',
    ])
  })

  test('says how fresh everything is', () => {
    const all = section(text, '## All touchpoints by stage')
    expect(all).toContain('| 2026-08-18, 95 days over ')
    expect(all).toContain('| 2026-11-24 ')
    expect(all).toContain('| never due ')
    expect(all).toContain('| paused until 2027-01-15: The square is being repaved |')
    expect(all).toContain('| now, the pause ended on 2026-11-01 ')
    expect(all).toContain('| never audited ')
  })

  test('says what was not counted', () => {
    const lines = section(text, '## Not counted')
    expect(lines).toContain('by Piotr Zielinski: dated 2027-03-01, which is still to come.')
    expect(lines).toContain(
      'display in audits/2026-08-26-piotr-zielinski.yaml: no touchpoint has or had this id.',
    )
  })

  test('prints the bounds of this inventory', () => {
    const moved = textOf('report.md', makeSummary({ ...cafe, levels: { sucks: 4.5, wow: 9 } }))
    expect(moved).toContain('Sucks: up to 4.5. OK: above 4.5 and below 9. Wow: from 9.')
  })

  test('pads the columns of every table to one width', () => {
    const tables = text.split('\n\n').filter((block) => block.startsWith('|'))
    const widths = tables.map((table) => new Set(table.split('\n').map((line) => [...line].length)).size)
    expect(widths).toEqual(tables.map(() => 1))
  })

  test('renders without HTML or links of its own; only votes and charts are drawn in code', () => {
    const types = new Set<string>()
    marked.walkTokens(marked.lexer(text), ({ type }) => {
      types.add(type)
    })
    expect([...types].toSorted()).toEqual([
      'code',
      'codespan',
      'heading',
      'list',
      'list_item',
      'paragraph',
      'space',
      'strong',
      'table',
      'text',
    ])
  })

  test('says the next step where nothing has been asked yet', () => {
    const empty = textOf('report.md', makeSummary({ touchpoints: { door: {} } }))
    expect(empty).toContain('Nothing has been audited yet.')
    expect(empty).toContain('No touchpoint has an importance yet, so nothing can be ranked.')
    expect(empty).toContain('The inventory has no chains yet.')
  })

  test('says that pinned ones are crowded out when more are pinned than there are places', () => {
    const pinned = { vip: 'in', importance: 5 }
    const crowded = makeSummary({
      vip: { size: 1 },
      touchpoints: { door: { ...pinned, importance: 6 }, bell: pinned },
    })
    expect(textOf('report.md', crowded)).toContain(
      'without a place, because more are pinned than there are places: bell',
    )
  })

  test('says that no chain is broken only when all of it is known', () => {
    const file = {
      touchpoints: { door: { importance: 5 }, bell: {} },
      chains: { way: { links: ['door', 'bell'] } },
    }
    const half = makeSummary(file, [scored('2026-11-01', { door: 7 })])
    const whole = makeSummary(file, [scored('2026-11-01', { door: 7, bell: 8 })])
    expect(textOf('report.md', half)).toContain('No chain is known to be broken')
    expect(textOf('report.md', whole)).toContain('No chain is broken.')
  })
})

describe('the charts in report.md', () => {
  const chartsIn = (summary = cafeSummary()) =>
    [...textOf('report.md', summary).matchAll(/^```mermaid\n(.*?)\n```$/gms)].map(([, chart = '']) => chart)
  const way = (links: number) => {
    const touchpoints = Object.fromEntries(Array.from({ length: links }, (_, at) => [`t${at}`, {}]))
    return makeSummary({ touchpoints, chains: { way: { links: Object.keys(touchpoints) } } })
  }
  type Points = readonly (readonly [importance: number, score: number])[]
  const summaryOf = (points: Points) => {
    const scores = points.map(([importance, own], at) => [`t${at}`, { own, importance }])
    const touchpoints = Object.fromEntries(points.map((_, at) => [`t${at}`, {}]))
    return makeSummary({ touchpoints }, [scored('2026-11-01', Object.fromEntries(scores))])
  }
  const mapOf = (points: Points) => chartsIn(summaryOf(points)).at(-1)

  test('are one for each chain, and one for the map', () => {
    expect(chartsIn().map((chart) => chart.split(/\s/)[0])).toEqual([
      ...Array.from({ length: 4 }, () => 'flowchart'),
      'quadrantChart',
    ])
  })

  test('say without colours which link breaks a chain, which is weak and which does not count', () => {
    const [chart] = chartsIn()
    expect(chart).toContain('n4{{"4 · Toilet\n  Sucks 3, ✗ breaks"}}:::broken')
    expect(chart).toContain('n2["2 · (Poster in the tram, planned)\n  not asked"]:::aside')
    expect(chart).toContain('n5["5 · Ordering ahead\n  absent"]:::aside')
    expect(chart).toContain('n6(["Next chain: To go."])')
    expect(chartsIn()[2]).toContain('["2 · Queue\n  OK 5, weak"]:::weak')
  })

  test.each([
    [1, [1]],
    [4, [4]],
    [5, [3, 2]],
    [9, [3, 3, 3]],
    [10, [4, 3, 3]],
  ])('have %d links in rows of %j', (links, rows) => {
    const [chart = ''] = chartsIn(way(links))
    const parts = chart.split('subgraph').slice(rows.length > 1 ? 1 : 0)
    expect(parts.map((row) => row.match(/\["\d+ · /g)?.length)).toEqual(rows)
    expect(chart.startsWith('flowchart LR')).toBe(rows.length === 1)
  })

  test('are left out where Mermaid would refuse them, and that is said', () => {
    const refused = 'There is no chart of this: it is too large to be drawn.'
    expect(chartsIn(way(500))).toHaveLength(1)
    expect(chartsIn(way(501))).toEqual([])
    expect(textOf('report.md', way(501))).toContain(refused)
    const accents = makeSummary({
      touchpoints: { a: { name: `e${'\u0301'.repeat(50_000)}` } },
      chains: { way: { links: ['a'] } },
    })
    expect(chartsIn(accents)).toEqual([])
  })

  test('cut a long name', () => {
    const long = makeSummary({
      touchpoints: { a: { name: 'very long name '.repeat(60) } },
      chains: { way: { links: ['a'] } },
    })
    expect(chartsIn(long)[0]).toContain('"1 · very long name very long name very lo...\n')
  })

  test('place the medians on the lines, each point on the side that it counts to', () => {
    expect(
      mapOf([
        [9, 2],
        [9, 9],
        [6, 5],
        [2, 5],
        [2, 4.5],
      ]),
    ).toBe(
      [
        'quadrantChart',
        'x-axis "Score below 5" --> "Score from 5"',
        'y-axis "Importance below 6" --> "Importance from 6"',
        'quadrant-1 "Keep it up"',
        'quadrant-2 "Concentrate here"',
        'quadrant-3 "Low priority"',
        'quadrant-4 "Possible overkill"',
        '"1": [0.05, 0.94]',
        '"2": [0.94, 0.94]',
        '"3": [0.54, 0.54]',
        '"4": [0.38, 0.05]',
        '"5": [0.54, 0.05]',
      ].join('\n'),
    )
  })

  test('number the points as the table does, those at one place together', () => {
    const same = [
      [5, 5],
      [5, 5],
      [5, 5],
      [9, 9],
    ] as const
    expect(mapOf(same)).toMatch(/"1": \[0\.94, 0\.94\]\n"2–4": \[0\.54, 0\.54\]$/)
    expect(textOf('report.md', summaryOf(same))).toContain(en.map.shared)
    expect(textOf('report.md', summaryOf([[5, 5]]))).not.toContain(en.map.shared)
    expect(section(textOf('report.md'), '## Importance-performance map')).toMatch(
      /\| +3 \| Concentrate here +\| Toilet /,
    )
  })

  test('have coordinates that Mermaid reads as numbers', () => {
    const values = fc.integer({ min: 0, max: 20 }).map((half) => half / 2)
    fc.assert(
      fc.property(fc.array(fc.tuple(values, values), { minLength: 1, maxLength: 30 }), (points) => {
        const chart = mapOf(points) ?? ''
        const lines = chart.split('\n').slice(7)
        expect(lines.filter((line) => !/^"[\d, –]+": \[0\.\d\d, 0\.\d\d\]$/.test(line))).toEqual([])
        expect(chart.length).toBeGreaterThan(0)
      }),
      { numRuns: 25 }, // each of a whole report, with up to 30 points
    )
  })

  test('have no more than 100 touchpoints on the map', () => {
    const points = (count: number) => Array.from({ length: count }, (_, at) => [at % 10, at % 7] as const)
    expect(mapOf(points(100))).toContain('quadrantChart')
    expect(mapOf(points(101))).toBeUndefined()
  })
})

describe('the agreement of the room', () => {
  const agreementIn = (summary = cafeSummary(), options?: ReportOptions) =>
    section(textOf('report.md', summary, options), '## Agreement of the room')
  const text = agreementIn()
  const voted = (own: readonly (number | string)[]) => ({ votes: { own } })
  const abc = { touchpoints: { a: {}, b: {}, c: {} } }

  test('stands after the chains', () => {
    const headings: readonly string[] = textOf('report.md').match(/^## .*$/gm) ?? []
    expect(headings.indexOf('## Agreement of the room')).toBe(headings.indexOf('## Chains') + 1)
  })

  test('gives both coefficients with their meaning, where they stand, and what was left out', () => {
    expect(text).toContain(
      'Round 2026-q3: 4 touchpoints with 2 or more votes on our own score, from 4 seats.',
    )
    expect(text).toMatch(
      /- Krippendorff's α \(interval\): 0\.07, over 4 touchpoints\. .* Here: between 0 and 0\.5/,
    )
    expect(text).toMatch(
      /- Kendall's W \(ties corrected\): 0\.56, over 3 touchpoints\. .* Here: between 0\.5 and 1/,
    )
    expect(text).toContain('Left out, because not every seat scored them: 5 touchpoints.')
    expect(text).toContain('interquartile range by the inclusive method')
    expect(text).not.toMatch(/signific|p-value|p [<=]/i)
  })

  test('lists what to discuss first, by importance', () => {
    expect(text).toContain('1. Queue (importance 9): from 2 to 9, median 5')
    const two = makeSummary({ touchpoints: { a: { importance: 5 }, b: { importance: 6 }, c: {} } }, [
      scored('2026-11-01', { a: voted([0, 10]), b: voted([3, 7]), c: voted([1, 9]) }),
    ])
    expect(agreementIn(two)).toContain(
      '1. b (importance 6): from 3 to 7, median 5\n2. a (importance 5): from 0 to 10, median 5\n3. c: from 1 to 9, median 5',
    )
    const none = makeSummary(abc, [scored('2026-11-01', { a: voted([7, 8]) })])
    expect(agreementIn(none)).toContain('The room is not split on any score of our own.')
  })

  test('shows every touchpoint with its word, its numbers and its votes drawn', () => {
    expect(text).toMatch(/\| Shop window \| agreed +\| +4 \| +7\.5 \| +7 to 8 \| +100% \| `\.{7}22\.\.` \|/)
    expect(text).toMatch(
      /\| Terrace +\| agreed +\| 2 \(1 unknown, 1 absent\) \| +6 \| +6 \| +100% \| `\.{6}2\.{4}` \|/,
    )
  })

  test('shows of competitors and importance what is not agreed, and counts the rest', () => {
    expect(text).toMatch(/\| Shop window \| Importance \| split /)
    expect(text).toMatch(/\| Queue +\| Star Beans \| one voice differs /)
    expect(text).toContain('2 more are agreed.')
    const importance = makeSummary(abc, [scored('2026-11-01', { a: { votes: { importance: [7, 8] } } })])
    expect(agreementIn(importance)).toContain('The one answer that has 2 or more votes is agreed.')
    expect(agreementIn(importance)).toContain('no touchpoint has 2 or more votes on our own score')
  })

  test('draws ten votes and more as +, and says where a half point is drawn', () => {
    const many = makeSummary(abc, [
      scored('2026-11-01', { a: voted(Array.from({ length: 12 }, () => 7)), b: voted([1, 2]) }),
    ])
    expect(agreementIn(many)).toContain('`.......+...`')
    expect(agreementIn(many)).not.toContain('half point')
    const half = makeSummary(abc, [
      scored('2026-11-01', { a: 7.5 }),
      scored('2026-11-01', { a: 7 }, { by: 'Piotr' }),
    ])
    expect(agreementIn(half)).toContain('`.......11..`')
    expect(agreementIn(half)).toContain('A half point is drawn at the score above it.')
  })

  test.each([
    [
      'too few touchpoints',
      { a: [1, 2], b: [2, 3] },
      ['fewer than 3 touchpoints have votes', 'from every seat'],
    ],
    [
      'no variation',
      { a: [7, 7], b: [7, 7], c: [7, 7] },
      ['every vote is the same', 'one touchpoint above another'],
    ],
    ['complete agreement', { a: [1, 1], b: [2, 2], c: [9, 9] }, [': 1, over', 'Here: 1, full agreement.']],
    [
      'another generosity',
      { a: [1, 8], b: [2, 9], c: [3, 10] },
      [': -0.58, over', 'at 0 or below', ': 1, over'],
    ],
  ])('says %s in words', (_, lists, texts) => {
    const scores = Object.fromEntries(Object.entries(lists).map(([id, own]) => [id, voted(own)]))
    const said = agreementIn(makeSummary(abc, [scored('2026-11-01', scores)]))
    expect(texts.filter((one) => !said.includes(one))).toEqual([])
  })

  test('is one sentence where one voice scored each touchpoint', () => {
    const one = makeSummary(abc, [
      scored('2026-11-01', { a: 7, b: voted([4, 'unknown']) }, { round: 'q4' }),
      scored('2026-11-01', { c: 2 }, { round: 'q4', by: 'Piotr' }),
    ])
    expect(agreementIn(one).trim()).toBe('In the round q4 one voice scored each touchpoint.')
  })

  test('is not there before the first round', () => {
    expect(textOf('report.md', makeSummary(abc))).not.toContain('Agreement of the room')
  })

  test('names nobody', () => {
    const formats: readonly ReportFormat[] = Object.values(reportFormats)
    for (const { text } of formats.flatMap((format) => format(cafeSummary(), en, cafeOptions())))
      expect(text).not.toMatch(/Beata|Celina|Dawid/)
  })

  test('names everybody when that is asked', () => {
    const named = agreementIn(cafeSummary(), { who: true })
    expect(named).toMatch(/\| Queue +\| split .*\| Beata: 2; Celina: 7; Dawid: 9; seat 4 of Ana Lima: 3 +\|/)
    expect(named).toMatch(
      /\| Terrace .*\| Beata: 6; Celina: unknown; Dawid: absent; seat 4 of Ana Lima: 6 +\|/,
    )
    const desks = makeSummary(abc, [
      scored('2026-11-01', { a: 7 }),
      scored('2026-11-01', { a: 3 }, { by: 'Piotr' }),
    ])
    expect(agreementIn(desks, { who: true })).toMatch(/\| Ana Lima: 7; Piotr: 3 +\|/)
  })
})

describe('since last round', () => {
  test('stands behind the two lists, from the round before the latest', () => {
    const headings: readonly string[] = textOf('report.md').match(/^## .*$/gm) ?? []
    expect(headings.indexOf('## Since last round')).toBe(headings.indexOf('## Fix first') + 1)
    const text = section(textOf('report.md'), '## Since last round')
    expect(text).toContain('What moved from 2026-q2 to 2026-q3.')
    expect(text).toContain('  - Greeting: OK 5 → Wow 9 (+4)')
  })

  test('says so where nothing moved', () => {
    const same = ['2026-05-18', '2026-08-24'].map((date) => scored(date, { a: 7 }))
    const summary = makeSummary({ touchpoints: { a: {} } }, same)
    const since = sinceLastRound({ summary, audits: same })
    expect(textOf('report.md', summary, { who: false, since })).toContain('Nothing moved.')
  })

  test('is not there before the second round', () => {
    const one = makeSummary({ touchpoints: { a: {} } }, [scored('2026-08-24', { a: 7 })])
    expect(textOf('report.md', one, { who: false })).not.toContain('Since last round')
    expect(JSON.parse(textOf('report.json', one, { who: false })).since_last_round).toBeNull()
  })

  test('is in JSON as `diff` has it', () => {
    const { since_last_round } = JSON.parse(textOf('report.json'))
    expect(since_last_round.from).toEqual({
      kind: 'round',
      name: '2026-q2',
      commit: null,
      until: '2026-05-18',
    })
    expect(since_last_round.levels.up).toMatchObject([{ id: 'greeting', from: 5, to: 9, to_level: 'wow' }])
  })
})

describe('the action plan', () => {
  const text = section(textOf('report.md'), '## Action plan')
  const unplanned = makeSummary({ touchpoints: { door: {} } }, [scored('2026-11-01', { door: 7 })])

  test('stands behind what moved', () => {
    const headings: readonly string[] = textOf('report.md').match(/^## .*$/gm) ?? []
    expect(headings.indexOf('## Action plan')).toBe(headings.indexOf('## Since last round') + 1)
  })

  test('counts what is open, overdue and done', () => {
    expect(text).toContain('3 open, 1 of them overdue; 7 done.')
    const one = makeSummary({ touchpoints: { door: { actions: [{ do: 'Oil it' }] } } })
    expect(textOf('report.md', one)).toContain('1 open; 0 done.')
  })

  test.each([
    ['who does it', /\| A list on the door +\| Toilet +\| +\| Sofia /],
    ['else who answers for the touchpoint', /\| A second till at noon +\| Queue +\| processes +\| Tiago /],
    ['else nobody', /\| Someday: move it +\| Toilet +\| product +\| nobody /],
    ['how late it is', /\| 2026-10-31, 21 days over +\| +\| Paper at any hour +\| to be judged +\|/],
    ['that it is not done yet', /\| 2026-12-10 +\| +\| score 8 +\| waiting: not done yet +\|/],
    ['that no round has come since', /\| 2026-10-01 +\| score 7 +\| waiting for the next round +\|/],
    ['that nothing was measured', /\| 2026-07-20 +\| ces 5 +\| waiting for ces in the inventory +\|/],
    ['that it was reached, and by what', /\| score 8 +\| reached: 9 +\|/],
    ['a share as a share', /\| conversion 60% +\| reached: 65% +\|/],
    ['that it was missed, and by what', /\| NPS ≥ 45 +\| missed: 41 +\|/],
    ['that there is no measure', /\| no measure +\|/],
    ['of a retired touchpoint what was done', /\| Hand them out at the tram +\| \(Paper flyers, retired\) /],
  ])('says %s', (_, row) => {
    expect(text).toMatch(row)
  })

  test('explains in the legend how a measure is judged', () => {
    expect(section(textOf('report.md'), '## Legend')).toMatch(/\*\*Action plan\*\*: .* ces too\./)
  })

  test('says beside what hurts how much of it is under way', () => {
    const fixFirst = section(textOf('report.md'), '## Fix first')
    expect(fixFirst).toMatch(/\| Toilet .* \| +2 \|\n/)
    expect(fixFirst).toMatch(/\| Greeting .* \| +0 \|\n/)
  })

  test('is not there where nothing is planned', () => {
    const report = textOf('report.md', unplanned)
    expect(report).not.toContain('Action plan')
    expect(report).not.toContain('Open actions')
    expect(JSON.parse(textOf('report.json', unplanned)).actions).toEqual([])
  })

  test('is a CSV of its own, with its header even where nothing is planned', () => {
    expect(recordsOf(textOf('actions.csv')).map(({ id }) => id)).toEqual([
      'toilet',
      'queue',
      'toilet',
      'queue',
      'queue',
      'lamp',
      'greeting',
      'greeting',
      'greeting',
      'flyers',
    ])
    const [header = ''] = textOf('actions.csv').split('\r\n')
    expect(textOf('actions.csv', unplanned)).toBe(`${header}\r\n`)
  })

  test.each([
    [0, { state: 'overdue', verdict: 'to-be-judged', waiting_for: '', target: '', found: '' }],
    [1, { state: 'open', verdict: 'waiting', waiting_for: 'done', target: '8', found: '' }],
    [2, { owner: '', state: 'open', verdict: 'no-measure' }],
    [3, { state: 'done', verdict: 'waiting', waiting_for: 'score', found: '' }],
    [4, { verdict: 'reached', target: '0.6', found: '0.65' }],
    [6, { verdict: 'waiting', waiting_for: 'value', target: '5', found: '' }],
    [8, { owner: 'Lena', verdict: 'missed', target: '45', found: '41' }],
  ])('says in line %d of the CSV what is known', (at, cells) => {
    expect(recordsOf(textOf('actions.csv'))[at]).toMatchObject(cells)
  })
})

describe('slides.md', () => {
  const headingsOf = (summary = cafeSummary(), options?: ReportOptions) =>
    textOf('slides.md', summary, options)
      .split('\n\n---\n\n')
      .map((slide) => slide.match(/^# (.*)$/m)?.[1])
  const slideOf = (text: string, heading: string) =>
    text.split('\n\n---\n\n').find((slide) => slide.includes(`# ${heading}`)) ?? ''
  const many = (count: number) => Array.from({ length: count }, (_, at) => `t${at}`)

  test('is a deck of one message a slide, which is its heading', () => {
    expect(textOf('slides.md')).toMatch(/^---\nmarp: true\ntheme: default\npaginate: true\n/)
    expect(headingsOf()).toEqual([
      'Kawa i Ciasto: customer touchpoints',
      '2 of the VIP 5 are Wow',
      'First visit breaks at Toilet (3)',
      'Fix first: Toilet (opportunity 13)',
      'The room is split on 1 touchpoint',
      'What moved since 2026-q2',
      '7 overdue, 6 more due within 14 days',
      'What we do about it: 3 open actions, 1 overdue',
    ])
  })

  test('has a title and no more where there is nothing to say', () => {
    const file = { touchpoints: { door: { added: '2026-11-20' } } }
    expect(headingsOf(makeSummary(file), { who: false })).toEqual(['Kawa i Ciasto: customer touchpoints'])
  })

  test('cuts what a slide has no room for, and counts it', () => {
    const file = { touchpoints: Object.fromEntries(many(30).map((id) => [id, { importance: 5 }])) }
    const scores = Object.fromEntries(many(30).map((id) => [id, 5]))
    const text = textOf('slides.md', makeSummary(file, [scored('2026-11-01', scores)]))
    expect(slideOf(text, 'None of the VIP ten is Wow').match(/^\| +\d/gm)).toHaveLength(10)
    expect(slideOf(text, 'Fix first').match(/^\| +\d/gm)).toHaveLength(8)
    expect(slideOf(text, 'Fix first')).toMatch(/\n\nand 22 more$/)
  })

  test('has a slide for each of four chains that break, and one for the others', () => {
    const links = ['a', 'b', 'c']
    const chains = Object.fromEntries(many(6).map((id) => [id, { links }]))
    const summary = makeSummary({ touchpoints: { a: {}, b: {}, c: {} }, chains }, [
      scored('2026-11-01', { a: 1, b: 2, c: 3 }),
    ])
    expect(headingsOf(summary).filter((one) => one?.includes('break'))).toEqual([
      ...many(4).map((id) => `${id} breaks at a (1), b (2) and 1 more link`),
      '2 more chains break',
    ])
    expect(slideOf(textOf('slides.md', summary), 't0')).toContain(
      '**1, breaks** → **2, breaks** → **3, breaks**',
    )
  })

  test('says what is done about it: the open actions, the earliest first', () => {
    const actions = [
      { do: 'Some day' },
      { do: 'Later', due: '2027-01-01', owner: 'Rui' },
      { do: 'Sooner', due: '2026-11-20' },
      { do: 'Long ago', due: '2026-01-01', done: '2026-01-01' },
    ]
    const text = textOf(
      'slides.md',
      makeSummary({ touchpoints: { door: { name: 'Door', owner: 'Ana', actions } } }),
    )
    const slide = slideOf(text, 'What we do about it: 3 open actions, 1 overdue')
    expect(slide).toMatch(/Sooner +\| Door .* 2026-11-20 \| Ana .*\n.*Later .* Rui .*\n.*Some day /)
    expect(slide).not.toContain('Long ago')
  })
})

describe('touchpoints.csv', () => {
  const text = textOf('touchpoints.csv')
  const byId = new Map(recordsOf(text).map((record) => [record['id'], record]))

  test('has one line for every touchpoint and part, each with every column', () => {
    const [header = [], ...lines] = parseCsv(text)
    expect(lines.map(([id]) => id)).toEqual([...cafeSummary().rows.keys()])
    expect(lines.every((cells) => cells.length === header.length)).toBe(true)
    expect(new Set(header).size).toBe(header.length)
  })

  test.each([
    ['greeting', { own: '9', level: 'wow', 'star-beans': '5', importance: '10', gap: '0', vip_rank: '1' }],
    [
      'toilet',
      {
        own: '3',
        level: 'sucks',
        gap: '-4',
        opportunity: '13',
        breaks: 'first-visit',
        review_every: '6 weeks',
      },
    ],
    ['app', { own: 'absent', level: '', 'cafe-roma': 'absent', gap: '', opportunity: '' }],
    ['paying', { own: 'unknown', 'star-beans': 'unknown', importance: '6', importance_source: 'estimate' }],
    ['cup', { own: '', 'star-beans': '', importance: '', state: 'never-audited', due: '', days_left: '' }],
    ['music', { own: '7', last_audit: '2026-05-18', due: '2026-08-18', state: 'overdue', days_left: '-95' }],
    ['greeting', { agreement: 'one-voice-differs' }],
    ['queue', { agreement: 'split' }],
    ['tram-stop', { agreement: 'one-voice' }],
    ['paying', { agreement: '' }],
    ['lamp', { whole: 'window', stage: 'need', channel: 'street', vip_rank: '', state: 'exempt' }],
    ['tram-stop', { vip: 'out', vip_rank: '' }],
  ])('says of %s what is known', (id, cells) => {
    expect(byId.get(id)).toMatchObject(cells)
  })

  test('shows several channels and chains in one cell', () => {
    expect(byId.get('greeting')).toMatchObject({
      channel: 'staff | shop',
      chains: 'first-visit | to-go | counter',
    })
  })
})

describe('a list in a cell', () => {
  /** As the README says that it is read. */
  const itemsIn = (cell: string) =>
    cell
      .replace(/((?:^|[;,])[\s"]*)'(?='*[=+\-@])/g, '$1')
      .replace(/##'(?='*\w*\[)/g, '##')
      .split(/(?<=(?<!\\)(?:\\\\)*)\|/)
      .map((item) => item.trim().replace(/\\([\\|])/g, '$1'))

  const cellOf = (tags: readonly string[]) =>
    recordsOf(textOf('touchpoints.csv', makeSummary({ touchpoints: { door: { tags } } })))[0]?.['tags'] ?? ''

  test.each([
    [['brand, outdoors', 'autumn'], 'brand, outdoors | autumn'],
    [['a|b', 'a \\| b', '\\', '|'], 'a\\|b | a \\\\\\| b | \\\\ | \\|'],
    [['=1+1', 'x;=2', '+48'], "'=1+1 | x;'=2 | +48"],
  ])('%j is written as %j and comes back', (items, cell) => {
    expect(cellOf(items)).toBe(cell)
    expect(itemsIn(cellOf(items))).toEqual(items)
  })

  test('gives every item back, but for what is no line of text', () => {
    const item = nasty
      .map((text) => oneLine(text))
      .filter((text) => /\S/.test(text) && !/[\s\ufeff]{2}/.test(text))
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), (items) => {
        expect(itemsIn(cellOf(items))).toEqual(items)
      }),
    )
  })
})

describe.each(['touchpoints.csv', 'report.json'])('%s', (name) => {
  const touchpoint = {
    place: 'online',
    control: 'indirect',
    rhythm: 'once',
    lifecycle: 'growth',
    senses: ['smell', 'humour'],
    segments: ['tourists', 'regulars'],
    wow: 'A scene a month',
    tags: ['brand', 'autumn'],
    cost: 4,
    automated: true,
    conversion: 0.12,
    metrics: { nps: -41, csat: 4.4, ces: 2.5 },
    review_every: '6 months',
    review_reason: 'By season',
  }
  const summary = makeSummary({
    segments: { tourists: {}, regulars: {} },
    touchpoints: { door: touchpoint, bare: {} },
  })

  test('has what the inventory says, under the keys of the inventory', () => {
    const { review_every: _, metrics, senses, segments, tags, ...single } = touchpoint
    const said =
      name === 'report.json'
        ? JSON.parse(textOf(name, summary)).touchpoints
        : recordsOf(textOf(name, summary))
    expect(said[0]).toMatchObject(
      name === 'report.json'
        ? { ...single, metrics, senses, segments, tags }
        : {
            ...Object.fromEntries(
              Object.entries({ ...single, ...metrics }).map(([key, one]) => [key, `${one}`]),
            ),
            senses: 'smell | humour',
            segments: 'tourists | regulars',
            tags: 'brand | autumn',
            review_every: '6 months',
          },
    )
    expect(said[1]).toMatchObject(
      name === 'report.json'
        ? { place: null, rhythm: null, senses: [], wow: null, metrics: { nps: null, csat: null, ces: null } }
        : { place: '', rhythm: '', senses: '', tags: '', wow: '', nps: '', csat: '', ces: '' },
    )
  })
})

describe('what is retired', () => {
  const summary = makeSummary(
    {
      competitors: { rival: { name: 'Rival' } },
      touchpoints: { door: {}, flyers: { name: 'Flyers', lifecycle: 'retired' } },
      chains: { way: { links: ['door', 'flyers'] } },
    },
    [scored('2026-11-01', { door: 9, flyers: { own: 1, competitors: { rival: 2 } } })],
  )
  const options: ReportOptions = { who: false }

  test('shows no score in a chain, and no level anywhere', () => {
    const text = textOf('report.md', summary, options)
    expect(text).toContain('n2["2 · (Flyers, retired)\n  not asked"]:::aside')
    expect(text).toMatch(/\| {3}2 \| \(Flyers, retired\) +\| +not asked \| +not asked \|/)
    for (const name of ['report.md', 'slides.md', 'report.html'])
      expect(textOf(name, summary, options)).not.toMatch(/Sucks\s*1\b/)
    expect(recordsOf(textOf('chains.csv', summary))[1]).toMatchObject({
      state: 'inactive',
      own: '',
      rival: '',
    })
    expect(recordsOf(textOf('touchpoints.csv', summary))[1]).toMatchObject({ own: '1', level: '' })
    expect(JSON.parse(textOf('report.json', summary)).touchpoints[1]).toMatchObject({ level: null })
  })
})

describe('what the room scored again', () => {
  const audit = scored(
    '2026-11-01',
    {
      door: {
        own: 7,
        competitors: { rival: 5 },
        votes: { own: [7, 6, 7], competitors: { rival: [5, 5, 'unknown'] } },
        before: { own: [7, 2, 8], competitors: { rival: [1, 9, 'unknown'] } },
      },
      bell: { votes: { own: [4, 4, 5] } },
    },
    { voters: ['Ana', 'Piotr', 3] },
  )
  const summary = makeSummary(
    { competitors: { rival: { name: 'Rival' } }, touchpoints: { door: {}, bell: {} } },
    [audit, scored('2026-11-01', { door: 9 }, { by: 'Zofia' })],
  )

  const plain = (text: string) => text.replace(/[\u2068\u2069]|<\/?bdi>/g, '')

  test('shows the first votes beside the later ones, so that nobody’s can be followed', () => {
    for (const name of ['report.md', 'report.html']) {
      const text = plain(textOf(name, summary, { who: false }))
      expect(text).toContain('door: first votes 2 7 8 9 → now 6 7 7 9')
      expect(text).toContain('door (Rival): first votes 1 9 unknown → now 5 5 unknown')
      expect(text).not.toContain('bell: first')
      expect(text).not.toMatch(/Piotr/)
    }
  })

  test('names who gave them when it is asked', () => {
    for (const name of ['report.md', 'report.html'])
      expect(plain(textOf(name, summary, { who: true }))).toContain(
        'door: first votes Ana: 7, Piotr: 2, seat 3 of Ana Lima: 8, Zofia: 9 → now Ana: 7, Piotr: 6',
      )
  })

  test('is in report.json too', () => {
    const own = (who: boolean) => JSON.parse(textOf('report.json', summary, { who })).touchpoints[0].own
    expect(own(false).first_votes).toEqual([2, 7, 8, 9])
    expect(own(false)).not.toHaveProperty('first_cast')
    expect(own(true).first_cast[1]).toEqual({ vote: 2, by: 'Ana Lima', seat: 'Piotr' })
  })

  test('is not spoken of where the room voted once', () => {
    expect(textOf('report.md')).not.toContain('Scored again')
    expect(textOf('report.html')).not.toContain('Scored again')
  })
})

describe('chains.csv', () => {
  const lines = recordsOf(textOf('chains.csv'))
  const at = (chain: string, position: number) =>
    lines.find((line) => line['chain'] === chain && line['position'] === String(position))

  test('has one line for every link', () => {
    expect(lines).toHaveLength(14)
  })

  test.each([
    [
      'first-visit',
      4,
      { id: 'toilet', breaks: 'true', weak: 'below-median | behind-rival', weakest: 'true', strength: '3' },
    ],
    ['first-visit', 2, { id: 'poster', state: 'inactive', own: '', next: 'to-go' }],
    ['first-visit', 5, { id: 'app', state: 'absent', own: 'absent', 'star-beans': '8' }],
    ['to-go', 3, { state: 'unscored', own: '', strength: '', strength_at_most: '4' }],
    ['to-go', 4, { id: 'lamp', conversion: '0.5' }],
    ['counter', 2, { conversion: '0.65', next: '' }],
  ])('%s, link %d', (chain, position, cells) => {
    expect(at(chain, position)).toMatchObject(cells)
  })
})

describe('a competitor that is called as a column is', () => {
  const competitors = { gap: {}, owner: {}, own: {}, 'star-beans': {}, 'strength-own': {}, 'gap-2': {} }
  const summary = makeSummary(
    { competitors, touchpoints: { door: { owner: 'Marta' } }, chains: { way: { links: ['door'] } } },
    [scored('2026-11-01', { door: { own: 7, competitors: { gap: 4, owner: 5, own: 6, 'gap-2': 3 } } })],
  )

  test.each([
    [
      'touchpoints.csv',
      ['competitor_gap', 'competitor_owner', 'competitor_own', 'star-beans', 'strength-own', 'gap-2'],
      { owner: 'Marta', own: '7', gap: '1', competitor_gap: '4', competitor_owner: '5', competitor_own: '6' },
    ],
    [
      'chains.csv',
      ['gap', 'owner', 'competitor_own', 'star-beans', 'strength-own', 'gap-2'],
      { own: '7', gap: '4', competitor_own: '6', strength_gap: '4' },
    ],
  ])('has in %s a column of its own', (name, headers, cells) => {
    const [header = []] = parseCsv(textOf(name, summary))
    expect(new Set(header).size).toBe(header.length)
    expect(header).toEqual(expect.arrayContaining(headers))
    expect(recordsOf(textOf(name, summary))[0]).toMatchObject(cells)
  })
})

describe('CSV for Excel', () => {
  const summary = cafeSummary()
  const files = (excel: boolean) => reportFormats.csv(summary, en, { who: false, excel })

  test.each(files(true))('$name opens with a byte order mark, and with no sep= line', ({ text }) => {
    expect(text).toMatch(/^\ufeff(?:id|chain);/)
  })

  test('has the same cells, but for the comma in a number', () => {
    const plain = files(false).map(({ text }) => parseCsv(text))
    const excel = files(true).map(({ text }) => parseCsv(text.slice(1), ';'))
    const dotted = (cell: string) => (/^-?\d+,\d+$/.test(cell) ? cell.replace(',', '.') : cell)
    expect(excel.map((lines) => lines.map((cells) => cells.map(dotted)))).toEqual(plain)
    expect(excel.flat(2)).toEqual(expect.arrayContaining(['7,5', '-0,5', '0,0675', '0,65']))
    expect(excel.flat(2).filter((cell) => /^-?\d+\.\d+$/.test(cell))).toEqual([])
  })

  test('quotes what its own separator would cut, and not what a comma would', () => {
    const named = makeSummary({ touchpoints: { a: { name: 'salt; pepper' }, b: { name: 'bread, butter' } } })
    const [, a, b] = (reportFormats.csv(named, en, { who: false, excel: true })[0]?.text ?? '').split('\r\n')
    expect(a).toMatch(/^a;"salt; pepper";/)
    expect(b).toMatch(/^b;bread, butter;/)
  })
})

test('a text with a digit is quoted, and a date is not', () => {
  const [file] = reportFormats.csv(
    makeSummary({ touchpoints: { '404': { name: '0042', owner: 'Marta', added: '2026-11-01' } } }),
    en,
  )
  expect(file?.text.split('\r\n')[1]).toMatch(/^"404","0042",.*,Marta,.*,2026-11-01,/)
})

describe('report.json', () => {
  const report = JSON.parse(textOf('report.json'))
  const touchpoint = (id: string) => report.touchpoints.find((one: { id: string }) => one.id === id)

  test('says which version of its shape it has', () => {
    expect(report.version).toBe(1)
  })

  test('says null, and never 0, of what nobody knows', () => {
    expect(touchpoint('cup')).toMatchObject({
      own: null,
      level: null,
      importance: null,
      gap: null,
      opportunity: null,
    })
    expect(touchpoint('cup').competitors).toEqual({ 'star-beans': null, 'cafe-roma': null })
  })

  test('keeps the round and the day of every answer', () => {
    expect(touchpoint('music').own).toEqual({
      value: 7,
      round: '2026-q2',
      date: '2026-05-18',
      votes: [7],
      first_votes: null,
    })
    expect(touchpoint('music').importance).toMatchObject({ value: 2, source: 'round', votes: [2] })
    expect(touchpoint('tram-stop').importance).toMatchObject({ value: 9, source: 'estimate', votes: [] })
  })

  test('has votes from the lowest to the highest, and nobody’s place among them', () => {
    expect(touchpoint('queue').own.votes).toEqual([2, 3, 7, 9])
    expect(touchpoint('terrace').own.votes).toEqual([6, 6, 'absent', 'unknown'])
    expect(touchpoint('queue').own).not.toHaveProperty('cast')
  })

  test('names who gave which vote when it is asked', () => {
    const named = JSON.parse(textOf('report.json', cafeSummary(), { who: true }))
    const queue = named.touchpoints.find((one: { id: string }) => one.id === 'queue')
    expect(queue.own.cast).toEqual([
      { vote: 2, by: 'Ana Lima', seat: 'Beata' },
      { vote: 7, by: 'Ana Lima', seat: 'Celina' },
      { vote: 9, by: 'Ana Lima', seat: 'Dawid' },
      { vote: 3, by: 'Ana Lima', seat: 4 },
    ])
    expect(queue.importance.cast[0]).toEqual({ vote: 9, by: 'Ana Lima', seat: 'Beata' })
    expect(queue.competitors['cafe-roma'].cast).toEqual([{ vote: 5, by: 'Ana Lima', seat: null }])
  })

  test('holds the agreement of the latest round', () => {
    expect(touchpoint('greeting').agreement).toBe('one-voice-differs')
    expect(touchpoint('paying').agreement).toBeNull()
    expect(report.agreement).toMatchObject({
      round: '2026-q3',
      seats: 4,
      krippendorff_alpha: { touchpoints: 4, left_out: 4 },
      kendall_w: { value: 0.5625, touchpoints: 3, left_out: 5 },
      discuss_first: ['queue'],
    })
    expect(report.agreement.touchpoints[3]).toEqual({
      id: 'terrace',
      own: {
        word: 'agreed',
        votes: 2,
        unknown: 1,
        absent: 1,
        median: 6,
        lowest: 6,
        highest: 6,
        interquartile_range: 0,
        within_one: 1,
      },
      competitors: {},
      importance: null,
    })
  })

  test('says why there is no coefficient', () => {
    const pair = makeSummary({ touchpoints: { door: {} } }, [
      scored('2026-11-01', { door: { votes: { own: [2, 3] } } }),
    ])
    expect(JSON.parse(textOf('report.json', pair)).agreement).toMatchObject({
      krippendorff_alpha: { value: 'too-few-touchpoints' },
      kendall_w: { value: 'too-few-touchpoints' },
    })
    expect(JSON.parse(textOf('report.json', makeSummary())).agreement).toBeNull()
  })

  test('holds both lists, the map and the chains', () => {
    expect(report.vip.places[0]).toEqual({ rank: 1, id: 'greeting', pinned: false, tie: null })
    expect(report.fix_first.ranked[0]).toEqual({ rank: 1, id: 'toilet', opportunity: 13 })
    expect(report.fix_first.unranked).toContain('cup')
    expect(report.chains[0].own).toMatchObject({ strength: 3, weakest: 4, breaks: [4], absent: 1 })
    expect(report.chains[1].own).toMatchObject({ strength: null, strength_at_most: 4, unscored: 2 })
    expect(report.chains[2].own.pass_through).toEqual({ kind: 'measured', share: 0.52 })
    expect(report.not_counted.strangers).toEqual([
      { kind: 'touchpoint', id: 'display', file: 'audits/2026-08-26-piotr-zielinski.yaml' },
    ])
  })
})

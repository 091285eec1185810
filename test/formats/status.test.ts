import { Chalk } from 'chalk'
import { describe, expect, test } from 'vitest'
import { choiceOf, excerptOf } from '../../src/core/excerpt.ts'
import { bar } from '../../src/formats/status/bar.ts'
import { status } from '../../src/formats/status.ts'
import { en } from '../../src/i18n/en/index.ts'
import { widthOf } from '../../src/i18n/width.ts'
import { makeSummary, scored } from '../core/make.ts'
import { cafeSummary, everything } from './fixture.ts'

interface Terminal {
  readonly width?: number
  readonly height?: number
  readonly level?: number
  readonly warnDays?: number
  readonly due?: boolean
}

const screen = (
  summary = cafeSummary(),
  { width = 80, height, level = 0, warnDays = 14, due = true }: Terminal = {},
) =>
  status(summary, {
    messages: en,
    width,
    height,
    paint: new Chalk({ level: level === 0 ? 0 : 1 }),
    warnDays,
    due,
  })

const linesOf = (text: string) => text.trimEnd().split('\n')

/** Twelve touchpoints of many words, all overdue and all breaking chains of their own. */
function crowded() {
  const ids = Array.from({ length: 12 }, (_, index) => `touchpoint-${index + 1}`)
  const rival = { name: 'The Old Coffee Roasting Company of the Market Square' }
  return makeSummary(
    {
      name: 'A company whose name is about as long as the line that it has to stand in',
      competitors: { rival },
      touchpoints: Object.fromEntries(
        ids.map((id) => [id, { name: `The name of ${id} goes on for quite a while, until it is cut` }]),
      ),
      chains: Object.fromEntries(
        ids.map((id) => [`way-${id}`, { name: `A long way to ${id} and back`, links: [id, 'touchpoint-1'] }]),
      ),
    },
    [
      scored(
        '2026-05-18',
        Object.fromEntries(ids.map((id) => [id, { own: 2, competitors: { rival: 9.5 }, importance: 8 }])),
      ),
      scored('2027-05-18', { 'touchpoint-1': 3 }),
    ],
  )
}

describe('status', () => {
  test.each([40, 60, 80, 120])('of the café is as it was, at %d columns', async (width) => {
    await expect(screen(cafeSummary(), { width })).toMatchFileSnapshot(`golden/status-${width}.txt`)
  })

  test.each([
    [60, 20],
    [80, 24],
    [120, 40],
  ])(
    'of ten VIPs is as it was on a terminal of %d × %d, and leaves a line for the prompt',
    async (width, rows) => {
      const text = screen(crowded(), { width, height: rows - 1 })
      expect(linesOf(text).length).toBeLessThanOrEqual(rows - 1)
      await expect(text).toMatchFileSnapshot(`golden/status-crowded-${width}x${rows}.txt`)
    },
  )

  test.each([19, 20, 21, 22, 23, 24, 25, 30])(
    'of ten VIPs has room in %d lines, an excerpt too',
    (height) => {
      const summary = crowded()
      const choice = choiceOf(summary, { ...everything, only: ['vip'] })
      const excerpt = choice && excerptOf(summary, choice)
      for (const one of [summary, excerpt]) {
        const lines = linesOf(screen(one, { height }))
        expect(lines.length).toBeLessThanOrEqual(height)
        expect(lines.filter((line) => /^ ?\d+ {2}Sucks 2/.test(line))).toHaveLength(10)
        expect(lines.filter((line) => / chains broken:$| overdue:$/.test(line))).toHaveLength(2)
      }
    },
  )

  test('is whole where nobody counts its lines', () => {
    expect(screen(crowded())).toBe(screen(crowded(), { height: 1000 }))
    expect(linesOf(screen(crowded()))).toHaveLength(24)
  })

  test('gives up blank lines before the last line of a list, and no count', () => {
    const lines = linesOf(screen(crowded(), { height: 18 }))
    expect(lines).not.toContain('')
    const [chains, due] = [lines.indexOf('12 of 12 chains broken:'), lines.indexOf('12 overdue:')]
    expect(due - chains).toBe(2)
    expect(lines.slice(due)).toHaveLength(4)
  })

  test.each([5, 6, 7, 8, 9, 10, 12, 14, 16, 18])('has room in %d lines with fewer VIPs', (height) => {
    const lines = linesOf(screen(crowded(), { height, due: false }))
    const shown = lines.filter((line) => /^ ?\d+ {2}Sucks 2/.test(line)).length
    expect(lines.length).toBeLessThanOrEqual(height)
    expect(lines[0]).toMatch(/none of the VIP ten is Wow$/)
    expect(lines).toContain('12 of 12 chains broken:')
    if (shown < 10) expect(lines).toContain(`  and ${10 - shown} more: touchpoints status`)
  })

  test('says where the VIPs are that a small screen has no room for', () => {
    expect(screen(crowded(), { height: 12 })).toContain(' more: touchpoints report\n')
    expect(screen(crowded(), { height: 1 })).toMatch(
      /^1 {2}Sucks 2 .*\n {2}and 9 more: touchpoints report\n/m,
    )
    expect(screen(crowded())).not.toContain('more: touchpoints')
  })

  test('of an excerpt says of what, and keeps the ranks', () => {
    const choice = choiceOf(cafeSummary(), { ...everything, stages: ['use'] })
    const lines = linesOf(screen(choice && excerptOf(cafeSummary(), choice)))
    expect(lines[1]).toBe('Only stage use: 6 of 16 touchpoints')
    expect(lines[4]).toMatch(/^3 {2}Sucks 3 {2}Toilet/)
    expect(lines[5]).toMatch(/^5 {2}Wow 9 {4}Fado on Fridays/)
  })

  test('of an excerpt without VIPs says so', () => {
    const choice = choiceOf(cafeSummary(), { ...everything, ids: ['terrace'] })
    const lines = linesOf(screen(choice && excerptOf(cafeSummary(), choice)))
    expect(lines[0]).toBe('Kawa i Ciasto: none of these is in the VIP 5')
  })

  test.each([1, 10, 20, 40, 60, 80, 120, 200])('has no line wider than %d columns', (width) => {
    for (const summary of [cafeSummary(), crowded()])
      expect(linesOf(screen(summary, { width, level: 1 })).filter((line) => widthOf(line) > width)).toEqual(
        [],
      )
  })

  test.each([80, 120])('has its columns one below the other in %d columns, whatever the script', (width) => {
    const names = ['Window', '喫茶店の看板', 'Вывеска', 'e\u0301te\u0301', '👩‍👩‍👧‍👧 🇵🇱', 'ที่นี่มีกาแฟ']
    const rivals = { rival: { name: '珈琲' } }
    const touchpoints = Object.fromEntries(
      names.map((name, index) => [`t${index}`, { name, importance: 9 - index }]),
    )
    const summary = makeSummary({ competitors: rivals, touchpoints }, [
      scored(
        '2026-11-20',
        Object.fromEntries(names.map((_, index) => [`t${index}`, { own: 5, competitors: { rival: 8 } }])),
      ),
    ])
    const lines = linesOf(screen(summary, { width })).slice(3, 3 + names.length)
    for (const column of ['#####', '珈琲', '2027'])
      expect(new Set(lines.map((line) => widthOf(line.slice(0, line.indexOf(column))))).size).toBe(1)
  })

  test('marks what it cuts', () => {
    const cut = linesOf(screen(crowded(), { width: 60 })).filter((line) => line.includes('The name of'))
    expect(cut.length).toBeGreaterThan(0)
    expect(cut.every((line) => line.includes('...'))).toBe(true)
  })

  test('cuts the name of the company, and not how many are Wow', () => {
    expect(linesOf(screen(crowded(), { width: 60 }))[0]).toMatch(
      /^A company .*\.\.\.: none of the VIP ten is Wow$/,
    )
  })

  test('says the same in colour as without', () => {
    const coloured = screen(cafeSummary(), { level: 1 })
    expect(coloured).toContain('\u001b[')
    expect(coloured.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '')).toBe(screen())
  })

  test('leaves colour to the caller', () => {
    expect(screen()).not.toContain('\u001b')
  })

  test('counts the broken chains that have no line', () => {
    expect(screen(crowded())).toContain('12 of 12 chains broken:')
    expect(screen(crowded())).toContain('and 10 chains more')
  })

  test('says how many are overdue, the longest first', () => {
    const lines = linesOf(screen())
    const title = lines.findIndex((line) => line.includes('overdue'))
    expect(lines[title]).toBe('7 overdue, 6 more due within 14 days:')
    expect(lines[title + 1]).toBe('  never audited: Door bell (Marta)')
  })

  test('says that nothing is due', () => {
    const fresh = makeSummary({ touchpoints: { door: { importance: 5 } } }, [
      scored('2026-11-20', { door: 7 }),
    ])
    expect(screen(fresh)).toContain('Nothing is due within 14 days')
  })

  test('says that an audit is dated in the future', () => {
    expect(screen()).toContain('1 audit dated in the future, not counted')
  })

  test('says what to expect before there is any importance', () => {
    expect(linesOf(screen(makeSummary({ name: 'New', touchpoints: { door: {} } })))[0]).toBe(
      'New: no importance yet, so there is no VIP list',
    )
  })
})

describe('the arithmetic of status', () => {
  const many = (count: number, entry = {}) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`t${index}`, entry]))

  test.each([
    [30, '3 months', '30 touchpoints every 3 months: 2 or 3 a week'],
    [48, '3 months', '48 touchpoints every 3 months: 3 or 4 a week'],
    [7, '1 week', '7 touchpoints every week: 7 a week'],
    [5, '3 months', '5 touchpoints every 3 months: 1 or 2 a month, under 1 a week'],
    [3, '3 months', '3 touchpoints every 3 months: 1 a month, under 1 a week'],
    [1, '3 months', '1 touchpoint every 3 months: 4 a year, under 1 a week'],
    [1, '24 months', '1 touchpoint every 24 months: less than one a year, under 1 a week'],
  ])('%d every %s', (count, review_every, line) => {
    expect(screen(makeSummary({ review_every, touchpoints: many(count) }))).toContain(line)
  })

  test('calls the interval the default where some have their own', () => {
    const touchpoints = { ...many(3), other: { review_every: '1 month' } }
    expect(screen(makeSummary({ touchpoints }))).toContain(
      '4 touchpoints by default every 3 months: 2 a month, under 1 a week',
    )
  })

  test('says nothing silly where nothing is reviewed', () => {
    expect(screen(makeSummary({ touchpoints: { door: { lifecycle: 'planned' } } }))).toContain(
      'No touchpoint is to be reviewed yet',
    )
  })
})

describe('a bar', () => {
  test.each([
    [9, 5, '####|####.'],
    [4, 8, '####...|..'],
    [8, 9, '########|.'],
    [9, 9, '#########.'],
    [7.5, 7, '######|#..'],
    [10, undefined, '##########'],
    [0, 10, '.........|'],
    [0, 0, '..........'],
    [undefined, 3, '..|.......'],
    [undefined, undefined, '..........'],
  ])('of %s beside %s is %s', (own, rival, expected) => {
    expect(bar(own, rival)).toBe(expected)
  })

  test('is ten characters of ASCII, whatever the scores', () => {
    for (let own = 0; own <= 10; own += 0.25)
      for (let rival = 0; rival <= 10; rival += 0.25) expect(bar(own, rival)).toMatch(/^[#.|]{10}$/)
  })

  test('stands only where anybody has a score', () => {
    const summary = makeSummary({ touchpoints: { door: { importance: 5 } } })
    expect(screen(summary)).toMatch(/unscored {2}door {2,}never/)
  })
})

import { Chalk } from 'chalk'
import { describe, expect, test } from 'vitest'
import { status } from '../../src/formats/status.ts'
import { en } from '../../src/i18n/en/index.ts'
import { widthOf } from '../../src/i18n/width.ts'
import { makeSummary, scored } from '../core/make.ts'
import { cafeSummary } from './fixture.ts'

const screen = (summary = cafeSummary(), { width = 80, level = 0, warnDays = 14 } = {}) =>
  status(summary, {
    messages: en,
    width,
    paint: new Chalk({ level: level === 0 ? 0 : 1 }),
    warnDays,
    due: true,
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
  test.each([60, 80])('of the café is as it was, at %d columns', async (width) => {
    await expect(screen(cafeSummary(), { width })).toMatchFileSnapshot(`golden/status-${width}.txt`)
  })

  test('of ten VIPs fits a terminal of 80 × 24', async () => {
    const text = screen(crowded())
    expect(linesOf(text).length).toBeLessThanOrEqual(24)
    await expect(text).toMatchFileSnapshot('golden/status-crowded.txt')
  })

  test.each([1, 10, 20, 40, 60, 80, 120, 200])('has no line wider than %d columns', (width) => {
    for (const summary of [cafeSummary(), crowded()])
      expect(linesOf(screen(summary, { width, level: 1 })).filter((line) => widthOf(line) > width)).toEqual(
        [],
      )
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
    [5, '3 months', '5 touchpoints every 3 months: 1 or 2 a month'],
    [3, '3 months', '3 touchpoints every 3 months: 1 a month'],
    [1, '3 months', '1 touchpoint every 3 months: 4 a year'],
    [1, '24 months', '1 touchpoint every 24 months: less than one a year'],
  ])('%d every %s', (count, review_every, line) => {
    expect(screen(makeSummary({ review_every, touchpoints: many(count) }))).toContain(line)
  })

  test('calls the interval the default where some have their own', () => {
    const touchpoints = { ...many(3), other: { review_every: '1 month' } }
    expect(screen(makeSummary({ touchpoints }))).toContain(
      '4 touchpoints by default every 3 months: 2 a month',
    )
  })

  test('says nothing silly where nothing is reviewed', () => {
    expect(screen(makeSummary({ touchpoints: { door: { lifecycle: 'planned' } } }))).toContain(
      'No touchpoint is to be reviewed yet',
    )
  })
})

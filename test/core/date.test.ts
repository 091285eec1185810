import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addInterval, daysBetween, isDate, lengthInDays, parseInterval } from '../../src/core/date.ts'
import { CalendarDate, IntervalText } from '../../src/core/date-schema.ts'

const day = 86_400_000
const iso = (time: number) => new Date(time).toISOString().slice(0, 10)
const dates = fc
  .integer({ min: Date.UTC(1600, 0, 1) / day, max: Date.UTC(2999, 11, 31) / day })
  .map((number) => iso(number * day))
const counts = fc.integer({ min: 1, max: 999 })

describe('a date after some months', () => {
  it.each([
    ['2026-08-21', '2026-11-21'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2026-01-31', '2026-04-30'],
    ['2026-05-31', '2026-08-31'],
  ])('is, three months after %s, %s', (date, due) => {
    expect(addInterval(date, { count: 3, unit: 'month' })).toBe(due)
  })

  it.each([
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['1899-11-30', 3, '1900-02-28'],
    ['1999-11-30', 3, '2000-02-29'],
    ['2026-06-15', 6, '2026-12-15'],
  ])('is, from %s and %i months on, %s', (date, count, expected) => {
    expect(addInterval(date, { count, unit: 'month' })).toBe(expected)
  })

  it('is what a walk over the calendar, day by day, finds', () => {
    fc.assert(
      fc.property(dates, counts, (date, count) => {
        expect(addInterval(date, { count, unit: 'month' })).toBe(walk(date, count))
      }),
    )
  })

  /** From the first of the target month on, a day at a time, until the wanted day or the last one of the month. */
  function walk(date: string, months: number): string {
    const wanted = new Date(`${date}T00:00:00Z`)
    const first = Date.UTC(wanted.getUTCFullYear(), wanted.getUTCMonth() + months, 1)
    let time = first
    while (
      new Date(time).getUTCDate() < wanted.getUTCDate() &&
      new Date(time + day).getUTCMonth() === new Date(first).getUTCMonth()
    )
      time += day
    return iso(time)
  }
})

describe('a date after some days or weeks', () => {
  it.each([
    ['2026-11-21', 1, 'day', '2026-11-22'],
    ['2026-12-31', 1, 'day', '2027-01-01'],
    ['2028-02-28', 1, 'day', '2028-02-29'],
    ['2027-02-28', 1, 'day', '2027-03-01'],
    ['2026-11-21', 45, 'day', '2027-01-05'],
    ['2026-11-21', 2, 'week', '2026-12-05'],
  ] as const)('is, from %s and %i %ss on, %s', (date, count, unit, expected) => {
    expect(addInterval(date, { count, unit })).toBe(expected)
  })

  it('is that many days away', () => {
    fc.assert(
      fc.property(dates, counts, (date, count) => {
        expect(daysBetween(date, addInterval(date, { count, unit: 'day' }))).toBe(count)
        expect(daysBetween(date, addInterval(date, { count, unit: 'week' }))).toBe(count * 7)
      }),
    )
  })

  it('is the date that the calendar of JavaScript finds', () => {
    fc.assert(
      fc.property(dates, counts, (date, count) => {
        expect(addInterval(date, { count, unit: 'day' })).toBe(iso(Date.parse(date) + count * day))
      }),
    )
  })
})

describe('the days between two dates', () => {
  it.each([
    ['2026-11-21', '2026-11-21', 0],
    ['2026-11-21', '2026-11-22', 1],
    ['2026-11-22', '2026-11-21', -1],
    ['2026-02-28', '2026-03-01', 1],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-03-28', '2026-03-30', 2], // clocks change in between
    ['1900-01-01', '2000-01-01', 36_524],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })

  it('are as many back as forth, and have the sign of the order of the texts', () => {
    fc.assert(
      fc.property(dates, dates, (from, to) => {
        const days = daysBetween(from, to)
        expect(days + daysBetween(to, from)).toBe(0)
        expect(Math.sign(days)).toBe(from < to ? 1 : from > to ? -1 : 0)
        expect(days).toBe((Date.parse(to) - Date.parse(from)) / day)
      }),
    )
  })
})

describe('the text of an interval', () => {
  it.each([
    ['3 months', { count: 3, unit: 'month' }],
    ['1 month', { count: 1, unit: 'month' }],
    ['2 weeks', { count: 2, unit: 'week' }],
    ['45 days', { count: 45, unit: 'day' }],
    ['999 days', { count: 999, unit: 'day' }],
  ])('%j is read', (text, interval) => {
    expect(parseInterval(text)).toEqual(interval)
    expect(IntervalText.safeParse(text).success).toBe(true)
  })

  it.each([
    '',
    '3',
    'months',
    '0 months',
    '03 months',
    '-1 day',
    '1.5 months',
    '1000 days',
    '3 years',
    '3  months',
  ])('%j is none', (text) => {
    expect(parseInterval(text)).toBeUndefined()
    expect(IntervalText.safeParse(text).success).toBe(false)
  })

  it('may not be followed by anything, a line break included', () => {
    expect(parseInterval('3 months\n')).toBeUndefined()
    expect(parseInterval('3 Months')).toBeUndefined()
  })
})

describe('a calendar date', () => {
  it.each(['2026-11-21', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(CalendarDate.safeParse(text).success).toBe(true)
    expect(isDate(text)).toBe(true)
  })

  it.each([
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-11-00',
    '2026-1-1',
    '21.11.2026',
    '2026-11-21T00:00:00Z',
    '2026-11-21\n',
    '',
  ])('%j does not', (text) => {
    expect(CalendarDate.safeParse(text).success).toBe(false)
    expect(isDate(text)).toBe(false)
  })
})

describe('the length of an interval', () => {
  it('puts intervals of different units in order', () => {
    const texts = ['13 weeks', '3 months', '92 days', '1 month', '4 weeks', '12 months', '366 days']
    const byLength = texts.toSorted((a, b) => length(a) - length(b))
    expect(byLength).toEqual([
      '4 weeks',
      '1 month',
      '13 weeks',
      '3 months',
      '92 days',
      '12 months',
      '366 days',
    ])
  })

  it('takes twelve months for a mean year', () => {
    expect(length('12 months')).toBe(365.25)
  })

  const length = (text: string) => lengthInDays(parseInterval(text) ?? { count: Number.NaN, unit: 'day' })
})

import { describe, expect, test } from 'vitest'
import { inDecimals } from '../../src/i18n/decimals.ts'
import { writer as en } from '../../src/i18n/en/writer.ts'
import { writer as pl } from '../../src/i18n/pl/writer.ts'
import { writer as ru } from '../../src/i18n/ru/writer.ts'

const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`)

describe('a day is written', () => {
  test.each([
    ['English', en, '21 November 2026', '21 Nov 2026', 'Nov', 'November 2026', '7.5'],
    ['Polish', pl, '21 listopada 2026', '21 lis 2026', 'lis', 'listopad 2026', '7,5'],
    ['Russian', ru, '21 ноября 2026\u00a0г.', '21 нояб. 2026\u00a0г.', 'нояб.', 'ноябрь 2026\u00a0г.', '7,5'],
  ])('in %s', (_, writer, longDate, date, month, longMonth, number) => {
    expect(writer.longDate('2026-11-21')).toBe(longDate)
    expect(writer.date('2026-11-21')).toBe(date)
    expect(writer.month('2026-11')).toBe(month)
    expect(writer.longMonth('2026-11')).toBe(longMonth)
    expect(writer.number(7.5)).toBe(number)
  })

  test.each([
    ['en-GB', en],
    ['pl', pl],
    ['ru', ru],
  ])(
    'in every month as Intl writes it in %s, but for the shortest names, which differ from Node to Node',
    (locale, writer) => {
      const intl = (style: Intl.DateTimeFormatOptions, month: string) =>
        plain(new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(new Date(`${month}-03`)))
      for (const month of months) {
        expect(plain(writer.longDate(`${month}-03`))).toBe(
          intl({ day: 'numeric', month: 'long', year: 'numeric' }, month),
        )
        expect(plain(writer.longMonth(month))).toBe(intl({ month: 'long', year: 'numeric' }, month))
      }
    },
  )

  test('in a year of five digits, and in one of the first', () => {
    expect(en.date('10000-03-01')).toBe('1 Mar 10000')
    expect(en.longMonth('10000-03')).toBe('March 10000')
    expect(en.date('0042-03-01')).toBe('1 Mar 42')
  })

  test('with a name for each month', () => {
    for (const writer of [en, pl, ru]) {
      expect(new Set(months.map(writer.month)).size).toBe(12)
      expect(new Set(months.map((month) => writer.date(`${month}-03`))).size).toBe(12)
    }
  })
})

const plain = (text: string) => text.replace(/\s/g, ' ')

describe('a number is written', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [-0.001, '0'],
    [-1.5, '-1.5'],
    [7.125, '7.13'],
    [1.005, '1'],
    [66.66666666666667, '66.67'],
    [1234567.891, '1234567.89'],
  ])('%d with two decimals at most, in every language alike', (value, written) => {
    expect(en.number(value)).toBe(written)
    for (const writer of [pl, ru]) expect(writer.number(value)).toBe(written.replace('.', ','))
  })

  test('with the decimals that toFixed gives it, near the middle as well', () => {
    const near = (middle: number) => [-2e-10, -2e-16, 0, 2e-16, 2e-10, 0.3, -0.3].map((dust) => middle + dust)
    const some = Array.from({ length: 2000 }, (_, index) => index * 0.037 - 30)
    const middles = Array.from({ length: 400 }, (_, index) => index / 40 - 5)
    const large = [123456789.125, 98765432101.005, 4503599627370495.5, 1e21, 1e300]
    for (const value of [...some, ...middles.flatMap(near), ...large, ...large.map((one) => -one)]) {
      expect(inDecimals(value, 10)).toBe(Number(value.toFixed(1)) + 0)
      expect(inDecimals(value, 100)).toBe(Number(value.toFixed(2)) + 0)
    }
  })
})

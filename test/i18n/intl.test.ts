import { describe, expect, test } from 'vitest'
import { writerIn } from '../../src/i18n/intl.ts'

describe('a day is written', () => {
  test.each([
    ['en-GB', '21 November 2026', '21 Nov 2026', 'Nov', 'November 2026', '7.5'],
    ['pl', '21 listopada 2026', '21 lis 2026', 'lis', 'listopad 2026', '7,5'],
    ['ru', '21 ноября 2026 г.', '21 нояб. 2026 г.', 'нояб.', 'ноябрь 2026 г.', '7,5'],
  ])('in %s', (locale, longDate, date, month, longMonth, number) => {
    const writer = writerIn(locale)
    const plain = (text: string) => text.replace(/\s/g, ' ')
    expect(plain(writer.longDate('2026-11-21'))).toBe(longDate)
    expect(plain(writer.date('2026-11-21'))).toBe(date)
    expect(plain(writer.month('2026-11'))).toBe(month)
    expect(plain(writer.longMonth('2026-11'))).toBe(longMonth)
    expect(writer.number(7.5)).toBe(number)
  })

  test.each(['2026-01-01', '2026-12-31', '2028-02-29', '1999-03-28'])(
    '%s is that day in any zone',
    (date) => {
      const [year = '', , day = ''] = date.split('-')
      expect(writerIn('en-GB').date(date)).toMatch(new RegExp(`^${Number(day)} \\w+ ${year}$`))
    },
  )
})

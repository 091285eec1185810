import { describe, expect, test } from 'vitest'
import { messagesIn } from '../../src/i18n/index.ts'
import { counted, countedOf, every, listed, nouns } from '../../src/i18n/pl/forms.ts'
import { number, percent, signed } from '../../src/i18n/pl/numbers.ts'

const { pl } = messagesIn

describe('a noun after a number', () => {
  test.each([
    [0, '0 punktów styku', '0 punktów styku'],
    [1, '1 punkt styku', '1 punktu styku'],
    [2, '2 punkty styku', '2 punktów styku'],
    [5, '5 punktów styku', '5 punktów styku'],
    [12, '12 punktów styku', '12 punktów styku'],
    [21, '21 punktów styku', '21 punktów styku'],
    [22, '22 punkty styku', '22 punktów styku'],
    [112, '112 punktów styku', '112 punktów styku'],
    [1.5, '1,5 punktu styku', '1,5 punktu styku'],
  ])('%d', (count, alone, of) => {
    expect(counted(count, nouns.touchpoint)).toBe(alone)
    expect(countedOf(count, nouns.touchpoint)).toBe(of)
  })

  test.each([
    [{ count: 1, unit: 'day' }, 'codziennie'],
    [{ count: 2, unit: 'day' }, 'co 2 dni'],
    [{ count: 1, unit: 'week' }, 'co tydzień'],
    [{ count: 6, unit: 'week' }, 'co 6 tygodni'],
    [{ count: 1, unit: 'month' }, 'co miesiąc'],
    [{ count: 3, unit: 'month' }, 'co 3 miesiące'],
    [{ count: 12, unit: 'month' }, 'co 12 miesięcy'],
  ] as const)('of an interval: %j', (interval, words) => {
    expect(every(interval)).toBe(words)
  })
})

describe('a number', () => {
  test.each([
    [7.5, '7,5', '+7,5'],
    [-0.5, '-0,5', '-0,5'],
    [0, '0', '0'],
    [-0.001, '0', '0'],
    [1234.567, '1234,57', '+1234,57'],
  ])('%d has a comma', (value, plain, withSign) => {
    expect(number(value)).toBe(plain)
    expect(signed(value)).toBe(withSign)
  })

  test('that is a share is in percent', () => {
    expect(percent(0.2025)).toBe('20,25%')
    expect(percent(0.00001)).toBe('poniżej 0,01%')
  })
})

describe('a sentence', () => {
  test.each([
    [0, 3, 3, 'Żaden z 3 punktów VIP nie jest na razie „Wow!”; 3 bez oceny.'],
    [0, 1, 0, 'Jedyny punkt VIP to jeszcze nie „Wow!”.'],
    [1, 10, 0, '1 z 10 punktów VIP to „Wow!”.'],
    [4, 10, 2, '4 z 10 punktów VIP to „Wow!”; 2 bez oceny.'],
  ])('says of %d Wow in %d places, %d of them open', (wow, places, open, words) => {
    expect(pl.report.result.wow(wow, places, 10, open)).toBe(words)
  })

  test.each([
    [1, 'Zrywa się jeszcze 1 łańcuch'],
    [2, 'Zrywają się jeszcze 2 łańcuchy'],
    [5, 'Zrywa się jeszcze 5 łańcuchów'],
  ])('says that %d more chains break', (count, words) => {
    expect(pl.report.slides.moreChains(count)).toBe(words)
  })

  test('tells the names that have an „i” of their own from the „i” between them', () => {
    expect(listed(['Toaleta', 'Ciasta i kanapki', 'Kasa'])).toBe('Toaleta, Ciasta i kanapki oraz Kasa')
    expect(listed(['Toaleta', 'Kasa'])).toBe('Toaleta i Kasa')
  })

  test.each([
    [1, 'zgodna jest jeszcze 1'],
    [3, 'zgodne są jeszcze 3'],
    [60, 'zgodnych jest jeszcze 60'],
  ])('says that %d more answers agree', (agreed, words) => {
    expect(pl.report.agreement.others(1, agreed)).toContain(words)
  })

  test('leaves every name as it was written', () => {
    expect(pl.report.result.breaksAt('Pierwsza wizyta', ['Toaleta (3)', 'Kasa (2)'])).toBe(
      'Łańcuch „Pierwsza wizyta” zrywa się tu: Toaleta (3) i Kasa (2)',
    )
    expect(pl.audit.handover.title('Ola', 2, 8)).toBe('Laptop przejmuje Ola (2 z 8)')
  })
})

import { describe, expect, test } from 'vitest'
import { replacing } from '../../src/core/names.ts'

const neutral = replacing([
  ['Star Beans', 'Competitor A'],
  ['star-beans', 'Competitor A'],
  ['Ana', 'Person 1'],
  ['Ana Lima', 'Auditor 1'],
  ['Inês', 'Person 2'],
  ['Łukasz', 'Person 3'],
  ['Анна', 'Person 4'],
  ['喫茶店', 'Competitor B'],
  ['A.B (C)', 'Competitor C'],
  ['--', 'nobody'],
])

describe('names in a text', () => {
  test.each([
    ['As good as Star Beans', 'As good as Competitor A'],
    ['STAR BEANS, star beans', 'Competitor A, Competitor A'],
    ['the star-beans sign', 'the Competitor A sign'],
    ['Star\u00a0\n Beans', 'Competitor A'],
    ['Star\u200b Be\u00adans', 'Competitor A'],
    ['Star Beansland and Allstar Beans', 'Star Beansland and Allstar Beans'],
    ['Ask Ana Lima or Ana', 'Ask Auditor 1 or Person 1'],
    ['Ana’s desk (Ana)', 'Person 1’s desk (Person 1)'],
    ['Banana, Anatol, Ana2', 'Banana, Anatol, Ana2'],
    ['Ine\u0302s and INÊS', 'Person 2 and Person 2'],
    ['łukasz', 'Person 3'],
    ['Спроси АННА', 'Спроси Person 4'],
    ['Суханна', 'Суханна'],
    ['これは喫茶店です', 'これはCompetitor Bです'],
    ['at A.B (C)!', 'at Competitor C!'],
    ['at AxB (C)', 'at AxB (C)'],
    ['nothing -- nobody', 'nothing -- nobody'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(neutral(text)).toBe(expected)
  })

  test('leave a text that has none as it is, byte by byte', () => {
    expect(neutral('e\u0301te\u0301')).toBe('e\u0301te\u0301')
    expect(replacing([])('Ana')).toBe('Ana')
  })

  test('of equal names the first one decides, and what was put in is not looked at again', () => {
    expect(
      replacing([
        ['Ana', 'Piotr'],
        ['ana', 'Rui'],
        ['Piotr', 'Ana'],
      ])('ana, Piotr'),
    ).toBe('Piotr, Ana')
  })

  test('other forms are found where they are given', () => {
    expect(neutral('Any, Anie, Łukasza')).toBe('Any, Anie, Łukasza')
  })

  describe('a single word of one', () => {
    const single = new Map([
      ['ana', 'Person 1'],
      ['lima', 'Person 1'],
      ['анны', 'Person 2'],
      ['田中', 'Person 3'],
      ['will', 'Person 4'],
    ])
    const some = replacing(
      [
        ['Kawa Ana', 'Kawa Ana'],
        ['Ana Lima', 'Person 1'],
      ],
      single,
    )

    test.each([
      ['Ana’s round', 'Person 1’s round'],
      ["ANA'S ROUND", "Person 1'S ROUND"],
      ['Áná, (Ana) "Ana"', 'Person 1, (Person 1) "Person 1"'],
      ['A\u200bna and \u200bAna', 'Person 1 and Person 1'],
      ['Ana_round, Ana-round, Ana/Rui', 'Person 1_round, Person 1-round, Person 1/Rui'],
      ['Lima, Ana; Ana  Lima; Ana.Lima@kawa.pl', 'Person 1, Person 1; Person 1; Person 1@kawa.pl'],
      ['Спроси у Анны', 'Спроси у Person 2'],
      ['田中 says', 'Person 3 says'],
      ['Kawa Ana stays, Ana does not', 'Kawa Ana stays, Person 1 does not'],
      ['It will open. Will knows', 'It will open. Person 4 knows'],
      ['Banana, Anatol, Ana2, Analima, ana', 'Banana, Anatol, Ana2, Analima, ana'],
    ])('%j becomes %j', (text, expected) => {
      expect(some(text)).toBe(expected)
    })

    test('is found in ids in any case', () => {
      const ids = replacing([], single, { anyCase: true })
      expect(['desk-of-ana', 'banana'].map(ids)).toEqual(['desk-of-Person 1', 'banana'])
    })
  })
})

import { describe, expect, test } from 'vitest'
import { type Forms, formsIn } from '../../src/i18n/plural.ts'

const points: Forms = ['точка', 'точки', 'точек']
const stars: Forms = ['punkt', 'punkty', 'punktów', 'punktu']

describe('after a number a word has the form', () => {
  test.each([
    [0, 'точек'],
    [1, 'точка'],
    [2, 'точки'],
    [4, 'точки'],
    [5, 'точек'],
    [11, 'точек'],
    [14, 'точек'],
    [21, 'точка'],
    [22, 'точки'],
    [111, 'точек'],
    [-1, 'точка'],
    [1.5, 'точки'],
  ])('of %d in Russian: %s', (count, word) => {
    expect(formsIn('ru')(count, points)).toBe(word)
  })

  test.each([
    [1, 'punkt'],
    [3, 'punkty'],
    [5, 'punktów'],
    [21, 'punktów'],
    [22, 'punkty'],
    [1.5, 'punktu'],
  ])('of %d in Polish: %s', (count, word) => {
    expect(formsIn('pl')(count, stars)).toBe(word)
  })
})

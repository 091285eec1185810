import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emsOf, fitted, lined } from '../../../src/formats/report/html/text-width.ts'
import { awkwardTexts } from '../fixture.ts'

const texts = fc.oneof(
  fc.constantFrom(...Object.values(awkwardTexts)),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.lorem({ maxCount: 12 }),
)

/** Widths are sums of fractions. */
const rounding = 1e-9

describe('a text that is fitted', () => {
  /** A single letter that is wider than the line, as a family of emoji is, stays whole. */
  test('is never wider than it may be', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 12, max: 30 }), fc.boolean(), (text, ems, bold) => {
        expect(emsOf(fitted(text, ems, bold), bold)).toBeLessThanOrEqual(ems + rounding)
        for (const line of lined(text, ems, 3, bold))
          expect(emsOf(line, bold)).toBeLessThanOrEqual(ems + rounding)
      }),
    )
  })

  test('stays as it is where there is room, and is marked where it is cut', () => {
    expect(fitted('Toilet', 10)).toBe('Toilet')
    expect(fitted('Recommendation from a friend', 10)).toBe('Recommendatio…')
    expect(fitted('Рекомендация друга', 10)).toBe('Рекомендаци…')
  })

  test('is broken between words, and within a word only where it must be', () => {
    expect(lined('Waiting in the queue', 6, 3)).toEqual(['Waiting in', 'the queue'])
    expect(lined('Waiting in the queue of the shop', 6, 2)).toEqual(['Waiting in', 'the queu…'])
    expect(lined('', 6, 2)).toEqual([])
  })

  test('has a hyphen where a word goes on in the next line', () => {
    expect(lined('Polecenie znajomych', 5.7, 3)).toEqual(['Polecenie', 'znajomy-', 'ch'])
    expect(lined('味'.repeat(8), 4, 3).join('')).not.toContain('-')
  })

  test('counts a letter with a mark as wide as without it', () => {
    expect(emsOf('śćżółą')).toBe(emsOf('sczola'))
  })

  test('of nothing but blanks is no line', () => {
    expect(lined('  ', 6, 2)).toEqual([])
  })

  test('takes a time that grows with its length', () => {
    const long = 'w'.repeat(100_000)
    const start = performance.now()
    lined(long, 10, 3)
    fitted(long, 10)
    expect(performance.now() - start).toBeLessThan(500)
  })
})

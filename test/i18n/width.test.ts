import stringWidth from 'fast-string-width'
import { describe, expect, it } from 'vitest'
import { clip, isSingleLetters, lettersOf, widthOf } from '../../src/i18n/width.ts'

const single = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isSingleLetters)

describe('letters that are counted without a look at all scripts', () => {
  it('are those of Europe', () => {
    for (const letter of 'Żółć, Ёлка: “é” — 5 × 3 − 1 · └ … ₤'.replaceAll('₤', ''))
      expect(single).toContain(letter)
    for (const letter of ['\t', '\u00ad', '\u0301', '\u200b', '漢', '\ud83d', '\u0483'])
      expect(single).not.toContain(letter)
  })

  it('take one column each, as they do for whoever knows all scripts', () => {
    expect(single.filter((letter) => stringWidth(letter) !== 1)).toEqual([])
  })

  it('are letters of their own, whatever stands beside them', () => {
    const text = single.join('')
    expect([...new Intl.Segmenter().segment(text)]).toHaveLength(single.length)
    expect([...lettersOf(text)]).toEqual(single)
  })
})

describe('letters of any script', () => {
  it('are counted as people do', () => {
    expect([...lettersOf('e\u0301👩‍🍳漢')]).toEqual(['e\u0301', '👩‍🍳', '漢'])
    expect([widthOf('e\u0301'), widthOf('漢字'), widthOf('a\u200bb')]).toEqual([1, 4, 2])
  })

  it('are cut between two of them', () => {
    expect(clip('漢字漢字', 6)).toBe('漢...')
    expect(clip('Żółta herbata', 8)).toBe('Żółta...')
    for (const text of ['Żółta herbata', '漢字漢字'])
      expect([clip(text, 0), clip(text, -3)]).toEqual(['', ''])
    expect(clip('e\u0301e\u0301e\u0301e\u0301e\u0301', 4)).toBe('e\u0301...')
  })
})

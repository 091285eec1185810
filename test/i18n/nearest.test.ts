import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/i18n/nearest.ts'

describe('what a typing mistake was meant to be', () => {
  it.each([
    ['ownr', ['name', 'owner', 'stage'], 'owner'],
    ['Owner', ['name', 'owner'], 'owner'],
    ['windw', ['door', 'window'], 'window'],
    ['star-bean', ['roma', 'star-beans'], 'star-beans'],
    ['tuchpoints', ['touchpoints', 'chains'], 'touchpoints'],
    ['cost', ['cast', 'post'], 'cast'], // the first of two that are as near
  ])('%j, of %j, is %j', (text, options, meant) => {
    expect(nearest(text, options)).toBe(meant)
  })

  it.each([
    ['colour', ['name', 'owner', 'stage']],
    ['x', ['a', 'b']],
    ['', ['a']],
    ['window', []],
  ])('%j, of %j, is nobody’s guess', (text, options) => {
    expect(nearest(text, options)).toBeUndefined()
  })

  it('is always one of the options', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, options) => {
        const meant = nearest(text, options)
        expect(meant === undefined || options.includes(meant)).toBe(true)
      }),
    )
  })
})

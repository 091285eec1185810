import { InvalidArgumentError } from 'commander'
import { describe, expect, it } from 'vitest'
import { parseChoices, parseCount, parseDate, parseList, selectionOf } from '../../src/cli/options.ts'
import { UserError } from '../../src/core/errors.ts'

describe('a list', () => {
  it.each([
    ['vip', ['vip']],
    ['need,use', ['need', 'use']],
    [' word of mouth , e-mail ', ['word of mouth', 'e-mail']],
    ['a,,b,', ['a', 'b']],
    ['Kowalski\\, Jan,Ewa', ['Kowalski, Jan', 'Ewa']],
  ])('%j is %j', (text, items) => {
    expect(parseList(text)).toEqual(items)
  })

  it('goes on where its option is given twice', () => {
    expect(parseList('c', parseList('a,b'))).toEqual(['a', 'b', 'c'])
  })
})

describe('choices', () => {
  const parse = parseChoices(['md', 'csv', 'json'])

  it('are each taken once, in the order in which they were named', () => {
    expect(parse('json, md,json')).toEqual(['json', 'md'])
    expect(parse('csv,json', ['json'])).toEqual(['json', 'csv'])
  })

  it.each(['pdf', 'md,pdf', 'MD', 'm'])('do not have %s, and say which there are', (text) => {
    expect(() => parse(text)).toThrow(new InvalidArgumentError('Allowed choices are md, csv, json.'))
  })
})

describe('a date', () => {
  it('is taken as it is', () => {
    expect(parseDate('2028-02-29')).toBe('2028-02-29')
  })

  it.each(['2026-02-30', '2026-2-3', '21.11.2026', 'today', '', '2026-11-21T00:00'])('is not %j', (text) => {
    expect(() => parseDate(text)).toThrow(
      expect.objectContaining({
        problems: [{ problem: { kind: 'bad-option', option: '--today', value: text, what: 'date' } }],
      }),
    )
  })
})

describe('a count', () => {
  it('is a whole number from 1 on', () => {
    expect(parseCount('1')).toBe(1)
    expect(parseCount('100')).toBe(100)
  })

  it.each(['0', '-1', '1.5', '1e3', ' 1', '', 'ten', '01'])('is not %j', (text) => {
    expect(() => parseCount(text)).toThrow(UserError)
  })
})

describe('a selection', () => {
  it('of nothing is of everything, with the usual two weeks', () => {
    expect(selectionOf([], {})).toEqual({
      ids: [],
      only: [],
      stages: [],
      channels: [],
      chains: [],
      owners: [],
      parts: false,
      warnDays: 14,
      limit: undefined,
    })
  })

  it('has what the options say', () => {
    const options = {
      only: ['due', 'vip'],
      stage: ['need'],
      channel: ['street'],
      chain: ['first-visit'],
      owner: ['Marta'],
      parts: true,
      warnDays: 0,
      limit: 5,
    } as const
    expect(selectionOf(['window'], options)).toEqual({
      ids: ['window'],
      only: ['due', 'vip'],
      stages: ['need'],
      channels: ['street'],
      chains: ['first-visit'],
      owners: ['Marta'],
      parts: true,
      warnDays: 0,
      limit: 5,
    })
  })
})

import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/core/errors.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { problemText } from '../../src/i18n/problem.ts'
import { visible } from '../../src/i18n/visible.ts'

const { en } = messagesIn

describe('what is quoted in a message', () => {
  it.each([
    ['a Cyrillic letter among Latin ones', '`p\u0430rk`', '`p<U+0430>rk`'],
    ['a Greek letter among Latin ones', '`cl\u03bfck`', '`cl<U+03BF>ck`'],
    ['a blank that is none', '`Shop\u00a0window`', '`Shop<U+00A0>window`'],
    ['a mark without a width', '`ow\u200bner`', '`ow<U+200B>ner`'],
    ['a control character', '`5\0`', '`5<U+0000>`'],
    ['a mark that turns the text round', '`a\u202eb`', '`a<U+202E>b`'],
  ])('names %s', (_, text, shown) => {
    expect(visible(`there is no ${text}; look`)).toBe(`there is no ${shown}; look`)
  })

  it.each(['`окно`', '`Shop window`', '`żółw`', 'Чат-бот and p\u0430rk outside of quotes', '`CRM-система`'])(
    'leaves %s',
    (text) => {
      expect(visible(text)).toBe(text)
    },
  )

  it('is cut where it is longer than anybody reads', () => {
    const text = problemText(en, { kind: 'bad-id', id: 'a'.repeat(1e6) })
    expect(text).toContain(`\`${'a'.repeat(200)}…\``)
    expect(problemText(en, { kind: 'no-name-column', headers: Array(1e5).fill('col') }).length).toBeLessThan(
      300,
    )
    expect(problemText(en, { kind: 'no-workspace', folder: '/a'.repeat(300) })).toContain('/a'.repeat(300))
  })
})

it.each([
  ['en', 'a line of more than 1 million characters; break it'],
  ['ru', 'в строке больше 1 млн знаков; разбейте её'],
  ['pl', 'wiersz dłuższy niż 1 mln znaków; podziel go'],
] as const)('limits are said in millions (%s)', (language, text) => {
  expect(problemText(messagesIn[language], { kind: 'too-much', of: 'line', limit: 1_000_000 })).toBe(text)
})

describe('of very many problems', () => {
  const many = (count: number) =>
    Array.from({ length: count }, () => ({ problem: { kind: 'not-utf8' } as const }))

  it('the first five hundred are said, and how many more there are', () => {
    const { problems } = new UserError(many(502))
    expect(problems).toHaveLength(501)
    expect(problems.at(-1)).toEqual({ problem: { kind: 'more-problems', count: 2 } })
    expect(new UserError(many(500)).problems).toEqual(many(500))
    expect(problemText(messagesIn.ru, { kind: 'more-problems', count: 2 })).toContain('и ещё 2 ошибки')
    expect(problemText(messagesIn.pl, { kind: 'more-problems', count: 5 })).toContain('jeszcze 5 problemów')
  })

  it('those of several files are counted together', () => {
    const first = new UserError(many(550)).problems
    const { problems } = new UserError([...first, ...many(30)])
    expect(problems).toHaveLength(501)
    expect(problems.at(-1)).toEqual({ problem: { kind: 'more-problems', count: 80 } })
  })
})

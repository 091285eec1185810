import { describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/i18n/index.ts'
import { countedIn } from '../../src/i18n/plural-forms.ts'

describe('a number and its noun', () => {
  const links = { one: 'звено', few: 'звена', many: 'звеньев', other: 'звена' }
  const counted = countedIn('ru', String)

  it.each([
    [1, '1 звено'],
    [2, '2 звена'],
    [5, '5 звеньев'],
    [12, '12 звеньев'],
    [22, '22 звена'],
    [1.5, '1.5 звена'],
  ])('%d: %s', (count, said) => {
    expect(counted(count, links)).toBe(said)
  })

  it('takes the last form where a language has one that was not given', () => {
    expect(countedIn('ru', String)(2, { one: 'точке', other: 'точках' })).toBe('2 точках')
  })
})

describe('what the method says', () => {
  it.each([
    ['en', '4 of 6 senses are spoken to: taste and humour are left out.'],
    ['ru', 'Задействовано чувств: 4 из 6. Не задействованы: вкус и чувство юмора.'],
    ['pl', 'Firma przemawia do 4 z 6 zmysłów. Pominięte: smak i poczucie humoru.'],
  ] as const)('of the senses, in %s', (language, said) => {
    const { senses } = messagesIn[language].method
    expect(senses.company(4, [senses.names.taste, senses.names.humour])).toBe(said)
    expect(senses.company(6, [])).toContain('6:0')
  })

  it.each([
    ['en', ['1 action names no lever: a.', '5 actions name no lever: a.']],
    ['ru', ['Рычаг не назван: 1 действие: a.', 'Рычаг не назван: 5 действий: a.']],
    ['pl', ['Bez wskazanej dźwigni: 1 działanie – a.', 'Bez wskazanej dźwigni: 5 działań – a.']],
  ] as const)('of levers, in %s', (language, said) => {
    const { levers } = messagesIn[language].method
    expect([1, 5].map((count) => levers.without(count, 'a'))).toEqual(said)
  })

  it.each([
    ['en', 'Of 100 customers who start, 7.06 come through (measured).'],
    ['ru', 'Из 100 клиентов, вступивших в цепочку, до конца доходят 7,06 (по измерениям).'],
    ['pl', 'Ze 100 klientów, którzy zaczynają, do końca dochodzi 7,06 (pomiar).'],
  ] as const)('of customers, with its own decimal sign, in %s', (language, said) => {
    expect(messagesIn[language].method.funnel.through(7.0560000001)).toBe(said)
  })
})

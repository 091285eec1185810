import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportFormats } from '../../../src/formats/report/index.ts'
import { numberRuns } from '../../../src/formats/report/number-runs.ts'
import { en } from '../../../src/i18n/en/index.ts'
import { makeSummary, scored } from '../../core/make.ts'
import { attribute, type Element, elementsOf, named, textIn, within } from './page.ts'

type Answer = readonly [own: number, importance: number]

/** A page of touchpoints that are called `name 0`, `name 1` and so on. */
function pageOf(answers: readonly Answer[]): string {
  const ids = answers.map((_, at) => `t${at}`)
  const touchpoints = Object.fromEntries(ids.map((id, at) => [id, { name: `name ${at}` }]))
  const scores = Object.fromEntries(
    answers.map(([own, importance], at) => [`t${at}`, { own, importance }] as const),
  )
  const summary = makeSummary({ touchpoints }, [scored('2026-11-01', scores)])
  return reportFormats.html(summary, en, { who: false })[0]?.text ?? ''
}

const classOf = (one: Element) => attribute(one, 'class')?.split(' ') ?? []
const clean = (text: string) => text.replace(/[\u2068\u2069]|\s+/g, ' ').trim()

/** What the map says for the wide and for the narrow screen: texts of the picture, and the list under it. */
function mapsOf(page: string) {
  const map = elementsOf(page).find((one) => attribute(one, 'id') === 'map')
  if (!map) throw new Error('no map')
  return ['wide', 'narrow'].map((canvas) => {
    const drawn = within(map).filter((one) => classOf(one).includes(canvas))
    const inside = drawn.flatMap(within)
    const texts = named(inside, 'text').filter((one) =>
      classOf(one).some((look) => look === 'halo' || look === 'sign'),
    )
    const keyed = named(inside, 'li').map((li) => clean(textIn(li)))
    const dots = inside.filter((one) => classOf(one).includes('dot'))
    return { texts: texts.map((one) => clean(textIn(one))), keyed, dots }
  })
}

/** `2–4, 7` as the numbers that it means. */
const numbersIn = (text: string) =>
  text
    .replace('+ ', '')
    .split(', ')
    .flatMap((run) => {
      const [from = Number.NaN, to = from] = run.split('–').map(Number)
      return Array.from({ length: to - from + 1 }, (_, at) => from + at)
    })

const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)

const halves = fc.integer({ min: 0, max: 20 }).map((half) => half / 2)
const whole = fc.integer({ min: 0, max: 10 })

describe.each([1, 20, 50, 100, 160])('a map of %d touchpoints', (count) => {
  const answers = (values: fc.Arbitrary<number>) =>
    fc.array(fc.tuple(values, values), { minLength: count, maxLength: count })

  test.each([
    ['whole numbers, many in one place', whole],
    ['halves', halves],
  ])('names each once, in the picture or in its key, with %s', (_, values) => {
    fc.assert(
      fc.property(answers(values), (some) => {
        for (const { texts, keyed, dots } of mapsOf(pageOf(some))) {
          const names = texts.filter((text) => text.startsWith('name '))
          const numbers = texts.filter((text) => !text.startsWith('name ')).flatMap(numbersIn)
          const [keys, keyNames] = [0, 1].map((part) =>
            keyed.map((entry) => entry.split(/ (.*)/)[part] ?? ''),
          )
          expect(sorted(numbers)).toEqual(sorted((keys ?? []).map(Number)))
          expect([...names, ...(keyNames ?? [])].toSorted()).toEqual(
            some.map((_, at) => `name ${at}`).toSorted(),
          )
          expect(dots).toHaveLength(new Set(some.map(String)).size)
        }
      }),
      { numRuns: 4 },
    )
  })
})

test('names the VIP list first, by rank, also where others stand in the same place', () => {
  const crowd = Array.from({ length: 30 }, (_, at): Answer => [at % 3, 5])
  const [wide] = mapsOf(pageOf([...crowd, [4, 10], [4, 10], [7, 9]]))
  expect(wide?.texts).toEqual(expect.arrayContaining(['name 30', 'name 31', 'name 32']))
})

test('is the same for the same data', () => {
  const some = Array.from({ length: 100 }, (_, at): Answer => [(at * 7) % 11, (at * 3) % 11])
  expect(pageOf(some)).toBe(pageOf(some))
})

test.each([
  [[], ''],
  [[7], '7'],
  [[46, 47], '46, 47'],
  [[12, 13, 14, 15], '12–15'],
  [[1, 3, 4, 7, 8, 9], '1, 3, 4, 7–9'],
])('%j is said as %s', (numbers, said) => {
  expect(numberRuns(numbers)).toBe(said)
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EncounterCount, type Encounters, mostNames } from '../../src/core/encounters.ts'
import {
  measurementOf,
  noTally,
  type Tally,
  tallyOf,
  tallyOfAggregate,
  together,
} from '../../src/core/tally.ts'

const today = '2026-11-21'

function counted(lines: readonly string[]): Encounters {
  const count = new EncounterCount(today)
  for (const [index, line] of lines.entries()) {
    let column = 1
    const cells = line.split(',').map((text) => {
      const cell = { text, line: index + 1, column }
      column += text.length + 1
      return cell
    })
    if (!count.take(cells)) break
  }
  return count.result()
}

const head = 'date,brand,touchpoint,positivity,persuasion'

const problemsOf = (lines: readonly string[]) =>
  counted(lines).problems.map(({ line, column, problem }) => [line, column, problem])

describe('encounters', () => {
  it('are added up by touchpoint and brand', () => {
    const { pairs, rows, first, last, aggregated } = counted([
      head,
      '2026-10-02,Kawa,Window,5,4',
      '1.10.2026,Kawa,Window,4,',
      '2026-10-03T09:00:00Z,Star,Window,1,2',
    ])
    expect({ rows, first, last, aggregated }).toEqual({
      rows: 3,
      first: '2026-10-01',
      last: '2026-10-03',
      aggregated: false,
    })
    expect(pairs.map(({ touchpoint, brand, tally }) => [touchpoint, brand, measurementOf(tally)])).toEqual([
      ['Window', 'Kawa', { score: 8.8, n: 2, positive: 1, persuasion: 4 }],
      ['Window', 'Star', { score: 0, n: 1, positive: 0, persuasion: 2 }],
    ])
  })

  it.each(['21.11.2026', '21.11.2026 9:12:13', '21.11.2026, 09:12', '2026-11-21 09:12:13'])(
    'are of the day %s, whatever the time',
    (text) => {
      const count = new EncounterCount(today)
      for (const [index, line] of [head.split(','), [text, 'Kawa', 'Window', '5', '4']].entries())
        count.take(line.map((cell, column) => ({ text: cell, line: index + 1, column })))
      const { last, problems } = count.result()
      expect({ last, problems }).toEqual({ last: '2026-11-21', problems: [] })
    },
  )

  it.each([
    'date;brand;touchpoint;positivity;persuasion',
    'Дата;Бренд;Точка контакта;Позитивность;Убедительность',
    'Data;Marka;Punkt styku;Odczucie;Przekonanie',
    'DAY;Company;touch point;How positive;How persuasive',
  ])('have headers in three languages: %s', (line) => {
    const { columns } = counted([line.replaceAll(';', ',')])
    expect(columns.map(({ meaning }) => meaning)).toEqual(head.split(','))
  })

  it.each([
    ['2026-10-02,Kawa,Window,7,4', [[2, 24, 'positivity', '7']]],
    ['2026-10-02,Kawa,Window,,4', [[2, 24, 'positivity', '']]],
    [
      '2026-10-02,Kawa,Window,4.5,0',
      [
        [2, 24, 'positivity', '4.5'],
        [2, 28, 'persuasion', '0'],
      ],
    ],
    ['2026-02-30,Kawa,Window,4,4', [[2, 1, 'date', '2026-02-30']]],
    ['10/02/2026,Kawa,Window,4,4', [[2, 1, 'date', '10/02/2026']]],
    ['2026-11-23,Kawa,Window,4,4', [[2, 1, 'past-date', '2026-11-23']]],
    [',Kawa,Window,4,4', [[2, 1, 'date', '']]],
    ['2026-10-02,,Window,4,4', [[2, 12, 'brand', '']]],
    [
      '2026-10-02,Kawa',
      [
        [2, 12, 'touchpoint', ''],
        [2, 12, 'positivity', ''],
      ],
    ],
  ])('are refused where a cell is wrong: %s', (line, wanted) => {
    const { problems, pairs } = counted([head, line])
    const found = problems.map(({ line: at, column, problem }) =>
      problem.kind === 'bad-encounter' ? [at, column, problem.what, problem.found] : problem,
    )
    expect(found).toEqual(wanted)
    expect(pairs).toEqual([])
  })

  it('of tomorrow are let in, for somewhere it is tomorrow already', () => {
    expect(counted([head, '2026-11-22,Kawa,Window,4,4']).problems).toEqual([])
  })

  it('keep the first twenty problems, whatever comes, and count the others', () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `2026-10-02,Kawa,Window,x${index},4`)
    const { problems, moreProblems } = counted([head, ...lines])
    expect(problems.length).toBe(20)
    expect(moreProblems).toBe(4980)
  })

  it('are no survey where there are too many names', () => {
    const lines = Array.from({ length: 3000 }, (_, index) => `2026-10-02,Kawa,Window ${index},4,4`)
    const { problems, rows } = counted([head, ...lines])
    expect(problems).toMatchObject([{ line: mostNames + 1, problem: { kind: 'too-many-names' } }])
    expect(rows).toBe(mostNames)
  })

  it('need their columns, each once, and no cell behind the last', () => {
    expect(problemsOf(['date,brand,positivity', '1,2,3'])).toEqual([
      [
        1,
        1,
        {
          kind: 'no-encounter-columns',
          missing: ['touchpoint'],
          headers: ['date', 'brand', 'positivity'],
        },
      ],
    ])
    expect(problemsOf([`${head},Бренд`])).toMatchObject([[1, 45, { kind: 'column-twice', key: 'brand' }]])
    expect(problemsOf([head, '2026-10-02,Kawa,Window,4,4,,x'])).toMatchObject([
      [2, 28, { kind: 'too-many-cells', found: 7 }],
    ])
    expect(problemsOf([head, '2026-10-02,Kawa,Window,4,4,,'])).toEqual([])
  })
})

describe('rows that were added up', () => {
  const sums = 'brand,touchpoint,n,mean,positive,persuasion'

  it('of one pair add up by their n', () => {
    const { pairs, aggregated, last } = counted([
      sums,
      'Kawa,Window,10,4.0,0.5,3',
      'Kawa,Window,30,2.0,10 %,',
    ])
    expect({ aggregated, last }).toEqual({ aggregated: true, last: undefined })
    expect(pairs.map(({ tally }) => measurementOf(tally))).toEqual([
      { score: 3.8, n: 40, positive: 0.2, persuasion: 3 },
    ])
  })

  it.each([
    ['Kawa,Window,0,4,1,3', 'n'],
    ['Kawa,Window,1.5,4,1,3', 'n'],
    ['Kawa,Window,5,0.9,1,3', 'mean'],
    ['Kawa,Window,5,4,1.1,3', 'positive'],
    ['Kawa,Window,5,4,1,6', 'persuasion-mean'],
  ])('are refused: %s', (line, what) => {
    expect(counted([sums, line]).problems).toMatchObject([{ problem: { what } }])
  })
})

const answer = fc.record({
  positivity: fc.integer({ min: 1, max: 5 }),
  persuasion: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
})
const sumOf = (tallies: readonly Tally[]) => tallies.reduce(together, noTally)

/** As a database writes it: floating means of what is there. */
function aggregated(tallies: readonly Tally[]): Tally {
  const { n, sum, positive, persuasionN, persuasionSum } = sumOf(tallies)
  const persuasion = persuasionN > 0 ? { mean: persuasionSum / persuasionN, n: persuasionN } : undefined
  return tallyOfAggregate({ n, mean: sum / n, positive: positive / n, persuasion })
}

describe('the law of adding up', () => {
  const answers = fc.array(answer, { minLength: 1, maxLength: 200 })
  const tallies = (all: readonly { positivity: number; persuasion: number | undefined }[]) =>
    all.map(({ positivity, persuasion }) => tallyOf(positivity, persuasion))

  it('knows no order', () => {
    fc.assert(
      fc.property(answers, (all) => {
        expect(sumOf(tallies(all.toReversed()))).toEqual(sumOf(tallies(all)))
      }),
    )
  })

  it('gives the same from any parts that were added up before', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 40 }), (all, length) => {
        const parts = Array.from({ length: Math.ceil(all.length / length) }, (_, at) =>
          aggregated(tallies(all.slice(at * length, (at + 1) * length))),
        )
        expect(sumOf(parts)).toEqual(sumOf(tallies(all)))
        expect(measurementOf(sumOf(parts))).toEqual(measurementOf(sumOf(tallies(all))))
      }),
    )
  })

  it('gives a score of (mean − 1) × 2.5 with one decimal, a share and a mean with two', () => {
    fc.assert(
      fc.property(answers, (all) => {
        const { score, n, positive = -1, persuasion } = measurementOf(sumOf(tallies(all)))
        const mean = all.reduce((sum, { positivity }) => sum + positivity, 0) / all.length
        const share = all.filter(({ positivity }) => positivity >= 4).length / all.length
        const said = all.flatMap((one) => one.persuasion ?? [])
        expect(n).toBe(all.length)
        expect(Math.abs(score - (mean - 1) * 2.5)).toBeLessThanOrEqual(0.05 + 1e-9)
        expect(Math.abs(positive - share)).toBeLessThanOrEqual(0.005 + 1e-9)
        expect(persuasion === undefined).toBe(said.length === 0)
        expect([score * 10, positive * 100].map((one) => Math.abs(one - Math.round(one)) < 1e-9)).toEqual([
          true,
          true,
        ])
      }),
    )
  })
})

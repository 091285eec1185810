import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RowAnswers } from '../../src/core/answer.ts'
import { type AnswerContext, parseAnswers, parseRow, readVote } from '../../src/core/answer-text.ts'
import type { Value } from '../../src/core/score.ts'

const standings: Record<string, Value> = {
  'window own': 6.5,
  'window roma': 'absent',
  'window importance': 9,
}

const context: AnswerContext = {
  columns: ['own', 'star-beans', 'roma', 'importance'],
  ids: new Map([
    ['window', 'window'],
    ['display', 'window'],
    ['door', 'door'],
    ['cup', 'cup'],
  ]),
  standing: (id, column) => standings[`${id} ${column}`],
  hasStandard: (id) => id === 'window',
  segments: ['tourists'],
}

const read = (...lines: string[]) => parseAnswers(lines.join('\n'), context)

/** The only problem of these lines, and where it is. */
function problemIn(...lines: string[]) {
  const [first, ...others] = read(...lines).problems
  expect(others).toEqual([])
  return first && { ...first.problem, at: `${first.line}:${first.column}` }
}

const valuesOf = (row: RowAnswers | undefined) =>
  row && Object.fromEntries(Array.from(row.answers, ([column, { value }]) => [column, value]))

describe('a line of answers', () => {
  it('has one value for every column, and perhaps a note', () => {
    const { rows, problems } = read('window: 7 8 - 9 | dark at 8 a.m.')
    expect(problems).toEqual([])
    expect(valuesOf(rows.get('window'))).toEqual({ own: 7, 'star-beans': 8, roma: 'unknown', importance: 9 })
    expect(rows.get('window')?.note).toBe('dark at 8 a.m.')
  })

  it.each([
    ['window: 7 8 - 9 !', false],
    ['window: 7 8 - 9 + | quick', true],
    ['window: 7 8 - 9 ＋', true], // of an input method
    ['window: . . . . !', false],
    ['window: 7 8 - 9 | so what !', undefined],
  ])('may say behind its values whether the service standard was kept: %j', (line, met) => {
    const { rows, problems } = read(line)
    expect(problems).toEqual([])
    expect(rows.get('window')?.met).toBe(met)
  })

  it.each([
    ['door: 7 8 - 9 !', { kind: 'answer-no-standard', text: '!', id: 'door', at: '1:15' }],
    ['window: 7 8 9 !', { kind: 'answer-count', found: 3, at: '1:9' }],
    ['window: 7 8 - 9 ! !', { kind: 'answer-count', found: 5, at: '1:17' }],
    ['window: 7 8 ! 9', { kind: 'answer-value', text: '!', at: '1:13' }],
    ['window: 7 8 - 9!', { kind: 'answer-value', text: '9!', at: '1:15' }],
    ['@segment locals', { kind: 'unknown-selection', of: 'segment', known: ['tourists'], at: '1:1' }],
  ])('is refused as %j', (line, problem) => {
    expect(problemIn(line)).toMatchObject(problem)
  })

  it('may be of a file that says as which segment it is scored', () => {
    expect(read('@segment tourists', 'window: 7 8 - 9')).toMatchObject({ segment: 'tourists', problems: [] })
    expect(read('window: 7 8 - 9').segment).toBeUndefined()
  })

  it.each([
    ['window: 0 10 x X', [0, 10, 10, 10]],
    ['window: - – — −', ['unknown', 'unknown', 'unknown', 'unknown']],
    ['window: a A а 7', ['absent', 'absent', 'absent', 7]], // the last а is Cyrillic
    ['window: х Х 7 7', [10, 10, 7, 7]], // both х are Cyrillic
    ['window: ７ １０ ｘ ９', [7, 10, 10, 9]], // of an input method
    ['window: 7 . . .', [7]],
    ['window: . . . 9', [9]],
    ['window: = 7 = =', [6.5, 7, 'absent', 9]],
    ['window: 7,6,8 7 7 7', [7, 7, 7, 7]],
    ['window: 7,8 x,x a,a -,-', [7.5, 10, 'absent', 'unknown']],
    ['  window :7\t8   9 10  ', [7, 8, 9, 10]],
    ['window: 7 8 9 10|', [7, 8, 9, 10]],
  ])('%j says %j', (line, values) => {
    const { rows, problems } = read(line)
    expect(problems).toEqual([])
    expect(Object.values(valuesOf(rows.get('window')) ?? {})).toEqual(values)
  })

  it('keeps votes by seat, with their consensus', () => {
    expect(read('window: 7,-,8 a,a,9 3 9,9,7').rows.get('window')?.answers).toEqual(
      new Map([
        ['own', { value: 7.5, votes: [7, 'unknown', 8] }],
        ['star-beans', { value: 'absent', votes: ['absent', 'absent', 9] }],
        ['roma', { value: 3 }],
        ['importance', { value: 9, votes: [9, 9, 7] }],
      ]),
    )
  })

  it('left open everywhere has no answer, and may have a note', () => {
    expect(read('window: . . . . | later').rows.get('window')).toEqual({ answers: new Map(), note: 'later' })
  })

  it('may have bars and colons in its note', () => {
    expect(read('window: 7 7 7 7 | dark: 8|9 a.m. # really').rows.get('window')?.note).toBe(
      'dark: 8|9 a.m. # really',
    )
  })

  it('may use an old id, and answers today’s', () => {
    expect([...read('display: 7 7 7 7').rows.keys()]).toEqual(['window'])
  })

  it('may use full-width letters in its id', () => {
    expect([...read('ｄｏｏｒ: 7 7 7 7').rows.keys()]).toEqual(['door'])
  })
})

describe('a line that cannot be read', () => {
  it.each([
    ['without a colon', 'window 7 8 9 9', { kind: 'answer-shape', at: '1:1' }],
    ['without an id', '  : 7 8 9 9', { kind: 'answer-shape', at: '1:3' }],
    ['whose colon is in the note', 'window 7 | dark: yes', { kind: 'answer-shape', at: '1:1' }],
    ['of an id that nobody has', 'windw: 7 8 9 9', { kind: 'answer-id', id: 'windw', at: '1:1' }],
    ['with too few values', 'window: 7 8 9', { kind: 'answer-count', found: 3, at: '1:9' }],
    ['with too many', 'window: 7 8 9 9 5 5', { kind: 'answer-count', found: 6, at: '1:17' }],
    ['with none', 'window:', { kind: 'answer-count', found: 0, at: '1:8' }],
    ['with none before its note', 'window: | dark', { kind: 'answer-count', found: 0, at: '1:8' }],
    ['with 11', 'window: 7 11 9 9', { kind: 'answer-value', text: '11', column: 'star-beans', at: '1:11' }],
    ['with a half', 'window: 7.5 7 9 9', { kind: 'answer-value', text: '7.5', column: 'own', at: '1:9' }],
    [
      'with a negative score',
      'window: -1 7 9 9',
      { kind: 'answer-value', text: '-1', column: 'own', at: '1:9' },
    ],
    ['with 07', 'window: 07 7 9 9', { kind: 'answer-value', text: '07', column: 'own', at: '1:9' }],
    [
      'with a word',
      'window: 7 7 9 high',
      { kind: 'answer-value', text: 'high', column: 'importance', at: '1:15' },
    ],
    [
      'with an absent importance',
      'window: 7 7 9 a',
      { kind: 'answer-value', text: 'a', column: 'importance', at: '1:15' },
    ],
    [
      'with a vote missing',
      'window: 7,,8 7 9 9',
      { kind: 'answer-value', text: '7,,8', column: 'own', at: '1:9' },
    ],
    [
      'with the standing among votes',
      'window: 7,= 7 9 9',
      { kind: 'answer-value', text: '7,=', column: 'own', at: '1:9' },
    ],
    [
      'with the standing where there is none',
      'window: 7 = 9 9',
      { kind: 'answer-standing', column: 'star-beans', at: '1:11' },
    ],
  ])('is one %s', (_, line, problem) => {
    expect(problemIn(line)).toMatchObject(problem)
  })

  it('is told the columns that it has to fill', () => {
    expect(problemIn('window: 7')).toMatchObject({ columns: context.columns })
  })

  it('is told the ids that there are', () => {
    expect(problemIn('windw: 7 7 7 7')).toMatchObject({ known: ['window', 'display', 'door', 'cup'] })
  })

  it('is told apart for each bad value', () => {
    const { problems } = read('window: 11 7 12 9')
    expect(problems.map(({ column, problem }) => [column, 'text' in problem && problem.text])).toEqual([
      [9, '11'],
      [14, '12'],
    ])
  })

  it('is told with its line and column, blanks before it included', () => {
    expect(problemIn('# room 4', '', 'door: 7 7 7 7', '   window: 7 7 7 high')).toMatchObject({ at: '4:18' })
  })

  it('does not hide the problems of the others', () => {
    expect(
      read('windw: 7 7 7 7', 'door: 7', 'cup 8').problems.map(({ line, problem }) => [line, problem.kind]),
    ).toEqual([
      [1, 'answer-id'],
      [2, 'answer-count'],
      [3, 'answer-shape'],
    ])
  })

  it('is told of its values also where its id is wrong', () => {
    expect(read('windw: 7 7 = high').problems.map(({ problem }) => problem.kind)).toEqual([
      'answer-id',
      'answer-value',
    ])
  })

  it('answers a touchpoint that has been answered, under whatever id', () => {
    expect(problemIn('window: 7 7 7 7', 'door: 7 7 7 7', 'display: 8 8 8 8')).toEqual({
      kind: 'answer-twice',
      id: 'display',
      firstLine: 1,
      at: '3:1',
    })
    expect(problemIn('display: 7 7 7 7', 'window: 8 8 8 8')).toMatchObject({ id: 'window', firstLine: 1 })
    expect(problemIn('cup: 7 7 7 7', 'cup: 7 7 7 7', 'door: 7 7 7 7')).toMatchObject({
      firstLine: 1,
      at: '2:1',
    })
  })

  it('has more or fewer votes than the seats of the lines before', () => {
    expect(problemIn('window: 7,6,8 7 7 7', 'door: 7 7,8 7 7')).toEqual({
      kind: 'answer-votes',
      column: 'star-beans',
      found: 2,
      seats: 3,
      at: '2:1',
    })
    expect(problemIn('window: 7,6,8 7,6,8,9 7 7')).toMatchObject({ column: 'star-beans', found: 4, seats: 3 })
  })

  it('may be as long as it likes', () => {
    const blanks = ' '.repeat(200_000)
    expect(problemIn(`${blanks}window`)?.kind).toBe('answer-shape')
    expect(problemIn(`window${blanks}7`)?.kind).toBe('answer-shape')
    expect(problemIn(`${blanks}window${blanks}:${blanks}7`)?.kind).toBe('answer-count')
  })
})

describe('a file of answers', () => {
  it('may have blank lines, comments at the start of a line, any line ends, and a mark of its encoding', () => {
    const text = '\uFEFF# room 4\r\n\r\nwindow: 7 7 7 7 | # not a comment\r  # cup: 1 1 1 1\ndoor: 8 8 8 8\n'
    const { rows, problems } = parseAnswers(text, context)
    expect(problems).toEqual([])
    expect([...rows.keys()]).toEqual(['window', 'door'])
    expect(rows.get('window')?.note).toBe('# not a comment')
  })

  it('names no one unless it says so', () => {
    expect(read('window: 7 7 7 7')).toMatchObject({ by: undefined, round: undefined })
  })

  it('may say by whom and for which round it is', () => {
    const { by, round, problems } = read('@by  Ana Lima ', '@round 2026-q4', 'window: 7 7 7 7')
    expect({ by, round, problems }).toEqual({ by: 'Ana Lima', round: '2026-q4', problems: [] })
  })

  it('may name its columns, in its own order and number', () => {
    const { rows, problems } = read('@columns importance own', 'window: 9 7', 'door: - a')
    expect(problems).toEqual([])
    expect(valuesOf(rows.get('window'))).toEqual({ importance: 9, own: 7 })
    expect(valuesOf(rows.get('door'))).toEqual({ importance: 'unknown', own: 'absent' })
  })

  it('counts the values of a line by the columns that it names', () => {
    expect(problemIn('@columns own importance', 'window: 7 8 9')).toMatchObject({
      kind: 'answer-count',
      found: 3,
      columns: ['own', 'importance'],
      at: '2:13',
    })
  })

  it.each([
    [
      '@bye Ana',
      { kind: 'answer-directive', text: '@bye', known: ['@by', '@round', '@segment', '@columns'] },
    ],
    ['@', { kind: 'answer-directive', text: '@' }],
    ['@by', { kind: 'answer-directive-value', text: '@by' }],
    ['@round  ', { kind: 'answer-directive-value', text: '@round' }],
    ['@columns', { kind: 'answer-directive-value', text: '@columns' }],
    ['@columns own starbeans', { kind: 'answer-column', text: 'starbeans', columns: context.columns }],
    ['@columns own own', { kind: 'answer-column', text: 'own', columns: context.columns }],
  ])('refuses %j', (line, problem) => {
    expect(problemIn(line)).toMatchObject({ ...problem, at: '1:1' })
  })

  it('takes such lines only before the first answers', () => {
    expect(problemIn('window: 7 7 7 7', '@by Ana')).toEqual({
      kind: 'answer-directive-late',
      text: '@by',
      at: '2:1',
    })
  })

  it.each(['', '\n\n', '# nothing yet', '@by Ana'])('of nothing, %j, is a problem', (text) => {
    expect(problemIn(text)).toEqual({ kind: 'answers-empty', at: '1:1' })
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    'window',
    'door',
    ':',
    ' ',
    '|',
    '#',
    '@by',
    '@columns',
    'own',
    ',',
    '=',
    'x',
    '11',
    '7',
    '.',
    '\n',
    '\r\n',
    '\uFEFF',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
  )

  it('is read without a crash, and every problem lies inside it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
        const { problems, rows } = parseAnswers(text, context)
        for (const { line, column } of problems) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(column).toBeGreaterThanOrEqual(1)
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1) // at most the end of the line
        }
        expect(rows.size + problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 1000 },
    )
  })

  it('that answers every column gives back what was meant', () => {
    const words = fc.oneof(
      fc.integer({ min: 0, max: 10 }).map((score): [string, Value] => [String(score), score]),
      fc.constantFrom<[string, Value]>(['x', 10], ['-', 'unknown'], ['—', 'unknown']),
    )
    const gaps = fc.constantFrom(' ', '  ', '\t')
    fc.assert(
      fc.property(fc.tuple(words, words, words, words), gaps, (said, gap) => {
        const { rows, problems } = read(`door:${said.map(([word]) => gap + word).join('')}`)
        expect(problems).toEqual([])
        expect(Object.values(valuesOf(rows.get('door')) ?? {})).toEqual(said.map(([, value]) => value))
      }),
    )
  })
})

describe('a line without its id', () => {
  it('is read in the same way', () => {
    const { row, problems } = parseRow('7 8 = 9 | dark', 'window', context)
    expect(problems).toEqual([])
    expect(valuesOf(row)).toEqual({ own: 7, 'star-beans': 8, roma: 'absent', importance: 9 })
    expect(row.note).toBe('dark')
  })

  it('is told what is wrong with it', () => {
    expect(parseRow('7 8', 'window', context).problems).toEqual([
      { kind: 'answer-count', found: 2, columns: context.columns },
    ])
    expect(parseRow('7 8 = 9', 'door', context).problems).toEqual([
      { kind: 'answer-standing', column: 'roma' },
    ])
  })
})

describe('a vote as it is typed', () => {
  it.each([
    ['0', 'own', 0],
    ['10', 'own', 10],
    ['x', 'own', 10],
    ['-', 'importance', 'unknown'],
    ['a', 'roma', 'absent'],
    ['a', 'importance', undefined],
    ['11', 'own', undefined],
    ['', 'own', undefined],
    ['7.5', 'own', undefined],
  ])('%j in the column %s is %j', (text, column, vote) => {
    expect(readVote(text, column)).toBe(vote)
  })
})

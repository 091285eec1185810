import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, type Shell, shells } from '../../src/formats/completion/index.ts'
import { wordsIn } from '../../src/formats/completion/quotes.ts'
import { folderOf, namesIn } from '../e2e/run.ts'

const hostile = [
  'Anna Nowak',
  'Анна Иванова',
  'Кофе «Лучший» 😀',
  '$(touch pwned)',
  '`touch pwned`',
  '$HOME $((1+1)) $[1+1] $@',
  "O'Brien",
  'the "best"',
  'back\\slash\\',
  'a: b=c@d',
  '--dash',
  '~',
  '#hash',
  'wow!x !! !$',
  '* ? [x] {a,b}',
  'a;b & c | d > e < f',
  "$'x' \"$'",
  'tea%20 100%',
]

const texts = (candidates: readonly string[]): Candidate[] => candidates.map((value) => ({ value }))

describe('the words of a line', () => {
  it.each<[string, string[]]>([
    ['', ['']],
    ['touchpoints', ['touchpoints']],
    ['touchpoints  audit\tdoor\n', ['touchpoints', 'audit', 'door', '']],
    ['  a', ['a']],
    [`a\\ b 'c d' "e f" g'h'"i"`, ['a b', 'c d', 'e f', 'ghi']],
    [`'a\\' b`, ['a\\', 'b']],
    [`"a\\"b\\$c\\d"`, ['a"b$c\\d']],
    [`$'a\\'b' c`, ["a'b", 'c']],
    [`"$'" '$' x`, ["$'", '$', 'x']],
    ['a "b c', ['a', 'b c']],
    ["a 'b c", ['a', 'b c']],
    ['a b\\', ['a', 'b']],
    ['$(touch pwned) `x`', ['$(touch', 'pwned)', '`x`']],
    ['--format=js', ['--format=js']],
    ['кофе\\ с\\ молоком 😀', ['кофе с молоком', '😀']],
    ['a\u00a0b', ['a\u00a0b']],
  ])('%j', (line, words) => {
    expect(wordsIn(line).map(({ text }) => text)).toEqual(words)
  })

  it('are as they were typed, with the quote that is open', () => {
    expect(wordsIn(`a\\ b "c`)).toEqual([
      { raw: 'a\\ b', text: 'a b', quote: '' },
      { raw: '"c', text: 'c', quote: '"' },
    ])
    expect(['x', '"', "'", "$'", `"a"'b`].map((line) => wordsIn(line)[0]?.quote)).toEqual([
      '',
      '"',
      "'",
      "$'",
      "'",
    ])
  })
})

describe('bash', () => {
  const { wordsOf, reply }: Shell = shells.bash

  /** The line after the one candidate was put in the place of the piece. */
  function completed(line: string, piece: string, value: string): string {
    const [kind, put, ...rest] = reply({ kind: 'values', candidates: texts([value]) }, [piece, line]).split(
      '\n',
    )
    expect([kind, ...rest]).toEqual(['values', ''])
    return line.slice(0, line.length - piece.length) + put
  }

  it.each([
    ['t --format=js', 'js', '--format=json', 't --format=json'],
    ['t --format=js', '--format=js', '--format=json', 't --format=json'],
    ['t --owner An', 'An', 'Anna Nowak', 't --owner Anna\\ Nowak'],
    ['t --owner Anna\\ N', 'Anna\\ N', 'Anna Nowak', 't --owner Anna\\ Nowak'],
    ['t --owner "Anna N', 'Anna N', 'Anna Nowak', 't --owner "Anna Nowak'],
    ["t --owner 'Anna N", 'Anna N', 'Anna Nowak', "t --owner 'Anna Nowak"],
    ['t --owner="Anna N', 'Anna N', '--owner=Anna Nowak', 't --owner="Anna Nowak'],
    ['t --owner a:', '', 'a: b', 't --owner a:\\ b'],
    ['t ', '', 'audit', 't audit'],
    ['t --only overdue,un', 'overdue,un', 'overdue,unscored', 't --only overdue,unscored'],
  ])('makes %j, where it replaces %j, into the line with %j', (line, piece, value, wanted) => {
    expect(completed(line, piece, value)).toBe(wanted)
  })

  it('is offered what begins as the word does, whatever its quotes', () => {
    const candidates = texts(['Anna Nowak', 'Anna Maj', 'anna', 'Jan'])
    for (const word of ['Anna\\ ', '"Anna ', "'Anna ", `A"nna "`])
      expect(
        reply({ kind: 'values', candidates }, [word, `t ${word}`]).match(/(Nowak|Maj|anna$|Jan)/gm),
      ).toEqual(['Nowak', 'Maj'])
  })

  it('is offered nothing in quotes of its own kind', () => {
    expect(reply({ kind: 'values', candidates: texts(['Anna']) }, ['A', "t $'A"])).toBe('values\n')
  })

  it('is told of paths', () => {
    expect(reply({ kind: 'files' }, ['', 't --answers '])).toBe('files\n')
    expect(reply({ kind: 'directories' }, ['', 't -C '])).toBe('directories\n')
  })

  it('sends a line, of which the words behind the program count', () => {
    expect(wordsOf(['js', 'touchpoints check --format=js'])).toEqual(['check', '--format=js'])
    expect(wordsOf(['', "'/my tools/touchpoints' "])).toEqual([''])
    expect(wordsOf([])).toEqual([])
  })

  const quotes = ['', '"', "'"] as const

  it.skipIf(spawnSync('bash', ['--version']).error).each(quotes)(
    'takes every text after %j as it is, and runs none of it',
    (quote) => {
      const line = (value: string) => `show ${completed(`t ${quote}`, '', value).slice(2)}${quote}`
      expect(shownBy(hostile.map(line))).toEqual(hostile)
      const shown = fc.stringMatching(/^[ -~«»а-я😀]{1,30}$/u)
      fc.assert(
        fc.property(fc.array(shown, { minLength: 40, maxLength: 40 }), (values) => {
          expect(shownBy(values.map(line))).toEqual(values)
        }),
        { numRuns: 8 },
      )
    },
  )

  /** What a bash with history makes of lines that each show one word. */
  function shownBy(lines: readonly string[]): string[] {
    const script = ['set -o history; set -H', 'show() { printf "%s\\0" "$#:$1"; }', ...lines, ''].join('\n')
    const cwd = folderOf({ 'lines.sh': script })
    const env = { ...process.env, LC_ALL: 'C.UTF-8' }
    const { stdout, stderr } = spawnSync('bash', ['lines.sh'], { cwd, env, encoding: 'utf8' })
    expect(namesIn(cwd)).toEqual(['lines.sh'])
    expect(stderr).toBe('')
    return stdout
      .split('\0')
      .slice(0, -1)
      .map((one) => one.replace(/^1:/, ''))
  }
})

describe.each(['zsh', 'fish'] as const)('%s', (name) => {
  const { reply }: Shell = shells[name]

  it('is offered everything, a line each', () => {
    const answer = reply({ kind: 'values', candidates: texts(hostile) }, [])
    expect(answer.split('\n')).toHaveLength(hostile.length + 2)
    expect(answer.startsWith('values\n')).toBe(true)
  })

  it('is told of paths, and of nothing', () => {
    expect(reply({ kind: 'files' }, [])).toBe('files\n')
    expect(reply({ kind: 'directories' }, [])).toBe('directories\n')
    expect(reply({ kind: 'values', candidates: [] }, [])).toBe('values\n')
  })
})

it('zsh finds the description behind the first colon that has no backslash', () => {
  const candidates = [{ value: 'a: b\\', description: 'C: \\d' }, { value: 'plain' }]
  expect(shells.zsh.reply({ kind: 'values', candidates }, [])).toBe('values\na\\: b\\\\:C: \\d\nplain\n')
})

it('fish finds the description behind a tab', () => {
  const candidates = [{ value: 'a: b\\', description: 'C: \\d' }, { value: 'plain' }]
  expect(shells.fish.reply({ kind: 'values', candidates }, [])).toBe('values\na: b\\\tC: \\d\nplain\n')
  expect(shells.fish.wordsOf(['audit', 'a b', '"Anna\\ N'])).toEqual(['audit', 'a b', 'Anna\\ N'])
  expect(shells.fish.wordsOf(['audit', ''])).toEqual(['audit', ''])
})

import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/core/problem.ts'
import { decodeText } from '../../src/storage/disk.ts'
import { placed, readYaml } from '../../src/storage/yaml.ts'

/** `line:column kind`, with what tells one problem of a kind from another. */
function problemsOf(text: string): string[] {
  return readYaml(text).problems.map(
    ({ line, column, problem }) => `${line}:${column} ${problem.kind}${detail(problem)}`,
  )
}

function detail(problem: Problem): string {
  if (problem.kind === 'refused-yaml') return ` ${problem.what}`
  if (problem.kind === 'duplicate-key') return ` ${problem.key}, first in ${problem.firstLine}`
  if (problem.kind === 'control-character') return ` ${problem.code}`
  if (problem.kind === 'conflict-marker') return ` ${problem.marker}`
  if (problem.kind === 'yaml-syntax') return `: ${problem.reason}`
  return ''
}

describe('the data of a text', () => {
  it('is that of YAML 1.2: words of YAML 1.1, dates and times stay text', () => {
    const text = 'a: yes\nb: 2026-11-21\nc: 12:30\nd: 012\ne: 1_000\nf: ~\ng: .5\nh: TRUE\ni: 0o7\nj: 1e3\n'
    expect(readYaml(text).data).toEqual({
      a: 'yes',
      b: '2026-11-21',
      c: '12:30',
      d: 12,
      e: '1_000',
      f: null,
      g: 0.5,
      h: true,
      i: 7,
      j: 1000,
    })
  })

  it.each([
    ['lists and maps in both styles', '- a\n- {b: [1, 2]}\n- c: d\n', ['a', { b: [1, 2] }, { c: 'd' }]],
    ['text of several lines', 'a: |\n  x\n  y\nb: >\n  p\n  q\n', { a: 'x\ny\n', b: 'p q\n' }],
    ['an indented line that looks like a conflict', 'a: |\n  =======\n', { a: '=======\n' }],
    ['a line that only begins like a conflict', '=======x: 1\n', { '=======x': 1 }],
    ['a hash inside a word', 'a: b#c # d\n', { a: 'b#c' }],
    ['a tab after a colon', 'a:\tb\n', { a: 'b' }],
    ['line ends of Windows', 'a: 1\r\nb:\r\n  - c\r\n', { a: 1, b: ['c'] }],
    ['a document with its marks', '---\na: 1\n...\n', { a: 1 }],
    ['names that objects have by nature', 'constructor: 1\ntoString: 2\n', { constructor: 1, toString: 2 }],
    ['a merge key, which is a key like any other', '<<: {a: 1}\n', { '<<': { a: 1 } }],
    ['nothing', '', null],
    ['nothing but a comment', '# later\n', null],
  ])('takes %s', (_, text, data) => {
    const yaml = readYaml(text)
    expect(yaml.problems).toEqual([])
    expect(yaml.readable).toBe(true)
    expect(yaml.data).toEqual(data)
  })

  it('is read below a byte order mark, at the same positions', () => {
    const text = decodeText('touchpoints.yaml', new TextEncoder().encode('\uFEFFa: 1\nb: 2\n'))
    expect(readYaml(text).data).toEqual({ a: 1, b: 2 })
    expect(readYaml(text).at(['a'], 'key')).toEqual({ line: 1, column: 1 })
  })

  it('keeps the keys in the order of the file, also those that look like numbers', () => {
    const yaml = readYaml('touchpoints:\n  window: 1\n  "404": 2\n  7: 3\n  door: 4\n')
    expect(yaml.keysAt(['touchpoints'])).toEqual(['window', '404', '7', 'door'])
    expect(yaml.keysAt([])).toEqual(['touchpoints'])
  })

  it('has no keys where there is no map', () => {
    const yaml = readYaml('a: b\nc: [d]\n')
    expect(yaml.keysAt(['a'])).toEqual([])
    expect(yaml.keysAt(['nowhere', 'at all'])).toEqual([])
  })
})

describe('the position of', () => {
  const yaml = readYaml(
    [
      'name: Kawa',
      'touchpoints:',
      '  okno:',
      '    senses: [sight, smell]',
      '  "404":',
      '    - {to: ы, x: 1}',
      '',
    ].join('\n'),
  )

  it.each([
    ['a key', ['touchpoints', 'okno'], 'key', '3:3'],
    ['a value on the line of its key', ['name'], 'value', '1:7'],
    ['a value on the lines below its key', ['touchpoints'], 'value', '3:3'],
    ['an item of a list', ['touchpoints', 'okno', 'senses', 1], 'value', '4:21'],
    ['an item of a list, which has no key', ['touchpoints', 'okno', 'senses', 1], 'key', '4:21'],
    ['a quoted key', ['touchpoints', '404'], 'key', '5:3'],
    ['a map in a list', ['touchpoints', '404', 0], 'key', '6:7'],
    ['a value behind a Cyrillic letter', ['touchpoints', '404', 0, 'x'], 'value', '6:18'],
    ['a missing key: the entry it belongs to', ['touchpoints', 'okno', 'name'], 'value', '3:3'],
    ['a missing key of an item: that item', ['touchpoints', '404', 0, 'name', 'deeper'], 'key', '6:7'],
    ['an item that is not there: its list', ['touchpoints', 'okno', 'senses', 9], 'value', '4:5'],
    ['the whole file', [], 'value', '1:1'],
    ['what is nowhere', ['nowhere', 'at all'], 'key', '1:1'],
  ] as const)('%s', (_, path, on, position) => {
    const { line, column } = yaml.at(path, on)
    expect(`${line}:${column}`).toBe(position)
  })

  it('the value, unless the key is asked for', () => {
    expect(yaml.at(['name'])).toEqual({ line: 1, column: 7 })
  })

  it('the same line and column with line ends of Windows', () => {
    expect(readYaml('a: 1\r\nb:\r\n  c: 2\r\n').at(['b', 'c'])).toEqual({ line: 3, column: 6 })
  })

  it('a problem, and the line of the first one where there are two', () => {
    const found = {
      path: ['b'],
      first: ['a'],
      on: 'key',
      problem: { kind: 'duplicate-id', id: 'x' },
    } as const
    expect(placed('touchpoints.yaml', readYaml('a: 1\nb: 2\n'), found)).toEqual({
      file: 'touchpoints.yaml',
      line: 2,
      column: 1,
      problem: { kind: 'duplicate-id', id: 'x', firstLine: 1 },
    })
  })
})

describe('a text is refused for', () => {
  it.each([
    ['an anchor', 'a: &x 1\n', '1:4 refused-yaml anchor'],
    ['an anchor on a map', 'a: &x\n  b: 1\n', '1:4 refused-yaml anchor'],
    ['an anchor on a key', 'b: 1\n&x a: 1\n', '2:1 refused-yaml anchor'],
    ['an anchor on nothing', 'a: &x\n', '1:4 refused-yaml anchor'],
    ['an alias', 'a: *x\n', '1:4 refused-yaml alias'],
    ['an alias as a key', 'b: 1\n*x : 1\n', '2:1 refused-yaml key'],
    ['a tag of YAML', 'a: !!str 1\n', '1:4 refused-yaml tag'],
    ['a tag of its own', 'b: 1\na: !secret x\n', '2:4 refused-yaml tag'],
    ['a tag on a list', 'a: !!seq [b]\n', '1:4 refused-yaml tag'],
    ['a tag on a key', '!t a: 1\n', '1:1 refused-yaml key'],
    ['a directive', '%YAML 1.2\n---\na: 1\n', '1:1 refused-yaml directive'],
    ['a directive below comments', '# ours\n\n%TAG ! tag:x,2026:\n---\na: 1\n', '3:1 refused-yaml directive'],
    ['a second document', 'a: 1\n---\nb: 2\n', '2:1 refused-yaml documents'],
    ['an empty second document', 'a: 1\n---\n', '2:1 refused-yaml documents'],
    ['a map as a key', '? {a: 1}\n: b\n', '1:3 refused-yaml key'],
    ['a list as a key', 'b: 1\n? [a]\n: c\n', '2:3 refused-yaml key'],
    ['the key __proto__', 'b: 1\n__proto__: {a: 1}\n', '2:1 refused-yaml key'],
    ['the key __proto__ in quotes, deep inside', 'b:\n  - "__proto__": 1\n', '2:5 refused-yaml key'],
    ['NUL', 'name: Ka\0wa\n', '1:9 control-character U+0000'],
    ['an escape sequence', 'b: 1\nname: "\x1b[31mKawa"\n', '2:8 control-character U+001B'],
    ['DEL', 'name: \x7f\n', '1:7 control-character U+007F'],
    ['a control character above ASCII', 'name: \x9b31m\n', '1:7 control-character U+009B'],
    ['a carriage return inside a line', 'a: b\r c\n', '1:5 control-character U+000D'],
    ['a carriage return that nothing follows', 'a: b\r', '1:5 control-character U+000D'],
    ['a tab as indentation', 'a:\n\tb: 1\n', '2:1 yaml-syntax: Tabs are not allowed as indentation'],
    ['a quote that is never closed', 'b: 1\na: "x\nc: y\n', '2:4 yaml-syntax: Missing closing "quote'],
    [
      'a quote in a list that is never closed',
      "b: [x, 'y\nc: z\n",
      "1:8 yaml-syntax: Missing closing 'quote",
    ],
    ['text behind a quote', 'a: "x" y\n', '1:8 yaml-syntax: Unexpected scalar at node end'],
  ])('%s', (_, text, problem) => {
    expect(problemsOf(text)).toContain(problem)
    const leavesDataWhole = /^[\d:]+ refused-yaml (?:anchor|tag)$/.test(problem)
    expect(readYaml(text).readable).toBe(leavesDataWhole)
  })

  it('every marker of an unfinished merge', () => {
    const text = 'a: 1\n<<<<<<< HEAD\nb: 1\n||||||| base\nb: 0\n=======\r\nb: 2\n>>>>>>> main\n'
    expect(problemsOf(text)).toEqual([
      '2:1 conflict-marker <<<<<<<',
      '4:1 conflict-marker |||||||',
      '6:1 conflict-marker =======',
      '8:1 conflict-marker >>>>>>>',
    ])
  })

  it('several things at once, each at its place', () => {
    expect(problemsOf('a: &x 1\nb: *x\nc: !!str d\n')).toEqual([
      '1:4 refused-yaml anchor',
      '2:4 refused-yaml alias',
      '3:4 refused-yaml tag',
    ])
  })

  it.each([
    ['lists in lines', '- '.repeat(100_000), '1:131 too-deep'],
    ['lists in brackets', '['.repeat(100_000), '1:66 too-deep'],
    ['maps in braces', '{a: '.repeat(100_000), '1:261 too-deep'],
    ['closed lists', '['.repeat(100_000) + ']'.repeat(100_000), '1:66 too-deep'],
    ['keys of keys', '? '.repeat(100_000), '1:1 too-deep'],
    ['65 levels', `${'['.repeat(66)}${']'.repeat(66)}`, '1:66 too-deep'],
  ])('nesting without end: %s', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([problem])
  })

  it('nothing at 64 levels', () => {
    expect(problemsOf(`${'['.repeat(65)}${']'.repeat(65)}`)).toEqual([])
  })

  it('bytes that are not UTF-8, by the name of the file', () => {
    const windows1251 = Uint8Array.from([0x6e, 0x3a, 0x20, 0xea, 0xe0])
    expect(() => decodeText('touchpoints.yaml', windows1251)).toThrow(
      expect.objectContaining({
        problems: [{ file: 'touchpoints.yaml', line: 1, column: 4, problem: { kind: 'not-utf8' } }],
      }),
    )
  })
})

describe('a key that is there twice', () => {
  it.each([
    ['in the file', 'a: 1\nb: 2\na: 3\n', ['3:1 duplicate-key a, first in 1']],
    ['deeper', 'a:\n  b: 1\n  b: 2\n', ['3:3 duplicate-key b, first in 2']],
    ['in braces, quoted or not', '{a: 1, "a": 2}\n', ['1:8 duplicate-key a, first in 1']],
    ['in an item of a list', '- a: 1\n  a: 2\n', ['2:3 duplicate-key a, first in 1']],
    [
      'three times',
      'a: 1\na: 2\na: 3\n',
      ['2:1 duplicate-key a, first in 1', '3:1 duplicate-key a, first in 1'],
    ],
  ])('is found %s, with both lines', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems)
  })

  it('leaves the first one to be looked at, so that its own problems are found too', () => {
    const yaml = readYaml('a: {b: 1}\na: {b: 2}\n')
    expect(yaml.readable).toBe(true)
    expect(yaml.data).toEqual({ a: { b: 1 } })
  })

  it('is found among 30,000 keys, in a time that does not grow with their square', () => {
    const keys = Array.from({ length: 30_000 }, (_, index) => `k${index}: 1\n`)
    expect(problemsOf(`${keys.join('')}k29998: 2\n`)).toEqual([
      '30001:1 duplicate-key k29998, first in 29999',
    ])
  }, 10_000)
})

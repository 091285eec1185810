import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readYaml } from '../../src/storage/yaml.ts'
import { readEvents } from '../../src/storage/yaml-events.ts'
import { deepest } from '../../src/storage/yaml-text.ts'
import { differences } from './readers.ts'

const inventories = [
  ...['examples/coffee-house/touchpoints.yaml', 'templates/coffee-shop/en.yaml', 'templates/blank/en.yaml'],
  ...readdirSync(fileURLToPath(new URL('../../examples/coffee-house/audits', import.meta.url))).map(
    (name) => `examples/coffee-house/audits/${name}`,
  ),
].map((name) =>
  readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')
    .replace('{{competitors}}', '  roma: { name: Roma }')
    .replace(/\{\{\w+\}\}/g, '2026-11-21'),
)

/** How people write. */
const everyday = [
  'a: 1\nb: yes\nc: 2026-11-21\nd: 12:30\ne: 0o17\nf: 0x1F\ng: 1e3\nh: .5\ni: -0\nj: +12\nk: 1_000\nl: 012\n',
  'a: ~\nb: null\nc: Null\nd: NULL\ne: nUll\nf:\ng: ""\nh: true\ni: True\nj: TRUE\nk: tRue\nl: False\nm: off\n',
  'a: 1e400\nb: -1e400\nc: .inf\nd: -.INF\ne: +.Inf\nf: .nan\ng: .NaN\nh: 1.\ni: 1.e3\nj: .\nk: -.\nl: 99999999999999999999\n',
  'a: 0b1\nb: -0x1\nc: 0o8\nd: 1.2.3\ne: 1e\nf: +\ng: --1\nh: 0.0\ni: -0.0\nj: 00\n',
  '# first\n\nname: Kawa # behind\n# between\nlist:\n- a\n- b: 1\n  c: 2\n-  - x\n   - y\n',
  'a: |\n  x\n   y\n\n  z\nb: >-\n  p\n  q\n\n  r\nc: |+\n  k\n\nd: |2\n   e\n',
  'a: |  # says | so\n  x\n- b',
  '- |\n  a\n- >\n  b\n- - |-\n    c\n',
  'a: "x\\ty\\u00e9\\x41\\n\\"z\\""\nb: \'it\'\'s\'\n"c": 1\n\'d e\': 2\n',
  'a: "one\n  two\n\n  three"\nb: one\n  two\n\n  three\nc: \'one\n  two\'\n',
  'a: {b: 1, c: [x, y], "d": {}}\ne: []\nf: [ a, b, ]\ng: {a, b: , c: 1}\n',
  'a: [\n  1,\n  2\n  ]\nb: {\n  c: 1,\n  # why\n  d: 2\n  }\n',
  'a: [\n  1,\n  2\n]\nb: {\n  c: 1\n}\n',
  '---\na: 1\n',
  'a: 1\r\nb:\r\n  - c\r\n  - |\r\n    d\r\n    e\r\nf: "g\r\n  h"\r\n',
  'a: b#c\nd: e #f\ng: h:i\nj: k,l\nm: [n]o\n',
  'ключ: значение\nимя с пробелом: "да: нет"\nemoji: 😀\n',
  'a: -1\nb: - 1\n',
  'a: *x\n',
  'a: &x 1\n',
  'a: !t 1\n',
  '<<: {a: 1}\nb: <<\n',
  'a: @x\n',
  'a: `x`\n',
  'a: %x\n',
  '%x: 1\n',
  'a: ?x\nb: why?\n? c\n: d\n',
  'a:b\n',
  'a: b: c\n',
  'a: "b" c\n',
  'a: [b]]\n',
  'a: [b\nc: d\n',
  'a: {b}c\n',
  'a: "b"#c\n',
  'a: [b]#c\n',
  'a: [b,#c\n d]\n',
  '"a":1\n',
  '{"a":1}\n',
  '\n  >-\n #a: b: c\n',
  'a: "x\\U00110000y"\nb: "\\UFFFFFFFF"\n',
  'a: "\\U0001F600 \\u00e9"\n',
  '[a: b]\n',
  '["a":b, c : d]\n',
  '[ , a]\n',
  '{a: b, , c: d}\n',
  'a:\n b: 1\n  c: 2\n',
  'a:\n  b: 1\n c: 2\n',
  'a: 1\n b: 2\n',
  '- a\n  - b\n',
  '- a\nb: c\n',
  'a: 1\na: 2\n',
  'a: 1\n"a": 2\n',
  '1: a\n"1": b\n',
  ': a\n',
  'a: - b\n',
  'a: |x\n  b\n',
  'a: |0\n  b\n',
  'a: >\n\n   b\n  c\n',
  'a: |\n    \n  b\n',
  'a: "\\q"\n',
  'a: "\\\n  b"\n',
  "a: 'b\nc'\n",
  'a: "b\nc"\n',
  '- - - a\n    - b\n  - c\n',
  'a: >\n  x\n    y\n  z\n# c\nb: 1\n',
  'a: |\n  # no comment\n # comment\nb: 1\n',
  'a: ---\nb: ...\n',
  'a: 1\n...\n# more\n',
  'a: 1\n---\n',
  `${'k'.repeat(1100)}: 1\n`,
  'a\nb: 1\n',
  'a b\n c: 1\n',
  'a: b\n  c: d\n',
  '"a\n b": 1\n',
  '{"a\n b": 1, c\n d: 2}\n',
  '{a\n: 1}\n',
  '{"a"\n: 1}\n',
  '{a: 1 # c\n}\n',
  'a:\n- b\n-\n- c\n',
  'a: \n\n\n  b\n',
  'a: # c\n  b\n',
  'a: # c | d\n  |\n  b\n',
  '😀: 1\nb: 😀\n',
  'just text\n',
  '"just" \n',
  '- \n',
  'a: x\u00a0y\n\u00a0b: 1\n',
  'a: [x\u00a0, y]\n',
  'a: !!x\n',
  "a: ''''\nb: ''\n",
  'a: [-1, - 2, -]\n',
  'a: [?x, ?]\n',
  'a: {x: -, y: :z, "w"::v}\n',
  'a: [::, :a, a:]\n',
  'a: {b:1, c:}\n',
]

describe('the quick reader and the thorough one', () => {
  it.each([...everyday, ...inventories].map((text, index) => [index, text] as const))(
    'read text %i alike, or the quick one leaves it to the other',
    (_, text) => {
      expect(differences(text)).toEqual([])
    },
  )

  it('both read what people write: nothing is left to the thorough one that has nothing unusual in it', () => {
    const quick = [...everyday.slice(0, 5), ...inventories].map(
      (text) => readEvents(text, deepest) !== undefined,
    )
    expect(quick).toEqual(quick.map(() => true))
  })

  it('read inventories alike into which something has been typed, or from which something is gone', () => {
    const pieces = fc.constantFrom(
      ...[
        '\n',
        ' ',
        '  ',
        '\n  ',
        '\n- ',
        ': ',
        ':',
        ',',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '#',
        ' #',
        '|',
        '>',
        '-',
      ],
      ...[
        '\t',
        '?',
        '? ',
        '&a ',
        '*a',
        '!t ',
        '%',
        '---',
        '\n---\n',
        '...',
        '~',
        '1e400',
        '<<: ',
        '\r\n',
        '\u00a0',
      ],
      ...['|\n', '>-\n', '|2\n', 'ы', '😀', '0x', '\\', '""', "''", '{}', '[]', '@', '`', '\u2028', '\uFEFF'],
    )
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      gone: fc.nat(12),
      put: fc.option(pieces),
    })
    const mutated = fc
      .tuple(
        fc.constantFrom(...inventories.map(excerpt), ...everyday),
        fc.array(change, { minLength: 1, maxLength: 4 }),
      )
      .map(([text, changes]) =>
        changes.reduce((now, { at, gone, put }) => {
          const offset = Math.floor(at * now.length)
          return now.slice(0, offset) + (put ?? '') + now.slice(offset + (put === null ? gone : 0))
        }, text),
      )
    fc.assert(
      fc.property(mutated, (text) => {
        expect(differences(text)).toEqual([])
      }),
      { seed, numRuns: runs, endOnFailure: process.env['CI'] === undefined },
    )
  }, 600_000)
})

const seed = 7

/** The long form has ten times as many. */
const runs = process.env['TORTURE'] ? 20_000 : 2000

/** The first lines say as much as all of them, in less time. */
const excerpt = (text: string) => text.split('\n').slice(0, 40).join('\n')

describe('what one reader takes and the other refuses', () => {
  it('is refused, at the place of which the refusal speaks', () => {
    const text = 'a: |\n    \n  b\n'
    expect(readYaml(text).readable).toBe(false)
  })

  it('is taken where a closing bracket stands right below its key', () => {
    expect(readYaml('a: [\n  1\n]\nb: {\n  c: 1\n}\n')).toMatchObject({
      data: { a: [1], b: { c: 1 } },
      problems: [],
    })
  })
})

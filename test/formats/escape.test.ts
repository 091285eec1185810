import fc from 'fast-check'
import ICAL from 'ical.js'
import { Lexer, type Token } from 'marked'
import { describe, expect, test } from 'vitest'
import {
  csvNumber,
  csvText,
  icalendar,
  json,
  markdown,
  marp,
  mermaid,
  oneLine,
  terminal,
} from '../../src/formats/escape.ts'
import { awkwardTexts, nasty } from './fixture.ts'

describe('a text for the terminal', () => {
  test.each([
    ['one\ntwo', 'one two'],
    ['one\r\n\t two', 'one  two'],
    ['a\u2028b\u2029c\u0085d', 'a b c d'],
    ['\u001b[31mred\u009b0m\u0007', '[31mred0m'],
    ['a\u202eb\u2066c\u2069d\u200ee\u200ff\u061cg', 'abcdefg'],
    ['  Café 店 👩‍👧  ', 'Café 店 👩‍👧'],
    ['::error::x', ': :error::x'],
    ['a ::stop-commands::x', 'a : :stop-commands::x'],
    ['::: a', ': : : a'],
    ['a##[error]b', 'a# #[error]b'],
    ['##vso[task.complete]', '# #vso[task.complete]'],
    ['## a::b', '## a::b'],
  ])('%j is shown as %j', (text, shown) => {
    expect(terminal(text)).toBe(shown)
  })

  test('is one line without anything that a runner of a CI obeys', () => {
    const pieces = fc.constantFrom(':', '#', '[', ' ', '\n', 'error', 'vso', 'a', '\u200e')
    fc.assert(
      fc.property(
        fc.array(pieces).map((parts) => terminal(parts.join(''))),
        (text) => !/(^|\s)::/.test(text) && !/##\w*\[/.test(text),
      ),
    )
  })

  test('is one line without anything that a terminal obeys', () => {
    fc.assert(
      fc.property(nasty, (text) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u.test(terminal(text))),
    )
  })
})

describe('a text for Markdown', () => {
  test.each([
    ['Shop window, 2nd floor (left)', 'Shop window, 2nd floor (left)'],
    ['AT&T: 5 - 3 = 2!', 'AT&T: 5 - 3 = 2!'],
    ['snake_case is_fine', 'snake_case is_fine'],
    ['C# and F# > Java', 'C# and F# > Java'],
    ['a | b', 'a \\| b'],
    ['<b>', '\\<b>'],
    ['&lt;', '\\&lt;'],
    ['1. Greeting', '1\\. Greeting'],
    ['- item', '\\- item'],
    ['https://x.org', 'https\\://x.org'],
    ['www.x.org', 'www\\.x.org'],
    ['[a](b)', '\\[a\\](b)'],
    ['@anna', '@\u2060anna'],
    ['#12', '\\#\u206012'],
  ])('%j is written as %j', (text, written) => {
    expect(markdown(text)).toBe(written)
  })

  const places: [string, (text: string) => string, (tokens: Token[]) => Token[] | undefined][] = [
    ['a paragraph', (text) => text, ([paragraph]) => childrenOf(paragraph)],
    ['a sentence', (text) => `x ${text} x`, ([paragraph]) => childrenOf(paragraph)],
    ['a heading', (text) => `## ${text}`, ([heading]) => childrenOf(heading)],
    [
      'a list',
      (text) => `- ${text}`,
      ([list]) => (list?.type === 'list' ? textOfItem(list['items']) : undefined),
    ],
    [
      'a table',
      (text) => `| ${text} | b |\n| --- | --- |\n| ${text} | ${text} |`,
      ([table]) =>
        table?.type === 'table' && table['rows'].length === 1 ? table['rows'][0][1].tokens : undefined,
    ],
  ]

  test.each(places)('says in %s what it says, and is no markup there', (_, write, read) => {
    fc.assert(
      fc.property(nasty, (text) => {
        fc.pre(oneLine(text) !== '')
        const tokens = new Lexer({ gfm: true }).lex(write(markdown(text)))
        expect(tokens).toHaveLength(1)
        const inline = read(tokens)
        expect(
          inline?.map(({ type }) => type).filter((type) => type !== 'text' && type !== 'escape'),
        ).toEqual([])
        const shown = (inline ?? []).map((token) => ('text' in token ? token.text : '')).join('')
        expect(solid(shown)).toBe(solid(write === places[1]?.[1] ? `x ${terminal(text)} x` : terminal(text)))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a text for a slide', () => {
  test.each([
    [':heart: a: b', ':\u2060heart: a: b'],
    ['kaffa.com 3.5 etc. x', 'kaffa.\u2060com 3.5 etc. x'],
    ['//localhost', '/\u2060/localhost'],
    ['<!-- class: x -->', '\\<!-- class: x -->'],
    ['---', '\\---'],
  ])('%j is written as %j', (text, written) => {
    expect(marp(text)).toBe(written)
  })
})

describe('a text for a label of a Mermaid chart', () => {
  test.each([
    ['Shop window, 2nd floor (left)', 'Shop window, 2nd floor (left)'],
    ["Café 'Roma': +5 - 3 = 2!", "Café 'Roma'#58; +5 - 3 #61; 2!"],
    ['say "hi"', 'say #34;hi#34;'],
    ['`x` #1;', '#96;x#96; #35;1#59;'],
    ['a<br>b', 'a#60;br#62;b'],
    ['%%{init}%%', '#37;#37;#123;init#125;#37;#37;'],
    ['1. Greeting', '1#46; Greeting'],
    ['- item', '#45; item'],
    ['end', 'end'],
    ['one\ntwo', 'one two'],
    ['ﬂ°lt¶ß', 'ﬂ\u2060°lt¶\u2060ß'],
  ])('%j is written as %j', (text, written) => {
    expect(mermaid(text)).toBe(written)
  })

  test('says what it says, and nothing in it ends the label or is markup', () => {
    const shown = (label: string) =>
      label.replace(/#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    fc.assert(
      fc.property(nasty, (text) => {
        const label = mermaid(text)
        expect(shown(label)).toBe(oneLine(text))
        expect(label.replace(/#\d+;/g, ' ')).not.toMatch(/["`\n#;:<>&%$@*_~^|\\[\]{}]|www\./i)
        expect(label).not.toMatch(/^(?:[-+]|\d+[.)])/)
      }),
    )
  })
})

describe('a text for CSV', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['a;=1+1', "a;'=1+1"],
    ['a,@b;-c', "a,'@b;'-c"],
    ["'=1", "''=1"],
    ["'tis", "'tis"],
    ['a; "=1', 'a; "\'=1'],
    ['a - b = c', 'a - b = c'],
    ['one\ntwo', 'one two'],
    ['a ##[error]b', "a ##'[error]b"],
    ["##'vso[c]", "##''vso[c]"],
    ['#1 ## [a]', '#1 ## [a]'],
  ])('%j is written as %j', (text, written) => {
    expect(csvText(text)).toBe(written)
  })

  test('gives the text back when one apostrophe is taken off', () => {
    const back = (cell: string) =>
      cell.replace(/((?:^|[;,])[\s"]*)'(?='*[=+\-@])/g, '$1').replace(/##'(?='*\w*\[)/g, '##')
    fc.assert(fc.property(nasty, (text) => solid(back(csvText(text))) === solid(terminal(text))))
  })

  test('starts no formula, whatever it is cut at', () => {
    fc.assert(
      fc.property(nasty, (text) =>
        csvText(text)
          .split(/[;,\t]/)
          .every((cell) => !/^[\s"]*[=+\-@]/.test(cell)),
      ),
    )
  })

  test('numbers are never guarded, and an unknown one is empty', () => {
    expect([-3, 7.5, 0, undefined].map(csvNumber)).toEqual(['-3', '7.5', '0', ''])
  })
})

describe('a text for a calendar', () => {
  test.each([
    ['Shop window: "2nd" floor', 'Shop window: "2nd" floor'],
    ['a, b; c', 'a\\, b\\; c'],
    ['C:\\new', 'C:\\\\new'],
    ['one\r\nEND:VEVENT', 'one END:VEVENT'],
    ['\u001b[31mred\u202e', '[31mred'],
  ])('%j is written as %j', (text, written) => {
    expect(icalendar(text)).toBe(written)
  })

  test('is read as what it says', () => {
    const read = (value: string) => ICAL.Property.fromString(`SUMMARY:${value}`).getFirstValue()
    fc.assert(fc.property(nasty, (text) => read(icalendar(text)) === oneLine(text)))
  })
})

describe('JSON', () => {
  test.each(Object.entries(awkwardTexts))('gives %s back and sends nothing raw to a terminal', (_, text) => {
    expect(JSON.parse(json({ text }))).toEqual({ text })
    expect(json({ text })).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/,
    )
  })

  test('has no command of a runner in it, and gives it back', () => {
    expect(json('##[error]a ##vso[b] ###')).toBe('"#\\u0023[error]a #\\u0023vso[b] ###"\n')
    expect(JSON.parse(json('##[error]a ##vso[b] ###'))).toBe('##[error]a ##vso[b] ###')
  })

  test('says null where nothing is known, never 0', () => {
    expect(json({ a: undefined, b: [undefined], c: 0 })).toBe(
      '{\n  "a": null,\n  "b": [\n    null\n  ],\n  "c": 0\n}\n',
    )
  })
})

const childrenOf = (token: Token | undefined) => (token && 'tokens' in token ? token.tokens : undefined)

function textOfItem(items: { task: boolean; tokens: Token[] }[]): Token[] | undefined {
  const [item] = items
  return item && !item.task && item.tokens.length === 1 ? childrenOf(item.tokens[0]) : undefined
}

/** Markdown folds blanks, a log has a few more of them, and the word joiner is not to be seen. */
const solid = (text: string) => text.replace(/[\s\u2060]/g, '')

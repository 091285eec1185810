import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../src/storage/csv.ts'

const texts = (text: string) => readCsv(text).records.map((cells) => cells.map((cell) => cell.text))

describe('a CSV text', () => {
  it('is cut into records and cells, and every cell knows where it begins', () => {
    expect(readCsv('name,stage\r\n"a ""b"", c",\r\nd\n')).toEqual({
      separator: ',',
      problems: [],
      records: [
        [
          { text: 'name', line: 1, column: 1 },
          { text: 'stage', line: 1, column: 6 },
        ],
        [
          { text: 'a "b", c', line: 2, column: 1 },
          { text: '', line: 2, column: 14 },
        ],
        [{ text: 'd', line: 3, column: 1 }],
      ],
    })
  })

  it('keeps the lines of cells that have several', () => {
    const { records } = readCsv('name,x\n"a\r\nb",c\nd,e\n')
    expect(records[1]).toEqual([
      { text: 'a\r\nb', line: 2, column: 1 },
      { text: 'c', line: 3, column: 4 },
    ])
    expect(records[2]?.[0]).toEqual({ text: 'd', line: 4, column: 1 })
  })

  it.each([
    ['name,stage;channel,x', ','],
    ['name;stage,channel;x', ';'],
    ['name\tstage', '\t'],
    ['name', ','],
    ['"a,b,c";d', ';'],
    ['\n\nname;stage\n', ';'],
  ])('finds what separates the cells of %j', (text, separator) => {
    expect(readCsv(text).separator).toBe(separator)
  })

  it.each([
    ['Our touchpoints\nname;stage\nA;need\n', ';'],
    ['Touchpoints, all of them, 2026\n\nname;stage\nA;need, want, wish\n', ';'],
    ['Touchpoints; 2026\nid\tname\nA\tB\n', '\t'],
    ['name\nA, B\nC; D; E\n', ','],
    ['One\nTwo\n"name",stage\n', ','],
  ])('looks for the header below the titles of %j', (text, separator) => {
    expect(readCsv(text, (cell) => cell.text === 'name').separator).toBe(separator)
  })

  it('does as a sep= line of Excel says', () => {
    expect(readCsv('sep=;\nname,a;b\nc;d\n')).toMatchObject({
      separator: ';',
      records: [
        [{ text: 'name,a', line: 2 }, { text: 'b' }],
        [{ text: 'c' }, { text: 'd' }],
      ],
    })
  })

  it.each([
    ['', []],
    ['a', [['a']]],
    ['a,', [['a', '']]],
    ['a,\n', [['a', '']]],
    ['a\r\rb', [['a'], [''], ['b']]],
    ['a "quoted" word,b', [['a "quoted" word', 'b']]],
    ['"a" b,c', [['a b', 'c']]],
    ['""""', [['"']]],
  ])('reads %j', (text, records) => {
    expect(texts(text)).toEqual(records)
  })

  it('tells of a quotation mark that is never closed, where it stands', () => {
    expect(readCsv('a,b\nc,"d\ne').problems).toEqual([
      { line: 2, column: 3, problem: { kind: 'open-quote' } },
    ])
  })

  it('gives back whatever was written into it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\r', '\n', 'я', ' ') })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), (records, separator) => {
        const written = records
          .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator))
          .join('\r\n')
        const read = readCsv(`sep=${separator}\n${written}\n`)
        expect(read.problems).toEqual([])
        expect(read.records.map((cells) => cells.map(({ text }) => text))).toEqual(records)
      }),
    )
  })
})

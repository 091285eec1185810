/** A cell of a flat OpenDocument spreadsheet, as LibreOffice understood it. */
export interface SheetCell {
  /** `string`, `float`, `date`, `boolean` …; `empty` where there is nothing. */
  readonly type: string
  /** What is shown. */
  readonly text: string
  readonly value: number | undefined
  readonly formula: string | undefined
}

/** The cells of the only sheet of a `.fods`, row by row. */
export function sheetOf(fods: string): SheetCell[][] {
  const rows = fods.match(/<table:table-row[^>]*>[\s\S]*?<\/table:table-row>/g) ?? []
  return rows.map((row) => Array.from(row.matchAll(element), ([, tag, body]) => cellsOf(tag, body)).flat())
}

const element = /<table:table-cell([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g

/** Equal cells that stand side by side are written once. */
function cellsOf(tag = '', body = ''): SheetCell[] {
  const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
  const value = attribute('office:value')
  const cell = {
    type: attribute('office:value-type') ?? 'empty',
    text: Array.from(body.matchAll(/<text:p>([\s\S]*?)<\/text:p>/g), ([, text = '']) => plain(text)).join(
      '\n',
    ),
    value: value === undefined ? undefined : Number(value),
    formula: attribute('table:formula'),
  }
  return Array.from({ length: Number(attribute('table:number-columns-repeated') ?? 1) }, () => cell)
}

const plain = (xml: string) =>
  xml
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count: string | undefined) =>
      ' '.repeat(Number(count ?? 1)),
    )
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:(\w+)|#(\d+)|#x([\da-f]+));/gi, (whole, name, decimal, hex) =>
      name === undefined
        ? String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal))
        : (entities.get(name) ?? whole),
    )

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

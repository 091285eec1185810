/**
 * Cells of a file by RFC 4180, read strictly: CRLF ends every line, and a quote stands only where it may. Another
 * separator may stand for the comma.
 */
export function parseCsv(text: string, separator: ',' | ';' = ','): string[][] {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end')
  return text
    .slice(0, -2)
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((line) => cellsOf(line, separator))
}

/** One object a line, by the keys of the header. */
export function recordsOf(text: string): Record<string, string>[] {
  const [header = [], ...lines] = parseCsv(text)
  return lines.map((cells) => Object.fromEntries(header.map((key, at) => [key, cells[at] ?? ''])))
}

/** Cells as a spreadsheet makes them that cuts at another separator and minds quotes only where a cell starts with one. */
export function cutAt(separator: string, text: string): string[] {
  const cell = new RegExp(`"(?:[^"]|"")*"[^${separator}\r\n]*|[^${separator}\r\n]*`, 'g')
  return Array.from(text.matchAll(cell), ([found]) =>
    found.replace(/^"((?:[^"]|"")*)"/, (_, inner: string) => inner.replaceAll('""', '"')),
  )
}

function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = []
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\r\n]*))(${separator}|$)`, 'y')
  for (;;) {
    const match = cell.exec(line)
    if (!match) throw new Error(`not by RFC 4180 after ${cells.length} cells: ${line}`)
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '') return cells
  }
}

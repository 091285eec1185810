import type { IBufferCell, IBufferLine } from '@xterm/headless'

const cellWidth = 8.4
const lineHeight = 20
const padding = 16
const bar = 30

/** What a terminal shows, as an SVG that reads on a light page and on a dark one. */
export function pictureOf(
  lines: readonly (IBufferLine | undefined)[],
  columns: number,
  title: string,
): string {
  const width = columns * cellWidth + 2 * padding
  const height = lines.length * lineHeight + 2 * padding + bar
  const rows = lines.map((line, row) => lineOf(line, columns, bar + padding + row * lineHeight))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" rx="8" fill="#1c2128"/>
<g fill="#545d68"><circle cx="20" cy="16" r="6"/><circle cx="40" cy="16" r="6"/><circle cx="60" cy="16" r="6"/></g>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#d7dde4" xml:space="preserve">
${rows.filter((row) => row !== '').join('\n')}
</g>
</svg>
`
}

interface Run {
  text: string
  readonly start: number
  readonly bold: boolean
  readonly dim: boolean
  readonly inverse: boolean
}

function lineOf(line: IBufferLine | undefined, columns: number, y: number): string {
  const runs: Run[] = []
  for (let column = 0; line && column < columns; column++) {
    const cell = line.getCell(column)
    if (!cell || cell.getWidth() === 0) continue
    const run = runs.at(-1)
    const start = styled(cell, column)
    if (run && run.bold === start.bold && run.dim === start.dim && run.inverse === start.inverse)
      run.text += start.text
    else runs.push(start)
  }
  return runs.flatMap((run) => runOf(run, y)).join('')
}

function styled(cell: IBufferCell, start: number): Run {
  return {
    text: cell.getChars() || ' ',
    start,
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    inverse: cell.isInverse() !== 0,
  }
}

function runOf({ text, start, bold, dim, inverse }: Run, y: number): string[] {
  if (text.trim() === '' && !inverse) return []
  const x = padding + start * cellWidth
  const width = [...text].length * cellWidth
  const block = inverse
    ? [`<rect x="${x}" y="${y}" width="${width}" height="${lineHeight}" fill="#d7dde4"/>`]
    : []
  const fill = inverse ? ' fill="#1c2128"' : dim ? ' fill="#8b949e"' : ''
  const weight = bold ? ' font-weight="700"' : ''
  const shown = text.trimEnd()
  const length = [...shown].length * cellWidth
  return [
    ...block,
    `<text x="${x}" y="${y + 15}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${fill}${weight}>${escaped(shown)}</text>`,
  ]
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

import type { Levels } from '../../../core/score.ts'
import type { Page } from '../page.ts'
import { type Html, html } from './markup.ts'
import { box, type Canvas, line, text, texts } from './svg.ts'
import { fitted, lined } from './text-width.ts'

/**
 * A picture of rows on the scale from 0 to 10: on paper the name stands to the left of the row, on a telephone above it.
 * The bounds of the levels run through all rows.
 */
export interface ScoreRows {
  readonly canvas: Canvas
  readonly row: number
  readonly top: number
  /** Where the scale begins and ends. */
  readonly left: number
  readonly right: number
}

/** `beside` is the room to the right of the scale. */
export function scoreRowsOn(canvas: Canvas, beside: { wide: number; narrow: number }): ScoreRows {
  const { width, font } = canvas
  return canvas.name === 'wide'
    ? { canvas, row: 46, top: font * 3.6, left: 310, right: width - beside.wide }
    : { canvas, row: 58, top: font * 3.6, left: 12, right: width - beside.narrow }
}

export const heightOf = ({ top, row }: ScoreRows, rows: number) => top + rows * row + 6

export const xOf = ({ left, right }: ScoreRows, score: number) => left + ((right - left) * score) / 10

/** The line on which a row has its marks. */
export const yOf = ({ canvas, top, row }: ScoreRows, index: number) =>
  top + index * row + (canvas.name === 'wide' ? row / 2 : row - 17)

/** Scale, bounds and the names of the levels, behind all rows. */
export function backdrop(rows: ScoreRows, count: number, levels: Levels, page: Page): Html {
  const { canvas, top, row } = rows
  const bottom = top + count * row
  const x = (score: number) => xOf(rows, score)
  return html`${box(x(levels.wow), top - 4, x(10) - x(levels.wow) + 10, bottom - top + 6, 'zone wow', { round: 4 })}${box(x(0) - 10, top - 4, x(levels.sucks) - x(0) + 10, bottom - top + 6, 'zone sucks', { round: 4 })}
${zonesOf(levels).map(({ level, middle, room }) => text(x(middle), canvas.font, fitted(page.messages.html.level(level), (room * (x(1) - x(0))) / canvas.font), { anchor: 'middle', look: 'soft bold' }))}
${Array.from({ length: 11 }, (_, score) => text(x(score), canvas.font * 2.5, page.words.number(score), { anchor: 'middle', look: 'soft' }))}
`
}

/** The name of a row, and the thin line that its marks stand on. */
export function rowOf(rows: ScoreRows, index: number, name: string): Html {
  const { canvas, left, right, row, top } = rows
  const y = yOf(rows, index)
  const rule = line(xOf(rows, 0), y, xOf(rows, 10), y, 'grid')
  if (canvas.name === 'narrow')
    return html`${rule}${text(0, top + index * row + canvas.font + 4, fitted(name, right / canvas.font))}`
  const lines = lined(name, (left - 34) / canvas.font, 2)
  const first = y + canvas.font * 0.35 - ((lines.length - 1) * canvas.font * 1.15) / 2
  return html`${rule}${texts(0, first, lines, canvas.font * 1.15)}`
}

function zonesOf({ sucks, wow }: Levels) {
  return [
    { level: 'sucks', middle: sucks / 2, room: sucks },
    { level: 'ok', middle: (sucks + wow) / 2, room: wow - sucks },
    { level: 'wow', middle: (wow + 10) / 2, room: 10 - wow },
  ] as const
}

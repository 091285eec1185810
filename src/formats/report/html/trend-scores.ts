import { isNumber, levelOf } from '../../../core/score.ts'
import type { Row } from '../../../core/summary.ts'
import type { RoundStanding } from '../../../core/trend.ts'
import { nameOf } from '../cells.ts'
import type { Page } from '../page.ts'
import { levelMark } from './marks.ts'
import { type Html, html } from './markup.ts'
import { at, type Canvas, line, path, picture, text, texts } from './svg.ts'
import { fitted, lined } from './text-width.ts'

/** Which of the pictures it is, and every row of all of them: they share one scale. */
interface Part {
  readonly part: number
  readonly parts: number
  readonly all: readonly Row[]
}

/** A line a touchpoint: its own score after each round, all on one scale. */
export function scoresPicture(
  rows: readonly Row[],
  rounds: readonly RoundStanding[],
  { part, parts, all }: Part,
  canvas: Canvas,
  page: Page,
): Html {
  const { html: words } = page.messages
  const place = placeOf(all, rounds, canvas, page)
  return picture({
    id: `trend-scores-${canvas.name}-${part}`,
    title: words.part(words.trend.scores, part, parts),
    about: words.trend.aboutScores(rows.length, rounds.length),
    width: canvas.width,
    height: place.top + rows.length * place.row + 4,
    body: [
      rounds.map(({ round }, index) =>
        texts(xOf(place, index), canvas.font, roundLines(round, place, page), canvas.font * 1.2, {
          anchor: 'middle',
          look: 'soft',
        }),
      ),
      rows.map((row, index) => lineOf(row, index, rounds, place, page)),
    ],
  })
}

interface Place {
  readonly canvas: Canvas
  readonly left: number
  readonly step: number
  readonly top: number
  readonly row: number
  readonly lowest: number
  readonly highest: number
}

function placeOf(rows: readonly Row[], rounds: readonly RoundStanding[], canvas: Canvas, page: Page): Place {
  const wide = canvas.name === 'wide'
  const left = wide ? 310 : 8
  const scores = rounds
    .flatMap(({ own }) => rows.map(({ touchpoint }) => own.get(touchpoint.id)))
    .filter(isNumber)
  const step = Math.min((canvas.width - left) / rounds.length, wide ? 330 : 110)
  const heads = rounds.map(({ round }) => roundLines(round, { canvas, step }, page).length)
  return {
    canvas,
    left,
    step,
    top: canvas.font * (0.6 + 1.2 * Math.max(1, ...heads)),
    row: wide ? 66 : 86,
    lowest: Math.min(10, ...scores),
    highest: Math.max(0, ...scores),
  }
}

const roundLines = (round: string, { canvas, step }: Pick<Place, 'canvas' | 'step'>, { safe }: Page) =>
  lined(safe(round), (step - 6) / canvas.font, 2)

const xOf = ({ left, step }: Place, round: number) => left + step * (round + 0.5)

function lineOf(row: Row, index: number, rounds: readonly RoundStanding[], place: Place, page: Page): Html {
  const { canvas, top, left } = place
  const base = top + index * place.row
  const points = rounds.flatMap(({ own }, round) => {
    const score = own.get(row.touchpoint.id)
    return isNumber(score) ? [{ round, score, x: xOf(place, round), y: yOf(place, base, score) }] : []
  })
  const wide = canvas.name === 'wide'
  const name = wide
    ? lined(nameOf(row, page), (left - 24) / canvas.font, 2)
    : [fitted(nameOf(row, page), canvas.width / canvas.font)]
  const first = wide
    ? base + place.row / 2 + canvas.font * 0.35 - ((name.length - 1) * canvas.font * 1.15) / 2
    : base + canvas.font * 1.2
  return html`${line(0, base, canvas.width, base, 'grid')}${texts(0, first, name, canvas.font * 1.15)}${path(pathThrough(points), 'course')}${points.map(
    ({ score, x, y }) => [
      levelMark(levelOf(score, page.summary.inventory.levels), x, y, wide ? 5.5 : 4.5),
      text(x, y - canvas.font * 0.65, page.words.number(score), { anchor: 'middle', look: 'bold halo' }),
    ],
  )}
`
}

/** Scores use the height of their row between the lowest and the highest of all. */
function yOf({ canvas, row, lowest, highest }: Place, base: number, score: number): number {
  const top = canvas.font * (canvas.name === 'wide' ? 1.6 : 3.2)
  const room = row - top - 10
  return highest === lowest
    ? base + top + room / 2
    : base + top + (room * (highest - score)) / (highest - lowest)
}

/** A round that knew no score is passed over with a straight line. */
const pathThrough = (points: readonly { x: number; y: number }[]) =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join('') || 'M0 0'

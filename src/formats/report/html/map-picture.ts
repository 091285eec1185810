import { byCodePoint, inTurn, largestFirst } from '../../../core/order.ts'
import type { CrossHair, Quadrant } from '../../../core/ranking.ts'
import type { Row } from '../../../core/summary.ts'
import { nameOf } from '../cells.ts'
import type { Page } from '../page.ts'
import { type Box, type Labelled, type Placed, placeLabels } from './labels.ts'
import { levelMark } from './marks.ts'
import { type Html, html } from './markup.ts'
import { box, type Canvas, line, picture, text } from './svg.ts'
import { emsOf, fitted } from './text-width.ts'

/** A touchpoint on the map. */
export interface Spot {
  readonly row: Row
  /** In the table, and on the map where its name finds no room. */
  readonly number: number
  readonly vip: boolean
  readonly importance: number
  readonly score: number
}

interface MapPicture {
  readonly svg: Html
  /** Those that stand on the map by their number, or only as a dot. */
  readonly numbered: readonly Spot[]
}

/** The own score to the right, importance upward, and a name for each dot as long as there is room. */
export function mapPicture(
  spots: readonly Spot[],
  crossHair: CrossHair,
  canvas: Canvas,
  page: Page,
): MapPicture {
  const field = fieldOf(spots, canvas)
  const corners = cornersOf(field, canvas, page)
  const ordered = spots.toSorted(byWeight)
  const labels = labelsOf(
    ordered,
    field,
    { taken: corners.map((corner) => corner.box), avoided: hairsOf(field, crossHair) },
    canvas,
    page,
  )
  const words = page.messages.html.map
  const svg = picture({
    id: `map-${canvas.name}`,
    title: words.picture,
    about: words.about(spots.length, crossHair.importance, crossHair.score),
    width: canvas.width,
    height: field.frame.y + field.frame.height + canvas.font * 3.1,
    body: [
      ground(field, crossHair),
      axes(field, canvas, page),
      corners.map(({ name, x, y, anchor }) => text(x, y, name, { anchor, look: 'soft bold' })),
      labels.map((label) => leaderOf(label)),
      dotsOf(ordered, field, canvas),
      labels.map((label, index) => labelOf(label, ordered[index], canvas, page)),
    ],
  })
  const named = new Set(ordered.filter((_, index) => labels[index]?.kind === 'name'))
  return { svg, numbered: spots.filter((spot) => !named.has(spot)) }
}

/** What matters most is named first. */
const byWeight = inTurn<Spot>(
  (a, b) => Number(b.vip) - Number(a.vip),
  (a, b) => largestFirst(a.row.opportunity, b.row.opportunity),
  (a, b) => byCodePoint(a.row.touchpoint.id, b.row.touchpoint.id),
)

/** Where scores and importance lie in the picture. */
interface Field {
  readonly frame: Box
  readonly scores: Range
  readonly importance: Range
  readonly x: (score: number) => number
  readonly y: (importance: number) => number
}

interface Range {
  readonly from: number
  readonly to: number
}

function fieldOf(spots: readonly Spot[], canvas: Canvas): Field {
  const left = canvas.font * 2.9
  const frame = { x: left, y: 6, width: canvas.width - left - 6, height: canvas.name === 'wide' ? 660 : 330 }
  const scores = rangeOf(spots.map(({ score }) => score))
  const importance = rangeOf(spots.map((spot) => spot.importance))
  return {
    frame,
    scores,
    importance,
    x: (score) => frame.x + (frame.width * (score - scores.from)) / (scores.to - scores.from),
    y: (value) =>
      frame.y + frame.height - (frame.height * (value - importance.from)) / (importance.to - importance.from),
  }
}

/** As much of the scale as there are values, and a little around them: names need the room. */
function rangeOf(values: readonly number[]): Range {
  return { from: Math.floor(Math.min(...values)) - 0.6, to: Math.ceil(Math.max(...values)) + 0.6 }
}

function ground({ frame, x, y }: Field, crossHair: CrossHair): Html {
  const left = x(crossHair.score)
  const bottom = y(crossHair.importance)
  return html`${box(frame.x, frame.y, left - frame.x, bottom - frame.y, 'urgent')}${box(frame.x, frame.y, frame.width, frame.height, 'axis')}${line(left, frame.y, left, frame.y + frame.height, 'hair')}${line(frame.x, bottom, frame.x + frame.width, bottom, 'hair')}`
}

/** The lines of the cross-hair, as names keep clear of them. */
const hairsOf = ({ frame, x, y }: Field, crossHair: CrossHair): Box[] => [
  { x: x(crossHair.score) - 1, y: frame.y, width: 2, height: frame.height },
  { x: frame.x, y: y(crossHair.importance) - 1, width: frame.width, height: 2 },
]

function axes({ frame, scores, importance, x, y }: Field, canvas: Canvas, page: Page): Html {
  const { map: words } = page.messages.html
  const below = frame.y + frame.height
  const upright = { x: canvas.font * 0.9, y: frame.y + frame.height / 2 }
  return html`${ticksOf(scores).map((score) => scoreTick(x(score), below, page.words.number(score), canvas))}
${ticksOf(importance).map((value) => importanceTick(frame.x, y(value), page.words.number(value), canvas))}
${text(frame.x + frame.width / 2, below + canvas.font * 2.8, `${words.score} →`, { anchor: 'middle' })}
<text x="${upright.x}" y="${upright.y}" transform="rotate(-90 ${upright.x} ${upright.y})" text-anchor="middle">${`${words.importance} →`}</text>
`
}

const scoreTick = (x: number, y: number, said: string, { font }: Canvas): Html[] => [
  line(x, y, x, y + 5, 'axis'),
  text(x, y + font * 1.35, said, { anchor: 'middle', look: 'soft' }),
]

const importanceTick = (x: number, y: number, said: string, { font }: Canvas): Html[] => [
  line(x - 5, y, x, y, 'axis'),
  text(x - 9, y + font * 0.35, said, { anchor: 'end', look: 'soft' }),
]

/** Whole numbers of the scale from 0 to 10. */
function ticksOf({ from, to }: Range): number[] {
  return Array.from({ length: 11 }, (_, value) => value).filter((value) => value >= from && value <= to)
}

interface Corner {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly anchor: 'end' | undefined
  readonly box: Box
}

/** The names of the quadrants, each in the corner that is farthest from the cross-hair. */
function cornersOf({ frame }: Field, canvas: Canvas, page: Page): Corner[] {
  const most = frame.width / 2 / canvas.font - 1
  return corners.map(([quadrant, right, low]) => {
    const name = fitted(page.words.map.quadrant(quadrant), most, true)
    const width = emsOf(name, true) * canvas.font
    const x = right ? frame.x + frame.width - 8 : frame.x + 8
    const y = low ? frame.y + frame.height - 9 : frame.y + canvas.font + 4
    const box = { x: right ? x - width : x, y: y - canvas.font, width, height: canvas.font * 1.35 }
    return { name, x, y, anchor: right ? 'end' : undefined, box }
  })
}

const corners: readonly (readonly [Quadrant, boolean, boolean])[] = [
  ['concentrate-here', false, false],
  ['keep-it-up', true, false],
  ['low-priority', false, true],
  ['possible-overkill', true, true],
]

/** Ems of a name on the map: a longer one is cut. */
const longest = 22

/** On a telephone every dot has its number, and the names stand below. */
function labelsOf(
  spots: readonly Spot[],
  field: Field,
  obstacles: { readonly taken: readonly Box[]; readonly avoided: readonly Box[] },
  canvas: Canvas,
  page: Page,
): (Placed | undefined)[] {
  const height = canvas.font * 1.25
  const points = spots.map((spot): Labelled => {
    const sign = { width: emsOf(String(spot.number), true) * canvas.font + 2, height }
    const name =
      canvas.name === 'wide' ? emsOf(nameAt(spot, page), spot.vip) * canvas.font : Number.POSITIVE_INFINITY
    return { x: field.x(spot.score), y: field.y(spot.importance), sign, name: { width: name, height } }
  })
  return placeLabels(points, field.frame, { ...obstacles, radius: radiusOf(canvas) + 1 })
}

const nameAt = ({ row, vip }: Spot, page: Page) => fitted(nameOf(row, page), longest, vip)

const radiusOf = ({ name }: Canvas) => (name === 'wide' ? 6.5 : 4.5)

const leaderOf = (label: Placed | undefined): Html | undefined =>
  label?.leader &&
  line(label.leader.from.x, label.leader.from.y, label.leader.to.x, label.leader.to.y, 'leader')

const dotsOf = (spots: readonly Spot[], { x, y }: Field, canvas: Canvas): Html[] =>
  spots.map(({ row, score, importance }) => levelMark(row.level, x(score), y(importance), radiusOf(canvas)))

function labelOf(
  label: Placed | undefined,
  spot: Spot | undefined,
  { font }: Canvas,
  page: Page,
): Html | undefined {
  if (!label || !spot) return undefined
  const { x, y, width } = label.box
  const said = label.kind === 'name' ? nameAt(spot, page) : spot.number
  const along = { start: 0, middle: width / 2, end: width }[label.anchor]
  return text(x + along, y + font * 0.95, said, {
    ...(label.anchor !== 'start' && { anchor: label.anchor }),
    look: spot.vip ? 'halo bold' : 'halo',
  })
}

import type { CrossHair, Quadrant } from '../../../core/ranking.ts'
import type { Level } from '../../../core/score.ts'
import type { Page } from '../page.ts'
import { interrupted } from './hairs.ts'
import type { Box, Line } from './labels.ts'
import {
  type Cluster,
  clustersOf,
  type Label,
  labelsOf,
  lineHeight,
  type Place,
  type Spot,
  signFont,
} from './map-labels.ts'
import { levelMark } from './marks.ts'
import { type Html, html } from './markup.ts'
import { box, type Canvas, line, picture, text } from './svg.ts'
import { emsOf, fitted } from './text-width.ts'

interface MapPicture {
  readonly svg: Html
  /** Those that stand on the map by their number. */
  readonly numbered: readonly Spot[]
}

/** The own score to the right, importance upward, and a name for each mark as long as there is room. */
export function mapPicture(
  spots: readonly Spot[],
  crossHair: CrossHair,
  canvas: Canvas,
  page: Page,
): MapPicture {
  const { field, corners, places, labels } = layoutOf(spots, crossHair, canvas, page)
  const words = page.messages.html.map
  const svg = picture({
    id: `map-${canvas.name}`,
    title: words.picture,
    about: words.about(spots.length, crossHair.importance, crossHair.score),
    width: canvas.width,
    height: field.frame.y + field.frame.height + canvas.font * 3.1,
    body: [
      ground(field, crossHair),
      hairsOf(field, crossHair).map((hair) => hairOf(hair, labels, corners)),
      axes(field, canvas, page),
      corners.map(({ name, x, y, anchor }) => text(x, y, name, { anchor, look: 'soft bold' })),
      labels.map(
        ({ leader }) => leader && line(leader.from.x, leader.from.y, leader.to.x, leader.to.y, 'leader'),
      ),
      places.map((place, index) => markOf(place, labels[index], canvas)),
      labels.map((label, index) => textAt(label, places[index], canvas)),
    ],
  })
  const named = new Set(labels.flatMap((label) => label.named))
  return { svg, numbered: spots.filter((spot) => !named.has(spot)) }
}

interface Layout {
  readonly field: Field
  readonly corners: readonly Corner[]
  readonly places: readonly Place[]
  readonly labels: readonly Label[]
  readonly fit: boolean
}

/** What the labels may need; the highest still goes on a sheet of paper. */
const heights = { wide: [660, 800, 940, 1100], narrow: [330, 420, 540, 700, 900] } as const

/** As low as the labels allow. Where signs would fill more than half of the field it is not tried. */
function layoutOf(spots: readonly Spot[], crossHair: CrossHair, canvas: Canvas, page: Page): Layout {
  const clusters = clustersOf(spots, canvas, page)
  const needed = 2 * clusters.reduce((sum, { sign }) => sum + sign.width * sign.height, 0)
  const all = heights[canvas.name]
  const highest = Math.max(...all)
  const hopeful = all.filter((height) => height === highest || height * canvas.width * 0.9 > needed)
  return hopeful
    .slice(1)
    .reduce(
      (layout, height) => (layout.fit ? layout : layoutAt(height, clusters, crossHair, canvas, page)),
      layoutAt(hopeful[0] ?? highest, clusters, crossHair, canvas, page),
    )
}

function layoutAt(
  height: number,
  clusters: readonly Cluster[],
  crossHair: CrossHair,
  canvas: Canvas,
  page: Page,
): Layout {
  const field = fieldOf(clusters, height, canvas)
  const corners = cornersOf(field, canvas, page)
  const places = clusters.map((one) => ({ ...one, x: field.x(one.score), y: field.y(one.importance) }))
  const room = {
    frame: field.frame,
    taken: corners.map((corner) => corner.box),
    avoided: hairsOf(field, crossHair).map(thick),
    radius: radiusOf(canvas) + 1,
  }
  return { field, corners, places, ...labelsOf(places, room) }
}

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

function fieldOf(clusters: readonly Cluster[], height: number, canvas: Canvas): Field {
  const left = canvas.font * 2.9
  const frame = { x: left, y: 6, width: canvas.width - left - 6, height }
  const scores = rangeOf(clusters.map(({ score }) => score))
  const importance = rangeOf(clusters.map((one) => one.importance))
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
  return html`${box(frame.x, frame.y, left - frame.x, bottom - frame.y, 'urgent')}${box(frame.x, frame.y, frame.width, frame.height, 'axis')}`
}

/** The lines of the cross-hair: the upright one, and the level one. */
function hairsOf({ frame, x, y }: Field, crossHair: CrossHair): Line[] {
  const [left, bottom] = [x(crossHair.score), y(crossHair.importance)]
  return [
    { from: { x: left, y: frame.y }, to: { x: left, y: frame.y + frame.height } },
    { from: { x: frame.x, y: bottom }, to: { x: frame.x + frame.width, y: bottom } },
  ]
}

/** A line of the cross-hair as something to keep clear of. */
const thick = ({ from, to }: Line): Box => ({
  x: from.x - 1,
  y: from.y - 1,
  width: to.x - from.x + 2,
  height: to.y - from.y + 2,
})

/** A line of the cross-hair makes way for what is written on it. */
const hairOf = (hair: Line, labels: readonly Label[], corners: readonly Corner[]): Html[] =>
  interrupted(
    hair,
    [...labels, ...corners].map(({ box }) => box),
  ).map(({ from, to }) => line(from.x, from.y, to.x, to.y, 'hair'))

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

const radiusOf = ({ name }: Canvas) => (name === 'wide' ? 6.5 : 4.5)

/** What keeps two marks with numbers in them apart. */
const rim = 1.5

/** The shape says the level; it is as large as the numbers that stand in it. */
function markOf({ x, y, spots: [spot] }: Place, label: Label | undefined, canvas: Canvas): Html {
  const level = spot?.row.level
  if (!label?.onPoint) return levelMark(level, x, y, radiusOf(canvas))
  const { width, height } = label.box
  const round = level === 'sucks' ? 1.5 : height / 2 - rim
  return box(
    label.box.x + rim,
    label.box.y + rim,
    width - 2 * rim,
    height - 2 * rim,
    `dot ${level ?? 'open'}`,
    {
      round,
    },
  )
}

function textAt(
  { box: { x, y, width }, anchor, lines, onPoint, name }: Label,
  place: Place | undefined,
  canvas: Canvas,
): Html {
  const along = x + { start: 0, middle: width / 2, end: width }[anchor]
  const aside = anchor === 'start' ? undefined : anchor
  if (name === undefined) {
    const look = onPoint ? `sign ${filled.has(place?.spots[0]?.row.level) ? 'onfill' : 'bold'}` : 'sign halo'
    return html`${lines.map(({ said }) => text(along, y + signFont(canvas) * 1.13, said, { anchor: aside, look }))}`
  }
  return html`${lines.map(({ said, bold }, at) =>
    text(along, y + canvas.font * 0.92 + at * lineHeight(canvas), said, {
      anchor: aside,
      look: bold ? 'halo bold' : 'halo',
    }),
  )}`
}

/** Levels whose mark is a full shape. */
const filled = new Set<Level | undefined>(['wow', 'sucks'])

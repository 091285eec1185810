import { byCodePoint, inTurn, largestFirst, smallestFirst } from '../../../core/order.ts'
import type { Row } from '../../../core/summary.ts'
import { nameOf } from '../cells.ts'
import { numberRuns } from '../number-runs.ts'
import type { Page } from '../page.ts'
import { type Box, type Labelled, type Placed, type Point, placeLabels } from './labels.ts'
import type { Canvas } from './svg.ts'
import { emsOf, fitted } from './text-width.ts'

/** A touchpoint on the map. */
export interface Spot {
  readonly row: Row
  /** In the table, and on the map where its name finds no room. */
  readonly number: number
  /** Its rank in the VIP list. */
  readonly rank: number | undefined
  readonly importance: number
  readonly score: number
}

/** Where touchpoints stand: those with one score and one importance share one mark and one label. */
export interface Place extends Point {
  /** By their weight. */
  readonly spots: readonly Spot[]
}

/** What stands at a place. */
export interface Label extends Placed {
  readonly lines: readonly Said[]
  /** Those that are named; the key has the others, by number. */
  readonly named: readonly Spot[]
}

interface Said {
  readonly said: string
  readonly bold: boolean
}

/** What matters most first: it is labelled first. */
export function placesOf(spots: readonly Spot[], at: (spot: Spot) => Point): Place[] {
  const places = new Map<string, Place & { readonly spots: Spot[] }>()
  for (const spot of spots.toSorted(byWeight)) {
    const key = `${spot.score} ${spot.importance}`
    const place = places.get(key)
    if (place) place.spots.push(spot)
    else places.set(key, { ...at(spot), spots: [spot] })
  }
  return [...places.values()]
}

interface Room {
  readonly frame: Box
  /** What the picture says already. */
  readonly taken: readonly Box[]
  /** What a label had better not lie on. */
  readonly avoided: readonly Box[]
  readonly radius: number
}

/** Labels, and whether the picture has room for all of them: where it has not, a sign lies on what is there. */
interface Labels {
  readonly labels: readonly Label[]
  readonly fit: boolean
}

export function labelsOf(
  places: readonly Place[],
  { frame, ...room }: Room,
  canvas: Canvas,
  page: Page,
): Labels {
  const texts = places.map((place) => textsOf(place, canvas, page))
  const points = places.map((place, index) => labelled(place, texts[index] ?? [], canvas))
  const placed = placeLabels(points, frame, room)
  return {
    labels: places.map((place, index) =>
      labelOf(placed[index] ?? signOn(place, canvas), place, texts[index] ?? []),
    ),
    fit: !placed.includes(undefined),
  }
}

/** Room that the sign of a place takes. */
export function signArea(place: Pick<Place, 'spots'>, canvas: Canvas): number {
  const { width, height } = signSize(place, canvas)
  return width * height
}

/** Height of the letters of a sign, and of a line of a name. */
export const signFont = ({ name }: Canvas) => (name === 'wide' ? 14 : 10.5)
export const lineHeight = ({ font }: Canvas) => font * 1.2

const byWeight = inTurn<Spot>(
  (a, b) => smallestFirst(a.rank, b.rank),
  (a, b) => largestFirst(a.row.opportunity, b.row.opportunity),
  (a, b) => byCodePoint(a.row.touchpoint.id, b.row.touchpoint.id),
)

interface Text {
  readonly lines: readonly Said[]
  readonly named: readonly Spot[]
}

/** Names that a place shows where there is room. */
const together = 3

/** Ems of a name on the map: a longer one is cut. */
const longest = 22

/** All names, else those of the VIP list with the numbers of the others. On a telephone there are numbers only. */
function textsOf({ spots }: Place, { name }: Canvas, page: Page): Text[] {
  if (name === 'narrow') return []
  const vip = spots.filter(({ rank }) => rank !== undefined).length
  const counts = Array.from({ length: vip }, (_, index) => vip - index)
  const all = spots.length <= together ? [spots.length] : []
  return [...new Set([...all, ...counts])].map((count) => textOf(spots, count, page))
}

function textOf(spots: readonly Spot[], count: number, page: Page): Text {
  const named = spots.slice(0, count)
  const others = numbersOf(spots.slice(count))
  const names = named.map(({ row, rank }) => {
    const bold = rank !== undefined
    return { said: fitted(nameOf(row, page), longest, bold), bold }
  })
  return { named, lines: others === '' ? names : [...names, { said: `+ ${others}`, bold: false }] }
}

const numbersOf = (spots: readonly Spot[]) =>
  numberRuns(spots.map(({ number }) => number).toSorted((a, b) => a - b))

function labelled({ x, y, spots }: Place, texts: readonly Text[], canvas: Canvas): Labelled {
  const names = texts.map(({ lines }) => ({
    width: Math.max(...lines.map(({ said, bold }) => emsOf(said, bold) * canvas.font)),
    height: lines.length * lineHeight(canvas),
  }))
  return {
    x,
    y,
    names,
    sign: signSize({ spots }, canvas),
    first: spots.some(({ rank }) => rank !== undefined),
  }
}

/** A sign is as high as it is wide at least: that of a single figure is round. */
function signSize({ spots }: Pick<Place, 'spots'>, canvas: Canvas): { width: number; height: number } {
  const font = signFont(canvas)
  const height = font * 1.55
  return { width: Math.max(height, emsOf(numbersOf(spots), true) * font * 0.94 + font * 0.85), height }
}

function signOn(place: Place, canvas: Canvas): Placed {
  const { width, height } = signSize(place, canvas)
  const box = { x: place.x - width / 2, y: place.y - height / 2, width, height }
  return { name: undefined, box, anchor: 'middle', onPoint: true, leader: undefined }
}

function labelOf(placed: Placed, { spots }: Place, texts: readonly Text[]): Label {
  const text = placed.name === undefined ? undefined : texts[placed.name]
  return { ...placed, ...(text ?? { lines: [{ said: numbersOf(spots), bold: true }], named: [] }) }
}

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

/** Touchpoints with one score and one importance: they share one mark and one label, wherever it is drawn. */
export interface Cluster extends Omit<Labelled, keyof Point> {
  readonly score: number
  readonly importance: number
  /** By their weight. */
  readonly spots: readonly Spot[]
  /** What its names say. */
  readonly texts: readonly Text[]
}

export type Place = Cluster & Point

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
export function clustersOf(spots: readonly Spot[], canvas: Canvas, page: Page): Cluster[] {
  const clusters = new Map<string, Spot[]>()
  for (const spot of spots.toSorted(byWeight)) {
    const key = `${spot.score} ${spot.importance}`
    const cluster = clusters.get(key)
    if (cluster) cluster.push(spot)
    else clusters.set(key, [spot])
  }
  return Array.from(clusters.values(), (some) => clusterOf(some, canvas, page))
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

export function labelsOf(places: readonly Place[], { frame, ...room }: Room): Labels {
  const placed = placeLabels(places, frame, room)
  return {
    labels: places.map((place, index) => labelOf(placed[index] ?? signOn(place), place)),
    fit: !placed.includes(undefined),
  }
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

function clusterOf(spots: readonly Spot[], canvas: Canvas, page: Page): Cluster {
  const texts = textsOf(spots, canvas, page)
  return {
    score: spots[0]?.score ?? 0,
    importance: spots[0]?.importance ?? 0,
    spots,
    texts,
    names: texts.map((text) => sizeOf(text, canvas)),
    sign: signSize(spots, canvas),
    first: spots.some(({ rank }) => rank !== undefined),
  }
}

/** Names that a place shows where there is room. */
const together = 3

/** Ems of a name on the map: a longer one is cut. */
const longest = 22

/** All names, else those of the VIP list with the numbers of the others. On a telephone there are numbers only. */
function textsOf(spots: readonly Spot[], { name }: Canvas, page: Page): Text[] {
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

const sizeOf = ({ lines }: Text, canvas: Canvas) => ({
  width: Math.max(...lines.map(({ said, bold }) => emsOf(said, bold) * canvas.font)),
  height: lines.length * lineHeight(canvas),
})

/** A sign is as high as it is wide at least: that of a single figure is round. */
function signSize(spots: readonly Spot[], canvas: Canvas): { width: number; height: number } {
  const font = signFont(canvas)
  const height = font * 1.55
  return { width: Math.max(height, emsOf(numbersOf(spots), true) * font * 0.94 + font * 0.85), height }
}

function signOn({ x, y, sign: { width, height } }: Place): Placed {
  const box = { x: x - width / 2, y: y - height / 2, width, height }
  return { name: undefined, box, anchor: 'middle', onPoint: true, leader: undefined, reach: box }
}

function labelOf(placed: Placed, { spots, texts }: Place): Label {
  const text = placed.name === undefined ? undefined : texts[placed.name]
  return { ...placed, ...(text ?? { lines: [{ said: numbersOf(spots), bold: true }], named: [] }) }
}

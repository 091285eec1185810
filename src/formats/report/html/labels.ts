/** A rectangle of a picture, by its corner and its size. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

type Size = Pick<Box, 'width' | 'height'>

/** A point, and how much room the texts take that can stand for it. */
export interface Labelled extends Point {
  /** The best first; a point without any has its sign. */
  readonly names: readonly Size[]
  readonly sign: Size
  /** Its name finds room before the sign of any other point does. */
  readonly first: boolean
}

/** Where a label stands; a line leads to it where it is not beside its point. */
export interface Placed {
  /** Which of the names it is; `undefined` for the sign. */
  readonly name: number | undefined
  readonly box: Box
  /** The side of the box that is nearest to the point: its text begins there, whatever room it leaves. */
  readonly anchor: 'start' | 'middle' | 'end'
  /** A sign that stands in the place of its point. */
  readonly onPoint: boolean
  readonly leader: Line | undefined
  /** The box around the label and the line to it. */
  readonly reach: Box
}

export interface Line {
  readonly from: Point
  readonly to: Point
}

interface Obstacles {
  /** What the picture says already. */
  readonly taken?: readonly Box[]
  /** What a label had better not lie on, and may. */
  readonly avoided?: readonly Box[]
  /** Of a point. */
  readonly radius?: number
}

/**
 * A place for the label of each point, in the order of what matters: first the names that must not be missing, then a
 * sign for every other point, then a name instead of the sign where there is still room. No two of them overlap, none
 * lies on another point, on what is `taken` or outside of `frame`, and no line crosses a label or another line.
 * `undefined` for a point without room for its sign: the picture is too small then. No two points may be in one place.
 */
export function placeLabels(
  points: readonly Labelled[],
  frame: Box,
  { taken = [], avoided = [], radius = 7 }: Obstacles = {},
): (Placed | undefined)[] {
  const obstacles = { taken, avoided, radius }
  const all = withFirst(points, frame, obstacles)
  if (!all.includes(undefined)) return all
  return withFirst(
    points.map((point) => ({ ...point, first: false })),
    frame,
    obstacles,
  )
}

export const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Whether a line from one point to another touches the inside of a box (Liang & Barsky 1984). */
export function crosses(line: Line, box: Box): boolean {
  if (!overlap(boundsOf(line), box)) return false
  const { from, to } = line
  const across = within(from.x, to.x - from.x, box.x, box.width)
  const down = within(from.y, to.y - from.y, box.y, box.height)
  return Math.max(0, across.enter, down.enter) < Math.min(1, across.leave, down.leave)
}

/** The shares of the way at which a line enters a strip and leaves it; one along the strip is in it all the way. */
function within(from: number, way: number, start: number, width: number) {
  if (way === 0) return { enter: 0, leave: 1 }
  const [one, other] = [(start - from) / way, (start + width - from) / way]
  return { enter: Math.min(one, other), leave: Math.max(one, other) }
}

/** A level or an upright line has some height and width too. */
const boundsOf = ({ from, to }: Line): Box => ({
  x: Math.min(from.x, to.x) - 0.01,
  y: Math.min(from.y, to.y) - 0.01,
  width: Math.abs(to.x - from.x) + 0.02,
  height: Math.abs(to.y - from.y) + 0.02,
})

/** What has been placed so far, by point, and what must be left free. */
interface Board {
  readonly frame: Box
  readonly taken: readonly Box[]
  readonly avoided: readonly Box[]
  readonly points: readonly Labelled[]
  readonly dots: readonly Box[]
  /** The dots, and what they keep free of the labels of others. */
  readonly nears: readonly Box[]
  readonly placed: (Placed | undefined)[]
  /** The points of each band of the picture, and the labels. */
  readonly dotsIn: number[][]
  readonly labelsIn: number[][]
}

function withFirst(
  points: readonly Labelled[],
  frame: Box,
  { taken, avoided, radius }: Required<Obstacles>,
): (Placed | undefined)[] {
  const dots = points.map((point) => dotOf(point, radius))
  const nears = points.map((point) => dotOf(point, radius + apart))
  const board: Board = {
    ...{ frame, taken, avoided, points, dots, nears },
    placed: [],
    dotsIn: [],
    labelsIn: [],
  }
  for (const [index, near] of nears.entries()) enter(index, near, board.dotsIn, frame)
  for (const [index, { first }] of points.entries())
    put(index, first ? nameOf(index, board) : undefined, board)
  const some = points.some(({ first }) => first)
  for (const index of points.keys()) {
    put(index, board.placed[index] ?? signOf(index, board), board)
    if (some && !board.placed[index]) return board.placed // it is tried again without them
  }
  if (board.placed.includes(undefined)) return board.placed
  for (const index of points.keys()) put(index, better(index, board), board)
  return board.placed
}

function put(index: number, label: Placed | undefined, { placed, labelsIn, frame }: Board): void {
  if (label && placed[index] !== label) enter(index, label.reach, labelsIn, frame)
  placed[index] = label
}

function enter(index: number, reach: Box, bands: number[][], frame: Box): void {
  const { first, last } = bandsOf(reach, frame)
  for (let band = first; band <= last; band += 1) {
    const there = bands[band] ?? []
    there.push(index)
    bands[band] = there
  }
}

/** A name where a sign stands, if it finds room now. */
function better(index: number, board: Board): Placed | undefined {
  const now = board.placed[index]
  return now?.name === undefined ? (nameOf(index, board) ?? now) : now
}

function nameOf(index: number, board: Board): Placed | undefined {
  const names = board.points[index]?.names ?? []
  for (const [name, size] of names.entries()) {
    const placed = around(index, name, size, nameRings, board)
    if (placed) return placed
  }
  return undefined
}

/** In the place of the point, or else around it. */
function signOf(index: number, board: Board): Placed | undefined {
  const point = board.points[index]
  if (!point) return undefined
  const { width, height } = point.sign
  const box = { x: point.x - width / 2, y: point.y - height / 2, width, height }
  const here = {
    name: undefined,
    box,
    anchor: 'middle',
    onPoint: true,
    leader: undefined,
    reach: box,
  } as const
  return isInside(box, board.frame) && isFree(here, index, board)
    ? here
    : around(index, undefined, point.sign, signRings, board)
}

/** A ring around a point that a label may stand on; with `clear`, only where nothing lies that is to be avoided. */
interface Ring {
  readonly away: number
  readonly clear: boolean
  /** Whether a line leads to the label: from the second ring on. */
  readonly led: boolean
}

/** The nearest rings keeping clear of what is to be avoided, then every ring. */
function ringsAt(...distances: readonly number[]): Ring[] {
  const ringsOf = (some: readonly number[], clear: boolean) =>
    some.map((away) => ({ away, clear, led: away !== distances[0] }))
  return [...ringsOf(distances.slice(0, 2), true), ...ringsOf(distances, false)]
}

const nameRings = ringsAt(10, 22, 34, 48)
const signRings = ringsAt(10, 20, 30, 40, 52, 66, 82, 100)

/** To the right first, as one reads; then around. */
const directions = [
  { dx: 1, dy: 0 },
  { dx: -1, dy: 0 },
  { dx: 0, dy: -1 },
  { dx: 0, dy: 1 },
  { dx: 0.75, dy: -0.75 },
  { dx: 0.75, dy: 0.75 },
  { dx: -0.75, dy: -0.75 },
  { dx: -0.75, dy: 0.75 },
  { dx: 0.4, dy: -0.9 },
  { dx: 0.4, dy: 0.9 },
  { dx: -0.4, dy: -0.9 },
  { dx: -0.4, dy: 0.9 },
] as const

/** The nearest free place; of those on one ring, one that keeps clear of what is to be avoided. */
function around(
  index: number,
  name: number | undefined,
  size: Size,
  rings: readonly Ring[],
  board: Board,
): Placed | undefined {
  const { x, y } = board.points[index] ?? { x: 0, y: 0 }
  for (const { away, clear, led } of rings) {
    for (const { dx, dy } of directions) {
      const near = { x: x + dx * away, y: y + dy * away }
      const box = boxAt(near, size, dx, dy)
      if (!isInside(box, board.frame)) continue
      if (clear && board.avoided.some((other) => overlap(box, other))) continue
      const leader = led ? { from: { x, y }, to: near } : undefined
      const anchor = dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle'
      const reach = reachOf(box, leader)
      const placed = { name, box, anchor, onPoint: false, leader, reach } as const
      if (isFree(placed, index, board)) return placed
    }
  }
  return undefined
}

/** The label lies away from its point; of several lines the nearest one is level with where it begins. */
function boxAt(near: Point, { width, height }: Size, dx: number, dy: number): Box {
  const x = dx > 0 ? near.x : dx < 0 ? near.x - width : near.x - width / 2
  if (dx === 0 || Math.abs(dy) >= 1) return { x, y: dy > 0 ? near.y : near.y - height, width, height }
  const half = Math.min(height / 2, 10)
  const y = dy === 0 ? near.y - height / 2 : dy > 0 ? near.y - half : near.y + half - height
  return { x, y, width, height }
}

function isFree(label: Placed, index: number, board: Board): boolean {
  const { box, onPoint, reach } = label
  if (board.taken.some((other) => meets(label, other))) return false
  if (!onPoint && overlap(box, board.dots[index] ?? box)) return false
  const { first, last } = bandsOf(reach, board.frame)
  for (let band = first; band <= last; band += 1) {
    for (const at of board.dotsIn[band] ?? []) if (at !== index && hides(label, at, board)) return false
    for (const at of board.labelsIn[band] ?? [])
      if (at !== index && disturbs(label, board.placed[at])) return false
  }
  return true
}

/** Only what is at the same height can be in the way. */
const bandHeight = 24

const bandsOf = ({ y, height }: Box, frame: Box) => ({
  first: Math.floor((y - frame.y) / bandHeight),
  last: Math.floor((y + height - frame.y) / bandHeight),
})

/** A label without a line to it is nobody else’s only when nobody else is as near. */
function hides(label: Placed, at: number, { dots, nears }: Board): boolean {
  const dot = dots[at]
  const near = nears[at]
  if (!dot || !near || !overlap(label.reach, near)) return false
  return meets(label, dot) || (!label.leader && !label.onPoint && overlap(label.box, near))
}

function disturbs(label: Placed, other: Placed | undefined): boolean {
  if (!other || !overlap(label.reach, other.reach)) return false
  if (meets(label, other.box)) return true
  if (!other.leader) return false
  return crosses(other.leader, label.box) || (label.leader !== undefined && meet(label.leader, other.leader))
}

function reachOf(box: Box, leader: Line | undefined): Box {
  if (!leader) return box
  const { from, to } = leader
  const x = Math.min(box.x, from.x, to.x)
  const y = Math.min(box.y, from.y, to.y)
  return {
    x,
    y,
    width: Math.max(box.x + box.width, from.x, to.x) - x,
    height: Math.max(box.y + box.height, from.y, to.y) - y,
  }
}

/** Pixels that another point keeps from a label beside its own. */
const apart = 4

const meets = ({ box, leader }: Placed, other: Box) =>
  overlap(box, other) || (leader !== undefined && crosses(leader, other))

const dotOf = ({ x, y }: Point, radius: number): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
})

const isInside = (box: Box, frame: Box) =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height

/** Whether two lines cross. */
function meet(one: Line, other: Line): boolean {
  return side(one, other.from) * side(one, other.to) < 0 && side(other, one.from) * side(other, one.to) < 0
}

/** On which side of the line a point lies: the sign of the result. */
const side = ({ from, to }: Line, { x, y }: Point) =>
  (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)

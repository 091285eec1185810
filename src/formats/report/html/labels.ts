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
  const all = withFirst(points, frame, { taken, avoided, radius })
  return all.includes(undefined)
    ? withFirst(
        points.map((point) => ({ ...point, first: false })),
        frame,
        { taken, avoided, radius },
      )
    : all
}

export const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Whether a line from one point to another touches the inside of a box (Liang & Barsky 1984). */
export function crosses({ from, to }: Line, box: Box): boolean {
  const dx = to.x - from.x
  const dy = to.y - from.y
  let enter = 0
  let leave = 1
  for (const [step, room] of [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.height - from.y],
  ] as const) {
    if (step === 0 && room <= 0) return false
    if (step < 0) enter = Math.max(enter, room / step)
    if (step > 0) leave = Math.min(leave, room / step)
  }
  return enter < leave
}

/** What has been placed so far, by point, and what must be left free. */
interface Board {
  readonly frame: Box
  readonly taken: readonly Box[]
  readonly avoided: readonly Box[]
  readonly points: readonly Labelled[]
  readonly dots: readonly Box[]
  readonly placed: (Placed | undefined)[]
  /** Of what is placed, with its line. */
  readonly reaches: (Box | undefined)[]
}

function withFirst(
  points: readonly Labelled[],
  frame: Box,
  { taken, avoided, radius }: Required<Obstacles>,
): (Placed | undefined)[] {
  const dots = points.map((point) => dotOf(point, radius))
  const board: Board = { frame, taken, avoided, points, dots, placed: [], reaches: [] }
  for (const [index, { first }] of points.entries())
    put(index, first ? nameOf(index, board) : undefined, board)
  for (const index of points.keys()) put(index, board.placed[index] ?? signOf(index, board), board)
  for (const index of points.keys()) put(index, better(index, board), board)
  return board.placed
}

function put(index: number, label: Placed | undefined, { placed, reaches }: Board): void {
  placed[index] = label
  reaches[index] = label && reachOf(label)
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
  const here = { name: undefined, box, anchor: 'middle', onPoint: true, leader: undefined } as const
  return isFree(here, index, board) ? here : around(index, undefined, point.sign, signRings, board)
}

/** How far from the point a label may stand; from the second on, a line leads to it. */
const nameRings = [10, 22, 34, 48]
const signRings = [10, 20, 30, 40, 52, 66, 82, 100]

/** To the right first, as one reads; then around. */
const directions = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.75, -0.75],
  [0.75, 0.75],
  [-0.75, -0.75],
  [-0.75, 0.75],
  [0.4, -0.9],
  [0.4, 0.9],
  [-0.4, -0.9],
  [-0.4, 0.9],
] as const

/** The nearest free place; of those on one ring, one that keeps clear of what is to be avoided. */
function around(
  index: number,
  name: number | undefined,
  size: Size,
  rings: readonly number[],
  board: Board,
): Placed | undefined {
  const { x, y } = board.points[index] ?? { x: 0, y: 0 }
  const [nearest = 0] = rings
  const free = rings
    .slice(0, 2)
    .concat(rings)
    .flatMap((ring, at) => directions.map((direction) => [ring, direction, at < 2] as const))
  for (const [ring, [dx, dy], clear] of free) {
    const near = { x: x + dx * ring, y: y + dy * ring }
    const placed: Placed = {
      name,
      box: boxAt(near, size, dx, dy),
      anchor: dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle',
      onPoint: false,
      leader: ring === nearest ? undefined : { from: { x, y }, to: near },
    }
    if (clear && board.avoided.some((other) => overlap(placed.box, other))) continue
    if (isFree(placed, index, board)) return placed
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
  const { box, leader, onPoint } = label
  if (!isInside(box, board.frame) || board.taken.some((other) => meets(label, other))) return false
  if (!onPoint && overlap(box, board.dots[index] ?? box)) return false
  const reach = reachOf(label)
  for (const [at, dot] of board.dots.entries()) {
    if (at === index) continue
    if (overlap(reach, grown(dot)) && hides(label, dot)) return false
    const other = board.placed[at]
    if (!other || !overlap(reach, board.reaches[at] ?? reach)) continue
    if (meets(label, other.box)) return false
    if (other.leader && (crosses(other.leader, box) || (leader && meet(leader, other.leader)))) return false
  }
  return true
}

/** The box around a label and the line to it. */
function reachOf({ box, leader }: Placed): Box {
  if (!leader) return box
  const { from, to } = leader
  const [x, y] = [Math.min(box.x, from.x, to.x), Math.min(box.y, from.y, to.y)]
  const width = Math.max(box.x + box.width, from.x, to.x) - x
  return { x, y, width, height: Math.max(box.y + box.height, from.y, to.y) - y }
}

/** A label without a line to it is nobody else’s only when nobody else is as near. */
const hides = (label: Placed, dot: Box) =>
  meets(label, dot) || (!label.leader && !label.onPoint && overlap(label.box, grown(dot)))

/** Pixels that another point keeps from a label beside its own. */
const apart = 4

const grown = ({ x, y, width, height }: Box): Box => ({
  x: x - apart,
  y: y - apart,
  width: width + 2 * apart,
  height: height + 2 * apart,
})

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

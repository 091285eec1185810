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

/** A point, and how much room its name and the short sign that can stand for it take. */
export interface Labelled extends Point {
  readonly name: { readonly width: number; readonly height: number }
  readonly sign: { readonly width: number; readonly height: number }
}

/** Where a label stands; `to` is the point that a line leads to, where the label is not beside it. */
export interface Placed {
  readonly kind: 'name' | 'sign'
  readonly box: Box
  /** The side of the box that is nearest to the point: its text begins there, whatever room it leaves. */
  readonly anchor: 'start' | 'middle' | 'end'
  readonly leader: { readonly from: Point; readonly to: Point } | undefined
}

interface Obstacles {
  /** What the picture says already. */
  readonly taken?: readonly Box[]
  /** What a name had better not lie on, and may. */
  readonly avoided?: readonly Box[]
  /** Of a point. */
  readonly radius?: number
}

/**
 * A place for the label of each point, in the order of what matters: its name, else its sign, else none. No two of them
 * overlap, none lies on a point, on what is `taken` or outside of `frame`, and no line crosses a label. Every point tries
 * the same places in the same order, the near ones first.
 */
export function placeLabels(
  points: readonly Labelled[],
  frame: Box,
  { taken = [], avoided = [], radius = 7 }: Obstacles = {},
): (Placed | undefined)[] {
  const dots = points.map(({ x, y }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }))
  const board: Board = { frame, fixed: new Boxes(), labels: new Boxes(), leaders: new Boxes() }
  for (const one of [...taken, ...distinct(dots)]) board.fixed.add(one)
  return points.map((point) => {
    const placed =
      placeOf(point, 'name', nearRings, board, avoided) ??
      placeOf(point, 'name', nameRings, board) ??
      placeOf(point, 'sign', signRings, board)
    if (placed) {
      board.labels.add(placed.box)
      if (placed.leader) board.leaders.add(leaderBox(placed.leader))
    }
    return placed
  })
}

interface Board {
  readonly frame: Box
  /** Points, and what the picture says already. */
  readonly fixed: Boxes<Box>
  readonly labels: Boxes<Box>
  readonly leaders: Boxes<LeaderBox>
}

/** What a line lies in. */
interface LeaderBox extends Box {
  readonly from: Point
  readonly to: Point
}

/** Boxes by the squares that they touch: of thousands, only those nearby are looked at. */
class Boxes<B extends Box> {
  private readonly squares = new Map<number, B[]>()

  add(box: B): void {
    for (const square of squaresOf(box)) {
      const found = this.squares.get(square)
      if (found) found.push(box)
      else this.squares.set(square, [box])
    }
  }

  /** Whether something is so of a box that touches the squares of this one. */
  some(near: Box, isSo: (box: B) => boolean): boolean {
    for (const square of squaresOf(near)) if (this.squares.get(square)?.some(isSo)) return true
    return false
  }
}

const side = 40

/** Their numbers; no picture is as wide as ten thousand of them. */
function squaresOf({ x, y, width, height }: Box): number[] {
  const squares: number[] = []
  for (let row = Math.floor(y / side); row <= Math.floor((y + height) / side); row++)
    for (let column = Math.floor(x / side); column <= Math.floor((x + width) / side); column++)
      squares.push(row * 10_000 + column)
  return squares
}

const leaderBox = ({ from, to }: Pick<LeaderBox, 'from' | 'to'>): LeaderBox => ({
  from,
  to,
  x: Math.min(from.x, to.x),
  y: Math.min(from.y, to.y),
  width: Math.abs(from.x - to.x),
  height: Math.abs(from.y - to.y),
})

/** How far from the point a label may stand; from the second on, a line leads to it. */
const nearRings = [11, 22]
const nameRings = [11, 22, 34, 48]
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

function placeOf(
  point: Labelled,
  kind: Placed['kind'],
  rings: readonly number[],
  board: Board,
  avoided: readonly Box[] = [],
): Placed | undefined {
  if (point[kind].width > board.frame.width) return undefined
  for (const [index, ring] of rings.entries()) {
    for (const [dx, dy] of directions) {
      const near = { x: point.x + dx * ring, y: point.y + dy * ring }
      const box = boxAt(near, point[kind], dx, dy)
      const leader = index === 0 ? undefined : { from: { x: point.x, y: point.y }, to: near }
      if (avoided.some((other) => overlap(box, other))) continue
      if (isFree(box, leader, point, board))
        return { kind, box, anchor: dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle', leader }
    }
  }
  return undefined
}

/** The label lies away from its point. */
function boxAt(near: Point, { width, height }: Labelled['name'], dx: number, dy: number): Box {
  const x = dx > 0 ? near.x : dx < 0 ? near.x - width : near.x - width / 2
  const y = dx !== 0 && Math.abs(dy) < 1 ? near.y - height / 2 : dy > 0 ? near.y : near.y - height
  return { x, y, width, height }
}

function isFree(box: Box, leader: Placed['leader'], point: Point, board: Board): boolean {
  if (!isInside(box, board.frame)) return false
  if (board.fixed.some(box, (other) => overlap(box, other))) return false
  if (board.labels.some(box, (other) => overlap(box, other))) return false
  if (board.leaders.some(box, ({ from, to }) => crosses(from, to, box))) return false
  if (!leader) return true
  const { from, to } = leader
  const around = leaderBox(leader)
  return !(
    board.labels.some(around, (other) => crosses(from, to, other)) ||
    board.fixed.some(around, (other) => !contains(other, point) && crosses(from, to, other))
  )
}

const isInside = (box: Box, frame: Box) =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height

export const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const contains = (box: Box, { x, y }: Point) =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height

/** Whether a line from one point to another touches the inside of a box (Liang & Barsky 1984). */
function crosses(from: Point, to: Point, box: Box): boolean {
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

/** Points in one place are one dot. */
function distinct(boxes: readonly Box[]): Box[] {
  return [...new Map(boxes.map((box) => [`${box.x} ${box.y}`, box])).values()]
}

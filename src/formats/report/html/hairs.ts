import type { Box, Line } from './labels.ts'

/** A straight line that is level or upright, without what lies behind the boxes. */
export function interrupted({ from, to }: Line, boxes: readonly Box[]): Line[] {
  const upright = from.x === to.x
  const [start, end] = upright ? [from.y, to.y] : [from.x, to.x]
  const at = (place: number) => (upright ? { x: from.x, y: place } : { x: place, y: from.y })
  const gaps = boxes
    .filter((box) =>
      upright ? box.x < from.x && from.x < box.x + box.width : box.y < from.y && from.y < box.y + box.height,
    )
    .map((box) => (upright ? [box.y, box.y + box.height] : [box.x, box.x + box.width]) as [number, number])
    .toSorted(([a], [b]) => a - b)
  const pieces: Line[] = []
  let reached = start
  for (const [first, last] of [...gaps, [end, end] as const]) {
    if (Math.min(first, end) > reached) pieces.push({ from: at(reached), to: at(Math.min(first, end)) })
    reached = Math.max(reached, last)
  }
  return pieces
}

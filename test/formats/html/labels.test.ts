import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, type Labelled, overlap, placeLabels } from '../../../src/formats/report/html/labels.ts'

const frame = { x: 0, y: 0, width: 950, height: 660 }
const radius = 7

/** Touchpoints as a room scores them: in halves, many in one place, names of any length. */
const points = (count: number) =>
  fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 20 }),
      y: fc.integer({ min: 0, max: 20 }),
      ems: fc.integer({ min: 1, max: 22 }),
    }),
    { minLength: count, maxLength: count },
  )

const labelled = (some: readonly { x: number; y: number; ems: number }[]): Labelled[] =>
  some.map(({ x, y, ems }) => ({
    x: 20 + x * 45,
    y: 20 + y * 31,
    name: { width: ems * 16, height: 20 },
    sign: { width: 28, height: 20 },
  }))

const pairs = <T>(all: readonly T[]) =>
  all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const))

const around = ({ x, y }: Labelled): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
})

describe.each([1, 10, 48, 100])('of %d points', (count) => {
  test('no two labels overlap, none lies on a point or beyond the frame', () => {
    fc.assert(
      fc.property(points(count), (some) => {
        const all = labelled(some)
        const boxes = placeLabels(all, frame, { radius }).flatMap((placed) => (placed ? [placed.box] : []))
        expect(pairs(boxes).filter(([a, b]) => overlap(a, b))).toEqual([])
        expect(boxes.filter((box) => all.some((point) => overlap(box, around(point))))).toEqual([])
        expect(
          boxes.filter(({ x, y, width, height }) => x < 0 || y < 0 || x + width > 950 || y + height > 660),
        ).toEqual([])
      }),
      { numRuns: count > 40 ? 15 : 60 },
    )
  })

  test('the same points have the same labels', () => {
    fc.assert(
      fc.property(points(count), (some) => {
        expect(placeLabels(labelled(some), frame)).toEqual(placeLabels(labelled(some), frame))
      }),
      { numRuns: 5 },
    )
  })
})

test('a point alone has its name to the right', () => {
  const [placed] = placeLabels(labelled([{ x: 5, y: 5, ems: 5 }]), frame)
  expect(placed).toMatchObject({ kind: 'name', anchor: 'start', leader: undefined })
})

test('a name keeps clear of what it had better avoid, as long as there is room', () => {
  const [point] = labelled([{ x: 5, y: 5, ems: 5 }])
  const right = { x: (point?.x ?? 0) + 20, y: 0, width: 2, height: 660 }
  expect(placeLabels(point ? [point] : [], frame, { avoided: [right] })[0]?.anchor).toBe('end')
})

test('where a name has no room a sign has, and where neither has there is none', () => {
  const small = { x: 0, y: 0, width: 80, height: 60 }
  const point = { x: 40, y: 30, name: { width: 200, height: 20 }, sign: { width: 20, height: 20 } }
  const placed = placeLabels(
    Array.from({ length: 9 }, () => point),
    small,
  )
  expect(placed[0]?.kind).toBe('sign')
  expect(placed.at(-1)).toBeUndefined()
})

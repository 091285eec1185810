import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { interrupted } from '../../../src/formats/report/html/hairs.ts'
import {
  type Box,
  crosses,
  type Labelled,
  overlap,
  placeLabels,
} from '../../../src/formats/report/html/labels.ts'

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

/** One point a place, as the map has them; the first ten must be named. */
const labelled = (some: readonly { x: number; y: number; ems: number }[]): Labelled[] => {
  const places = new Map(some.map((one) => [`${one.x} ${one.y}`, one]))
  return [...places.values()].map(({ x, y, ems }, index) => ({
    x: 20 + x * 45,
    y: 20 + y * 31,
    names: [{ width: ems * 16, height: ems % 3 === 0 ? 38 : 19 }],
    sign: { width: 36, height: 21 },
    first: index < 10,
  }))
}

const pairs = <T>(all: readonly T[]) =>
  all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const))

const around = ({ x, y }: Labelled): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
})

describe.each([1, 10, 48, 100])('of %d points', (count) => {
  const numRuns = count > 40 ? 15 : 60

  test('each has a label; no two overlap, none lies on another point or beyond the frame', () => {
    fc.assert(
      fc.property(points(count), (some) => {
        const all = labelled(some)
        const placed = placeLabels(all, frame, { radius })
        expect(placed).not.toContain(undefined)
        const labels = placed.flatMap((one) => one ?? [])
        const boxes = labels.map(({ box }) => box)
        expect(pairs(boxes).filter(([a, b]) => overlap(a, b))).toEqual([])
        for (const [at, { box, onPoint }] of labels.entries())
          expect(all.filter((one, other) => (other !== at || !onPoint) && overlap(box, around(one)))).toEqual(
            [],
          )
        expect(
          boxes.filter(({ x, y, width, height }) => x < 0 || y < 0 || x + width > 950 || y + height > 660),
        ).toEqual([])
      }),
      { numRuns },
    )
  })

  test('a line leads to each that is not beside its point, and crosses neither a label nor another point', () => {
    fc.assert(
      fc.property(points(count), (some) => {
        const all = labelled(some)
        for (const [at, placed] of placeLabels(all, frame, { radius }).entries()) {
          const point = all[at]
          if (!placed || !point) continue
          const { box, leader, onPoint } = placed
          const near = { x: point.x - 11, y: point.y - 11, width: 22, height: 22 }
          expect(onPoint || leader !== undefined || overlap(box, near)).toBe(true)
          if (!leader) continue
          expect(leader.from).toEqual({ x: point.x, y: point.y })
          const others = all.filter((_, other) => other !== at)
          const labels = placeLabels(all, frame, { radius }).flatMap((one) => one?.box ?? [])
          expect([...labels, ...others.map(around)].filter((other) => crosses(leader, other))).toEqual([])
        }
      }),
      { numRuns: 4 },
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

const alone = labelled([{ x: 5, y: 5, ems: 5 }])

test('a point alone has its name to the right', () => {
  const [placed] = placeLabels(alone, frame)
  expect(placed).toMatchObject({ name: 0, anchor: 'start', onPoint: false, leader: undefined })
})

test('a name keeps clear of what it had better avoid, as long as there is room', () => {
  const right = { x: (alone[0]?.x ?? 0) + 20, y: 0, width: 2, height: 660 }
  expect(placeLabels(alone, frame, { avoided: [right] })[0]?.anchor).toBe('end')
})

test('where a name has no room the sign stands in the place of the point', () => {
  const small = { x: 0, y: 0, width: 80, height: 60 }
  const point = { x: 40, y: 30, names: [{ width: 200, height: 20 }], sign: { width: 20, height: 20 } }
  expect(placeLabels([{ ...point, first: true }], small)[0]).toMatchObject({ name: undefined, onPoint: true })
})

test('what must be named keeps its room from the sign of another', () => {
  const [must, other] = [
    { x: 100, y: 20, names: [{ width: 60, height: 20 }], sign: { width: 20, height: 20 }, first: true },
    { x: 130, y: 45, names: [], sign: { width: 20, height: 20 }, first: false },
  ]
  const strip = { x: 60, y: 0, width: 120, height: 60 }
  expect(placeLabels([must, other], strip).map((one) => one?.name)).toEqual([0, undefined])
})

test('a picture without room for a sign says so', () => {
  expect(placeLabels(alone, { x: 0, y: 0, width: 10, height: 10 })).toEqual([undefined])
})

describe('a line that makes way', () => {
  const level = { from: { x: 0, y: 5 }, to: { x: 10, y: 5 } }
  const at = (x: number, y: number, width: number) => ({ x, y, width, height: 4 })
  const spans = (boxes: readonly Box[]) => interrupted(level, boxes).map(({ from, to }) => [from.x, to.x])

  test.each([
    ['is whole where nothing lies on it', [at(2, 6, 3)], [[0, 10]]],
    [
      'leaves out what lies on it',
      [at(2, 3, 3)],
      [
        [0, 2],
        [5, 10],
      ],
    ],
    [
      'joins gaps that overlap',
      [at(4, 3, 3), at(2, 3, 3)],
      [
        [0, 2],
        [7, 10],
      ],
    ],
    ['ends at what reaches beyond it', [at(-2, 3, 4), at(8, 3, 9)], [[2, 8]]],
    ['is gone where it is covered', [at(-2, 3, 20)], []],
  ])('%s', (_, boxes, expected) => {
    expect(spans(boxes)).toEqual(expected)
  })

  test('does so upright as well', () => {
    const upright = { from: { x: 3, y: 0 }, to: { x: 3, y: 10 } }
    expect(interrupted(upright, [at(2, 3, 3)]).map(({ from, to }) => [from.y, to.y])).toEqual([
      [0, 3],
      [7, 10],
    ])
  })
})

import { type Level, levelNames } from '../../../core/score.ts'
import type { Page } from '../page.ts'
import { type Html, html } from './markup.ts'
import { at } from './svg.ts'

/** What stands for a company in a picture: ours is a disc, each competitor has a shape of its own. */
export function mark(company: number, x: number, y: number, radius: number): Html {
  if (company === 0) return html`<circle cx="${x}" cy="${y}" r="${radius}" class="own"/>`
  const shape = shapes[(company - 1) % shapes.length] ?? shapes[0]
  return html`<path d="${shape(x, y, radius)}" class="rival r${((company - 1) % shapes.length) + 1}"/>`
}

/** Wow is a full disc, OK a ring, Sucks a full square; no level is a small dot. */
export function levelMark(level: Level | undefined, x: number, y: number, r: number): Html {
  if (level === 'sucks')
    return html`<rect x="${x - r}" y="${y - r}" width="${2 * r}" height="${2 * r}" class="dot sucks"/>`
  return html`<circle cx="${x}" cy="${y}" r="${level === undefined ? r / 2 : r}" class="dot ${level ?? 'open'}"/>`
}

/** Which shape stands for which level, and from which score on. */
export function levelKey({ summary: { inventory }, messages }: Page): Html {
  const { html: words } = messages
  return html`<ul class="key" aria-label="${words.key}">
${levelNames.toReversed().map(
  (
    level,
  ) => html`<li><svg viewBox="0 0 20 20" aria-hidden="true">${levelMark(level, 10, 10, 6.5)}</svg> ${words.bounds[level](inventory.levels)}</li>
`,
)}</ul>`
}

type Shape = (x: number, y: number, r: number) => string

const polygon = (points: readonly (readonly [number, number])[]) =>
  `M${points.map(([x, y]) => `${at(x)} ${at(y)}`).join('L')}Z`

const diamond: Shape = (x, y, r) =>
  polygon([
    [x, y - r * 1.15],
    [x + r * 1.15, y],
    [x, y + r * 1.15],
    [x - r * 1.15, y],
  ])

const triangle: Shape = (x, y, r) =>
  polygon([
    [x, y - r * 1.1],
    [x + r * 1.1, y + r * 0.9],
    [x - r * 1.1, y + r * 0.9],
  ])

const square: Shape = (x, y, r) =>
  polygon([
    [x - r * 0.9, y - r * 0.9],
    [x + r * 0.9, y - r * 0.9],
    [x + r * 0.9, y + r * 0.9],
    [x - r * 0.9, y + r * 0.9],
  ])

const upsideDown: Shape = (x, y, r) =>
  polygon([
    [x - r * 1.1, y - r * 0.9],
    [x + r * 1.1, y - r * 0.9],
    [x, y + r * 1.1],
  ])

const cross: Shape = (x, y, r) =>
  `M${at(x - r * 0.9)} ${at(y - r * 0.9)}L${at(x + r * 0.9)} ${at(y + r * 0.9)}M${at(x + r * 0.9)} ${at(y - r * 0.9)}L${at(x - r * 0.9)} ${at(y + r * 0.9)}`

const ring: Shape = (x, y, r) =>
  `M${at(x - r)} ${at(y)}a${at(r)} ${at(r)} 0 1 0 ${at(2 * r)} 0a${at(r)} ${at(r)} 0 1 0 ${at(-2 * r)} 0Z`

const shapes = [diamond, triangle, square, upsideDown, cross, ring] as const

import { inDecimals } from '../../../i18n/decimals.ts'
import { type Content, type Html, html } from './markup.ts'

/** A picture that says in words what it shows; its numbers stand in a table nearby. */
export interface Picture {
  /** Of this picture only, and of letters, digits and `-`. */
  readonly id: string
  readonly title: string
  readonly about: string
  readonly width: number
  readonly height: number
  readonly body: Content
}

export function picture({ id, title, about, width, height, body }: Picture): Html {
  return html`<svg role="img" viewBox="0 0 ${width} ${height}" aria-labelledby="${id}-title ${id}-about">
<title id="${id}-title">${title}</title><desc id="${id}-about">${about}</desc>
${body}
</svg>`
}

/** Every picture is drawn twice: one reads well on a projector and on paper, the other on a telephone. */
export interface Canvas {
  readonly name: 'wide' | 'narrow'
  readonly width: number
  /** Height of the letters, in units of the picture. */
  readonly font: number
}

const wide: Canvas = { name: 'wide', width: 1000, font: 16 }
const narrow: Canvas = { name: 'narrow', width: 340, font: 12.5 }

/** Only one of the two is ever shown, and read out. */
export function drawn(draw: (canvas: Canvas) => Html): Html {
  return html`<div class="wide">${draw(wide)}</div>
<div class="narrow">${draw(narrow)}</div>`
}

interface TextLook {
  readonly anchor?: 'middle' | 'end' | undefined
  /** Class names of the style. */
  readonly look?: string
  readonly size?: number
}

export function text(
  x: number,
  y: number,
  said: string | number,
  { anchor, look, size }: TextLook = {},
): Html {
  return html`<text x="${x}" y="${y}"${attribute('text-anchor', anchor)}${attribute('class', look)}${attribute('font-size', size)}>${said}</text>`
}

/** Lines of text, the first on `y`. */
export function texts(x: number, y: number, lines: readonly string[], height: number, look?: TextLook): Html {
  return html`${lines.map((line, at) => text(x, y + at * height, line, look))}`
}

export const line = (x1: number, y1: number, x2: number, y2: number, look: string): Html =>
  html`<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" class="${look}"/>`

export function box(
  x: number,
  y: number,
  width: number,
  height: number,
  look: string,
  { round = 0, fill }: { readonly round?: number; readonly fill?: string } = {},
): Html {
  return html`<rect x="${x}" y="${y}" width="${width}" height="${height}"${attribute('rx', round || undefined)} class="${look}"${attribute('fill', fill)}/>`
}

export const path = (d: string, look: string): Html => html`<path d="${d}" class="${look}"/>`

/** Slanted strokes, to fill what must not be told by its colour alone. */
export const hatching = (id: string): Html =>
  html`<defs><pattern id="${id}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V7" class="hatch"/></pattern></defs>`

export const filledBy = (id: string) => `url(#${id})`

/** A coordinate inside a path. */
export const at = (value: number) => String(inDecimals(value, 10))

function attribute(
  name: 'text-anchor' | 'class' | 'font-size' | 'rx' | 'fill',
  value: string | number | undefined,
): Html | undefined {
  return value === undefined ? undefined : html` ${name}="${value}"`
}

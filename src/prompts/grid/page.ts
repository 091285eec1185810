import type { ChalkInstance } from 'chalk'
import type { Messages } from '../../i18n/index.ts'
import { clip, lettersOf, widthOf, wrap } from '../../i18n/width.ts'

export interface Look {
  readonly width: number
  readonly height: number
  readonly paint: ChalkInstance
  readonly words: Messages['audit']
}

/** A line and how much it is needed when the screen is low: the least needed go first. */
export interface Line {
  readonly text: string
  readonly need: number
}

export const need = { always: 1000, row: 500, detail: 50, blank: 10 } as const

export const blank: Line = { text: '', need: need.blank }

/** Text within the screen; one column stays free, so that no terminal wraps. */
export const cut = (text: string, { width }: Look): string => clip(text, width - 1)

export const title = (text: string, look: Look): Line => ({
  text: look.paint.bold(cut(text, look)),
  need: need.always,
})

/** Text broken between words, each line as much needed. */
export const broken = (text: string, { width }: Look, rank: number, indent = ''): Line[] =>
  wrap(text, width - 1 - indent.length)
    .split('\n')
    .map((one) => ({ text: `${indent}${clip(one, width - 1 - indent.length)}`, need: rank }))

/** The last line: short and plain, for inquirer puts its cursor there. */
export const lastLine = (text: string, look: Look): Line => ({ text: cut(text, look), need: need.always })

/** Leaves out what is needed least until the page fits. */
export function fitted(lines: readonly Line[], height: number): readonly Line[] {
  const surplus = lines.length - Math.max(height, 1)
  if (surplus <= 0) return lines
  const leastFirst = lines.map((one, index) => ({ ...one, index })).toSorted((a, b) => a.need - b.need)
  const gone = new Set(leastFirst.slice(0, surplus).map(({ index }) => index))
  return lines.filter((_, index) => !gone.has(index))
}

/** Of a list that is longer than the room for it, the part around one place. */
export function around<T>(
  items: readonly T[],
  at: number,
  room: number,
): { items: readonly T[]; hidden: number } {
  if (items.length <= room) return { items, hidden: 0 }
  const shown = Math.max(1, room - 1)
  const first = Math.min(Math.max(0, at - Math.floor(shown / 2)), items.length - shown)
  return { items: items.slice(first, first + shown), hidden: items.length - shown }
}

/** The last `most` lines of a text broken at so many columns: the end is where somebody types. */
export function typing(text: string, columns: number, most: number): string[] {
  const lines = ['']
  for (const letter of lettersOf(`${text}_`)) {
    const current = lines.at(-1) ?? ''
    if (widthOf(current + letter) > columns) lines.push(letter)
    else lines[lines.length - 1] = current + letter
  }
  return lines.slice(-most)
}

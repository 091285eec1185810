import type { ChalkInstance } from 'chalk'
import { isNumber, type Value } from '../../core/score.ts'
import type { Messages } from '../../i18n/index.ts'
import { clip, padEnd, padStart, widthOf } from '../../i18n/width.ts'
import { type Card, tallyOf } from '../sheet.ts'
import { answersOf, focusedCard, type GridState, minutesLeft } from './model.ts'

export interface Look {
  readonly width: number
  readonly height: number
  readonly paint: ChalkInstance
  readonly words: Messages['audit']
}

/** The grid as text: at most `height` − 1 lines, none wider than `width` − 1, the last one short and plain. */
export function viewGrid(state: GridState, look: Look): string {
  const lines = pageOf(state, look)
  return fitted(lines, look.height - 1)
    .map(({ text }) => text)
    .join('\n')
}

/** A line and how much it is needed when the screen is low: the least needed go first. */
interface Line {
  readonly text: string
  readonly need: number
}

const need = { always: 1000, row: 500, detail: 50, blank: 10 } as const

function pageOf(state: GridState, look: Look): Line[] {
  switch (state.mode.kind) {
    case 'help':
      return helpPage(look)
    case 'leave':
      return leavePage(state, look)
    case 'note':
      return notePage(state, state.mode.draft, look)
    case 'score': {
      const card = focusedCard(state)
      return card ? scorePage(state, card, look) : leavePage(state, look)
    }
  }
}

function scorePage(state: GridState, card: Card, look: Look): Line[] {
  const { paint, words } = look
  const { note } = answersOf(state, card)
  return [
    { text: paint.dim(line(headline(state, look), look)), need: need.detail + 3 },
    { text: '', need: need.blank + 1 },
    { text: paint.bold(line(card.name, look)), need: need.always },
    ...(card.context === '' ? [] : [{ text: paint.dim(line(card.context, look)), need: need.detail + 2 }]),
    { text: '', need: need.blank + 3 },
    ...rowLines(state, card, look),
    ...(note === undefined ? [] : [{ text: line(`      ${words.note(note)}`, look), need: need.detail + 1 }]),
    { text: '', need: need.blank + 2 },
    ...messageLines(state, look),
    { text: keyLine(look), need: need.always },
  ]
}

/** `Touchpoint 12 of 48  [####......]  about 9 min left` */
function headline(state: GridState, { words }: Look): string {
  const { cards, complete } = tallyOf(state.sheet, state.rows)
  const minutes = minutesLeft(state)
  const filled = cards === 0 ? 0 : Math.floor((18 * complete) / cards)
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(18 - filled)}]`
  const left = minutes === undefined ? [] : [words.minutesLeft(minutes)]
  return [words.progress(state.focus.card + 1, cards), bar, ...left].join('  ')
}

function rowLines(state: GridState, card: Card, look: Look): Line[] {
  const { words, paint, width } = look
  const { columns } = state.sheet
  const names = columns.map(({ name }) => name)
  const nameWidth = Math.min(Math.max(24, ...names.map(widthOf)), width - 19)
  const header = `  ${padEnd(words.score, 6)}${' '.repeat(nameWidth + 1)} ${padStart(words.last, 6)}`
  const rows = columns.flatMap(({ key, name }, index): Line[] => {
    const focused = index === state.focus.column
    const marker = focused ? '> ' : '  '
    const box = boxOf(answersOf(state, card).answers.get(key)?.value, focused && state.open)
    const last = padStart(valueText(card.last.get(key)), 6)
    const label = padEnd(clip(name, nameWidth), nameWidth)
    const text = `${marker}${focused ? paint.inverse(box) : box}  ${focused ? paint.bold(label) : label} ${paint.dim(last)}`
    const row = { text, need: need.row - Math.abs(index - state.focus.column) }
    return key === 'importance' ? [{ text: '', need: need.blank }, row] : [row]
  })
  return [{ text: paint.dim(header), need: need.detail + 4 }, ...around(rows, state, look)]
}

/** On a very low screen the rows around the focused one, and a line that counts the others. */
function around(rows: readonly Line[], state: GridState, { height, words }: Look): readonly Line[] {
  const scored = rows.filter(({ need: rank }) => rank !== need.blank)
  const room = height - 1 - otherLines
  if (scored.length <= room) return rows
  const shown = Math.max(1, room - 1)
  const first = Math.min(Math.max(0, state.focus.column - Math.floor(shown / 2)), scored.length - shown)
  const more = { text: `      ${words.moreRows(scored.length - shown)}`, need: need.row }
  return [...scored.slice(first, first + shown), more]
}

/** The name, a message and the keys. */
const otherLines = 3

/** `[  7]`; a fresh 1 shows where a 0 would go: `[ 1_]`. */
function boxOf(value: Value | undefined, open: boolean): string {
  return `[${padStart(open ? '1_' : valueText(value), 3)}]`
}

/** As it is typed: numbers, `-` and `a`; nothing where nobody answered. */
export function valueText(value: Value | undefined): string {
  if (value === undefined) return ''
  if (isNumber(value)) return String(value)
  return value === 'absent' ? 'a' : '-'
}

function messageLines(state: GridState, look: Look): Line[] {
  const { words, paint } = look
  if (state.hint !== undefined)
    return [{ text: paint.bold(line(words.hints[state.hint], look)), need: need.always }]
  return state.open ? [{ text: line(words.open, look), need: need.always }] : []
}

/** As many keys as there is room for, and always the one that shows them all. */
function keyLine({ words, width }: Look): string {
  const fits = (keys: readonly string[]) => widthOf([...keys, words.keysHelp].join('  ')) < width - 1
  const shown: string[] = []
  for (const key of words.keys) if (fits([...shown, key])) shown.push(key)
  return [...shown, words.keysHelp].join('  ')
}

function helpPage(look: Look): Line[] {
  const { words } = look
  const keyWidth = Math.max(...words.help.map(([keys]) => widthOf(keys)))
  const entries = words.help.map(([keys, what], index) => ({
    text: line(`  ${padEnd(keys, keyWidth)}  ${what}`, look),
    need: need.row - index,
  }))
  return [...entries, { text: '', need: need.blank }, { text: line(words.anyKey, look), need: need.always }]
}

function leavePage(state: GridState, look: Look): Line[] {
  const { words, paint } = look
  const { cards, complete, partly, elsewhere } = tallyOf(state.sheet, state.rows)
  const atEnd = state.focus.card >= cards
  const choices = words.leaveChoices.map(([key, what]) => ({
    text: line(`  ${padEnd(key, 6)}  ${what}`, look),
    need: need.always,
  }))
  return [
    {
      text: paint.bold(
        line(complete === cards ? words.allScored(cards) : words.someScored(complete, partly, cards), look),
      ),
      need: need.always,
    },
    ...(elsewhere === 0 ? [] : [{ text: line(words.alsoKept(elsewhere), look), need: need.detail }]),
    ...(state.hint === undefined || !atEnd
      ? []
      : [{ text: line(words.hints[state.hint], look), need: need.detail }]),
    { text: '', need: need.blank },
    ...choices,
    { text: '', need: need.blank },
    { text: words.leaveLine, need: need.always },
  ]
}

/** The end of a long note is what is being typed, so that is what stays in sight. */
function notePage(state: GridState, draft: string, look: Look): Line[] {
  const { words, paint, width } = look
  const name = focusedCard(state)?.name ?? ''
  return [
    { text: paint.bold(line(words.noteFor(name), look)), need: need.always },
    { text: '', need: need.blank },
    ...wrapped(`${draft}_`, width - 4, 6).map((text) => ({ text: `  ${text}`, need: need.row })),
    { text: '', need: need.blank },
    { text: words.noteKeys, need: need.always },
  ]
}

/** The last `most` lines of a text broken at so many columns. */
function wrapped(text: string, columns: number, most: number): string[] {
  const lines = ['']
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const current = lines.at(-1) ?? ''
    if (widthOf(current + segment) > columns) lines.push(segment)
    else lines[lines.length - 1] = current + segment
  }
  return lines.slice(-most)
}

const line = (text: string, { width }: Look) => clip(text, width - 1)

/** Leaves out what is needed least until the page fits. */
function fitted(lines: readonly Line[], height: number): readonly Line[] {
  const surplus = lines.length - Math.max(height, 1)
  if (surplus <= 0) return lines
  const leastFirst = lines.map((one, index) => ({ ...one, index })).toSorted((a, b) => a.need - b.need)
  const gone = new Set(leastFirst.slice(0, surplus).map(({ index }) => index))
  return lines.filter((_, index) => !gone.has(index))
}

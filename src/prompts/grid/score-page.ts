import { agreementOf } from '../../core/agreement.ts'
import type { Answer } from '../../core/answer.ts'
import { isNumber, type Value, type Vote } from '../../core/score.ts'
import { clip, padEnd, padStart, widthOf } from '../../i18n/width.ts'
import { type Card, tallyOf } from '../sheet.ts'
import { hintLines } from './hint.ts'
import { around, blank, broken, cut, type Line, type Look, lastLine, need, title } from './page.ts'
import { answersOf, focusedAnswer, type GridState, minutesLeft } from './state.ts'

/** One touchpoint with a row for each question. */
export function scorePage(state: GridState, card: Card, look: Look): Line[] {
  const { paint } = look
  const message = messageLines(state, look)
  return [
    { text: paint.dim(cut(headline(state, look), look)), need: need.detail + 3 },
    { ...blank, need: need.blank + 1 },
    title(card.name, look),
    ...(card.context === '' ? [] : [{ text: paint.dim(cut(card.context, look)), need: need.detail + 2 }]),
    ...guideLines(state, card, look),
    { ...blank, need: need.blank + 3 },
    ...rowLines(state, card, look),
    ...votesLine(focusedAnswer(state), look),
    ...noteLine(answersOf(state, card).note, look),
    { ...blank, need: need.blank + 2 },
    ...message,
    lastLine(keyLine(look), look),
  ]
}

/** `Touchpoint 12 of 48, as Tourists  [####......]  about 9 min left`, as much of it as there is room for. */
function headline(state: GridState, { words, width }: Look): string {
  const tally = tallyOf(state.sheet, state.rows)
  const { cards, complete } = tally
  const minutes = minutesLeft(state, tally)
  const at = words.progress(state.focus.card + 1, cards)
  const { segment } = state.sheet
  const place = segment === undefined ? at : words.progressAs(at, clip(segment, longestSegment))
  const left = minutes === undefined ? '' : `  ${words.minutesLeft(minutes)}`
  const room = Math.min(18, width - widthOf(place) - widthOf(left) - 6)
  if (room < 6) return `${place}${left}`
  const filled = cards === 0 ? 0 : Math.floor((room * complete) / cards)
  return `${place}  [${'#'.repeat(filled)}${'.'.repeat(room - filled)}]${left}`
}

/** Columns of the name of a segment in the head. */
const longestSegment = 24

/** What helps to score it, when there is room: the standard, and what a score means. */
function guideLines(state: GridState, card: Card, look: Look): Line[] {
  const { words, paint } = look
  const anchors = card.anchors.map(({ score, text }, index) => ({
    text: paint.dim(cut(words.anchor(score, text), look)),
    need: need.blank + 4 - (index + 1) / 100,
  }))
  return [...standardLine(state, card, look), ...anchors]
}

/** With the key that says whether it was kept. That is an answer: once somebody has said it, it is shown like one. */
function standardLine(state: GridState, card: Card, look: Look): Line[] {
  if (card.standard === undefined) return []
  const { words, paint } = look
  const { met } = answersOf(state, card)
  const text = cut(`m ${words.standardMet(words.met[metWord(met)], card.standard)}`, look)
  if (met === undefined) return [{ text: paint.dim(text), need: need.blank + 4 }]
  return [{ text, need: need.detail + 6 }]
}

/** `-` where nobody has said it. */
export const metWord = (met: boolean | undefined) => (met === undefined ? 'unsaid' : met ? 'kept' : 'broken')

function rowLines(state: GridState, card: Card, look: Look): Line[] {
  const { words, paint, width } = look
  const { columns } = state.sheet
  const nameWidth = Math.min(Math.max(24, ...columns.map(({ name }) => widthOf(name))), width - 19)
  const header = `  ${padEnd(words.score, 6)}${' '.repeat(nameWidth + 1)} ${padStart(words.last, 6)}`
  const rows = columns.map(({ key, name }, index): Line => {
    const focused = index === state.focus.column
    const box = boxOf(answersOf(state, card).answers.get(key)?.value, focused && state.open)
    const last = padStart(valueText(card.last.get(key)), 6)
    const label = padEnd(clip(name, nameWidth), nameWidth)
    const marked = focused ? `> ${paint.inverse(box)}  ${paint.bold(label)}` : `  ${box}  ${label}`
    return { text: `${marked} ${paint.dim(last)}`, need: need.row }
  })
  const { items, hidden } = around(rows, state.focus.column, look.height - 1 - linesBeside)
  const more = hidden > 0 ? [{ text: `      ${words.moreRows(hidden)}`, need: need.row }] : []
  const gap = hidden === 0 && columns.at(-1)?.key === 'importance' ? [blank] : []
  return [
    { text: paint.dim(header), need: need.detail + 4 },
    ...items.slice(0, -1),
    ...gap,
    ...items.slice(-1),
    ...more,
  ]
}

/** The name, a message and the keys stand on any screen. */
const linesBeside = 3

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

/** The votes behind the focused score, and how far they agree. */
function votesLine(answer: Answer | undefined, look: Look): Line[] {
  if (!answer?.votes) return []
  return broken(votesText(answer.votes, look), look, need.detail + 5, '      ')
}

/** `votes 7 6 8 3 7: median 7, 3 to 8, split` */
export function votesText(votes: readonly Vote[], { words }: Look): string {
  const agreement = agreementOf(votes)
  const list = votes.map(valueText).join(' ')
  if (!agreement) return words.votes(list)
  const { median, lowest, highest, word } = agreement
  return words.votesAgree(list, median, lowest, highest, words.agreement[word])
}

function noteLine(note: string | undefined, look: Look): Line[] {
  return note === undefined
    ? []
    : [{ text: cut(`      ${look.words.note(note)}`, look), need: need.detail + 1 }]
}

function messageLines(state: GridState, look: Look): Line[] {
  if (state.hint !== undefined) return hintLines(state, look)
  return state.open ? broken(look.words.open, look, need.always) : []
}

/** As many keys as there is room for, and always the one that shows them all. */
function keyLine({ words, width }: Look): string {
  const fits = (keys: readonly string[]) => widthOf([...keys, words.keysHelp].join('  ')) < width - 1
  const shown: string[] = []
  for (const key of words.keys) if (fits([...shown, key])) shown.push(key)
  return [...shown, words.keysHelp].join('  ')
}

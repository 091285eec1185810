import { agreementOf } from '../../core/agreement.ts'
import { type Answer, isAnswered } from '../../core/answer.ts'
import { distribution, scale } from '../../i18n/distribution.ts'
import { padEnd, widthOf, wrap } from '../../i18n/width.ts'
import { type Card, isComplete, tallyOf } from '../sheet.ts'
import { isSplit, type Split, splitsOf } from './discuss.ts'
import { hintLines } from './hint.ts'
import { listed } from './list.ts'
import { around, blank, broken, cut, type Line, type Look, lastLine, need, title, typing } from './page.ts'
import { valueText } from './score-page.ts'
import { answersOf, focusedCard, type GridState, type Mode } from './state.ts'

/** All keys, on as many pages as the screen needs; nothing of it is cut. */
export function helpPage(page: number, look: Look): Line[] {
  const { words } = look
  const pages = helpPages(look)
  return [...(pages[page] ?? []), blank, lastLine(words.anyKey(page + 1, pages.length), look)]
}

/** The keys and what they do, page by page. */
export function helpPages({ words, width, height }: Pick<Look, 'words' | 'width' | 'height'>): Line[][] {
  const keyWidth = Math.max(...words.help.map(([keys]) => widthOf(keys)))
  const lines = words.help.flatMap(([keys, what]) =>
    wrap(what, width - keyWidth - 5)
      .split('\n')
      .map((text, index) => ({
        text: `  ${padEnd(index === 0 ? keys : '', keyWidth)}  ${text}`,
        need: need.row,
      })),
  )
  const room = Math.max(1, height - 3)
  return Array.from({ length: Math.ceil(lines.length / room) }, (_, at) =>
    lines.slice(at * room, (at + 1) * room),
  )
}

/** What `q` and the end of the list ask. */
export function leavePage(state: GridState, look: Look): Line[] {
  const { words } = look
  const { cards, complete, partly, elsewhere } = tallyOf(state.sheet, state.rows)
  const splits = splitsOf(state).length
  const choices = words.leaveChoices.flatMap(([key, what]) =>
    wrap(what, look.width - 11)
      .split('\n')
      .map((text, index) => ({ text: `  ${padEnd(index === 0 ? key : '', 6)}  ${text}`, need: need.always })),
  )
  const scored = complete === cards ? words.allScored(cards) : words.someScored(complete, partly, cards)
  return [
    ...broken(scored, look, need.always).map((line) => ({ ...line, text: look.paint.bold(line.text) })),
    ...(elsewhere === 0 ? [] : broken(words.alsoKept(elsewhere), look, need.detail)),
    ...(splits === 0 ? [] : broken(words.splitRoom(splits), look, need.row)),
    ...hintLines(state, look),
    blank,
    ...choices,
    blank,
    lastLine(words.leaveLine, look),
  ]
}

/** The end of a long note is what is being typed, so that is what stays in sight. */
export function notePage(state: GridState, draft: string, look: Look): Line[] {
  const { words, width } = look
  return [
    title(words.noteFor(focusedCard(state)?.name ?? ''), look),
    blank,
    ...typing(draft, width - 4, 6).map((text) => ({ text: `  ${text}`, need: need.row })),
    blank,
    lastLine(words.noteKeys, look),
  ]
}

/** Every touchpoint with its mark, narrowed by what is typed. */
export function listPage(state: GridState, filter: string, at: number, look: Look): Line[] {
  const { words, paint } = look
  const found = listed(state, filter)
  const focus = Math.min(at, Math.max(0, found.length - 1))
  const { items, hidden } = around(found, focus, Math.max(3, look.height - 8))
  const chosen = found[focus]
  const rows = items.map(({ card, one }): Line => {
    const text = cut(`${one === chosen?.one ? '>' : ' '} ${markOf(state, one)} ${card + 1} ${one.name}`, look)
    return { text: one === chosen?.one ? paint.inverse(text) : text, need: need.row }
  })
  return [
    title(words.list.title(filter), look),
    blank,
    ...(found.length === 0 ? [{ text: cut(words.list.nothing, look), need: need.row }] : rows),
    ...(hidden > 0 ? [{ text: `  ${words.moreRows(hidden)}`, need: need.detail }] : []),
    blank,
    ...hintLines(state, look),
    { text: cut(words.list.marks, look), need: need.detail },
    lastLine(words.list.keys, look),
  ]
}

/** `x` scored, `/` in part, `.` open; `n` noted; `!` split. */
function markOf(state: GridState, card: Card): string {
  const row = answersOf(state, card)
  const scored = isComplete(state.sheet, state.rows, card) ? 'x' : isAnswered(row) ? '/' : '.'
  const split = [...row.answers.values()].some(isSplit) ? '!' : ' '
  return `${scored}${row.note === undefined ? ' ' : 'n'}${split}`
}

/** What split the room, each with its votes drawn on the scale from 0 to 10. */
export function discussPage(state: GridState, at: number, look: Look): Line[] {
  const { words, paint } = look
  const splits = splitsOf(state)
  const focus = Math.min(at, Math.max(0, splits.length - 1))
  const { items, hidden } = around(splits, focus, Math.max(1, Math.floor((look.height - 7) / 2)))
  return [
    title(splits.length === 0 ? words.discuss.nothing : words.discuss.title(splits.length), look),
    blank,
    ...(splits.length === 0 ? [] : [{ text: paint.dim(`    ${scale}`), need: need.detail }]),
    ...items.flatMap((split) => splitLines(state, split, split === splits[focus], look)),
    ...(hidden > 0 ? [{ text: `  ${words.moreRows(hidden)}`, need: need.detail }] : []),
    blank,
    ...hintLines(state, look),
    lastLine(words.discuss.keys, look),
  ]
}

/** Nothing of what the one before has said is on the screen. */
export function handoverPage({ name, seat, seats }: Extract<Mode, { kind: 'handover' }>, look: Look): Line[] {
  const { words } = look
  return [
    title(words.handover.title(name, seat, seats), look),
    { text: cut(words.handover.why, look), need: need.detail },
    blank,
    lastLine(words.handover.keys, look),
  ]
}

function splitLines(
  state: GridState,
  { card, column, answer, importance }: Split,
  chosen: boolean,
  look: Look,
): Line[] {
  const { words, paint } = look
  const name = state.sheet.cards[card]?.name ?? ''
  const company = state.sheet.columns[column]?.name ?? ''
  const text = cut(`${chosen ? '> ' : '  '}${words.discuss.split(name, company, importance)}`, look)
  return [
    { text: chosen ? paint.bold(text) : text, need: need.row },
    { text: cut(`    ${drawn(answer)}`, look), need: need.row - 1 },
  ]
}

/** How many gave each score, under the scale, and the votes by seat. */
const drawn = ({ votes = [] }: Answer): string =>
  `${distribution(agreementOf(votes)?.counts ?? [])}  ${votes.map(valueText).join(' ')}`

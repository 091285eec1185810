import type { ChalkInstance } from 'chalk'
import Table from 'cli-table3'
import { isOverdue } from '../../core/freshness.ts'
import { isNumber, type Level } from '../../core/score.ts'
import type { Row, Summary, Vip } from '../../core/summary.ts'
import type { Messages } from '../../i18n/index.ts'
import { clip, widthOf } from '../../i18n/width.ts'
import { terminal } from '../escape.ts'
import { bar } from './bar.ts'

/** The first `most` VIP, a line each and no line wider than `width`; without borders, and painted by `paint` only. */
export function vipTable(
  { inventory, vip }: Summary,
  words: Messages['report'],
  width: number,
  paint: ChalkInstance,
  most: number,
): string[] {
  const names = new Map(inventory.competitors.map(({ id, name }) => [id, terminal(name)]))
  const entries = [headOf(words), ...vip.places.slice(0, most).map((place) => entryOf(place, names, words))]
  return layOut(entries, width, paint)
}

type Key = 'rank' | 'level' | 'name' | 'bar' | 'rival' | 'gap' | 'due'

/** A line before it is cut and painted; only the head has no row. */
interface Entry {
  readonly cells: Readonly<Record<Key, string>>
  readonly row: Row | undefined
}

function headOf({ status: { head } }: Messages['report']): Entry {
  const { rank, level, touchpoint, bar: scale, rival, gap, due } = head
  return { cells: { rank, level, name: touchpoint, bar: scale, rival, gap, due }, row: undefined }
}

function entryOf(
  { row, rank, pinned }: Vip['places'][number],
  names: ReadonlyMap<string, string>,
  words: Messages['report'],
): Entry {
  const name = terminal(row.touchpoint.name)
  const cells = {
    rank: String(rank),
    level: levelCell(row, words),
    name: pinned ? words.status.pinned(name) : name,
    bar: isNumber(row.own) || row.best ? bar(isNumber(row.own) ? row.own : undefined, row.best?.score) : '',
    rival: row.best ? (names.get(row.best.competitor) ?? row.best.competitor) : '',
    gap: row.gap === undefined ? '' : words.signed(row.gap),
    due: words.status.due(row.freshness),
  }
  return { cells, row }
}

function levelCell({ own, level }: Row, words: Messages['report']): string {
  if (isNumber(own)) return level ? words.leveled(level, own) : words.number(own)
  return own === undefined ? words.unscored : words[own]
}

/**
 * The table measures some scripts and emoji otherwise than terminals do, so it lays out stand-ins as wide as the texts
 * are, which then take their places.
 */
function layOut(entries: readonly Entry[], width: number, paint: ChalkInstance): string[] {
  const { keys, name, rival } = layoutFor(entries, width)
  const table = new Table({
    ...borderless,
    colAligns: keys.map((key) => (isNumeric(key) ? 'right' : 'left')),
  })
  const rows = entries.map(({ cells, row }) => {
    const cut = { ...cells, name: clip(cells.name, name), rival: clip(cells.rival, rival) }
    return keys.map((key) => ({ text: cut[key], shown: painted(key, cut[key], row, paint) }))
  })
  for (const cells of rows) table.push(cells.map(({ text }) => standIn.repeat(widthOf(text))))
  return table
    .toString()
    .split('\n')
    .map((line, index) => filledIn(line, rows[index] ?? []))
}

const standIn = 'x'

function filledIn(line: string, cells: readonly { readonly text: string; readonly shown: string }[]): string {
  const shown = cells.filter(({ text }) => widthOf(text) > 0).map((cell) => cell.shown)
  let at = 0
  return line.replace(/x+/g, () => shown[at++] ?? '')
}

const isNumeric = (key: Key) => key === 'rank' || key === 'gap'

interface Layout {
  readonly keys: readonly Key[]
  /** Columns for the names of touchpoints and of rivals. */
  readonly name: number
  readonly rival: number
}

/** On a terminal too narrow for all of it, what matters least goes first. */
function layoutFor(entries: readonly Entry[], width: number): Layout {
  const longestRival = widest(entries.map(({ cells }) => cells.rival))
  const layouts = keyChoices.map((keys) => layoutOf(keys, entries, width))
  const enough = ({ keys, name, rival }: Layout) =>
    name >= leastName && (!keys.includes('rival') || rival >= Math.min(leastRival, longestRival))
  return layouts.find(enough) ?? { keys: ['name'], name: width, rival: 0 }
}

/** Columns in which a name can still be told from others. */
const leastName = 12
const leastRival = 10

const keyChoices: readonly (readonly Key[])[] = [
  ['rank', 'level', 'name', 'bar', 'rival', 'gap', 'due'],
  ['rank', 'level', 'name', 'bar', 'gap', 'due'],
  ['rank', 'level', 'name', 'bar', 'due'],
  ['rank', 'level', 'name', 'bar'],
  ['rank', 'level', 'name'],
]

/** The names share what the other columns leave; a rival’s takes two fifths of it at most. */
function layoutOf(keys: readonly Key[], entries: readonly Entry[], width: number): Layout {
  const widthIn = (key: Key) => widest(entries.map(({ cells }) => cells[key]))
  const fixed = keys.filter((key) => key !== 'name' && key !== 'rival').map(widthIn)
  const gaps = (keys.length - 1) * widthOf(separator)
  const room = width - gaps - fixed.reduce((sum, one) => sum + one, 0)
  const rival = keys.includes('rival') ? Math.min(widthIn('rival'), Math.max(Math.floor(room * 0.4), 0)) : 0
  return { keys, name: room - rival, rival }
}

const widest = (texts: readonly string[]) => Math.max(...texts.map(widthOf))

const separator = '  '

const borderless: ConstructorParameters<typeof Table>[0] = {
  chars: {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: separator,
  },
  style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
}

function painted(key: Key, text: string, row: Row | undefined, paint: ChalkInstance): string {
  if (!row || key === 'rank') return paint.dim(text)
  if (key === 'level' || key === 'bar')
    return row.level ? levelPaint(row.level, paint)(text) : paint.dim(text)
  if (key === 'gap' && row.gap !== undefined && row.gap < 0) return paint.red(text)
  return key === 'due' && isOverdue(row.freshness) ? paint.red(text) : text
}

function levelPaint(level: Level, paint: ChalkInstance): ChalkInstance {
  return { sucks: paint.bold.red, ok: paint, wow: paint.bold.green }[level]
}

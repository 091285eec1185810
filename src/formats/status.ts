import type { ChalkInstance } from 'chalk'
import Table from 'cli-table3'
import { isDueWithin, isOverdue } from '../core/freshness.ts'
import { isNumber, type Level } from '../core/score.ts'
import { oldestDueFirst } from '../core/selection.ts'
import type { ChainRow, Row, Summary, Vip } from '../core/summary.ts'
import type { Messages } from '../i18n/index.ts'
import { clip, widthOf } from '../i18n/width.ts'
import { terminal } from './escape.ts'

export interface StatusOptions {
  readonly messages: Messages
  /** Columns of the terminal: no line is wider. */
  readonly width: number
  readonly paint: ChalkInstance
  /** What is due within so many days is due next. */
  readonly warnDays: number
}

/** One screen of 80 × 24 with a VIP ten, and readable from 60 columns on. */
export function status(summary: Summary, options: StatusOptions): string {
  const lines = [
    ...headline(summary, options),
    ...vipLines(summary, options),
    ...chainLines(summary, options),
    ...dueLines(summary, options),
    ...workloadLines(summary, options),
  ]
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

/** Lines of one list: what is more is counted. */
const listLength = 3

function headline({ inventory, vip }: Summary, { messages, width, paint }: StatusOptions): string[] {
  const { status: words } = messages.report
  const name = terminal(inventory.name)
  const text =
    vip.places.length === 0
      ? words.noVip(name)
      : words.headline(name, vip.wow, vip.places.length, inventory.vipSize)
  return [paint.bold(clip(text, width)), '']
}

function vipLines({ inventory, vip }: Summary, options: StatusOptions): string[] {
  if (vip.places.length === 0) return []
  const names = new Map(inventory.competitors.map(({ id, name }) => [id, terminal(name)]))
  const entries = vip.places.map((place, index) => entryOf(place, index, names, options))
  return [...vipTable(entries, options, 0), '']
}

/** A row of the VIP table before it is cut and painted. */
interface Entry {
  readonly rank: string
  readonly level: string
  readonly name: string
  readonly rival: string
  readonly gap: string
  readonly due: string
  readonly row: Row | undefined
}

function entryOf(
  { row, pinned }: Vip['places'][number],
  index: number,
  names: ReadonlyMap<string, string>,
  { messages: { report: words } }: StatusOptions,
): Entry {
  const name = terminal(row.touchpoint.name)
  const value = row.own === undefined || isNumber(row.own) ? words.unscored : words[row.own]
  return {
    rank: String(index + 1),
    level: isNumber(row.own) && row.level ? words.leveled(row.level, row.own) : value,
    name: pinned ? words.status.pinned(name) : name,
    rival: row.best ? (names.get(row.best.competitor) ?? row.best.competitor) : '',
    gap: row.gap === undefined ? '' : words.signed(row.gap),
    due: words.status.due(row.freshness),
    row,
  }
}

/**
 * The two columns of names share what the others leave. The table measures some scripts and emoji otherwise than
 * terminals do, so it is measured again, and laid out again with `less` columns where a line came out too wide.
 */
function vipTable(entries: readonly Entry[], options: StatusOptions, less: number): string[] {
  const { messages, width, paint } = options
  const { rank, level, touchpoint, rival, gap, due } = messages.report.status.head
  const head: Entry = { rank, level, name: touchpoint, rival, gap, due, row: undefined }
  const { nameWidth, rivalWidth } = nameWidths([head, ...entries], width - less)
  const table = new Table(tableOptions)
  for (const entry of [head, ...entries]) {
    const name = clip(entry.name, nameWidth)
    table.push(painted({ ...entry, name, rival: clip(entry.rival, rivalWidth) }, paint))
  }
  const lines = table.toString().split('\n')
  const tooWide = widest(lines) - width
  return tooWide > 0 && nameWidth > 0 ? vipTable(entries, options, less + tooWide) : lines
}

const separator = '  '

const tableOptions: ConstructorParameters<typeof Table>[0] = {
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
  colAligns: ['right', 'left', 'left', 'left', 'right', 'left'],
}

/** A rival’s name takes two fifths of the room for names at most. */
function nameWidths(entries: readonly Entry[], width: number) {
  const fixed = (['rank', 'level', 'gap', 'due'] as const).map((key) =>
    widest(entries.map((entry) => entry[key])),
  )
  const room = width - fixed.reduce((sum, one) => sum + one, 0) - 5 * widthOf(separator)
  const rivalWidth = Math.min(widest(entries.map(({ rival }) => rival)), Math.max(Math.floor(room * 0.4), 0))
  return { nameWidth: Math.max(room - rivalWidth, 0), rivalWidth }
}

const widest = (texts: readonly string[]) => Math.max(...texts.map(widthOf))

function painted({ rank, level, name, rival, gap, due, row }: Entry, paint: ChalkInstance): string[] {
  if (!row) return [rank, level, name, rival, gap, due].map((text) => paint.dim(text))
  return [
    paint.dim(rank),
    row.level ? levelPaint(row.level, paint)(level) : paint.dim(level),
    name,
    rival,
    row.gap !== undefined && row.gap < 0 ? paint.red(gap) : gap,
    isOverdue(row.freshness) ? paint.red(due) : due,
  ]
}

function levelPaint(level: Level, paint: ChalkInstance): ChalkInstance {
  return { sucks: paint.bold.red, ok: paint, wow: paint.bold.green }[level]
}

function chainLines({ chains }: Summary, { messages, width, paint }: StatusOptions): string[] {
  const { status: words } = messages.report
  if (chains.length === 0) return []
  const broken = chains.filter(({ own }) => own.breaks.length > 0)
  const shown = broken.length > listLength ? broken.slice(0, listLength - 1) : broken
  const more = broken.length - shown.length
  const title = clip(words.brokenChains(broken.length, chains.length), width)
  return [
    broken.length > 0 ? paint.red(title) : title,
    ...shown.map((one) => item(words.broken(terminal(one.chain.name), brokenLinks(one, messages)), width)),
    ...(more > 0 ? [item(words.moreChains(more), width)] : []),
  ]
}

function brokenLinks({ links, own }: ChainRow, { report: words }: Messages): string[] {
  return own.breaks.flatMap((at) => {
    const row = links[at]
    return row && isNumber(row.own) ? [words.atScore(terminal(row.touchpoint.name), row.own)] : []
  })
}

function dueLines({ rows }: Summary, { messages, width, paint, warnDays }: StatusOptions): string[] {
  const { status: words } = messages.report
  const due = [...rows.values()].filter(({ freshness }) => isDueWithin(freshness, warnDays))
  const overdue = due.filter(({ freshness }) => isOverdue(freshness)).length
  if (due.length === 0) return [clip(words.nothingDue(warnDays), width)]
  const title = clip(words.dueNext(overdue, due.length - overdue, warnDays), width)
  return [
    overdue > 0 ? paint.red(title) : title,
    ...due
      .toSorted(oldestDueFirst)
      .slice(0, listLength)
      .map(({ freshness, touchpoint: { name, owner } }) =>
        item(
          words.dueLine(freshness, terminal(name), owner === undefined ? undefined : terminal(owner)),
          width,
        ),
      ),
  ]
}

const item = (text: string, width: number) => clip(`  ${text}`, width)

function workloadLines(summary: Summary, { messages, width }: StatusOptions): string[] {
  const { status: words } = messages.report
  const { workload, inventory, rows, futureAudits } = summary
  const reviewed = [...rows.values()].filter(({ freshness }) => freshness.state !== 'exempt')
  const uniform = reviewed.every(({ touchpoint }) => touchpoint.reviewEvery === undefined)
  const text =
    workload.touchpoints === 0
      ? words.noWorkload
      : words.workload(workload.touchpoints, inventory.reviewEvery, uniform, paceOf(workload.perWeek))
  const notes = futureAudits.length > 0 ? [words.future(futureAudits.length)] : []
  return [text, ...notes].map((line) => clip(line, width))
}

/** In the smallest unit that has at least one audit: 2.3 a week are 2 or 3, 0.4 a week are 1 or 2 a month. */
function paceOf(perWeek: number) {
  const inUnits = units.map(({ per, weeks }) => ({ per, rate: Number((perWeek * weeks).toFixed(6)) }))
  const { per, rate } = inUnits.find((one) => one.rate >= 1) ?? inUnits.at(-1) ?? { per: 'year', rate: 0 }
  return { per, least: Math.floor(rate), most: Math.ceil(rate) } as const
}

const units = [
  { per: 'week', weeks: 1 },
  { per: 'month', weeks: 365.25 / 12 / 7 },
  { per: 'year', weeks: 365.25 / 7 },
] as const

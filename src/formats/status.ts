import type { ChalkInstance } from 'chalk'
import { isDueWithin, isOverdue } from '../core/freshness.ts'
import { isNumber } from '../core/score.ts'
import { oldestDueFirst } from '../core/selection.ts'
import type { ChainRow, Summary } from '../core/summary.ts'
import type { Messages } from '../i18n/index.ts'
import { clip, widthOf } from '../i18n/width.ts'
import { terminal } from './escape.ts'
import { isPartOfVip } from './report/result.ts'
import { excerptText } from './scope.ts'
import { vipTable } from './status/vip-table.ts'
import { workloadFacts } from './workload.ts'

export interface StatusOptions {
  readonly messages: Messages
  /** Columns of the terminal: no line is wider. */
  readonly width: number
  /** Lines that there is room for; `undefined` where it may be as long as it is. */
  readonly height?: number | undefined
  readonly paint: ChalkInstance
  /** What is due within so many days is due next. */
  readonly warnDays: number
  /** Whether what is due, and the work a week, stand below. */
  readonly due: boolean
}

/**
 * The VIP on one screen: where rows are few, the lists below them get shorter, then there are fewer VIP, and it is said
 * how many more there are. The ten fit from 60 columns and 20 rows on.
 */
export function status(summary: Summary, options: StatusOptions): string {
  const { height = Number.POSITIVE_INFINITY } = options
  let lines: string[] = []
  for (const shape of shapesFor(summary.vip.places.length)) {
    lines = linesOf(summary, options, shape)
    if (lines.length <= height) break
  }
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

/** How much is shown. */
interface Shape {
  readonly blanks: boolean
  readonly vips: number
  /** Lines of each list; the line above a list counts all of it. */
  readonly chains: number
  readonly due: number
}

/** The roomiest first. A VIP less alone gains nothing: the line that says so takes its place. */
function shapesFor(places: number): Shape[] {
  const fewer = Array.from({ length: Math.max(places - 2, 0) }, (_, index) => places - 2 - index)
  return [
    ...listShapes.map((shape) => ({ ...shape, vips: places })),
    ...fewer.filter((vips) => vips >= readable).map((vips) => ({ blanks: false, vips, chains: 1, due: 1 })),
    ...fewer.filter((vips) => vips < readable).map((vips) => ({ blanks: false, vips, chains: 0, due: 0 })),
  ]
}

/** So many VIP are worth more than the first broken chain. */
const readable = 5

const listShapes: readonly Omit<Shape, 'vips'>[] = [
  { blanks: true, chains: 3, due: 3 },
  { blanks: true, chains: 2, due: 3 },
  { blanks: true, chains: 2, due: 2 },
  { blanks: false, chains: 3, due: 3 },
  { blanks: false, chains: 2, due: 3 },
  { blanks: false, chains: 2, due: 2 },
  { blanks: false, chains: 1, due: 2 },
  { blanks: false, chains: 1, due: 1 },
]

function linesOf(summary: Summary, options: StatusOptions, shape: Shape): string[] {
  const blank = shape.blanks ? [''] : []
  const table = vipLines(summary, options, shape)
  return [
    ...headline(summary, options),
    ...blank,
    ...(table.length > 0 ? [...table, ...blank] : []),
    ...chainLines(summary, options, shape),
    ...(options.due ? [...dueLines(summary, options, shape), ...workloadLines(summary, options)] : []),
  ]
}

/** A long name is cut, and what is said of it is not. */
function headline(summary: Summary, { messages, width, paint }: StatusOptions): string[] {
  const { report } = messages
  const { inventory } = summary
  const say = (name: string) => verdict(name, summary, messages)
  const name = clip(terminal(inventory.name), width - widthOf(say('')))
  const excerpt = excerptText(summary, report, terminal)
  return [paint.bold(clip(say(name), width)), ...(excerpt === undefined ? [] : [clip(excerpt, width)])]
}

function verdict(name: string, summary: Summary, messages: Messages): string {
  const { inventory, vip, excerpt } = summary
  const { status: words } = messages.report
  const open = vip.places.filter(({ row }) => row.level === undefined).length
  if (vip.places.length > 0 && isPartOfVip(summary))
    return `${name}: ${messages.excerpt.wow(vip.wow, vip.places.length, open)}`
  if (vip.places.length > 0) return words.headline(name, vip.wow, vip.places.length, inventory.vipSize, open)
  return excerpt ? words.noVipHere(name, inventory.vipSize) : words.noVip(name)
}

function vipLines(
  summary: Summary,
  { messages, width, paint, due }: StatusOptions,
  { vips }: Shape,
): string[] {
  const { places } = summary.vip
  if (places.length === 0) return []
  const { moreInReport, moreInStatus } = messages.screen
  const more = places.length - vips
  return [
    ...vipTable(summary, messages.report, width, paint, vips),
    ...(more > 0 ? [item((due ? moreInReport : moreInStatus)(more), width)] : []),
  ]
}

function chainLines(
  summary: Summary,
  { messages, width, paint }: StatusOptions,
  { chains: most }: Shape,
): string[] {
  const { status: words } = messages.report
  const { chains } = summary
  if (chains.length === 0) return []
  const broken = chains.filter(({ own }) => own.breaks.length > 0)
  // one line names a chain: that there are more says the line above it
  const shown = broken.length > most && most > 1 ? broken.slice(0, most - 1) : broken.slice(0, most)
  const more = broken.length - shown.length
  const title = clip(words.brokenChains(broken.length, chains.length), width)
  return [
    broken.length > 0 ? paint.red(title) : title,
    ...shown.map((one) =>
      item(words.broken(terminal(one.chain.name), brokenLinks(one, summary, messages)), width),
    ),
    ...(more > 0 && most > 1 ? [item(words.moreChains(more), width)] : []),
  ]
}

function brokenLinks({ links, own }: ChainRow, { rows }: Summary, { report, excerpt }: Messages): string[] {
  return own.breaks.flatMap((at) => {
    const row = links[at]
    if (!row || !isNumber(row.own)) return []
    const name = terminal(row.touchpoint.name)
    return rows.has(row.touchpoint.id)
      ? [report.atScore(name, row.own)]
      : [excerpt.outsideAtScore(name, report.number(row.own))]
  })
}

function dueLines(
  { rows }: Summary,
  { messages, width, paint, warnDays }: StatusOptions,
  { due: most }: Shape,
): string[] {
  const { status: words } = messages.report
  const due = [...rows.values()].filter(({ freshness }) => isDueWithin(freshness, warnDays))
  const overdue = due.filter(({ freshness }) => isOverdue(freshness)).length
  if (due.length === 0) return [clip(words.nothingDue(warnDays), width)]
  const title = clip(words.dueNext(overdue, due.length - overdue, warnDays), width)
  return [
    overdue > 0 ? paint.red(title) : title,
    ...due
      .toSorted(oldestDueFirst)
      .slice(0, most)
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
  const { futureAudits } = summary
  const notes = futureAudits.length > 0 ? [words.future(futureAudits.length)] : []
  return [words.workload(workloadFacts(summary)), ...notes].map((line) => clip(line, width))
}

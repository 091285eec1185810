import type { ChalkInstance } from 'chalk'
import { isDueWithin, isOverdue } from '../core/freshness.ts'
import { isNumber } from '../core/score.ts'
import { oldestDueFirst } from '../core/selection.ts'
import type { ChainRow, Summary } from '../core/summary.ts'
import type { Messages } from '../i18n/index.ts'
import { clip, widthOf } from '../i18n/width.ts'
import { terminal } from './escape.ts'
import { vipTable } from './status/vip-table.ts'
import { workloadFacts } from './workload.ts'

export interface StatusOptions {
  readonly messages: Messages
  /** Columns of the terminal: no line is wider. */
  readonly width: number
  readonly paint: ChalkInstance
  /** What is due within so many days is due next. */
  readonly warnDays: number
  /** Whether what is due, and the work a week, stand below. */
  readonly due: boolean
}

/** One screen of 80 × 24 with a VIP ten, and readable from 60 columns on. */
export function status(summary: Summary, options: StatusOptions): string {
  const lines = [
    ...headline(summary, options),
    ...vipLines(summary, options),
    ...chainLines(summary, options),
    ...(options.due ? [...dueLines(summary, options), ...workloadLines(summary, options)] : []),
  ]
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

/** Lines of one list: what is more is counted. */
const listLength = 3

/** A long name is cut, and what is said of it is not. */
function headline({ inventory, vip }: Summary, { messages, width, paint }: StatusOptions): string[] {
  const { status: words } = messages.report
  const say = (name: string) =>
    vip.places.length === 0
      ? words.noVip(name)
      : words.headline(name, vip.wow, vip.places.length, inventory.vipSize)
  const name = clip(terminal(inventory.name), width - widthOf(say('')))
  return [paint.bold(clip(say(name), width)), '']
}

function vipLines(summary: Summary, { messages, width, paint }: StatusOptions): string[] {
  if (summary.vip.places.length === 0) return []
  return [...vipTable(summary, messages.report, width, paint), '']
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
  const { futureAudits } = summary
  const notes = futureAudits.length > 0 ? [words.future(futureAudits.length)] : []
  return [words.workload(workloadFacts(summary)), ...notes].map((line) => clip(line, width))
}

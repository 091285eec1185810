import type { CalendarDate } from '../../core/date.ts'
import type { Diff } from '../../core/diff.ts'
import type { Chain } from '../../core/inventory.ts'
import type { Summary } from '../../core/summary.ts'
import type { RoundStanding } from '../../core/trend.ts'
import type { Messages } from '../../i18n/index.ts'
import type { ReportOptions } from './index.ts'

/** What every section of a report for people is made from. */
export interface Page {
  readonly summary: Summary
  readonly messages: Messages
  readonly words: Messages['report']
  /** What the report is called, made safe. */
  readonly title: string
  /** What moved since the round before the latest, if there was one. */
  readonly since: Diff | undefined
  /** Where the company stood after each round, the earliest first. */
  readonly trend: readonly RoundStanding[]
  /** Whether votes are shown with the names of those who gave them. */
  readonly who: boolean
  /** By id. */
  readonly chains: ReadonlyMap<string, Chain>
  /** Makes what people wrote safe for where it goes. */
  readonly safe: (text: string) => string
  /** A day as the reader writes it. */
  readonly date: (date: CalendarDate) => string
}

/** How a report writes what is not its own. */
type Writing = Pick<Page, 'safe' | 'date'>

export function pageOf(
  summary: Summary,
  messages: Messages,
  options: ReportOptions | undefined,
  { safe, date }: Writing,
): Page {
  const words = messages.report
  return {
    summary,
    messages,
    words,
    title: options?.title === undefined ? words.title(safe(summary.inventory.name)) : safe(options.title),
    since: options?.since,
    trend: options?.trend ?? [],
    who: options?.who ?? false,
    chains: new Map(summary.inventory.chains.map((chain) => [chain.id, chain])),
    safe,
    date,
  }
}

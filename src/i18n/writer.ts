import type { CalendarDate } from '../core/date.ts'
import { inDecimals } from './decimals.ts'

/** Numbers and dates as a language writes them. */
export interface Writer {
  /** Two decimals at most; what rounds to nothing has no sign. */
  readonly number: (value: number) => string
  /** `21 November 2026`. */
  readonly longDate: (date: CalendarDate) => string
  /** `21 Nov 2026`. */
  readonly date: (date: CalendarDate) => string
  /** `Nov`, of `2026-11`. */
  readonly month: (month: string) => string
  /** `November 2026`, of `2026-11`. */
  readonly longMonth: (month: string) => string
}

/** Twelve names with a blank between them, from January on, as they are said alone and with a day before them. */
interface Months {
  readonly long: string
  readonly short: string
  readonly longAfterDay: string
  readonly shortAfterDay: string
}

/**
 * The names come in, and not from `Intl`: that knows other ones in each Node, so that the same input would not give the
 * same bytes, and takes longer to wake than a small report to write.
 */
export function writerOf(months: Months, comma: '.' | ',', year: (year: number) => string): Writer {
  const [long, short] = [namesIn(months.long), namesIn(months.short)]
  const [longAfterDay, shortAfterDay] = [namesIn(months.longAfterDay), namesIn(months.shortAfterDay)]
  const dateBy = (name: (month: string) => string) => (date: CalendarDate) =>
    `${Number(date.slice(-2))} ${name(date)} ${year(Number.parseInt(date, 10))}`
  return {
    number: (value) => String(inDecimals(value, 100)).replace('.', comma),
    longDate: dateBy(longAfterDay),
    date: dateBy(shortAfterDay),
    month: short,
    longMonth: (month) => `${long(month)} ${year(Number.parseInt(month, 10))}`,
  }
}

/** The name of the month that a date or a month of a year is in. */
function namesIn(twelve: string): (date: string) => string {
  const names = twelve.split(' ')
  return (date) => names[Number(/-(\d\d)/.exec(date)?.[1]) - 1] ?? ''
}

import { type CalendarDate, daysBetween } from '../core/date.ts'

/**
 * Numbers and dates as a language writes them. A day comes in and is written in UTC: no clock and no time zone has a
 * say in it.
 */
export interface Writer {
  /** Two decimals at most. */
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

export function writerIn(locale: string): Writer {
  const numbers = later(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false }))
  const days = (style: Intl.DateTimeFormatOptions) => {
    const format = later(() => new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }))
    return (date: CalendarDate) => format().format(daysBetween('1970-01-01', date) * millisecondsOfADay)
  }
  const month = days({ month: 'short' })
  const longMonth = days({ month: 'long', year: 'numeric' })
  return {
    number: (value) => numbers().format(value),
    longDate: days({ day: 'numeric', month: 'long', year: 'numeric' }),
    date: days({ day: 'numeric', month: 'short', year: 'numeric' }),
    month: (one) => month(`${one}-01`),
    longMonth: (one) => longMonth(`${one}-01`),
  }
}

const millisecondsOfADay = 24 * 60 * 60 * 1000

/** Made when it is first asked for: most commands write no date by language. */
function later<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

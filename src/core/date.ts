/** A calendar date, `YYYY-MM-DD`, without a time or a zone. Such strings sort as the dates do. */
export type CalendarDate = string

/** Whether a text is a day that there is. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const { year, month, day } = split(text)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export type IntervalUnit = 'day' | 'week' | 'month'

export interface Interval {
  readonly count: number
  readonly unit: IntervalUnit
}

export const intervalPattern = /^([1-9]\d{0,2}) (day|week|month)s?$/

export function parseInterval(text: string): Interval | undefined {
  const match = intervalPattern.exec(text)
  if (!match) return undefined
  return { count: Number(match[1]), unit: match[2] as IntervalUnit } // the pattern admits only these three
}

/** The date one interval later. A month that is too short gives its last day: 2026-11-30 + 3 months = 2027-02-28. */
export function addInterval(date: CalendarDate, { count, unit }: Interval): CalendarDate {
  if (unit === 'month') return addMonths(date, count)
  return dateOfDay(dayOf(date) + count * (unit === 'week' ? 7 : 1))
}

/** Whole days from one date to another, negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayOf(to) - dayOf(from)
}

/** About how many days an interval lasts, to compare two of them; a month counts as 365.25 / 12 days. */
export function lengthInDays({ count, unit }: Interval): number {
  return count * { day: 1, week: 7, month: 365.25 / 12 }[unit]
}

function addMonths(date: CalendarDate, count: number): CalendarDate {
  const { year, month, day } = split(date)
  const months = year * 12 + (month - 1) + count
  const target = { year: Math.floor(months / 12), month: (months % 12) + 1 }
  return join({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) })
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Day number in the proleptic Gregorian calendar (Fliegel & Van Flandern 1968, the Julian day). */
function dayOf(date: CalendarDate): number {
  const { year, month, day } = split(date)
  const a = Math.trunc((month - 14) / 12)
  return (
    Math.trunc((1461 * (year + 4800 + a)) / 4) +
    Math.trunc((367 * (month - 2 - 12 * a)) / 12) -
    Math.trunc((3 * Math.trunc((year + 4900 + a) / 100)) / 4) +
    day -
    32075
  )
}

/** The inverse of `dayOf`, from the same source. */
function dateOfDay(number: number): CalendarDate {
  let l = number + 68569
  const n = Math.trunc((4 * l) / 146097)
  l -= Math.trunc((146097 * n + 3) / 4)
  const i = Math.trunc((4000 * (l + 1)) / 1461001)
  l = l - Math.trunc((1461 * i) / 4) + 31
  const j = Math.trunc((80 * l) / 2447)
  const day = l - Math.trunc((2447 * j) / 80)
  l = Math.trunc(j / 11)
  return join({ year: 100 * (n - 49) + i + l, month: j + 2 - 12 * l, day })
}

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** A year can have five digits: 9999-12-31 and a day. */
function split(date: CalendarDate): Parts {
  const month = date.length - 5
  return {
    year: Number(date.slice(0, month - 1)),
    month: Number(date.slice(month, month + 2)),
    day: Number(date.slice(month + 3)),
  }
}

function join({ year, month, day }: Parts): CalendarDate {
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

import { type CalendarDate, daysBetween } from '../../core/date.ts'
import { isOverdue, nextAuditOn } from '../../core/freshness.ts'
import type { Row, Summary } from '../../core/summary.ts'
import type { Messages } from '../../i18n/index.ts'
import { icalendar, oneLine } from '../escape.ts'
import { scopeText } from '../scope.ts'
import { dueText } from './due-text.ts'
import type { ReportFile, ReportOptions } from './index.ts'

type Words = Messages['report']

/**
 * The next audits as a calendar by RFC 5545: an all-day event for every touchpoint that can be due. One that is overdue
 * stands at today, for nobody looks at a day that has passed; a paused one not before the day after the pause. There is
 * no METHOD, for that asks for an organizer with an e-mail address (RFC 5546), and an owner is a name. There is no alarm,
 * and the day stays free.
 */
export function icsReport(
  summary: Summary,
  { report: words }: Messages,
  options?: ReportOptions,
): ReportFile[] {
  const name = icalendar(options?.title ?? words.calendar.name(summary.inventory.name))
  const scope = scopeText(summary, words, oneLine).join(' ')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//touchpoints//touchpoints//EN',
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    ...(scope === '' ? [] : [`DESCRIPTION:${icalendar(scope)}`, `X-WR-CALDESC:${icalendar(scope)}`]),
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...[...summary.rows.values()].flatMap((row) => eventOf(row, summary, words)),
    'END:VCALENDAR',
  ]
  return [{ name: 'touchpoints.ics', text: lines.map(folded).join('') }]
}

/** Today is its time stamp and its sequence: what was written on a later day is newer than what a calendar has. */
function eventOf(row: Row, summary: Summary, words: Words): string[] {
  const { today } = summary
  const day = nextAuditOn(row.freshness, today)
  if (day === undefined) return []
  const title = isOverdue(row.freshness) ? words.calendar.overdue : words.calendar.audit
  const owner = ownerOf(row, summary)
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(row, summary)}`,
    `DTSTAMP:${basic(today)}T000000Z`,
    `SEQUENCE:${daysBetween('0000-01-01', today)}`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `SUMMARY:${icalendar(title(oneLine(row.touchpoint.name), owner))}`,
    `DESCRIPTION:${descriptionOf(row, summary, words).map(icalendar).join('\\n')}`,
    ...(owner === undefined ? [] : [`CONTACT:${icalendar(owner)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/**
 * The same in every run, so that a calendar moves the event and adds no second one; a touchpoint keeps it under a new
 * id. Another inventory with the same ids has others, because its name is another.
 */
function uidOf({ touchpoint: { id, formerly } }: Row, { inventory }: Summary): string {
  return `${formerly[0] ?? id}-${hashOf(inventory.name)}@touchpoints`
}

/** FNV-1a, 64 bits, of the UTF-8: 16 hexadecimal digits. */
function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const octet of new TextEncoder().encode(text))
    hash = BigInt.asUintN(64, (hash ^ BigInt(octet)) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}

/** One line; `undefined` where there is nobody, or nobody is to be named. */
const ownerOf = ({ touchpoint: { owner } }: Row, { anonymous }: Summary) =>
  anonymous || owner === undefined ? undefined : oneLine(owner)

function descriptionOf(row: Row, summary: Summary, words: Words): string[] {
  const { touchpoint, review, freshness } = row
  const nobody = touchpoint.automated ? words.automated : words.nobody
  return words.calendar.lines({
    owner: summary.anonymous ? undefined : (ownerOf(row, summary) ?? nobody),
    due: dueText(freshness, words, oneLine),
    lastAudit: review ? words.reviewed(review.date, oneLine(review.by)) : words.neverReviewed,
    command: `touchpoints audit ${touchpoint.id}`,
  })
}

const basic = (date: CalendarDate) => date.replaceAll('-', '')

/** A line of at most 75 octets, and what does not fit in lines after it that start with a blank. No character is cut. */
function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > 75) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return `${text}\r\n`
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

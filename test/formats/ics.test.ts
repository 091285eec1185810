import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { Summary } from '../../src/core/summary.ts'
import { oneLine } from '../../src/formats/escape.ts'
import { reportFormats } from '../../src/formats/report/index.ts'
import { en } from '../../src/i18n/en/index.ts'
import { makeSummary, type PlainInventory, scored } from '../core/make.ts'
import { cafeSummary, nasty } from './fixture.ts'

const textOf = (summary: Summary) => reportFormats.ics(summary, en)[0]?.text ?? ''

/** As a parser reads it that nobody here wrote. */
const calendarOf = (summary: Summary) => new ICAL.Component(ICAL.parse(textOf(summary)))

const eventsOf = (summary: Summary) => calendarOf(summary).getAllSubcomponents('vevent')

/** A value of the event of the touchpoint with this id. */
function said(summary: Summary, id: string, property: string): string | undefined {
  const event = eventsOf(summary).find((one) =>
    String(one.getFirstPropertyValue('description')).endsWith(`touchpoints audit ${id}`),
  )
  return event?.getFirstPropertyValue(property)?.toString()
}

const uidsOf = (summary: Summary) =>
  eventsOf(summary).map((event) => String(event.getFirstPropertyValue('uid')))

const door = (file: PlainInventory = {}, today?: string) =>
  makeSummary({ name: 'foobar', touchpoints: { door: {} }, ...file }, [], today)

describe('the calendar', () => {
  const summary = cafeSummary()

  test('is named after the inventory, and invites nobody', () => {
    const calendar = calendarOf(summary)
    expect(calendar.name).toBe('vcalendar')
    expect(
      calendar.getAllProperties().map(({ name }) => [name, calendar.getFirstPropertyValue(name)]),
    ).toEqual([
      ['version', '2.0'],
      ['prodid', '-//touchpoints//touchpoints//EN'],
      ['name', 'Kawa i Ciasto: touchpoint audits'],
      ['x-wr-calname', 'Kawa i Ciasto: touchpoint audits'],
      ['refresh-interval', expect.anything()],
    ])
    expect(calendar.getFirstPropertyValue('refresh-interval')?.toString()).toBe('P1D')
  })

  test('has one event for every touchpoint that can be due, in the order of the inventory', () => {
    const due = [...summary.rows.values()].filter(({ freshness }) => freshness.state !== 'exempt')
    expect(uidsOf(summary).map((uid) => uid.replace(/-[0-9a-f]{16}@touchpoints$/, ''))).toEqual(
      due.map(({ touchpoint }) => touchpoint.id),
    )
  })

  test.each([
    ['due later', 'loyalty', '2027-02-01', 'Audit Loyalty card (Marta)'],
    ['due soon', 'window', '2026-11-24', 'Audit Shop window (Marta)'],
    ['overdue', 'music', '2026-11-21', 'Overdue: audit Music (Tiago)'],
    ['never audited', 'cup', '2026-11-21', 'Overdue: audit Takeaway cup (Sofia)'],
    ['a part with an interval of its own', 'bell', '2026-11-21', 'Overdue: audit Door bell (Marta)'],
    ['paused', 'terrace', '2027-01-15', 'Audit Terrace (Rui)'],
    ['of an expired pause', 'garden', '2026-11-21', 'Overdue: audit Garden (Rui)'],
    ['without an owner', 'toilet', '2026-11-21', 'Overdue: audit Toilet'],
    ['planned', 'poster', undefined, undefined],
    ['retired', 'flyers', undefined, undefined],
    ['a part without an interval', 'lamp', undefined, undefined],
  ])('says of one that is %s its day and its owner', (_, id, day, title) => {
    expect(said(summary, id, 'dtstart')).toBe(day)
    expect(said(summary, id, 'summary')).toBe(title)
  })

  test.each([
    [
      'music',
      'Owner: Tiago\nDue: 2026-08-18, 95 days over\nLast audit: 2026-05-18, Ana Lima\nRun: touchpoints audit music',
    ],
    [
      'terrace',
      'Owner: Rui\nDue: paused until 2027-01-15: The square is being repaved\nLast audit: 2026-08-24, Ana Lima\nRun: touchpoints audit terrace',
    ],
    ['cup', 'Owner: Sofia\nDue: never audited\nLast audit: never\nRun: touchpoints audit cup'],
    [
      'receipt',
      'Owner: automated\nDue: 2026-11-24\nLast audit: 2026-08-24, Ana Lima\nRun: touchpoints audit receipt',
    ],
  ])('says of %s, when it is opened, whose it is, when it is due and what to run', (id, description) => {
    expect(said(summary, id, 'description')).toBe(description)
  })

  test('names the owner as the contact, and nobody where there is none', () => {
    expect(said(summary, 'music', 'contact')).toBe('Tiago')
    expect(said(summary, 'toilet', 'contact')).toBeUndefined()
  })

  test('has nothing but days without alarms on which one is still free', () => {
    for (const event of eventsOf(summary)) {
      const start = event.getFirstPropertyValue('dtstart')
      expect(start instanceof ICAL.Time && start.isDate).toBe(true)
      expect(event.getAllSubcomponents()).toEqual([])
      expect(
        event
          .getAllProperties()
          .map(({ name }) => name)
          .filter((name) => name !== 'contact'),
      ).toEqual(['uid', 'dtstamp', 'sequence', 'dtstart', 'summary', 'description', 'transp'])
      expect(event.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
    }
  })

  test('without a touchpoint that can be due is there, and empty', () => {
    expect(eventsOf(makeSummary({ touchpoints: { door: { lifecycle: 'planned' } } }))).toEqual([])
  })
})

describe('the id of an event', () => {
  test('is made of the id of the touchpoint and the FNV-1a hash of the name of the inventory', () => {
    expect(uidsOf(door())).toEqual(['door-85944171f73967e8@touchpoints'])
  })

  test('is another for each touchpoint', () => {
    const uids = uidsOf(cafeSummary())
    expect(new Set(uids).size).toBe(uids.length)
  })

  test('is the same another day, after an audit, under another name and when others come and go', () => {
    const touchpoints = { bell: {}, door: { name: 'Front door', owner: 'Rui', stage: 'need' } }
    const later = makeSummary(
      { name: 'foobar', touchpoints },
      [scored('2026-12-01', { door: 7 })],
      '2026-12-24',
    )
    expect(uidsOf(later)).toContain(uidsOf(door())[0])
  })

  test('stays when the touchpoint has a new id', () => {
    const renamed = door({ touchpoints: { entrance: { formerly: ['door', 'gate'] } } })
    expect(uidsOf(renamed)).toEqual(uidsOf(door()))
    expect(said(renamed, 'entrance', 'summary')).toBe('Overdue: audit entrance')
  })

  test('is another in another inventory', () => {
    expect(uidsOf(door({ name: 'Another' }))).not.toEqual(uidsOf(door()))
  })
})

describe('what a calendar takes for newer', () => {
  test('is what was written on a later day', () => {
    const stamps = ['2026-12-31', '2027-01-01'].map((today) => {
      const summary = door({}, today)
      return [said(summary, 'door', 'dtstamp'), Number(said(summary, 'door', 'sequence'))]
    })
    const [[first, sequence] = [], second] = stamps
    expect(first).toBe('2026-12-31T00:00:00Z')
    expect(second).toEqual(['2027-01-01T00:00:00Z', Number(sequence) + 1])
  })

  test('has a number that every program can hold, whatever the day', () => {
    for (const today of ['0001-01-01', '2026-11-21', '9999-12-31']) {
      const sequence = Number(said(door({}, today), 'door', 'sequence'))
      expect(sequence).toBeGreaterThanOrEqual(0)
      expect(sequence).toBeLessThan(2 ** 31)
    }
  })
})

describe('the lines of the calendar', () => {
  const named = (name: string) => door({ name, touchpoints: { door: { name, owner: name } } })

  /** Lines as bytes, read strictly: CRLF ends every one of them, and there is no other CR or LF. */
  function linesOf(text: string): Buffer[] {
    expect(text).toMatch(/\r\n$/)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    return text
      .slice(0, -2)
      .split('\r\n')
      .map((line) => Buffer.from(line))
  }

  const strict = new TextDecoder('utf-8', { fatal: true })

  function expectFolded(text: string) {
    const bytes = Buffer.from(text)
    let start = 0
    for (const line of linesOf(text)) {
      expect(line.length).toBeLessThanOrEqual(75)
      // no character is cut: the bytes of each line are characters by themselves
      strict.decode(bytes.subarray(start, start + line.length))
      start += line.length + 2
    }
  }

  test('have at most 75 octets, and give every text back when they are unfolded', () => {
    fc.assert(
      fc.property(fc.array(nasty, { maxLength: 8 }), (texts) => {
        const name = `x${texts.join('')}`
        const summary = named(name)
        expectFolded(textOf(summary))
        expect(said(summary, 'door', 'summary')).toBe(`Overdue: audit ${oneLine(name)} (${oneLine(name)})`)
        expect(said(summary, 'door', 'contact')).toBe(oneLine(name))
      }),
    )
  })

  test.each([
    ['Cyrillic', 'Вывеска «Кофе» на углу'],
    ['emoji', '👩‍👩‍👧‍👧🇵🇱👍🏽'],
    ['CJK', '喫茶店の看板'],
    ['what is escaped', ',;\\,;\\'],
  ])('cut no character of %s, wherever the fold comes', (_, text) => {
    for (let before = 0; before <= 80; before++) {
      const name = 'x'.repeat(before) + text
      expectFolded(textOf(named(name)))
      expect(said(named(name), 'door', 'contact')).toBe(name)
    }
  })

  test('are filled: a line that goes on has no room for another character', () => {
    const lines = linesOf(textOf(named('w'.repeat(500))))
    const goingOn = lines.filter((_, at) => lines[at + 1]?.toString().startsWith(' '))
    expect(goingOn.length).toBeGreaterThan(10)
    expect(goingOn.map((line) => line.length)).toEqual(goingOn.map(() => 75))
  })
})

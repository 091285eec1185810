import { Chalk } from 'chalk'
import ICAL from 'ical.js'
import { marked, type Token } from 'marked'
import { describe, expect, test } from 'vitest'
import type { Summary } from '../../src/core/summary.ts'
import { csvText, terminal } from '../../src/formats/escape.ts'
import { reportFormats } from '../../src/formats/report/index.ts'
import { status } from '../../src/formats/status.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { widthOf } from '../../src/i18n/width.ts'
import { awkwardTexts, summaryWith } from './fixture.ts'
import { cutAt, parseCsv, recordsOf } from './rfc4180.ts'

/** With every name that a report can show. */
const everything = { who: true }

/** The only code in the text of a report: the scale and the votes under it. */
const drawings = /`[\dx.+]{11}`/g

const charts = /^```mermaid\n.*?\n```$/gms

describe.each(Object.entries(messagesIn))('in %s', (_, messages) => {
  const markdownOf = (text: string) =>
    reportFormats.md(summaryWith(text), messages, everything)[0]?.text.replace(drawings, '') ?? ''
  const forExcel = (summary: Summary) => reportFormats.csv(summary, messages, { who: true, excel: true })
  const plain = markdownOf('Plain')
  const slidesOf = (text: string) => reportFormats.slides(summaryWith(text), messages)[0]?.text ?? ''
  const calendarOf = (summary: Summary) =>
    new ICAL.Component(ICAL.parse(reportFormats.ics(summary, messages)[0]?.text ?? ''))

  describe.each(Object.entries(awkwardTexts))('%s', (_, text) => {
    const summary = summaryWith(text)
    const report = markdownOf(text)

    test('leaves Markdown with the same blocks, tables and columns as harmless text has', () => {
      expect(skeletonOf(report)).toEqual(skeletonOf(plain))
      expect(pipesOf(report)).toEqual(pipesOf(plain))
    })

    test('brings no HTML, link, image, code or emphasis into Markdown', () => {
      expect(inlineTypes(report)).toEqual(inlineTypes(plain))
      expect(marked.parse(report.replace(charts, ''), { async: false })).not.toMatch(
        /<(?:a|img|b|i|em|del|code|script|input|blockquote)\b/,
      )
    })

    test('leaves charts with the same lines, but for what stands in quotes', () => {
      const linesOf = (markdown: string) =>
        markdown.match(charts)?.map((chart) => chart.replace(/"[^"]*"/g, '""'))
      expect(linesOf(report)).toEqual(linesOf(plain))
      expect(linesOf(report)).toHaveLength(3)
    })

    test('leaves as many slides, and no markup or directive on them', () => {
      const [slides, harmless] = [slidesOf(text), slidesOf('Plain')]
      expect(skeletonOf(slides)).toEqual(skeletonOf(harmless))
      expect(inlineTypes(slides)).toEqual(inlineTypes(harmless))
      expect(slides).not.toMatch(/(?<!\\)<!--/)
    })

    test('is still to be read in Markdown', () => {
      const [heading] = marked.lexer(report)
      expect(shown(heading)).toContain(folded(terminal(text)))
    })

    test.each(reportFormats.csv(summary, messages))('comes back from $name', ({ text: csv }) => {
      const [header = [], ...lines] = parseCsv(csv)
      expect(lines.map((cells) => cells.length)).toEqual(lines.map(() => header.length))
      expect(recordsOf(csv).every((record) => record['name'] === csvText(text))).toBe(true)
    })

    test.each(forExcel(summary))('comes back from $name for Excel', ({ text: csv }) => {
      const [header = [], ...lines] = parseCsv(csv.slice(1), ';')
      const name = header.indexOf('name')
      expect(lines.map((cells) => cells.length)).toEqual(lines.map(() => header.length))
      expect(lines.map((cells) => cells[name])).toEqual(lines.map(() => csvText(text)))
    })

    test.each([...reportFormats.csv(summary, messages), ...forExcel(summary)])(
      'is no formula in $name, whatever it is cut at',
      ({ text: csv }) => {
        const cells = [',', ';', '\t'].flatMap((separator) => cutAt(separator, csv))
        expect(
          cells.filter((cell) => /^\s*[=+\-@]/.test(cell) && Number.isNaN(Number(cell.replace(',', '.')))),
        ).toEqual([])
      },
    )

    test('comes back from JSON', () => {
      const read = JSON.parse(reportFormats.json(summary, messages, everything)[0]?.text ?? '')
      expect(read.touchpoints[0].name).toBe(text)
      expect(read.touchpoints[0].own.cast).toContainEqual({ vote: 0, by: text, seat: text })
      expect(read.chains[0].trigger).toBe(text)
    })

    test('comes back from the calendar, which has the same lines and events as with harmless text', () => {
      const [calendar, harmless] = [summary, summaryWith('Plain')].map(calendarOf)
      const { audit, overdue } = messages.report.calendar
      const title = audit(terminal(text), terminal(text))
      const events = calendar?.getAllSubcomponents('vevent') ?? []
      expect(events.map((event) => event.getFirstPropertyValue('summary'))).toEqual([
        title,
        title,
        title,
        overdue(terminal(text), terminal(text)),
      ])
      expect(events.map((event) => event.getFirstPropertyValue('contact'))).toEqual(
        events.map(() => terminal(text)),
      )
      expect(propertiesOf(calendar)).toEqual(propertiesOf(harmless))
    })

    test('sends nothing to a terminal that it would obey', () => {
      const files = Object.values(reportFormats).flatMap((format) => format(summary, messages, everything))
      const screen = status(summary, {
        messages,
        width: 80,
        paint: new Chalk({ level: 0 }),
        warnDays: 14,
        due: true,
      })
      for (const output of [...files.map((file) => file.text.replaceAll('\r\n', '\n')), screen])
        expect(output).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/,
        )
    })

    test('fits a status of any width', () => {
      for (const width of [20, 40, 60, 80, 120]) {
        const screen = status(summary, {
          messages,
          width,
          paint: new Chalk({ level: 1 }),
          warnDays: 14,
          due: true,
        })
        expect(screen.split('\n').filter((line) => widthOf(line) > width)).toEqual([])
      }
    })
  })
})

/** Types of blocks, and of each table how many rows and columns it has. */
function skeletonOf(markdown: string): unknown[] {
  return marked.lexer(markdown).map((token) => {
    if (token.type === 'table') return ['table', token['header'].length, token['rows'].length]
    return token.type === 'list'
      ? ['list', token['items'].length]
      : [token.type, token.type === 'heading' ? token['depth'] : 0]
  })
}

/** Separators a line that a table has; `marked` would even out a row with too many cells. */
const pipesOf = (markdown: string) =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.replace(/\\[\\|]/g, '').split('|').length)

/** Names of the properties of a calendar and of all that is in it, and how many lines each description has. */
function propertiesOf(component: ICAL.Component | undefined): unknown[] {
  if (!component) return []
  const own = component.getAllProperties().map((property) => {
    const lines = property.name === 'description' ? String(property.getFirstValue()).split('\n').length : 1
    return [property.name, lines]
  })
  return [component.name, own, component.getAllSubcomponents().map(propertiesOf)]
}

/** Kinds of inline markup; escapes and line breaks in between are plain text. */
function inlineTypes(markdown: string): string[] {
  const types = new Set<string>()
  marked.walkTokens(marked.lexer(markdown), ({ type }) => {
    types.add(type)
  })
  return [...types].filter((type) => type !== 'escape').toSorted()
}

function shown(token: Token | undefined): string {
  const tokens: Token[] = token && 'tokens' in token ? (token.tokens ?? []) : []
  return folded(tokens.map((one) => ('text' in one ? one.text : '')).join(''))
}

/** Markdown folds blanks, and the word joiner is not to be seen. */
const folded = (text: string) => text.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim()

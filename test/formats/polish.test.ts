import { Chalk } from 'chalk'
import { describe, expect, test } from 'vitest'
import { type ReportFormat, reportFormats } from '../../src/formats/report/index.ts'
import { status } from '../../src/formats/status.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { cafeDiff, cafeSummary, cafeTrend } from './fixture.ts'

const { en, pl } = messagesIn

const options = () => ({ who: true, since: cafeDiff(), trend: cafeTrend() })

const filesIn = (messages: typeof en) =>
  new Map(
    Object.values(reportFormats)
      .flatMap((format: ReportFormat) => format(cafeSummary(), messages, options()))
      .map(({ name, text }) => [name, text]),
  )

describe('in Polish', () => {
  test.each(['report.md', 'report.html', 'slides.md', 'touchpoints.ics'])(
    '%s reads as it did',
    async (name) => {
      await expect(filesIn(pl).get(name)).toMatchFileSnapshot(`golden/pl/${name}`)
    },
  )

  test.each([40, 60, 80])('the status at %d columns reads as it did', async (width) => {
    const paint = new Chalk({ level: 0 })
    const text = status(cafeSummary(), { messages: pl, width, paint, warnDays: 14, due: true })
    await expect(text).toMatchFileSnapshot(`golden/pl/status-${width}.txt`)
  })

  test.each(['touchpoints.csv', 'chains.csv', 'actions.csv'])(
    '%s is what it is in English, for programs',
    (name) => {
      expect(filesIn(pl).get(name)).toBe(filesIn(en).get(name))
    },
  )

  test('report.json is what it is in English, but for its title', () => {
    const read = (messages: typeof en) => JSON.parse(filesIn(messages).get('report.json') ?? '')
    expect(read(pl)).toEqual({ ...read(en), title: 'Kawa i Ciasto: punkty styku z klientem' })
  })
})

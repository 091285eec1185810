import { describe, expect, it } from 'vitest'
import { selectionOf } from '../../src/cli/options.ts'
import { choiceOf, excerptOf } from '../../src/core/excerpt.ts'
import { reportFormats } from '../../src/formats/report/index.ts'
import { en } from '../../src/i18n/en/index.ts'
import { pl } from '../../src/i18n/pl/index.ts'
import { ru } from '../../src/i18n/ru/index.ts'
import { makeAudit, makeSummary, scored } from '../core/make.ts'
import { parseCsv } from './rfc4180.ts'

const summary = makeSummary(
  {
    competitors: { star: { name: '<b>Star|' }, n: { name: 'N' } },
    touchpoints: { window: { name: '=1+1' }, door: {} },
  },
  [
    scored('2026-10-01', { window: { own: 7, competitors: { star: 8 } }, door: 4 }),
    makeAudit({
      date: '2026-11-01',
      file: 'audits/survey.yaml',
      measured: {
        window: {
          own: { score: 4.5, n: 1200, positive: 0.425, persuasion: 3.25 },
          competitors: { star: { score: 8, n: 3 }, n: { score: 1, n: 1, positive: 0 } },
        },
      },
    }),
  ],
)

const made = (name: 'md' | 'html' | 'json' | 'csv', messages = en, of = summary) =>
  reportFormats[name](of, messages)[0]?.text ?? ''

describe('judged and measured', () => {
  it('stand side by side in Markdown, with what is not known left open', () => {
    const [, after = ''] = made('md').split('## Judged and measured\n')
    const rows = (after.split('\n## ')[0] ?? '').split('\n').map((line) => line.replace(/ +/g, ' '))
    expect(rows).toEqual(
      expect.arrayContaining([
        '| =1+1 | Kawa i Ciasto | 7 | 4.5 | -2.5 | 1200 | 42.5% | 3.25 | 2026-11-01 |',
        '| =1+1 | \\<b>Star\\| | 8 | 8 | 0 | 3 | | | 2026-11-01 |',
        '| =1+1 | N | unscored | 1 | | 1 | 0% | | 2026-11-01 |',
        '- =1+1, Kawa i Ciasto: judged 7, measured 4.5: customers give 2.5 less.',
      ]),
    )
  })

  it.each([
    ['Russian', ru, 'Оценки и замеры', 'замер 4,5: клиенты ставят на 2,5 меньше.'],
    ['Polish', pl, 'Oceny i pomiary', 'pomiar 4,5: klienci dają o 2,5 mniej.'],
  ])('speak %s', (_, messages, title, line) => {
    expect(made('md', messages)).toContain(`## ${title}\n`)
    expect(made('md', messages)).toContain(line)
    expect(made('html', messages)).toContain(`>${title}</h2>`)
  })

  it('are safe in the page', () => {
    expect(made('html')).not.toContain('<b>Star')
    expect(made('html')).toContain('<section id="measured"')
  })

  it('are in report.json, by touchpoint', () => {
    const measured = { persuasion: null, positive: null, date: '2026-11-01', apart: false }
    expect(JSON.parse(made('json')).measured).toEqual([
      {
        id: 'window',
        own: {
          score: 4.5,
          n: 1200,
          positive: 0.425,
          persuasion: 3.25,
          date: '2026-11-01',
          judged: 7,
          difference: -2.5,
          apart: true,
        },
        competitors: {
          star: { ...measured, score: 8, n: 3, judged: 8, difference: 0 },
          n: { ...measured, score: 1, n: 1, positive: 0, judged: null, difference: null },
        },
      },
    ])
  })

  it('have columns of their own in touchpoints.csv, where anything was measured', () => {
    const [head = [], window = [], door = []] = parseCsv(made('csv'))
    const at = head.indexOf('measured')
    expect(head.slice(at)).toEqual([
      ...['measured', 'measured_n', 'measured_positive', 'measured_persuasion', 'measured_date'],
      ...['measured_of_star', 'measured_of_n'],
    ])
    expect(window.slice(at)).toEqual(['4.5', '1200', '0.425', '3.25', '2026-11-01', '8', '1'])
    expect(door.slice(at)).toEqual(['', '', '', '', '', '', ''])
    const nothing = makeSummary({ touchpoints: { window: {} } })
    expect(made('csv', en, nothing)).not.toContain('measured')
    expect(made('md', en, nothing)).not.toContain('Judged and measured')
  })

  it('are narrowed with an excerpt', () => {
    const choice = choiceOf(summary, selectionOf(['door'], {}))
    const excerpt = choice && excerptOf(summary, choice)
    expect(made('md', en, excerpt)).not.toContain('Judged and measured')
    expect(JSON.parse(made('json', en, excerpt)).measured).toEqual([])
  })
})

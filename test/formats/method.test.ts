import { describe, expect, test } from 'vitest'
import { reportFormats } from '../../src/formats/report/index.ts'
import { en } from '../../src/i18n/en/index.ts'
import { makeSummary, scored } from '../core/make.ts'
import { attribute, elementsOf, named, textIn } from './html/page.ts'

const summary = makeSummary(
  {
    vip: { size: 2 },
    stages: ['decide'],
    touchpoints: {
      greeting: {
        stage: 'decide',
        channel: 'staff',
        senses: ['sight', 'hearing'],
        wow: 'A hello in your language',
        cost: 1,
        automated: true,
      },
      till: { stage: 'decide', channel: 'till', senses: ['touch'], control: 'indirect' },
    },
    chains: { visit: { links: ['greeting', { to: 'till', conversion: 0.4 }] } },
  },
  [scored('2026-11-01', { greeting: { own: 3, importance: 9 }, till: { own: 9, importance: 8 } })],
)

const markdown = reportFormats.md(summary, en)[0]?.text ?? ''
const page = elementsOf(reportFormats.html(summary, en)[0]?.text ?? '')

describe('what the method asks beyond scores, in report.md and report.html', () => {
  test.each([
    '3 of 6 senses are spoken to: smell, taste and humour are left out.',
    'hearing: 1 (greeting)',
    'Without a wow-factor, an original trick that sets a touchpoint apart: till.',
    'greeting: Sucks 3; breaks visit; important and poor: importance 9, score 3',
    'Whose it is: none is said to be direct (ours).',
    'Must have a person in charge, or be automated: till.',
    'Automated, and at Sucks: greeting.',
    'Without a cost, and so without a place here: 1 touchpoint (till).',
    'Of 100 customers who start, 40 come through (measured).',
    'The most are lost before till: 60 of 100.',
  ])('%s', (sentence) => {
    expect(markdown).toContain(sentence)
    const said = named(page, 'p', 'li').map((element) => textIn(element).replace(/[\u2068\u2069]/g, ''))
    expect(said).toContain(sentence)
  })

  test('tables have a line for each', () => {
    expect(markdown).toMatch(/\| greeting +\| 2 of 6 +\| sight, hearing \| A hello in your language \|/)
    expect(markdown).toMatch(/\| decide \| till 9 \(1 touchpoint\), staff 3 \(1 touchpoint\) \| +6 \|/)
    expect(markdown).toMatch(/\| +2 \| till +\| +40% \| +40 \| +60 \| +\+10 \|/)
  })

  test('the customers of 100 are drawn, and said to whoever does not see them', () => {
    const pictures = named(page, 'svg').filter((element) => textIn(element).includes('Of 100 customers'))
    expect(pictures).toHaveLength(2)
    const texts = pictures.map((element) => textIn(element).replace(/[\u2068\u2069]/g, ''))
    for (const said of texts) expect(said).toContain('greeting 100, till 40')
    expect(pictures.map((element) => attribute(element, 'role'))).toEqual(['img', 'img'])
  })
})

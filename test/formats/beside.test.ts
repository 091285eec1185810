import { describe, expect, it } from 'vitest'
import { shareOf } from '../../src/core/share.ts'
import { reportFormats } from '../../src/formats/report/index.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { makeSummary, scored } from '../core/make.ts'
import { everything } from './fixture.ts'
import { elementsOf, named, textIn } from './html/page.ts'
import { recordsOf } from './rfc4180.ts'

const audits = [
  scored(
    '2026-08-01',
    { queue: { own: 6, met: false, seen: { name: 'Queue', standard: 'Ten minutes' } } },
    { round: 'q3' },
  ),
  scored('2026-08-02', { queue: { met: false } }, { round: 'q3', by: 'Ewa' }),
  scored('2026-08-03', { queue: { met: true } }, { round: 'q3', by: 'Jan' }),
  scored('2026-11-01', { door: 9, queue: { own: 7, met: true }, cup: 8, lid: 4, sleeve: 6 }, { round: 'q4' }),
  scored('2026-08-04', { door: 3, queue: 6, cup: 7, fax: 0 }, { round: 'q3', segment: 'tourists' }),
  scored('2026-11-02', { queue: 5.5 }, { round: 'q4', segment: 'regulars' }),
]

/** A café with what stands beside the standing: segments, service standards, parts and measures. */
const summary = makeSummary(
  {
    competitors: { roma: { name: 'Cafe Roma' } },
    segments: { tourists: { name: 'Tourists' }, regulars: { name: 'Regulars' }, nobody: { name: 'Locals' } },
    touchpoints: {
      door: { name: 'Door', segments: ['tourists'], metrics: { nps: -12.5, csat: 4.4 } },
      queue: { name: 'Queue', standard: 'Five minutes at most', metrics: { ces: 5 } },
      cup: { name: 'Cup', parts: { lid: { name: 'Lid' }, sleeve: { name: 'Sleeve' } } },
      menu: { name: 'Menu', segments: ['tourists', 'regulars'], standard: 'Without mistakes' },
      fax: { name: 'Fax', lifecycle: 'retired' },
    },
    chains: { visit: { name: 'Visit', segment: 'tourists', links: ['door', 'queue', 'cup'] } },
  },
  audits,
)

const textOf = (format: 'md' | 'html' | 'json' | 'csv', who = false, messages = messagesIn.en) =>
  reportFormats[format](summary, messages, { who })[0]?.text ?? ''

/** The blocks of a section, by its heading. */
function section(title: string, text = textOf('md')): string {
  const [, after = ''] = text.split(`\n## ${title}\n`)
  return (after.split(/\n## /)[0] ?? '').trim()
}

const tight = (text: string) => text.replace(/ {2,}/g, ' ')

it('is not called unaudited where only segments were scored', () => {
  const segments = { tourists: { name: 'Tourists' } }
  const only = makeSummary({ segments, touchpoints: { door: {} } }, [
    scored('2026-08-04', { door: 3 }, { segment: 'tourists' }),
  ])
  for (const format of ['md', 'html', 'slides'] as const) {
    const text = reportFormats[format](only, messagesIn.en, { who: false })[0]?.text
    expect(text).toContain('Scored as segments only so far: nothing stands for the whole company yet.')
    expect(text).not.toContain('Nothing has been audited yet')
  }
})

it('gives no illustration of one point more where conversions are measured', () => {
  const links = ['door', { to: 'cup', conversion: 0.5 }]
  const measured = makeSummary(
    { touchpoints: { door: {}, cup: {} }, chains: { visit: { links }, same: { links: ['door', 'cup'] } } },
    [scored('2026-11-01', { door: 9, cup: 8 })],
  )
  const filesOf = (format: 'csv' | 'json') =>
    reportFormats[format](measured, messagesIn.en, { who: false }).map(({ text }) => text)
  const rows = filesOf('csv').flatMap((text) => (text.startsWith('chain,') ? recordsOf(text) : []))
  expect(rows.map(({ plus_one }) => plus_one)).toEqual(['', '', '0.08', '0.09'])
  const { chains } = JSON.parse(filesOf('json')[0] ?? '')
  expect(chains[0].own).toMatchObject({
    pass_through: { kind: 'measured', share: 0.5 },
    links: [{ plus_one: null }, { plus_one: null }],
  })
})

describe('segments in the Markdown report', () => {
  it('stand side by side, the standing first, with the one that a touchpoint fails most', () => {
    const rows = tight(section('Segments'))
      .split('\n')
      .filter((line) => line.startsWith('|'))
    expect(rows).toEqual([
      '| Touchpoint | Standing | As Tourists | As Regulars | Fails most |',
      expect.stringMatching(/^\| -/),
      '| Door | Wow 9 | 3 (2026-08-04) | unscored | Tourists |',
      '| Queue | OK 7 | 6 (2026-08-04) | 5.5 | |',
      '| Cup | Wow 8 | 7 (2026-08-04) | unscored | |',
      '| (Fax, retired) | not asked | 0 (2026-08-04) | unscored | |',
    ])
  })

  it('say whom a touchpoint fails, and what nobody scored as them', () => {
    const lines = section('Segments')
      .split('\n')
      .filter((line) => line.startsWith('- '))
    expect(lines).toEqual([
      '- Tourists: touchpoints scored: 4; latest round: q3.',
      '- Listed for Tourists, and nobody has scored it as them: Menu.',
      '- Regulars: touchpoints scored: 1; latest round: q4.',
      '- Listed for Regulars, and nobody has scored it as them: Menu.',
      '- Locals: nobody has scored as them yet. touchpoints audit --segment nobody',
      '- Door fails Tourists most: 3, 6 below the standing.',
    ])
  })

  it('judge their chain by their own scores, beside the standing', () => {
    const chains = section('Chains')
    expect(chains).toContain('Not broken')
    expect(chains).toContain('As Tourists it breaks at Door (3).')
    expect(tight(chains)).toMatch(/\| Link .*\| Kawa i Ciasto \| As Tourists \| Cafe Roma \|/)
    expect(tight(chains)).toMatch(/\| Door \| 9 \| 3 \(2026-08-04\), breaks \|/)
  })
})

describe('service standards in the Markdown report', () => {
  it('count rounds, and list every breach without names', () => {
    const text = tight(section('Service standards'))
    expect(text).toContain('Service standards written down: 2; judged so far: 1.')
    expect(text).toContain('| Queue | Five minutes at most | 1 | 1 | kept, 2026-11-01 |')
    expect(text).toContain('- Queue: “Ten minutes” was broken in q3 (2026-08-03; 2 of 3 said so).')
    expect(text).not.toContain('Ewa')
    expect(tight(textOf('md'))).toContain('| kept 1, broken 1 |')
  })

  it('say who saw it with --who', () => {
    expect(section('Service standards', textOf('md', true))).toContain('Said by Ana Lima and Ewa.')
  })
})

describe('wholes, parts and measures in the Markdown report', () => {
  it('show the parts under their whole, and name the gap', () => {
    const text = tight(section('Wholes and their parts'))
    expect(text).toContain('| **Cup** | Wow 8 | |\n| └ Lid | OK 4 | |\n| └ Sleeve | OK 6 | |')
    expect(text).toContain('| Median of the parts of Cup | 5 | +3 |')
    expect(text).toContain('- Cup: its parts say 5, the whole 8: 3 apart.')
  })

  it('show measures on their own scales, and a contradiction', () => {
    const text = tight(section('Measures'))
    expect(text).toContain('| Touchpoint | Score | NPS | CSAT | CES |')
    expect(text).toContain('| Door | Wow 9 | -12.5 | 4.4 | |')
    expect(text).toContain('- Door: NPS -12.5 contradicts the score, Wow 9.')
  })
})

describe('a report that leaves the house', () => {
  const shared = (ids: readonly string[]) => {
    const anonymous = {
      words: { ...messagesIn.en.report.anonymous, ...messagesIn.en.anonymity },
      company: 'named',
    } as const
    const workspace = { inventory: summary.inventory, audits, summary }
    const left = shareOf(workspace, { selection: { ...everything, ids }, anonymous }).summary
    return tight(reportFormats.md(left, messagesIn.en, { who: false })[0]?.text ?? '')
  }

  it('keeps the chain of a segment whole in an excerpt', () => {
    expect(shared(['queue'])).toContain('As Tourists it breaks at Door (outside) (3).')
    expect(shared(['queue'])).toMatch(/\| Door \(outside\) \| 9 \| 3 \(2026-08-04\), breaks \|/)
    expect(shared(['queue'])).not.toContain('Door fails')
  })

  it('tells nobody outside who was not asked yet', () => {
    expect(shared(['queue'])).toContain('## Segments')
    expect(shared(['menu'])).not.toContain('## Segments')
  })
})

describe('the HTML report', () => {
  it.each(Object.entries(messagesIn))(
    'has the same sections in %s, with tables of as many rows',
    (_, messages) => {
      const elements = elementsOf(textOf('html', true, messages))
      const rowsIn = (id: string) => {
        const found = named(elements, 'section').find(({ attrs }) => attrs.some(({ value }) => value === id))
        return found && (textIn(found).match(/\n/g)?.length ?? 0)
      }
      for (const id of ['segments', 'standards', 'measures', 'parts']) expect(rowsIn(id)).toBeGreaterThan(3)
    },
  )

  it('draws the way of a segment in its chain', () => {
    const html = textOf('html')
    expect(html).toContain('As Tourists')
    expect(html).toMatch(/fails <bdi>Tourists<\/bdi> most: 3, 6 below the standing/)
  })
})

describe('report.json and touchpoints.csv', () => {
  const json = JSON.parse(textOf('json'))

  it('have the scores of segments by id', () => {
    expect(json.segment_standings[0]).toMatchObject({
      id: 'tourists',
      latest_round: 'q3',
      unscored: ['menu'],
      touchpoints: expect.arrayContaining([
        { id: 'door', own: 3, round: 'q3', date: '2026-08-04', fails_most: true },
      ]),
      chains: [{ id: 'visit', strength: 3, breaks: [1], weakest: 1 }],
    })
    const [door] = recordsOf(textOf('csv'))
    expect(door).toMatchObject({ own: '9', own_as_tourists: '3', own_as_regulars: '', standard_kept: '' })
    expect(door).not.toHaveProperty('own_as_nobody')
  })

  it('have breaches, with names only where they are asked for', () => {
    expect(json.service_standards).toMatchObject([{ id: 'queue', kept: 1, broken: 1 }])
    expect(json.service_standards[0].rounds[1]).toMatchObject({ verdict: 'broken', kept: 1, broken: 2 })
    expect(json.service_standards[0].rounds[1]).not.toHaveProperty('broken_by')
    expect(JSON.parse(textOf('json', true)).service_standards[0].rounds[1].broken_by).toEqual([
      'Ana Lima',
      'Ewa',
    ])
  })

  it('have gaps and contradictions', () => {
    expect(json.wholes).toEqual([{ id: 'cup', parts: ['lid', 'sleeve'], median: 5, gap: 3, apart: true }])
    expect(json.contradictions).toEqual([{ id: 'door', measure: 'nps', value: -12.5, own: 9 }])
  })
})

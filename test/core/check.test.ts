import { describe, expect, it } from 'vitest'
import type { Audit } from '../../src/core/audit.ts'
import { check, type Finding, ownerOf, type Verdict } from '../../src/core/check.ts'
import { idsOf, makeSummary, type PlainInventory, scored } from './make.ts'

interface Case {
  readonly audits?: readonly Audit[]
  readonly today?: string
  readonly warnDays?: number
  readonly failOn?: 'error' | 'warning' | 'note'
}

function verdict(
  file: PlainInventory,
  { audits = [], today, warnDays = 14, failOn = 'error' }: Case = {},
): Verdict {
  return check(makeSummary(file, audits, today), { failOn, warnDays })
}

/** Severity, rule, and the touchpoint, chain or file that a finding is about. */
const told = ({ findings }: Verdict) =>
  findings.map((finding) => [finding.severity, finding.rule, subject(finding)])

function subject(finding: Finding): string {
  if ('row' in finding) return finding.row.touchpoint.id
  return 'chain' in finding ? finding.chain.chain.id : finding.file
}

const marta = { owner: 'Marta' }
const reviewed = [scored('2026-11-01', { window: 7, door: 8 })]

describe('a workspace in order', () => {
  it('has no findings', () => {
    const file = {
      touchpoints: { window: marta, door: marta },
      chains: { visit: { links: ['window', 'door'], next: 'visit' } },
    }
    expect(verdict(file, { audits: reviewed })).toEqual({
      findings: [],
      counts: { error: 0, warning: 0, note: 0 },
      checked: 2,
      failed: false,
      today: '2026-11-21',
    })
  })

  it('may be empty', () => {
    expect(verdict({})).toMatchObject({ findings: [], checked: 0, failed: false })
  })
})

describe('freshness', () => {
  const findingOf = (window: Record<string, unknown>, options: Case = {}) => {
    const { findings } = verdict({ touchpoints: { window: { ...marta, ...window } } }, options)
    expect(findings.length).toBeLessThanOrEqual(1) // one date finding a touchpoint
    return findings[0]
  }

  it.each([
    ['2026-08-21', '2026-11-21', '2026-11-22'],
    ['2026-11-30', '2027-02-28', '2027-03-01'],
    ['2027-11-30', '2028-02-29', '2028-03-01'],
    ['2026-01-31', '2026-04-30', '2026-05-01'],
    ['2026-05-31', '2026-08-31', '2026-09-01'],
  ])('last on %s: due on %s, an error from %s', (last, due, overdue) => {
    const audits = [scored(last, { window: 7 })]
    expect(findingOf({}, { audits, today: due })).toMatchObject({
      rule: 'due-soon',
      severity: 'warning',
      due,
      daysLeft: 0,
    })
    expect(findingOf({}, { audits, today: overdue })).toMatchObject({
      rule: 'overdue',
      severity: 'error',
      due,
      daysOver: 1,
      place: { path: ['touchpoints', 'window'] },
    })
  })

  it('warns 14 days ahead, or as many as asked for', () => {
    const audits = [scored('2026-09-05', { window: 7 })] // due on 2026-12-05
    expect(findingOf({}, { audits })).toMatchObject({ rule: 'due-soon', due: '2026-12-05', daysLeft: 14 })
    expect(findingOf({}, { audits, warnDays: 13 })).toBeUndefined()
    expect(findingOf({}, { audits, today: '2026-11-20' })).toBeUndefined()
    expect(findingOf({}, { audits, today: '2026-12-05', warnDays: 0 })).toMatchObject({ daysLeft: 0 })
  })

  it('finds what was never audited, with or without a due date', () => {
    expect(findingOf({})).toMatchObject({
      rule: 'never-audited',
      severity: 'error',
      due: undefined,
      daysOver: undefined,
    })
    expect(findingOf({ added: '2026-08-20' })).toMatchObject({
      rule: 'never-audited',
      due: '2026-11-20',
      daysOver: 1,
    })
    expect(findingOf({ added: '2026-11-20' })).toBeUndefined()
  })

  it('is not renewed by an unknown, by importance or by competitors', () => {
    const audits = [
      scored('2026-11-01', { window: { own: 'unknown', importance: 9, competitors: { roma: 7 } } }),
    ]
    expect(findingOf({}, { audits })).toMatchObject({ rule: 'never-audited' })
  })

  it('is renewed by an absent, and by a segment’s audit', () => {
    expect(findingOf({}, { audits: [scored('2026-11-01', { window: 'absent' })] })).toBeUndefined()
    expect(
      findingOf({}, { audits: [scored('2026-11-01', { window: 7 }, { segment: 'tourists' })] }),
    ).toBeUndefined()
  })

  it('asks nothing of a paused touchpoint, and mends an expired pause first', () => {
    const paused = { until: '2026-11-21', reason: 'Rebuilding' }
    expect(findingOf({ paused })).toBeUndefined()
    expect(findingOf({ paused, added: '2026-01-01' }, { today: '2026-11-22' })).toMatchObject({
      rule: 'pause-expired',
      severity: 'error',
      until: '2026-11-21',
      due: '2026-04-01',
      daysOver: 235,
      place: { path: ['touchpoints', 'window', 'paused'] },
    })
  })

  it('asks nothing of what is planned or retired, and of parts only with their own interval', () => {
    const file = {
      touchpoints: {
        app: { lifecycle: 'planned' },
        fax: { lifecycle: 'retired' },
        shop: { ...marta, added: '2026-11-01', parts: { lamp: {}, till: { review_every: '1 week' } } },
      },
    }
    expect(told(verdict(file))).toEqual([['error', 'never-audited', 'till']])
    expect(verdict(file).checked).toBe(2)
  })
})

describe('an audit of the future', () => {
  it('is an error of its file, and does not count', () => {
    const audit = scored('2026-11-23', { window: 7 }, { file: 'audits/typo.yaml' })
    const { findings } = verdict({ touchpoints: { window: marta } }, { audits: [audit] })
    expect(findings).toMatchObject([
      { rule: 'never-audited' },
      {
        rule: 'future-date',
        severity: 'error',
        file: 'audits/typo.yaml',
        date: '2026-11-23',
        by: 'Ana Lima',
        place: { file: 'audits/typo.yaml' },
      },
    ])
  })

  it('may be dated tomorrow', () => {
    const audits = [scored('2026-11-22', { window: 7 })]
    expect(verdict({ touchpoints: { window: marta } }, { audits }).findings).toEqual([])
  })
})

describe('a broken chain', () => {
  const file = {
    touchpoints: { window: marta, door: marta, app: { lifecycle: 'planned' } },
    chains: { visit: { links: ['window', 'app', 'door', 'window'], next: 'visit' } },
  }

  it('is a warning that names the links and points at the first of them', () => {
    const audits = [scored('2026-11-01', { window: 8, door: 3, app: 0 })]
    const { findings } = verdict(file, { audits })
    expect(findings).toMatchObject([
      { rule: 'broken-chain', severity: 'warning', place: { path: ['chains', 'visit', 'links', 2] } },
    ])
    const [finding] = findings
    expect(finding && 'links' in finding && idsOf(finding.links)).toEqual(['door'])
  })

  it('names a link as often as it stands there', () => {
    const [finding] = verdict(file, { audits: [scored('2026-11-01', { window: 1, door: 8 })] }).findings
    expect(finding && 'links' in finding && idsOf(finding.links)).toEqual(['window', 'window'])
  })

  it('is not one whose competitors’ chain is broken, or whose link is absent or unknown', () => {
    const audits = [scored('2026-11-01', { window: { own: 8, competitors: { roma: 0 } }, door: 'absent' })]
    expect(verdict({ ...file, competitors: { roma: {} } }, { audits }).findings).toEqual([])
  })
})

describe('an owner', () => {
  it('is missed at living, whole touchpoints that are not automated', () => {
    const file = {
      touchpoints: {
        window: { parts: { lamp: {} } },
        door: marta,
        bot: { automated: true },
        person: { automated: false },
        app: { lifecycle: 'planned' },
        fax: { lifecycle: 'retired' },
      },
    }
    const rows = verdict(file, { audits: [scored('2026-11-01', { window: 7, door: 7, bot: 7, person: 7 })] })
    expect(told(rows)).toEqual([
      ['warning', 'no-owner', 'window'],
      ['warning', 'no-owner', 'person'],
    ])
  })

  it('is whose a finding is to mend', () => {
    const owners = verdict({
      touchpoints: { window: marta, door: { automated: true } },
      chains: { c: { links: ['door'] } },
    })
    expect(owners.findings.map((finding) => [subject(finding), ownerOf(finding)])).toEqual([
      ['window', 'Marta'],
      ['door', undefined],
      ['c', undefined],
    ])
  })
})

describe('a dead end', () => {
  it('is a note at a chain without a next one', () => {
    const file = {
      touchpoints: { window: marta },
      chains: { visit: { links: ['window'], next: 'again' }, again: { links: ['window'] } },
    }
    expect(verdict(file, { audits: reviewed }).findings).toMatchObject([
      { rule: 'dead-end', severity: 'note', place: { path: ['chains', 'again'] } },
    ])
  })
})

describe('the findings', () => {
  const file = {
    touchpoints: { fresh: {}, late: marta, new: marta, soon: marta, poor: marta },
    chains: { visit: { links: ['poor'] } },
  }
  const audits = [
    scored('2026-11-01', { fresh: 8, poor: 1 }),
    scored('2026-08-25', { soon: 8 }),
    scored('2026-01-01', { late: 8 }),
  ]

  it('come errors first, then warnings, then notes', () => {
    expect(told(verdict(file, { audits }))).toEqual([
      ['error', 'overdue', 'late'],
      ['error', 'never-audited', 'new'],
      ['warning', 'due-soon', 'soon'],
      ['warning', 'broken-chain', 'visit'],
      ['warning', 'no-owner', 'fresh'],
      ['note', 'dead-end', 'visit'],
    ])
  })

  it('are counted by severity', () => {
    expect(verdict(file, { audits }).counts).toEqual({ error: 2, warning: 3, note: 1 })
  })

  it('have the severity that the inventory gives a rule, and are gone with off', () => {
    const rules = { 'no-owner': 'error', 'never-audited': 'note', 'dead-end': 'off', overdue: 'off' }
    expect(told(verdict({ ...file, check: { rules } }, { audits }))).toEqual([
      ['error', 'no-owner', 'fresh'],
      ['warning', 'due-soon', 'soon'],
      ['warning', 'broken-chain', 'visit'],
      ['note', 'never-audited', 'new'],
    ])
  })
})

describe('the gate', () => {
  const note = { touchpoints: { window: marta }, chains: { c: { links: ['window'] } } }
  const warning = { touchpoints: { window: {} } }
  const error = { touchpoints: { door: marta, shop: marta } }

  it.each([
    ['error', note, false],
    ['error', warning, false],
    ['error', error, true],
    ['warning', note, false],
    ['warning', warning, true],
    ['warning', error, true],
    ['note', note, true],
    ['note', warning, true],
    ['note', { touchpoints: { window: marta } }, false],
  ] as const)('with --fail-on %s closes for %j: %s', (failOn, file, failed) => {
    expect(verdict(file, { audits: [scored('2026-11-01', { window: 7 })], failOn }).failed).toBe(failed)
  })

  it('goes by the severities of the inventory', () => {
    const rules = { check: { rules: { 'no-owner': 'error' } } }
    const audits = [scored('2026-11-01', { window: 7 })]
    expect(verdict({ ...warning, ...rules }, { audits }).failed).toBe(true)
  })
})

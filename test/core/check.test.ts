import { describe, expect, it } from 'vitest'
import type { Audit } from '../../src/core/audit.ts'
import { type CheckOptions, check, unknownOwners, type Verdict } from '../../src/core/check.ts'
import { aboutOf, type Finding, ownerOf } from '../../src/core/finding.ts'
import type { RuleId } from '../../src/core/rule.ts'
import { idsOf, makeSummary, type PlainInventory, scored } from './make.ts'

interface Case extends Partial<CheckOptions> {
  readonly audits?: readonly Audit[]
  readonly today?: string
}

function verdict(file: PlainInventory, { audits = [], today, ...options }: Case = {}): Verdict {
  return check(makeSummary(file, audits, today), {
    failOn: ['error'],
    warnDays: 14,
    rules: [],
    owners: [],
    vipOnly: false,
    baseline: undefined,
    ...options,
  })
}

/** Severity, rule, and the touchpoint, chain or file that a finding is about. */
const told = ({ findings }: Verdict) =>
  findings.map((finding) => [finding.severity, finding.rule, subject(finding)])

function subject(finding: Finding): string {
  return aboutOf(finding) ?? 'the inventory'
}

const dateRules: readonly RuleId[] = [
  'overdue',
  'never-audited',
  'pause-expired',
  'interval-no-reason',
  'future-date',
  'due-soon',
]

const marta = { owner: 'Marta' }
const reviewed = [scored('2026-11-01', { window: 7, door: 8 })]

describe('a workspace in order', () => {
  it('has no findings', () => {
    const file = {
      driver: 'Anna',
      touchpoints: { window: marta, door: { ...marta, control: 'indirect' } },
      chains: { visit: { links: ['window', 'door'], next: 'visit' } },
    }
    expect(verdict(file, { audits: reviewed })).toEqual({
      findings: [],
      counts: { error: 0, warning: 0, note: 0 },
      known: 0,
      rows: [expect.anything(), expect.anything()],
      checked: 2,
      strangers: [],
      failed: false,
      today: '2026-11-21',
    })
  })

  it('may be empty', () => {
    expect(verdict({ driver: 'Anna' })).toMatchObject({ findings: [], checked: 0, failed: false })
  })
})

describe('freshness', () => {
  const findingOf = (window: Record<string, unknown>, options: Case = {}) => {
    const file = { touchpoints: { window: { ...marta, ...window } } }
    const { findings } = verdict(file, { rules: dateRules, ...options })
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
      place: { in: 'inventory', path: ['touchpoints', 'window'] },
    })
  })

  it('warns 14 days ahead, or as many as asked for', () => {
    const audits = [scored('2026-09-05', { window: 7 })] // due on 2026-12-05
    expect(findingOf({}, { audits })).toMatchObject({ rule: 'due-soon', due: '2026-12-05', daysLeft: 14 })
    expect(findingOf({}, { audits, warnDays: 13 })).toBeUndefined()
    expect(findingOf({}, { audits, today: '2026-11-20' })).toBeUndefined()
    expect(findingOf({}, { audits, today: '2026-12-04', warnDays: 0 })).toBeUndefined()
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
    expect(findingOf({ paused }, { today: '2026-11-06' })).toBeUndefined()
    expect(findingOf({ paused })).toMatchObject({ rule: 'due-soon', paused: true, daysLeft: 0 })
    expect(findingOf({ paused, added: '2026-01-01' }, { today: '2026-11-22' })).toMatchObject({
      rule: 'pause-expired',
      severity: 'error',
      until: '2026-11-21',
      due: '2026-04-01',
      daysOver: 235,
      place: { in: 'inventory', path: ['touchpoints', 'window', 'paused'] },
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
    expect(told(verdict(file, { rules: dateRules }))).toEqual([['error', 'never-audited', 'till']])
    expect(verdict(file).checked).toBe(2)
  })
})

describe('an audit of the future', () => {
  it('is an error of its file, and does not count', () => {
    const audit = scored('2026-11-23', { window: 7 }, { file: 'audits/typo.yaml' })
    const { findings } = verdict({ touchpoints: { window: marta } }, { audits: [audit], rules: dateRules })
    expect(findings).toMatchObject([
      { rule: 'never-audited' },
      {
        rule: 'future-date',
        severity: 'error',
        file: 'audits/typo.yaml',
        date: '2026-11-23',
        by: 'Ana Lima',
        place: { in: 'audit', file: 'audits/typo.yaml' },
      },
    ])
  })

  it('may be dated tomorrow', () => {
    const audits = [scored('2026-11-22', { window: 7 })]
    expect(verdict({ touchpoints: { window: marta } }, { audits, rules: dateRules }).findings).toEqual([])
  })
})

describe('a date ahead of the inventory itself', () => {
  it.each([
    [{ added: '2026-11-22' }, []],
    [{ added: '2026-11-23' }, [['touchpoints', 'window', 'added']]],
    [{ added: '9999-12-31' }, [['touchpoints', 'window', 'added']]],
    [{ added: '2027-11-23', lifecycle: 'planned' }, []],
    [{ actions: [{ do: 'x', done: '2026-11-22' }] }, []],
    [
      { actions: [{ do: 'x' }, { do: 'y', done: '2099-01-01' }] },
      [['touchpoints', 'window', 'actions', 1, 'done']],
    ],
  ])('%j is an error at its place: %j', (window, paths) => {
    const { findings } = verdict({ touchpoints: { window } }, { rules: ['future-date'] })
    expect(findings.map(({ place }) => 'path' in place && place.path)).toEqual(paths)
    expect(findings.every(({ severity }) => severity === 'error')).toBe(true)
  })
})

describe('a broken chain', () => {
  const file = {
    touchpoints: { window: marta, door: marta, app: { lifecycle: 'planned' } },
    chains: { visit: { links: ['window', 'app', 'door', 'window'], next: 'visit' } },
  }

  it('is a warning that names the links and points at the first of them', () => {
    const audits = [scored('2026-11-01', { window: 8, door: 3, app: 0 })]
    const { findings } = verdict(file, { audits, rules: ['broken-chain'] })
    expect(findings).toMatchObject([
      {
        rule: 'broken-chain',
        severity: 'warning',
        place: { in: 'inventory', path: ['chains', 'visit', 'links', 2] },
      },
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
    expect(
      verdict({ ...file, competitors: { roma: {} } }, { audits, rules: ['broken-chain'] }).findings,
    ).toEqual([])
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
    const rows = verdict(file, { rules: ['no-owner'] })
    expect(told(rows)).toEqual([
      ['warning', 'no-owner', 'window'],
      ['warning', 'no-owner', 'person'],
    ])
  })

  it('is whose a finding is to mend', () => {
    const owners = verdict(
      {
        touchpoints: { window: marta, door: { automated: true } },
        chains: { c: { links: ['door'] } },
      },
      { rules: ['never-audited', 'dead-end'] },
    )
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
    expect(verdict(file, { audits: reviewed, rules: ['dead-end'] }).findings).toMatchObject([
      { rule: 'dead-end', severity: 'note', place: { in: 'inventory', path: ['chains', 'again'] } },
    ])
  })
})

describe('the findings', () => {
  const file = {
    driver: 'Anna',
    check: { rules: { orphan: 'off', 'no-indirect': 'off' } },
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
    const rules = {
      ...file.check.rules,
      'no-owner': 'error',
      'never-audited': 'note',
      'dead-end': 'off',
      overdue: 'off',
    }
    expect(told(verdict({ ...file, check: { rules } }, { audits }))).toEqual([
      ['error', 'no-owner', 'fresh'],
      ['warning', 'due-soon', 'soon'],
      ['warning', 'broken-chain', 'visit'],
      ['note', 'never-audited', 'new'],
    ])
  })
})

describe('the gate', () => {
  const rules: readonly RuleId[] = ['never-audited', 'no-owner', 'dead-end']
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
    const audits = [scored('2026-11-01', { window: 7 })]
    expect(verdict(file, { audits, rules, failOn: [failOn] }).failed).toBe(failed)
  })

  it('goes by the severities of the inventory', () => {
    const stricter = { check: { rules: { 'no-owner': 'error' } } }
    const audits = [scored('2026-11-01', { window: 7 })]
    expect(verdict({ ...warning, ...stricter }, { audits }).failed).toBe(true)
  })

  it.each([
    [['no-owner'], true],
    [['dead-end', 'no-owner'], true],
    [['dead-end'], false],
    [['error', 'no-owner'], true],
    [[], false],
  ] as const)('closes on rules as on severities: %j: %s', (failOn, failed) => {
    const { findings, ...rest } = verdict(warning, { rules: ['no-owner'], failOn })
    expect({ failed: rest.failed, closes: findings.map(({ closes }) => closes) }).toEqual({
      failed,
      closes: [failed],
    })
  })
})

describe('a selection', () => {
  const file = {
    touchpoints: {
      window: { owner: 'Marta', importance: 9, parts: { lamp: { review_every: '1 week' } } },
      queue: { owner: 'Piotr', actions: [{ do: 'Second till', owner: 'Ewa', due: '2026-11-01' }] },
      till: { owner: 'Marta' },
    },
    vip: { size: 1 },
    chains: { visit: { links: ['queue', 'till'] } },
  }
  const audits = [scored('2026-01-01', { window: 5, queue: 2, till: 1 })]

  it('of rules finds nothing else', () => {
    expect(told(verdict(file, { audits, rules: ['overdue', 'dead-end'] }))).toEqual([
      ['error', 'overdue', 'window'],
      ['error', 'overdue', 'queue'],
      ['error', 'overdue', 'till'],
      ['note', 'dead-end', 'visit'],
    ])
  })

  it('of owners finds what is theirs: touchpoints, actions, and chains that break at one of their links', () => {
    const only = (owner: string) =>
      told(
        verdict(file, {
          audits,
          owners: [owner],
          rules: ['overdue', 'broken-chain', 'action-overdue', 'dead-end', 'no-driver'],
        }),
      ).map(([, rule, about]) => `${rule} ${about}`)
    expect(only('Marta')).toEqual(['overdue window', 'overdue till', 'broken-chain visit'])
    expect(only('Piotr')).toEqual(['overdue queue', 'broken-chain visit'])
    expect(only('Ewa')).toEqual(['action-overdue queue'])
  })

  it('counts only the touchpoints that it looks at', () => {
    expect(verdict(file, { audits, owners: ['Marta'] }).checked).toBe(3)
    expect(verdict(file, { audits, vipOnly: true }).checked).toBe(2)
    expect(verdict(file, { audits }).checked).toBe(4)
  })

  it('of the VIP finds what is about them and their parts', () => {
    expect(told(verdict(file, { audits, vipOnly: true }))).toEqual([
      ['error', 'overdue', 'window'],
      ['error', 'never-audited', 'lamp'],
      ['note', 'orphan', 'window'],
      ['note', 'vip-not-wow', 'window'],
    ])
  })

  it('names owners that are none, and knows those of actions', () => {
    const problems = unknownOwners(makeSummary(file), ['Ewa', 'Marta', 'Mara'])
    expect(problems).toEqual([
      { kind: 'unknown-selection', of: 'owner', value: 'Mara', known: ['Marta', 'Piotr', 'Ewa'] },
    ])
  })
})

describe('what an audit saw', () => {
  const changesOf = (entry: Record<string, unknown>, seen: Record<string, unknown>) => {
    const audits = [scored('2026-11-01', { window: { own: 7, seen: { name: 'window', ...seen } } })]
    const [finding] = verdict({ touchpoints: { window: entry } }, { audits, rules: ['changed'] }).findings
    return finding?.rule === 'changed' ? finding.changes : []
  }

  it('is compared key by key, old and new', () => {
    expect(
      changesOf(
        { stage: 'use', channel: ['shop', 'street'] },
        { stage: 'need', channel: 'shop', standard: 'Clean' },
      ),
    ).toEqual([
      { key: 'stage', from: ['need'], to: ['use'] },
      { key: 'channel', from: ['shop'], to: ['shop', 'street'] },
      { key: 'standard', from: ['Clean'], to: [] },
    ])
  })

  it('is the same in another order, and however an accent is written', () => {
    expect(changesOf({ channel: ['a', 'b'] }, { channel: ['b', 'a'] })).toEqual([])
    expect(changesOf({ standard: 'caf\u00e9' }, { standard: 'cafe\u0301' })).toEqual([])
  })

  it('is the same whether one channel is a text or a list', () => {
    expect(changesOf({ channel: ['shop'] }, { channel: 'shop' })).toEqual([])
  })

  it('is not missed where the audit kept nothing of it', () => {
    const audits = [scored('2026-11-01', { window: 7 })]
    const file = { touchpoints: { window: { stage: 'use' } } }
    expect(verdict(file, { audits, rules: ['changed'] }).findings).toEqual([])
  })

  it('is what the latest review saw, and does not matter of what is retired', () => {
    const audits = [
      scored('2026-11-01', { window: { own: 7, seen: { name: 'Old' } } }),
      scored('2026-11-02', { window: { own: 7, seen: { name: 'window' } } }),
      scored('2026-11-03', { window: { own: 'unknown', seen: { name: 'Older' } } }),
    ]
    const rules = ['changed'] as const
    expect(verdict({ touchpoints: { window: {} } }, { audits, rules }).findings).toEqual([])
    const retired = { touchpoints: { window: { lifecycle: 'retired' } } }
    expect(verdict(retired, { audits: audits.slice(0, 1), rules }).findings).toEqual([])
  })
})

describe('the edges of the rules', () => {
  const about = (rule: RuleId, file: PlainInventory, audits: readonly Audit[] = []) =>
    told(verdict(file, { rules: [rule], audits })).map(([, , subject]) => subject)

  it('an interval is longer only in days: 90 days are not longer than 3 months, and 14 weeks are', () => {
    const touchpoints = {
      a: { review_every: '90 days' },
      b: { review_every: '14 weeks' },
      c: { review_every: '3 months' },
      e: { review_every: '92 days' },
      d: { review_every: '14 weeks', lifecycle: 'planned' },
    }
    expect(about('interval-no-reason', { touchpoints })).toEqual(['b'])
    expect(about('interval-no-reason', { touchpoints, review_every: '14 weeks' })).toEqual([])
    const yearly = { touchpoints: { a: { review_every: '12 months' } }, review_every: '365 days' }
    expect(about('interval-no-reason', yearly)).toEqual([])
  })

  it('an action is overdue from the day after, of a planned touchpoint too', () => {
    const actions = (due: string) => ({ actions: [{ do: 'x', due }] })
    const touchpoints = {
      today: actions('2026-11-21'),
      late: actions('2026-11-20'),
      planned: { ...actions('2026-11-20'), lifecycle: 'planned' },
      retired: { ...actions('2026-11-20'), lifecycle: 'retired' },
      undated: { actions: [{ do: 'x' }] },
    }
    expect(about('action-overdue', { touchpoints })).toEqual(['late', 'planned'])
  })

  it('a chain is long from ten links on', () => {
    const links = (count: number) => Array.from({ length: count }, () => 'a')
    const chains = {
      nine: { links: links(9) },
      ten: { links: links(10) },
      old: { links: [...links(9), 'fax'] },
    }
    const touchpoints = { a: {}, fax: { lifecycle: 'retired' } }
    expect(about('long-chain', { touchpoints, chains })).toEqual(['ten'])
  })

  it('names are similar once case, spaces and punctuation are folded, and no further', () => {
    const touchpoints = {
      a: { name: 'Сайт-визитка' },
      b: { name: 'сайт  визитка!' },
      c: { name: 'Ｃａｆé' },
      d: { name: 'CAFÉ' },
      e: { name: 'Cafe' },
      f: { name: '...' },
      g: { name: '!' },
      h: { name: 'Till', lifecycle: 'retired' },
      i: { name: 'till' },
      j: { name: 'CSAT +' },
      k: { name: 'CSAT' },
      l: { name: 'Окно ☕\ufe0f' },
      m: { name: 'окно ☕' },
      n: { name: 'Straße' },
      o: { name: 'STRASSE' },
    }
    expect(about('similar-names', { touchpoints })).toEqual(['b', 'd', 'm', 'o'])
  })

  it('one whose part stands in a chain is no orphan, nor is a part or what is not lived with', () => {
    const touchpoints = {
      window: { parts: { lamp: {}, glass: {} } },
      door: {},
      app: { lifecycle: 'planned' },
    }
    expect(about('orphan', { touchpoints, chains: { c: { links: ['lamp'] } } })).toEqual(['door'])
  })

  it('a VIP that is absent is not Wow, and one that nobody scored is not known', () => {
    const touchpoints = { a: { importance: 9 }, b: { importance: 9 }, c: { importance: 9 } }
    const audits = [scored('2026-11-01', { a: 'absent', c: 8 })]
    expect(about('vip-not-wow', { touchpoints }, audits)).toEqual(['a'])
  })

  it('one VIP alone, or one without a stage, is no single stage', () => {
    const one = { a: { importance: 9, stage: 'use' } }
    expect(about('vip-one-stage', { touchpoints: one })).toEqual([])
    expect(about('vip-one-stage', { touchpoints: { ...one, b: { importance: 8 } } })).toEqual([])
    expect(
      about('vip-one-stage', { touchpoints: { ...one, b: { importance: 8, stage: 'use' } } }),
    ).toHaveLength(1)
  })

  it('a weak link that breaks its chain is told once', () => {
    const file = { touchpoints: { a: {}, b: {}, c: {} }, chains: { v: { links: ['a', 'b', 'c'] } } }
    const audits = [scored('2026-11-01', { a: 9, b: 1, c: 7 })]
    expect(about('weak-link', file, audits)).toEqual([])
    expect(about('weak-link', file, [scored('2026-11-01', { a: 9, b: 9, c: 7 })])).toEqual(['v'])
  })
})

describe('a baseline', () => {
  const file = { touchpoints: { window: {}, door: {} }, vip: { size: 1 } }
  const audits = [scored('2026-01-01', { window: 7 })] // due 2026-04-01
  const rules = ['overdue', 'never-audited', 'baseline-unneeded'] as const
  const baseline = {
    version: 1,
    findings: [
      { rule: 'overdue', about: 'window', detail: '2026-01-01' },
      { rule: 'never-audited', about: 'gone' },
    ],
  } as const

  it('lets through what it knows, counts it, and notes what it no longer needs', () => {
    const result = verdict(file, {
      audits,
      rules,
      baseline: { ...baseline, findings: [...baseline.findings] },
    })
    expect(told(result)).toEqual([
      ['error', 'never-audited', 'door'],
      ['note', 'baseline-unneeded', 'the inventory'],
    ])
    expect(result.known).toBe(1)
    expect(result.findings[1]?.place).toEqual({ in: 'baseline', path: ['findings', 1] })
  })

  it('ends with the next audit: the same touchpoint comes overdue again, and is found', () => {
    const later = [...audits, scored('2026-05-01', { window: 7 })]
    const result = verdict(file, {
      audits: later,
      rules: ['overdue'],
      baseline: { ...baseline, findings: [...baseline.findings] },
    })
    expect(told(result)).toEqual([['error', 'overdue', 'window']])
  })
})

import type { CalendarDate } from './date.ts'
import { inTurn } from './order.ts'
import type { Path } from './problem.ts'
import { defaultSeverities, type RuleId, type Severity, severities } from './rule.ts'
import type { ChainRow, Row, Summary } from './summary.ts'

/** What a rule saw. Facts; the words are in i18n, keyed by `rule`. */
export type Fact =
  | { readonly rule: 'overdue'; readonly row: Row; readonly due: CalendarDate; readonly daysOver: number }
  | {
      readonly rule: 'never-audited'
      readonly row: Row
      readonly due: CalendarDate | undefined
      readonly daysOver: number | undefined
    }
  | {
      readonly rule: 'pause-expired'
      readonly row: Row
      readonly until: CalendarDate
      readonly due: CalendarDate | undefined
      readonly daysOver: number | undefined
    }
  | { readonly rule: 'future-date'; readonly file: string; readonly date: CalendarDate; readonly by: string }
  | { readonly rule: 'due-soon'; readonly row: Row; readonly due: CalendarDate; readonly daysLeft: number }
  | { readonly rule: 'broken-chain'; readonly chain: ChainRow; readonly links: readonly Row[] }
  | { readonly rule: 'no-owner'; readonly row: Row }
  | { readonly rule: 'dead-end'; readonly chain: ChainRow }

export type Finding = Fact & {
  readonly severity: Severity
  /** Where in the inventory it is mended, or the audit file that it is about. */
  readonly place: { readonly path: Path } | { readonly file: string }
}

export interface Verdict {
  /** Errors first, then warnings, then notes; within a severity by rule, then in the inventory’s order. */
  readonly findings: readonly Finding[]
  readonly counts: Readonly<Record<Severity, number>>
  readonly checked: number
  /** Whether the gate closes. */
  readonly failed: boolean
  readonly today: CalendarDate
}

export interface CheckOptions {
  readonly failOn: Severity
  readonly warnDays: number
}

export function check(summary: Summary, { failOn, warnDays }: CheckOptions): Verdict {
  const all = Object.values(rules).flatMap((find) =>
    find(summary, warnDays).map((fact) => judged(summary, fact)),
  )
  const findings = all.filter((finding) => finding !== undefined).toSorted(bySeverity)
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const failing = severities.slice(0, severities.indexOf(failOn) + 1)
  return {
    findings,
    counts: { error: count('error'), warning: count('warning'), note: count('note') },
    checked: [...summary.rows.values()].filter(({ freshness }) => freshness.state !== 'exempt').length,
    failed: findings.some(({ severity }) => failing.includes(severity)),
    today: summary.today,
  }
}

/** Whose it is to mend. */
export function ownerOf(finding: Fact): string | undefined {
  return 'row' in finding ? finding.row.touchpoint.owner : undefined
}

const rules = {
  overdue: (summary) =>
    rowsOf(summary).flatMap((row) =>
      row.freshness.state === 'overdue'
        ? [{ rule: 'overdue', row, due: row.freshness.due, daysOver: row.freshness.daysOver }]
        : [],
    ),
  'never-audited': (summary) =>
    rowsOf(summary).flatMap((row) =>
      row.freshness.state === 'never-audited'
        ? [
            {
              rule: 'never-audited',
              row,
              due: row.freshness.late?.due,
              daysOver: row.freshness.late?.daysOver,
            },
          ]
        : [],
    ),
  'pause-expired': (summary) =>
    rowsOf(summary).flatMap((row) =>
      row.freshness.state === 'pause-expired'
        ? [
            {
              rule: 'pause-expired',
              row,
              until: row.freshness.until,
              due: row.freshness.late?.due,
              daysOver: row.freshness.late?.daysOver,
            },
          ]
        : [],
    ),
  'future-date': (summary) =>
    summary.futureAudits.map(({ file, date, by }) => ({ rule: 'future-date', file, date, by })),
  'due-soon': (summary, warnDays) =>
    rowsOf(summary).flatMap((row) =>
      row.freshness.state === 'current' && row.freshness.daysLeft <= warnDays
        ? [{ rule: 'due-soon', row, due: row.freshness.due, daysLeft: row.freshness.daysLeft }]
        : [],
    ),
  'broken-chain': (summary) =>
    summary.chains
      .filter(({ own }) => own.breaks.length > 0)
      .map((chain) => ({
        rule: 'broken-chain',
        chain,
        links: chain.links.filter((_, at) => chain.own.breaks.includes(at)),
      })),
  'no-owner': (summary) =>
    rowsOf(summary)
      .filter(
        ({ touchpoint, active }) =>
          active && touchpoint.whole === undefined && touchpoint.owner === undefined && !touchpoint.automated,
      )
      .map((row) => ({ rule: 'no-owner', row })),
  'dead-end': (summary) =>
    summary.chains.filter(({ next }) => next === undefined).map((chain) => ({ rule: 'dead-end', chain })),
} satisfies { [Rule in RuleId]: (summary: Summary, warnDays: number) => Extract<Fact, { rule: Rule }>[] }

const rowsOf = (summary: Summary) => [...summary.rows.values()]

function judged(summary: Summary, fact: Fact): Finding | undefined {
  const severity = summary.inventory.rules.get(fact.rule) ?? defaultSeverities[fact.rule]
  return severity === 'off' ? undefined : { ...fact, severity, place: placeOf(fact) }
}

function placeOf(fact: Fact): Finding['place'] {
  switch (fact.rule) {
    case 'future-date':
      return { file: fact.file }
    case 'broken-chain':
      return { path: [...fact.chain.chain.path, 'links', fact.chain.own.breaks[0] ?? 0] }
    case 'dead-end':
      return { path: fact.chain.chain.path }
    case 'pause-expired':
      return { path: [...fact.row.touchpoint.path, 'paused'] }
    default:
      return { path: fact.row.touchpoint.path }
  }
}

const bySeverity = inTurn<Finding>((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))

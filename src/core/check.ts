import { compareWithBaseline } from './baseline.ts'
import type { BaselineFile } from './baseline-schema.ts'
import type { CalendarDate } from './date.ts'
import { type Fact, type Finding, ownersOf, placeOf, rowsIn } from './finding.ts'
import { currentIds } from './inventory.ts'
import { inTurn } from './order.ts'
import type { Problem } from './problem.ts'
import { defaultSeverities, type RuleId, ruleIds, type Severity, severities } from './rule.ts'
import { finders } from './rules/index.ts'
import { unknownIn } from './selection.ts'
import type { Row, Summary } from './summary.ts'

export interface CheckOptions {
  /** What closes the gate: a severity stands for itself and what is worse, a rule for itself. */
  readonly failOn: readonly (Severity | RuleId)[]
  readonly warnDays: number
  /** Only these rules, if any are named. */
  readonly rules: readonly RuleId[]
  /** Only what is theirs, if anybody is named. */
  readonly owners: readonly string[]
  /** Only what is about VIP touchpoints. */
  readonly vipOnly: boolean
  readonly baseline: BaselineFile | undefined
}

export interface Verdict {
  /** Errors first, then warnings, then notes; within a severity by rule, then in the inventory’s order. */
  readonly findings: readonly Finding[]
  readonly counts: Readonly<Record<Severity, number>>
  /** How many findings the baseline knows: they are not among `findings`. */
  readonly known: number
  /** The touchpoints and parts that were looked at, in the inventory’s order. */
  readonly rows: readonly Row[]
  /** How many of them are reviewed at all. */
  readonly checked: number
  /** What audits name and the inventory does not have: said, and no finding. */
  readonly strangers: Summary['strangers']
  /** Whether the gate closes. */
  readonly failed: boolean
  readonly today: CalendarDate
}

export function check(summary: Summary, options: CheckOptions): Verdict {
  const all = allFindings(summary, options)
  const ids = currentIds(summary.inventory)
  const { isKnown, unneeded } = compareWithBaseline(all, options.baseline ?? nothingKnown, ids)
  const stale = unneeded.flatMap((one) => judged(summary, { rule: 'baseline-unneeded', ...one }, options))
  const meant = [...all, ...stale].filter((finding) => isMeant(finding, summary, options))
  const findings = meant.filter((finding) => !isKnown(finding)).toSorted(bySeverity)
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const rows = [...summary.rows.values()].filter((row) => isLookedAt(row, summary, options))
  return {
    findings,
    counts: { error: count('error'), warning: count('warning'), note: count('note') },
    known: meant.length - findings.length,
    rows,
    checked: rows.filter(({ freshness }) => freshness.state !== 'exempt').length,
    strangers: summary.strangers,
    failed: findings.some(({ closes }) => closes),
    today: summary.today,
  }
}

/** What every rule that is not off finds, whoever’s it is and whatever a baseline knows. */
export function allFindings(summary: Summary, options: Pick<CheckOptions, 'failOn' | 'warnDays'>): Finding[] {
  const subject = { summary, rows: [...summary.rows.values()], warnDays: options.warnDays }
  return Object.values(finders).flatMap((find) =>
    find(subject).flatMap((fact) => judged(summary, fact, options)),
  )
}

/** Owners that nothing is to mend for, because the inventory does not have them. */
export function unknownOwners({ rows }: Summary, owners: readonly string[]): Problem[] {
  if (owners.length === 0) return []
  const known = [...rows.values()].flatMap(({ touchpoint: { owner, actions } }) => [
    ...(owner === undefined ? [] : [owner]),
    ...actions.flatMap((action) => action.owner ?? []),
  ])
  return unknownIn('owner', owners, [...new Set(known)])
}

const nothingKnown: BaselineFile = { version: 1, findings: [] }

function judged(
  { inventory }: Summary,
  fact: Fact,
  { failOn }: Pick<CheckOptions, 'failOn'>,
): [Finding] | [] {
  const severity = inventory.rules.get(fact.rule) ?? defaultSeverities[fact.rule]
  if (severity === 'off') return []
  const asBad = severities.slice(severities.indexOf(severity))
  const closes = failOn.includes(fact.rule) || asBad.some((one) => failOn.includes(one))
  return [{ ...fact, severity, closes, place: placeOf(fact) }]
}

function isMeant(finding: Finding, summary: Summary, { rules, owners, vipOnly }: CheckOptions): boolean {
  return (
    (rules.length === 0 || rules.includes(finding.rule)) &&
    (owners.length === 0 || ownersOf(finding).some((owner) => owners.includes(owner))) &&
    (!vipOnly || finding.rule === 'vip-one-stage' || rowsIn(finding).some((row) => isVip(row, summary)))
  )
}

function isLookedAt(row: Row, summary: Summary, { owners, vipOnly }: CheckOptions): boolean {
  const { owner } = row.touchpoint
  return (
    (owners.length === 0 || (owner !== undefined && owners.includes(owner))) &&
    (!vipOnly || isVip(row, summary))
  )
}

/** A part is, with its whole. */
const isVip = ({ touchpoint: { id, whole } }: Row, { vip }: Summary) =>
  vip.places.some((place) => place.id === (whole ?? id))

const bySeverity = inTurn<Finding>(
  (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  (a, b) => ruleIds.indexOf(a.rule) - ruleIds.indexOf(b.rule),
)

import { type Finding, ownerOf } from '../../core/finding.ts'
import { findingText, mendText } from '../../i18n/finding.ts'
import { json as jsonText } from '../escape.ts'
import { problemEntry } from '../place.ts'
import type { CheckContext, CheckFormat } from './index.ts'

/** The version of this shape; it changes when a key changes its meaning or goes. */
const version = 1

/** For programs; each key stands in CHECKS.md. Notes are always in it; what is not known is null. */
export const json: CheckFormat = {
  verdict: ({ today, checked, known, failed, counts, findings, strangers }, context) =>
    jsonText({
      version,
      today,
      checked,
      failed,
      counts,
      known,
      findings: findings.map((finding) => entryOf(finding, context)),
      strangers,
      errors: [],
    }),
  broken: (problems, messages) =>
    jsonText({
      version,
      today: null,
      checked: 0,
      failed: true,
      counts: null,
      known: 0,
      findings: [],
      strangers: [],
      errors: problems.map((problem) => problemEntry(problem, messages)),
    }),
}

function entryOf(finding: Finding, { messages, placeOf, program }: CheckContext) {
  const { file, line, column } = placeOf(finding)
  const review = 'row' in finding ? finding.row.review : undefined
  return {
    rule: finding.rule,
    severity: finding.severity,
    closes: finding.closes,
    touchpoint: 'row' in finding ? finding.row.touchpoint.id : null,
    chain: 'chain' in finding ? finding.chain.chain.id : null,
    owner: ownerOf(finding) ?? null,
    last_audit: review ? { date: review.date, by: review.by } : null,
    due: 'due' in finding ? (finding.due ?? null) : null,
    days_over: 'daysOver' in finding ? (finding.daysOver ?? null) : null,
    days_left: 'daysLeft' in finding ? finding.daysLeft : null,
    changes: 'changes' in finding ? finding.changes : null,
    action: 'action' in finding ? finding.action.do : null,
    message: findingText(messages, finding),
    mend: mendText(messages, finding, program),
    file,
    line: line ?? null,
    column: column ?? null,
  }
}

import type { Finding } from '../../core/finding.ts'
import { findingText } from '../../i18n/finding.ts'
import { terminal } from '../escape.ts'
import { placeText } from '../place.ts'
import type { CheckContext } from './index.ts'

/** A finding in one line of a log: `file:line:column: severity: what [rule]`. */
export function findingLine(finding: Finding, { messages, placeOf }: CheckContext): string {
  const severity = messages.check.severities[finding.severity]
  return `${placeText(placeOf(finding))}: ${severity}: ${terminal(findingText(messages, finding))} [${finding.rule}]`
}

/** What is shown of a verdict: notes only when they are asked for, or close the gate. */
export const shownOf = (findings: readonly Finding[], { notes }: Pick<CheckContext, 'notes'>) =>
  findings.filter(({ severity, closes }) => notes || closes || severity !== 'note')

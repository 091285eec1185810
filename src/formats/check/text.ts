import { type Finding, ownerOf } from '../../core/check.ts'
import type { Severity } from '../../core/rule.ts'
import { findingText, mendText } from '../../i18n/finding.ts'
import { terminal } from '../escape.ts'
import { placeText, problemLine } from '../place.ts'
import type { CheckContext, CheckFormat } from './index.ts'

/** For people: one finding in two lines, what it is and what mends it, and the count at the end. */
export const text: CheckFormat = {
  verdict: (verdict, context) => {
    const { messages, notes, paint } = context
    const words = messages.check
    const shown = verdict.findings.filter(({ severity }) => notes || severity !== 'note')
    const hidden = verdict.findings.length - shown.length
    return lines([
      ...shown.flatMap((finding) => findingLines(finding, context)),
      ...(shown.length > 0 ? [''] : []),
      words.total(verdict.checked, verdict.counts, verdict.today),
      ...(hidden > 0 ? [words.hiddenNotes(hidden)] : []),
      verdict.failed ? paint.bold(words.closed) : verdict.counts.warning > 0 ? words.open : words.allWell,
    ])
  },
  broken: (problems, messages) => lines(problems.map((problem) => problemLine(problem, messages))),
}

function findingLines(finding: Finding, { messages, paint, placeOf }: CheckContext): string[] {
  const { check } = messages
  const place = placeText(placeOf(finding))
  const severity = paintOf(finding.severity, paint)(check.severities[finding.severity])
  const owner = 'row' in finding ? `${check.ownerLabel}: ${check.owner(ownerOf(finding))}; ` : ''
  const mend = `${owner}${check.mendLabel}: ${mendText(messages, finding)}`
  return [
    `${place}: ${severity}: ${terminal(findingText(messages, finding))} [${finding.rule}]`,
    `    ${terminal(mend)}`,
  ]
}

function paintOf(severity: Severity, paint: CheckContext['paint']) {
  return { error: paint.bold.red, warning: paint.bold.yellow, note: paint.bold }[severity]
}

const lines = (texts: readonly string[]) => texts.map((text) => `${text}\n`).join('')

import type { Verdict } from '../../core/check.ts'
import { auditsThatMend, type Finding, ownerOf } from '../../core/finding.ts'
import { byCodePoint, inTurn } from '../../core/order.ts'
import { severities } from '../../core/rule.ts'
import { oldestDueFirst } from '../../core/selection.ts'
import type { Row } from '../../core/summary.ts'
import { findingText, mendText } from '../../i18n/finding.ts'
import type { Messages } from '../../i18n/index.ts'
import { terminal } from '../escape.ts'
import { placeText, problemLine } from '../place.ts'
import type { CheckContext, CheckFormat } from './index.ts'
import { shownOf } from './line.ts'

/** For people: what each owner has to mend, the one command that mends what an audit can, and the count at the end. */
export const text: CheckFormat = {
  verdict: (verdict, context) => {
    const shown = shownOf(verdict.findings, context)
    return lines([
      ...groups(shown).flatMap((group) => [...groupLines(group, context), '']),
      ...end(verdict, context),
    ])
  },
  broken: (problems, messages) => lines(problems.map((problem) => problemLine(problem, messages))),
}

/** The run in a few lines: how much was found, what is not shown, whether the gate is open. */
export function end(verdict: Verdict, context: CheckContext): string[] {
  const { checked, counts, findings, today, known, failed } = verdict
  const { messages, paint } = context
  const hidden = findings.length - shownOf(findings, context).length
  const words = messages.check
  return [
    words.total(checked, counts, today),
    ...(hidden > 0 ? [words.hiddenNotes(hidden)] : []),
    ...(known > 0 ? [words.known(known)] : []),
    failed ? paint.bold(words.closed) : whatIsOpen(verdict, words),
  ]
}

/** What lets the gate stay open is said as it is: an error that does not close it is not in order. */
function whatIsOpen({ counts, known, rows }: Verdict, words: Messages['check']): string {
  if (counts.error + counts.warning + known > 0) return words.open
  return rows.length === 0 ? words.nothing : words.allWell
}

interface Group {
  readonly owner: string | undefined
  readonly findings: readonly Finding[]
}

/** By owner: who has the worst to mend first, then by name, and what is nobody’s last of its kind. */
function groups(findings: readonly Finding[]): Group[] {
  const byOwner = new Map<string | undefined, Finding[]>()
  for (const finding of findings) {
    const owner = ownerOf(finding)
    const theirs = byOwner.get(owner)
    if (theirs) theirs.push(finding)
    else byOwner.set(owner, [finding])
  }
  return Array.from(byOwner, ([owner, theirs]) => ({ owner, findings: theirs })).toSorted(
    inTurn<Group>(
      (a, b) => worst(a) - worst(b),
      (a, b) => Number(a.owner === undefined) - Number(b.owner === undefined),
      (a, b) => byCodePoint(a.owner ?? '', b.owner ?? ''),
    ),
  )
}

const worst = ({ findings }: Group) =>
  Math.min(...findings.map(({ severity }) => severities.indexOf(severity)))

function groupLines({ owner, findings }: Group, context: CheckContext): string[] {
  const { check } = context.messages
  const waiting = [...new Set(findings.flatMap(auditsThatMend))].toSorted(oldestDueFirst)
  const next = waiting.length > longest ? waiting.slice(0, longest) : waiting
  return [
    context.paint.bold(terminal(check.group(owner, context.driver))),
    ...findings.flatMap((finding) => findingLines(finding, context)),
    ...(next.length > 0
      ? [`  ${check.mendLabel}: ${terminal(check.auditOf(next.map(idOf), context.program))}`]
      : []),
    ...(waiting.length > next.length ? [`      ${check.auditMore(waiting.length - next.length)}`] : []),
  ]
}

/** As many as an hour has room for: a longer command is not pasted, and the rest comes up next time. */
const longest = 10

const idOf = ({ touchpoint }: Row) => touchpoint.id

function findingLines(finding: Finding, { messages, paint, placeOf, program }: CheckContext): string[] {
  const { check } = messages
  const place = placeText(placeOf(finding))
  const severity = paintOf(finding.severity, paint)(check.severities[finding.severity])
  return [
    `  ${place}: ${severity}: ${terminal(findingText(messages, finding))} [${finding.rule}]`,
    ...(auditsThatMend(finding).length > 0
      ? []
      : [`      ${check.mendLabel}: ${terminal(mendText(messages, finding, program))}`]),
  ]
}

function paintOf(severity: Finding['severity'], paint: CheckContext['paint']) {
  return { error: paint.bold.red, warning: paint.bold.yellow, note: paint.bold }[severity]
}

const lines = (texts: readonly string[]) => texts.map((text) => `${text}\n`).join('')

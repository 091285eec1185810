import type { PlacedProblem } from '../../core/errors.ts'
import { type Finding, ownerOf } from '../../core/finding.ts'
import { type Severity, severities } from '../../core/rule.ts'
import { findingText, mendText } from '../../i18n/finding.ts'
import type { Messages } from '../../i18n/index.ts'
import { problemText } from '../../i18n/problem.ts'
import { commandData, commandProperty, terminal } from '../escape.ts'
import { problemLine } from '../place.ts'
import type { CheckContext, CheckFormat, FindingPlace } from './index.ts'
import { findingLine, shownOf } from './line.ts'
import { stepSummary } from './step-summary.ts'
import { end } from './text.ts'

/**
 * For the runner of GitHub: annotations at file, line and column, as many as it takes, and every other finding as a
 * plain line of the log, so that nothing is lost. The table is for the page of the run.
 */
export const github: CheckFormat = {
  verdict: (verdict, context) => {
    const remarks = shownOf(verdict.findings, context).map((finding) => remarkOf(finding, context))
    return lines([...annotated(remarks, context.messages), ...end(verdict, context)])
  },
  broken: (problems, messages) =>
    lines(
      annotated(
        problems.map((placed) => remarkOfProblem(placed, messages)),
        messages,
      ),
    ),
  stepSummary,
  fromCheckout: true,
}

/** Something to say, as an annotation or as a line of the log. */
interface Remark {
  /** No error where it leaves the gate open: a green run that shows errors is not believed. */
  readonly severity: Severity
  readonly title: string
  /** Of several lines, each of them safe. */
  readonly message: string
  readonly place: Partial<FindingPlace>
  readonly line: string
}

function remarkOf(finding: Finding, context: CheckContext): Remark {
  const { messages, placeOf, program } = context
  const { check } = messages
  return {
    severity: finding.severity === 'error' && !finding.closes ? 'warning' : finding.severity,
    title: finding.rule,
    message: safeLines([
      findingText(messages, finding),
      `${check.ownerLabel}: ${check.owner(ownerOf(finding))}`,
      `${check.mendLabel}: ${mendText(messages, finding, program)}`,
    ]),
    place: placeOf(finding),
    line: findingLine(finding, context),
  }
}

function remarkOfProblem(placed: PlacedProblem, messages: Messages): Remark {
  const { problem, ...place } = placed
  return {
    severity: 'error',
    title: problem.kind,
    message: safeLines(problemText(messages, problem).split('\n')),
    place,
    line: problemLine(placed, messages),
  }
}

const safeLines = (texts: readonly string[]) => texts.map(terminal).join('\n')

/** The runner takes so many annotations of a kind from one step, and drops the others without a word. */
const mostOfAKind = 10

function annotated(remarks: readonly Remark[], messages: Messages): string[] {
  const kinds = severities.map((severity) => ({
    severity,
    ...cut(remarks.filter((remark) => remark.severity === severity)),
  }))
  return [
    ...kinds.flatMap(({ severity, shown, rest }) => [
      ...shown.map((remark) => annotation(remark, messages)),
      ...(rest.length > 0 ? [countOf(rest, severity, messages)] : []),
    ]),
    ...kinds.flatMap(({ rest }) => rest.map(({ line }) => line)),
  ]
}

/** All of them where they fit, else one fewer than fit: the last one counts the rest. */
function cut(remarks: readonly Remark[]): { shown: readonly Remark[]; rest: readonly Remark[] } {
  const at = remarks.length > mostOfAKind ? mostOfAKind - 1 : mostOfAKind
  return { shown: remarks.slice(0, at), rest: remarks.slice(at) }
}

function annotation({ severity, title, message, place }: Remark, { ci }: Messages): string {
  const { file, line, column } = place
  return command(severity, { file, line, col: column, title: ci.title(title) }, message)
}

function countOf(rest: readonly Remark[], severity: Severity, { ci, check }: Messages): string {
  const title = ci.title(check.severities[severity])
  return command(severity, { title }, ci.moreAnnotations(rest.length, severity))
}

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', note: 'notice' }

function command(
  severity: Severity,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${commandProperty(String(value))}`],
  )
  return `::${commands[severity]} ${given.join(',')}::${commandData(clipped(message))}`
}

/** The runner cuts a message here, in the middle of a character if it must. */
const longestMessage = 4096

const clipped = (text: string) =>
  text.length <= longestMessage
    ? text
    : `${text.slice(0, longestMessage - 1).replace(/\p{Surrogate}$/u, '')}…`

const lines = (texts: readonly string[]) => texts.map((text) => `${text}\n`).join('')
